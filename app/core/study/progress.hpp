// Where a learner stands, from the log and the cards.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/analysis/confusions.hpp"
#include "core/fact/bank.hpp"
#include "core/study/profile.hpp"

namespace signatory::study {

// Answers that put recall to the test: a day or more after the review before.
struct Recalled {
    std::size_t reviews = 0;
    std::size_t recalled = 0;

    bool operator==(const Recalled&) const = default;
};

struct WeekOfRecall {
    std::int64_t first_day = 0; // the learner's, a Monday
    Recalled recalled;
};

// Reviews of which recall was foretold within a tenth.
struct ForetoldTenth {
    double foretold = 0; // mean, 0 … 1
    Recalled recalled;
    double low = 0, high = 0; // 90 % interval of the share recalled (Wilson)
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
};

struct Progress {
    std::int64_t made_on = 0;                // the learner's day
    std::vector<WeekOfRecall> weeks;         // of the last twelve, oldest first; those without reviews too
    std::vector<ForetoldTenth> foretold;     // from the lowest, only those with reviews
    double apart = 0;                        // mean distance of foretold and actual recall, 0 … 1, weighted by reviews
    std::vector<std::size_t> due;            // cards due today (with those overdue), tomorrow … 30 days
    double seconds_a_review = 0;             // median
    std::vector<StabilityClass> stabilities; // from 0, 1, 7, 21, 90, 365 days
    std::vector<TopicStrength> topics;       // weakest first; those never met last
    std::vector<FormAccuracy> forms;         // by question kind, most answers first
    double seconds = 0, seconds_this_week = 0; // spent, this bank
    std::vector<analysis::Confusion> confusions; // heaviest first
    std::vector<CardKey> leeches;            // most lapses first
};

// `reviews` of this bank in the order they were made.
Progress progress_of(const fact::FactBank& bank, std::span<const CardKey> deck, const Profile& profile,
                     std::span<const Review> reviews, schedule::Now now);

} // namespace signatory::study
