// What is kept of a learner: the cards of a bank, the log of reviews, and settings.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/item/item.hpp"
#include "core/schedule/card.hpp"
#include "core/schedule/grade.hpp"

namespace signatory::study {

// A card asks one direction of one fact of one bank.
struct CardKey {
    std::string bank;
    std::string fact;
    item::Direction direction = item::Direction::object;

    auto operator<=>(const CardKey&) const = default;
};

// One line of the log. `id` counts up within a profile and is never used twice.
struct Review {
    std::int64_t id = 0;
    CardKey key;
    std::int64_t at = 0;         // unix seconds
    std::int64_t local_day = 0;  // the learner's day, as schedule::local_day counts
    schedule::Grade grade = schedule::Grade::good;
    std::optional<schedule::Grade> proposed; // what the response suggested; differs when the learner overrode it
    std::string question_kind;
    std::string item;            // its id
    std::uint64_t item_seed = 0; // draws it again
    std::string response;        // as text, for the log
    std::int64_t milliseconds = 0; // from shown to graded
    schedule::Card before;       // the card as it was; undo and training read it
    schedule::Card after;

    bool operator==(const Review&) const = default;
};

enum class Appearance { system, light, dark, contrast };
enum class Motion { full, reduced };

struct Settings {
    Appearance appearance = Appearance::system;
    Motion motion = Motion::full;
    int text_scale = 100;        // per cent, 85 … 200
    int new_per_day = 20;        // 0 … 999
    int desired_retention = 90;  // per cent, 70 … 99
    int rollover_hour = 4;       // when the learner's day begins, 0 … 23

    bool operator==(const Settings&) const = default;
};

struct RecentBank {
    std::string path;
    std::string title;
    std::int64_t opened_at = 0; // unix seconds

    bool operator==(const RecentBank&) const = default;
};

// Whether quiz answers that ask exactly one fact move its card.
enum class AnswersAs { reviews, practice };

struct QuizBlueprint {
    std::vector<std::string> topics; // none: all
    std::vector<std::string> kinds;  // none: all
    int count = 20;                  // 1 … 100
    AnswersAs answers_as = AnswersAs::reviews;
    std::optional<fact::Date> as_of; // none: the bank's, dates drawn freely
    std::uint64_t seed = 1;          // below 2^53

    bool operator==(const QuizBlueprint&) const = default;
};

// A quiz as it is stored: the paper is drawn again from the blueprint.
struct StoredAttempt {
    std::int64_t id = 0;
    std::string bank;
    std::int64_t started_at = 0;
    std::optional<std::int64_t> finished_at;
    QuizBlueprint blueprint;
    std::vector<std::string> items;         // ids, to notice that the bank has changed since
    std::vector<item::Response> responses;  // one per item answered so far, in order

    bool operator==(const StoredAttempt&) const = default;
};

// All that a store gives back when it is opened for a bank.
struct Profile {
    Settings settings;
    std::vector<RecentBank> recent;         // latest first
    std::map<CardKey, schedule::Card> cards; // of the bank in use; those never studied are absent
    std::map<std::int64_t, int> reviews_by_day; // learner's day -> reviews, over all banks
    std::int64_t introduced_on = 0;         // the learner's day `introduced` counts for
    int introduced = 0;                     // new cards begun on that day (this bank)
    std::int64_t last_review_id = 0;
    std::int64_t last_attempt_id = 0;
    std::optional<StoredAttempt> open_attempt; // of this bank, unfinished

    bool operator==(const Profile&) const = default;
};

} // namespace signatory::study
