// What every paper owes, over many seeds and blueprints.
#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "core/generate/generate.hpp"
#include "core/quiz/cues.hpp"
#include "core/quiz/draft.hpp"
#include "core/quiz/fact_list.hpp"
#include "core/quiz/key_positions.hpp"
#include "core/quiz/paper.hpp"
#include "core/support/random.hpp"
#include "core/verify/shape.hpp"
#include "core/verify/verify.hpp"
#include "tests/support/a_bank.hpp"

using namespace signatory;
using namespace signatory::quiz;

namespace {

using Bank = std::shared_ptr<const fact::FactBank>;

Blueprint any(int count, std::uint64_t seed = 1) { return {{{{}, std::nullopt, {}, count}}, std::nullopt, {}, seed}; }

Paper paper_of(const Bank& bank, const Blueprint& blueprint) { return assemble(bank, blueprint).value(); }

std::vector<std::string> ids_of(const Paper& paper) {
    std::vector<std::string> facts;
    for (const item::Item& item : paper.items) facts.push_back(item.asks.front());
    return facts;
}

// A larger bank than the studied one: each of thirty states in one of four alliances, each with a seat.
Bank large_bank() {
    test::ABank bank = test::a_studied_bank();
    for (int number = 0; number < 24; ++number) {
        const std::string state = "state" + std::string(1, static_cast<char>('a' + number));
        bank.state(state).member(state, number % 2 == 0 ? "council" : "pact", std::to_string(1960 + number) + "-02-03");
    }
    for (int number = 0; number < 16; ++number) {
        const std::string letter(1, static_cast<char>('a' + number));
        bank.place("place" + letter).organisation("union" + letter, "the Union" + letter);
        bank.fact("union" + letter, "seat-of", test::entity("place" + letter));
        bank.treaty("treaty" + letter).fact("treaty" + letter, "signed-on", fact::Date{1950 + number, 1 + number % 12, 1 + number});
    }
    return bank.bank();
}

std::size_t longest_run(const std::vector<item::Item>& items) {
    std::size_t longest = 0, run = 0, last = 9;
    for (const item::Item& item : items) {
        if (item.response_kind != item::ResponseKind::single_choice || verify::is_true_false(item)) continue;
        run = item.key.front() == last ? run + 1 : 1;
        last = item.key.front();
        longest = std::max(longest, run);
    }
    return longest;
}

void check_is_a_paper(const Bank& bank, const std::vector<item::Item>& items, int wanted) {
    std::set<std::string> asked;
    for (const item::Item& item : items) {
        INFO(item.stem);
        CHECK(verify::verify(*bank, item).empty());
        for (const std::string& fact : item.asks) CHECK(asked.insert(fact).second);
        for (const item::Item& other : items)
            if (&other != &item) CHECK_FALSE(give_away(telling_of(*bank, item), telling_of(*bank, other)));
    }
    const auto of = [&](std::string_view kind) { return std::ranges::count(items, kind, &item::Item::question_kind); };
    CHECK(of("true_false") <= wanted / 5);
    CHECK(of("odd_one_out") <= wanted / 10);
    CHECK(has_even_positions(items));
    CHECK(longest_run(items) <= 3);
}

} // namespace

TEST_CASE("a paper asks no fact twice, gives nothing away, and its keys stand evenly") {
    const Bank bank = large_bank();
    Random random(20260101);
    for (int run = 0; run < 12; ++run) {
        const int count = 1 + static_cast<int>(random.below(30));
        const Blueprint blueprint = any(count, random.next() & generate::seed_mask);
        const Paper paper = paper_of(bank, blueprint);
        CAPTURE(blueprint.seed);
        CAPTURE(count);
        CHECK(paper.items.size() <= static_cast<std::size_t>(count));
        CHECK((paper.items.size() == static_cast<std::size_t>(count) || !paper.lacking.empty()));
        check_is_a_paper(bank, paper.items, count);
    }
}

TEST_CASE("twenty items are found in a bank of a hundred facts, spread over the thirds of difficulty") {
    const Paper paper = paper_of(large_bank(), any(20));
    CHECK(paper.items.size() == 20);
    CHECK(std::ranges::count(paper.items, Third::easy, third_of) >= 3);
    CHECK(std::ranges::count(paper.items, Third::hard, third_of) >= 3);
}

TEST_CASE("a paper does not depend on the order of the records") {
    fact::Records records = large_bank()->records();
    const Paper paper = paper_of(std::make_shared<const fact::FactBank>(records), any(15, 7));
    Random random(3);
    shuffle<fact::Fact>(records.facts, random);
    shuffle<fact::Relation>(records.relations, random);
    shuffle<fact::Entity>(records.entities, random);
    const auto shuffled = std::make_shared<const fact::FactBank>(std::move(records));
    CHECK(paper_of(shuffled, any(15, 7)) == paper);
    for (const item::Item& item : paper.items) CHECK(verify::verify(*shuffled, item).empty());
}

TEST_CASE("the parts of a paper follow one another, each of its topic, level and kinds") {
    Blueprint blueprint;
    blueprint.parts = {{{"signed-on"}, std::nullopt, {}, 4}, {{"member-of"}, generate::Level::reason, {}, 3}, {{}, std::nullopt, {"typed_name"}, 2}};
    const Paper paper = paper_of(large_bank(), blueprint);
    CHECK(paper.lacking.empty());
    REQUIRE(paper.items.size() == 9);
    for (std::size_t place = 0; place < 9; ++place) {
        const item::Item& item = paper.items[place];
        if (place < 4) CHECK(item.topic == "signed-on");
        else if (place < 7) CHECK(generate::question_kind(item.question_kind)->level == generate::Level::reason);
        else CHECK(item.question_kind == "typed_name");
    }
}

