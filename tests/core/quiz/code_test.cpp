// A quiz code gives back its blueprint, and says what is wrong with it.
#include <algorithm>

#include <doctest/doctest.h>

#include "core/fact/fingerprint.hpp"
#include "core/quiz/code.hpp"
#include "core/quiz/letters.hpp"
#include "core/quiz/paper.hpp"
#include "core/support/random.hpp"
#include "tests/support/a_bank.hpp"
#include "tests/support/properties.hpp"

using namespace signatory;
using namespace signatory::quiz;

namespace {

Blueprint usual() { return {{{{"seat-of"}, std::nullopt, {}, 12}, {{}, generate::Level::reason, {}, 8}}, fact::Date{2011, 6, 1}, {}, 4711}; }

std::vector<std::string> some_of(const std::vector<std::string>& words) {
    std::vector<std::string> chosen;
    for (const std::string& word : words)
        if (*rc::gen::inRange(0, 3) == 0) chosen.push_back(word);
    return chosen;
}

std::vector<std::string> ids_of_facts(const fact::FactBank& bank) {
    std::vector<std::string> ids;
    for (const fact::Fact& fact : bank.facts()) ids.push_back(fact.id);
    std::ranges::sort(ids);
    return ids;
}

Blueprint drawn(const fact::FactBank& bank) {
    Blueprint blueprint;
    blueprint.seed = *rc::gen::inRange<std::uint64_t>(0, std::uint64_t{1} << 53);
    if (*rc::gen::inRange(0, 2) == 0) blueprint.as_of = fact::Date{*rc::gen::inRange(1900, 2025), *rc::gen::inRange(0, 13), 0};
    if (*rc::gen::inRange(0, 2) == 0) blueprint.language = "en";
    const int parts = *rc::gen::inRange(1, 7);
    for (int part = 0; part < parts; ++part) {
        blueprint.parts.push_back({some_of(topics_of(bank)), std::nullopt, some_of({"true_false", "typed_year", "odd_one_out"}), *rc::gen::inRange(1, 120)});
        if (*rc::gen::inRange(0, 2) == 0 && blueprint.parts.back().kinds.empty()) blueprint.parts.back().level = generate::Level::recall;
    }
    if (*rc::gen::inRange(0, 2) == 0) blueprint.facts = some_of(ids_of_facts(bank));
    return blueprint;
}

std::string wrong(const fact::FactBank& bank, std::string_view code) {
    const auto blueprint = blueprint_of(bank, code);
    REQUIRE_FALSE(blueprint.has_value());
    CHECK_FALSE(blueprint.error().advice.empty());
    return blueprint.error().what;
}

} // namespace

TEST_CASE("a quiz code gives back the blueprint it was made from, and so the same paper") {
    const auto bank = test::a_studied_bank().bank();
    CHECK(test::always("a code", 200, [&] {
        const Blueprint blueprint = drawn(*bank);
        RC_ASSERT(blueprint_of(*bank, code_of(*bank, blueprint)).value() == blueprint);
    }));
    const auto again = blueprint_of(*bank, code_of(*bank, usual())).value();
    CHECK(assemble(bank, again).value() == assemble(bank, usual()).value());
}

TEST_CASE("a usual code is short, in groups of four, and may be typed carelessly") {
    const auto bank = test::a_studied_bank().bank();
    std::string code = code_of(*bank, usual());
    INFO(code);
    CHECK(code.size() <= 29);
    CHECK(std::erase(code, '-') >= 3);
    CHECK(code.size() <= 24);
    CHECK(code_of(*bank, {{{{}, std::nullopt, {}, 20}}, std::nullopt, {}, 1}).size() <= 17);
    for (char& letter : code) {
        if (letter == '0') letter = 'o';
        else if (letter == '1') letter = 'l';
        else if (letter >= 'A') letter = static_cast<char>(letter + 32);
    }
    CHECK(blueprint_of(*bank, " " + code + " ").value() == usual());
}

TEST_CASE("one wrong letter, and two that changed places, are told as a slip") {
    const auto bank = test::a_studied_bank().bank();
    std::string code = code_of(*bank, usual());
    std::erase(code, '-');
    for (std::size_t place = 0; place < code.size(); ++place) {
        for (const char other : std::string_view("07KZ")) {
            std::string typed = code;
            if (typed[place] == other) continue;
            typed[place] = other;
            CHECK(wrong(*bank, typed) == "the quiz code has a slip in it");
        }
        if (place + 1 == code.size() || code[place] == code[place + 1]) continue;
        std::string typed = code;
        std::swap(typed[place], typed[place + 1]);
        CHECK(wrong(*bank, typed) == "the quiz code has a slip in it");
    }
    CHECK(wrong(*bank, "") == "the quiz code has a slip in it");
    CHECK(wrong(*bank, "what?").starts_with("no quiz code is written"));
}

TEST_CASE("another bank, and a bank that has changed, are told apart") {
    const auto bank = test::a_studied_bank().bank();
    const std::string code = code_of(*bank, usual());
    CHECK(wrong(*test::a_studied_bank().noted("A word more.").bank(), code) == "the bank has changed since this quiz code was made");
    CHECK(wrong(*test::a_studied_bank().named("another-bank").bank(), code) == "this quiz code was made from another bank");
}

TEST_CASE("letters that make no blueprint are no code even when their check letter fits") {
    const auto bank = test::a_studied_bank().bank();
    auto bits = bits_of(code_of(*bank, usual())).value();
    bits.resize(bits.size() - 15);
    CHECK(wrong(*bank, letters_of(bits)) == "the quiz code has a slip in it");
    bits.resize(32);
    CHECK_FALSE(blueprint_of(*bank, letters_of(bits)).has_value());
}

TEST_CASE("a bank's fingerprint knows its records but not their order") {
    fact::Records records = test::a_studied_bank().records();
    const std::uint64_t was = fact::fingerprint(records);
    Random random(5);
    shuffle<fact::Fact>(records.facts, random);
    shuffle<fact::Entity>(records.entities, random);
    CHECK(fact::fingerprint(records) == was);
    const auto changed = [&](auto&& change) {
        fact::Records other = records;
        change(other);
        CHECK(fact::fingerprint(other) != was);
    };
    changed([](fact::Records& other) { other.facts.pop_back(); });
    changed([](fact::Records& other) { other.facts.front().from = fact::Date{1901, 1, 1}; });
    changed([](fact::Records& other) { std::swap(other.facts[0].id, other.facts[1].id); });
    changed([](fact::Records& other) { other.facts.push_back(other.facts.front()); });
    changed([](fact::Records& other) { other.entities.front().aliases["en"].emplace_back("Other"); });
    changed([](fact::Records& other) { other.relations.front().phrasings["en"]["statement"] += " "; });
    changed([](fact::Records& other) { other.sources.front().title += "."; });
    changed([](fact::Records& other) { other.header.as_of.day = 2; });
}
