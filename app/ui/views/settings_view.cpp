// How it looks and how much is asked. Every change counts at once.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/schedule/fsrs.hpp"
#include "ui/kit/kit.hpp"
#include "ui/views/chrome.hpp"

namespace signatory::ui {
namespace {

using study::Settings;

constexpr std::array<Segment, 4> appearances{{{"settings.appearance.system", "System"}, {"settings.appearance.light", "Light"},
                                              {"settings.appearance.dark", "Dark"}, {"settings.appearance.contrast", "High contrast"}}};
constexpr int new_step = 5, most_new = 200;              // facts a day
constexpr int least_retention = 70, most_retention = 99; // per cent
constexpr int hours = 24;

void group_title(Frame& frame, std::string_view words) {
    text(frame, words, Face::prompt);
    gap(frame, 12);
}

void draw_appearance(Frame& frame, Settings& settings) {
    text(frame, "Appearance");
    gap(frame, 8);
    if (const auto chosen = choice(frame, {.label = "Appearance", .segments = appearances,
                                           .chosen = static_cast<std::size_t>(settings.appearance)}))
        settings.appearance = static_cast<study::Appearance>(*chosen);
}

void draw_text_size(Frame& frame, Settings& settings) {
    const int step = stepper(frame, {.id = "settings.text", .label = "Text size", .value = fmt::format("{} %", settings.text_scale),
                                     .can_lessen = settings.text_scale > text_sizes.front(),
                                     .can_grow = settings.text_scale < text_sizes.back(),
                                     .detail = "Also with Ctrl + and Ctrl −, everywhere."});
    if (step != 0) settings.text_scale = next_text_size(settings.text_scale, step);
}

void draw_motion(Frame& frame, Settings& settings) {
    const bool full_motion = settings.motion == study::Motion::full;
    if (toggle(frame, {.id = "settings.motion", .label = "Motion", .detail = "Short transitions between states.", .on = full_motion}))
        settings.motion = full_motion ? study::Motion::reduced : study::Motion::full;
}

void draw_new(Frame& frame, Settings& settings) {
    const int step = stepper(frame, {.id = "settings.new", .label = "New facts a day", .value = fmt::format("{}", settings.new_per_day),
                                     .can_lessen = settings.new_per_day > 0, .can_grow = settings.new_per_day < most_new,
                                     .detail = "Each comes back later, so more now means more reviews then."});
    if (step != 0) settings.new_per_day = std::clamp((settings.new_per_day / new_step + step) * new_step, 0, most_new);
}

// How the intervals change against those at 90 %, with which a stability of one day is one day.
std::string cost_of(int retention) {
    const double interval = schedule::raw_interval(1, retention / 100.0, schedule::default_parameters);
    if (retention == 90) return "You will recall nine of ten. More costs more reviews.";
    if (interval < 1) return fmt::format("You will recall {} of 100, with {:.1f} times the reviews 90 % takes.", retention, 1 / interval);
    return fmt::format("You will recall {} of 100; pauses are {:.1f} times as long as at 90 %.", retention, interval);
}

void draw_retention(Frame& frame, Settings& settings) {
    const int step = stepper(frame, {.id = "settings.retention", .label = "Recall to aim for",
                                     .value = fmt::format("{} %", settings.desired_retention),
                                     .can_lessen = settings.desired_retention > least_retention,
                                     .can_grow = settings.desired_retention < most_retention,
                                     .detail = cost_of(settings.desired_retention)});
    settings.desired_retention += step;
}

void draw_day_start(Frame& frame, Settings& settings) {
    const int step = stepper(frame, {.id = "settings.day", .label = "The day starts at",
                                     .value = fmt::format("{}:00", settings.rollover_hour),
                                     .can_lessen = settings.rollover_hour > 0, .can_grow = settings.rollover_hour < hours - 1,
                                     .detail = "A late evening still counts for the day before."});
    settings.rollover_hour += step;
}

using Row = void (*)(Frame&, Settings&);

void draw_group(Frame& frame, std::string_view title, std::span<const Row> rows, Settings& settings) {
    card(frame, {.padding = 32}, [&] {
        group_title(frame, title);
        for (std::size_t row = 0; row < rows.size(); ++row) {
            if (row > 0) gap(frame, 12);
            rows[row](frame, settings);
        }
    });
}

} // namespace

void draw_settings(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands) {
    constexpr std::array<Row, 3> looks{draw_appearance, draw_text_size, draw_motion};
    constexpr std::array<Row, 3> studies{draw_new, draw_retention, draw_day_start};
    Settings settings = state.profile.settings;
    draw_navigation(frame, study::Screen::settings, memory, commands);
    footer(frame, {{"T", "light or dark"}, {"Ctrl +|Ctrl −", "text size"}, {"F11", "full screen"}, {"Esc", "back"}});
    page(frame, {.id = "settings", .column = length::column_study}, [&] {
        draw_group(frame, "The window", looks, settings);
        gap(frame, 16);
        draw_group(frame, "Study", studies, settings);
    });
    if (settings != state.profile.settings) commands.push_back(study::ChangeSettings{settings});
}

} // namespace signatory::ui
