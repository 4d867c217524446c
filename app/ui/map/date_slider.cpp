#include "ui/map/date_slider.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "ui/kit/paint.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/touch.hpp"

namespace signatory::ui {
namespace {

constexpr float profile_height = 40, knob_radius = 11, track_height = 4, years_below = 10, track_edge = 12; // units

struct TimeTrack {
    Rect line; // from the first day to the last
    std::int64_t first, last;

    [[nodiscard]] float at(std::int64_t day) const {
        return line.x + static_cast<float>(static_cast<double>(day - first) / static_cast<double>(std::max<std::int64_t>(1, last - first))) * line.width;
    }
    [[nodiscard]] std::int64_t day_at(float x) const {
        const double part = std::clamp(static_cast<double>((x - line.x) / line.width), 0.0, 1.0);
        return first + std::llround(part * static_cast<double>(last - first));
    }
};

void draw_profile(Frame& frame, const DateSlider& slider, const TimeTrack& track) {
    int most = 1;
    for (const history::Step& step : slider.steps) most = std::max(most, step.sure + step.perhaps);
    const float height = frame.px(profile_height);
    const auto bar = [&](float left, float right, int from, int to, Colour colour) {
        const float top = std::round(track.line.y - height * static_cast<float>(to) / static_cast<float>(most));
        const float bottom = std::round(track.line.y - height * static_cast<float>(from) / static_cast<float>(most));
        fill({left, top, right - left, bottom - top}, colour);
    };
    const Colour sure = frame.colour(Tone::heat_2), perhaps = mix(frame.colour(Tone::heat_0), frame.colour(Tone::heat_2), 0.45F);
    for (std::size_t index = 0; index < slider.steps.size(); ++index) {
        const history::Step& step = slider.steps[index];
        const std::int64_t end = index + 1 < slider.steps.size() ? slider.steps[index + 1].day : track.last;
        const float left = std::round(track.at(step.day)), right = std::round(track.at(end));
        bar(left, right, 0, step.sure, sure);
        bar(left, right, step.sure, step.sure + step.perhaps, perhaps);
    }
}

void draw_years(Frame& frame, const TimeTrack& track) {
    const float label = width_of(frame, "2000", Face::caption) + frame.px(28);
    const int first = fact::date_of(track.first).year, last = fact::date_of(track.last).year;
    const float fitting = std::max(1.0F, track.line.width / label);
    int step = 100;
    for (const int each : {1, 2, 5, 10, 20, 50})
        if (static_cast<float>(last - first) / static_cast<float>(each) <= fitting) {
            step = each;
            break;
        }
    for (int year = (first / step + 1) * step; year <= last; year += step) {
        const std::string words = fmt::format("{}", year);
        const Paragraph years = lay_out(frame, {words, Face::caption, Tone::text_quiet}, 0);
        const float x = std::round(track.at(fact::day_number(year, 1, 1)));
        fill({x, track.line.bottom(), frame.px(1), frame.px(5)}, frame.colour(Tone::line_strong));
        if (x - years.width / 2 < track.line.x - frame.px(track_edge) || x + years.width / 2 > track.line.right() + frame.px(track_edge)) continue;
        draw(frame, years, {std::round(x - years.width / 2), track.line.bottom() + frame.px(years_below), years.width, years.height()});
    }
}

void draw_knob(Frame& frame, const Touch& touched, Point at, float top) {
    const float radius = frame.px(knob_radius), thin = std::max(1.0F, 1.5F * frame.scale);
    fill({std::round(at.x - thin / 2), top, thin, at.y - top}, frame.colour(Tone::text));
    if (touched.focused) disc(at, radius + frame.px(5), frame.colour(Tone::focus));
    if (touched.focused) disc(at, radius + frame.px(3), frame.colour(Tone::canvas_bottom));
    disc(at, radius, frame.colour(touched.held ? Tone::accent_pressed : touched.hovered ? Tone::accent_hover : Tone::accent));
}

std::optional<fact::Date> by_keys(Frame& frame, const DateSlider& slider) {
    if (frame.keys.claim(Key::left)) return months_later(slider.date, -1);
    if (frame.keys.claim(Key::right)) return months_later(slider.date, 1);
    if (frame.keys.claim(Key::page_up)) return months_later(slider.date, 12);
    if (frame.keys.claim(Key::page_down)) return months_later(slider.date, -12);
    if (frame.keys.claim(Key::home)) return slider.first;
    if (frame.keys.claim(Key::end)) return slider.last;
    return std::nullopt;
}

// A screen reader sets how far along it is, 0 to 1.
std::optional<fact::Date> by_screen_reader(Frame& frame, const DateSlider& slider) {
    auto& written = frame.memory.written;
    if (!written || written->first != slider.id) return std::nullopt;
    const std::string share_text = std::exchange(written, std::nullopt)->second;
    double share = 0;
    if (std::from_chars(share_text.data(), share_text.data() + share_text.size(), share).ec != std::errc{} || std::isnan(share)) return std::nullopt;
    const std::int64_t first = fact::first_day(slider.first), last = fact::first_day(slider.last);
    return fact::date_of(first + std::llround(std::clamp(share, 0.0, 1.0) * static_cast<double>(last - first)));
}

} // namespace

float height_of_date_slider(const Frame& frame) {
    return frame.px(profile_height) + frame.px(knob_radius) + frame.px(track_height + years_below) + frame.px(line_box_of(Face::caption));
}

std::optional<fact::Date> date_slider(Frame& frame, const DateSlider& slider) {
    const Rect box = frame.place(0, height_of_date_slider(frame));
    const TimeTrack track{{box.x + frame.px(track_edge), box.y + frame.px(profile_height + knob_radius / 2), box.width - 2 * frame.px(track_edge), frame.px(track_height)},
                      fact::first_day(slider.first), fact::first_day(slider.last)};
    const Touch touched = touch(frame, {.id = slider.id, .role = Role::slider, .label = slider.label, .value = slider.value, .rect = box, .arrows = Arrows::sideways});
    const Owner owner(frame, touched);
    frame.map.at(touched.item).share = (track.at(fact::first_day(slider.date)) - track.line.x) / track.line.width;
    draw_profile(frame, slider, track);
    const float x = track.at(fact::first_day(slider.date));
    fill(track.line, frame.colour(Tone::line_strong), track.line.height / 2);
    fill({track.line.x, track.line.y, x - track.line.x, track.line.height}, frame.colour(Tone::accent), track.line.height / 2);
    draw_years(frame, track);
    draw_knob(frame, touched, {x, track.line.centre().y}, box.y);
    std::optional<fact::Date> chosen;
    if (touched.held) chosen = fact::date_of(track.day_at(touched.pointer.x));
    if (const auto date = by_screen_reader(frame, slider)) chosen = date;
    if (frame.memory.focus.is(slider.id))
        if (const auto date = by_keys(frame, slider)) chosen = std::clamp(*date, slider.first, slider.last);
    return chosen && *chosen != slider.date ? chosen : std::nullopt;
}

std::optional<fact::Date> change_beside(std::span<const std::int64_t> changes, const fact::Date& date, int direction) {
    const std::int64_t day = fact::first_day(date);
    if (direction > 0) {
        const auto next = std::ranges::upper_bound(changes, day);
        return next == changes.end() ? std::nullopt : std::optional(fact::date_of(*next));
    }
    const auto not_before = std::ranges::lower_bound(changes, day);
    return not_before == changes.begin() ? std::nullopt : std::optional(fact::date_of(*(not_before - 1)));
}

fact::Date months_later(const fact::Date& date, int months) {
    const int count = date.year * 12 + date.month - 1 + months;
    const int year = count / 12, month = count % 12 + 1;
    const int most = static_cast<int>(fact::day_number(month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1) - fact::day_number(year, month, 1));
    return {year, month, std::min(date.day, most)};
}

} // namespace signatory::ui
