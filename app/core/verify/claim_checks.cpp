// What sources dispute: facts that are not certain enough to ask, and wrong answers that somebody claims are
// right.
#include <algorithm>

#include <fmt/format.h>

#include "core/verify/checks.hpp"
#include "core/verify/interval.hpp"
#include "core/verify/likeness.hpp"
#include "core/verify/question.hpp"

namespace signatory::verify {
namespace {

// What a source said of a state of things that changes reaches no further than the day it said it; without a
// date, it may be said today.
bool reaches(const fact::FactBank& bank, const fact::Claim& claim, const item::Assertion& assertion) {
    const fact::Source* source = bank.source(claim.source);
    const bool is_asked_at_a_date = bank.relation(claim.relation)->timed && assertion.at;
    if (!is_asked_at_a_date || source == nullptr || !source->date) return true;
    return days_of(*assertion.at).first <= days_of(*source->date).last;
}

bool claims_it(const fact::FactBank& bank, const fact::Claim& claim, const item::Assertion& assertion) {
    return claim.object && !surely_different(*claim.object, assertion.object) &&
           reaches(bank, claim, assertion);
}

// Do two of its sources name publishers, and different ones?
bool is_confirmed(const fact::FactBank& bank, const fact::Fact& fact) {
    std::string_view first;
    for (const auto& reference : fact.sources) {
        const fact::Source* source = bank.source(reference.source);
        if (source == nullptr || source->publisher.empty()) continue;
        if (!first.empty() && source->publisher != first) return true;
        first = source->publisher;
    }
    return false;
}

// The facts a learner must take as plain: those asked, and what the entity named for its likeness is known
// by.
Facts plain_facts(const fact::FactBank& bank, const item::Item& item) {
    Facts facts;
    for (const std::string& asked : item.asks)
        if (const fact::Fact* fact = bank.fact(asked)) facts.push_back(fact);
    if (const auto shared = what_is_shared(bank, item))
        std::ranges::copy(shared->facts, std::back_inserter(facts));
    return facts;
}

bool is_only_this(const fact::Claim& claim, const item::Assertion& assertion) {
    return assertion.part == item::Part::object && claim.object && *claim.object == assertion.object;
}

bool may_date_otherwise(const fact::FactBank& bank, const item::Assertion& assertion,
                        const fact::Fact& fact) {
    const auto is_other = [&](const fact::Claim* claim) { return !is_only_this(*claim, assertion); };
    if (std::ranges::any_of(bank.claims_on(fact.id), is_other)) return true;
    return assertion.part == item::Part::object &&
           std::ranges::any_of(bank.claims_about(assertion.subject, assertion.relation), is_other);
}

} // namespace

Faults claimed_distractors(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    if (asks_a_source(item)) return faults;
    for (const auto& assertion : item.certificate.assertions) {
        if (assertion.holds || assertion.part != item::Part::object) continue;
        if (bank.relation(assertion.relation) == nullptr) continue; // unknown-id
        for (const fact::Claim* claim : bank.claims_about(assertion.subject, assertion.relation))
            if (claims_it(bank, *claim, assertion))
                faults.push_back(
                    fmt::format("the wrong answer {} is what “{}” claims", written(assertion), claim->id));
    }
    return faults;
}

Faults claimed_dates(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    if (!tells_events(item)) return faults;
    for (const auto& assertion : item.certificate.assertions)
        for (const fact::Fact* fact : facts_on(bank, assertion))
            if (may_date_otherwise(bank, assertion, *fact))
                faults.push_back(
                    fmt::format("the date of {} is not the only one claimed", written(assertion)));
    return faults;
}

Faults disputed_facts(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    if (asks_a_source(item)) return faults;
    for (const fact::Fact* fact : plain_facts(bank, item))
        for (const fact::Claim* claim : bank.claims_on(fact->id))
            if (claim->verdict == fact::Verdict::disputed)
                faults.push_back(fmt::format("the fact “{}” is disputed by “{}”", fact->id, claim->id));
    return faults;
}

// Of middling confidence is what no good source says outright: one publisher's word is not asked.
Faults uncertain_facts(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    if (asks_a_source(item)) return faults;
    for (const fact::Fact* fact : plain_facts(bank, item))
        if (fact->confidence == fact::Confidence::medium && !is_confirmed(bank, *fact))
            faults.push_back(
                fmt::format("the fact “{}” is not certain, and no two publishers say it", fact->id));
    return faults;
}

} // namespace signatory::verify
