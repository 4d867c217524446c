// An order: moved by Alt and an arrow, picked up with Space or a click, or dragged.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/arranged_items.hpp"
#include "tests/ui/running.hpp"

namespace signatory::ui {
namespace {

Session asked_order() { return Session().opens_bank().in_quiz_of({test::an_order(), test::a_several()}); }
const item::Arrangement& order_of(const Running& running) { return running.state().quiz->arrangement; }
Point middle_of(Running& running, std::size_t option) { return running.harness.item(option_id(option)).rect.centre(); }

} // namespace

TEST_CASE("Alt and an arrow move the row with the focus, which goes with it") {
    Running running(asked_order());
    CHECK(running.harness.focused() == "quiz.option.0");
    CHECK(running.harness.value("quiz.option.0") == "1 of 4");
    running.harness.press("Alt+Down");
    CHECK(order_of(running) == item::Arrangement{{1, 0, 2, 3}});
    CHECK(running.harness.focused() == "quiz.option.0");
    CHECK(running.harness.value("quiz.option.0") == "2 of 4");
    running.harness.press("Alt+Up");
    running.harness.press("Alt+Up"); // no place above the first
    CHECK(order_of(running) == item::Arrangement{{0, 1, 2, 3}});
}

TEST_CASE("picked up with Space a row moves with the arrows, and Space puts it down") {
    Running running(asked_order());
    running.harness.press("Space");
    CHECK(running.harness.value("quiz.option.0") == "1 of 4, picked up");
    running.harness.press("Down");
    running.harness.press("Down");
    CHECK(order_of(running) == item::Arrangement{{1, 2, 0, 3}});
    running.harness.press("Space");
    CHECK(running.harness.value("quiz.option.0") == "3 of 4");
    running.harness.press("Down"); // now it leads on
    CHECK(running.harness.focused() == "quiz.option.3");
    CHECK(order_of(running) == item::Arrangement{{1, 2, 0, 3}});
}

TEST_CASE("Escape puts a row down before it leaves the screen") {
    Running running(asked_order());
    running.harness.press("Space");
    running.harness.press("Esc");
    CHECK(running.state().screen == study::Screen::quiz);
    CHECK(running.harness.value("quiz.option.0") == "1 of 4");
    running.harness.press("Esc");
    CHECK(running.state().screen == study::Screen::home);
}

TEST_CASE("Enter hands the order in, even one left as it came") {
    Running running(asked_order());
    running.harness.press("Enter");
    REQUIRE(running.state().quiz->answered());
    CHECK(running.state().quiz->answers.front().response == item::Response{item::Arrangement{{0, 1, 2, 3}}});
}

TEST_CASE("a whole order is made with the keyboard alone") {
    Running running(asked_order()); // from 0 1 2 3 to 3 1 0 2
    running.harness.press("Alt+Down");
    for (int tab = 0; tab < 2; ++tab) running.harness.press("Tab");
    CHECK(running.harness.focused() == "quiz.option.3");
    for (int step = 0; step < 3; ++step) running.harness.press("Alt+Up");
    CHECK(order_of(running) == item::Arrangement{{3, 1, 0, 2}});
    running.harness.press("Enter");
    CHECK(running.state().quiz->answers.front().mark.credit == 1000);
}

TEST_CASE("a row is dragged to its place, and the others make room on the way") {
    Running running(asked_order());
    running.harness.drag(middle_of(running, 0), middle_of(running, 2));
    CHECK(order_of(running) == item::Arrangement{{1, 2, 0, 3}});
    CHECK(running.harness.value("quiz.option.0") == "3 of 4"); // let go it is not picked up
    running.harness.drag(middle_of(running, 3), {middle_of(running, 3).x, 0});
    CHECK(order_of(running) == item::Arrangement{{3, 1, 2, 0}});
    CHECK(running.harness.faults() == "");
}

TEST_CASE("without dragging, a row clicked is picked up and goes where the next click is") {
    Running running(asked_order());
    running.harness.click("quiz.option.3");
    CHECK(running.harness.value("quiz.option.3") == "4 of 4, picked up");
    running.harness.click("quiz.option.1");
    CHECK(order_of(running) == item::Arrangement{{0, 3, 1, 2}});
    CHECK(running.harness.value("quiz.option.3") == "2 of 4");
    running.harness.click("quiz.check");
    CHECK(running.state().quiz->answered());
}

TEST_CASE("after the answer each place tells what is right there, and no row has moved") {
    Running running(asked_order());
    running.harness.press("Alt+Down");
    std::vector<Rect> before;
    for (std::size_t option = 0; option < 4; ++option) before.push_back(running.harness.item(option_id(option)).rect);
    running.harness.press("Enter");
    CHECK(running.harness.value("quiz.option.1") == "wrong");
    CHECK(running.harness.shows("Right here: the North Atlantic Treaty"));
    CHECK(running.harness.shows("The Warsaw Treaty was signed on 14 May 1955."));
    for (std::size_t option = 0; option < 4; ++option) CHECK(running.harness.item(option_id(option)).rect == before[option]);
    CHECK(running.harness.faults() == "");
}

TEST_CASE("the order made so far stays when the quiz is left") {
    Running running(asked_order());
    running.harness.press("Alt+Down");
    running.harness.press("Esc");
    running.harness.press("R");
    CHECK(running.harness.value("quiz.option.0") == "2 of 4");
}

TEST_CASE("in a review an order shown without an answer is the right one") {
    Running running(Session().opens_bank().reviews(test::an_order()));
    running.session.does(study::Reveal{});
    running.harness.run();
    CHECK(running.harness.item("review.option.3").rect.y < running.harness.item("review.option.1").rect.y);
    CHECK(running.harness.value("review.option.2") == "right");
}

} // namespace signatory::ui
