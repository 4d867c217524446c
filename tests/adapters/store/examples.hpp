// Learners made up for the tests.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "adapters/store/store.hpp"
#include "core/study/profile.hpp"

namespace signatory::test {

inline constexpr std::int64_t morning = 1'795'305'600; // 2026-11-22T00:00:00Z
inline constexpr std::int64_t one_day = 86'400;
inline constexpr std::int64_t today = 20'779; // its learner's day

inline store::Store open(const std::filesystem::path& file, std::int64_t now = morning) {
    return store::Store::open(file, now).value();
}

inline schedule::Card a_card(std::int32_t repetitions) {
    return {.memory = {.stability = 2.3065 + 0.1 * repetitions, .difficulty = 5.25},
            .phase = schedule::Phase::review,
            .due = morning + repetitions * one_day,
            .last_review = morning,
            .interval_days = repetitions,
            .step = 0,
            .lapses = repetitions / 3,
            .repetitions = repetitions};
}

// The first review of a card of its own.
inline study::Review a_review(std::int64_t id, std::string bank = "collective-security") {
    return {.id = id,
            .key = {std::move(bank), "fact-" + std::to_string(id), item::Direction::object},
            .at = morning + id,
            .local_day = today,
            .grade = schedule::Grade::good,
            .proposed = schedule::Grade::easy,
            .question_kind = "single-choice",
            .item = "5f3a",
            .item_seed = 0xfedc'ba98'7654'3210,
            .response = "2",
            .milliseconds = 4200,
            .before = {},
            .after = a_card(1)};
}

inline study::Review next_review(const study::Review& earlier, std::int64_t id) {
    study::Review review = earlier;
    review.id = id;
    review.local_day = earlier.local_day + 1;
    review.before = earlier.after;
    review.after = a_card(earlier.after.repetitions + 1);
    return review;
}

inline study::StoredAttempt an_attempt(std::int64_t id, std::string bank = "collective-security") {
    return {.id = id,
            .bank = std::move(bank),
            .started_at = morning,
            .finished_at = {},
            .blueprint = {.topics = {"members", "clauses"},
                          .kinds = {"true-false"},
                          .count = 5,
                          .answers_as = study::AnswersAs::practice,
                          .as_of = fact::Date{2011, 6, 0},
                          .seed = 9'007'199'254'740'991},
            .items = {"a", "b", "c", "d", "e"},
            .responses = {item::Choice{2}, item::Typed{"Ташкент 1992"}, item::Arrangement{{2, 0, 1}},
                          std::monostate{}}};
}

inline study::Settings unusual_settings() {
    return {.appearance = study::Appearance::contrast,
            .motion = study::Motion::reduced,
            .text_scale = 200,
            .new_per_day = 0,
            .desired_retention = 95,
            .rollover_hour = 23};
}

// One of everything: the content of tests/cases/profiles/profile-v*.sqlite.
inline void write_everything(store::Store& store) {
    store.save(unusual_settings()).value();
    store.remember({"/home/ada/alliances.json", "Alliances", morning}).value();
    const study::Review first = a_review(1);
    store.append(first).value();
    store.append(next_review(first, 2)).value();
    store.append(a_review(3)).value();
    store.remove(a_review(3)).value();
    store.append(a_review(4, "another-bank")).value();
    store.save(an_attempt(1)).value();
    store.finish_attempt(1, morning + 60).value();
    store.save(an_attempt(2)).value();
}

inline study::Profile everything() {
    const study::Review latest = next_review(a_review(1), 2);
    return {.settings = unusual_settings(),
            .recent = {{"/home/ada/alliances.json", "Alliances", morning}},
            .cards = {{latest.key, latest.after}},
            .reviews_by_day = {{today, 2}, {today + 1, 1}},
            .introduced_on = today,
            .introduced = 1,
            .last_review_id = 4,
            .last_attempt_id = 2,
            .open_attempt = an_attempt(2)};
}

} // namespace signatory::test
