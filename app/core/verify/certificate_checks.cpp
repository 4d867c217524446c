// The certificate against the bank: does it name what exists, prove what it says, and keep to one question?
#include <algorithm>

#include <fmt/format.h>

#include "core/verify/checks.hpp"
#include "core/verify/question.hpp"

namespace signatory::verify {
namespace {

std::string written(const item::Assertion& assertion) {
    return fmt::format("{}({}, {}){}", assertion.relation, assertion.subject,
                       fact::to_string(assertion.object),
                       assertion.at ? " at " + fact::to_string(*assertion.at) : "");
}

template <class Ids, class Exists>
void add_unknown(Faults& faults, std::string_view what, const Ids& ids, Exists exists) {
    for (const std::string& id : ids)
        if (!id.empty() && !exists(id)) faults.push_back(fmt::format("the bank has no {} “{}”", what, id));
}

void add_unknown_entity(Faults& faults, const fact::FactBank& bank, const fact::Value& value) {
    const auto* entity = std::get_if<fact::EntityReference>(&value);
    if (entity != nullptr && !entity->id.empty() && bank.entity(entity->id) == nullptr)
        faults.push_back(fmt::format("the bank has no entity “{}”", entity->id));
}

bool has_claim(const fact::FactBank& bank, const std::string& id) {
    return std::ranges::find(bank.claims(), id, &fact::Claim::id) != bank.claims().end();
}

bool names(const std::vector<std::string>& ids, const fact::Fact* fact) {
    return std::ranges::find(ids, fact->id) != ids.end();
}

// The proof must rest on the facts named, and on no other.
bool rests_on(const fact::FactBank& bank, const Proof& proof, const std::vector<std::string>& named) {
    const auto bears = [&](const std::string& id) {
        return bank.fact(id) == nullptr || std::ranges::find(proof.facts, bank.fact(id)) != proof.facts.end();
    };
    const auto is_named = [&](const fact::Fact* fact) { return names(named, fact); };
    if (!std::ranges::all_of(named, bears)) return false;
    return proof.needs_all ? std::ranges::all_of(proof.facts, is_named) : !proof.needs_any || !named.empty();
}

bool claims_it(const fact::Claim& claim, const item::Assertion& assertion) {
    return claim.subject == assertion.subject && claim.object &&
           !surely_different(*claim.object, assertion.object);
}

bool fits(item::Part part, item::Direction direction) {
    if (part == item::Part::from) return direction == item::Direction::from;
    if (part == item::Part::until) return direction == item::Direction::until;
    return direction == item::Direction::subject || direction == item::Direction::object;
}

// Do two of its sources name publishers, and different ones?
bool is_confirmed(const fact::FactBank& bank, const fact::Fact& fact) {
    std::string first;
    for (const auto& reference : fact.sources) {
        const fact::Source* source = bank.source(reference.source);
        if (source == nullptr || source->publisher.empty()) continue;
        if (!first.empty() && source->publisher != first) return true;
        first = source->publisher;
    }
    return false;
}

} // namespace

Faults unknown_ids(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    const auto is_fact = [&](const std::string& id) { return bank.fact(id) != nullptr; };
    for (const auto& reference : item.sources)
        if (bank.source(reference.source) == nullptr)
            faults.push_back(fmt::format("the bank has no source “{}”", reference.source));
    for (const auto& option : item.options) add_unknown_entity(faults, bank, option.value);
    for (const auto& assertion : item.certificate.assertions) {
        if (bank.relation(assertion.relation) == nullptr)
            faults.push_back(fmt::format("the bank has no relation “{}”", assertion.relation));
        add_unknown_entity(faults, bank, fact::EntityReference{assertion.subject});
        add_unknown_entity(faults, bank, assertion.object);
        add_unknown(faults, "fact", assertion.facts, is_fact);
        add_unknown(faults, "claim", assertion.claims,
                    [&](const std::string& id) { return has_claim(bank, id); });
    }
    add_unknown(faults, "fact", item.asks, is_fact);
    add_unknown(faults, "fact", item.uses, is_fact);
    return faults;
}

Faults unproven(const fact::FactBank& bank, const item::Item& item, Ground ground) {
    Faults faults;
    for (const auto& assertion : item.certificate.assertions) {
        if (ground_named(assertion.because) != ground) continue;
        if (bank.relation(assertion.relation) == nullptr) continue; // unknown-id
        const bool allowed = (ground == Ground::source) == asks_a_source(item);
        if (!allowed || !prove(bank, assertion, stated(item, assertion), ground))
            faults.push_back(fmt::format("the bank does not prove {} for {} by {}",
                                         assertion.holds ? "yes" : "no", written(assertion),
                                         assertion.because));
    }
    return faults;
}

Faults wrong_facts(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    for (const auto& assertion : item.certificate.assertions) {
        const auto ground = ground_named(assertion.because);
        const auto proof = ground ? prove(bank, assertion, stated(item, assertion), *ground) : std::nullopt;
        if (proof && !rests_on(bank, *proof, assertion.facts))
            faults.push_back(fmt::format("{} is proven, but not by the facts named", written(assertion)));
    }
    return faults;
}

Faults several_questions(const fact::FactBank&, const item::Item& item) {
    Faults faults;
    const auto& assertions = item.certificate.assertions;
    for (const auto& assertion : assertions) {
        const auto& first = assertions.front();
        if (assertion.relation != first.relation || assertion.part != first.part ||
            assertion.at != first.at || given(item, assertion) != given(item, first))
            faults.push_back(
                fmt::format("{} answers another question than {}", written(assertion), written(first)));
        if (!fits(assertion.part, item.direction) ||
            (is_true_false(item) && assertion.part != item::Part::object))
            faults.push_back(fmt::format("{} is not about the side that is asked", written(assertion)));
    }
    return faults;
}

Faults claimed_distractors(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    if (asks_a_source(item)) return faults;
    for (const auto& assertion : item.certificate.assertions) {
        if (assertion.holds || assertion.part != item::Part::object) continue;
        for (const fact::Claim* claim : bank.claims_of(assertion.relation))
            if (claims_it(*claim, assertion))
                faults.push_back(
                    fmt::format("the wrong answer {} is what “{}” claims", written(assertion), claim->id));
    }
    return faults;
}

Faults disputed_facts(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    if (asks_a_source(item)) return faults;
    for (const std::string& asked : item.asks)
        for (const fact::Claim* claim : bank.claims_on(asked))
            if (claim->verdict == fact::Verdict::disputed)
                faults.push_back(fmt::format("the fact “{}” is disputed by “{}”", asked, claim->id));
    return faults;
}

// Of middling confidence is what no good source says outright: one publisher's word is not asked.
Faults uncertain_facts(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    if (asks_a_source(item)) return faults;
    for (const std::string& asked : item.asks)
        if (const fact::Fact* fact = bank.fact(asked);
            fact != nullptr && fact->confidence == fact::Confidence::medium && !is_confirmed(bank, *fact))
            faults.push_back(fmt::format("the fact “{}” is not certain, and no two publishers say it", asked));
    return faults;
}

} // namespace signatory::verify
