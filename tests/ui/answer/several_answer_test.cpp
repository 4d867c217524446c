// Several of several options: ticked by number, Space or pointer, handed in together.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/arranged_items.hpp"
#include "tests/ui/running.hpp"

namespace signatory::ui {
namespace {

Session asked_several() { return Session().opens_bank().in_quiz_of({test::a_several(), test::an_order()}); }
const item::Mark& mark_of(const Running& running) { return running.state().quiz->answers.front().mark; }

} // namespace

TEST_CASE("numbers tick and untick, and Enter checks") {
    Running running(asked_several());
    CHECK_FALSE(running.harness.item("quiz.check").enabled);
    for (const char* key : {"1", "2", "3", "2"}) running.harness.press(key);
    CHECK(running.state().quiz->arrangement == item::Arrangement{{0, 2}});
    CHECK(running.harness.value("quiz.option.0") == "chosen");
    CHECK(running.harness.value("quiz.option.1").empty());
    CHECK(running.harness.item("quiz.check").enabled);
    running.harness.press("Enter");
    REQUIRE(running.state().quiz->answered());
    CHECK(mark_of(running).credit == 1000);
    CHECK(running.harness.focused() == "quiz.next");
}

TEST_CASE("Space ticks the row with the focus, Enter on it checks the whole") {
    Running running(asked_several());
    CHECK(running.harness.focused() == "quiz.option.0");
    running.harness.press("Space");
    running.harness.press("Down");
    running.harness.press("Space");
    CHECK(running.state().quiz->arrangement == item::Arrangement{{0, 1}});
    running.harness.press("Enter");
    REQUIRE(running.state().quiz->answered());
    CHECK(running.state().quiz->answers.front().response == item::Response{item::Arrangement{{0, 1}}});
}

TEST_CASE("Enter with nothing ticked hands nothing in") {
    Running running(asked_several());
    running.harness.press("Enter");
    CHECK_FALSE(running.state().quiz->answered());
    CHECK(running.state().quiz->arrangement == item::Arrangement{});
}

TEST_CASE("the pointer ticks rows and checks with the button") {
    Running running(asked_several());
    running.harness.click("quiz.option.2");
    running.harness.click("quiz.option.0");
    running.harness.click("quiz.check");
    REQUIRE(running.state().quiz->answered());
    CHECK(mark_of(running).correctness == item::Correctness::right);
}

TEST_CASE("every row tells whether it was found, missed or a mistake, and why; nothing moves") {
    Running running(asked_several());
    std::vector<Rect> before;
    for (std::size_t option = 0; option < 4; ++option) before.push_back(running.harness.item(option_id(option)).rect);
    running.harness.press("1");
    running.harness.press("2");
    running.harness.press("Enter");
    CHECK(running.harness.value("quiz.option.0") == "right");
    CHECK(running.harness.value("quiz.option.1") == "wrong");
    CHECK(running.harness.value("quiz.option.2") == "missed");
    CHECK(running.harness.value("quiz.option.3") == "not this");
    CHECK(running.harness.shows("Your answer, right"));
    CHECK(running.harness.shows("Missed"));
    CHECK(running.harness.shows("The North Atlantic Treaty was signed on 4 April 1949."));
    CHECK(running.harness.shows("Not right: 0 % of the credit"));
    for (std::size_t option = 0; option < 4; ++option) CHECK(running.harness.item(option_id(option)).rect == before[option]);
}

TEST_CASE("what is ticked stays when the quiz is left, and is back after undo") {
    Running running(asked_several());
    running.harness.press("1");
    running.harness.press("Esc");
    CHECK(running.state().screen == study::Screen::home);
    running.harness.press("R");
    CHECK(running.harness.value("quiz.option.0") == "chosen");
    running.harness.press("Enter");
    CHECK(running.state().quiz->arrangement == item::Arrangement{});
    running.harness.press("U");
    CHECK_FALSE(running.state().quiz->answered());
    CHECK(running.harness.value("quiz.option.0") == "chosen");
}

TEST_CASE("in a review several are ticked and checked, or the answer is shown") {
    Running running(Session().opens_bank().reviews(test::a_several()));
    CHECK(running.harness.label("review.show") == "Show answer");
    running.harness.press("1");
    running.harness.press("3");
    CHECK(running.harness.label("review.show") == "Check");
    running.harness.press("Enter");
    REQUIRE(running.state().review.current->mark.has_value());
    CHECK(running.state().review.current->mark->credit == 1000);

    Running shown(Session().opens_bank().reviews(test::a_several()));
    shown.harness.press("Space");
    CHECK(shown.state().review.current->revealed);
    CHECK_FALSE(shown.state().review.current->mark.has_value());
    CHECK(shown.harness.value("review.option.0") == "right");
    CHECK(shown.harness.value("review.option.1") == "not this");
}

TEST_CASE("the result tells the answer and the right one, and points with guessing taken off on demand") {
    Session session = asked_several();
    session.does(study::Respond{item::Arrangement{{0}}}).does(study::NextItem{});
    session.does(study::Respond{item::Arrangement{{3, 1, 0, 2}}}).does(study::NextItem{});
    Running running(session, {1280, 1200});
    CHECK(running.harness.shows("1 of 2 right"));
    CHECK(running.harness.shows("1.5 of 2 points"));
    CHECK(running.harness.shows("Yours: the Tashkent Treaty. Right: the Tashkent Treaty; the CSTO Charter."));
    CHECK(running.harness.shows("the North Atlantic Treaty → the Warsaw Treaty"));
    CHECK(running.harness.value("result.item.0") == "Partly right");
    running.harness.click("result.formula");
    CHECK(running.harness.faults() == "");
    running.harness.click("result.item.0");
    CHECK(running.harness.value("result.option.2") == "missed");
    CHECK(running.harness.faults() == "");
}

} // namespace signatory::ui
