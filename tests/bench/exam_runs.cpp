// Plays learners to their exam, planning anew every day, and prints a line a run for exam.py to judge.
//
// usage: exam_runs RUNS FACTS DAYS SECONDS as_model|forgets_faster fits|is_finished
//        exam_runs time FACTS DAYS SECONDS
// A line: expected recall at the exam, share of an exam on all facts answered right, the score announced on the first
// day with its interval, seconds spent, the most seconds a day took beyond those given.
#include <algorithm>
#include <ctime>
#include <cstdlib>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "core/schedule/fsrs.hpp"
#include "core/schedule/plan.hpp"
#include "core/support/random.hpp"

using namespace signatory;
using namespace signatory::schedule;

namespace {

// The learner called A where training is measured; the planner goes on believing in the defaults.
constexpr Parameters forgets_faster{0.08, 0.45, 1.1,  3.9,  7.1, 0.62, 2.4, 0.02, 1.35, 0.21, 0.62,
                                    1.2,  0.09, 0.22, 1.3, 0.45, 2.4, 0.7, 0.2,  0.11, 0.31};

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
    double spent = 0;

    double draw() { return static_cast<double>(random.next() >> 11) * 0x1p-53; }

    Grade answer(std::size_t card) {
        const double place = draw();
        if (!memories[card]) return place < 0.25 ? Grade::again : place < 0.9 ? Grade::good : Grade::easy;
        return place < retrievability(*memories[card], task.cards[card].elapsed_days, truth) ? Grade::good : Grade::again;
    }

    double ask(std::size_t card) {
        const AnswerSeconds& seconds = task.learner.seconds;
        const Grade grade = answer(card);
        const bool again = grade == Grade::again;
        const double took = memories[card] ? (again ? seconds.lapse : seconds.pass)
                                           : (again ? seconds.first_again : seconds.first);
        const std::int32_t days = task.cards[card].elapsed_days;
        memories[card] = after(memories[card], grade, days, truth);
        task.cards[card].memory = after(task.cards[card].memory, grade, days, task.learner.parameters);
        task.cards[card].elapsed_days = 0;
        return took;
    }

    void study(const ExamPlan& plan) {
        double left = task.seconds.front();
        for (const std::uint32_t card : plan.today) {
            if (left <= 0) break;
            if (task.last_card == LastCard::fits && left < longest_seconds(task.cards[card], task.learner.seconds)) continue;
            left -= ask(card);
        }
        most_over = std::max(most_over, -left);
        spent += task.seconds.front() - left;
    }

    void sleep() {
        for (ExamCard& card : task.cards)
            if (card.memory) ++card.elapsed_days;
        task.seconds.erase(task.seconds.begin());
    }
};

ExamTask task_of(std::size_t facts, std::size_t days, double seconds) {
    ExamTask task;
    for (std::size_t fact = 0; fact < facts; ++fact) task.cards.push_back({.memory = {}, .fact = static_cast<std::uint32_t>(fact)});
    task.seconds.assign(days, seconds);
    return task;
}

void play(const ExamTask& task, const Parameters& truth, std::uint64_t seed) {
    Run run{task, truth, Random(seed), std::vector<std::optional<Memory>>(task.cards.size())};
    std::optional<ExamScore> announced;
    while (!run.task.seconds.empty()) {
        const ExamPlan plan = plan_exam(run.task, seed);
        if (std::getenv("TELL")) fmt::print(stderr, "{} {:.3f} today {} of {}\n", plan.planner, plan.score.mean, plan.portion, plan.today.size());
        if (!announced) announced = plan.score;
        run.study(plan);
        run.sleep();
    }
    double expected = 0, right = 0;
    for (std::size_t card = 0; card < run.memories.size(); ++card) {
        if (!run.memories[card]) continue;
        const double recall = retrievability(*run.memories[card], run.task.cards[card].elapsed_days, truth);
        expected += recall;
        if (run.draw() < recall) right += 1;
    }
    const auto facts = static_cast<double>(run.memories.size());
    fmt::print("{:.4f} {:.4f} {:.4f} {:.4f} {:.4f} {:.0f} {:.1f}\n", expected / facts, right / facts, announced->mean,
               announced->low, announced->high, run.spent, run.most_over);
}

void time_one(const ExamTask& task) {
    const std::clock_t begun = std::clock();
    const ExamPlan plan = plan_exam(task, 1);
    fmt::print("{:.3f} {:.4f}\n", static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC, plan.score.mean);
}

} // namespace

int main(int count, char** arguments) {
    if (count < 5) return 2;
    ExamTask task = task_of(std::strtoul(arguments[2], nullptr, 10), std::strtoul(arguments[3], nullptr, 10),
                            std::strtod(arguments[4], nullptr));
    if (std::string_view(arguments[1]) == "time") {
        time_one(task);
        return 0;
    }
    if (count < 7) return 2;
    if (std::string_view(arguments[6]) == "is_finished") task.last_card = LastCard::is_finished;
    const Parameters truth = std::string_view(arguments[5]) == "forgets_faster" ? forgets_faster : default_parameters;
    for (std::uint64_t run = 1; run <= std::strtoul(arguments[1], nullptr, 10); ++run) play(task, truth, run);
}
