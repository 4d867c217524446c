#include <array>

#include <doctest/doctest.h>

#include "core/schedule/model.hpp"

using namespace signatory::schedule;
using doctest::Approx;

namespace {

constexpr Parameters defaults = default_parameters;

// A spread of memories from nearly forgotten to nearly permanent.
template <class Check> void for_each_memory(Check check) {
    for (const double stability : {0.001, 0.05, 0.7, 3.0, 40.0, 900.0, 36500.0})
        for (const double difficulty : {1.0, 4.2, 7.5, 10.0}) check(Memory{stability, difficulty});
}

} // namespace

TEST_CASE("a first review takes stability and difficulty straight from the parameters") {
    CHECK(first_memory(Grade::again, defaults).stability == 0.212);
    CHECK(first_memory(Grade::again, defaults).difficulty == Approx(6.4133));
    CHECK(first_memory(Grade::good, defaults).stability == 2.3065);
    CHECK(first_memory(Grade::good, defaults).difficulty == Approx(2.11810397).epsilon(1e-8));
    CHECK(first_memory(Grade::easy, defaults).difficulty == 1); // -4.77 before clamping
}

TEST_CASE("the reference history of the default parameters gives the published values") {
    Memory memory = first_memory(Grade::good, defaults);
    memory = next_memory(memory, Grade::again, 0, defaults);
    CHECK(memory.stability == Approx(0.77508398).epsilon(1e-7));
    CHECK(memory.difficulty == Approx(7.39450274).epsilon(1e-7));
    memory = next_memory(memory, Grade::good, 1, defaults);
    CHECK(memory.stability == Approx(2.64949777).epsilon(1e-7));
    memory = next_memory(memory, Grade::easy, 3, defaults);
    CHECK(memory.stability == Approx(11.62403222).epsilon(1e-7));
    CHECK(memory.difficulty == Approx(6.49286386).epsilon(1e-7));
    CHECK(whole_interval(memory, 0.80, 36500, defaults) == 39);
    CHECK(whole_interval(memory, 0.95, 36500, defaults) == 5);
}

TEST_CASE("recall is certain at once, 90 % after the stability, and falls with time") {
    for_each_memory([](Memory memory) {
        CHECK(retrievability(memory, 0, defaults) == 1);
        CHECK(retrievability(memory, memory.stability, defaults) == Approx(0.9));
        double before = 1;
        for (const double days : {0.5, 1.0, 10.0, 100.0, 10000.0}) {
            const double recall = retrievability(memory, days, defaults);
            CHECK(recall < before);
            CHECK(recall > 0);
            before = recall;
        }
    });
}

TEST_CASE("the raw interval is the time at which recall meets the desired retention") {
    for_each_memory([](Memory memory) {
        for (const double retention : {0.70, 0.85, 0.99})
            CHECK(retrievability(memory, raw_interval(memory.stability, retention, defaults), defaults) ==
                  Approx(retention));
    });
}

TEST_CASE("whole intervals stay between one day and the maximum") {
    CHECK(whole_interval(Memory{0.001, 5}, 0.9, 36500, defaults) == 1);
    CHECK(whole_interval(Memory{2.5, 5}, 0.9, 36500, defaults) == 3); // halves round up
    CHECK(whole_interval(Memory{36500, 5}, 0.9, 60, defaults) == 60);
    CHECK(whole_interval(Memory{36500, 5}, 0.01, 36500, defaults) == 36500); // the raw interval exceeds any integer
}

TEST_CASE("a better grade never leaves a weaker or harder memory") {
    for_each_memory([](Memory memory) {
        for (const std::int32_t days : {0, 1, 30, 3000}) {
            std::array<Memory, 4> after;
            for (const Grade grade : grades) after[index(grade)] = next_memory(memory, grade, days, defaults);
            for (std::size_t i = 1; i < after.size(); ++i) {
                CHECK(after[i - 1].stability <= after[i].stability);
                CHECK(after[i - 1].difficulty >= after[i].difficulty);
            }
        }
    });
}

TEST_CASE("a pass never weakens the memory and a lapse never strengthens it") {
    for_each_memory([](Memory memory) {
        for (const std::int32_t days : {0, 1, 30, 3000})
            for (const ShortTerm short_term : {ShortTerm::off, ShortTerm::on}) {
                CHECK(next_memory(memory, Grade::again, days, defaults, short_term).stability <= memory.stability);
                CHECK(next_memory(memory, Grade::hard, days, defaults, short_term).stability >= memory.stability);
            }
    });
}

TEST_CASE("without the short-term rule a second pass on the same day adds nothing") {
    const Memory memory{1, 5};
    CHECK(next_memory(memory, Grade::good, 0, defaults, ShortTerm::off).stability == 1);
    CHECK(next_memory(memory, Grade::good, 0, defaults, ShortTerm::on).stability > 1);
}
