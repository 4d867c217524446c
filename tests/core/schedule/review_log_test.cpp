#include <doctest/doctest.h>

#include "core/schedule/review_log.hpp"

using namespace signatory::schedule;

namespace {

std::string problem(std::string_view rows, Days days = Days::whole) {
    return review_log_from("card_id,day,elapsed_days,grade\n" + std::string(rows), days).error();
}

} // namespace

TEST_CASE("a log is read row by row, whatever ends its lines") {
    const auto log = review_log_from(
        "card_id,day,elapsed_days,grade\r\n7,3,0,1\r\n7,3,0,3\n\n8,3,0,4\n7,5,2,2", Days::whole);
    REQUIRE(log);
    CHECK(*log == ReviewLog{{7, 3, 0, Grade::again},
                            {7, 3, 0, Grade::good},
                            {8, 3, 0, Grade::easy},
                            {7, 5, 2, Grade::hard}});
    CHECK_FALSE(counts((*log)[1], (*log)[0]));
    CHECK(counts((*log)[3], (*log)[1]));
    CHECK(review_log_from("card_id,day,elapsed_days,grade\n", Days::whole)->empty());
}

TEST_CASE("parts of a day are for the model that knows them") {
    CHECK(review_log_from("card_id,day,elapsed_days,grade\n1,1,0,3\n1,1,0.25,3\n", Days::fractional)
              ->back()
              .elapsed_days == 0.25);
    CHECK(problem("1,1,0,3\n1,1,0.25,3") == "Line 3 has elapsed_days \"0.25\"; write whole days, or choose "
                                            "--model fsrs7, which knows parts of a day.");
}

TEST_CASE("a bad row is refused with its line and what to write instead") {
    CHECK(review_log_from("", Days::whole).error() ==
          "Line 1 is not the heading; write card_id,day,elapsed_days,grade.");
    CHECK(problem("1,1,0") == "Line 2 has not four columns; write card_id,day,elapsed_days,grade.");
    CHECK(problem("1,1,0,3,4").starts_with("Line 2 has not four columns"));
    CHECK(problem("1,1,0,3\nx,1,0,3") ==
          "Line 3 has card_id \"x\"; write a whole number, the same for every review of the card.");
    CHECK(problem("1,1.5,0,3") ==
          "Line 2 has day \"1.5\"; write a whole number that counts the learner's days.");
    CHECK(problem("1,1,-1,3") ==
          "Line 2 has elapsed_days \"-1\"; write the days since the card's last review, 0 for the same day.");
    CHECK(problem("1,1,nan,3").starts_with("Line 2 has elapsed_days \"nan\""));
    CHECK(problem("1,1,inf,3").starts_with("Line 2 has elapsed_days \"inf\""));
    CHECK(problem("1,1,0,5") == "Line 2 has grade \"5\"; write 1 again, 2 hard, 3 good or 4 easy.");
    CHECK(problem("1,9,0,3\n1,4,0,3") ==
          "Line 3 is of day 4, but card 1 was reviewed on day 9 before; put the reviews in "
          "the order they were made.");
}
