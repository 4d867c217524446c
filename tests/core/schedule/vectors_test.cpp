// FSRS-6, FSRS-7 and the scheduler against what two other implementations answered: fsrs-rs (single precision, the
// one we follow) and ts-fsrs (rounds to 8 decimals). tests/cases/fsrs_vectors.json describes its own columns.
#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/schedule/fsrs.hpp"
#include "core/schedule/fsrs7.hpp"
#include "core/schedule/outcomes.hpp"

using namespace signatory::schedule;
using nlohmann::json;

namespace {

const json& vectors() {
    static const json document = json::parse(std::ifstream(SIGNATORY_CASES_DIR "/fsrs_vectors.json"));
    return document;
}

Parameters parameters_named(const std::string& name) {
    return vectors().at("params").at(name).get<Parameters>();
}

double relative_error(double value, double reference) {
    return std::abs(value - reference) / std::max(std::abs(reference), 1e-6);
}

struct CoreRow {
    Grade grade;
    std::int32_t elapsed_days;
    json retrievability_before;
    Memory ts;
    std::array<std::int32_t, 3> ts_intervals;
    Memory rs;
    std::array<double, 3> rs_raw_intervals;
};

constexpr std::array retentions{0.80, 0.90, 0.95}; // of the three interval columns

CoreRow core_row(const json& row) {
    return {static_cast<Grade>(row.at(0).get<int>()),
            row.at(1),
            row.at(2),
            {row.at(3), row.at(4)},
            {row.at(5), row.at(6), row.at(7)},
            {row.at(8), row.at(9)},
            {row.at(10), row.at(11), row.at(12)}};
}

struct Worst {
    double stability = 0;
    double difficulty = 0;

    void note(const Memory& memory, const Memory& reference) {
        stability = std::max(stability, relative_error(memory.stability, reference.stability));
        difficulty = std::max(difficulty, relative_error(memory.difficulty, reference.difficulty));
    }
};

// Calls check(row, memory before, memory after, parameters, peers agree) for every step of every sequence.
template <class Check> void for_each_core_step(Check check) {
    for (const json& sequence : vectors().at("core").at("sequences")) {
        const Parameters w = parameters_named(sequence.at("param"));
        Memory memory;
        bool first = true;
        for (const json& step : sequence.at("steps")) {
            const CoreRow row = core_row(step);
            const Memory before = memory;
            memory = first ? first_memory(row.grade, w) : next_memory(before, row.grade, row.elapsed_days, w);
            check(row, before, memory, w, sequence.at("peers_agree").get<bool>());
            first = false;
        }
    }
}

// ts-fsrs holds the first stability at 0.1 or more; scheduling with such parameters gives the same answers.
Parameters with_first_stability_of_ts(Parameters w) {
    std::for_each_n(w.begin(), 4, [](double& stability) { stability = std::max(stability, 0.1); });
    return w;
}

Settings settings_of(const json& sequence) {
    const std::string config = sequence.at("config");
    Settings settings{.model = with_first_stability_of_ts(parameters_named(sequence.at("param"))),
                      .desired_retention = sequence.at("desired_retention"),
                      .fuzz = Fuzz::off,
                      .relearning_ceiling = RelearningCeiling::on,
                      .rollover_hours = 0};
    if (config == "long_only") settings.short_term = ShortTerm::off;
    if (config == "no_steps") settings.learning_steps_minutes = settings.relearning_steps_minutes = {};
    if (config == "steps3") {
        settings.learning_steps_minutes = {1, 10, 1440};
        settings.relearning_steps_minutes = {10, 60};
    }
    if (config == "capped") settings.maximum_interval = 60;
    return settings;
}

std::array<std::int64_t, 4> minutes_until_due(const std::array<Outcome, 4>& futures) {
    std::array<std::int64_t, 4> minutes{};
    for (const Outcome& outcome : futures) minutes[index(outcome.grade)] = outcome.due_in_seconds / 60;
    return minutes;
}

} // namespace

TEST_CASE("FSRS follows fsrs-rs in stability and difficulty to 1e-4, and in raw intervals") {
    Worst worst;
    double worst_interval = 0;
    int steps = 0;
    for_each_core_step([&](const CoreRow& row, Memory, Memory memory, const Parameters& w, bool) {
        ++steps;
        worst.note(memory, row.rs);
        for (std::size_t i = 0; i < retentions.size(); ++i)
            worst_interval =
                std::max(worst_interval, relative_error(raw_interval(memory.stability, retentions[i], w),
                                                        row.rs_raw_intervals[i]));
    });
    INFO(steps << " steps; largest relative errors: stability " << worst.stability << ", difficulty "
               << worst.difficulty << ", raw interval " << worst_interval);
    CHECK(steps == 2447);
    CHECK(worst.stability <= 1e-4);
    CHECK(worst.difficulty <= 1e-4);
    CHECK(worst_interval <= 1e-4);
}

