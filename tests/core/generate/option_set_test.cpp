// Set first, then the key: nothing about a set may tell which of its values is asked.
#include <algorithm>
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "core/generate/compose.hpp"
#include "core/generate/generate.hpp"
#include "core/generate/option_set.hpp"
#include "tests/support/a_bank.hpp"
#include "tests/support/chi_square.hpp"

using namespace signatory;
using namespace signatory::generate;
using item::Direction;
using test::a_bank;
using test::chi_square;
using test::is_surprising;

namespace {

using ValueSet = std::set<fact::Value>;

ValueSet values_of(const std::vector<Candidate>& set) {
    ValueSet values;
    for (const Candidate& candidate : set) values.insert(candidate.value);
    return values;
}

std::string treaty(int number) { return "treaty" + std::string(1, static_cast<char>('a' + number)); }

// Treaties signed in successive years, one a year; and as many seats.
Pool pool_of(int count) {
    auto bank = a_bank().relation(test::signing()).relation(test::seat());
    for (int number = 0; number < count; ++number) {
        const std::string letter(1, static_cast<char>('a' + number));
        bank.treaty(treaty(number)).fact(treaty(number), "signed-on", fact::Date{1990 + number, 3, 4});
        bank.place("place" + letter).organisation("body" + letter);
        bank.fact("body" + letter, "seat-of", test::entity("place" + letter));
    }
    return make_pool(bank.bank(), {}, std::nullopt);
}

std::vector<Candidate> block(const RelationPool& relation, Direction direction, const fact::Fact& asked, std::uint64_t seed) {
    Random random(seed);
    return block_of(value_groups(relation, direction, random, &asked), *side_of(asked, direction), asked, random);
}

} // namespace

TEST_CASE("for a seed, all facts of a block are given the same block, whichever of them asks") {
    for (const int count : {3, 4, 5, 6, 7, 8, 11, 14}) {
        const Pool pool = pool_of(count);
        for (const RelationPool& relation : pool.relations)
            for (const Direction direction : {Direction::object, Direction::subject})
                for (std::uint64_t seed = 1; seed <= 25; ++seed) {
                    std::map<fact::Value, ValueSet> block_of_value;
                    for (const fact::Fact* asked : relation.facts)
                        block_of_value[*side_of(*asked, direction)] = values_of(block(relation, direction, *asked, seed));
                    for (const auto& [value, mine] : block_of_value) {
                        CHECK(mine.contains(value));
                        for (const fact::Value& other : mine) CHECK(block_of_value.at(other) == mine);
                    }
                }
    }
}

TEST_CASE("a block has three to five values, and stands for the fact asked with that fact") {
    for (int count = 3; count <= 23; ++count) {
        const Pool pool = pool_of(count);
        const RelationPool& relation = *pool.of("signed-on");
        for (std::uint64_t seed = 1; seed <= 10; ++seed)
            for (const fact::Fact* asked : relation.facts) {
                const auto set = block(relation, Direction::object, *asked, seed);
                CHECK(set.size() >= 3);
                CHECK(set.size() <= 5);
                CHECK(values_of(set).size() == set.size());
                CHECK(std::ranges::count(set, asked, &Candidate::fact) == 1);
            }
    }
}

TEST_CASE("blocks of dates are neighbours, but for the one block that joins both ends") {
    const Pool pool = pool_of(12);
    const RelationPool& relation = *pool.of("signed-on");
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        std::set<ValueSet> torn;
        for (const fact::Fact* asked : relation.facts) {
            const ValueSet set = values_of(block(relation, Direction::object, *asked, seed));
            const int first = std::get<fact::Date>(*set.begin()).year, last = std::get<fact::Date>(*set.rbegin()).year;
            if (last - first + 1 != static_cast<int>(set.size())) torn.insert(set);
        }
        CHECK(torn.size() <= 1);
    }
}

TEST_CASE("fewer than three values make no block") {
    const Pool pool = pool_of(2);
    const RelationPool& relation = *pool.of("signed-on");
    CHECK(block(relation, Direction::object, *relation.facts.front(), 1).empty());
}

