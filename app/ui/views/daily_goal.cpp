#include "ui/views/daily_goal.hpp"

#include <algorithm>
#include <array>

#include "ui/kit/kit.hpp"
#include "ui/views/settings_rows.hpp"

namespace signatory::ui {
namespace {

constexpr std::array<Segment, 4> goals{{{"goal.minutes.5", "5 minutes"}, {"goal.minutes.10", "10 minutes"}, {"goal.minutes.20", "20 minutes"}, {"goal.minutes.none", "All there is"}}};
constexpr std::array<std::optional<int>, 4> minutes_of_goals{5, 10, 20, std::nullopt};

void draw_minutes_goal(Frame& frame, study::Settings& settings) {
    text(frame, "How long a day?");
    caption(frame, "Then the day is done; what is left waits.");
    gap(frame, 8);
    const auto place = static_cast<std::size_t>(std::ranges::find(minutes_of_goals, settings.minutes_per_day) - minutes_of_goals.begin());
    if (const auto chosen = choice(frame, {.label = "How long a day?", .segments = goals, .chosen = place})) settings.minutes_per_day = minutes_of_goals[*chosen];
}

} // namespace

bool asks_for_goal(const study::State& state, const ViewMemory& memory) {
    return !memory.goal_answered && state.review.done > 0 && !state.review.set && state.profile.reviews_by_day.size() == 1;
}

void draw_goal(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands) {
    study::Settings settings = state.profile.settings;
    draw_minutes_goal(frame, settings);
    gap(frame, 20);
    draw_reminder_row(frame, "goal", settings);
    gap(frame, 20);
    const bool chosen = settings.minutes_per_day || settings.reminder_minute;
    if (button(frame, {.id = "goal.done", .label = chosen ? "Keep it so" : "Not now", .look = ButtonLook::plain, .size = ButtonSize::small})) memory.goal_answered = true;
    if (settings != state.profile.settings) commands.push_back(study::ChangeSettings{settings});
}

} // namespace signatory::ui
