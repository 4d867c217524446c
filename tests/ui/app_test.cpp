// Journeys through the whole interface, by keyboard.
#include <doctest/doctest.h>

#include "tests/ui/harness.hpp"
#include "tests/ui/states.hpp"
#include "ui/app.hpp"

namespace signatory::ui {
namespace {

// Feeds what the interface asks for back into the state, as the window's loop does.
struct Desk {
    Session session;
    App app = {};
    Commands asked = {};
    Harness harness;

    explicit Desk(Session begun) : session(std::move(begun)), harness([this](Frame& frame) {
        Commands commands;
        app.draw(frame, session.state(), commands);
        for (const auto& command : commands) session.does(command);
        asked.insert(asked.end(), commands.begin(), commands.end());
    }) {}

    template <class Command> [[nodiscard]] const Command* last() const {
        for (auto command = asked.rbegin(); command != asked.rend(); ++command)
            if (const auto* found = std::get_if<Command>(&*command)) return found;
        return nullptr;
    }
    [[nodiscard]] const study::State& state() const { return session.state(); }
};

Session choosing() { return Session().opens_bank().asks(item::ResponseKind::single_choice); }

} // namespace

TEST_CASE("Space starts, shows the answer, and grades it good") {
    Desk desk(Session().opens_bank());
    desk.harness.press("Space");
    CHECK(desk.state().screen == study::Screen::review);
    Desk review(choosing());
    review.harness.press("Space");
    CHECK(review.last<study::Reveal>());
    CHECK(review.harness.focused() == "review.grade.good");
    review.harness.press("Space");
    REQUIRE(review.last<study::GradeCard>());
    CHECK(review.last<study::GradeCard>()->grade == schedule::Grade::good);
}

TEST_CASE("a number chooses an option, then grades") {
    Desk desk(choosing());
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

TEST_CASE("an answer is typed in any script and handed in with Enter") {
    Desk desk(Session().opens_bank().asks(item::ResponseKind::typed));
    CHECK(desk.harness.focused() == "review.answer");
    desk.harness.type("Ереван");
    CHECK(desk.state().review.current->draft == "Ереван");
    desk.harness.press("Enter");
    REQUIRE(desk.last<study::Respond>());
    CHECK(desk.last<study::Respond>()->response == item::Response{item::Typed{"Ереван"}});
    CHECK(desk.state().review.current->revealed);
}

TEST_CASE("nothing moves on reveal") {
    Desk desk(choosing());
    std::vector<Rect> before;
    const std::size_t options = desk.state().review.current->item.options.size();
    for (std::size_t index = 0; index < options; ++index) before.push_back(desk.harness.item("review.option." + std::to_string(index)).rect);
    desk.harness.press("1");
    for (std::size_t index = 0; index < options; ++index)
        CHECK(desk.harness.item("review.option." + std::to_string(index)).rect == before[index]);
}

TEST_CASE("the key sheet tells every action, and Escape closes it first") {
    Desk desk(Session().opens_bank().does(study::OpenScreen{study::Screen::settings}));
    desk.harness.press("?");
    for (const AppAction& action : actions()) CHECK_MESSAGE(desk.harness.shows(action.label), std::string(action.id));
    desk.harness.press("Esc");
    CHECK_FALSE(desk.app.memory().keys_open);
    CHECK(desk.state().screen == study::Screen::settings);
    desk.harness.press("Esc");
    CHECK(desk.state().screen == study::Screen::home);
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
