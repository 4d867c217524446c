// What is kept of a learner: the cards of a bank, the log of reviews, and settings.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/item/item.hpp"
#include "core/schedule/card.hpp"
#include "core/schedule/card_flags.hpp"
#include "core/schedule/exam.hpp"
#include "core/schedule/grade.hpp"
#include "core/schedule/model.hpp"
#include "core/schedule/queue_custom.hpp"

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
    double known = 1;              // how likely a pass was memory and no guess
    std::optional<double> recall = {}; // as the model foretold it; none for a new card, and in logs before version 2
    double chance = 0;             // of answering right without knowing
    std::optional<double> seconds = {}; // to answer, reading left out; none: no answer was given, or it says nothing
    std::vector<std::string> options = {};      // of a single choice, by what they mean, the key first
    std::optional<std::size_t> chosen = {};     // one of them
    schedule::Card before;       // the card as it was; undo and training read it
    schedule::Card after;

    bool operator==(const Review&) const = default;
};

enum class Appearance { system, light, dark, contrast };
enum class Motion { full, reduced };
enum class Typeface { inter, open_dyslexic };
enum class ReadAloud { no, yes }; // what comes on the screen, and where the keyboard goes

struct Settings {
    Appearance appearance = Appearance::system;
    Motion motion = Motion::full;
    int text_scale = 100;        // per cent, 85 … 200
    int new_per_day = 20;        // 0 … 999
    int desired_retention = 90;  // per cent, 70 … 99
    int rollover_hour = 4;       // when the learner's day begins, 0 … 23
    std::optional<int> reviews_per_day = {}; // at most, 0 … 9999; new cards are not counted
    std::optional<int> minutes_per_day = {}; // at most, 1 … 1440
    std::array<int, 7> day_shares{100, 100, 100, 100, 100, 100, 100}; // of a usual day's reviews, per cent, Monday first
    schedule::NewOrder new_order = schedule::NewOrder::mixed;
    schedule::ModelName memory_model = schedule::ModelName::fsrs6;
    Typeface typeface = Typeface::inter;
    ReadAloud read_aloud = ReadAloud::no;
    std::optional<int> reminder_minute = {}; // of the day by the clock on the wall, 0 … 1439; none: no reminder

    bool operator==(const Settings&) const = default;
};

// Longer answers are pauses; more is not counted as study.
inline constexpr std::int64_t longest_answer_ms = 60'000;

struct RecentBank {
    std::string path;
    std::string title;
    std::int64_t opened_at = 0; // unix seconds

    bool operator==(const RecentBank&) const = default;
};

// Whether each answer is marked as it is given, or all of them when the paper is handed in.
enum class Marking { at_once, at_the_end };

// Whether quiz answers that ask exactly one fact move its card.
enum class AnswersAs { reviews, practice };

inline constexpr int most_paper_minutes = 1440;

struct QuizBlueprint {
    std::vector<std::string> topics; // none: all
    std::vector<std::string> kinds;  // none: all
    int count = 20;                  // 1 … 100
    AnswersAs answers_as = AnswersAs::reviews;
    std::optional<fact::Date> as_of; // none: the bank's, dates drawn freely
    std::uint64_t seed = 1;          // below 2^53
    std::map<std::string, int> shares = {}; // questions of each topic, `count` in all; empty: as they are drawn
    Marking marking = Marking::at_once;
    std::vector<std::string> facts = {}; // ids: only these are asked; none: all
    int minutes = 0; // there are, 0 … most_paper_minutes; 0: as many as it takes

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
    std::int64_t spent_ms = 0;              // of its minutes

    bool operator==(const StoredAttempt&) const = default;
};

// The parameters of a memory model as they were fitted to the log once. Older ones are kept, to go back to.
struct FittedParameters {
    std::int64_t id = 0;
    std::int64_t fitted_at = 0; // unix seconds
    schedule::Model model = schedule::default_parameters;
    std::int64_t reviews = 0; // that counted
    double log_loss = 0, default_log_loss = 0;

    bool operator==(const FittedParameters&) const = default;
};

// All that a store gives back when it is opened for a bank.
struct Profile {
    Settings settings;
    std::vector<RecentBank> recent;         // latest first
    std::map<CardKey, schedule::Card> cards; // of the bank in use; those never studied are absent
    std::map<CardKey, schedule::CardFlags> flags; // those that are not the default
    std::map<std::int64_t, int> reviews_by_day; // learner's day -> reviews, over all banks
    std::int64_t introduced_on = 0;         // the learner's day the next three count for (this bank)
    int introduced = 0;                     // new cards begun
    int reviewed = 0;                       // reviews of cards met before, steps left out
    std::int64_t milliseconds = 0;          // spent
    std::int64_t last_review_id = 0;
    std::int64_t last_attempt_id = 0;
    std::optional<StoredAttempt> open_attempt; // of this bank, unfinished
    std::optional<schedule::Exam> exam;        // on this bank
    std::vector<FittedParameters> fitted;      // latest first
    std::int64_t parameters_in_use = 0;        // the id of one of them; 0: the model's defaults

    bool operator==(const Profile&) const = default;
};

} // namespace signatory::study
