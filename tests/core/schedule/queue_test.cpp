#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/schedule/queue.hpp"
#include "tests/core/schedule/noon.hpp"

using namespace signatory::schedule;

namespace {

using Keys = std::vector<std::string>;

QueueEntry new_card(std::string_view key, std::string_view fact) { return {key, fact, Card{}}; }

QueueEntry in_steps(std::string_view key, std::string_view fact, std::int64_t due) {
    QueueEntry entry = new_card(key, fact);
    entry.card.phase = Phase::learning;
    entry.card.memory = {1, 5};
    entry.card.due = due;
    entry.card.last_review = due - 600;
    return entry;
}

QueueEntry reviewed(std::string_view key, std::string_view fact, double stability, std::int64_t due) {
    QueueEntry entry = in_steps(key, fact, due);
    entry.card.phase = Phase::review;
    entry.card.memory.stability = stability;
    entry.card.last_review = noon - 10 * seconds_per_day;
    return entry;
}

Keys keys(const std::vector<QueueEntry>& entries, const QueueLimits& limits = {}) {
    return todays_queue(entries, now, limits, Settings{}).keys;
}

} // namespace

TEST_CASE("steps come first by due time, then reviews, then new cards") {
    const std::vector entries{new_card("n", "1"), reviewed("r", "2", 10, noon),
                              in_steps("late", "3", noon - 60), in_steps("early", "4", noon - 120)};
    const Queue queue = todays_queue(entries, now, {}, Settings{});
    CHECK(queue.keys == Keys{"early", "late", "r", "n"});
    CHECK(queue.counts == QueueCounts{.new_ = 1, .learning = 2, .due = 1});
}

TEST_CASE("reviews nearest to being forgotten come first, and ties follow the key") {
    CHECK(keys({reviewed("strong", "1", 90, noon), reviewed("b", "2", 8, noon), reviewed("a", "3", 8, noon),
                reviewed("weak", "4", 2, noon)}) == Keys{"weak", "a", "b", "strong"});
}

TEST_CASE("a review counts as due all day, not from the minute it was scheduled for") {
    const std::int64_t rollover = noon + 16 * 3600; // 04:00
    CHECK(keys({reviewed("tonight", "1", 10, rollover - 1), reviewed("tomorrow", "2", 10, rollover)}) ==
          Keys{"tonight"});
}

TEST_CASE("steps within the learn-ahead time come last, later ones not at all") {
    const std::vector entries{in_steps("soon", "1", noon + 600), in_steps("later", "2", noon + 3600),
                              new_card("n", "3")};
    CHECK(keys(entries) == Keys{"n", "soon"});
    CHECK(keys(entries, {.learn_ahead_seconds = 0}) == Keys{"n"});
}

TEST_CASE("new cards keep their order and stop at what is left of the daily limit") {
    const std::vector entries{new_card("z", "1"), new_card("y", "2"), new_card("x", "3")};
    CHECK(keys(entries, {.new_per_day = 5, .new_introduced_today = 3}) == Keys{"z", "y"});
    CHECK(keys(entries, {.new_per_day = 5, .new_introduced_today = 9}).empty());
}

TEST_CASE("only one card of a fact is queued, the review before the new one") {
    CHECK(keys({new_card("n", "1"), reviewed("b", "1", 10, noon), reviewed("a", "1", 20, noon)}) ==
          Keys{"b"});
}

TEST_CASE("a postponed sibling does not use up the daily limit") {
    CHECK(keys({new_card("a", "1"), new_card("a2", "1"), new_card("b", "2")}, {.new_per_day = 2}) ==
          Keys{"a", "b"});
}

TEST_CASE("a fact met today is not asked again in another form") {
    QueueEntry seen = reviewed("seen", "1", 10, noon + 9 * seconds_per_day);
    seen.card.last_review = noon - 3600;
    CHECK(keys({seen, new_card("n", "1"), reviewed("r", "1", 3, noon)}).empty());
    CHECK(keys({in_steps("s", "1", noon + 7200), new_card("n", "1")}).empty());
}

TEST_CASE("a fact met yesterday is") {
    QueueEntry seen = reviewed("seen", "1", 10, noon + 9 * seconds_per_day);
    seen.card.last_review = noon - seconds_per_day;
    CHECK(keys({seen, new_card("n", "1")}) == Keys{"n"});
}

TEST_CASE("steps are never held back, not even those of one fact") {
    CHECK(keys({in_steps("a", "1", noon - 2), in_steps("b", "1", noon - 1)}) == Keys{"a", "b"});
}

TEST_CASE("an empty bank has an empty queue") {
    const Queue queue = todays_queue({}, now, {}, Settings{});
    CHECK(queue.keys.empty());
    CHECK(queue.counts == QueueCounts{});
}
