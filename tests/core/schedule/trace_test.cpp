#include <doctest/doctest.h>

#include "core/schedule/fsrs.hpp"
#include "core/schedule/trace.hpp"

using namespace signatory::schedule;
using doctest::Approx;

TEST_CASE("a history gives one row a review") {
    const auto rows = trace("3:0 1:0 3:1", {});
    REQUIRE(rows);
    REQUIRE(rows->size() == 3);
    CHECK((*rows)[0].retrievability_before == std::nullopt);
    CHECK((*rows)[0].interval_days == 2);
    CHECK((*rows)[1].retrievability_before == 1.0);
    const TraceRow& last = rows->back();
    CHECK(last.step == 2);
    CHECK(last.stability == Approx(2.64949777).epsilon(1e-7));
    CHECK(last.difficulty == Approx(7.38233661).epsilon(1e-7));
    CHECK(*last.retrievability_before == Approx(0.88156355).epsilon(1e-7));
    CHECK(last.interval_raw == Approx(last.stability)); // at 90 %, by the meaning of stability
    CHECK(last.interval_days == 3);
}

TEST_CASE("every line is a sequence of its own, blank lines are none") {
    const auto rows = trace("3:0\n\n  \r\n4:0\t3:8\r\n", {});
    REQUIRE(rows);
    REQUIRE(rows->size() == 3);
    CHECK((*rows)[1].sequence == 1);
    CHECK((*rows)[1].step == 0);
    CHECK((*rows)[1].stability == default_parameters[3]);
    CHECK((*rows)[2].sequence == 1);
}

TEST_CASE("grade 0 leaves the memory alone") {
    const auto rows = trace("3:0 0:5 3:2", {});
    REQUIRE(rows);
    CHECK((*rows)[1].stability == (*rows)[0].stability);
    CHECK((*rows)[1].difficulty == (*rows)[0].difficulty);
    CHECK((*rows)[1].retrievability_before < 0.9);
}

TEST_CASE("a lower desired retention gives longer intervals") {
    const auto rows = trace("3:0", {.desired_retention = 0.8});
    REQUIRE(rows);
    CHECK(rows->front().interval_raw == Approx(7.648257).epsilon(1e-6));
    CHECK(rows->front().interval_days == 8);
}

TEST_CASE("nothing to trace is no error") {
    CHECK(trace("", {})->empty());
    CHECK(trace("\n\n", {})->empty());
}

TEST_CASE("what cannot be read is named, with its place and what to write instead") {
    const auto problem = [](std::string_view text) { return trace(text, {}).error(); };
    CHECK(problem("3:0\n3:0 7") ==
          "Line 2, review 2 \"7\" has no colon; write grade:elapsed_days, for instance 3:7.");
    CHECK(problem("5:0") ==
          "Line 1, review 1 \"5:0\" has no known grade; write 1 again, 2 hard, 3 good, 4 easy or 0 manual.");
    CHECK(problem("3:0 3:1.5") ==
          "Line 1, review 2 \"3:1.5\" has no whole number of days; write 0 for the same "
          "day, 1 for the next.");
    CHECK(problem("3:0 3:-1").starts_with("Line 1, review 2 \"3:-1\" has no whole number of days"));
    CHECK(problem("3:0 :4").starts_with("Line 1, review 2 \":4\" has no known grade"));
    CHECK(problem("0:0") ==
          "Line 1, review 1 \"0:0\" is manual but nothing is learnt yet; begin with grade 1 to 4.");
}

TEST_CASE("FSRS-7 knows parts of a day and a short trace") {
    const auto rows = trace("3:0 3:0.5", {.model = default_parameters7});
    REQUIRE(rows);
    CHECK(rows->front().stability == default_parameters7[2]);
    CHECK(*rows->front().stability_short == Approx(0.8 * default_parameters7[2]));
    CHECK(*rows->back().retrievability_before < 1);
    CHECK(trace("3:0 3:x", {.model = default_parameters7}).error() ==
          "Line 1, review 2 \"3:x\" has no number of days; write 0.5 for twelve hours, 1 for a day.");
    CHECK(trace("3:0", {})->front().stability_short == std::nullopt);
}
