#include "core/generate/coverage_table.hpp"

namespace signatory::generate {
namespace {

// Of one fact and kind: an item in any direction, or the obstacle in the first.
std::map<std::string_view, std::optional<Why>> outcomes(const FactCoverage& fact) {
    std::map<std::string_view, std::optional<Why>> found;
    for (const Attempt& attempt : fact.attempts) {
        const auto why = attempt.obstacle ? std::optional(attempt.obstacle->why) : std::nullopt;
        const auto [at, is_new] = found.try_emplace(attempt.kind->name, why);
        // An open span has no end to ask for, but it may have a beginning: the other direction says more.
        if (!is_new && at->second && (!why || at->second == Why::no_such_date)) at->second = why;
    }
    return found;
}

void count(TopicRow& row, const FactCoverage& fact) {
    ++row.facts;
    if (yields_item(fact)) ++row.yielding;
    if (fact.unaskable) ++row.unaskable[*fact.unaskable];
    else if (fact.attempts.empty()) ++row.unaskable[Why::no_phrasing];
    for (const auto& [kind, why] : outcomes(fact)) {
        Cell& cell = row.kinds[kind];
        ++(why ? cell.refused[*why] : cell.possible);
    }
}

} // namespace

std::size_t Cell::fitting() const {
    std::size_t all = possible;
    for (const auto& [why, facts] : refused) all += facts;
    return all;
}

std::map<std::string, TopicRow> coverage_table(const fact::FactBank& bank, const std::vector<FactCoverage>& facts) {
    std::map<std::string, TopicRow> rows;
    for (const FactCoverage& fact : facts) count(rows[bank.relation_of(*fact.fact)->topic], fact);
    return rows;
}

} // namespace signatory::generate