TEST_CASE("where a value stands within its block is no clue: each place is as likely over the seeds") {
    const Pool pool = pool_of(8);
    const RelationPool& relation = *pool.of("signed-on");
    std::vector<int> places(4);
    for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
        const auto set = values_of(block(relation, Direction::object, *relation.facts[3], seed));
        REQUIRE(set.size() == 4);
        const auto at = std::ranges::distance(set.begin(), set.find(relation.facts[3]->object));
        ++places.at(static_cast<std::size_t>(at));
    }
    CHECK_FALSE(is_surprising(chi_square(places), places.size() - 1));
}

TEST_CASE("a drawn set has the size wanted, of different values, or is none") {
    const Pool pool = pool_of(7);
    Random random(1);
    for (const RelationPool& relation : pool.relations)
        for (std::size_t size = 2; size <= 9; ++size)
            for (int round = 0; round < 20; ++round) {
                const auto set = draw_set(value_groups(relation, Direction::object, random), size, random);
                CHECK(values_of(set).size() == (size <= 7 ? size : 0));
                CHECK(set.size() == values_of(set).size());
            }
}

TEST_CASE("a drawn set of dates comes from twice as many neighbours") {
    const Pool pool = pool_of(20);
    Random random(2);
    for (int round = 0; round < 200; ++round) {
        const auto years = values_of(draw_set(value_groups(*pool.of("signed-on"), Direction::object, random), 4, random));
        CHECK(std::get<fact::Date>(*years.rbegin()).year - std::get<fact::Date>(*years.begin()).year < 8);
    }
}

TEST_CASE("dates stand together only at one precision, that of the fact given") {
    auto builder = a_bank().relation(test::signing());
    for (const char* treaty : {"a", "b", "c", "d"}) builder.treaty(treaty);
    const auto bank = builder.fact("a", "signed-on", test::day("1990")).fact("b", "signed-on", test::day("1991-02"))
                          .fact("c", "signed-on", test::day("1992")).fact("d", "signed-on", test::day("1993-04-05")).bank();
    const Pool pool = make_pool(bank, {}, std::nullopt);
    Random random(1);
    for (const fact::Fact* given : pool.relations.front().facts) {
        const auto groups = value_groups(pool.relations.front(), Direction::object, random, given);
        for (const ValueGroup& group : groups)
            CHECK(fact::precision(std::get<fact::Date>(group.value)) == fact::precision(std::get<fact::Date>(given->object)));
        CHECK(std::ranges::is_sorted(groups, {}, &ValueGroup::value));
    }
}

TEST_CASE("facts of one value are one group") {
    const auto bank = a_bank().relation(test::seat()).place("geneva").place("minsk").organisation("red").organisation("blue")
                          .organisation("green").fact("red", "seat-of", test::entity("geneva"))
                          .fact("blue", "seat-of", test::entity("minsk")).fact("green", "seat-of", test::entity("geneva")).bank();
    const Pool pool = make_pool(bank, {}, std::nullopt);
    Random random(1);
    const auto groups = value_groups(pool.relations.front(), Direction::object, random);
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].value == test::entity("geneva"));
    CHECK(groups[0].facts.size() == 2);
}

TEST_CASE("the side asked of a fact is its subject, its object, or a date it may not have") {
    const auto bank = a_bank().state("armenia").organisation("csto").relation(test::membership()).member("armenia", "csto", "1994").bank();
    const fact::Fact& fact = bank->facts().front();
    CHECK(side_of(fact, Direction::subject) == test::entity("armenia"));
    CHECK(side_of(fact, Direction::object) == test::entity("csto"));
    CHECK(side_of(fact, Direction::from) == fact::Value(test::day("1994")));
    CHECK(side_of(fact, Direction::until) == std::nullopt);
}

TEST_CASE("in a fixed set each value is the key equally often") {
    const Pool pool = pool_of(4);
    for (const RelationPool& relation : pool.relations)
        for (const Direction direction : {Direction::object, Direction::subject}) {
            std::map<fact::Value, int> keys;
            std::vector<int> places(4), counts;
            Random random(9);
            for (int round = 0; round < 1000; ++round) {
                const auto item = draw_choice(pool, relation, direction, 4, "choose_object", random);
                REQUIRE(item.has_value());
                ++keys[item->options[item->key.front()].value];
                ++places.at(item->key.front());
            }
            for (const auto& [value, count] : keys) counts.push_back(count);
            CHECK(counts.size() == 4);
            CHECK_FALSE(is_surprising(chi_square(counts), 3));
            CHECK_FALSE(is_surprising(chi_square(places), 3));
        }
}