TEST_CASE("FSRS follows ts-fsrs to 1e-5 wherever the two implementations agree") {
    Worst worst;
    double worst_recall = 0;
    for_each_core_step(
        [&](const CoreRow& row, Memory before, Memory memory, const Parameters& w, bool agree) {
            if (!agree) return;
            worst.note(memory, row.ts);
            if (row.retrievability_before.is_null()) return;
            const double recall = retrievability(before, row.elapsed_days, w);
            worst_recall = std::max(worst_recall, relative_error(recall, row.retrievability_before));
        });
    INFO("largest relative errors: stability " << worst.stability << ", difficulty " << worst.difficulty
                                               << ", retrievability " << worst_recall);
    CHECK(worst.stability <= 1e-5);
    CHECK(worst.difficulty <= 1e-5);
    CHECK(worst_recall <= 1e-5);
}

TEST_CASE("whole-day intervals equal those of ts-fsrs wherever the two implementations agree") {
    int compared = 0, different = 0;
    for_each_core_step([&](const CoreRow& row, Memory, Memory memory, const Parameters& w, bool agree) {
        if (!agree) return;
        for (std::size_t i = 0; i < retentions.size(); ++i, ++compared)
            different += whole_interval(memory, retentions[i], 36500, w) != row.ts_intervals[i];
    });
    INFO(compared << " intervals compared");
    CHECK(compared > 6000);
    CHECK(different == 0);
}

TEST_CASE("the scheduler answers every published sequence as ts-fsrs does") {
    const std::int64_t start = 1767600000; // 2026-01-05 08:00 UTC
    int answers = 0;
    Worst worst;
    for (const json& sequence : vectors().at("scheduler").at("sequences")) {
        CAPTURE(sequence.at("id").get<int>());
        const Settings settings = settings_of(sequence);
        Card card;
        for (const json& event : sequence.at("events")) {
            const Now now{start + event.at(0).get<std::int64_t>() * 60, 0};
            const auto futures = outcomes(card, now, settings, 0);
            CHECK(json(minutes_until_due(futures)) == event.at(2));
            card = futures[index(static_cast<Grade>(event.at(1).get<int>()))].card;
            CHECK(static_cast<int>(card.phase) == event.at(3).get<int>());
            worst.note(card.memory, {event.at(4), event.at(5)});
            CHECK(card.interval_days == event.at(6).get<int>());
            CHECK(card.step == event.at(7).get<int>());
            CHECK(card.lapses == event.at(8).get<int>());
            ++answers;
        }
    }
    INFO(answers << " answers; largest relative errors: stability " << worst.stability << ", difficulty "
                 << worst.difficulty);
    CHECK(answers == 480);
    CHECK(worst.stability <= 1e-5);
    CHECK(worst.difficulty <= 1e-5);
}

TEST_CASE("FSRS-7 follows the scalar functions of fsrs-rs, and its intervals meet the retention asked for") {
    double recall = 0, stability = 0, stability_short = 0, difficulty = 0, residual = 0;
    int steps = 0;
    for (const json& sequence : vectors().at("fsrs7").at("sequences")) {
        const auto w = vectors().at("fsrs7").at("params").at(sequence.at("param").get<std::string>()).get<Parameters7>();
        Memory memory;
        for (std::size_t i = 0; i < sequence.at("steps").size(); ++i, ++steps) {
            const json& row = sequence.at("steps").at(i);
            const auto grade = static_cast<Grade>(row.at(0).get<int>());
            const double days = row.at(1);
            if (i > 0) recall = std::max(recall, relative_error(retrievability(memory, days, w), row.at(2)));
            memory = i == 0 ? first_memory(grade, w) : next_memory(memory, grade, days, w);
            stability = std::max(stability, relative_error(memory.stability, row.at(3)));
            stability_short = std::max(stability_short, relative_error(memory.stability_short, row.at(4)));
            difficulty = std::max(difficulty, relative_error(memory.difficulty, row.at(5)));
            for (const double wanted : retentions)
                residual = std::max(residual, std::abs(retrievability(memory, raw_interval(memory, wanted, w), w) - wanted));
        }
    }
    INFO(steps << " steps; largest errors: recall " << recall << ", stability " << stability << ", short "
               << stability_short << ", difficulty " << difficulty << ", interval " << residual);
    CHECK(steps == 709);
    CHECK(recall <= 1e-4);
    CHECK(stability <= 1e-4);
    CHECK(stability_short <= 5e-4);
    CHECK(difficulty <= 1e-4);
    CHECK(residual <= 1e-5);
}
