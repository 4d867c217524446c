// Looking through a bank: searching, choosing a fact, reading its proof.
#include <set>

#include <doctest/doctest.h>

#include "tests/ui/running.hpp"

namespace signatory::ui {
namespace {

using study::Screen;

Session at_bank(Length length = Length::usual) { return Session().opens_bank(length).does(study::OpenScreen{Screen::bank}); }

std::set<std::string> facts_listed(const Harness& harness) {
    std::set<std::string> ids;
    for (const Item& item : harness.map().items())
        if (item.id.starts_with("bank.fact.")) ids.insert(item.id);
    return ids;
}

// Every fact the list's keys lead past, until it is left.
std::set<std::string> facts_passed(Running& running) {
    std::set<std::string> ids;
    running.harness.press("/");
    running.harness.press("Down");
    while (running.harness.focused().starts_with("bank.fact.")) {
        ids.insert(running.harness.focused());
        running.harness.press("Down");
    }
    return ids;
}

} // namespace

TEST_CASE("a search lists the facts in which every word begins a word") {
    Running running(at_bank());
    CHECK(running.harness.shows("12 facts"));
    running.harness.press("/");
    CHECK(running.harness.focused() == "bank.search");
    running.harness.type("capital bish");
    CHECK(facts_listed(running.harness) == std::set<std::string>{"bank.fact.kyrgyzstan-capital"});
    CHECK(running.harness.shows("1 of 12 facts"));
    CHECK(running.harness.shows("The capital of Kyrgyzstan is Bishkek."));
}

TEST_CASE("a fact is found by another name in another script") {
    Running running(at_bank());
    running.harness.press("/");
    running.harness.type("минск");
    CHECK(facts_listed(running.harness) == std::set<std::string>{"bank.fact.belarus-capital"});
}

TEST_CASE("a search without a result says so, and leads back to every fact") {
    Running running(at_bank());
    running.harness.press("/");
    running.harness.type("zzz");
    CHECK(facts_listed(running.harness).empty());
    CHECK(running.harness.shows("Nothing in this bank goes by these words."));
    CHECK(running.harness.faults() == "");
    running.harness.click("bank.clear");
    CHECK(running.harness.value("bank.search").empty());
    CHECK(facts_listed(running.harness).size() >= 6);
}

TEST_CASE("a fact shows its sources, the questions it yields and the claims not accepted") {
    Running running(at_bank(), {1280, 1600});
    running.harness.click("bank.fact.charter-signed");
    CHECK(running.state().selected_fact == "charter-signed");
    for (const std::string_view part : {"The CSTO Charter was signed on 7 October 2002.", "Founding dates", "Charter of the CSTO",
                                        "Article 1", "President of Russia", "Asked as", "When was the CSTO Charter signed?", "Proven:",
                                        "Claims not accepted", "The organisation dates from 1992.", "It means the treaty."})
        CHECK_MESSAGE(running.harness.shows(part), std::string(part));
}

TEST_CASE("a fact is found, opened and left with the keyboard alone") {
    Running running(at_bank());
    running.harness.press("/");
    running.harness.type("treaty");
    running.harness.press("Down");
    const std::string first = running.harness.focused();
    running.harness.press("Down");
    const std::string second = running.harness.focused();
    REQUIRE(second.starts_with("bank.fact."));
    CHECK(second != first);
    running.harness.press("Enter");
    CHECK("bank.fact." + running.state().selected_fact == second);
    CHECK(running.harness.focused() == second);
    running.harness.press("Esc");
    CHECK(running.state().screen == Screen::home);
}

TEST_CASE("the keyboard reaches every row of a list far longer than the window") {
    Running running(at_bank(Length::huge));
    const std::size_t all = running.state().bank->facts().size();
    REQUIRE(all > 100);
    CHECK(facts_listed(running.harness).size() < 40);
    CHECK(facts_passed(running).size() == all);
}

TEST_CASE("a fact opened from elsewhere is in view in its list") {
    Running running(at_bank(Length::huge));
    const std::string chosen = running.state().bank->facts()[100].id;
    running.session.does(study::SelectFact{chosen});
    running.harness.run();
    const Item& row = running.harness.item("bank.fact." + chosen);
    CHECK(row.seen().height == row.rect.height);
}

TEST_CASE("in a small window more rows come on demand, above the fact") {
    Running running(at_bank(Length::huge), {640, 480});
    const std::size_t before = facts_listed(running.harness).size();
    running.harness.click("bank.more");
    CHECK(facts_listed(running.harness).size() == before + 20);
    CHECK(running.harness.faults() == "");
}

TEST_CASE("another fact begins at its top") {
    Running running(at_bank(Length::long_), {1280, 600});
    running.harness.click("bank.fact.tashkent-signed");
    const auto stem = [&] {
        const auto& items = running.harness.map().items();
        return std::ranges::find_if(items, [](const Item& item) { return item.label.contains("was signed on"); })->rect.y;
    };
    const float top = stem();
    running.harness.press("Tab");
    running.harness.press("Page Down");
    running.harness.click("bank.fact.charter-signed");
    CHECK(stem() == top);
}

} // namespace signatory::ui
