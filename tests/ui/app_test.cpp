// Journeys through the whole interface, by keyboard.
#include <doctest/doctest.h>

#include "tests/ui/running.hpp"

namespace signatory::ui {
namespace {

Session choosing() { return Session().opens_bank().asks(item::ResponseKind::single_choice); }

} // namespace

TEST_CASE("Space starts, shows the answer, and grades it good") {
    Running desk(Session().opens_bank());
    desk.harness.press("Space");
    CHECK(desk.state().screen == study::Screen::review);
    Running review(choosing());
    review.harness.press("Space");
    CHECK(review.last<study::Reveal>());
    CHECK(review.harness.focused() == "review.grade.good");
    review.harness.press("Space");
    REQUIRE(review.last<study::GradeCard>());
    CHECK(review.last<study::GradeCard>()->grade == schedule::Grade::good);
}

TEST_CASE("a number chooses an option, then grades") {
    Running desk(choosing());
    desk.harness.press("2");
    REQUIRE(desk.last<study::Respond>());
    CHECK(desk.last<study::Respond>()->response == item::Response{item::Choice{1}});
    desk.harness.press("3");
    REQUIRE(desk.last<study::GradeCard>());
    CHECK(desk.last<study::GradeCard>()->grade == schedule::Grade::good);
    desk.harness.press("Ctrl+Z");
    CHECK(desk.last<study::Undo>());
    CHECK(desk.harness.shows("Undone"));
}

TEST_CASE("a message whose time ran out during a slow frame goes with that frame") {
    Running desk(choosing());
    desk.harness.press("2");
    desk.harness.press("3");
    desk.harness.press("Ctrl+Z");
    REQUIRE(desk.app.wakes_in().value_or(-1) > 0);
    desk.harness.step(60);
    CHECK(desk.app.wakes_in() == 0.0); // never below: a wait of less than nothing is refused by GLFW
    desk.harness.step();
    CHECK_FALSE(desk.harness.shows("Undone"));
}

TEST_CASE("an answer is typed in any script and handed in with Enter") {
    Running desk(Session().opens_bank().asks(item::ResponseKind::typed));
    CHECK(desk.harness.focused() == "review.answer");
    desk.harness.type("Ереван");
    CHECK(desk.state().review.current->draft == "Ереван");
    desk.harness.press("Enter");
    REQUIRE(desk.last<study::Respond>());
    CHECK(desk.last<study::Respond>()->response == item::Response{item::Typed{"Ереван"}});
    CHECK(desk.state().review.current->revealed);
}

TEST_CASE("what was typed is checked with one click, which closes the editor too") {
    Running desk(Session().opens_bank().asks(item::ResponseKind::typed));
    desk.harness.type("Yerevan");
    desk.harness.click("review.show");
    REQUIRE(desk.last<study::Respond>());
    CHECK(desk.state().review.current->revealed);
}

TEST_CASE("after undo the ring stands on the grade that this answer proposes") {
    Running desk(choosing());
    const auto answer = [&](bool knows) {
        const item::Item& item = desk.state().review.current->item;
        const std::size_t right = item.key.front();
        desk.harness.press(std::to_string((knows ? right : (right + 1) % item.options.size()) + 1));
    };
    answer(false);
    CHECK(desk.harness.focused() == "review.grade.again");
    desk.harness.press("3");
    desk.session.does(study::Reveal{});
    desk.harness.run();
    CHECK(desk.harness.focused() == "review.grade.good");
    desk.session.does(study::Undo{});
    desk.harness.run();
    CHECK(desk.harness.focused() == "review.grade.again");
}

TEST_CASE("nothing moves on reveal") {
    Running desk(choosing());
    std::vector<Rect> before;
    const std::size_t options = desk.state().review.current->item.options.size();
    for (std::size_t index = 0; index < options; ++index) before.push_back(desk.harness.item("review.option." + std::to_string(index)).rect);
    desk.harness.press("1");
    for (std::size_t index = 0; index < options; ++index)
        CHECK(desk.harness.item("review.option." + std::to_string(index)).rect == before[index]);
}

TEST_CASE("the key sheet tells every action, and Escape closes it first") {
    Running desk(Session().opens_bank().does(study::OpenScreen{study::Screen::settings}));
    desk.harness.press("?");
    for (const AppAction& action : actions()) CHECK_MESSAGE(desk.harness.shows(action.label), std::string(action.id));
    desk.harness.press("Esc");
    CHECK_FALSE(desk.app.memory().keys_open);
    CHECK(desk.state().screen == study::Screen::settings);
    desk.harness.press("Esc");
    CHECK(desk.state().screen == study::Screen::home);
}

TEST_CASE("the palette finds an action and does it") {
    Running desk(Session().opens_bank());
    desk.harness.press("Ctrl+K");
    CHECK(desk.harness.focused() == "palette.query");
    desk.harness.type("settin");
    CHECK(desk.harness.value("palette.query") == "settin");
    CHECK(desk.harness.has("palette.action.settings"));
    CHECK_FALSE(desk.harness.has("palette.action.library"));
    desk.harness.press("Enter");
    CHECK(desk.state().screen == study::Screen::settings);
    CHECK_FALSE(desk.harness.has("palette.query"));
}

TEST_CASE("the palette finds a fact and opens the bank at it") {
    Running desk(Session().opens_bank());
    desk.harness.press("Ctrl+K");
    desk.harness.type("bishkek");
    desk.harness.press("Down");
    CHECK(desk.harness.focused() == "palette.fact.kyrgyzstan-capital");
    desk.harness.press("Enter");
    CHECK(desk.state().screen == study::Screen::bank);
    CHECK(desk.state().selected_fact == "kyrgyzstan-capital");
    CHECK(desk.harness.shows("The capital of Kyrgyzstan is Bishkek."));
}

TEST_CASE("letters typed at once after a shortcut arrive where it leads") {
    Running palette(Session().opens_bank());
    palette.harness.press_and_type("Ctrl+K", "sett");
    CHECK(palette.harness.value("palette.query") == "sett");
    Running bank(Session().opens_bank());
    bank.harness.press_and_type("/", "quell");
    CHECK(bank.state().screen == study::Screen::bank);
    CHECK(bank.harness.value("bank.search") == "quell");
}

TEST_CASE("the palette gives the keyboard back, and a half-typed answer goes on") {
    Running desk(Session().opens_bank().asks(item::ResponseKind::typed));
    desk.harness.type("Yere");
    desk.harness.press("Ctrl+K");
    desk.harness.press("Esc");
    CHECK(desk.harness.focused() == "review.answer");
    desk.harness.type("van");
    CHECK(desk.state().review.current->draft == "Yerevan");
}

TEST_CASE("no key can mean two things at once") {
    for (const auto& state : {Session().opens_bank().state(), choosing().state(), choosing().does(study::Reveal{}).state()}) {
        const Situation situation{state};
        std::vector<std::string_view> keys;
        for (const AppAction* action : available_actions(situation))
            for (const auto key : action->keys) keys.push_back(key);
        std::ranges::sort(keys);
        CHECK(std::ranges::adjacent_find(keys) == keys.end());
    }
}

} // namespace signatory::ui
