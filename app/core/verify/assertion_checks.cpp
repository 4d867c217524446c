// Whether everything shown is spoken for: each option, clue or cell has its assertion, and each assertion its
// place.
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "core/verify/checks.hpp"
#include "core/verify/shape.hpp"

namespace signatory::verify {
namespace {

using Cell = std::pair<std::size_t, std::size_t>; // option, and target or clue

std::map<Cell, std::size_t> cells(const item::Item& item) {
    std::map<Cell, std::size_t> cells;
    for (const auto& assertion : item.certificate.assertions)
        if (assertion.target) ++cells[{assertion.option, *assertion.target}];
    return cells;
}

std::size_t count_on(const item::Item& item, std::size_t option) {
    return static_cast<std::size_t>(
        std::ranges::count(item.certificate.assertions, option, &item::Assertion::option));
}

void add_groundless(Faults& faults, const item::Item& item) {
    for (const auto& assertion : item.certificate.assertions)
        if (!ground_named(assertion.because))
            faults.push_back(fmt::format("“{}” is no ground an assertion can stand on", assertion.because));
}

void add_of_single(Faults& faults, const item::Item& item) {
    const std::size_t count = item.certificate.assertions.size();
    if (count != 1) faults.push_back(fmt::format("{} assertions are made of one answer", count));
}

void add_of_options(Faults& faults, const item::Item& item) {
    for (std::size_t option = 0; option < item.options.size(); ++option)
        if (count_on(item, option) != 1)
            faults.push_back(fmt::format("option {} has not one assertion", option));
    if (item.certificate.assertions.size() > item.options.size())
        faults.emplace_back("an assertion is about no option");
}

std::size_t count_clues(const item::Item& item) {
    std::set<std::size_t> clues;
    for (const auto& assertion : item.certificate.assertions) clues.insert(*assertion.target);
    return clues.size();
}

// A wrong option needs no more than the clue that does not hold; the key needs them all.
void add_of_clues(Faults& faults, const item::Item& item) {
    for (std::size_t option = 0; option < item.options.size(); ++option)
        if (count_on(item, option) == 0) faults.push_back(fmt::format("option {} has no assertion", option));
    for (const auto& [cell, count] : cells(item))
        if (count > 1 || cell.first >= item.options.size())
            faults.push_back(
                fmt::format("clue {} has not one assertion on option {}", cell.second, cell.first));
    for (const std::size_t option : item.key)
        if (count_on(item, option) < count_clues(item))
            faults.push_back(fmt::format("not every clue is proven of option {}", option));
}

bool is_a_cell(const item::Item& item, const item::Assertion& assertion) {
    return assertion.option < item.options.size() && assertion.target &&
           *assertion.target < item.targets.size();
}

void add_of_cells(Faults& faults, const item::Item& item) {
    const auto found = cells(item);
    for (std::size_t option = 0; option < item.options.size(); ++option)
        for (std::size_t target = 0; target < item.targets.size(); ++target) {
            const auto cell = found.find({option, target});
            const bool is_one = cell != found.end() && cell->second == 1;
            if (!is_one && !is_none(item.targets[target]))
                faults.push_back(fmt::format("option {} has not one assertion on target {}", option, target));
        }
    for (const auto& assertion : item.certificate.assertions)
        if (!is_a_cell(item, assertion)) faults.emplace_back("an assertion is about no option and target");
}

} // namespace

Faults unproven_options(const fact::FactBank&, const item::Item& item) {
    Faults faults;
    add_groundless(faults, item);
    if (is_true_false(item) || item.options.empty())
        add_of_single(faults, item);
    else if (is_matching(item))
        add_of_cells(faults, item);
    else if (shape_of(item) == Shape::clues)
        add_of_clues(faults, item);
    else
        add_of_options(faults, item);
    return faults;
}

} // namespace signatory::verify
