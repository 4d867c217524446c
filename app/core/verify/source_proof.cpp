// Proofs about what one source says: its claims, and the facts it is cited for.
#include <algorithm>

#include "core/verify/grounds.hpp"

namespace signatory::verify {
namespace {

using Claims = std::vector<const fact::Claim*>;

// What one source says of a subject in one relation.
struct Testimony {
    Facts facts;
    Claims claims;
};

bool cites(const fact::Fact& fact, std::string_view source) {
    return std::ranges::find(fact.sources, source, &fact::SourceReference::source) != fact.sources.end();
}

// A source that is cited for a fact, and of which a claim on that same fact is kept, did not say it as the
// bank does.
bool says_otherwise(const fact::FactBank& bank, const fact::Fact& fact, std::string_view source) {
    return std::ranges::any_of(bank.claims_on(fact.id),
                               [&](const auto* claim) { return claim->source == source; });
}

Claims claims_by(const fact::FactBank& bank, const item::Assertion& asked) {
    Claims claims;
    for (const fact::Claim* claim : bank.claims_about(asked.subject, asked.relation))
        if (claim->source == asked.source && claim->object) claims.push_back(claim);
    return claims;
}

// When a source said what it claims is not known well enough to ask it of a date.
Testimony testimony(const fact::FactBank& bank, const item::Assertion& asked) {
    const bool is_timed = bank.relation(asked.relation)->timed;
    return {those(bank.facts_about(asked.subject, asked.relation),
                  [&](const fact::Fact* fact) {
                      return cites(*fact, asked.source) && !says_otherwise(bank, *fact, asked.source) &&
                             surely_holds(bank, *fact, asked.at);
                  }),
            is_timed ? Claims{} : claims_by(bank, asked)};
}

template <class Predicate> bool all_say(const Testimony& said, Predicate is_so) {
    return std::ranges::all_of(said.facts, [&](const auto* fact) { return is_so(fact->object); }) &&
           std::ranges::all_of(said.claims, [&](const auto* claim) { return is_so(*claim->object); });
}

template <class Predicate> Testimony those_that(const Testimony& said, Predicate is_so) {
    Testimony chosen;
    chosen.facts = those(said.facts, [&](const fact::Fact* fact) { return is_so(fact->object); });
    std::ranges::copy_if(said.claims, std::back_inserter(chosen.claims),
                         [&](const fact::Claim* claim) { return is_so(*claim->object); });
    return chosen;
}

// A many-valued relation has room for other values; a single one that differs would make the source
// undecided.
bool is_decided(const fact::Relation& relation, const Testimony& said, const item::Assertion& asked) {
    if (relation.timed || relation.values != fact::Values::one) return asked.holds;
    return all_say(said, [&](const fact::Value& value) {
        return asked.holds ? value == asked.object : surely_different(value, asked.object);
    });
}

bool names_one(const item::Assertion& asked) { return !asked.facts.empty() || !asked.claims.empty(); }

bool are_among(const fact::FactBank& bank, const std::vector<std::string>& named, const Claims& claims) {
    return std::ranges::all_of(named, [&](const std::string& id) {
        const fact::Claim* claim = bank.claim(id);
        return claim == nullptr || std::ranges::find(claims, claim) != claims.end(); // unknown-id
    });
}

} // namespace

std::optional<Proof> by_source(const fact::FactBank& bank, const item::Assertion& asked) {
    const Testimony said = testimony(bank, asked);
    if (!names_one(asked) || !is_decided(*bank.relation(asked.relation), said, asked)) return std::nullopt;
    Testimony bearing = those_that(said, [&](const fact::Value& value) {
        return asked.holds ? value == asked.object : surely_different(value, asked.object);
    });
    if (bearing.facts.empty() && bearing.claims.empty()) return std::nullopt;
    if (!are_among(bank, asked.claims, bearing.claims)) return std::nullopt;
    return Proof{std::move(bearing.facts), asked.claims.empty() ? Needs::any : Needs::none};
}

} // namespace signatory::verify
