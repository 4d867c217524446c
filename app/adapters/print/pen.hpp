// What is drawn on a page: words, lines and shapes, in two inks.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <utility>

#include "adapters/print/lettering.hpp"

using cairo_surface_t = struct _cairo_surface;

namespace signatory::print {

enum class Ink { black, grey, pale }; // grey is read, pale only guides the hand

enum class Kept { all, nothing };

// What is drawn more than once is kept in the document once and called up again: a page of a hundred variants costs
// little more than its first.
class Pen {
public:
    explicit Pen(cairo_t* target, Kept kept = Kept::all) : target_(target), kept_(kept) {}
    ~Pen();
    Pen(const Pen&) = delete;
    Pen& operator=(const Pen&) = delete;

    void words(const Words& words, double x, double y, Ink ink = Ink::black);          // top left
    void words_to_the_left(const Words& words, double x, double y, Ink ink = Ink::black); // top right
    void words_centred(const Words& words, double x, double y, Ink ink = Ink::black);  // the middle of all
    void line(double from_x, double from_y, double to_x, double to_y, double width, Ink ink);
    void circle(double x, double y, double radius, double width, Ink ink);
    void box(double x, double y, double width, double height, double corner, double line, Ink ink);
    void filled_circle(double x, double y, double radius);
    void filled_box(double x, double y, double width, double height);

    void words_once(const Words& words, double x, double y, Ink ink = Ink::black); // that no other page will have

    // What `draw` draws, with its origin at (x, y); drawn the first time a name comes up, called up ever after.
    void stamp(const std::string& name, double x, double y, const std::function<void(Pen&)>& draw);

    cairo_t* target() const { return target_; }

private:
    void ink(Ink ink);
    cairo_surface_t* recorded(const Words& words, Ink ink);
    void call_up(cairo_surface_t* recorded, double x, double y);

    cairo_t* target_;
    Kept kept_;
    std::map<std::pair<const PangoLayout*, Ink>, cairo_surface_t*> words_;
    std::map<std::string, cairo_surface_t*> stamps_;
};

} // namespace signatory::print
