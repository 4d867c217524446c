// Where a learner stands, from the log and the cards.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/study/mix_ups.hpp"
#include "core/study/profile.hpp"
#include "core/study/streak.hpp"

namespace signatory::study {

// Answers that put recall to the test: a day or more after the review before.
struct Recalled {
    std::size_t reviews = 0;
    std::size_t recalled = 0;

    bool operator==(const Recalled&) const = default;
};

// Precondition: there were reviews. 0 … 1.
double share_of(const Recalled& recalled);

struct Week {
    std::int64_t first_day = 0; // the learner's, a Monday
    Recalled recalled;
    double seconds = 0; // spent, on answers of every sort

    bool operator==(const Week&) const = default;
};

struct StudiedDay {
    std::int64_t day = 0; // the learner's
    int reviews = 0;      // over all banks
    bool rest = false;    // without reviews, and the days in a row go on

    bool operator==(const StudiedDay&) const = default;
};

// So many weeks, from a Monday to today.
std::vector<StudiedDay> studied_days(const Profile& profile, const Streak& row, std::int64_t today, std::int64_t weeks);

// Reviews of which recall was foretold within a tenth.
struct ForetoldTenth {
    double foretold = 0; // mean, 0 … 1
    Recalled recalled;
    double low = 0, high = 0; // 90 % interval of the share recalled (Wilson 1927)
};

// Foretold and actual recall. Distances are weighted by reviews.
struct Foretold {
    std::vector<ForetoldTenth> tenths; // from the lowest, only those with reviews
    std::size_t reviews = 0;
    double apart = 0;  // mean distance, 0 … 1
    double better = 0; // actual less foretold, -1 … 1
};

struct TopicStrength {
    std::string topic;
    std::size_t cards = 0, met = 0; // of the bank; of these, reviewed at least once
    double recall = 0;              // expected now, mean over the cards met
};

struct FormAccuracy {
    std::string question_kind;
    std::size_t answers = 0, right = 0;
    double chance = 0; // mean, of answering right without knowing
};

struct StabilityClass {
    double from_days = 0; // up to the next one's
    std::size_t cards = 0;

    bool operator==(const StabilityClass&) const = default;
};

struct Leech {
    CardKey key;
    std::int32_t lapses = 0;
    std::string taken_for; // what was answered instead most, by what it means in the bank; or empty

    bool operator==(const Leech&) const = default;
};

struct Progress {
    std::int64_t made_on = 0;                // the learner's day
    std::size_t reviews = 0;                 // of this bank
    double target = 0;                       // the recall wanted, 0 … 1
    std::vector<Week> weeks;                 // the last twelve, oldest first; those without reviews too
    std::vector<StudiedDay> days;            // the last 26 weeks, from a Monday to today
    int days_in_a_row = 0;                   // see streak()
    Foretold foretold;
    std::vector<std::size_t> due;            // cards due today (with those overdue), tomorrow … 30 days
    double seconds_a_review = 0;             // mean of the latest
    std::vector<StabilityClass> stabilities; // from 0, 1, 7, 21, 90, 365 days
    std::vector<TopicStrength> topics;       // weakest first; those never met last
    std::vector<FormAccuracy> forms;         // by question kind, most answers first
    double seconds = 0, seconds_this_week = 0; // spent on this bank; in the last seven days
    std::vector<MixUp> mix_ups;              // heaviest first
    std::vector<Leech> leeches;              // most lapses first
};

// `reviews` of this bank in the order they were made. Cards the bank no longer yields do not count.
Progress progress_of(const fact::FactBank& bank, std::span<const CardKey> deck, const Profile& profile,
                     std::span<const Review> reviews, schedule::Now now);

} // namespace signatory::study
