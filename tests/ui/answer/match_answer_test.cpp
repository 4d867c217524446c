// A matching, one to one and into groups: by digits, arrows, and the pointer.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/arranged_items.hpp"
#include "tests/ui/running.hpp"

namespace signatory::ui {
namespace {

using item::unmatched;

Session asked_matching(item::Item item = test::a_matching()) { return Session().opens_bank().in_quiz_of({std::move(item), test::a_several()}); }
const item::Arrangement& targets_of(const Running& running) { return running.state().quiz->arrangement; }

} // namespace

TEST_CASE("digits match one row after the other, and Enter checks once all are") {
    Running running(asked_matching());
    CHECK(running.harness.focused() == "quiz.option.0");
    CHECK(running.harness.value("quiz.option.0") == "Not matched yet");
    running.harness.press("2");
    CHECK(running.harness.value("quiz.option.0") == "Yerevan");
    CHECK(running.harness.focused() == "quiz.option.1");
    running.harness.press("3");
    running.harness.press("Enter"); // one is open
    CHECK_FALSE(running.state().quiz->answered());
    CHECK_FALSE(running.harness.item("quiz.check").enabled);
    running.harness.press("1");
    CHECK(targets_of(running) == item::Arrangement{{1, 2, 0}});
    running.harness.press("Enter");
    REQUIRE(running.state().quiz->answered());
    CHECK(running.state().quiz->answers.front().mark.credit == 1000);
}

TEST_CASE("left and right change the target of the row with the focus") {
    Running running(asked_matching());
    running.harness.press("Right");
    CHECK(running.harness.value("quiz.option.0") == "Astana");
    running.harness.press("Right");
    running.harness.press("Right");
    CHECK(running.harness.value("quiz.option.0") == "Minsk");
    running.harness.press("Left");
    CHECK(running.harness.value("quiz.option.0") == "Yerevan");
    CHECK(running.harness.focused() == "quiz.option.0");
    running.harness.press("Down");
    CHECK(running.harness.focused() == "quiz.option.1");
    running.harness.press("Left");
    CHECK(running.harness.value("quiz.option.1") == "Minsk");
}

TEST_CASE("a target clicked goes to the row whose turn it is") {
    Running running(asked_matching());
    running.harness.click("quiz.target.1");
    running.harness.click("quiz.target.2");
    CHECK(targets_of(running) == item::Arrangement{{1, 2, unmatched}});
    running.harness.click("quiz.option.0"); // once more the first
    running.harness.click("quiz.target.0");
    CHECK(targets_of(running) == item::Arrangement{{0, 2, unmatched}});
    running.harness.click("quiz.target.0"); // the turn is again that of the open one
    CHECK(targets_of(running) == item::Arrangement{{0, 2, 0}});
    running.harness.click("quiz.check");
    CHECK(running.state().quiz->answered());
}

TEST_CASE("a row clicked again goes on to the next target") {
    Running running(asked_matching());
    running.harness.click_at(running.harness.item("quiz.option.2").rect.centre());
    CHECK(targets_of(running) == item::Arrangement{});
    running.harness.click("quiz.option.2");
    CHECK(running.harness.value("quiz.option.2") == "Astana");
    running.harness.click("quiz.option.2");
    CHECK(running.harness.value("quiz.option.2") == "Yerevan");
}

TEST_CASE("Space on a row goes on to the next target") {
    Running running(asked_matching());
    running.harness.press("Tab");
    running.harness.press("Space");
    CHECK(running.harness.value("quiz.option.1") == "Astana");
}

TEST_CASE("several options may share a target") {
    Running running(asked_matching(test::a_grouping()));
    for (const char* key : {"1", "1", "2", "3"}) running.harness.press(key);
    CHECK(targets_of(running) == item::Arrangement{{0, 0, 1, 2}});
    running.harness.press("Enter");
    CHECK(running.state().quiz->answers.front().mark.credit == 1000);
}

TEST_CASE("after the answer each row has yours beside the right one, and nothing has moved") {
    Running running(asked_matching());
    std::vector<Rect> before;
    for (std::size_t option = 0; option < 3; ++option) before.push_back(running.harness.item(option_id(option)).rect);
    for (const char* key : {"2", "1", "3"}) running.harness.press(key);
    for (std::size_t option = 0; option < 3; ++option) CHECK(running.harness.item(option_id(option)).rect == before[option]);
    running.harness.press("Enter");
    CHECK(running.harness.value("quiz.option.0") == "right");
    CHECK(running.harness.value("quiz.option.1") == "wrong");
    CHECK(running.harness.shows("Yours: Astana. Right: Minsk"));
    CHECK(running.harness.shows("Partly right: 33 % of the credit (right pairs out of all pairs)."));
    for (std::size_t option = 0; option < 3; ++option) CHECK(running.harness.item(option_id(option)).rect == before[option]);
    CHECK(running.harness.faults() == "");
}

TEST_CASE("under an overlay digits match nothing") {
    Running running(asked_matching());
    running.harness.press("?");
    running.harness.press("1");
    running.harness.press("Esc");
    CHECK(targets_of(running) == item::Arrangement{});
}

TEST_CASE("a matching half made is not thrown away by Enter in a review") {
    Running running(Session().opens_bank().reviews(test::a_matching()));
    running.harness.press("2");
    running.harness.press("Enter");
    CHECK_FALSE(running.state().review.current->revealed);
    running.harness.press("3");
    running.harness.press("1");
    running.harness.press("Enter");
    REQUIRE(running.state().review.current->mark.has_value());
    CHECK(running.state().review.current->mark->credit == 1000);
}

} // namespace signatory::ui
