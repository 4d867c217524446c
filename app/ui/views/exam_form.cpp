// What is said of an exam: its day, the minutes there are, the days of rest, what is asked.
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
using study::State;

constexpr double minute_step = 5, most_minutes = 600;
constexpr int more_weeks = 4;

void part_title(Frame& frame, std::string_view words, std::string_view detail) {
    text(frame, words, Face::heading);
    caption(frame, detail);
    gap(frame, 8);
}

// -- The day -----------------------------------------------------------------------------------------------------

// A day that can be set: from today on; the plan itself begins a year before.
std::string problem_with(std::int64_t day, std::int64_t today) {
    constexpr std::int64_t longest = 3660;
    if (day < today) return fmt::format("{} is past. Choose a day to come.", day_with_year(day));
    if (day > today + longest) return "That is more than ten years away. Choose an earlier day.";
    return {};
}

void take_date(const State& state, ExamMemory& memory, Exam& exam) {
    const auto day = day_from(memory.date_text, state.today_day);
    memory.date_problem = day ? problem_with(*day, state.today_day) : day.error();
    if (memory.date_problem.empty()) exam.day = *day;
}

void draw_typed_date(Frame& frame, const State& state, ExamMemory& memory, Exam& exam) {
    if (!memory.typing_date && memory.date_problem.empty()) memory.date_text = day_in_figures(exam.day);
    const auto result = field(frame, {.id = "exam.date", .label = "Or typed", .placeholder = "2026-12-10 or 10 December",
                                      .problem = memory.date_problem, .key = "D", .labelled = true}, memory.date_text);
    if (result.changed) memory.date_problem.clear();
    const bool left = memory.typing_date && !result.focused;
    if ((result.submitted || left) && memory.date_text != day_in_figures(exam.day)) take_date(state, memory, exam);
    if (result.submitted && memory.date_problem.empty()) {
        memory.date_text = day_in_figures(exam.day);
        take_up_text();
    }
    memory.typing_date = result.focused;
}

// -- The days of rest --------------------------------------------------------------------------------------------

bool is_free(const Exam& exam, std::int64_t day) { return std::ranges::find(exam.free_days, day) != exam.free_days.end(); }

void flip(Exam& exam, std::int64_t day) {
    is_free(exam, day) ? void(std::erase(exam.free_days, day)) : exam.free_days.push_back(day);
    std::ranges::sort(exam.free_days);
}

// -- What is asked -----------------------------------------------------------------------------------------------

struct Weight {
    double value;
    std::string_view words;
};
constexpr std::array<Weight, 5> weights{{{0, "left out"}, {0.5, "half"}, {1, "as usual"}, {2, "double"}, {3, "threefold"}}};

std::size_t nearest_weight(double weight) {
    std::size_t best = 0;
    for (std::size_t index = 1; index < weights.size(); ++index)
        if (std::abs(weights[index].value - weight) < std::abs(weights[best].value - weight)) best = index;
    return best;
}

// In the order of the bank's relations.
std::vector<std::string> exam_topics(const fact::FactBank& bank) {
    std::vector<std::string> topics;
    for (const fact::Relation& relation : bank.relations())
        if (!bank.facts_of(relation.id).empty() && std::ranges::find(topics, relation.topic) == topics.end()) topics.push_back(relation.topic);
    return topics;
}

void draw_exam_topic(Frame& frame, const State& state, const std::string& topic, Exam& exam) {
    const std::size_t weight = nearest_weight(weight_of(exam, topic));
    const std::string name = name_of_topic(*state.bank, topic), id = "exam.weight." + topic;
    std::optional<double> recall;
    if (state.forecast != nullptr)
        if (const auto found = state.forecast->topics.find(topic); found != state.forecast->topics.end()) recall = found->second;
    const std::string detail = recall ? fmt::format("{} % recalled if it were today", per_cent(*recall)) : weight == 0 ? "not in the exam" : "";
    const int step = stepper(frame, {.id = id, .label = name, .value = weights[weight].words, .can_lessen = weight > 0,
                                     .can_grow = weight + 1 < weights.size(), .detail = detail});
    if (recall) {
        gap(frame, 4);
        bar(frame, static_cast<float>(*recall), fmt::format("{}: {} %", name, per_cent(*recall)), Tone::heat_3);
    }
    if (step == 0) return;
    const double value = weights[step > 0 ? weight + 1 : weight - 1].value;
    value == 1 ? void(exam.weights.erase(topic)) : void(exam.weights[topic] = value);
}

} // namespace

