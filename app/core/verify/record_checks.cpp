// What the answer is shown with: sources that say it, a reason for every option, and the facts it is recorded
// under.
#include <algorithm>

#include <fmt/format.h>

#include "core/verify/checks.hpp"
#include "core/verify/shape.hpp"

namespace signatory::verify {
namespace {

bool contains(const std::vector<std::string>& ids, const std::string& id) {
    return std::ranges::find(ids, id) != ids.end();
}

bool lists_source(const item::Item& item, const std::string& source) {
    return std::ranges::find(item.sources, source, &fact::SourceReference::source) != item.sources.end();
}

bool names_source(const item::Item& item, const fact::Fact& fact) {
    return std::ranges::any_of(fact.sources,
                               [&](const auto& reference) { return lists_source(item, reference.source); });
}

bool is_of_a_used_fact(const fact::FactBank& bank, const item::Item& item,
                       const fact::SourceReference& named) {
    return std::ranges::any_of(item.uses, [&](const std::string& id) {
        const fact::Fact* fact = bank.fact(id);
        return fact != nullptr && std::ranges::find(fact->sources, named) != fact->sources.end();
    });
}

bool is_of_a_claim(const fact::FactBank& bank, const item::Item& item, const std::string& source) {
    const auto is_its = [&](const fact::Claim* claim) { return claim != nullptr && claim->source == source; };
    return std::ranges::any_of(item.asks,
                               [&](const std::string& asked) {
                                   return std::ranges::any_of(bank.claims_on(asked), is_its);
                               }) ||
           std::ranges::any_of(item.certificate.assertions, [&](const auto& assertion) {
               return std::ranges::any_of(assertion.claims,
                                          [&](const auto& id) { return is_its(bank.claim(id)); });
           });
}

// What is right of a wrong option is not what is asked.
bool is_of_a_right_option(const item::Item& item, const item::Assertion& assertion) {
    return shape_of(item) != Shape::clues || std::ranges::find(item.key, assertion.option) != item.key.end();
}

bool asks_what_is_right(const item::Item& item, const std::string& asked) {
    const auto& assertions = item.certificate.assertions;
    return asks_a_source(item) || std::ranges::none_of(assertions, &item::Assertion::holds) ||
           std::ranges::any_of(assertions, [&](const auto& assertion) {
               return assertion.holds && is_of_a_right_option(item, assertion) &&
                      (contains(assertion.facts, asked) || assertion.part == item::Part::count);
           });
}

// Where the answer has several parts, each of them is asked.
bool asks_all_that_holds(const item::Item& item) {
    switch (shape_of(item)) {
    case Shape::several:
    case Shape::exception:
    case Shape::order:
    case Shape::pairs:
    case Shape::standing:
        return true;
    default:
        return false;
    }
}

void add_unasked(Faults& faults, const item::Item& item) {
    if (!asks_all_that_holds(item)) return;
    for (const auto& assertion : item.certificate.assertions)
        if (assertion.holds && std::ranges::none_of(assertion.facts, [&](const auto& fact) {
                return contains(item.asks, fact);
            }))
            faults.push_back(fmt::format("{} is part of the answer, but not asked", written(assertion)));
}

} // namespace

Faults missing_sources(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    if (item.sources.empty()) faults.emplace_back("no source is named");
    for (const std::string& asked : item.asks)
        if (const fact::Fact* fact = bank.fact(asked);
            fact != nullptr && !asks_a_source(item) && !item.sources.empty() && !names_source(item, *fact))
            faults.push_back(fmt::format("no source of “{}” is named", asked));
    for (const auto& assertion : item.certificate.assertions)
        if (asks_a_source(item) && !item.sources.empty() && !lists_source(item, assertion.source))
            faults.push_back(fmt::format("“{}”, which is asked about, is not named", assertion.source));
    return faults;
}

Faults foreign_sources(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    for (const auto& named : item.sources)
        if (bank.source(named.source) != nullptr && !is_of_a_used_fact(bank, item, named) &&
            !is_of_a_claim(bank, item, named.source))
            faults.push_back(fmt::format("“{}”{}{} says nothing of the facts used", named.source,
                                         named.where.empty() ? "" : ", ", named.where));
    return faults;
}

Faults missing_rationales(const fact::FactBank&, const item::Item& item) {
    Faults faults;
    for (const auto& option : item.options)
        if (option.rationale.empty()) faults.push_back(fmt::format("“{}” is not explained", option.text));
    if (item.explanation.empty()) faults.emplace_back("the answer is not explained");
    return faults;
}

Faults asks_not_used(const fact::FactBank&, const item::Item& item) {
    Faults faults;
    if (item.asks.empty()) faults.emplace_back("no fact is asked");
    for (const std::string& asked : item.asks) {
        if (!contains(item.uses, asked)) faults.push_back(fmt::format("“{}” is asked, but not used", asked));
        if (!asks_what_is_right(item, asked))
            faults.push_back(fmt::format("“{}” is asked, but nothing right rests on it", asked));
    }
    for (const auto& assertion : item.certificate.assertions)
        for (const std::string& fact : assertion.facts)
            if (!contains(item.uses, fact))
                faults.push_back(fmt::format("“{}” is used, but not listed", fact));
    add_unasked(faults, item);
    return faults;
}

} // namespace signatory::verify
