#include "core/study/mix_ups.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace signatory::study {
namespace {

using item::Direction;
using Pair = std::pair<std::string, std::string>;

Pair pair_of(const std::string& one, const std::string& other) { return std::minmax(one, other); }

bool stands_at(const fact::Fact& fact, Direction side, const std::string& value) {
    switch (side) {
    case Direction::subject: return fact.subject == value;
    case Direction::object: return fact::to_string(fact.object) == value;
    case Direction::from: return fact.from && fact::to_string(*fact.from) == value;
    case Direction::until: return fact.until && fact::to_string(*fact.until) == value;
    }
    return false;
}

// How much two facts have in common: the more, the easier they are run together.
int likeness(const fact::Fact& one, const fact::Fact& other) {
    return (one.object == other.object ? 2 : 0) + (one.subject == other.subject ? 2 : 0) + (other.confidence == fact::Confidence::high ? 1 : 0);
}

// Of the same relation, with the value on the same side. None: the bank says nothing like it.
const fact::Fact* fact_taken(const fact::FactBank& bank, const fact::Fact& asked, Direction side, const std::string& value) {
    const fact::Fact* found = nullptr;
    for (const fact::Fact* fact : bank.facts_of(asked.relation)) {
        if (fact == &asked || !stands_at(*fact, side, value)) continue;
        if (found == nullptr || likeness(asked, *fact) > likeness(asked, *found)) found = fact;
    }
    return found;
}

struct Mistakes {
    const Review* latest = nullptr;
    int times = 0;
};

std::map<Pair, Mistakes> mistakes_of(std::span<const Review> reviews) {
    std::map<Pair, Mistakes> mistakes;
    for (const Review& review : reviews) {
        if (!review.chosen || *review.chosen == 0 || *review.chosen >= review.options.size()) continue;
        Mistakes& mistake = mistakes[pair_of(review.options.front(), review.options[*review.chosen])];
        mistake.latest = &review;
        ++mistake.times;
    }
    return mistakes;
}

} // namespace

std::vector<MixUp> mix_ups(const fact::FactBank& bank, std::span<const Review> reviews,
                           std::span<const analysis::Confusion> confusions) {
    const auto mistakes = mistakes_of(reviews);
    std::vector<MixUp> found;
    for (const analysis::MixedUpPair& pair : analysis::mixed_up_pairs(confusions)) {
        const auto mistake = mistakes.find({pair.first, pair.second});
        if (mistake == mistakes.end()) continue;
        const Review& latest = *mistake->second.latest;
        const std::string &asked = latest.options.front(), &taken_for = latest.options[*latest.chosen];
        const Direction side = latest.key.direction;
        const fact::Fact* of_asked = bank.fact(latest.key.fact);
        if (of_asked == nullptr || !stands_at(*of_asked, side, asked)) continue;
        if (const fact::Fact* of_taken = fact_taken(bank, *of_asked, side, taken_for))
            found.push_back({asked, taken_for, side, of_asked->id, of_taken->id, pair.weight, mistake->second.times, latest.at});
    }
    return found;
}

} // namespace signatory::study
