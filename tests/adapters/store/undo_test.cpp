#include <doctest/doctest.h>

#include <vector>

#include "core/support/random.hpp"
#include "tests/adapters/store/examples.hpp"
#include "tests/adapters/store/sqlite_shell.hpp"
#include "tests/adapters/temporary_folder.hpp"

using namespace signatory;
using namespace signatory::test;
using signatory::store::Store;

TEST_CASE("a thousand random reviews taken back leave every table as it was, byte for byte") {
    const TemporaryFolder folder;
    Store store = open(folder / "p.sqlite");
    write_everything(store);
    const std::string before = dump(folder / "p.sqlite");
    Random random(42);
    std::vector<study::Review> done;
    std::map<study::CardKey, schedule::Card> cards = store.load("collective-security", today).value().cards;
    for (std::int64_t id = 5; id < 1005; ++id) {
        study::Review review = a_review(id);
        review.key.fact = "fact-" + std::to_string(random.below(40));
        review.before = cards[review.key];
        review.after = a_card(review.before.repetitions + 1);
        cards[review.key] = review.after;
        REQUIRE(store.append(review).has_value());
        done.push_back(review);
        if (!random.coin()) continue; // about half are undone at once, the others at the end
        REQUIRE(store.remove(review).has_value());
        cards[review.key] = review.before;
        done.pop_back();
    }
    REQUIRE(dump(folder / "p.sqlite") != before);
    for (; !done.empty(); done.pop_back()) REQUIRE(store.remove(done.back()).has_value());
    CHECK(dump(folder / "p.sqlite") == before);
}

TEST_CASE("only the latest review of a card can be taken back, and only once") {
    const TemporaryFolder folder;
    Store store = open(folder / "p.sqlite");
    const study::Review first = a_review(1), second = next_review(first, 2);
    REQUIRE(store.append(first).has_value());
    REQUIRE(store.append(second).has_value());
    const std::string both = dump(folder / "p.sqlite");
    CHECK(store.remove(first).error().what == "only the latest review of a card can be taken back");
    CHECK(dump(folder / "p.sqlite") == both);
    CHECK(store.remove(second).has_value());
    CHECK_FALSE(store.remove(second).has_value());
    CHECK(store.remove(first).has_value());
    CHECK(store.load("collective-security", today).value().cards.empty());
}

TEST_CASE(
    "what was taken back can be done again under its own number, and the number is given to nothing else") {
    const TemporaryFolder folder;
    Store store = open(folder / "p.sqlite");
    REQUIRE(store.append(a_review(1)).has_value());
    const std::string once = dump(folder / "p.sqlite");
    REQUIRE(store.remove(a_review(1)).has_value());
    CHECK(store.load("collective-security", today).value().last_review_id == 1);
    REQUIRE(store.append(a_review(1)).has_value());
    CHECK(dump(folder / "p.sqlite") == once);
    CHECK_FALSE(store.append(a_review(1)).has_value());
}
