// By several clues: two or three that differ, each numbered, and all of them proven of the key.
#include <algorithm>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "core/verify/checks.hpp"
#include "core/verify/shape.hpp"

namespace signatory::verify {
namespace {

constexpr std::size_t fewest_clues = 2, most_clues = 3;

using Clue = std::tuple<std::string, fact::Value>; // relation and object

std::set<std::size_t> numbers(const item::Item& item) {
    std::set<std::size_t> numbers;
    for (const auto& assertion : item.certificate.assertions) numbers.insert(*assertion.target);
    return numbers;
}

std::size_t count_different(const item::Item& item) {
    std::set<Clue> clues;
    for (const auto& assertion : item.certificate.assertions)
        clues.emplace(assertion.relation, assertion.object);
    return clues.size();
}

} // namespace

Faults wrong_clues(const fact::FactBank&, const item::Item& item) {
    if (shape_of(item) != Shape::clues) return {};
    const auto clues = numbers(item);
    if (clues.size() < fewest_clues || clues.size() > most_clues)
        return {fmt::format("{} clues are given", clues.size())};
    if (*clues.rbegin() != clues.size() - 1) return {"the clues are not numbered from 0"};
    if (count_different(item) < clues.size()) return {"two clues are the same"};
    return {};
}

} // namespace signatory::verify
