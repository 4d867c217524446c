// What the answer is shown with: sources that say it, a reason for every option, and the facts it is recorded
// under.
#include <algorithm>

#include <fmt/format.h>

#include "core/verify/checks.hpp"
#include "core/verify/question.hpp"

namespace signatory::verify {
namespace {

bool contains(const std::vector<std::string>& ids, const std::string& id) {
    return std::ranges::find(ids, id) != ids.end();
}

bool names_source(const item::Item& item, const fact::Fact& fact) {
    return std::ranges::any_of(fact.sources, [&](const auto& reference) {
        return std::ranges::find(item.sources, reference.source, &fact::SourceReference::source) !=
               item.sources.end();
    });
}

bool cites(const item::Item& item, const fact::Claim& claim) {
    return contains(item.asks, claim.fact) ||
           std::ranges::any_of(item.certificate.assertions,
                               [&](const auto& assertion) { return contains(assertion.claims, claim.id); });
}

bool is_of_a_used_fact(const fact::FactBank& bank, const item::Item& item,
                       const fact::SourceReference& named) {
    return std::ranges::any_of(item.uses, [&](const std::string& id) {
        const fact::Fact* fact = bank.fact(id);
        return fact != nullptr && std::ranges::find(fact->sources, named) != fact->sources.end();
    });
}

bool is_of_a_claim(const fact::FactBank& bank, const item::Item& item, const fact::SourceReference& named) {
    return std::ranges::any_of(bank.claims(), [&](const fact::Claim& claim) {
        return claim.source == named.source && cites(item, claim);
    });
}

bool asks_what_is_right(const item::Item& item, const std::string& asked) {
    const auto& assertions = item.certificate.assertions;
    return asks_a_source(item) || std::ranges::none_of(assertions, &item::Assertion::holds) ||
           std::ranges::any_of(assertions, [&](const auto& assertion) {
               return assertion.holds &&
                      (contains(assertion.facts, asked) || assertion.part == item::Part::count);
           });
}

} // namespace

Faults missing_sources(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    if (item.sources.empty()) faults.emplace_back("no source is named");
    for (const std::string& asked : item.asks)
        if (const fact::Fact* fact = bank.fact(asked);
            fact != nullptr && !asks_a_source(item) && !item.sources.empty() && !names_source(item, *fact))
            faults.push_back(fmt::format("no source of “{}” is named", asked));
    return faults;
}

Faults foreign_sources(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    for (const auto& named : item.sources)
        if (bank.source(named.source) != nullptr && !is_of_a_used_fact(bank, item, named) &&
            !is_of_a_claim(bank, item, named))
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
    return faults;
}

} // namespace signatory::verify
