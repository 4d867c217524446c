// Plays learners to their exam, day by day, and prints a line a run for exam.py to judge.
//
// usage: exam_runs RUNS FACTS DAYS SECONDS as_model|forgets_faster is_carried|is_finished [WAY]
//                  RUNS: how many, or 21-40; WAY: one of exam_ways.hpp instead of the plan
//        exam_runs time FACTS DAYS SECONDS     processor seconds of one plan, and its score
//        exam_runs bound FACTS DAYS SECONDS    more than this no way to spend the seconds can expect
//        exam_runs balance                     a year of 10,000 cards: fuzzed, balanced, balanced with easy
//        week-ends
// A line: expected recall at the exam, share of an exam on all facts answered right, the score announced on
// the first day with its interval, seconds spent, the most seconds beyond those given so far.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "core/schedule/exam_prices.hpp"
#include "core/schedule/exam_tempo.hpp"
#include "core/schedule/fsrs.hpp"
#include "core/schedule/plan.hpp"
#include "core/schedule/simulator.hpp"
#include "core/support/random.hpp"
#include "tests/bench/exam_ways.hpp"

using namespace signatory;
using namespace signatory::schedule;

namespace {

// The learner called A where training is measured; the planner goes on believing in the defaults.
constexpr Parameters forgets_faster{0.08, 0.45, 1.1,  3.9, 7.1,  0.62, 2.4, 0.02, 1.35, 0.21, 0.62,
                                    1.2,  0.09, 0.22, 1.3, 0.45, 2.4,  0.7, 0.2,  0.11, 0.31};

struct Learner {
    Parameters parameters;
    std::optional<Memory> memory; // as it is, not as the planner believes
};

Memory after(const std::optional<Memory>& before, Grade grade, std::int32_t days, const Parameters& w) {
    const Memory memory = before ? next_memory(*before, grade, days, w) : first_memory(grade, w);
    return grade == Grade::again ? next_memory(memory, Grade::good, 0, w) : memory;
}

struct Run {
    ExamTask task;
    Parameters truth;
    Random random;
    std::vector<std::optional<Memory>> memories;
    double most_over = 0;
    double spent = 0, given = 0;
    std::vector<TestedMemory> answers = {};
    double todays = 0; // seconds, without what is carried over

    double draw() { return static_cast<double>(random.next() >> 11) * 0x1p-53; }

    Grade answer(std::size_t card) {
        const double place = draw();
        if (!memories[card]) return place < 0.25 ? Grade::again : place < 0.9 ? Grade::good : Grade::easy;
        return place < retrievability(*memories[card], task.cards[card].elapsed_days, truth) ? Grade::good
                                                                                             : Grade::again;
    }

    double ask(std::size_t card) {
        const AnswerSeconds& seconds = task.learner.seconds;
        const Grade grade = answer(card);
        const bool again = grade == Grade::again;
        const double took = memories[card] ? (again ? seconds.lapse : seconds.pass)
                                           : (again ? seconds.first_again : seconds.first);
        const std::int32_t days = task.cards[card].elapsed_days;
        if (memories[card]) answers.push_back({task.cards[card].memory->stability, days, !again});
        memories[card] = after(memories[card], grade, days, truth);
        task.cards[card].memory = after(task.cards[card].memory, grade, days, task.learner.parameters);
        task.cards[card].elapsed_days = 0;
        return took;
    }

    void study(const std::vector<std::uint32_t>& order) {
        double left = task.seconds.front();
        for (const std::uint32_t card : order) {
            if (left <= 0) break;
            const bool fits = left >= longest_seconds(task.cards[card], task.learner.seconds);
            if (fits || task.last_card == LastCard::is_finished) left -= ask(card);
        }
        spent += task.seconds.front() - left;
        given += todays;
        most_over = std::max(most_over, spent - given);
        if (task.last_card == LastCard::is_carried && task.seconds.size() > 1)
            task.seconds[1] += std::min(left, most_carried(task.learner.seconds));
    }