TEST_CASE("a paper of named facts asks each of them once, always anew, and no other for its own sake") {
    const auto bank = large_bank();
    const std::vector<std::string> facts = ids_of(paper_of(bank, any(6)));
    std::set<std::string> drawn;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Blueprint blueprint = any(static_cast<int>(facts.size()), seed);
        blueprint.facts = facts;
        const Paper paper = paper_of(bank, blueprint);
        CHECK(paper.items.size() <= facts.size());
        CHECK(paper.items.size() + (paper.lacking.empty() ? 0 : 1) >= facts.size()); // one may give another away, and that is said
        for (const item::Item& item : paper.items) {
            CHECK(std::ranges::any_of(item.asks, [&](const std::string& fact) { return std::ranges::find(facts, fact) != facts.end(); }));
            CHECK(verify::verify(*bank, item).empty());
            drawn.insert(item.id);
        }
    }
    CHECK(drawn.size() > 2 * facts.size());
    Blueprint more = any(20);
    more.facts = facts;
    CHECK(paper_of(bank, more).items.size() <= facts.size());
    CHECK_FALSE(paper_of(bank, more).lacking.empty());
    more.facts = {"no-such-fact"};
    CHECK(assemble(bank, more).error().what == "the bank has no fact “no-such-fact”");
}

TEST_CASE("a list of facts is read whatever stands behind the ids, and in any order") {
    const std::string list = fact_list({{"seat-b", "20 % of question 2: Where?"}, {"seat-a", "50 %"}});
    CHECK(facts_in(list) == std::vector<std::string>{"seat-a", "seat-b"});
    CHECK(facts_in("\xEF\xBB\xBF seat-b\r\n\n# none\nseat-a\nseat-b") == std::vector<std::string>{"seat-a", "seat-b"});
    CHECK(facts_in("# nothing\n").empty());
}

TEST_CASE("what a bank does not yield is said with the number and the reasons") {
    Blueprint blueprint = any(25);
    blueprint.parts.front().topics = {"seat-of"};
    blueprint.parts.front().level = generate::Level::recall;
    const Paper paper = paper_of(test::a_studied_bank().bank(), blueprint);
    CHECK(paper.items.size() <= 4);
    REQUIRE_FALSE(paper.lacking.empty());
    INFO(paper.lacking.front());
    CHECK(paper.lacking.front().starts_with("The topic “seat-of” yields " + std::to_string(paper.items.size()) + " of the 25 items wanted at level recall: of 4 facts"));
}

TEST_CASE("kinds a paper should have few of may be all of it when nothing else was wanted") {
    Blueprint blueprint = any(6);
    blueprint.parts.front().kinds = {"true_false"};
    CHECK(paper_of(large_bank(), blueprint).items.size() == 6);
    blueprint.parts.front().kinds = {"true_false", "typed_name"};
    blueprint.parts.front().count = 10;
    CHECK(std::ranges::count(paper_of(large_bank(), blueprint).items, "true_false", &item::Item::question_kind) <= 2);
}

TEST_CASE("a blueprint with a word, a date or a count that makes no sense is refused") {
    const Bank bank = large_bank();
    const auto refused = [&](auto&& change) {
        Blueprint blueprint = any(5);
        change(blueprint);
        const auto paper = assemble(bank, blueprint);
        CHECK_FALSE(paper.has_value());
        if (!paper) CHECK_FALSE(paper.error().advice.empty());
    };
    refused([](Blueprint& blueprint) { blueprint.parts.front().topics = {"cooking"}; });
    refused([](Blueprint& blueprint) { blueprint.parts.front().kinds = {"riddle"}; });
    refused([](Blueprint& blueprint) { blueprint.parts.front().count = 0; });
    refused([](Blueprint& blueprint) { blueprint.parts.clear(); });
    refused([](Blueprint& blueprint) { blueprint.language = "la"; });
    refused([](Blueprint& blueprint) { blueprint.as_of = fact::Date{2099, 1, 1}; });
    refused([](Blueprint& blueprint) { blueprint.parts.front() = {{}, generate::Level::recall, {"true_false"}, 5}; });
}

TEST_CASE("a key that is moved takes its certificate along, and dates are never moved") {
    const Bank bank = large_bank();
    for (std::uint64_t seed = 1; seed <= 4; ++seed)
        for (const item::Item& item : paper_of(bank, any(15, seed)).items) {
            if (!has_free_order(item)) continue;
            for (std::size_t position = 0; position < item.options.size(); ++position) {
                const item::Item moved = with_key_at(*bank, item, position);
                CHECK(moved.key == std::vector<std::size_t>{position});
                CHECK(moved.options[position] == item.options[item.key.front()]);
                CHECK(verify::verify(*bank, moved).empty());
                CHECK((moved.id == item.id) == (position == item.key.front()));
                CHECK_FALSE(std::holds_alternative<fact::Date>(moved.options[position].value));
            }
        }
}

TEST_CASE("an answer is given away by a stem that says any of its names, and an enemy by the same pair") {
    const auto bank = test::a_bank().place("minsk").alias("Мінск").organisation("csto", "the CSTO").relation(test::seat())
                          .fact("csto", "seat-of", test::entity("minsk")).bank();
    const Telling telling{verify::Reading("Where is it?"), {"Minsk", "Мінск"}};
    CHECK(give_away(telling, {verify::Reading("Who met in Мінск?"), {}}));
    CHECK(give_away({verify::Reading("Who met in Minsk?"), {}}, telling));
    CHECK_FALSE(give_away({verify::Reading("Who met in Minskaya?"), {}}, telling));
    item::Item item;
    item.stem = "Where does it sit?";
    item.asks = {"csto-seat-of-1"};
    CHECK(enemy_marks(*bank, item).size() == 4); // stem, fact, pair, value
}
