// What the log has taught of a learner beside the cards: the form of these days, how quickly and how luckily each kind
// of question is answered, and what is taken for what.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/analysis/confusions.hpp"
#include "core/item/item.hpp"
#include "core/item/mark.hpp"
#include "core/schedule/calibration.hpp"
#include "core/schedule/grading.hpp"
#include "core/schedule/pace.hpp"
#include "core/study/profile.hpp"

namespace signatory::study {

struct Learner {
    schedule::Calibration calibration = schedule::first_calibration();
    std::map<std::string, schedule::Pace> paces;        // of a question kind
    std::map<std::string, schedule::GuessRate> guesses; // of a question kind

    bool operator==(const Learner&) const = default;
};

Learner after_review(Learner learner, const Review& review);
Learner learner_of(std::span<const Review> reviews); // in the order they were made, of any number of banks

// What the response says of memory; the grade and the figures of the review that follows are made of it.
struct Reading {
    schedule::Judgement judged;
    std::optional<double> recall;  // foretold by the model; none for a new card
    double chance = 0;             // of answering this item right without knowing
    std::optional<double> seconds; // to answer, reading left out
};

// `recall` is none for a new card. `milliseconds` are from shown to answered.
Reading read(const item::Item& item, const item::Mark& mark, std::optional<double> recall, std::int64_t milliseconds,
             const Learner& learner);

// The chance of someone who knows nothing, from the item's form; 0 where the answer is typed.
double chance_of(const item::Item& item);

// What stood there, the key first, by what it means in the bank (an entity's id, a date); empty where no single option
// was chosen.
std::vector<std::string> options_offered(const item::Item& item);
std::optional<std::size_t> option_chosen(const item::Item& item, const item::Response& response); // 0: the key

std::optional<analysis::ChosenOption> choice_of(const Review& review); // none: nothing to take for another

} // namespace signatory::study
