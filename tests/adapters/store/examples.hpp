// Learners made up for the tests.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

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

inline study::StoredAttempt a_mock_exam(std::int64_t id) {
    study::StoredAttempt attempt = an_attempt(id);
    attempt.blueprint.topics.clear();
    attempt.blueprint.shares = {{"members", 3}, {"clauses", 2}};
    attempt.blueprint.marking = study::Marking::at_the_end;
    attempt.blueprint.minutes = 45;
    attempt.spent_ms = 61'500;
    return attempt;
}

inline study::Settings unusual_settings() {
    return {.appearance = study::Appearance::contrast,
            .motion = study::Motion::reduced,
            .text_scale = 200,
            .new_per_day = 0,
            .desired_retention = 95,
            .rollover_hour = 23,
            .reviews_per_day = 40,
            .minutes_per_day = 15,
            .day_shares = {100, 100, 50, 100, 100, 0, 25},
            .new_order = schedule::NewOrder::one_topic_at_a_time,
            .memory_model = schedule::ModelName::fsrs7,
            .typeface = study::Typeface::open_dyslexic,
            .read_aloud = study::ReadAloud::yes,
            .reminder_minute = 19 * 60};
}

// A choice that was half a guess.
inline study::Review a_guess() {
    study::Review review = a_review(2000);
    review.known = 0.75;
    review.recall = 0.625;
    review.chance = 0.25;
    review.seconds = 3.5;
    review.options = {"russia", "1992-05-15", "Ереван"};
    review.chosen = 2;
    review.after.memory.stability_short = 1.5;
    return review;
}

inline schedule::CardFlags some_flags() { return {.suspended = true, .buried_on = today, .mark = 7}; }

inline schedule::Exam an_exam() {
    return {.day = today + 18,
            .minutes = {14, 14, 14, 0, 14, 20.5, 0},
            .free_days = {today + 3, today + 10},
            .weights = {{"clauses", 2}, {"members", 0}}};
}

inline study::FittedParameters a_fit(std::int64_t id, schedule::ModelName name) {
    return {.id = id,
            .fitted_at = morning + id,
            .model = schedule::default_model(name),
            .reviews = 1234,
            .log_loss = 0.3125,
            .default_log_loss = 0.34375};
}

// One of everything that came with version 2.
inline void write_since_2(store::Store& store) {
    store.append(a_guess()).value();
    store.save(a_guess().key, some_flags()).value();
    store.save("collective-security", an_exam()).value();
    store.append(a_fit(1, schedule::ModelName::fsrs6)).value();
    store.append(a_fit(2, schedule::ModelName::fsrs7)).value();
    store.use_fit(1, {{a_guess().key, a_guess().after.memory}}).value();
}

// And with version 3.
inline void write_since_3(store::Store& store) {
    study::StoredAttempt begun = a_mock_exam(3);
    begun.blueprint.minutes = 40;
    begun.spent_ms = 0;
    store.save(begun).value();
    store.save_time(3, 45, 61'500).value(); // five minutes more were taken
}

// And with version 5.
inline study::StoredAttempt an_attempt_of_facts(std::int64_t id) {
    study::StoredAttempt attempt = an_attempt(id);
    attempt.blueprint.topics.clear();
    attempt.blueprint.facts = {"armenia-in-csto", "belarus-in-csto"};
    return attempt;
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
    write_since_2(store);
    write_since_3(store);
    store.save(an_attempt_of_facts(4)).value();
}

// The log of the bank, as files of each version have it.
inline std::vector<study::Review> reviews_of(int version) {
    std::vector reviews{a_review(1), next_review(a_review(1), 2)};
    if (version >= 2) reviews.push_back(a_guess());
    return reviews;
}

inline study::Settings settings_of(int version) {
    study::Settings all = unusual_settings();
    if (version >= 4) return all;
    all.typeface = study::Typeface::inter;
    all.read_aloud = study::ReadAloud::no;
    all.reminder_minute.reset();
    if (version >= 2) return all;
    return {all.appearance, all.motion, all.text_scale, all.new_per_day, all.desired_retention, all.rollover_hour};
}

inline study::Profile everything(int version = 5) {
    const study::Review latest = next_review(a_review(1), 2);
    study::Profile profile;
    profile.settings = settings_of(version);
    profile.recent = {{"/home/ada/alliances.json", "Alliances", morning}};
    profile.cards = {{latest.key, latest.after}};
    profile.reviews_by_day = {{today, 2}, {today + 1, 1}};
    profile.introduced_on = today;
    profile.introduced = 1;
    profile.milliseconds = a_review(1).milliseconds;
    profile.last_review_id = 4;
    profile.last_attempt_id = 2;
    profile.open_attempt = an_attempt(2);
    if (version == 1) return profile;
    profile.cards[a_guess().key] = a_guess().after;
    profile.flags = {{a_guess().key, some_flags()}};
    ++profile.reviews_by_day[today];
    ++profile.introduced;
    profile.milliseconds += a_guess().milliseconds;
    profile.last_review_id = a_guess().id;
    profile.exam = an_exam();
    profile.fitted = {a_fit(2, schedule::ModelName::fsrs7), a_fit(1, schedule::ModelName::fsrs6)};
    profile.parameters_in_use = 1;
    if (version == 2) return profile;
    profile.open_attempt = a_mock_exam(3);
    profile.last_attempt_id = 3;
    if (version <= 4) return profile;
    profile.open_attempt = an_attempt_of_facts(4);
    profile.last_attempt_id = 4;
    return profile;
}

} // namespace signatory::test
