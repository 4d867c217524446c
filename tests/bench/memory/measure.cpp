// What the benchmarks of the memory measure inside the library, one JSON object a run.
//   measure speed               state updates a second; replaying and rescheduling 100,000 cards
//   measure calibration LOG     log loss of the last fifth of a log, with the fit alone and calibrated
//   measure grading             learners who guess, graded plainly and by how likely they guessed
#include <algorithm>
#include <cmath>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <unordered_map>

#include <fmt/format.h>

#include "core/schedule/calibration.hpp"
#include "core/schedule/fit.hpp"
#include "core/schedule/grading.hpp"
#include "core/support/random.hpp"

using namespace signatory::schedule;

namespace {

// ---- speed

// Of the processor: other programs may be running.
double seconds_since(std::clock_t begun) {
    return static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
}

// As fit.mjs asks of ts-fsrs: 20 reviews a card, every fifth on the same day.
template <class Parameters> double updates_a_second(const Parameters& w) {
    constexpr int cards = 50'000, reviews = 20;
    double best = 0, sum = 0;
    for (int run = 0; run < 3; ++run) {
        const auto begun = std::clock();
        for (int card = 0; card < cards; ++card) {
            Memory memory;
            for (int i = 0; i < reviews; ++i) {
                const Grade grade = static_cast<Grade>(1 + (card + i) % 4);
                memory = i == 0 ? first_memory(grade, w)
                                : next_memory(memory, grade, i % 5 != 0 ? 1 + i * 3 : 0, w);
            }
            sum += memory.stability;
        }
        best = std::max(best, cards * reviews / seconds_since(begun));
    }
    return sum > 0 ? best : 0;
}

double replay_seconds() {
    constexpr int cards = 100'000, reviews = 10;
    const auto begun = std::clock();
    std::int64_t days = 0;
    for (int card = 0; card < cards; ++card) {
        Memory memory = first_memory(static_cast<Grade>(1 + card % 4), default_parameters);
        for (int i = 1; i < reviews; ++i)
            memory = next_memory(memory, static_cast<Grade>(1 + (card * 7 + i) % 4), 1 + i * i,
                                 default_parameters);
        days += whole_interval(memory, 0.9, 36500, default_parameters);
    }
    return days > 0 ? seconds_since(begun) : 0;
}

void speed() {
    fmt::print("{{\"updates_a_second\": {}, \"updates_a_second_fsrs7\": {}, \"replay_seconds\": {}}}\n",
               updates_a_second(default_parameters), updates_a_second(default_parameters7), replay_seconds());
}

// ---- calibration

// Calls each(position, counts) for every review of the log.
template <class Each> void for_each_review(const ReviewLog& log, Each each) {
    std::unordered_map<std::int64_t, LoggedReview> last;
    for (std::size_t i = 0; i < log.size(); ++i) {
        const auto [entry, is_new] = last.try_emplace(log[i].card, log[i]);
        each(i, !is_new && counts(log[i], entry->second));
        entry->second = log[i];
    }
}

int calibration(const char* path) {
    std::ifstream file(path);
    const auto log = review_log_from(std::string{std::istreambuf_iterator<char>(file), {}}, Days::whole);
    if (!log) return fmt::print(stderr, "{}\n", log.error()), 2;
    std::vector<std::size_t> counted;
    for_each_review(*log, [&](std::size_t i, bool counts) {
        if (counts) counted.push_back(i);
    });
    const std::size_t first_of_test = counted[counted.size() * 4 / 5];
    const ReviewLog past(log->begin(), log->begin() + static_cast<std::ptrdiff_t>(first_of_test));
    const Model model = fit(past, ModelName::fsrs6)->model;

    std::unordered_map<std::int64_t, Memory> memories;
    Calibration form = first_calibration();
    double plain = 0, calibrated_loss = 0, count = 0;
    for_each_review(*log, [&](std::size_t i, bool counts) {
        const LoggedReview& review = (*log)[i];
        const auto [entry, is_new] = memories.try_emplace(review.card);
        Memory& memory = entry->second;
        if (counts) {
            const double recall =
                std::clamp(retrievability(memory, review.elapsed_days, model), 1e-7, 1 - 1e-7);
            const bool recalled = review.grade != Grade::again;
            const auto loss = [&](double foretold) { return -std::log(recalled ? foretold : 1 - foretold); };
            if (i >= first_of_test) {
                plain += loss(recall);
                calibrated_loss += loss(calibrated(form, recall));
                count += 1;
            }
            form = after_answer(form, recall, recalled);
        }
        memory = is_new ? first_memory(review.grade, model)
                        : next_memory(memory, review.grade, review.elapsed_days, model);
    });
    fmt::print("{{\"reviews\": {}, \"fitted\": {}, \"calibrated\": {}}}\n", count, plain / count,
               calibrated_loss / count);
    return 0;
}

// ---- grading

enum class Rule { plain, guess_aware };

struct Forms {
    const char* name;
    double typed, four_options; // shares; the rest are true or false
};

// 4,000 facts, each learnt once and reviewed eight times when the schedule says recall has fallen to 90 %.
// The learner's memory is FSRS-6; a lucky guess is really a lapse, after which the answer shown is learnt
// again.
void grade_by(Rule rule, const Forms& forms) {
    constexpr int facts = 4000, reviews = 8;
    constexpr double target = 0.9;
    constexpr std::uint64_t seed = 7;
    const Model model = default_parameters;
    signatory::Random random(seed);
    const auto uniform = [&] { return static_cast<double>(random.next() >> 11) * 0x1p-53; };
    double count = 0, recall_when_due = 0, log_ratio = 0, loss = 0;
    for (int fact = 0; fact < facts; ++fact) {
        Memory truth = first_memory(Grade::good, model), believed = truth;
        for (int i = 0; i < reviews; ++i) {
            const double days = whole_interval(believed, target, 36500, default_parameters);
            if (days > 3000) break;
            const double form = uniform();
            const double chance = form < forms.typed                        ? chance_of_typed
                                  : form < forms.typed + forms.four_options ? chance_of_choice(4)
                                                                            : chance_of_choice(2);
            const double recall = retrievability(truth, days, model),
                         foretold = retrievability(believed, days, model);
            const bool knew = uniform() < recall, right = knew || uniform() < chance;
            count += 1;
            recall_when_due += recall;
            log_ratio += std::log(believed.stability / truth.stability);
            const double answer_foretold =
                rule == Rule::plain ? foretold : foretold + (1 - foretold) * chance;
            loss -= std::log(right ? answer_foretold : 1 - answer_foretold);

            const auto relearnt = [&](const Memory& memory) {
                return next_memory(next_memory(memory, Grade::again, days, model), Grade::good, 0, model);
            };
            truth = knew ? next_memory(truth, Grade::good, days, model) : relearnt(truth);
            const Answer answer{right ? Correctness::right : Correctness::wrong, {}, false};
            const Judgement judgement = judge(answer, {}, rule == Rule::plain ? 0 : chance, foretold);
            believed = right ? memory_after(believed, judgement, days, model) : relearnt(believed);
        }
    }
    fmt::print("{{\"forms\": \"{}\", \"rule\": \"{}\", \"recall_when_due\": {}, \"stability_ratio\": {}, "
               "\"log_loss\": {}}}\n",
               forms.name, rule == Rule::plain ? "plain" : "guess-aware", recall_when_due / count,
               std::exp(log_ratio / count), loss / count);
}

void grading() {
    for (const Forms& forms : {Forms{"typed", 1, 0}, Forms{"4 options", 0, 1}, Forms{"true or false", 0, 0},
                               Forms{"30 % typed, 50 % 4 options, 20 % true or false", 0.3, 0.5}})
        for (const Rule rule : {Rule::plain, Rule::guess_aware}) grade_by(rule, forms);
}

} // namespace

int main(int count, char** words) {
    const std::string what = count > 1 ? words[1] : "";
    if (what == "speed") return speed(), 0;
    if (what == "grading") return grading(), 0;
    if (what == "calibration" && count == 3) return calibration(words[2]);
    fmt::print(stderr, "usage: measure speed | grading | calibration LOG\n");
    return 2;
}
