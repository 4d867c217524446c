// An exam on a day: the score to expect, what to do today, and what the plan rests on.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/kit/kit.hpp"
#include "ui/views/calendar.hpp"
#include "ui/views/chrome.hpp"
#include "ui/views/exam_parts.hpp"

namespace signatory::ui {
namespace {

using schedule::Exam;
using study::Screen;
using study::State;

constexpr std::int64_t usual_days = 28;
constexpr double usual_minutes = 20;
constexpr int mock_step = 5, most_mock_questions = 100, most_mock_minutes = 240;

Exam usual_exam(const State& state) {
    Exam exam;
    exam.day = state.today_day + usual_days;
    exam.minutes.fill(usual_minutes);
    return exam;
}

void begin_with_bank(const State& state, ExamMemory& memory) {
    if (memory.bank.lock() != state.bank) memory = {.bank = state.bank, .draft = usual_exam(state)};
    if (memory.draft.day <= state.today_day) memory.draft.day = state.today_day + usual_days;
}

std::size_t portion_left(const State& state) { return state.today.new_ + state.today.learning + state.today.due; }

// The forecast on screen ends on the day of the exam, though it may be made of other minutes.
bool is_shown(const State& state, const Exam& exam) {
    return state.forecast != nullptr && state.forecast->exam.day == exam.day && state.forecast->made_on == state.today_day;
}

// -- The numbers -------------------------------------------------------------------------------------------------

void draw_days_left(Frame& frame, const State& state, const Exam& exam) {
    caption(frame, day_in_words(exam.day));
    gap(frame, 6);
    text(frame, counted(static_cast<std::size_t>(exam.day - state.today_day), "day", "days"), Face::display);
    gap(frame, 4);
    caption(frame, title_of(*state.bank));
}

// Until there are so many the plan goes by the memory that most people have.
constexpr int own_reviews = 200;

bool is_memory_known(const State& state) {
    int reviews = 0;
    for (const auto& [day, count] : state.profile.reviews_by_day) reviews += count;
    return reviews >= own_reviews;
}

std::string range_in_words(const State& state, const schedule::ExamScore& score) {
    const std::string range = fmt::format("likely {} to {} %", per_cent(score.low), per_cent(score.high));
    return is_memory_known(state) ? range : range + ", if your memory is the usual one";
}

void draw_expected(Frame& frame, const State& state, const Exam& exam) {
    caption(frame, "Expected score");
    gap(frame, 6);
    const bool shown = is_shown(state, exam);
    const auto* plan = shown ? &state.forecast->plan : nullptr;
    text(frame, plan != nullptr ? fmt::format("{} %", per_cent(plan->score.mean)) : "…", Face::display, is_planned(state, exam) ? Tone::text : Tone::text_quiet);
    gap(frame, 4);
    caption(frame, !is_planned(state, exam) ? "planning anew …"
                                            : range_in_words(state, plan->score));
}

void draw_minutes_a_day(Frame& frame, const State& state, Exam& exam) {
    caption(frame, "Minutes a day");
    gap(frame, 5);
    const double mean = minutes_a_day(exam);
    const int step = large_stepper(frame, {.id = "exam.minutes", .label = "Minutes a day", .value = fmt::format("{:.0f}", mean), .can_lessen = mean > 0});
    if (step != 0) exam = with_minutes(exam, step);
    gap(frame, 3);
    caption(frame, is_planned(state, exam) ? fmt::format("ten more: {} %", per_cent(state.forecast->with_more)) : "ten more: …");
}

void draw_exam_numbers(Frame& frame, const State& state, Exam& exam) {
    card(frame, {.padding = 28}, [&] {
        columns(frame, {.tracks = {share(), share(), share()}, .gap = 24, .narrowest = 190}, [&](std::size_t column) {
            if (column == 0) return draw_days_left(frame, state, exam);
            column == 1 ? draw_expected(frame, state, exam) : draw_minutes_a_day(frame, state, exam);
        });
    });
}

// -- Today -------------------------------------------------------------------------------------------------------

std::string deck_in_words(const State& state, const Exam& exam) {
    if (!is_shown(state, exam)) return {};
    const study::ExamForecast& forecast = *state.forecast;
    std::string words = counted(forecast.in_exam, "question", "questions");
    if (forecast.unseen > 0) words += fmt::format(", {} of them not yet asked", forecast.unseen);
    const auto rest = std::ranges::count_if(exam.free_days, [&](std::int64_t day) { return day >= state.today_day && day < exam.day; });
    return words + (rest > 0 ? fmt::format(". {} of rest.", counted(static_cast<std::size_t>(rest), "day", "days")) : ".");
}

std::string portion_in_words(const State& state, const Exam& exam) {
    if (!is_shown(state, exam) || state.forecast->plan.days.empty()) return "Start";
    const double minutes = state.forecast->plan.days.front().seconds / seconds_in_a_minute;
    return fmt::format("Start today’s {}", counted(static_cast<std::size_t>(std::max(1.0, std::round(minutes))), "minute", "minutes"));
}

std::string rest_in_words(const State& state, const Exam& exam) {
    if (is_shown(state, exam) && !state.forecast->plan.days.empty() && state.forecast->plan.days.front().given <= 0 && state.profile.introduced_on != state.today_day)
        return "Today is free.";
    return "Today’s portion is done.";
}

void draw_exam_today(Frame& frame, const State& state, const Exam& exam, Commands& commands) {
    columns(frame, {.tracks = {share(), fixed(340)}, .gap = 16, .narrowest = 240}, [&](std::size_t column) {
        if (column == 0) {
            gap(frame, 16);
            return inset(frame, 32, 0, [&] { caption(frame, deck_in_words(state, exam)); });
        }
        if (portion_left(state) == 0) {
            gap(frame, 12);
            return text(frame, rest_in_words(state, exam), Face::body_strong, Tone::text, Align::right);
        }
        if (button(frame, {.id = "exam.start", .label = portion_in_words(state, exam), .key = "Space", .look = ButtonLook::primary,
                           .size = ButtonSize::main, .width = full}))
            commands.push_back(study::StartReview{});
    });
}

// -- The ways on -------------------------------------------------------------------------------------------------

void draw_mock_exam(Frame& frame, study::MockExam mock, Commands& commands) {
    const study::MockExam before = mock;
    columns(frame, {.tracks = {share(), share()}, .gap = 40, .narrowest = 260}, [&](std::size_t column) {
        if (column == 0) {
            const int step = stepper(frame, {.id = "exam.mock.questions", .label = "Questions", .value = fmt::format("{}", mock.questions),
                                             .can_lessen = mock.questions > mock_step, .can_grow = mock.questions < most_mock_questions});
            mock.questions += step * mock_step;
            return;
        }
        const int step = stepper(frame, {.id = "exam.mock.minutes", .label = "Time", .value = mock.minutes == 0 ? "no limit" : fmt::format("{} min", mock.minutes),
                                         .can_lessen = mock.minutes > 0, .can_grow = mock.minutes < most_mock_minutes});
        mock.minutes += step * mock_step;
    });
    if (mock.questions != before.questions || mock.minutes != before.minutes) commands.push_back(study::SetMockExam{mock});
}

bool is_something_asked(const State& state, const Exam& exam) {
    return std::ranges::any_of(state.bank->relations(), [&](const fact::Relation& relation) {
        return weight_of(exam, relation.topic) > 0 && !state.bank->facts_of(relation.id).empty();
    });
}

void draw_ways(Frame& frame, const State& state, ExamMemory& memory, Commands& commands) {
    const Exam& exam = *state.profile.exam;
    text(frame, "A mock exam", Face::heading);
    caption(frame, "A paper over what is in the exam, by its weights. It is marked when you hand it in; its answers count as reviews. Leaving it stops the "
                   "clock, and there is more time for the asking.");
    gap(frame, 8);
    draw_mock_exam(frame, state.mock, commands);
    gap(frame, 16);
    across(frame, {.gap = 12}, [&] {
        if (button(frame, {.id = "exam.mock", .label = "Take a mock exam", .key = "K", .enabled = is_something_asked(state, exam) ? Enabled::yes : Enabled::no}))
            commands.push_back(study::StartMockExam{});
        if (button(frame, {.id = "exam.workload", .label = "What settings would mean", .key = "W"}))
            commands.push_back(study::OpenScreen{Screen::workload});
        if (button(frame, {.id = "exam.cancel", .label = "Take the exam off", .look = ButtonLook::plain})) {
            memory.cancelled = exam;
            commands.push_back(study::SetExam{});
        }
    });
}

void draw_exam_form(Frame& frame, const State& state, ExamMemory& memory, Exam& exam) {
    card(frame, {.padding = 32}, [&] {
        draw_exam_date(frame, state, memory, exam);
        gap(frame, 28);
        draw_exam_minutes(frame, exam);
        gap(frame, 28);
        draw_exam_rest(frame, state, memory, exam);
    });
    gap(frame, 16);
    card(frame, {.padding = 32}, [&] { draw_exam_topics(frame, state, exam); });
}

// -- The exam is to come -----------------------------------------------------------------------------------------

void draw_plan(Frame& frame, const State& state, const Exam& exam, Commands& commands) {
    gap(frame, 16);
    card(frame, {.padding = 28, .least_height = 352}, [&] {
        if (is_shown(state, exam)) return draw_exam_charts(frame, state, exam);
        text(frame, "The plan is being made", Face::prompt, Tone::text_quiet);
    });
    gap(frame, 16);
    draw_exam_today(frame, state, exam, commands);
    if (!is_shown(state, exam)) return;
    gap(frame, 20);
    caption(frame, "The forecast is your memory model’s own: in nine exams of ten the score ends in the band, if you keep to the minutes.");
}

void draw_far(Frame& frame, const Exam& exam) {
    gap(frame, 16);
    card(frame, {.padding = 28}, [&] {
        text(frame, fmt::format("The plan begins on {}, a year before.", day_with_year(exam.day - schedule::longest_exam_plan)));
        gap(frame, 4);
        caption(frame, "Until then cards come back as usual, which is the best there is to do.");
    });
}

// -- The exam is today or past -----------------------------------------------------------------------------------

void draw_over(Frame& frame, const State& state, const Exam& exam, ExamMemory& memory, Commands& commands) {
    const bool today = exam.day == state.today_day;
    card(frame, {.padding = 40}, [&] {
        caption(frame, title_of(*state.bank));
        gap(frame, 4);
        text(frame, today ? "The exam is today" : fmt::format("The exam was on {}", day_in_words(exam.day)), Face::display);
        gap(frame, 8);
        text(frame, today ? "The plan has done its part. Cards come back as usual from here on."
                          : "Since then cards come back as usual. Another exam can be set at any time.", Face::body, Tone::text_quiet);
        gap(frame, 24);
        across(frame, {.gap = 12}, [&] {
            if (button(frame, {.id = "exam.again", .label = "Set another exam", .look = ButtonLook::primary})) {
                memory.draft = exam;
                memory.draft.day = state.today_day + usual_days;
                memory.draft.free_days.clear();
                commands.push_back(study::SetExam{});
            }
            if (portion_left(state) > 0 && button(frame, {.id = "exam.start", .label = "Review", .key = "Space"})) commands.push_back(study::StartReview{});
        });
    });
    frame.prefer_focus("exam.again");
}

// -- No exam -----------------------------------------------------------------------------------------------------

void draw_setting_up(Frame& frame, const State& state, ExamMemory& memory, Commands& commands) {
    const auto kept = memory.cancelled && is_ahead(state, *memory.cancelled) ? memory.cancelled : std::nullopt;
    card(frame, {.padding = 40}, [&] {
        text(frame, "Is there an exam?", Face::display);
        gap(frame, 8);
        text(frame, "Say when it is and what time there is to study. Each day then has its portion, chosen for the best score on the day.",
             Face::body, Tone::text_quiet);
        gap(frame, 24);
        across(frame, {.gap = 12}, [&] {
            if (button(frame, {.id = "exam.set", .label = fmt::format("Plan for {}", day_in_words(memory.draft.day)), .key = "Enter", .look = ButtonLook::primary}))
                commands.push_back(study::SetExam{memory.draft});
            if (kept && button(frame, {.id = "exam.restore", .label = fmt::format("Set the one of {} again", short_day(kept->day))}))
                commands.push_back(study::SetExam{kept});
        });
    });
    gap(frame, 16);
    draw_exam_form(frame, state, memory, memory.draft);
    frame.prefer_focus("exam.set");
}

void draw_with_exam(Frame& frame, const State& state, ExamMemory& memory, Commands& commands) {
    Exam exam = *state.profile.exam;
    if (exam.day <= state.today_day) return draw_over(frame, state, exam, memory, commands);
    draw_exam_numbers(frame, state, exam);
    is_ahead(state, *state.profile.exam) ? draw_plan(frame, state, *state.profile.exam, commands) : draw_far(frame, *state.profile.exam);
    gap(frame, 32);
    draw_exam_form(frame, state, memory, exam);
    gap(frame, 16);
    card(frame, {.padding = 32}, [&] { draw_ways(frame, state, memory, commands); });
    if (exam != *state.profile.exam) commands.push_back(study::SetExam{exam});
    frame.prefer_focus(portion_left(state) > 0 ? "exam.start" : "exam.mock");
}

void draw_exam_without_bank(Frame& frame, Commands& commands) {
    card(frame, {.padding = 40}, [&] {
        if (empty_state(frame, {.icon = Icon::clock, .sentence = "An exam is on what a bank holds. Open one first.",
                                .action = {.id = "exam.library", .label = "Open a bank", .look = ButtonLook::primary}}))
            commands.push_back(study::OpenScreen{Screen::library});
    });
    frame.prefer_focus("exam.library");
}

void draw_exam_keys(Frame& frame, const State& state) {
    const bool set = state.bank != nullptr && state.profile.exam && state.profile.exam->day > state.today_day;
    if (set && portion_left(state) > 0)
        footer(frame, {{"Space", "start"}, {"+|−", "minutes"}, {"D", "date"}, {"K", "mock exam"}, {"W", "settings tried"}, {"?", "all keys"}});
    else if (set)
        footer(frame, {{"+|−", "minutes"}, {"D", "date"}, {"K", "mock exam"}, {"W", "settings tried"}, {"?", "all keys"}});
    else
        footer(frame, {{"Tab", "next"}, {"?", "all keys"}, {"Esc", "back"}});
}

} // namespace

bool is_ahead(const State& state, const Exam& exam) {
    return exam.day > state.today_day && exam.day - state.today_day <= schedule::longest_exam_plan;
}

bool is_planned(const State& state, const Exam& exam) { return is_shown(state, exam) && state.forecast->exam == exam; }

void draw_exam(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    draw_navigation(frame, Screen::exam, memory, commands);
    draw_exam_keys(frame, state);
    page(frame, {.id = "exam", .column = length::column_home}, [&] {
        if (state.bank == nullptr) return draw_exam_without_bank(frame, commands);
        begin_with_bank(state, memory.exam);
        state.profile.exam ? draw_with_exam(frame, state, memory.exam, commands) : draw_setting_up(frame, state, memory.exam, commands);
    });
}

} // namespace signatory::ui
