// The generator against the verifier, over the content that ships.
#include <doctest/doctest.h>

#include <map>

#include <fmt/format.h>

#include "adapters/bank/json_bank.hpp"
#include "adapters/transfer/item_json.hpp"
#include "core/generate/generate.hpp"
#include "core/quiz/paper.hpp"
#include "core/verify/verify.hpp"

using namespace signatory;

namespace {

std::shared_ptr<const fact::FactBank> content() {
    const std::filesystem::path folder = std::filesystem::path(SIGNATORY_SOURCE_DIR) / "content";
    static const auto loaded = bank::load_bank(folder / "collective-security", folder / "fact-bank.schema.json");
    REQUIRE(loaded.bank != nullptr);
    return loaded.bank;
}

// What the verifier says of a kind's own draws, before the generator drops any.
std::map<std::string, int> refusals_of(const generate::QuestionKind& kind, int draws) {
    const generate::Pool pool = generate::make_pool(content(), {}, std::nullopt);
    std::map<std::string, int> reasons;
    Random random(7);
    for (int draw = 0; draw < draws; ++draw) {
        const auto& relation = pool.relations[random.below(pool.relations.size())];
        for (const auto direction : {item::Direction::subject, item::Direction::object, item::Direction::from, item::Direction::until}) {
            if (!kind.fits(pool, *relation.relation, direction)) continue;
            const auto item = kind.draw(pool, relation, direction, 4, random);
            if (!item) continue;
            for (const auto& refusal : verify::verify(*pool.bank, *item)) {
                ++reasons[refusal.reason];
                MESSAGE(item->stem, " ", refusal.reason, ": ", refusal.what);
            }
        }
    }
    return reasons;
}

} // namespace

// Were the verifier to refuse some of the draws, dropping them would tell the guesser something.
TEST_CASE("the verifier refuses nothing of what the question kinds draw") {
    for (const auto& kind : generate::question_kinds()) {
        INFO(kind.name);
        CHECK(refusals_of(kind, 300).empty());
    }
}

TEST_CASE("every question kind is drawn in a mixed run, each at least one item in fifty") {
    const generate::Generator generator(generate::make_pool(content(), {}, std::nullopt), {});
    std::map<std::string, int> drawn;
    constexpr int run = 400;
    for (std::uint64_t position = 0; position < run; ++position) {
        const auto item = generator.draw(generate::item_seed(3, position));
        REQUIRE(item.has_value());
        ++drawn[item->question_kind];
    }
    for (const auto& kind : generate::question_kinds()) {
        INFO(kind.name);
        CHECK(drawn[std::string(kind.name)] >= run / 50);
    }
}

TEST_CASE("the same seed draws the same item") {
    const generate::Generator first(generate::make_pool(content(), {}, std::nullopt), {});
    const generate::Generator second(generate::make_pool(content(), {}, std::nullopt), {});
    for (std::uint64_t seed = 1; seed <= 40; ++seed) CHECK(first.draw(seed).value() == second.draw(seed).value());
}

TEST_CASE("a quiz as of 2011 asks nothing that happened later") {
    const fact::Date date{2011, 6, 1};
    const generate::Generator generator(generate::make_pool(content(), {}, date), {});
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const auto item = generator.draw(seed);
        REQUIRE(item.has_value());
        CHECK(item->as_of == date);
        for (const auto& at : item->certificate.at) CHECK(fact::last_day(at) <= fact::last_day(date));
        for (const auto& asked : item->asks) {
            const auto& from = content()->fact(asked)->from;
            if (from) CHECK(fact::last_day(*from) <= fact::last_day(date));
        }
    }
}

TEST_CASE("a paper asks no fact twice and is true or false at most one time in five") {
    study::QuizBlueprint blueprint;
    blueprint.count = 40;
    blueprint.seed = 11;
    const auto paper = quiz::assemble(content(), blueprint).value();
    CHECK(paper.size() == 40);
    std::map<std::string, int> asked;
    int true_false = 0;
    for (const auto& item : paper) {
        for (const auto& fact : item.asks) CHECK(++asked[fact] == 1);
        true_false += item.question_kind == "true_false" ? 1 : 0;
    }
    CHECK(true_false <= 8);
}

TEST_CASE("every card of the deck can be asked, in exactly its direction") {
    const std::vector<std::string> topics{"sessions", "operations"}; // of all, the sanitizers take minutes
    const generate::Pool pool = generate::make_pool(content(), topics, std::nullopt);
    const auto cards = generate::askable_cards(pool);
    CHECK(cards.size() > 150);
    for (std::size_t place = 0; place < cards.size(); place += 3) {
        const auto item = generate::item_for(pool, cards[place], 1);
        REQUIRE(item.has_value());
        CHECK(item->asks == std::vector{cards[place].fact->id});
        CHECK(item->direction == cards[place].direction);
        CHECK(verify::verify(*pool.bank, *item).empty());
    }
}
