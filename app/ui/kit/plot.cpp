#include "ui/kit/plot.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "ui/kit/paint.hpp"
#include "ui/kit/text.hpp"

namespace signatory::ui {
namespace {

// 1, 2 or 5 times a power of ten, the smallest that needs no more steps than that.
double even_step(double extent, int most) {
    const double least = extent / most, power = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= least * (1 - 1e-9)) return factor * power;
    return 10 * power;
}

constexpr double nothing = 1e-9; // steps

} // namespace

std::vector<double> Axis::steps() const {
    std::vector<double> values;
    const double first = std::ceil(low / step - nothing) * step;
    for (int index = 0; first + index * step <= high + nothing * step; ++index) values.push_back(first + index * step);
    return values;
}

std::string Axis::name(double value) const {
    const int decimals = step < 1 ? static_cast<int>(std::ceil(-std::log10(step) - nothing)) : 0;
    return fmt::format("{:.{}f}", std::abs(value) < step * nothing ? 0.0 : value, decimals);
}

Axis axis_over(std::span<const double> values, const ChartRange& range, int most) {
    double low = range.low.value_or(values.empty() ? 0 : values.front()), high = range.high.value_or(low);
    for (const double value : values) {
        if (!range.low) low = std::min(low, value);
        if (!range.high) high = std::max(high, value);
    }
    if (high <= low) high = low + 1;
    Axis axis{.low = low, .high = high, .step = even_step(high - low, most)};
    if (!range.low) axis.low = std::floor(low / axis.step + nothing) * axis.step;
    if (!range.high) axis.high = std::ceil(high / axis.step - nothing) * axis.step;
    return axis;
}

Point Plot::at(double x, double y) const {
    const double up_part = std::clamp(up.part(y), 0.0, 1.0);
    return {room.x + room.width * static_cast<float>(across.part(x)), room.bottom() - room.height * static_cast<float>(up_part)};
}

std::optional<std::size_t> read_by_keys(Frame& frame, std::string_view id, std::size_t count) {
    auto& read = frame.memory.read;
    const std::string name(id);
    if (!frame.memory.focus.is(id) || count == 0) {
        read.erase(name);
        return std::nullopt;
    }
    const auto found = read.find(name);
    std::optional<std::size_t> here;
    if (found != read.end()) here = std::min(found->second, count - 1);
    if (frame.keys.claim(Key::right)) here = here ? std::min(*here + 1, count - 1) : 0;
    if (frame.keys.claim(Key::left)) here = here ? (*here == 0 ? 0 : *here - 1) : count - 1;
    if (here && frame.keys.claim(Key::home)) here = 0;
    if (here && frame.keys.claim(Key::end)) here = count - 1;
    if (here) read[name] = *here;
    return here;
}

void draw_value_axis(Frame& frame, const Plot& plot) {
    const float thickness = std::max(1.0F, std::round(frame.scale * 0.75F));
    for (const double value : plot.up.steps()) {
        const float y = std::round(plot.at(plot.across.low, value).y);
        fill({plot.room.x, y, plot.room.width, thickness}, frame.colour(Tone::line));
        const std::string words = plot.up.name(value);
        const Paragraph name = lay_out(frame, {words, Face::caption, Tone::text_quiet}, 0);
        draw(frame, name, {plot.room.x - frame.px(10) - name.width, y - name.height() / 2, name.width, name.height()});
    }
}

namespace {

// A mark's name with its place; drawn where it runs into none that is there already.
struct PlacedName {
    Paragraph name;
    float x = 0;
    bool drawn = false;

    [[nodiscard]] bool meets(const PlacedName& other, float apart) const {
        return other.drawn && x < other.x + other.name.width + apart && other.x < x + name.width + apart;
    }
};

bool has_letter(const ChartMark& mark) {
    return std::ranges::any_of(mark.name, [](unsigned char byte) { return byte >= 'A'; });
}

bool fits(const std::vector<PlacedName>& names, std::size_t index, float apart) {
    return std::ranges::none_of(names, [&](const PlacedName& other) { return &other != &names[index] && names[index].meets(other, apart); });
}

// Every one, or every second, third … so that what is left out is left out evenly.
void choose_evenly(std::vector<PlacedName>& names, float apart) {
    for (std::size_t step = 1; step <= names.size(); ++step) {
        bool all = true;
        for (PlacedName& name : names) name.drawn = false;
        for (std::size_t index = 0; index < names.size() && all; index += step) {
            all = fits(names, index, apart);
            names[index].drawn = all;
        }
        if (all) return;
    }
}

} // namespace

void draw_marks(Frame& frame, const Plot& plot, std::span<const ChartMark> marks, std::optional<std::size_t> strong) {
    const float apart = frame.px(6);
    std::vector<PlacedName> names;
    std::vector<bool> worded; // "1 Dec" among the days of a month
    for (const ChartMark& mark : marks) {
        if (mark.name.empty()) continue;
        const bool bold = strong && mark.at == static_cast<double>(*strong);
        PlacedName placed{lay_out(frame, {mark.name, bold ? Face::caption_strong : Face::caption, bold ? Tone::text : Tone::text_quiet}, 0)};
        const float centred_x = std::round(plot.at(mark.at, plot.up.low).x - placed.name.width / 2);
        placed.x = std::min(std::max(plot.box.x, centred_x), plot.box.right() - placed.name.width);
        names.push_back(std::move(placed));
        worded.push_back(bold || has_letter(mark));
    }
    const auto some = std::ranges::count(worded, true);
    if (some == 0 || static_cast<std::size_t>(some) == names.size()) choose_evenly(names, apart);
    else
        for (const bool wanted : {true, false})
            for (std::size_t index = 0; index < names.size(); ++index)
                if (worded[index] == wanted) names[index].drawn = fits(names, index, apart);
    for (const PlacedName& placed : names)
        if (placed.drawn) draw(frame, placed.name, {placed.x, plot.room.bottom() + frame.px(11), placed.name.width, placed.name.height()});
}

void draw_dashed(Frame& frame, std::span<const Point> points, Colour colour) {
    const float thickness = frame.px(2), dash = frame.px(2), pitch = frame.px(8);
    float until = 0; // along the line, to the next dash
    for (std::size_t index = 1; index < points.size(); ++index) {
        const Point from = points[index - 1], to = points[index];
        const float length = std::hypot(to.x - from.x, to.y - from.y);
        const auto along = [&](float way) {
            const float part = length > 0 ? std::min(way / length, 1.0F) : 0;
            return Point{from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
        };
        for (; until < length; until += pitch) line(std::array{along(until), along(until + dash)}, colour, thickness);
        until -= length;
    }
}

} // namespace signatory::ui
