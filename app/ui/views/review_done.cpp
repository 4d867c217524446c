// A session that is over: how much was recalled, what comes next, and where to go on.
#include <algorithm>

#include <fmt/format.h>

#include "core/schedule/interval_text.hpp"
#include "ui/kit/kit.hpp"
#include "ui/views/chrome.hpp"
#include "ui/views/daily_goal.hpp"
#include "ui/views/review_done.hpp"

namespace signatory::ui {
namespace {

using study::State;

std::int64_t day_of(const State& state, std::int64_t due) {
    return schedule::local_day(due, 0, state.profile.settings.rollover_hour); // to a few hours: the zone is not known here
}

std::string next_in_words(const State& state) {
    if (!state.review.next_due) return "Nothing else is planned yet.";
    const std::int64_t due = *state.review.next_due;
    const auto& undo = state.undo;
    if (!undo.empty() && undo.back().review && due > undo.back().review->at)
        return fmt::format("The next comes back in {}.", schedule::interval_text(due - undo.back().review->at));
    const std::int64_t days = day_of(state, due) - state.today_day;
    if (days <= 0) return "The next comes back later today.";
    return days == 1 ? "The next comes back tomorrow." : fmt::format("The next comes back in {} days.", days);
}

std::string tomorrow_in_words(const State& state) {
    const auto due = static_cast<std::size_t>(std::ranges::count_if(state.profile.cards, [&](const auto& entry) {
        return day_of(state, entry.second.due) <= state.today_day + 1;
    }));
    return due == 0 ? "Tomorrow is free of repetitions." : fmt::format("Tomorrow: {} to repeat.", counted(due, "question", "questions"));
}

void draw_recalled(Frame& frame, const State& state) {
    const study::ReviewSession& session = state.review;
    text(frame, session.done == 0 ? "Nothing is due now" : session.set ? "The set is done" : "All done for now", Face::display, Tone::text, Align::centre);
    gap(frame, 16);
    if (session.done > 0) {
        const auto part = static_cast<float>(session.recalled) / static_cast<float>(session.done);
        const std::string words = fmt::format("{} of {} {}", session.recalled, session.done, is_cram(session) ? "known at once" : "recalled");
        text(frame, words, Face::body, Tone::text, Align::centre);
        gap(frame, 12);
        inset(frame, std::max(0.0F, (frame.width() / frame.scale - 240) / 2), 0, [&] { bar(frame, part, words, Tone::good); });
        gap(frame, 20);
    }
    if (is_cram(session)) return text(frame, "None of it counts: no answer was logged, no card has moved.", Face::body, Tone::text_quiet, Align::centre);
    text(frame, next_in_words(state), Face::body, Tone::text_quiet, Align::centre);
    text(frame, tomorrow_in_words(state), Face::body, Tone::text_quiet, Align::centre);
}

void draw_ways_on(Frame& frame, const State& state, Commands& commands) {
    across(frame, {.gap = 12, .align = Align::centre}, [&] {
        if (button(frame, {.id = "review.home", .label = "Today", .key = "Space", .look = ButtonLook::primary}))
            commands.push_back(study::OpenScreen{study::Screen::home});
        if (button(frame, {.id = "review.set", .label = state.review.set ? "Another set" : "Study a set", .key = "S"}))
            commands.push_back(study::OpenScreen{study::Screen::set});
        if (button(frame, {.id = "review.quiz", .label = "Short quiz", .key = "Q"}))
            commands.push_back(study::OpenScreen{study::Screen::quiz_setup});
    });
}

} // namespace

void draw_review_done(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    if (state.undo.empty())
        footer(frame, {{"Space", "today"}, {"S", "set"}, {"Q", "quiz"}, {"Esc", "back"}});
    else
        footer(frame, {{"Space", "today"}, {"S", "set"}, {"Q", "quiz"}, {"U", "undo"}, {"Esc", "back"}});
    page(frame, {.id = "review", .column = 560, .top = 28, .vertical = Align::centre}, [&] {
        card(frame, {.padding = 40}, [&] {
            draw_recalled(frame, state);
            gap(frame, 28);
            draw_ways_on(frame, state, commands);
        });
        if (!asks_for_goal(state, memory)) return;
        gap(frame, 16);
        card(frame, {.padding = 24}, [&] { draw_goal(frame, state, memory, commands); });
    });
    frame.prefer_focus("review.home");
}

} // namespace signatory::ui
