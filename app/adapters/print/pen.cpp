#include "adapters/print/pen.hpp"

#include <numbers>

#include <pango/pangocairo.h>

namespace signatory::print {
namespace {

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

} // namespace

void Pen::ink(Ink ink) {
    const double tone = tone_of(ink);
    cairo_set_source_rgb(target_, tone, tone, tone);
}

void Pen::words(const Words& words, double x, double y, Ink ink) {
    this->ink(ink);
    cairo_move_to(target_, x, y);
    pango_cairo_show_layout(target_, words.layout);
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
