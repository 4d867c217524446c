// The figures of a learner: shown, read one by one with the keys, and the ways on from them.
#include <algorithm>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/ui/running.hpp"

namespace signatory::ui {
namespace {

using study::Screen;

Session at_progress(Length length = Length::usual) { return Session().opens_learnt_bank(length).does(study::OpenScreen{Screen::progress}); }

constexpr std::string_view charts[] = {"recalled", "due", "studied", "foretold", "topics", "forms", "stability", "time"};

} // namespace

TEST_CASE("without a bank or without reviews the progress screen says what it waits for, with a way on") {
    Running without(Session().does(study::OpenScreen{Screen::progress}));
    CHECK(without.harness.focused() == "progress.library");
    CHECK(without.harness.faults() == "");
    Session fresh = Session().opens_bank();
    const study::State& state = fresh.state();
    auto none = std::make_shared<const study::Progress>(study::progress_of(*state.bank, *state.deck, state.profile, {}, {november_morning, 0}));
    Running running(fresh.does(study::OpenScreen{Screen::progress}));
    CHECK(running.harness.shows("Reading your reviews …"));
    running.session.does(study::ProgressMade{none});
    running.harness.run();
    CHECK(running.harness.focused() == "progress.start");
    running.harness.press("Enter");
    CHECK(running.state().screen == Screen::review);
}

TEST_CASE("every chart is one widget that tells its figure, and the arrow keys read its values") {
    Running running(at_progress());
    for (const std::string_view chart : charts) {
        const std::string id = fmt::format("progress.{}", chart);
        CAPTURE(id);
        REQUIRE(running.harness.has(id));
        CHECK(running.harness.item(id).role == Role::image);
        const std::string whole = running.harness.value(id);
        CHECK(whole.ends_with('.'));
        running.harness.stage().memory().focus.ask(id);
        running.harness.run();
        running.harness.press("Right");
        const std::string first = running.harness.value(id);
        running.harness.press("End");
        const std::string last = running.harness.value(id);
        CHECK(first.find(": ") != std::string::npos);
        CHECK(last != whole);
        CHECK(running.harness.focused() == id);
    }
}

TEST_CASE("the figures on the screen are those that were made") {
    Running running(at_progress(), {1280, 3000});
    const study::Progress& progress = *running.state().progress;
    REQUIRE(std::ranges::any_of(progress.due, [](std::size_t cards) { return cards > 0; }));
    if (progress.due[1] > 0) CHECK(running.harness.shows(fmt::format("{} tomorrow", progress.due[1])));
    for (const study::ToldChart& chart : told(progress, *running.state().bank)) CHECK_MESSAGE(running.harness.shows(chart.headline), std::string(chart.id));
    CHECK(running.harness.shows("Founding dates"));
}

TEST_CASE("a pair that is mixed up opens into both facts side by side, and closes again") {
    Running running(at_progress(Length::huge), {1280, 3000});
    REQUIRE(!running.state().progress->mix_ups.empty());
    const study::MixUp pair = running.state().progress->mix_ups.front();
    running.harness.click("progress.mix_up.0");
    CHECK(running.harness.has("progress.pair.quiz"));
    CHECK(running.harness.shows("Subject"));
    CHECK(running.harness.faults() == "");
    running.harness.click("progress.mix_up.0");
    CHECK(!running.harness.has("progress.pair.quiz"));
    running.harness.click("progress.mix_up.0");
    running.harness.click("progress.pair.the second");
    CHECK(running.state().screen == Screen::bank);
    CHECK(running.state().selected_fact == pair.taken_fact);
}

TEST_CASE("a quiz is offered on the topic of a pair") {
    Running running(at_progress(Length::huge), {1280, 3000});
    running.harness.click("progress.mix_up.0");
    running.harness.click("progress.pair.quiz");
    CHECK(running.state().screen == Screen::quiz_setup);
    const fact::Fact& asked = *running.state().bank->fact(running.state().progress->mix_ups.front().asked_fact);
    CHECK(running.state().blueprint.topics == std::vector{running.state().bank->relation(asked.relation)->topic});
}

TEST_CASE("progress is reached with a key from anywhere, and what is due is a key away from it") {
    Running running(Session().opens_learnt_bank());
    running.harness.press("P");
    CHECK(running.state().screen == Screen::progress);
    running.harness.press("Space");
    CHECK(running.state().screen == Screen::review);
    running.harness.press("Esc");
    CHECK(running.state().screen == Screen::progress);
    running.harness.press("Esc");
    CHECK(running.state().screen == Screen::home);
}

TEST_CASE("the progress screen keeps the rules of the kit in a small window, at twice the text size and with a pair open") {
    for (const float scale : {1.0F, 2.0F}) {
        Running running(at_progress(Length::huge), {800, 600}, {.theme = Theme::contrast, .text_scale = scale, .motion = Motion::reduced});
        CHECK_MESSAGE(running.harness.faults() == "", running.harness.faults());
        running.harness.stage().memory().focus.ask("progress.mix_up.0");
        running.harness.run();
        running.harness.press("Enter");
        CHECK(running.harness.has("progress.pair.quiz"));
        CHECK_MESSAGE(running.harness.faults() == "", running.harness.faults());
    }
}

} // namespace signatory::ui
