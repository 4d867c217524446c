#include "adapters/print/pen.hpp"

#include <numbers>

#include <pango/pangocairo.h>

namespace signatory::print {
namespace {

constexpr double beyond = 2000; // points
constexpr double full_turn = 2 * std::numbers::pi, quarter_turn = std::numbers::pi / 2;

double tone_of(Ink ink) {
    switch (ink) {
    case Ink::black: return 0;
    case Ink::grey: return 0.36; // 6.5 : 1 on white
    case Ink::pale: break;
    }
    return 0.72;
}

void path_of_box(cairo_t* target, double x, double y, double width, double height, double corner) {
    cairo_new_sub_path(target);
    cairo_arc(target, x + width - corner, y + corner, corner, -quarter_turn, 0);
    cairo_arc(target, x + width - corner, y + height - corner, corner, 0, quarter_turn);
    cairo_arc(target, x + corner, y + height - corner, corner, quarter_turn, 2 * quarter_turn);
    cairo_arc(target, x + corner, y + corner, corner, 2 * quarter_turn, 3 * quarter_turn);
    cairo_close_path(target);
}

// Wider than any page wherever it lies: Cairo is then spared to work out what of the page each one covers.
cairo_surface_t* surface() {
    const cairo_rectangle_t extent{-beyond, -beyond, 2 * beyond, 2 * beyond};
    return cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extent);
}

} // namespace

Pen::~Pen() {
    for (const auto& [key, surface] : words_) cairo_surface_destroy(surface);
    for (const auto& [name, surface] : stamps_) cairo_surface_destroy(surface);
}

void Pen::call_up(cairo_surface_t* recorded, double x, double y) {
    cairo_set_source_surface(target_, recorded, x, y);
    cairo_paint(target_);
}

cairo_surface_t* Pen::recorded(const Words& words, Ink ink) {
    cairo_surface_t*& kept = words_[{words.layout, ink}];
    if (kept != nullptr) return kept;
    kept = surface();
    cairo_t* target = cairo_create(kept);
    const double tone = tone_of(ink);
    cairo_set_source_rgb(target, tone, tone, tone);
    pango_cairo_show_layout(target, words.layout);
    cairo_destroy(target);
    return kept;
}

void Pen::words(const Words& words, double x, double y, Ink ink) {
    if (kept_ == Kept::nothing) return words_once(words, x, y, ink);
    if (words.width > 0) call_up(recorded(words, ink), x, y);
}

void Pen::words_once(const Words& words, double x, double y, Ink ink) {
    this->ink(ink);
    cairo_move_to(target_, x, y);
    pango_cairo_show_layout(target_, words.layout);
}

void Pen::stamp(const std::string& name, double x, double y, const std::function<void(Pen&)>& draw) {
    cairo_surface_t*& kept = stamps_[name];
    if (kept == nullptr) {
        kept = surface();
        cairo_t* target = cairo_create(kept);
        Pen pen(target, Kept::nothing);
        draw(pen);
        cairo_destroy(target);
    }
    call_up(kept, x, y);
}

void Pen::ink(Ink ink) {
    const double tone = tone_of(ink);
    cairo_set_source_rgb(target_, tone, tone, tone);
}

void Pen::words_to_the_left(const Words& words, double x, double y, Ink ink) { this->words(words, x - words.width, y, ink); }

void Pen::words_centred(const Words& words, double x, double y, Ink ink) {
    PangoRectangle drawn;
    pango_layout_get_extents(words.layout, &drawn, nullptr);
    this->words(words, x - (drawn.x + drawn.width / 2.0) / PANGO_SCALE, y - (drawn.y + drawn.height / 2.0) / PANGO_SCALE, ink);
}

void Pen::line(double from_x, double from_y, double to_x, double to_y, double width, Ink ink) {
    this->ink(ink);
    cairo_set_line_width(target_, width);
    cairo_move_to(target_, from_x, from_y);
    cairo_line_to(target_, to_x, to_y);
    cairo_stroke(target_);
}

void Pen::circle(double x, double y, double radius, double width, Ink ink) {
    this->ink(ink);
    cairo_set_line_width(target_, width);
    cairo_new_sub_path(target_);
    cairo_arc(target_, x, y, radius, 0, full_turn);
    cairo_stroke(target_);
}

void Pen::box(double x, double y, double width, double height, double corner, double line, Ink ink) {
    this->ink(ink);
    cairo_set_line_width(target_, line);
    path_of_box(target_, x, y, width, height, corner);
    cairo_stroke(target_);
}

void Pen::filled_circle(double x, double y, double radius) {
    ink(Ink::black);
    cairo_new_sub_path(target_);
    cairo_arc(target_, x, y, radius, 0, full_turn);
    cairo_fill(target_);
}

void Pen::filled_box(double x, double y, double width, double height) {
    ink(Ink::black);
    cairo_rectangle(target_, x, y, width, height);
    cairo_fill(target_);
}

} // namespace signatory::print
