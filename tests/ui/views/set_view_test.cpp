// A set chosen and studied: by keyboard and by clicks.
#include <doctest/doctest.h>

#include "tests/ui/running.hpp"

namespace signatory::ui {
namespace {

using study::Screen;
using study::StudyWay;

Running at_set() {
    Running desk(Session().opens_studied_bank());
    desk.harness.press("S");
    return desk;
}

} // namespace

TEST_CASE("a set is chosen by way, topic, relation and name, and says how many cards it has") {
    Running desk = at_set();
    REQUIRE(desk.state().screen == Screen::set);
    desk.harness.click("set.cram");
    const std::size_t all = desk.state().in_set;
    CHECK(all == desk.state().deck->size());
    CHECK(desk.harness.shows("It does not count"));
    CHECK_FALSE(desk.harness.has("set.relation.capital")); // only of topics chosen
    desk.harness.click("set.topic.places");
    CHECK(desk.state().in_set < all);
    desk.harness.click("set.relation.capital");
    CHECK(desk.state().set.filter.relations == std::vector<std::string>{"capital"});
    desk.harness.press("/");
    CHECK(desk.harness.focused() == "set.name");
    desk.harness.type("yere");
    desk.harness.press("Enter");
    CHECK(desk.state().set.filter.entities == std::vector<std::string>{"yerevan"});
    CHECK(desk.state().screen == Screen::set); // Enter chose the name
    CHECK(desk.harness.shows("Start, " + std::to_string(desk.state().in_set) + " card"));
    CHECK(desk.harness.faults() == "");
    desk.harness.click("set.topic.places");
    CHECK(desk.state().set.filter.relations.empty()); // with its topic
}

TEST_CASE("a set without a card says why and does not start") {
    Running desk = at_set();
    desk.harness.click("set.topic.founding");
    desk.session.does(study::ChooseSet{{StudyWay::cram, 3, {.topics = {"founding"}, .relations = {}, .entities = {"yerevan"}}}});
    desk.harness.run();
    CHECK_FALSE(desk.harness.item("set.start").enabled);
    CHECK(desk.harness.shows("No card is all of this at once."));
    desk.harness.stage().memory().focus.leave();
    desk.harness.press("Enter");
    CHECK(desk.state().screen == Screen::set);
}

TEST_CASE("cramming says that it does not count, asks missed or known, and ends in words") {
    Running desk = at_set();
    desk.session.does(study::ChooseSet{{StudyWay::cram, 3, {.topics = {"founding"}, .relations = {}, .entities = {"charter", "warsaw"}}}});
    const std::size_t cards = desk.state().in_set;
    REQUIRE(cards >= 2);
    const auto before = desk.state().profile;
    desk.harness.run();
    desk.harness.press("Enter");
    REQUIRE(desk.state().screen == Screen::review);
    CHECK(desk.harness.shows("Cramming: it does not count"));
    const auto show = [&] {
        desk.session.does(study::Reveal{});
        desk.harness.run();
    };
    show();
    CHECK(desk.harness.has("review.grade.again"));
    CHECK(desk.harness.has("review.grade.good"));
    CHECK_FALSE(desk.harness.has("review.grade.easy"));
    CHECK(desk.harness.faults() == "");
    desk.harness.press("1");
    CHECK(desk.harness.shows("1 missed"));
    desk.harness.press("Ctrl+Z"); // U would be typed, where a name is asked
    CHECK(desk.state().review.cram.missed.empty());
    for (std::size_t card = 0; card < cards; ++card) {
        show();
        desk.harness.press("3");
    }
    CHECK(desk.harness.shows("The set is done"));
    CHECK(desk.harness.shows(std::to_string(cards) + " of " + std::to_string(cards) + " known at once"));
    CHECK(desk.harness.shows("None of it counts"));
    CHECK(desk.state().profile == before);
    desk.harness.press("S");
    CHECK(desk.state().screen == Screen::set);
}

} // namespace signatory::ui
