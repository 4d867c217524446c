// The certificate against the bank: does it name what exists, prove what it says, and keep to one question?
#include <algorithm>

#include <fmt/format.h>

#include "core/verify/checks.hpp"
#include "core/verify/chronology.hpp"
#include "core/verify/question.hpp"

namespace signatory::verify {
namespace {

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

void add_unknown_source(Faults& faults, const fact::FactBank& bank, const std::string& id) {
    if (bank.source(id) == nullptr) faults.push_back(fmt::format("the bank has no source “{}”", id));
}

void add_unknown_facts(Faults& faults, const fact::FactBank& bank, const std::vector<std::string>& ids) {
    add_unknown(faults, "fact", ids, [&](const std::string& id) { return bank.fact(id) != nullptr; });
}

void add_unknown_of(Faults& faults, const fact::FactBank& bank, const item::Assertion& assertion) {
    if (bank.relation(assertion.relation) == nullptr)
        faults.push_back(fmt::format("the bank has no relation “{}”", assertion.relation));
    add_unknown_entity(faults, bank, fact::EntityReference{assertion.subject});
    add_unknown_entity(faults, bank, assertion.object);
    add_unknown_facts(faults, bank, assertion.facts);
    add_unknown(faults, "claim", assertion.claims,
                [&](const std::string& id) { return bank.claim(id) != nullptr; });
    if (!assertion.source.empty()) add_unknown_source(faults, bank, assertion.source);
}

// By several clues, each assertion is held against the first on its own clue.
const item::Assertion& first_like(const item::Item& item, const item::Assertion& assertion) {
    const auto& assertions = item.certificate.assertions;
    if (shape_of(item) != Shape::clues) return assertions.front();
    return *std::ranges::find(assertions, assertion.target, &item::Assertion::target);
}

} // namespace

std::string written(const item::Assertion& assertion) {
    return fmt::format("{}({}, {}){}", assertion.relation, assertion.subject,
                       fact::to_string(assertion.object),
                       assertion.at ? " at " + fact::to_string(*assertion.at) : "");
}

Faults unknown_ids(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    for (const auto& reference : item.sources) add_unknown_source(faults, bank, reference.source);
    for (const auto& option : item.options) add_unknown_entity(faults, bank, option.value);
    for (const auto& target : item.targets) add_unknown_entity(faults, bank, target.value);
    for (const auto& assertion : item.certificate.assertions) add_unknown_of(faults, bank, assertion);
    add_unknown_entity(faults, bank, fact::EntityReference{item.certificate.like});
    add_unknown_facts(faults, bank, item.asks);
    add_unknown_facts(faults, bank, item.uses);
    return faults;
}

Faults unproven(const fact::FactBank& bank, const item::Item& item, Ground ground) {
    Faults faults;
    if (shape_of(item) == Shape::between && !is_a_window(item.certificate.at)) return faults; // wrong-window
    for (const auto& assertion : item.certificate.assertions) {
        if (ground_named(assertion.because) != ground) continue;
        if (bank.relation(assertion.relation) == nullptr) continue; // unknown-id
        const bool allowed = (ground == Ground::source) == asks_a_source(item);
        if (!allowed || !prove(bank, item, assertion, ground))
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
        const auto proof = ground ? prove(bank, item, assertion, *ground) : std::nullopt;
        if (proof && !rests_on_the_named(bank, *proof, assertion))
            faults.push_back(fmt::format("{} is proven, but not by the facts named", written(assertion)));
    }
    return faults;
}

Faults several_questions(const fact::FactBank&, const item::Item& item) {
    Faults faults;
    for (const auto& assertion : item.certificate.assertions) {
        const auto& first = first_like(item, assertion);
        if (!ask_the_same(item, assertion, first))
            faults.push_back(
                fmt::format("{} answers another question than {}", written(assertion), written(first)));
        if (!is_on_the_asked_side(item, assertion))
            faults.push_back(fmt::format("{} is not about the side that is asked", written(assertion)));
    }
    return faults;
}

} // namespace signatory::verify
