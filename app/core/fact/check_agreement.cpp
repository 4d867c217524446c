// Facts that cannot both be true, or say the same twice.
#include "core/fact/check_rules.hpp"

#include <optional>
#include <span>

#include <fmt/format.h>

#include "core/support/grouping.hpp"

namespace signatory::fact {
namespace {

struct Entry {
    std::size_t index;
    const Fact* fact;
    const Relation* relation;
};

// What two facts of one group have in common.
struct Shared {
    std::string_view relation; // or its family
    std::string_view subject;
    const Value* object; // null: any

    bool operator==(const Shared& other) const {
        return relation == other.relation && subject == other.subject && (object == nullptr || *object == *other.object);
    }
};

struct HashOfShared {
    std::size_t operator()(const Shared& shared) const {
        const std::size_t words = HashOfWords{}({shared.relation, shared.subject});
        return shared.object == nullptr ? words : combined(words, std::visit(*this, *shared.object));
    }
    std::size_t operator()(const EntityReference& entity) const { return HashOfWords{}(entity.id); }
    std::size_t operator()(const Text& text) const { return HashOfWords{}(text.text); }
    std::size_t operator()(const Date& date) const { return static_cast<std::size_t>(first_day(date)); }
    std::size_t operator()(double number) const { return std::hash<double>{}(number); }
};

using Groups = Grouping<Shared, Entry, HashOfShared>;

// Facts with something in common; nothing leaves a fact out.
template <class KeyOf> Groups grouped(const Known& known, const KeyOf& key_of) {
    std::vector<std::pair<Shared, Entry>> entries;
    entries.reserve(known.records.facts.size());
    for (std::size_t index = 0; index < known.records.facts.size(); ++index) {
        const Fact& fact = known.records.facts[index];
        const auto* relation = find(known.relations, fact.relation);
        if (relation == nullptr) continue;
        if (const std::optional<Shared> key = key_of(fact, *relation)) entries.push_back({*key, {index, &fact, relation}});
    }
    return {entries, [](const auto& entry) { return entry.first; }, [](const auto& entry) { return entry.second; }};
}

bool hold_together(const Entry& left, const Entry& right) {
    return surely_overlap(sure_days(*left.fact, *left.relation), sure_days(*right.fact, *right.relation));
}

// Each fact against the earlier ones of its group; the first clash is enough.
template <class Clash, class Tell>
Findings clashes(const Groups& groups, const Clash& clash, const Tell& tell) {
    Findings findings;
    for (std::size_t number = 0; number < groups.size(); ++number) {
        const std::span<const Entry> entries = groups.group(number);
        for (std::size_t later = 1; later < entries.size(); ++later)
            for (std::size_t earlier = 0; earlier < later; ++earlier) {
                if (!clash(entries[earlier], entries[later])) continue;
                Finding finding = tell(*entries[earlier].fact, *entries[later].fact);
                finding.place = {Section::facts, entries[later].index, finding.place.member};
                finding.other = Place{Section::facts, entries[earlier].index, {}};
                findings.push_back(std::move(finding));
                break;
            }
    }
    return findings;
}

} // namespace

Findings two_values(const Known& known) {
    const auto groups = grouped(known, [](const Fact& fact, const Relation& relation) {
        return relation.values == Values::one ? std::optional(Shared{fact.relation, fact.subject, nullptr}) : std::nullopt;
    });
    const auto clash = [](const Entry& left, const Entry& right) {
        return left.fact->object != right.fact->object && hold_together(left, right);
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
        return std::optional(Shared{fact.relation, fact.subject, &fact.object});
    });
    const auto clash = [](const Entry& left, const Entry& right) {
        const bool same_dates = left.fact->from == right.fact->from && left.fact->until == right.fact->until;
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
        return relation.family.empty() ? std::nullopt : std::optional(Shared{relation.family, fact.subject, &fact.object});
    });
    const auto clash = [](const Entry& left, const Entry& right) {
        return left.relation->id != right.relation->id && hold_together(left, right);
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
