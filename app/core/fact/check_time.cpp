// The dates of single facts.
#include "core/fact/check_rules.hpp"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

namespace signatory::fact {
namespace {

template <class Test> Findings of_facts(const Known& known, const Test& test) {
    Findings findings;
    for (std::size_t index = 0; index < known.records.facts.size(); ++index) {
        const Fact& fact = known.records.facts[index];
        if (const auto* relation = find(known.relations, fact.relation))
            test(findings, index, fact, *relation);
    }
    return findings;
}

} // namespace

SureDays sure_days(const Fact& fact, const Relation& relation) {
    SureDays days{std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()};
    if (!relation.timed) return days;
    if (fact.from) days.first = last_day(*fact.from);
    if (fact.until) days.last = first_day(*fact.until) - 1;
    return days;
}

bool surely_overlap(const SureDays& left, const SureDays& right) {
    return std::max(left.first, right.first) <= std::min(left.last, right.last);
}

// As far as both are known: from 2012 until 2012 may be right.
Findings until_before_from(const Known& known) {
    Findings findings;
    const auto look_at = [&](Section section, std::size_t index, const auto& record) {
        if (!record.from || !record.until || first_day(*record.from) < last_day(*record.until)) return;
        findings.push_back({{section, index, "/until"},
                            fmt::format("until {} is not after from {}", to_string(*record.until), to_string(*record.from)),
                            "until is the first day on which it no longer holds; correct one of the two dates.",
                            {},
                            {}});
    };
    for (std::size_t index = 0; index < known.records.entities.size(); ++index) look_at(Section::entities, index, known.records.entities[index]);
    for (std::size_t index = 0; index < known.records.facts.size(); ++index)
        if (find(known.relations, known.records.facts[index].relation) != nullptr) look_at(Section::facts, index, known.records.facts[index]);
    return findings;
}

// A fact begins, at the earliest, when both it tells of are there, and ends with either.
Findings not_there_yet_or_any_more(const Known& known) {
    return of_facts(known, [&](Findings& findings, std::size_t index, const Fact& fact, const Relation& relation) {
        if (!relation.timed) return;
        const auto* object = std::get_if<EntityReference>(&fact.object);
        for (const std::string_view id : {std::string_view(fact.subject), object == nullptr ? std::string_view{} : std::string_view(object->id)}) {
            const Entity* entity = find(known.entities, id);
            if (entity == nullptr) continue;
            const bool too_early = entity->from && fact.from && surely_before(*fact.from, *entity->from);
            const bool too_late = entity->until && (fact.until ? surely_before(*entity->until, *fact.until) : surely_before(*entity->until, known.records.header.as_of));
            if (!too_early && !too_late) continue;
            findings.push_back({{Section::facts, index, too_early ? "/from" : fact.until ? "/until" : ""},
                                too_early ? fmt::format("“{}” is said to be there from {} only", id, to_string(*entity->from))
                                          : fmt::format("“{}” is said to be there until {} only", id, to_string(*entity->until)),
                                "Correct the dates of this fact, or those of the entity.",
                                {},
                                {}});
        }
    });
}

Findings date_of_untimed(const Known& known) {
    return of_facts(
        known, [](Findings& findings, std::size_t index, const Fact& fact, const Relation& relation) {
            if (relation.timed || (!fact.from && !fact.until)) return;
            findings.push_back(
                {{Section::facts, index, fact.from ? "/from" : "/until"},
                 fmt::format("the relation “{}” is not timed, yet this fact has dates", relation.id),
                 "Remove from and until, or make the relation timed.",
                 {},
                 {}});
        });
}

Findings missing_from(const Known& known) {
    return of_facts(
        known, [](Findings& findings, std::size_t index, const Fact& fact, const Relation& relation) {
            if (!relation.timed || fact.from) return;
            findings.push_back({{Section::facts, index, {}},
                                fmt::format("the fact “{}” does not say from when it holds", fact.id),
                                "Add \"from\": \"…\", as far as the date is known; a year is enough.",
                                {},
                                {}});
        });
}

// until may lie after as_of: the end of a term is known beforehand.
Findings from_after_as_of(const Known& known) {
    const Date& as_of = known.records.header.as_of;
    return of_facts(known, [&](Findings& findings, std::size_t index, const Fact& fact, const Relation&) {
        if (!fact.from || !surely_before(as_of, *fact.from)) return;
        findings.push_back(
            {{Section::facts, index, "/from"},
             fmt::format("from {} lies after the bank's as_of, {}", to_string(*fact.from), to_string(as_of)),
             "Correct the date, or move as_of forward once the whole bank has been brought up to it.",
             {},
             {}});
    });
}

} // namespace signatory::fact
