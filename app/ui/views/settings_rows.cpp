#include "ui/views/settings_rows.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/schedule/fsrs.hpp"
#include "ui/kit/kit.hpp"
#include "ui/views/calendar.hpp"
#include "ui/views/chrome.hpp"

namespace signatory::ui {
namespace {

using study::Settings;

constexpr int new_step = 5, most_new = 200;              // facts a day
constexpr int least_retention = 70, most_retention = 99; // per cent
constexpr int share_step = 25, whole_share = 100;        // per cent
constexpr std::array review_limits{5, 10, 20, 30, 40, 50, 60, 80, 100, 120, 150, 200, 250, 300, 400, 500};
constexpr std::array minute_limits{5, 10, 15, 20, 25, 30, 40, 50, 60, 75, 90, 120, 150, 180, 240};

constexpr std::array reminder_hours{0, 8, 12, 16, 19, 21}; // 0: none
constexpr int minutes_in_an_hour = 60;

// The next of the limits; past the last there is none.
std::optional<int> next_limit(std::optional<int> now, int step, std::span<const int> limits) {
    if (!now) return step < 0 ? std::optional(limits.back()) : std::nullopt;
    if (step > 0) {
        const auto larger = std::ranges::upper_bound(limits, *now);
        return larger == limits.end() ? std::nullopt : std::optional(*larger);
    }
    const auto not_smaller = std::ranges::lower_bound(limits, *now);
    return not_smaller == limits.begin() ? limits.front() : *(not_smaller - 1);
}

void draw_limit(Frame& frame, const Stepper& row, std::optional<int>& limit, std::span<const int> limits, std::string_view unit) {
    Stepper shown = row;
    const std::string value = limit ? fmt::format("{}{}", *limit, unit) : "no limit";
    shown.value = value;
    shown.can_lessen = !limit || *limit > limits.front();
    shown.can_grow = limit.has_value();
    if (const int step = stepper(frame, shown); step != 0) limit = next_limit(limit, step, limits);
}

// How the intervals change against those at 90 %, with which a stability of one day is one day.
std::string cost_of(int retention) {
    const double interval = schedule::raw_interval(1, retention / 100.0, schedule::default_parameters);
    if (retention == 90) return "You will recall nine of ten. More costs more reviews.";
    if (interval < 1) return fmt::format("You will recall {} of 100, with {:.1f} times the reviews 90 % takes.", retention, 1 / interval);
    return fmt::format("You will recall {} of 100; pauses are {:.1f} times as long as at 90 %.", retention, interval);
}

} // namespace

void draw_new_row(Frame& frame, std::string_view prefix, Settings& settings) {
    const std::string id = fmt::format("{}.new", prefix);
    const int step = stepper(frame, {.id = id, .label = "New facts a day", .value = fmt::format("{}", settings.new_per_day),
                                     .can_lessen = settings.new_per_day > 0, .can_grow = settings.new_per_day < most_new,
                                     .detail = "Each comes back later, so more now means more reviews then."});
    if (step != 0) settings.new_per_day = std::clamp((settings.new_per_day / new_step + step) * new_step, 0, most_new);
}

void draw_reviews_row(Frame& frame, std::string_view prefix, Settings& settings) {
    const std::string id = fmt::format("{}.reviews", prefix);
    draw_limit(frame, {.id = id, .label = "Reviews a day, at most", .detail = "The rest waits, most nearly forgotten first."},
               settings.reviews_per_day, review_limits, "");
}

void draw_minutes_row(Frame& frame, std::string_view prefix, Settings& settings) {
    const std::string id = fmt::format("{}.minutes", prefix);
    draw_limit(frame, {.id = id, .label = "Minutes a day, at most", .detail = "Reviews come first, new facts take what is left."},
               settings.minutes_per_day, minute_limits, " min");
}

void draw_retention_row(Frame& frame, std::string_view prefix, Settings& settings) {
    const std::string id = fmt::format("{}.retention", prefix);
    const int step = stepper(frame, {.id = id, .label = "Recall to aim for", .value = fmt::format("{} %", settings.desired_retention),
                                     .can_lessen = settings.desired_retention > least_retention,
                                     .can_grow = settings.desired_retention < most_retention,
                                     .detail = cost_of(settings.desired_retention)});
    settings.desired_retention += step;
}

void draw_easy_days(Frame& frame, std::string_view prefix, Settings& settings) {
    text(frame, "Easy days");
    caption(frame, "How much of a usual day’s reviews each day is to have. What comes back is spread over the others.");
    gap(frame, 4);
    in_two_columns(frame, weekday_names.size(), 240, [&](std::size_t day) {
        int& part = settings.day_shares[day];
        const std::string id = fmt::format("{}.share.{}", prefix, day + 1);
        const int step = stepper(frame, {.id = id, .label = weekday_names[day], .value = fmt::format("{} %", part),
                                         .can_lessen = part > 0, .can_grow = part < whole_share});
        if (step != 0) part = std::clamp((part / share_step + step) * share_step, 0, whole_share);
    });
}

void draw_reminder_row(Frame& frame, std::string_view prefix, Settings& settings) {
    std::vector<std::string> ids, labels;
    std::vector<Segment> segments;
    for (const int hour : reminder_hours) {
        ids.push_back(fmt::format("{}.reminder.{}", prefix, hour));
        labels.push_back(hour == 0 ? "None" : fmt::format("{}:00", hour));
    }
    for (std::size_t place = 0; place < ids.size(); ++place) segments.push_back({ids[place], labels[place]});
    const int chosen = settings.reminder_minute ? *settings.reminder_minute / minutes_in_an_hour : 0;
    const auto place = static_cast<std::size_t>(std::ranges::find(reminder_hours, chosen) - reminder_hours.begin());
    text(frame, "A reminder");
    caption(frame, "A line from the desktop on days without a review, window or none.");
    gap(frame, 8);
    const auto now = choice(frame, {.label = "A reminder", .segments = segments, .chosen = place});
    if (now) settings.reminder_minute = *now == 0 ? std::nullopt : std::optional(reminder_hours[*now] * minutes_in_an_hour);
}

} // namespace signatory::ui