    void sleep() {
        for (ExamCard& card : task.cards)
            if (card.memory) ++card.elapsed_days;
        task.seconds.erase(task.seconds.begin());
    }
};

ExamTask task_of(std::size_t facts, std::size_t days, double seconds) {
    ExamTask task;
    for (std::size_t fact = 0; fact < facts; ++fact)
        task.cards.push_back({.memory = {}, .fact = static_cast<std::uint32_t>(fact)});
    task.seconds.assign(days, seconds);
    return task;
}

void play(const ExamTask& task, const Parameters& truth, const Way* way, std::uint64_t seed) {
    Run run{task, truth, Random(seed), std::vector<std::optional<Memory>>(task.cards.size())};
    run.todays = task.seconds.front();
    std::optional<ExamScore> announced;
    while (!run.task.seconds.empty()) {
        if (way != nullptr) {
            run.study(way->todays_order(run.task));
        } else {
            run.task.learner.tempo = tempo_of(run.answers, run.task.learner.parameters);
            const ExamPlan plan = plan_exam(run.task, seed);
            if (!announced) announced = plan.score;
            run.study(plan.today);
        }
        run.sleep();
    }
    const ExamScore foretold = announced.value_or(ExamScore{});
    double expected = 0, right = 0;
    for (std::size_t card = 0; card < run.memories.size(); ++card) {
        if (!run.memories[card]) continue;
        const double recall = retrievability(*run.memories[card], run.task.cards[card].elapsed_days, truth);
        expected += recall;
        if (run.draw() < recall) right += 1;
    }
    const auto facts = static_cast<double>(run.memories.size());
    fmt::print("{:.4f} {:.4f} {:.4f} {:.4f} {:.4f} {:.0f} {:.1f}\n", expected / facts, right / facts,
               foretold.mean, foretold.low, foretold.high, run.spent, run.most_over);
}

void time_one(const ExamTask& task) {
    const std::clock_t begun = std::clock();
    const ExamPlan plan = plan_exam(task, 1);
    fmt::print("{:.3f} {:.4f}\n", static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC,
               plan.score.mean);
}

// Every price of the days gives one (weak duality): what all cards would bring if each could buy its reviews at
// these prices, and what the seconds themselves are worth. Cards are counted in parts, memories on the grid.
void tell_bound(const ExamTask& task) {
    const ExamTables tables(task);
    const ExamPrices prices = solve_prices(task, tables);
    double bound = 0;
    for (const double value : prices.by_weight.front().first) bound = std::max(bound, value);
    bound *= static_cast<double>(task.cards.size());
    for (std::size_t day = 0; day < task.seconds.size(); ++day) bound += prices.price[day] * task.seconds[day];
    fmt::print("{:.4f}\n", bound / static_cast<double>(task.cards.size()));
}

// 8,000 cards of all strengths, some due each day, and 2,000 still to be met.
Simulation year() {
    Simulation wanted;
    Random random(5);
    const auto draw = [&] { return static_cast<double>(random.next() >> 11) * 0x1p-53; };
    for (int card = 0; card < 8000; ++card) {
        const double strength = draw(), wait = draw();
        const double stability = std::exp(2 + 3.5 * strength); // 7 days to 8 months
        const auto interval = static_cast<std::int32_t>(stability);
        const std::int32_t elapsed = 1 + static_cast<std::int32_t>(wait * interval);
        wanted.cards.push_back({{stability, 1 + 8 * strength * wait}, elapsed, interval - elapsed});
    }
    wanted.new_cards = 2000;
    wanted.new_per_day = 10;
    return wanted;
}

// Processor seconds, variation of a day's reviews about the mean of its week, share of the week-end,
// retention.
void tell_year(const Simulation& wanted) {
    const std::clock_t begun = std::clock();
    const std::vector<SimulatedDay> days = simulate(wanted, 7);
    const double seconds = static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
    double squares = 0, reviews = 0, weekend = 0, passed = 0, counted = 0;
    for (std::size_t day = 30; day + 3 < days.size(); ++day) {
        double week = 0;
        for (std::size_t near = day - 3; near <= day + 3; ++near) week += days[near].reviews / 7;
        squares += (days[day].reviews - week) * (days[day].reviews - week);
        reviews += days[day].reviews;
        passed += days[day].passed;
        weekend += day % 7 >= 5 ? days[day].reviews : 0;
        counted += 1;
    }
    fmt::print("{:.3f} {:.4f} {:.4f} {:.4f}\n", seconds, std::sqrt(squares / counted) / (reviews / counted),
               weekend / reviews, passed / reviews);
}

void tell_years() {
    Simulation wanted = year();
    tell_year(wanted);
    wanted.spread = Simulation::Spread::balance;
    tell_year(wanted);
    wanted.shares[5] = wanted.shares[6] = 0.5;
    tell_year(wanted);
}

} // namespace

int main(int count, char** arguments) {
    if (count == 2 && std::string_view(arguments[1]) == "balance") {
        tell_years();
        return 0;
    }
    if (count < 5) return 2;
    ExamTask task = task_of(std::strtoul(arguments[2], nullptr, 10), std::strtoul(arguments[3], nullptr, 10),
                            std::strtod(arguments[4], nullptr));
    if (std::string_view(arguments[1]) == "time") {
        time_one(task);
        return 0;
    }
    if (std::string_view(arguments[1]) == "bound") {
        tell_bound(task);
        return 0;
    }
    if (count < 7) return 2;
    if (std::string_view(arguments[6]) == "is_finished") task.last_card = LastCard::is_finished;
    const auto way = std::ranges::find(ways, count > 7 ? std::string_view(arguments[7]) : "", &Way::name);
    const Parameters truth =
        std::string_view(arguments[5]) == "forgets_faster" ? forgets_faster : default_parameters;
    const std::string_view runs = arguments[1];
    const std::size_t dash = runs.find('-');
    const std::uint64_t first = dash == std::string_view::npos ? 1 : std::strtoul(arguments[1], nullptr, 10);
    const std::uint64_t last =
        std::strtoul(arguments[1] + (dash == std::string_view::npos ? 0 : dash + 1), nullptr, 10);
    for (std::uint64_t run = first; run <= last; ++run) play(task, truth, way == ways.end() ? nullptr : &*way, run);
}
