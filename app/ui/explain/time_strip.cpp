// Dates from top to bottom: an axis to scale on the left, from each of its marks a line to the words, which keep apart.
#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "ui/explain/illustrations.hpp"
#include "ui/kit/kit.hpp"
#include "ui/time_line/time_axis.hpp"

namespace signatory::ui {
namespace {

using explain::Moment;

constexpr float strip_height = 160, axis_left = 10, words_from = 44, sign_side = 16, bar_width = 6, rows_apart = 6; // units

// What stands beside the axis: a mark with its words.
struct StripRow {
    double day = 0;                // of the mark
    std::optional<double> until = {}; // of a stretch
    explain::Role role = explain::Role::other;
    std::string loud, quiet;
    Paragraph words = {};
    float top = 0;
};

double middle_of(const fact::Date& date) { return static_cast<double>(fact::first_day(date) + fact::last_day(date)) / 2; }

StripRow row_of(const Moment& moment, std::string_view language) {
    std::string when = generate::written(moment.from, language);
    StripRow row{.day = middle_of(moment.from), .role = moment.role, .loud = moment.label, .quiet = {}};
    if (moment.until) {
        row.until = middle_of(*moment.until);
        when = fmt::format("{} to {}", moment.from.year, moment.until->year);
    }
    if (moment.label != when) row.quiet = " " + when;
    if (const std::string_view told = explain::words_of(moment.role); !told.empty()) row.quiet += fmt::format("{}{}", row.quiet.empty() ? " " : ", ", told);
    return row;
}

std::vector<StripRow> rows_of(const explain::TimeStrip& strip, std::string_view language) {
    std::vector<StripRow> rows;
    for (const Moment& moment : strip.moments) rows.push_back(row_of(moment, language));
    const auto ask = [&](const std::optional<fact::Date>& date, std::string_view what) {
        if (date) rows.push_back({.day = middle_of(*date), .role = explain::Role::asked, .loud = generate::written(*date, language), .quiet = fmt::format(" {}", what)});
    };
    ask(strip.asked, strip.asked_until ? "asked: from here" : "the date asked");
    ask(strip.asked_until, "asked: to here");
    std::ranges::stable_sort(rows, {}, &StripRow::day);
    return rows;
}

// Each as near to its mark as those above leave room for, and the last ones no lower than need be.
void set_apart(std::vector<StripRow>& rows, const TimeAxis& axis, float apart, float bottom) {
    float free_from = axis.left - 1e6F;
    for (StripRow& row : rows) {
        row.top = std::max(free_from, axis.at(row.day) - row.words.line_height / 2);
        free_from = row.top + row.words.height() + apart;
    }
    float free_to = bottom;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        row->top = std::min(row->top, free_to - row->words.height());
        free_to = row->top - apart;
    }
}

void draw_strip_mark(Frame& frame, const StripRow& row, const TimeAxis& axis, float x) {
    const float y = axis.at(row.day), side = frame.px(sign_side), thin = std::max(1.0F, frame.scale);
    const Tone tone = row.role == explain::Role::own ? Tone::again : row.role == explain::Role::asked ? Tone::accent : row.role == explain::Role::other ? Tone::text_quiet : Tone::good;
    if (row.until) {
        const float width = frame.px(bar_width);
        fill({x - width / 2, y, width, std::max(width, axis.at(*row.until) - y)}, frame.colour(tone), width / 2);
    }
    const Point elbow{x + frame.px(words_from - 14), row.top + row.words.line_height / 2};
    line(std::array<Point, 3>{Point{x + side / 2, y}, elbow, Point{elbow.x + frame.px(6), elbow.y}}, frame.colour(Tone::line_strong), thin);
    if (row.role == explain::Role::asked) fill({x - side / 2, y - thin, side, 2 * thin}, frame.colour(Tone::accent));
    else draw_role(frame, row.role, {x - side / 2, y - side / 2, side, side});
}

} // namespace

float draw_time_strip(Frame& frame, const fact::FactBank& bank, const explain::TimeStrip& strip, const Rect& top) {
    std::vector<StripRow> rows = rows_of(strip, bank.header().language);
    if (rows.empty()) return 0;
    const float width = top.width - frame.px(words_from), apart = frame.px(rows_apart);
    float words = 0;
    for (StripRow& row : rows) {
        const Face face = row.role == explain::Role::other ? Face::caption : Face::caption_strong;
        const std::array spans{Span{row.loud, face}, Span{row.quiet, Face::caption, Tone::text_quiet}};
        row.words = lay_out(frame, spans, width);
        words += row.words.height() + apart;
    }
    const float height = std::max(frame.px(strip_height), words), edge = frame.px(12);
    double first = rows.front().day, last = first + 30;
    for (const StripRow& row : rows) last = std::max(last, row.until.value_or(row.day));
    const TimeAxis axis{{first, last}, top.y + edge, top.y + height - edge};
    set_apart(rows, axis, apart, top.y + height);
    const float x = top.x + frame.px(axis_left), thin = std::max(1.0F, std::round(frame.scale));
    fill({std::round(x - thin / 2), axis.left, thin, axis.right - axis.left}, frame.colour(Tone::line_strong));
    for (const StripRow& row : rows) draw_strip_mark(frame, row, axis, x);
    for (const StripRow& row : rows) draw(frame, row.words, {top.x + frame.px(words_from), row.top, width, row.words.height()});
    return height;
}

} // namespace signatory::ui
