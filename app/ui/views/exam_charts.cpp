// The score to expect day by day, and the minutes that lead to it.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/kit/kit.hpp"
#include "ui/views/calendar.hpp"
#include "ui/views/chrome.hpp"
#include "ui/views/exam_parts.hpp"

namespace signatory::ui {
namespace {

using schedule::ExamDay;
using schedule::ExamPlan;
using schedule::ExamScore;

constexpr std::size_t most_bars = 60, bar_days = days_a_week; // more days are drawn as weeks

std::string range_of(const ExamScore& score) { return fmt::format("{} to {}", per_cent(score.low), per_cent(score.high)); }

ChartPoint point_of(const ExamScore& score, std::int64_t day) {
    return {score.mean * 100, score.low * 100, score.high * 100,
            fmt::format("{}: {} %, likely {} %", day_in_words(day), per_cent(score.mean), range_of(score))};
}

void draw_score(Frame& frame, const ExamPlan& plan, std::int64_t today, const schedule::Exam& exam) {
    std::vector<ChartPoint> points;
    std::vector<double> untouched;
    for (const ExamDay& day : plan.days) {
        points.push_back(point_of(day.score, today + static_cast<std::int64_t>(points.size())));
        untouched.push_back(day.untouched * 100);
    }
    points.push_back(point_of(plan.score, exam.day));
    untouched.push_back(plan.untouched * 100);
    const std::string words = fmt::format("From {:.0f} % today to {} % on {}, likely {} %. Without study it would be {} %.", points.front().value,
                                          per_cent(plan.score.mean), day_in_words(exam.day), range_of(plan.score), per_cent(plan.untouched));
    const std::string name = fmt::format("with this plan, {} %", per_cent(plan.score.mean)),
                      without = fmt::format("without study, {} %", per_cent(plan.untouched));
    caption(frame, "Expected score if the exam were on that day, per cent");
    gap(frame, 4);
    const bool unknown = plan.score.high <= 0;
    line_chart(frame, {.id = "exam.score", .label = "Expected score if the exam were on that day", .words = words,
                       .points = points, .second = untouched, .name = name, .second_name = without,
                       .range = unknown ? ChartRange{.low = 0, .high = 100} : ChartRange{}, .height = 176});
}

std::string short_date(std::int64_t day, std::int64_t first) {
    const bool named = day_of_month(day) == 1 || day == first;
    return named && day != first ? fmt::format("1 {}", month_name(day).substr(0, 3)) : fmt::format("{}", day_of_month(day));
}

std::string work_of(const ExamDay& day) {
    std::string words = counted(static_cast<std::size_t>(std::lround(day.seconds / seconds_in_a_minute)), "minute", "minutes");
    const auto reviews = static_cast<std::size_t>(std::lround(day.reviews)), first = static_cast<std::size_t>(std::lround(day.first));
    if (reviews > 0) words += ", " + counted(reviews, "review", "reviews");
    if (first > 0) words += fmt::format(", {} new", first);
    return words;
}

std::vector<ChartBar> bars_by_day(const ExamPlan& plan, std::int64_t today) {
    std::vector<ChartBar> bars;
    for (const ExamDay& planned : plan.days) {
        const std::int64_t day = today + static_cast<std::int64_t>(bars.size());
        const bool rest = planned.given <= 0;
        bars.push_back({.value = planned.seconds / seconds_in_a_minute, .name = short_date(day, today),
                        .words = fmt::format("{}: {}", day_in_words(day), rest ? "no study" : work_of(planned)),
                        .rest = rest, .strong = bars.empty()});
    }
    return bars;
}

std::vector<ChartBar> bars_by_week(const ExamPlan& plan, std::int64_t today) {
    std::vector<ChartBar> bars;
    for (std::size_t first = 0; first < plan.days.size(); first += bar_days) {
        ExamDay sum;
        for (std::size_t day = first; day < std::min(first + bar_days, plan.days.size()); ++day) {
            sum.seconds += plan.days[day].seconds;
            sum.reviews += plan.days[day].reviews;
            sum.first += plan.days[day].first;
        }
        const std::int64_t day = today + static_cast<std::int64_t>(first);
        bars.push_back({.value = sum.seconds / seconds_in_a_minute,
                        .name = brief_day(day),
                        .words = fmt::format("Week from {}: {}", short_day(day), work_of(sum)), .strong = bars.empty()});
    }
    return bars;
}

void draw_minutes(Frame& frame, const ExamPlan& plan, std::int64_t today) {
    const bool weekly = plan.days.size() > most_bars;
    const auto bars = weekly ? bars_by_week(plan, today) : bars_by_day(plan, today);
    double sum = 0, most = 0;
    for (const ChartBar& bar : bars) {
        sum += bar.value;
        most = std::max(most, bar.value);
    }
    const auto rest = static_cast<std::size_t>(std::ranges::count(bars, true, &ChartBar::rest));
    const std::string words = fmt::format("{:.0f} minutes in all, at most {:.0f} a {}{}.", sum, most, weekly ? "week" : "day",
                                          rest > 0 ? ", " + counted(rest, "day", "days") + " without study" : "");
    gap(frame, 8);
    caption(frame, weekly ? "Minutes planned, a week" : "Minutes planned");
    gap(frame, 6);
    bar_chart(frame, {.id = "exam.minutes_planned", .label = "Minutes planned", .words = words, .bars = bars, .height = 40, .left = chart_axis});
}

} // namespace

void draw_exam_charts(Frame& frame, const study::State& state, const schedule::Exam& exam) {
    const study::ExamForecast& forecast = *state.forecast;
    draw_score(frame, forecast.plan, forecast.made_on, exam);
    draw_minutes(frame, forecast.plan, forecast.made_on);
}

} // namespace signatory::ui
