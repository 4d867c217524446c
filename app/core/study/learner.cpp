#include "core/study/learner.hpp"

#include <algorithm>
#include <utility>

namespace signatory::study {
namespace {

schedule::Correctness correctness_of(const item::Mark& mark) {
    switch (mark.correctness) {
    case item::Correctness::wrong: return schedule::Correctness::wrong;
    case item::Correctness::nearly: return schedule::Correctness::nearly;
    case item::Correctness::right: break;
    }
    return schedule::Correctness::right;
}

std::size_t letter_count(std::string_view text) {
    const auto begins_a_letter = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }; // UTF-8
    return static_cast<std::size_t>(std::ranges::count_if(text, begins_a_letter));
}

std::size_t letters_of(const item::Item& item) {
    std::size_t letters = letter_count(item.stem);
    for (const item::Option& option : item.options) letters += letter_count(option.text);
    for (const item::Option& target : item.targets) letters += letter_count(target.text);
    return letters;
}

template <class Value> Value found_or(const std::map<std::string, Value>& values, const std::string& key, Value otherwise) {
    const auto found = values.find(key);
    return found == values.end() ? std::move(otherwise) : found->second;
}

// Relearning on the same day says nothing of how well a memory lasted.
bool tells_of_recall(const Review& review) { return review.recall && review.before.phase == schedule::Phase::review; }

} // namespace

Learner after_review(Learner learner, const Review& review) {
    const double recall = review.recall.value_or(schedule::recall_of_new);
    if (tells_of_recall(review))
        learner.calibration = after_answer(learner.calibration, recall, review.grade != schedule::Grade::again);
    if (!review.proposed) return learner; // graded without an answer: nothing to time, nothing to guess
    const bool right = review.proposed != schedule::Grade::again;
    if (review.chance > 0) {
        schedule::GuessRate& guess = learner.guesses[review.question_kind];
        guess.chance = review.chance;
        guess = after_answer(guess, recall, right);
    }
    if (right && review.seconds) {
        schedule::Pace& pace = learner.paces[review.question_kind];
        pace = after_answer(std::move(pace), *review.seconds);
    }
    return learner;
}

Learner learner_of(std::span<const Review> reviews) {
    Learner learner;
    for (const Review& review : reviews) learner = after_review(std::move(learner), review);
    return learner;
}

double chance_of(const item::Item& item) {
    switch (item.response_kind) {
    case item::ResponseKind::single_choice: return schedule::chance_of_choice(item.options.size());
    case item::ResponseKind::multiple_choice: return schedule::chance_of_several(item.options.size(), item.key.size());
    case item::ResponseKind::order: return schedule::chance_of_order(item.options.size());
    case item::ResponseKind::match: return schedule::chance_of_match(item.options.size(), item.targets.size());
    case item::ResponseKind::typed:
    case item::ResponseKind::number: break;
    }
    return schedule::chance_of_typed;
}

Reading read(const item::Item& item, const item::Mark& mark, std::optional<double> recall, std::int64_t milliseconds,
             const Learner& learner) {
    Reading reading;
    reading.recall = recall;
    reading.chance = chance_of(item);
    reading.seconds = schedule::seconds_to_answer(milliseconds, letters_of(item), schedule::Attention::kept);
    schedule::GuessRate guess = found_or(learner.guesses, item.question_kind, schedule::GuessRate{});
    guess.chance = reading.chance;
    const double foretold = recall ? calibrated(learner.calibration, *recall) : schedule::recall_of_new;
    reading.judged = judge({correctness_of(mark), reading.seconds, !recall}, found_or(learner.paces, item.question_kind, schedule::Pace{}),
                           reading.chance > 0 ? rate_of(guess) : schedule::chance_of_typed, foretold);
    return reading;
}

std::vector<std::string> options_offered(const item::Item& item) {
    std::vector<std::string> offered;
    if (item.response_kind != item::ResponseKind::single_choice) return offered;
    const std::size_t key = item.key.front();
    offered.push_back(fact::to_string(item.options[key].value));
    for (std::size_t option = 0; option < item.options.size(); ++option)
        if (option != key) offered.push_back(fact::to_string(item.options[option].value));
    return offered;
}

std::optional<std::size_t> option_chosen(const item::Item& item, const item::Response& response) {
    const auto* choice = std::get_if<item::Choice>(&response);
    if (choice == nullptr || item.response_kind != item::ResponseKind::single_choice) return std::nullopt;
    const std::size_t key = item.key.front();
    if (choice->option == key) return 0;
    return choice->option < key ? choice->option + 1 : choice->option;
}

std::optional<analysis::ChosenOption> choice_of(const Review& review) {
    if (!review.chosen || review.options.size() <= *review.chosen) return std::nullopt;
    return analysis::ChosenOption{.key = review.options.front(),
                                  .chosen = review.options[*review.chosen],
                                  .offered = {review.options.begin() + 1, review.options.end()},
                                  .at = review.at};
}

} // namespace signatory::study
