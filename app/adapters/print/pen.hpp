// What is drawn on a page: words, lines and shapes, in two inks.
#pragma once

#include <string_view>

#include "adapters/print/lettering.hpp"

namespace signatory::print {

enum class Ink { black, grey, pale }; // grey is read, pale only guides the hand

class Pen {
public:
    explicit Pen(cairo_t* target) : target_(target) {}

    void words(const Words& words, double x, double y, Ink ink = Ink::black);          // top left
    void words_to_the_left(const Words& words, double x, double y, Ink ink = Ink::black); // top right
    void words_centred(const Words& words, double x, double y, Ink ink = Ink::black);  // the middle of all
    void line(double from_x, double from_y, double to_x, double to_y, double width, Ink ink);
    void circle(double x, double y, double radius, double width, Ink ink);
    void box(double x, double y, double width, double height, double corner, double line, Ink ink);
    void filled_circle(double x, double y, double radius);
    void filled_box(double x, double y, double width, double height);

    cairo_t* target() const { return target_; }

private:
    void ink(Ink ink);

    cairo_t* target_;
};

} // namespace signatory::print
