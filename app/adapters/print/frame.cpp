#include "adapters/print/frame.hpp"

#include <cmath>

#include <fmt/format.h>

#include "adapters/print/paper.hpp"
#include "adapters/print/quick_response.hpp"

namespace signatory::print {
namespace {

constexpr double side_margin = 19 * millimetre, top_margin = 15 * millimetre, bottom_margin = 9 * millimetre;
constexpr double code_side = 14 * millimetre, above_code = 4 * millimetre, between_columns = 9 * millimetre;
constexpr double running_head = 8 * millimetre, fields_height = 10 * millimetre, badge_padding = 2.2 * millimetre;

struct Field {
    const char* label;
    double share; // of the width
};
constexpr Field fields[] = {{"Name", 0.44}, {"Class", 0.17}, {"Date", 0.2}, {"Points", 0.19}};

} // namespace

double Frame::left() const { return side_margin; }
double Frame::right() const { return extent_.width - side_margin; }

double Frame::column_width(int count) const { return (right() - left() - (count - 1) * between_columns) / count; }

std::vector<Column> Frame::columns(const Sheet& sheet, std::size_t page, int count) const {
    const double top = top_margin + (page == 0 ? head_of_first(sheet) : running_head);
    const double bottom = extent_.height - bottom_margin - code_side - above_code;
    std::vector<Column> columns;
    for (int column = 0; column < count; ++column)
        columns.push_back({left() + column * (column_width(count) + between_columns), top, bottom});
    return columns;
}

double Frame::badge_width(const Sheet& sheet) const {
    return sheet.variant.empty() ? 0 : lettering_.words(Style::variant, sheet.variant).width + 2 * badge_padding;
}

// In steps, so that variants of as many digits break their titles alike.
double Frame::title_width(const Sheet& sheet) const {
    constexpr double step = 12;
    return right() - left() - std::ceil(badge_width(sheet) / step) * step - 3 * millimetre;
}

double Frame::head_of_first(const Sheet& sheet) const {
    const double width = right() - left();
    const double title = lettering_.words(Style::title, sheet.title, title_width(sheet)).height;
    const double kind = sheet.kind.empty() ? 0 : lettering_.words(Style::heading, sheet.kind).height;
    const double instruction = lettering_.words(Style::instruction, sheet.instruction, width).height;
    return title + kind + (sheet.points.empty() ? 2 * millimetre : fields_height + 3.5 * millimetre) + (sheet.instruction.empty() ? 0 : instruction) +
           4 * millimetre;
}

void Frame::draw(Pen& pen, const Sheet& sheet, const Place& place) const {
    if (place.page == 0) draw_head(pen, sheet);
    else draw_running_head(pen, sheet);
    const std::vector<Column> all = columns(sheet, place.page, place.columns);
    for (std::size_t column = 1; column < all.size(); ++column) {
        const double x = all[column].x - between_columns / 2;
        pen.line(x, all[column].top + 1 * millimetre, x, place.bottom, 0.4, Ink::pale);
    }
    draw_foot(pen, sheet, place);
    if (sheet.corners == Corners::marked) draw_corners(pen);
}

// All but the badge is the same on every copy.
void Frame::draw_head(Pen& pen, const Sheet& sheet) const {
    const std::string name = fmt::format("head {} {:.0f} {} {} {}", fmt::ptr(this), title_width(sheet), sheet.kind, sheet.points, sheet.instruction);
    pen.stamp(name, left(), top_margin, [&](Pen& stamp) { draw_common_head(stamp, sheet); });
    if (!sheet.variant.empty())
        draw_badge(pen, sheet, top_margin + lettering_.words(Style::title, sheet.title, title_width(sheet)).baseline * 0.7);
}

void Frame::draw_common_head(Pen& pen, const Sheet& sheet) const {
    const double width = right() - left();
    const Words& title = lettering_.words(Style::title, sheet.title, title_width(sheet));
    double y = title.height;
    pen.words(title, 0, 0);
    if (!sheet.kind.empty()) {
        const Words& kind = lettering_.words(Style::heading, sheet.kind);
        pen.words(kind, 0, y, Ink::grey);
        y += kind.height;
    }
    if (!sheet.points.empty()) draw_fields(pen, sheet, y + fields_height);
    y += sheet.points.empty() ? 2 * millimetre : fields_height + 3.5 * millimetre;
    pen.line(0, y, width, y, 0.9, Ink::black);
    pen.words(lettering_.words(Style::instruction, sheet.instruction, width), 0, y + 1.4 * millimetre);
}

void Frame::draw_badge(Pen& pen, const Sheet& sheet, double middle) const {
    const Words& words = lettering_.words(Style::variant, sheet.variant);
    const double width = badge_width(sheet), top = middle - words.height / 2;
    pen.box(right() - width, top - 3, width, words.height + 6, 4, 0.8, Ink::black);
    pen.words(words, right() - width + badge_padding, top);
}

// On the line at `y`: each label, then a rule to write on.
void Frame::draw_fields(Pen& pen, const Sheet& sheet, double y) const {
    const double width = right() - left(), gap = 3 * millimetre;
    double x = 0;
    for (const Field& field : fields) {
        const double end = x + field.share * width - (field.share == fields[3].share ? 0 : gap);
        const Words& label = lettering_.words(Style::label, field.label);
        pen.words(label, x, y - label.baseline, Ink::grey);
        double stop = end;
        if (std::string_view(field.label) == "Points") {
            const Words& points = lettering_.words(Style::number, sheet.points);
            pen.words_to_the_left(points, end, y - points.baseline);
            stop = end - points.width - 1.2 * millimetre;
        }
        pen.line(x + label.width + 1.5 * millimetre, y + 1, stop, y + 1, 0.5, Ink::grey);
        x += field.share * width;
    }
}

void Frame::draw_running_head(Pen& pen, const Sheet& sheet) const {
    const Words& title = lettering_.words(Style::label, sheet.kind.empty() ? sheet.title : sheet.title + " · " + sheet.kind);
    const Words& variant = lettering_.words(Style::label, sheet.variant);
    pen.stamp(fmt::format("running head {}", fmt::ptr(title.layout)), left(), top_margin, [&](Pen& stamp) {
        stamp.words(title, 0, 0, Ink::grey);
        stamp.line(0, title.height + 1 * millimetre, right() - left(), title.height + 1 * millimetre, 0.4, Ink::grey);
    });
    pen.words_to_the_left(variant, right(), top_margin, Ink::grey);
}

void Frame::draw_foot(Pen& pen, const Sheet& sheet, const Place& place) const {
    const double bottom = extent_.height - bottom_margin;
    draw_quick_response(pen, sheet_code(sheet.code, sheet.number), right() - code_side, bottom - code_side, code_side);
    const Words& where = lettering_.words(Style::label, fmt::format("{}{}Page {} of {}", sheet.variant, sheet.variant.empty() ? "" : " · ", place.page + 1, place.pages));
    const Words& code = lettering_.words(Style::label, "Quiz code " + sheet.code);
    pen.words_once(where, left(), bottom - code.height - where.height - 2);
    pen.words(code, left(), bottom - code.height, Ink::grey);
}

// Inside the margin of any printer, the same distance from every edge.
void Frame::draw_corners(Pen& pen) const {
    const double side = 4 * millimetre, edge = 6 * millimetre;
    for (const double x : {edge, extent_.width - edge - side})
        for (const double y : {edge, extent_.height - edge - side}) pen.filled_box(x, y, side, side);
}

} // namespace signatory::print
