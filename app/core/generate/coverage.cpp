#include "core/generate/coverage.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "core/generate/proof.hpp"
#include "core/verify/verify.hpp"

namespace signatory::generate {
namespace {

using item::Direction;

constexpr int first_tries = 12; // enough for most; sets of options are drawn, and the next may do
constexpr int all_tries = 120;  // as many as a review makes

Random random_of(const CardQuestion& question, const QuestionKind& kind) {
    return Random(hash_of(item::name_of(question.direction), hash_of(kind.name, hash_of(question.fact->id))));
}

Drawn<item::Item> proven(const Pool& pool, const CardQuestion& question, const QuestionKind& kind, Random& random) {
    auto item = kind.ask(pool, question, random);
    if (item && !verify::verify(*pool.bank, *item).empty()) return obstacle(Why::refused, question.fact);
    return item;
}

// The obstacle met most often, and met at the fact itself rather than at another option. That a draw of members
// clashed says least: another draw was tried.
Obstacle main_obstacle(const std::vector<Obstacle>& met, const fact::Fact& fact) {
    const auto weight = [&](const Obstacle& one) {
        const auto same = std::ranges::count_if(met, [&](const Obstacle& other) { return other.why == one.why; });
        return std::tuple(one.why != Why::clashing_draw, same, one.asked == &fact);
    };
    return std::ranges::max(met, {}, weight);
}

std::optional<Obstacle> obstacle_to(const Pool& pool, const CardQuestion& question, const QuestionKind& kind, int tries) {
    Random random = random_of(question, kind);
    std::vector<Obstacle> met;
    for (int attempt = 0; attempt < tries; ++attempt) {
        const auto item = proven(pool, question, kind, random);
        if (item) return std::nullopt;
        met.push_back(item.error());
        if (is_settled(*pool.bank, *question.fact, met.back())) return met.back();
    }
    return main_obstacle(met, *question.fact);
}

FactCoverage covered(const Pool& pool, const fact::Fact& fact) {
    FactCoverage found{&fact, why_unaskable(*pool.bank, fact, pool.as_of), {}};
    if (found.unaskable) return found;
    const fact::Relation& relation = *pool.bank->relation_of(fact);
    for (const QuestionKind& kind : question_kinds())
        for (const Direction direction : item::directions)
            if (kind.fits(pool, relation, direction))
                found.attempts.push_back({&kind, direction, obstacle_to(pool, {&fact, direction}, kind, first_tries)});
    return found;
}

// Before a fact is told to yield nothing, it is tried as long as a review would.
void try_harder(const Pool& pool, FactCoverage& found) {
    for (Attempt& attempt : found.attempts) {
        if (is_settled(*pool.bank, *found.fact, *attempt.obstacle)) continue;
        attempt.obstacle = obstacle_to(pool, {found.fact, attempt.direction}, *attempt.kind, all_tries);
        if (!attempt.obstacle) return;
    }
}

} // namespace

bool yields_item(const FactCoverage& fact) {
    return std::ranges::any_of(fact.attempts, [](const Attempt& attempt) { return !attempt.obstacle; });
}

std::size_t forms(const FactCoverage& fact) {
    std::set<std::string_view> kinds;
    for (const Attempt& attempt : fact.attempts)
        if (!attempt.obstacle) kinds.insert(attempt.kind->name);
    return kinds.size();
}

std::vector<FactCoverage> coverage(const Pool& pool) {
    std::vector<FactCoverage> all;
    for (const fact::Fact& fact : pool.bank->facts()) {
        all.push_back(covered(pool, fact));
        if (!yields_item(all.back())) try_harder(pool, all.back());
    }
    return all;
}

} // namespace signatory::generate
