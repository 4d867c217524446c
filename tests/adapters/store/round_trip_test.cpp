#include <doctest/doctest.h>

#include <limits>

#include "tests/adapters/store/examples.hpp"
#include "tests/adapters/temporary_folder.hpp"

using namespace signatory;
using namespace signatory::test;
using signatory::store::Store;

namespace {

constexpr auto bank = "collective-security";

// Written by one program run, read by the next.
study::Profile reopened(const TemporaryFolder& folder) {
    return open(folder / "p.sqlite").load(bank, today).value();
}

} // namespace

TEST_CASE("a new profile holds nothing but the default settings") {
    const TemporaryFolder folder;
    study::Profile expected;
    expected.introduced_on = today;
    CHECK(reopened(folder) == expected);
}

TEST_CASE("the folders of a new profile are made, for the owner only") {
    const TemporaryFolder folder;
    CHECK(open(folder / "a/b/p.sqlite").load(bank, today).has_value());
    namespace fs = std::filesystem;
    CHECK(fs::status(folder / "a/b").permissions() == fs::perms::owner_all);
}

TEST_CASE("everything a store is given comes back after it was closed") {
    const TemporaryFolder folder;
    {
        Store store = open(folder / "p.sqlite");
        write_everything(store);
        CHECK(store.load(bank, today).value() == everything());
    }
    CHECK(reopened(folder) == everything());
}

TEST_CASE("the log of a bank comes back review for review") {
    const TemporaryFolder folder;
    Store store = open(folder / "p.sqlite");
    write_everything(store);
    CHECK(store.reviews(bank).value() == reviews_of(2));
    CHECK(store.reviews("another-bank").value() == std::vector{a_review(4, "another-bank")});
    CHECK(store.reviews("none").value().empty());
}

TEST_CASE("an exam, a flag and parameters can be taken back") {
    const TemporaryFolder folder;
    Store store = open(folder / "p.sqlite");
    write_everything(store);
    REQUIRE(store.save(a_guess().key, schedule::CardFlags{}).has_value());
    REQUIRE(store.save(bank, std::optional<schedule::Exam>{}).has_value());
    REQUIRE(store.use_fit(0, {{a_guess().key, {.stability = 9, .difficulty = 3}}}).has_value());
    const study::Profile profile = store.load(bank, today).value();
    CHECK(profile.flags.empty());
    CHECK_FALSE(profile.exam.has_value());
    CHECK(profile.parameters_in_use == 0);
    CHECK(profile.fitted.size() == 2);
    CHECK(profile.cards.at(a_guess().key).memory == schedule::Memory{.stability = 9, .difficulty = 3});
    CHECK(profile.cards.at(a_guess().key).due == a_guess().after.due);
    CHECK_FALSE(store.use_fit(3, {}).has_value()); // there is no such fit
}

TEST_CASE("a review at the limits of its fields comes back unchanged") {
    const TemporaryFolder folder;
    Store store = open(folder / "p.sqlite");
    study::Review review = a_review(1);
    review.id = std::numeric_limits<std::int64_t>::max() - 1;
    review.key = {std::string("'; DROP TABLE card; --"), std::string("a\0b", 3), item::Direction::until};
    review.at = std::numeric_limits<std::int64_t>::min();
    review.proposed.reset();
    review.item_seed = std::numeric_limits<std::uint64_t>::max();
    review.response = std::string("Ереван\n\0\x01", 16);
    review.after.memory = {.stability = 0.1 + 0.2, .difficulty = std::numeric_limits<double>::denorm_min()};
    review.after.last_review.reset();
    review.after.lapses = std::numeric_limits<std::int32_t>::max();
    REQUIRE(store.append(review).has_value());
    CHECK(store.reviews(review.key.bank).value() == std::vector{review});
    CHECK(store.load(review.key.bank, today).value().cards.at(review.key) == review.after);
}

