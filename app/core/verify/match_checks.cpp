// Pairs and standing: what the targets stand for, and that each option has one of them.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "core/verify/checks.hpp"
#include "core/verify/shape.hpp"

namespace signatory::verify {
namespace {

constexpr std::size_t fewest_targets = 2, most_targets = 7;

bool is_asserted(const item::Item& item, std::size_t target) {
    return std::ranges::any_of(item.certificate.assertions,
                               [&](const auto& each) { return each.target == target; });
}

void add_wrong_none(Faults& faults, const item::Item& item) {
    if (std::ranges::count_if(item.targets, is_none) > 1) faults.emplace_back("two targets stand for none");
    for (std::size_t target = 0; target < item.targets.size(); ++target)
        if (is_none(item.targets[target]) && is_asserted(item, target))
            faults.emplace_back("something is asserted of the target that stands for none");
}

// Relations of no family, or of two, do not exclude each other.
bool are_of_one_family(const fact::FactBank& bank, const item::Item& item) {
    std::set<std::string> families;
    for (const auto& assertion : item.certificate.assertions)
        if (const fact::Relation* relation = bank.relation(assertion.relation))
            families.insert(relation->family);
    return families.size() <= 1 && !families.contains("");
}

bool fits_its_target(const item::Item& item, const item::Assertion& assertion) {
    const fact::Value& shown = item.targets[*assertion.target].value;
    return shape_of(item) == Shape::standing ? shown == fact::Value{fact::Text{assertion.relation}}
                                             : shown == assertion.object;
}

} // namespace

Faults wrong_targets(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    if (!is_matching(item)) return faults;
    const std::size_t count = item.targets.size();
    if (count < fewest_targets || count > most_targets)
        faults.push_back(fmt::format("{} targets are given", count));
    add_wrong_none(faults, item);
    for (const auto& assertion : item.certificate.assertions)
        if (assertion.target && *assertion.target < count && !is_none(item.targets[*assertion.target]) &&
            !fits_its_target(item, assertion))
            faults.push_back(fmt::format("the assertion on target {} is about another", *assertion.target));
    if (shape_of(item) == Shape::standing && !are_of_one_family(bank, item))
        faults.emplace_back("the targets are not relations of one family");
    return faults;
}

} // namespace signatory::verify
