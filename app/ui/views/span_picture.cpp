#include "ui/views/span_picture.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "ui/kit/kit.hpp"

namespace signatory::ui {
namespace {

using fact::Fact;
using fact::FactBank;

constexpr double days_per_year = 365.2425;
constexpr float bar_height = 26, below_bar = 8, bar_corner = 6, around_label = 8, axis_height = 26; // units
constexpr float flag_gap = 8, flag_head = 5, flag_below = 6, least_bar = 4;                         // units
constexpr std::size_t most_spells = 4;
constexpr double years_before = 2; // left free before the first

double year_of(std::int64_t day) { return 1970 + static_cast<double>(day) / days_per_year; }

// A stretch of time in which a fact held.
struct Spell {
    const Fact* fact;
    std::string label, words; // on the bar, and read out
    double from, until;
    bool loud = false; // the fact it is about
};

Spell spell_of(const FactBank& bank, const Fact& fact) {
    const std::string_view language = bank.header().language;
    const fact::Relation& relation = *bank.relation(fact.relation);
    const std::string subject = generate::option_text(bank, relation, fact::EntityReference{fact.subject}, language);
    const std::string object = generate::option_text(bank, relation, fact.object, language);
    const std::string label = fmt::format("{}, {}", subject, object);
    const fact::Date until = fact.until.value_or(bank.header().as_of);
    return {&fact, label, label + generate::span_of(fact, language), year_of(fact::first_day(*fact.from)),
            year_of(fact::first_day(until))};
}

bool names(const std::vector<std::string>& ids, const std::string& id) { return std::ranges::find(ids, id) != ids.end(); }

std::vector<Spell> spells_of(const FactBank& bank, const item::Item& item) {
    std::vector<Spell> spells;
    for (const std::string& id : item.uses) {
        const Fact* fact = bank.fact(id);
        if (fact == nullptr || !fact->from || spells.size() == most_spells) continue;
        spells.push_back(spell_of(bank, *fact));
        spells.back().loud = names(item.asks, id);
    }
    std::ranges::stable_sort(spells, {}, &Spell::from);
    return spells;
}

// The same subject with the same object or in the same relation: what is easily mistaken for the fact.
bool is_alike(const Fact& fact, const Fact& other) {
    return other.subject == fact.subject && (other.relation == fact.relation || other.object == fact.object);
}

std::vector<Spell> spells_of(const FactBank& bank, const Fact& fact) {
    std::vector<Spell> spells{spell_of(bank, fact)};
    spells.front().loud = true;
    const double middle = spells.front().from;
    for (const Fact* other : bank.facts_touching(fact.subject))
        if (other != &fact && other->from && is_alike(fact, *other)) spells.push_back(spell_of(bank, *other));
    std::ranges::stable_sort(spells.begin() + 1, spells.end(), {}, [&](const Spell& spell) { return std::abs(spell.from - middle); });
    if (spells.size() > most_spells) spells.resize(most_spells, spells.front());
    std::ranges::stable_sort(spells, {}, &Spell::from);
    return spells;
}

// -- The axis ----------------------------------------------------------------------------------------------------

struct Axis {
    Rect box; // the bars and the years below them
    double first, last;
    [[nodiscard]] float at(double year) const {
        return std::round(box.x + static_cast<float>((std::clamp(year, first, last) - first) / (last - first)) * box.width);
    }
};

// Years between two marks: the least of these with which the marks keep apart.
int step_for(Frame& frame, const Axis& axis) {
    const float label = width_of(frame, "2000", Face::caption) + frame.px(24);
    const double most = std::max(1.0F, axis.box.width / label);
    for (const int step : {1, 2, 5, 10, 20, 50})
        if ((axis.last - axis.first) / step <= most) return step;
    return 100;
}

// Upright and level lines on whole pixels, sharp at every scale.
void draw_upright(float x, float top, float bottom, Colour colour, float thickness) {
    fill({x - std::floor(thickness / 2), std::round(top), thickness, std::round(bottom) - std::round(top)}, colour);
}

void draw_years(Frame& frame, const Axis& axis) {
    const int step = step_for(frame, axis);
    const float base = axis.box.bottom() - frame.px(axis_height);
    const int begin = (static_cast<int>(axis.first) / step + 1) * step;
    for (int year = begin; year < static_cast<int>(std::ceil(axis.last)); year += step) {
        const std::string words = fmt::format("{}", year);
        const Paragraph label = lay_out(frame, {words, Face::caption, Tone::text_quiet}, 0);
        const float x = axis.at(year);
        if (x - label.width / 2 < axis.box.x || x + label.width / 2 > axis.box.right()) continue;
        draw_upright(x, axis.box.y, base, frame.colour(Tone::line), frame.px(1));
        draw(frame, label, {x - label.width / 2, base + frame.px(4), label.width, label.height()});
    }
    fill({axis.box.x, std::round(base), axis.box.width, frame.px(1)}, frame.colour(Tone::line_strong));
}

// -- The bars ----------------------------------------------------------------------------------------------------

Rect bar_of(const Frame& frame, const Axis& axis, const Spell& spell) {
    const float left = axis.at(spell.from), right = std::max(axis.at(spell.until), left + frame.px(least_bar));
    return {left, 0, right - left, frame.px(bar_height)};
}

// Where a label has room: on its bar, after it, before it; else it stands in lines above.
enum class Room { on, after, before, above };

Room room_for(Frame& frame, const Axis& axis, const Spell& spell) {
    const Rect bar = bar_of(frame, axis, spell);
    const float label = width_of(frame, spell.label, Face::caption) + frame.px(around_label);
    if (label + frame.px(around_label) <= bar.width) return Room::on;
    if (bar.right() + label <= axis.box.right()) return Room::after;
    return bar.x - label >= axis.box.x ? Room::before : Room::above;
}

float height_of(Frame& frame, const Axis& axis, const Spell& spell) {
    const float row = frame.px(bar_height + below_bar);
    if (room_for(frame, axis, spell) != Room::above) return row;
    return row + lay_out(frame, {spell.label, Face::caption}, axis.box.width).height();
}

void draw_label(Frame& frame, const Axis& axis, const Spell& spell, const Rect& bar, Room room) {
    const Tone tone = room == Room::on && spell.loud ? Tone::on_accent : Tone::text;
    const Paragraph words = lay_out(frame, {spell.label, Face::caption, tone}, 0);
    const float away = frame.px(around_label);
    if (room == Room::on) return draw_centred(frame, words, bar, {.align = Align::centre});
    const float x = room == Room::after ? bar.right() + away : bar.x - away - words.width;
    draw_centred(frame, words, {x, bar.y, axis.box.right() - x, bar.height});
}

// Ends below what it drew.
float draw_spell(Frame& frame, const Axis& axis, const Spell& spell, float top) {
    const Room room = room_for(frame, axis, spell);
    if (room == Room::above) {
        const Paragraph words = lay_out(frame, {spell.label, Face::caption}, axis.box.width);
        draw(frame, words, {axis.box.x, top, axis.box.width, words.height()});
        top += words.height();
    }
    const Rect bar = bar_of(frame, axis, spell).moved(0, top);
    const float corner = std::min(frame.px(bar_corner), bar.width / 2);
    fill(bar, frame.colour(spell.loud ? Tone::accent : Tone::heat_1), corner);
    if (frame.theme == Theme::contrast) outline(bar, frame.colour(Tone::line), corner, frame.px(1));
    if (room != Room::above) draw_label(frame, axis, spell, bar, room);
    return bar.bottom() + frame.px(below_bar);
}

// -- The date asked ----------------------------------------------------------------------------------------------

struct Flag {
    std::string text;
    double year;
};

// A pole through the bars, its words beside the head. Ends below the words.
void draw_flag(Frame& frame, const Axis& axis, const Flag& flag, const Paragraph& words, float top) {
    const float x = axis.at(flag.year), head = frame.px(flag_head), after = x + frame.px(flag_gap);
    const Colour colour = frame.colour(Tone::again);
    const float y = top + (words.line_height - head) / 2;
    draw_upright(x, y + head, axis.box.bottom() - frame.px(axis_height), colour, frame.px(2));
    polygon(std::array<Point, 3>{{{x - head, y}, {x + head, y}, {x, y + 1.6F * head}}}, colour);
    const bool fits = after + words.width <= axis.box.right();
    const float left = fits ? after : std::max(axis.box.x, x - frame.px(flag_gap) - words.width);
    draw(frame, words, {left, top, words.width, words.height()});
}

void draw_picture(Frame& frame, Axis axis, const std::vector<Spell>& spells, const Flag* flag) {
    axis.box.width = frame.width();
    axis.box.x = frame.flow().area.x;
    const Paragraph words = flag == nullptr ? Paragraph{} : lay_out(frame, {flag->text, Face::caption_strong, Tone::again}, axis.box.width - frame.px(2 * flag_gap));
    const float above = flag == nullptr ? 0 : words.height() + frame.px(flag_below);
    float bars = frame.px(below_bar);
    for (const Spell& spell : spells) bars += height_of(frame, axis, spell);
    const Rect box = frame.place(0, above + bars + frame.px(axis_height));
    axis.box = {box.x, box.y + above, box.width, box.height - above};
    draw_years(frame, axis);
    float top = axis.box.y + frame.px(below_bar);
    std::string read;
    for (const Spell& spell : spells) {
        top = draw_spell(frame, axis, spell, top);
        read += spell.words + ". ";
    }
    if (flag != nullptr) draw_flag(frame, axis, *flag, words, box.y);
    frame.map.add({.role = Role::image, .label = read + (flag == nullptr ? "" : flag->text), .rect = box, .layer = frame.layer});
}

double last_year(const FactBank& bank) { return year_of(fact::last_day(bank.header().as_of)) + 1; }

} // namespace

bool has_span_picture(const FactBank& bank, const item::Item& item) {
    return !item.certificate.at.empty() && !spells_of(bank, item).empty();
}

void draw_span_picture(Frame& frame, const FactBank& bank, const item::Item& item) {
    const std::vector<Spell> spells = spells_of(bank, item);
    const fact::Date asked = item.certificate.at.front();
    const Flag flag{generate::written(asked, item.language) + ", the date asked", year_of(fact::first_day(asked))};
    const double first = std::min(flag.year, spells.front().from) - years_before;
    draw_picture(frame, {{}, first, last_year(bank)}, spells, &flag);
}

bool has_span_picture(const FactBank&, const Fact& fact) { return fact.from.has_value(); }

void draw_span_picture(Frame& frame, const FactBank& bank, const Fact& fact) {
    const std::vector<Spell> spells = spells_of(bank, fact);
    draw_picture(frame, {{}, spells.front().from - years_before, last_year(bank)}, spells, nullptr);
}

} // namespace signatory::ui
