// Every screen of the registry, in states from empty to overfull, holds to the rules of the kit.
#include <algorithm>
#include <array>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/ui/harness.hpp"
#include "tests/ui/states.hpp"
#include "ui/app.hpp"

namespace signatory::ui {
namespace {

using study::Screen;

struct Content {
    std::string_view name;
    study::State (*state)();
};

const std::array contents{
    Content{"empty", [] { return study::State{}; }},
    Content{"typical", [] { return Session().opens_studied_bank().asks(item::ResponseKind::single_choice).state(); }},
    Content{"revealed", [] { return Session().opens_studied_bank().asks(item::ResponseKind::typed)
                                 .does(study::Respond{item::Typed{"Ереван"}}).state(); }},
    Content{"long words", [] { return Session().opens_studied_bank(Length::long_).does(study::StartReview{}).does(study::Reveal{}).state(); }},
    Content{"problem", [] { return Session().opens_bank().does(study::EffectFailed{{"the disk is full", "/a/rather/long/path", "Free some space."}}).state(); }},
};

struct Look {
    Theme theme;
    float scale, width;
};
constexpr std::array<Look, 4> looks{{{Theme::light, 1, 1100}, {Theme::dark, 2, 1100}, {Theme::contrast, 1, 480}, {Theme::light, 2, 640}}};

Harness::View shown(App& app, const study::State& state) {
    return [&](Frame& frame) {
        Commands commands;
        app.draw(frame, state, commands);
    };
}

} // namespace

TEST_CASE("every screen keeps the rules of the kit, whatever it shows") {
    for (const Content& content : contents) {
        const study::State made = content.state();
        for (const View& view : views())
            for (const Look& look : looks) {
                study::State state = made;
                state.screen = view.screen;
                App app;
                Harness harness(shown(app, state), {look.width, 800},
                                {.theme = look.theme, .text_scale = look.scale, .motion = Motion::reduced});
                CHECK_MESSAGE(harness.faults() == "", std::string(view.id), ", ", std::string(content.name), ", ",
                              std::string(name_of(look.theme)), " at ", look.scale, ", ", look.width, " wide");
            }
    }
}

TEST_CASE("Escape leads back from every screen but the first") {
    for (const View& view : views()) {
        if (view.screen == Screen::home) continue;
        study::State state = Session().opens_bank().state();
        state.screen = view.screen;
        App app;
        bool back = false;
        Harness harness([&](Frame& frame) {
            Commands commands;
            app.draw(frame, state, commands);
            for (const auto& command : commands) back |= std::holds_alternative<study::GoBack>(command);
        });
        harness.press("Esc");
        CHECK_MESSAGE(back, std::string(view.id));
    }
}

} // namespace signatory::ui