TEST_CASE("a value that no profile may hold is refused and nothing of its review is kept") {
    const TemporaryFolder folder;
    Store store = open(folder / "p.sqlite");
    study::Review review = a_review(1);
    review.after.memory.stability = std::numeric_limits<double>::quiet_NaN();
    CHECK_FALSE(store.append(review).has_value());
    review = a_review(1);
    review.after.memory.difficulty = -1;
    CHECK_FALSE(store.append(review).has_value());
    CHECK(store.reviews(bank).value().empty());
    study::Settings settings;
    settings.text_scale = 84;
    CHECK_FALSE(store.save(settings).has_value());
    CHECK(store.load(bank, today).value().settings == study::Settings{});
}

TEST_CASE("only a card's first review of the day counts as introduced, and only in its bank") {
    const TemporaryFolder folder;
    Store store = open(folder / "p.sqlite");
    write_everything(store);
    CHECK(store.load(bank, today).value().introduced == 2);
    CHECK(store.load(bank, today).value().reviewed == 0);
    CHECK(store.load(bank, today + 1).value().reviewed == 1);
    CHECK(store.load(bank, today + 1).value().introduced == 0);
    CHECK(store.load("another-bank", today).value().introduced == 1);
}

TEST_CASE("only the latest response of a quiz is taken back, and a finished quiz is open again") {
    const TemporaryFolder folder;
    Store store = open(folder / "p.sqlite");
    const study::StoredAttempt attempt = an_attempt(1);
    REQUIRE(store.save(attempt).has_value());
    REQUIRE(store.finish_attempt(1, morning).has_value());
    CHECK_FALSE(store.remove_response(1, 0).has_value());
    REQUIRE(store.remove_response(1, attempt.responses.size() - 1).has_value());
    const auto open_again = store.load(bank, today).value().open_attempt;
    REQUIRE(open_again.has_value());
    CHECK(open_again->responses.size() == attempt.responses.size() - 1);
}

TEST_CASE("the ten latest banks are remembered, each once, the latest first") {
    const TemporaryFolder folder;
    Store store = open(folder / "p.sqlite");
    for (int number = 0; number < 12; ++number)
        REQUIRE(
            store.remember({"/bank-" + std::to_string(number), "old title", morning + number}).has_value());
    REQUIRE(store.remember({"/bank-5", "new title", morning + 100}).has_value());
    const auto recent = store.load(bank, today).value().recent;
    REQUIRE(recent.size() == 10);
    CHECK(recent.front() == study::RecentBank{"/bank-5", "new title", morning + 100});
    CHECK(recent.at(1).path == "/bank-11");
    CHECK(recent.back().path == "/bank-2");
}

TEST_CASE("a quiz grows response by response until it is finished") {
    const TemporaryFolder folder;
    Store store = open(folder / "p.sqlite");
    study::StoredAttempt attempt = an_attempt(7);
    REQUIRE(store.save(attempt).has_value());
    attempt.responses.emplace_back(item::Arrangement{});
    CHECK(store.append_response(7, 4, item::Arrangement{}).has_value());
    CHECK(store.load(bank, today).value().open_attempt == attempt);
    REQUIRE(store.finish_attempt(7, morning + 60).has_value());
    const study::Profile profile = store.load(bank, today).value();
    CHECK_FALSE(profile.open_attempt.has_value());
    CHECK(profile.last_attempt_id == 7);
}

TEST_CASE("a response out of turn, or of an unknown quiz, is refused") {
    const TemporaryFolder folder;
    Store store = open(folder / "p.sqlite");
    REQUIRE(store.save(an_attempt(1)).has_value());
    CHECK_FALSE(store.append_response(1, 3, item::Choice{0}).has_value());
    CHECK_FALSE(store.append_response(1, 5, item::Choice{0}).has_value());
    CHECK_FALSE(store.append_response(2, 0, item::Choice{0}).has_value());
    CHECK_FALSE(store.finish_attempt(2, morning).has_value());
    CHECK(store.load(bank, today).value().open_attempt == an_attempt(1));
}

TEST_CASE("saving a quiz again replaces it") {
    const TemporaryFolder folder;
    Store store = open(folder / "p.sqlite");
    REQUIRE(store.save(an_attempt(1)).has_value());
    study::StoredAttempt changed = an_attempt(1);
    changed.blueprint = {};
    changed.items = {"z"};
    changed.responses.clear();
    REQUIRE(store.save(changed).has_value());
    CHECK(store.load(bank, today).value().open_attempt == changed);
}
