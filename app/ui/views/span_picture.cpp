#include "ui/views/span_picture.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "ui/kit/kit.hpp"

namespace signatory::ui {
namespace {

constexpr double days_per_year = 365.2425;
constexpr float row = 34, bar_height = 26, axis = 24, flag = 26; // units
constexpr std::size_t most_rows = 4;

double year_of(std::int64_t day) { return 1970 + static_cast<double>(day) / days_per_year; }

struct Spell {
    std::string label;
    double from = 0, until = 0;
};

std::vector<Spell> spans_of(const fact::FactBank& bank, const item::Item& item) {
    std::vector<Spell> spans;
    for (const std::string& id : item.uses) {
        const fact::Fact* fact = bank.fact(id);
        if (fact == nullptr || !fact->from || spans.size() == most_rows) continue;
        const fact::Date until = fact->until.value_or(bank.header().as_of);
        const auto label = generate::option_text(bank, *bank.relation(fact->relation), fact::EntityReference{fact->subject}, item.language);
        const auto object = generate::option_text(bank, *bank.relation(fact->relation), fact->object, item.language);
        spans.push_back({label + ", " + object, year_of(fact::first_day(*fact->from)), year_of(fact::first_day(until))});
    }
    std::ranges::sort(spans, {}, &Spell::from);
    return spans;
}

// Years on the axis: whole steps of 1, 2, 5, 10, 20 that give at most eight marks.
int step_for(double years) {
    for (const int step : {1, 2, 5, 10, 20})
        if (years / step <= 8) return step;
    return 50;
}

struct Axis {
    Rect box;
    double first = 0, last = 1;
    float at(double year) const {
        return box.x + static_cast<float>((std::clamp(year, first, last) - first) / (last - first)) * box.width;
    }
};

void stroke(Point from, Point to, Colour colour, float thickness) { line(std::array{from, to}, colour, thickness); }

void draw_years(Frame& frame, const Axis& axis_line) {
    const int step = step_for(axis_line.last - axis_line.first);
    const float base = axis_line.box.bottom() - frame.px(axis);
    stroke({axis_line.box.x, base}, {axis_line.box.right(), base}, frame.colour(Tone::line_strong), frame.px(1));
    const int begin = (static_cast<int>(axis_line.first) / step + 1) * step;
    for (int year = begin; year < static_cast<int>(axis_line.last); year += step) {
        const std::string label = fmt::format("{}", year);
        const Paragraph words = lay_out(frame, {label, Face::caption, Tone::text_quiet}, 0);
        const float x = axis_line.at(year);
        if (x - words.width / 2 < axis_line.box.x || x + words.width / 2 > axis_line.box.right()) continue;
        stroke({x, axis_line.box.y + frame.px(flag)}, {x, base}, frame.colour(Tone::line), frame.px(1));
        draw(frame, words, {x - words.width / 2, base + frame.px(3), words.width, words.height()});
    }
}

void draw_span(Frame& frame, const Axis& axis_line, const Spell& span, float top, Tone tone) {
    const float left = axis_line.at(span.from), right = std::max(axis_line.at(span.until), left + frame.px(4));
    const Rect bar_box{left, top, right - left, frame.px(bar_height)};
    const Paragraph words = lay_out(frame, {span.label, Face::caption, tone == Tone::accent ? Tone::on_accent : Tone::text}, 0);
    fill(bar_box, frame.colour(tone), frame.px(6));
    if (words.width + frame.px(12) <= bar_box.width) return draw_centred(frame, words, bar_box, {.align = Align::centre});
    const Paragraph beside = lay_out(frame, {span.label, Face::caption, Tone::text}, 0);
    const bool room_right = right + frame.px(8) + beside.width <= axis_line.box.right();
    const float x = room_right ? right + frame.px(8) : std::max(axis_line.box.x, left - frame.px(8) - beside.width);
    draw(frame, beside, {x, top + (bar_box.height - beside.height()) / 2, beside.width, beside.height()});
}

void draw_flag(Frame& frame, const Axis& axis_line, const fact::Date& date, std::string_view language) {
    const float x = axis_line.at(year_of(fact::first_day(date)));
    const std::string label = generate::written(date, language) + ", the date asked";
    const Paragraph words = lay_out(frame, {label, Face::caption_strong, Tone::again}, 0);
    const float left = std::clamp(x + frame.px(8), axis_line.box.x, std::max(axis_line.box.x, axis_line.box.right() - words.width));
    stroke({x, axis_line.box.y}, {x, axis_line.box.bottom() - frame.px(axis)}, frame.colour(Tone::again), frame.px(2));
    draw(frame, words, {left, axis_line.box.y, words.width, words.height()});
}

} // namespace

bool has_span_picture(const fact::FactBank& bank, const item::Item& item) {
    return !item.certificate.at.empty() && !spans_of(bank, item).empty();
}

void draw_span_picture(Frame& frame, const fact::FactBank& bank, const item::Item& item) {
    const std::vector<Spell> spans = spans_of(bank, item);
    const fact::Date asked = item.certificate.at.front();
    const auto rows = static_cast<float>(spans.size());
    Axis axis_line{frame.place(0, frame.px(flag + rows * row + axis)), year_of(fact::first_day(asked)), year_of(fact::last_day(bank.header().as_of)) + 1};
    for (const Spell& span : spans) axis_line.first = std::min(axis_line.first, span.from);
    axis_line.first -= 2;
    draw_years(frame, axis_line);
    float top = axis_line.box.y + frame.px(flag);
    std::string read;
    for (const Spell& span : spans) {
        const bool about_asked = std::ranges::any_of(item.asks, [&](const std::string& id) {
            return bank.fact(id)->from && year_of(fact::first_day(*bank.fact(id)->from)) == span.from;
        });
        draw_span(frame, axis_line, span, top, about_asked ? Tone::accent : Tone::heat_1);
        top += frame.px(row);
        read += fmt::format("{}: {:.0f} to {:.0f}. ", span.label, span.from, span.until);
    }
    draw_flag(frame, axis_line, asked, item.language);
    frame.map.add({.role = Role::image, .label = read, .rect = axis_line.box});
}

} // namespace signatory::ui
