// A session that is over: on the first evening it asks how long a day is to be.
#include <doctest/doctest.h>

#include "tests/ui/running.hpp"

namespace signatory::ui {
namespace {

// One question answered, and as many minutes a day as make that enough.
Session after_one_question() {
    Session session = Session().opens_bank().does(study::StartReview{});
    session.does(study::Reveal{}).does(study::GradeCard{schedule::Grade::good});
    while (session.state().review.current) session.does(study::Reveal{}).does(study::GradeCard{schedule::Grade::easy});
    return session;
}

} // namespace

TEST_CASE("the first session ends with a goal that is kept at once, and can be left open") {
    Running running(after_one_question());
    REQUIRE(running.state().review.done > 0);
    CHECK(running.harness.label("goal.done") == "Not now");
    running.harness.click("goal.minutes.10");
    CHECK(running.state().profile.settings.minutes_per_day == 10);
    CHECK(running.harness.label("goal.done") == "Keep it so");
    running.harness.click("goal.minutes.none");
    CHECK_FALSE(running.state().profile.settings.minutes_per_day);
    running.harness.click("goal.reminder.19");
    CHECK(running.state().profile.settings.reminder_minute == 19 * 60);
    running.harness.click("goal.done");
    CHECK_FALSE(running.harness.has("goal.done"));
    CHECK(running.state().profile.settings.reminder_minute == 19 * 60);
    CHECK(running.harness.faults() == "");
}

TEST_CASE("later sessions do not ask for a goal") {
    Session session = after_one_question();
    auto reviews = session.state().profile.reviews_by_day;
    REQUIRE(reviews.size() == 1);
    study::State state = session.state();
    state.profile.reviews_by_day[reviews.begin()->first - 1] = 3;
    Running running{Session(state)};
    CHECK_FALSE(running.harness.has("goal.done"));
}

} // namespace signatory::ui
