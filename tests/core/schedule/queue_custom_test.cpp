#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/schedule/leech.hpp"
#include "core/schedule/queue_custom.hpp"
#include "tests/core/schedule/noon.hpp"

using namespace signatory::schedule;

namespace {

using Keys = std::vector<std::string>;

QueueEntry under_review(std::string_view key, std::string_view fact, double stability, std::int64_t due_in_days) {
    QueueEntry entry{key, fact, Card{}};
    entry.card.phase = Phase::review;
    entry.card.memory = {stability, 5};
    entry.card.last_review = noon - 10 * seconds_per_day;
    entry.card.due = noon + due_in_days * seconds_per_day;
    return entry;
}

QueueEntry fresh(std::string_view key) { return {key, key, Card{}}; } // of a fact of its own

Keys queued(const std::vector<QueueEntry>& entries, const QueueLimits& limits = {}) {
    return todays_queue(entries, now, limits, Settings{}).keys;
}

Keys keys_of(const std::vector<QueueEntry>& entries) {
    Keys keys;
    for (const QueueEntry& entry : entries) keys.emplace_back(entry.key);
    return keys;
}

} // namespace

TEST_CASE("a suspended card is not asked, a buried one not today") {
    std::vector entries{under_review("a", "1", 5, 0), under_review("b", "2", 6, 0), under_review("c", "3", 7, 0),
                        fresh("n")};
    entries[0].flags.suspended = true;
    entries[1].flags.buried_on = local_day(noon, 0);
    entries[2].flags.buried_on = local_day(noon, 0) - 1; // yesterday
    entries[3].flags.mark = 3;                           // a mark alone keeps nothing back
    CHECK(queued(entries) == Keys{"c", "n"});
}

TEST_CASE("a suspended step is not asked either, and its fact stays free") {
    QueueEntry step = under_review("s", "1", 5, 0);
    step.card.phase = Phase::relearning;
    step.card.due = noon - 60;
    CHECK(queued({step}) == Keys{"s"});
    step.flags.suspended = true;
    CHECK(queued({step}).empty());
}

TEST_CASE("reviews stop at the daily limit, the most nearly forgotten first") {
    const std::vector entries{under_review("strong", "1", 50, 0), under_review("weak", "2", 2, 0),
                              under_review("middle", "3", 9, 0)};
    CHECK(queued(entries, {.reviews_per_day = 2}) == Keys{"weak", "middle"});
    CHECK(queued(entries, {.reviews_per_day = 5, .reviewed_today = 4}) == Keys{"weak"});
}

TEST_CASE("a limit in minutes is filled with reviews, then with new cards") {
    const std::vector entries{under_review("a", "1", 2, 0), under_review("b", "2", 3, 0), fresh("n"), fresh("m")};
    CHECK(queued(entries, {.seconds_per_day = 60}) == Keys{"a", "b", "n"});
    CHECK(queued(entries, {.seconds_per_day = 60, .seconds_spent_today = 20}) == Keys{"a", "b"});
    CHECK(queued(entries, {.seconds_per_day = 60, .seconds_spent_today = 50}) == Keys{"a"});
    CHECK(queued(entries, {.seconds_per_day = 60, .seconds_spent_today = 90}).empty());
}

TEST_CASE("studying ahead takes the days asked for, least known first, siblings apart") {
    const std::vector entries{under_review("today", "1", 5, 0), under_review("b", "2", 9, 2),
                              under_review("b2", "2", 6, 2), under_review("a", "3", 8, 3),
                              under_review("later", "4", 8, 4)};
    CHECK(study_ahead(entries, now, 3, Settings{}) == Keys{"b2", "a"});
}

TEST_CASE("cramming takes everything that is not suspended, new cards last") {
    std::vector entries{fresh("n"), under_review("b", "1", 9, 30), under_review("a", "1", 3, 0),
                        under_review("s", "2", 3, 0)};
    entries[3].flags.suspended = true;
    CHECK(cram_order(entries, now, Settings{}) == Keys{"a", "b", "n"});
}

TEST_CASE("what is missed while cramming comes back until it is known") {
    Cram cram;
    cram.left = {"a", "b", "c", "d", "e", "f"};
    cram = answered(cram, CramAnswer::missed);
    CHECK(cram.left == Keys{"b", "c", "d", "e", "a", "f"});
    while (!cram.left.empty()) cram = answered(cram, CramAnswer::known);
    CHECK(cram.asked == 7);
    CHECK(cram.known_at_once == 5);
    CHECK(cram.missed == Keys{"a"});
}

TEST_CASE("a set holds what its predicate says") {
    const std::vector entries{under_review("a", "1", 5, 0), under_review("b", "2", 6, 0)};
    CHECK(keys_of(filtered(entries, [](const QueueEntry& entry) { return entry.fact == "2"; })) == Keys{"b"});
}

TEST_CASE("new cards come in the order that teaches: what has to be known first, topics apart or in turn") {
    const std::vector<NewCard> cards{
        {"a2", "a", 2}, {"a0", "a", 0}, {"b1", "b", 1}, {"a0'", "a", 0}, {"b0", "b", 0}};
    CHECK(in_teaching_order(cards, NewOrder::one_topic_at_a_time) == Keys{"a0", "a0'", "a2", "b0", "b1"});
    CHECK(in_teaching_order(cards, NewOrder::mixed) == Keys{"a0", "b0", "a0'", "b1", "a2"});
}

TEST_CASE("a leech shows itself at its eighth lapse and at every fourth after it") {
    CHECK_FALSE(is_leech(7));
    CHECK(is_leech(8));
    std::vector<std::int32_t> shown;
    for (std::int32_t lapses = 1; lapses <= 17; ++lapses)
        if (leech_shows_itself(lapses)) shown.push_back(lapses);
    CHECK(shown == std::vector<std::int32_t>{8, 12, 16});
    CHECK_FALSE(is_leech(100, 0)); // off
    CHECK(leech_shows_itself(4, 3) == false);
    CHECK(leech_shows_itself(5, 3));
}
