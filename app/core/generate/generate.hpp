// Items from a bank: drawn freely from a seed, or for the review of one card. What the verifier refuses is
// never returned.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/generate/question_kind.hpp"
#include "core/support/problem.hpp"

namespace signatory::generate {

// Seeds fit a JSON number.
inline constexpr std::uint64_t seed_mask = (std::uint64_t{1} << 53) - 1;

// A relation and a direction that fit a kind. Weighed by the relation's facts.
struct Way {
    const RelationPool* relation = nullptr;
    item::Direction direction = item::Direction::object;
};

// Draws items with replacement: each kind as likely, then each fact of those it fits.
class Generator {
public:
    // Kinds that fit nothing in the pool are left out. No names: every kind.
    Generator(Pool pool, std::span<const std::string> kinds);

    // The seed draws the same item again, given the same bank, topics, kinds and date.
    std::expected<item::Item, Problem> draw(std::uint64_t seed) const;

    Generator(Generator&&) = default; // the ways point into the pool, so it is moved, never copied
    Generator& operator=(Generator&&) = default;

    const Pool& pool() const { return pool_; }
    std::vector<std::string> kinds() const; // those that fit

private:
    struct KindWays {
        const QuestionKind* kind = nullptr;
        std::vector<Way> ways;
        std::size_t weight = 0; // sum of the ways' facts
    };
    const Way& drawn_way(const KindWays& kind, Random& random) const;

    Pool pool_;
    std::vector<KindWays> kinds_;
};

// The seed of the nth item of a run.
std::uint64_t item_seed(std::uint64_t run_seed, std::uint64_t position);

// A fresh item that asks exactly this fact in this direction. 
std::expected<item::Item, Problem> item_for(const Pool& pool, const CardQuestion& question, std::uint64_t seed);

// Every card the pool yields: facts in bank order, each in the directions some kind can ask.
std::vector<CardQuestion> askable_cards(const Pool& pool);

} // namespace signatory::generate
