#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "core/schedule/exam.hpp"
#include "core/schedule/exam_policy.hpp"
#include "core/schedule/exam_rollout.hpp"
#include "core/schedule/exam_tempo.hpp"
#include "core/schedule/fsrs.hpp"
#include "core/schedule/plan.hpp"
#include "core/schedule/plan_memory.hpp"

using namespace signatory::schedule;

namespace {

constexpr std::int64_t monday = 20780; // 2026-11-23

ExamTask new_cards(std::uint32_t cards, std::size_t days, double seconds) {
    ExamTask task;
    for (std::uint32_t card = 0; card < cards; ++card) task.cards.push_back({.memory = {}, .fact = card});
    task.seconds.assign(days, seconds);
    return task;
}

ExamCard met(double stability, std::int32_t elapsed_days, std::uint32_t fact) {
    return {.memory = Memory{stability, 5}, .elapsed_days = elapsed_days, .fact = fact};
}

bool holds(const std::vector<std::uint32_t>& cards, std::uint32_t card) {
    return std::ranges::find(cards, card) != cards.end();
}

} // namespace

TEST_CASE("the planner's memory is that of FSRS") {
    const PlanMemory rules(default_parameters);
    for (const Grade grade : grades)
        for (const double stability : {0.05, 1.0, 7.0, 300.0})
            for (const double difficulty : {1.0, 4.5, 9.9})
                for (const std::int32_t days : {1, 6, 90}) {
                    const Memory memory{stability, difficulty};
                    const double recall = rules.recall(stability, days);
                    CHECK(recall == doctest::Approx(retrievability(memory, days, default_parameters)));
                    const Memory passed = next_memory(memory, Grade::good, days, default_parameters);
                    CHECK(rules.passed(memory, recall).stability == doctest::Approx(passed.stability));
                    CHECK(rules.passed(memory, recall).difficulty == doctest::Approx(passed.difficulty));
                    const Memory lapsed =
                        next_memory(next_memory(memory, Grade::again, days, default_parameters), Grade::good,
                                    0, default_parameters);
                    CHECK(rules.lapsed(memory, recall).stability == doctest::Approx(lapsed.stability));
                    CHECK(rules.lapsed(memory, recall).difficulty == doctest::Approx(lapsed.difficulty));
                    CHECK(rules.interval(stability, 0.85) ==
                          doctest::Approx(raw_interval(stability, 0.85, default_parameters)));
                    if (grade != Grade::again)
                        CHECK(rules.first(grade) == first_memory(grade, default_parameters));
                }
}

TEST_CASE("each weekday has its minutes, a free day none, and what is studied today is taken off") {
    Exam exam;
    exam.day = monday + 8;
    exam.minutes = {10, 20, 0, 10, 10, 30, 5};
    exam.free_days = {monday + 5};
    CHECK(weekday_of(monday) == 0);
    CHECK(weekday_of(-1) == 2); // 1969-12-31 was a Wednesday
    CHECK(seconds_until(exam, monday, 240) == std::vector<double>{360, 1200, 0, 600, 600, 0, 300, 600});
    CHECK(seconds_until(exam, monday + 8).empty());
    CHECK(seconds_until(exam, monday + 9).empty());
}

TEST_CASE("no planner ever takes more than the seconds given so far, and nothing on a free day") {
    ExamTask task = new_cards(40, 9, 140);
    task.seconds[3] = 0;
    const ExamTables tables(task);
    for (const ExamPolicy& policy : {priced_policy(task, tables, solve_prices(task, tables)),
                                     greedy_policy(task, tables), retention_policy(task, tables, 0.8)})
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            const ExamRollout played = roll_out(task, tables, policy, seed);
            double asked = 0, given = 0, taken = 0;
            for (std::size_t day = 0; day < task.seconds.size(); ++day) {
                CHECK((taken += played.seconds[day]) <= (given += task.seconds[day]));
                CHECK(played.seconds[day] <= task.seconds[day] + most_carried(task.learner.seconds));
                asked += played.first[day] + played.reviews[day];
            }
            CHECK(played.seconds[3] == 0);
            CHECK(asked > 30);
        }
}

TEST_CASE("the plan follows the planner that does best and is the same for the same seed") {
    const ExamTask task = new_cards(60, 10, 200);
    const ExamPlan plan = plan_exam(task, 1);
    REQUIRE(plan.planners.size() == 3);
    const auto best = std::ranges::max_element(plan.planners, {}, &PlannerScore::mean);
    CHECK(plan.planner == best->planner);
    CHECK(plan.score.mean == doctest::Approx(best->mean));
    CHECK(plan.score.low < plan.score.mean);
    CHECK(plan.score.mean < plan.score.high);
    CHECK(plan.untouched == 0);
    CHECK(plan.today == plan_exam(task, 1).today);
    CHECK(plan.score.mean == plan_exam(task, 1).score.mean);
}

TEST_CASE("when time is short, a price for every day beats reviewing at a fixed retention") {
    const ExamTask task = new_cards(60, 20, 90);
    const ExamPlan plan = plan_exam(task, 3);
    CHECK(plan.planners[0].mean > plan.planners[2].mean + 0.03);
}

