// Facts that cannot both be true, or say the same twice.
#include "core/fact/check_rules.hpp"

#include <string>
#include <unordered_map>

#include <fmt/format.h>

namespace signatory::fact {
namespace {

struct Entry {
    std::size_t index;
    const Fact& fact;
    const Relation& relation;
};

using Groups = std::vector<std::vector<Entry>>; // in the order of their first facts

// Facts under a common key; "" leaves a fact out.
template <class Key> Groups grouped(const Known& known, const Key& key_of) {
    Groups groups;
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t index = 0; index < known.records.facts.size(); ++index) {
        const Fact& fact = known.records.facts[index];
        const auto* relation = find(known.relations, fact.relation);
        if (relation == nullptr) continue;
        std::string key = key_of(fact, *relation);
        if (key.empty()) continue;
        const auto [place, is_new] = places.try_emplace(std::move(key), groups.size());
        if (is_new) groups.emplace_back();
        groups[place->second].push_back({index, fact, *relation});
    }
    return groups;
}

bool hold_together(const Entry& left, const Entry& right) {
    return surely_overlap(sure_days(left.fact, left.relation), sure_days(right.fact, right.relation));
}

// Each fact against the earlier ones of its group; the first clash is enough.
template <class Clash, class Tell>
Findings clashes(const Groups& groups, const Clash& clash, const Tell& tell) {
    Findings findings;
    for (const auto& entries : groups)
        for (std::size_t later = 1; later < entries.size(); ++later)
            for (std::size_t earlier = 0; earlier < later; ++earlier) {
                if (!clash(entries[earlier], entries[later])) continue;
                Finding finding = tell(entries[earlier].fact, entries[later].fact);
                finding.place = {Section::facts, entries[later].index, finding.place.member};
                finding.other = Place{Section::facts, entries[earlier].index, {}};
                findings.push_back(std::move(finding));
                break;
            }
    return findings;
}

} // namespace

Findings two_values(const Known& known) {
    const auto groups = grouped(known, [](const Fact& fact, const Relation& relation) {
        return relation.values == Values::one ? fmt::format("{}\n{}", fact.relation, fact.subject) : "";
    });
    const auto clash = [](const Entry& left, const Entry& right) {
        return left.fact.object != right.fact.object && hold_together(left, right);
    };
    return clashes(groups, clash, [](const Fact& earlier, const Fact& later) {
        return Finding{{{}, 0, "/object"},
                       fmt::format("“{}” has one value at a time for “{}”, and “{}” already gives {}",
                                   later.relation, later.subject, earlier.id, to_string(earlier.object)),
                       "Keep the better fact, correct the dates, or turn one of the two into a claim.",
                       {},
                       {}};
    });
}

Findings repeated_fact(const Known& known) {
    const auto groups = grouped(known, [](const Fact& fact, const Relation&) {
        return fmt::format("{}\n{}\n{}", fact.relation, fact.subject, to_string(fact.object));
    });
    const auto clash = [](const Entry& left, const Entry& right) {
        const bool same_dates = left.fact.from == right.fact.from && left.fact.until == right.fact.until;
        return same_dates || hold_together(left, right);
    };
    return clashes(groups, clash, [](const Fact& earlier, const Fact&) {
        return Finding{{},
                       fmt::format("“{}” already says this", earlier.id),
                       "Keep one of the two, with the sources of both.",
                       {},
                       {}};
    });
}

Findings family_conflict(const Known& known) {
    const auto groups = grouped(known, [](const Fact& fact, const Relation& relation) {
        if (relation.family.empty()) return std::string{};
        return fmt::format("{}\n{}\n{}", relation.family, fact.subject, to_string(fact.object));
    });
    const auto clash = [](const Entry& left, const Entry& right) {
        return left.relation.id != right.relation.id && hold_together(left, right);
    };
    return clashes(groups, clash, [](const Fact& earlier, const Fact& later) {
        return Finding{{},
                       fmt::format("“{}” and “{}” exclude each other, and “{}” holds at the same time",
                                   later.relation, earlier.relation, earlier.id),
                       "Correct the dates: one must end before the other begins.",
                       {},
                       {}};
    });
}

} // namespace signatory::fact
