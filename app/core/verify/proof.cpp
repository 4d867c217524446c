#include "core/verify/proof.hpp"

#include <algorithm>
#include <array>

#include "core/verify/answers.hpp"
#include "core/verify/grounds.hpp"
#include "core/verify/shape.hpp"

namespace signatory::verify {
namespace {

constexpr std::array<std::pair<std::string_view, Ground>, 6> grounds{{{"fact", Ground::fact},
                                                                      {"one_value", Ground::one_value},
                                                                      {"complete", Ground::complete},
                                                                      {"family", Ground::family},
                                                                      {"span", Ground::span},
                                                                      {"source", Ground::source}}};

std::optional<Proof> proof_if_any(Facts facts) {
    if (facts.empty()) return std::nullopt;
    return Proof{std::move(facts)};
}

std::optional<Proof> by_one_value(const fact::FactBank& bank, const item::Assertion& asked) {
    if (bank.relation(asked.relation)->values != fact::Values::one) return std::nullopt;
    return proof_if_any(those(bank.facts_about(asked.subject, asked.relation), [&](const fact::Fact* fact) {
        return surely_different(fact->object, asked.object) && surely_holds(bank, *fact, asked.at);
    }));
}

std::optional<Proof> by_span(const fact::FactBank& bank, const item::Assertion& asked) {
    Facts facts = facts_on(bank, asked);
    const auto may_hold = [&](const fact::Fact* fact) { return perhaps_holds(bank, *fact, asked.at); };
    if (facts.empty() || std::ranges::any_of(facts, may_hold)) return std::nullopt;
    return Proof{std::move(facts), Needs::all};
}

std::optional<Proof> by_family(const fact::FactBank& bank, const item::Assertion& asked) {
    const fact::Relation& relation = *bank.relation(asked.relation);
    Facts excluding;
    for (const fact::Relation* other : bank.family(relation.family)) {
        if (other == &relation || (other->timed && !relation.timed)) continue; // it excludes only for a while
        for (const fact::Fact* fact : bank.facts_about(asked.subject, other->id))
            if (fact->object == asked.object && surely_holds(bank, *fact, asked.at))
                excluding.push_back(fact);
    }
    return proof_if_any(std::move(excluding));
}

std::optional<Proof> by_complete(const fact::FactBank& bank, const item::Assertion& asked) {
    const fact::Relation& relation = *bank.relation(asked.relation);
    const bool is_complete = is_complete_for(relation, fact::EntityReference{asked.subject}) ||
                             is_complete_for(relation, asked.object);
    if (!is_complete || is_after_as_of(bank, relation, asked.at)) return std::nullopt;
    const auto may_hold = [&](const fact::Fact* fact) { return perhaps_holds(bank, *fact, asked.at); };
    if (std::ranges::any_of(facts_on(bank, asked), may_hold)) return std::nullopt;
    return Proof{{}, Needs::list};
}

std::optional<Proof> by_whole_fact(const fact::FactBank& bank, const item::Assertion& asked, Ground ground) {
    if (asked.holds)
        return ground == Ground::fact ? proof_if_any(facts_that_prove(bank, asked)) : std::nullopt;
    switch (ground) {
    case Ground::one_value:
        return by_one_value(bank, asked);
    case Ground::span:
        return by_span(bank, asked);
    case Ground::family:
        return by_family(bank, asked);
    case Ground::complete:
        return by_complete(bank, asked);
    case Ground::fact:
    case Ground::source:
        break;
    }
    return std::nullopt;
}

// Where an option stands for an event, its value is no date to be compared with the bank's.
std::optional<fact::Value> stated_part(const item::Item& item, const item::Assertion& assertion) {
    return tells_events(item) ? std::nullopt : stated(item, assertion);
}

bool touches(const fact::Fact& fact, const item::Assertion& asked) {
    return fact.relation == asked.relation && (fact.subject == asked.subject || fact.object == asked.object);
}

bool names(const item::Assertion& assertion, const fact::Fact* fact) {
    return std::ranges::find(assertion.facts, fact->id) != assertion.facts.end();
}

} // namespace

std::optional<Ground> ground_named(std::string_view because) {
    for (const auto& [name, ground] : grounds)
        if (name == because) return ground;
    return std::nullopt;
}

Facts facts_that_prove(const fact::FactBank& bank, const item::Assertion& assertion) {
    return those(bank.facts_about(assertion.subject, assertion.relation), [&](const fact::Fact* fact) {
        return gives(fact->object, assertion.object) && surely_holds(bank, *fact, assertion.at);
    });
}

std::optional<Proof> prove(const fact::FactBank& bank, const item::Item& item,
                           const item::Assertion& assertion, Ground ground) {
    if (bank.relation(assertion.relation) == nullptr) return std::nullopt;
    if (ground == Ground::source) return by_source(bank, assertion);
    if (assertion.part == item::Part::object) return by_whole_fact(bank, assertion, ground);
    if (shape_of(item) == Shape::between) return by_window(bank, assertion, item.certificate.at, ground);
    return by_part(bank, assertion, stated_part(item, assertion), ground);
}

bool rests_on_the_named(const fact::FactBank& bank, const Proof& proof, const item::Assertion& assertion) {
    const auto bears = [&](const std::string& id) {
        const fact::Fact* fact = bank.fact(id);
        if (fact == nullptr) return true; // unknown-id
        return proof.needs == Needs::list ? touches(*fact, assertion)
                                          : std::ranges::find(proof.facts, fact) != proof.facts.end();
    };
    if (!std::ranges::all_of(assertion.facts, bears)) return false;
    const auto is_named = [&](const fact::Fact* fact) { return names(assertion, fact); };
    if (proof.needs == Needs::all) return std::ranges::all_of(proof.facts, is_named);
    return proof.needs != Needs::any || !assertion.facts.empty();
}

} // namespace signatory::verify