double minutes_a_day(const Exam& exam) {
    double sum = 0;
    for (const double minutes : exam.minutes) sum += minutes;
    return sum / static_cast<double>(exam.minutes.size());
}

Exam with_minutes(Exam exam, double more) {
    const bool none = minutes_a_day(exam) <= 0;
    for (double& minutes : exam.minutes)
        if (minutes > 0 || (none && more > 0)) minutes = std::clamp(minutes + more, none ? 0.0 : 1.0, most_minutes);
    return exam;
}

void draw_exam_date(Frame& frame, const State& state, ExamMemory& memory, Exam& exam) {
    part_title(frame, "The day", "By steps of a day, or typed.");
    columns(frame, {.tracks = {share(3), share(2)}, .gap = 24, .narrowest = 240}, [&](std::size_t column) {
        if (column == 1) return draw_typed_date(frame, state, memory, exam);
        const std::int64_t away = exam.day - state.today_day;
        const int step = stepper(frame, {.id = "exam.day", .label = away < 300 ? day_in_words(exam.day) : day_with_year(exam.day),
                                         .value = away == 1 ? "tomorrow" : fmt::format("in {} days", away), .can_lessen = away > 1});
        if (step == 0) return;
        exam.day += step;
        memory.date_problem.clear();
    });
}

void draw_exam_minutes(Frame& frame, Exam& exam) {
    part_title(frame, "Minutes", "What each day of the week has room for. The plan never takes more.");
    in_two_columns(frame, weekday_names.size(), 260, [&](std::size_t day) {
        double& minutes = exam.minutes[day];
        const std::string id = fmt::format("exam.minutes.{}", day + 1), value = minutes <= 0 ? "none" : fmt::format("{:.0f} min", minutes);
        const int step = stepper(frame, {.id = id, .label = weekday_names[day], .value = value, .can_lessen = minutes > 0, .can_grow = minutes < most_minutes});
        if (step != 0) minutes = std::clamp((std::floor(minutes / minute_step) + step) * minute_step, 0.0, most_minutes);
    });
}

void draw_exam_rest(Frame& frame, const State& state, ExamMemory& memory, Exam& exam) {
    part_title(frame, "Days of rest", "Chosen days are left free; what they lose goes to the others, as far as their minutes reach.");
    const std::int64_t monday = state.today_day - static_cast<std::int64_t>(schedule::weekday_of(state.today_day));
    const std::int64_t last = std::min(exam.day, monday + memory.weeks * days_a_week);
    const std::int64_t first_later = std::max(last, state.today_day);
    across(frame, {.gap = 8}, [&] {
        for (std::int64_t day = state.today_day; day < last; ++day)
            if (const std::string id = fmt::format("exam.rest.{}", day), label = fmt::format("{} {}", weekday_name(day).substr(0, 2), brief_day(day));
                chip(frame, {.id = id, .label = label, .chosen = is_free(exam, day) ? Chosen::yes : Chosen::no}))
                flip(exam, day);
        const auto beyond = exam.free_days; // shown though their weeks are not
        for (const std::int64_t day : beyond)
            if (day >= first_later && day < exam.day)
                if (const std::string id = fmt::format("exam.rest.{}", day), label = fmt::format("{} {}", weekday_name(day).substr(0, 2), brief_day(day));
                    chip(frame, {.id = id, .label = label, .chosen = Chosen::yes}))
                    flip(exam, day);
        if (last < exam.day && button(frame, {.id = "exam.rest.more", .label = "Later days", .look = ButtonLook::plain, .size = ButtonSize::small}))
            memory.weeks += more_weeks;
    });
}

void draw_exam_topics(Frame& frame, const State& state, Exam& exam) {
    part_title(frame, "What is in the exam", "A topic weighs as usual, more, less, or is left out.");
    const auto topics = exam_topics(*state.bank);
    in_two_columns(frame, topics.size(), 280, [&](std::size_t index) {
        draw_exam_topic(frame, state, topics[index], exam);
        gap(frame, 12);
    });
}

} // namespace signatory::ui
