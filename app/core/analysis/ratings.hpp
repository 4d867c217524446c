// How hard items are and how able learners, from answers alone: Elo ratings that allow for guessing, updated with every
// answer (Pelánek 2016: Applications of the Elo rating system in adaptive educational systems; background/questions.md 2.5).
// For self-study and for ordering. A paper's code never carries them.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace signatory::analysis {

// Both sides lie on one scale, in logits: who equals an item knows it half of the time.
struct Rating {
    double value = 0;
    int answers = 0; // it rests on

    bool operator==(const Rating&) const = default;
};

// Whom and what an answer rates is the caller's to name: a learner and a topic, a card and a kind.
struct RatedAnswer {
    std::string learner, item;
    double score = 0;            // 0 wrong … 1 right
    double guess = 0;            // the chance of a lucky guess, 0 … 1: one in four of four options
    double foretold_ease = 0.5;  // where an item that nobody has answered starts: see ease_of

    bool operator==(const RatedAnswer&) const = default;
};

struct Ratings {
    std::map<std::string, Rating, std::less<>> learners, items;

    bool operator==(const Ratings&) const = default;
};

// State in, state out. Both ratings move by what was not expected, less the more answers they rest on.
Ratings with_answer(Ratings ratings, const RatedAnswer& answer);
Ratings ratings_of(std::span<const RatedAnswer> in_order);

// 0 … 1; of a learner or an item without answers as of an average one.
double chance_of_right(const Ratings& ratings, std::string_view learner, std::string_view item, double guess);

// What data say of an item, in the per mille of Item::difficulty; none before `enough_answers`, so that the model stands.
inline constexpr int enough_answers = 20;
std::optional<int> difficulty_from(const Ratings& ratings, std::string_view item);

// Between the model's per mille and the share of average learners that know an item: 500 is known to half of them.
double ease_of(int per_mille);       // 0 … 1 exclusive
int per_mille_of(double difficulty); // logits, 0 … 1000

// Whether the model foretells what data say.
struct Agreement {
    std::size_t items = 0;
    std::optional<double> rank_correlation; // Spearman's, ties by mean rank; none below 3 items or without spread
    double mean_distance = 0;               // per mille
};
struct Pair {
    double foretold = 0, observed = 0;
};
Agreement agreement(std::span<const Pair> pairs);

// Of answers in order: what each was expected to be before it was given, against what came, in ten bins of the expected.
struct Bin {
    std::size_t answers = 0;
    double expected = 0, observed = 0; // means
};
std::vector<Bin> expectations(std::span<const RatedAnswer> in_order);

} // namespace signatory::analysis