TEST_CASE("more minutes bring a better score, and free days stay free") {
    ExamTask task = new_cards(60, 10, 100);
    task.seconds[2] = 0;
    const ExamTask more = with_more(task, 100);
    CHECK(more.seconds[1] == 200);
    CHECK(more.seconds[2] == 0);
    CHECK(plan_exam(more, 1).score.mean > plan_exam(task, 1).score.mean + 0.05);
}

TEST_CASE("today's portion has one card of a fact, none asked today already, and none outside the exam") {
    ExamTask task;
    task.seconds.assign(4, 600);
    task.cards = {met(2, 3, 0), met(1, 3, 0), met(2, 0, 1), met(2, 3, 1), met(2, 3, 2)};
    task.cards.push_back({.memory = Memory{2, 5}, .elapsed_days = 3, .weight = 0, .fact = 3});
    const ExamPlan plan = plan_exam(task, 1);
    CHECK(holds(plan.today, 0) != holds(plan.today, 1)); // siblings
    CHECK_FALSE(holds(plan.today, 2));                   // asked today
    CHECK_FALSE(holds(plan.today, 3));                   // a sibling was
    CHECK(holds(plan.today, 4));
    CHECK_FALSE(holds(plan.today, 5)); // weighs nothing
    CHECK(plan.portion <= plan.today.size());
}

TEST_CASE("on the eve of the exam what counts more in it is asked first") {
    ExamTask task;
    task.seconds.assign(1, 60);
    for (std::uint32_t card = 0; card < 20; ++card) {
        task.cards.push_back(met(2, 4, card));
        task.cards.back().weight = card < 15 ? 1 : 5;
    }
    const ExamPlan plan = plan_exam(task, 1);
    REQUIRE(plan.today.size() > 4);
    CHECK(plan.today.front() >= 15);
    double light = 0, heavy = 0; // places in the order
    for (std::size_t place = 0; place < plan.today.size(); ++place)
        (plan.today[place] < 15 ? light : heavy) += static_cast<double>(place);
    CHECK(heavy / 5 < light / 15);
}

TEST_CASE("the curve begins with what is known now and falls without study") {
    ExamTask task = new_cards(10, 8, 120);
    for (std::uint32_t card = 10; card < 20; ++card) task.cards.push_back(met(5, 5, card));
    const ExamPlan plan = plan_exam(task, 1);
    CHECK(plan.days.front().score.mean == doctest::Approx(0.45)); // half the cards at 90 %
    CHECK(plan.days.front().untouched == doctest::Approx(0.45));
    CHECK(plan.days.back().untouched < plan.days.front().untouched);
    CHECK(plan.untouched < plan.days.back().untouched);
    CHECK(plan.days.back().score.mean > plan.days.front().score.mean);
}

TEST_CASE("nothing to ask and no time are plans too") {
    CHECK(plan_exam(new_cards(0, 3, 60), 1).today.empty());
    const ExamPlan idle = plan_exam(new_cards(5, 3, 0), 1);
    CHECK(idle.today.empty());
    CHECK(idle.score.mean == 0);
    CHECK(plan_exam(new_cards(5, 1, 300), 1).portion == 5);
}

TEST_CASE("nine exams in ten end within the interval announced") {
    const ExamTask task = new_cards(60, 8, 250);
    const ExamPlan plan = plan_exam(task, 1);
    const ExamTables tables(task);
    const ExamPolicy policy = priced_policy(task, tables, solve_prices(task, tables));
    REQUIRE(plan.planner == policy.name);
    double squares = 0; // of the distance from what was announced, the luck of the day added
    constexpr int plays = 200;
    for (std::uint64_t seed = 1000; seed < 1000 + plays; ++seed) {
        const ExamRollout played = roll_out(task, tables, policy, seed);
        squares += std::pow(played.score - plan.score.mean, 2) + played.chance;
    }
    const double half = (plan.score.high - plan.score.low) / 2;
    CHECK(half == doctest::Approx(1.645 * std::sqrt(squares / plays)).epsilon(0.12));
}

TEST_CASE("answers tell how much faster a learner forgets, few of them little") {
    CHECK(tempo_of({}, default_parameters) == doctest::Approx(1));
    // Of cards that should be recalled nine times in ten, half are: as after a much longer time.
    std::vector<TestedMemory> half;
    for (int review = 0; review < 400; ++review) half.push_back({10, 10, review % 2 == 0});
    const double tempo = tempo_of(half, default_parameters);
    CHECK(tempo > 4);
    std::vector<TestedMemory> good;
    for (int review = 0; review < 400; ++review) good.push_back({10, 10, review % 10 != 0});
    CHECK(tempo_of(good, default_parameters) == doctest::Approx(1).epsilon(0.06));
    CHECK(tempo_of(std::span(half).first(2), default_parameters) < 1.5);

    ExamTask task = new_cards(40, 10, 200);
    const double usual = plan_exam(task, 1).score.mean;
    task.learner.tempo = 3;
    CHECK(plan_exam(task, 1).score.mean < usual - 0.02);
}
