// Cards of others as a bank: each question has its answer, nothing is doubled, every card keeps its fact.
#include <doctest/doctest.h>

#include "core/author/card_bank.hpp"
#include "core/author/table_bank.hpp"
#include "core/fact/check.hpp"

using namespace signatory;
using namespace signatory::author;

namespace {

fact::Header header() {
    fact::Header header;
    header.id = "words";
    header.title["en"] = "Words";
    header.as_of = {2026, 1, 1};
    return header;
}

std::vector<PlainCard> words() {
    return {{"a", "hund", {"dog", "hound"}, "", ""}, {"b", "katze", {"cat"}, "", ""}, {"c", "vogel", {"bird"}, "A fowl is a hen.", ""},
            {"d", "fisch", {"fish"}, "", ""}, {"e", "What do bees make?", {"honey"}, "", ""}};
}

} // namespace

TEST_CASE("cards of single words become a sound bank that asks each of them") {
    const CardBank bank = card_bank(words(), header(), "Words");
    CHECK(fact::check(bank.records).empty());
    CHECK(bank.records.facts.size() == 5);
    CHECK(bank.records.facts[2].note == "A fowl is a hen.");
    CHECK(samples_of(bank.records).size() == samples_of_table);
}

TEST_CASE("what is no question by itself is asked about") {
    std::vector<PlainCard> cards;
    for (const char* bird : {"sparrow", "raven", "magpie", "falcon", "pigeon"}) cards.push_back({bird, std::string("the German word for a ") + bird, {std::string(bird) + "vogel"}, "", ""});
    const auto samples = samples_of(card_bank(cards, header(), "Birds").records);
    REQUIRE_FALSE(samples.empty());
    CHECK(samples.front().stem.starts_with("What is the answer to “the German word for a"));
}

TEST_CASE("every answer a card accepts is accepted by its bank, and no name is two cards'") {
    auto cards = words();
    cards[1].accepted = {"cat", "dog"}; // as the first card has it
    const CardBank bank = card_bank(cards, header(), "Words");
    CHECK(fact::check(bank.records).empty());
    CHECK(bank.records.entities[1].aliases.at("en") == std::vector<std::string>{"hound"});
}

TEST_CASE("a question that stands twice is one card, the first") {
    auto cards = words();
    cards.push_back({"f", "Hund", {"wolf"}, "", ""});
    const CardBank bank = card_bank(cards, header(), "Words");
    CHECK(bank.facts.back().empty());
    CHECK(bank.records.facts.size() == 5);
}

TEST_CASE("cards taken in again are known by their ids, and only new ones are added") {
    CardBank bank = card_bank(words(), header(), "Words");
    auto more = words();
    more[0].note = "changed";
    more.push_back({"f", "maus", {"mouse"}, "", ""});
    const CardBank again = card_bank(more, header(), "Words");
    CHECK(add_missing(bank.records, again.records) == 1);
    CHECK(bank.records.facts.size() == 6);
    CHECK(bank.records.facts[0].note.empty());
    CHECK(fact::check(bank.records).empty());
}
