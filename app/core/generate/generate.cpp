#include "core/generate/generate.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/generate/option_set.hpp"
#include "core/verify/verify.hpp"

namespace signatory::generate {
namespace {

using item::Direction;

constexpr int draws_of_four = 60;  // then three options will do
constexpr int draws_of_three = 60;
constexpr int draws_of_kinds = 12;  // kinds tried before giving up

bool is_wanted(const QuestionKind& kind, std::span<const std::string> names) {
    return names.empty() || std::ranges::find(names, kind.name) != names.end();
}

bool is_proven(const Pool& pool, const item::Item& item) { return verify::verify(*pool.bank, item).empty(); }

std::optional<item::Item> first_proven(const Pool& pool, const auto& draw) {
    for (int attempt = 0; attempt < draws_of_four + draws_of_three; ++attempt) {
        auto item = draw(attempt < draws_of_four ? std::size_t{4} : std::size_t{3});
        if (item && is_proven(pool, *item)) return *std::move(item);
    }
    return std::nullopt;
}

} // namespace

std::uint64_t item_seed(std::uint64_t run_seed, std::uint64_t position) {
    return mixed(mixed(run_seed) + position) & seed_mask;
}

Generator::Generator(Pool pool, std::span<const std::string> names) : pool_(std::move(pool)) {
    for (const QuestionKind& kind : question_kinds()) {
        if (!is_wanted(kind, names)) continue;
        KindWays found{&kind, {}, 0};
        for (const RelationPool& relation : pool_.relations)
            for (const Direction direction : item::directions) {
                if (!kind.fits(pool_, *relation.relation, direction)) continue;
                found.ways.push_back({&relation, direction});
                found.weight += relation.facts.size();
            }
        if (!found.ways.empty()) kinds_.push_back(std::move(found));
    }
}

std::vector<std::string> Generator::kinds() const {
    std::vector<std::string> names;
    for (const KindWays& kind : kinds_) names.emplace_back(kind.kind->name);
    return names;
}

const Way& Generator::drawn_way(const KindWays& kind, Random& random) const {
    std::size_t left = random.below(kind.weight);
    for (const Way& way : kind.ways) {
        if (left < way.relation->facts.size()) return way;
        left -= way.relation->facts.size();
    }
    return kind.ways.back();
}

std::expected<item::Item, Problem> Generator::draw(std::uint64_t seed) const {
    Random random(seed);
    for (int attempt = 0; attempt < draws_of_kinds && !kinds_.empty(); ++attempt) {
        const KindWays& kind = kinds_[random.below(kinds_.size())];
        auto item = first_proven(pool_, [&](std::size_t options) {
            const Way& way = drawn_way(kind, random);
            return kind.kind->draw(pool_, *way.relation, way.direction, options, random);
        });
        if (!item) continue;
        item->seed = seed;
        return *item;
    }
    return std::unexpected(Problem{"the bank yields no item for these topics, kinds and date", {},
                                   "Choose more topics or kinds, or another as-of date."});
}

namespace {

// Drawn again until one is proven, or until it is clear that none will be.
std::optional<item::Item> first_proven_about(const Pool& pool, const CardQuestion& question, const QuestionKind& kind,
                                             Random& random) {
    for (int attempt = 0; attempt < draws_of_four + draws_of_three; ++attempt) {
        auto item = kind.ask(pool, question, random);
        if (item && is_proven(pool, *item)) return *std::move(item);
        if (!item && is_settled(*pool.bank, *question.fact, item.error())) break;
    }
    return std::nullopt;
}

std::optional<item::Item> item_from(const Pool& pool, const CardQuestion& question, std::uint64_t seed) {
    Random random(seed);
    std::vector<const QuestionKind*> fitting;
    const fact::Relation& relation = *pool.bank->relation_of(*question.fact);
    for (const QuestionKind& kind : question_kinds())
        if (kind.use == Use::cards_and_quizzes && kind.fits(pool, relation, question.direction)) fitting.push_back(&kind);
    shuffle<const QuestionKind*>(fitting, random);
    // True or false tells least about what is known: only when nothing else can ask the card.
    std::ranges::stable_partition(fitting, [](const QuestionKind* kind) { return kind->name != "true_false"; });
    for (const QuestionKind* kind : fitting) {
        auto item = first_proven_about(pool, question, *kind, random);
        if (!item) continue;
        item->seed = seed;
        return item;
    }
    return std::nullopt;
}

// The seed a deck is made with. A card that yields few items may miss all of them with another.
constexpr std::uint64_t deck_seed = 1;

} // namespace

std::expected<item::Item, Problem> item_for(const Pool& pool, const CardQuestion& question, std::uint64_t seed) {
    if (auto item = item_from(pool, question, seed)) return *std::move(item);
    if (auto item = item_from(pool, question, deck_seed)) return *std::move(item);
    return std::unexpected(Problem{fmt::format("no provable question asks the {} of this fact", item::name_of(question.direction)),
                                   question.fact->id, "Add sibling facts, or say where the relation is complete."});
}

std::vector<CardQuestion> askable_cards(const Pool& pool) {
    std::vector<CardQuestion> cards;
    for (const fact::Fact& fact : pool.bank->facts()) {
        const RelationPool* relation = pool.of(fact.relation);
        if (relation == nullptr || std::ranges::find(relation->facts, &fact) == relation->facts.end()) continue;
        for (const Direction direction : item::directions) {
            if (!side_of(fact, direction)) continue;
            if (item_from(pool, {&fact, direction}, deck_seed)) cards.push_back({&fact, direction});
        }
    }
    return cards;
}

} // namespace signatory::generate
