#include "core/generate/advice.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/fact/advice.hpp"
#include "core/generate/option_set.hpp"
#include "core/generate/phrase.hpp"

namespace signatory::generate {
namespace {

using Findings = std::vector<fact::Finding>;
using fact::Section;
using item::Direction;

constexpr std::size_t fewest_options = 3;

template <class Record> std::size_t index_of(std::span<const Record> records, const Record& record) {
    return static_cast<std::size_t>(&record - records.data());
}

fact::Finding about_fact(const Studied& studied, const fact::Fact& fact, std::string member, std::string what, std::string advice) {
    return {{Section::facts, index_of(studied.pool.bank->facts(), fact), std::move(member)}, std::move(what), std::move(advice), {}, {}};
}

std::string remedy(Why why) {
    switch (why) {
    case Why::uncertain: return "Name a second source of another publisher, or one that makes it certain.";
    case Why::disputed: return "Nothing, if the dispute is real: it is told with the fact. Else settle the claim’s verdict.";
    case Why::after_as_of: return "Move as_of forward once the whole bank has been brought up to it.";
    case Why::no_phrasing: return "Give the relation a phrasing that asks for its subject or object.";
    case Why::no_sure_date:
    case Why::several_spans: return "Give its dates more exactly.";
    case Why::too_few_values: return "Add sibling facts with other values.";
    case Why::alike_options: return "Give the entities names that do not hold one another.";
    case Why::leading_stem:
    case Why::given_away: return "Reword the phrasing, or give the entity an in_sentence form without the shared word.";
    case Why::undecided:
    case Why::not_only_answer: return "Say for which entities the relation is complete, or make it one-valued.";
    default: return "Add sibling facts, or say where the relation is complete.";
    }
}

Why main_reason(const FactCoverage& fact) {
    if (fact.unaskable) return *fact.unaskable;
    return fact.attempts.empty() ? Why::no_phrasing : fact.attempts.front().obstacle->why;
}

Findings no_item(const Studied& studied) {
    Findings findings;
    for (const FactCoverage& fact : studied.facts)
        if (!yields_item(fact))
            findings.push_back(about_fact(studied, *fact.fact, {},
                                          fmt::format("“{}” yields no item: {}", fact.fact->id,
                                                      fmt::join(reasons(studied.pool, fact), "; ")),
                                          remedy(main_reason(fact))));
    return findings;
}

std::size_t values_asked(const RelationPool& relation, Direction direction) {
    std::set<fact::Value> values;
    for (const fact::Fact* fact : relation.facts) values.insert(*side_of(*fact, direction));
    return values.size();
}

// Relations that are asked for their subject or object, with nothing to choose from.
Findings small_relation(const Studied& studied) {
    Findings findings;
    for (const RelationPool& pool : studied.pool.relations) {
        const fact::Relation& relation = *pool.relation;
        for (const auto& [slot, direction] : {std::pair{"ask_object", Direction::object}, std::pair{"ask_subject", Direction::subject}}) {
            const std::size_t values = values_asked(pool, direction);
            if (!has_slot(relation, slot, studied.pool.language) || values >= fewest_options) continue;
            findings.push_back({{Section::relations, index_of(studied.pool.bank->relations(), relation),
                                 fmt::format("/phrasings/{}/{}", studied.pool.language, slot)},
                                fmt::format("“{}” has {} {} to choose from, and a choice needs {}", relation.id, values,
                                            item::name_of(direction) == "object" ? "objects" : "subjects", fewest_options),
                                "Add facts, or leave this phrasing empty.",
                                {},
                                {}});
        }
    }
    return findings;
}

bool is_coarse(const std::optional<fact::Date>& date) { return date && fact::precision(*date) != fact::Precision::day; }

// Would it have enough dates to stand beside, were all of one precision?
bool has_neighbours(const Studied& studied, const Attempt& attempt, const fact::Fact& fact) {
    std::set<fact::Value> values;
    for (const fact::Fact* other : studied.pool.of(fact.relation)->facts)
        if (const auto side = side_of(*other, attempt.direction)) values.insert(*side);
    return values.size() >= fewest_options;
}

bool is_blocked_by_precision(const Studied& studied, const Attempt& attempt, const fact::Fact& fact) {
    if (!attempt.obstacle) return false;
    const bool own = attempt.obstacle->asked == nullptr || attempt.obstacle->asked == &fact;
    if (attempt.obstacle->why == Why::no_sure_date) return own && (is_coarse(fact.from) || is_coarse(fact.until));
    const auto side = side_of(fact, attempt.direction);
    const auto* date = side ? std::get_if<fact::Date>(&*side) : nullptr;
    return attempt.obstacle->why == Why::too_few_values && date != nullptr && is_coarse(*date) && has_neighbours(studied, attempt, fact);
}

std::string member_of(const fact::Fact& fact, const Attempt& attempt) {
    switch (attempt.direction) {
    case Direction::from: return "/from";
    case Direction::until: return "/until";
    case Direction::object:
        if (std::holds_alternative<fact::Date>(fact.object)) return "/object";
        [[fallthrough]];
    case Direction::subject: break;
    }
    return is_coarse(fact.from) ? "/from" : "/until";
}

Findings coarse_date(const Studied& studied) {
    Findings findings;
    for (const FactCoverage& fact : studied.facts) {
        const auto blocked = std::ranges::find_if(
            fact.attempts, [&](const Attempt& attempt) { return is_blocked_by_precision(studied, attempt, *fact.fact); });
        if (blocked == fact.attempts.end()) continue;
        findings.push_back(about_fact(studied, *fact.fact, member_of(*fact.fact, *blocked),
                                      fmt::format("the precision of a date of “{}” keeps {} from asking it: {}", fact.fact->id,
                                                  blocked->kind->name, told(studied.pool, *fact.fact, *blocked)),
                                      "Give the date to the day, as its neighbours have it."));
    }
    return findings;
}

// The entities a learner is asked to type the name of.
std::set<std::string_view> typed_entities(const Studied& studied) {
    std::set<std::string_view> typed;
    for (const FactCoverage& fact : studied.facts)
        for (const Attempt& attempt : fact.attempts) {
            if (attempt.obstacle || attempt.kind->response_kind != item::ResponseKind::typed) continue;
            if (attempt.direction == Direction::subject) typed.insert(fact.fact->subject);
            else if (const auto* object = std::get_if<fact::EntityReference>(&fact.fact->object)) typed.insert(object->id);
        }
    return typed;
}

Findings no_alias(const Studied& studied) {
    Findings findings;
    for (const std::string_view id : typed_entities(studied)) {
        const fact::Entity& entity = *studied.pool.bank->entity(id);
        if (!entity.aliases.empty() || !entity.short_name.empty()) continue;
        findings.push_back({{Section::entities, index_of(studied.pool.bank->entities(), entity), {}},
                            fmt::format("“{}” is to be typed, and has one name only", id),
                            "Add \"aliases\": other spellings, an acronym, former names, whatever a learner may rightly type.",
                            {},
                            {}});
    }
    return findings;
}

constexpr std::array table{
    Advice{"no-item", no_item},
    Advice{"small-relation", small_relation},
    Advice{"coarse-date", coarse_date},
    Advice{"no-alias", no_alias},
};

} // namespace

std::span<const Advice> advice() { return table; }

std::vector<fact::Finding> advise(std::shared_ptr<const fact::FactBank> bank) {
    const Pool pool = make_pool(std::move(bank), {}, std::nullopt);
    const auto facts = coverage(pool);
    Findings findings = fact::advise(*pool.bank);
    for (const auto& [id, find] : table)
        for (fact::Finding& finding : find({pool, facts})) {
            finding.check = id;
            findings.push_back(std::move(finding));
        }
    return findings;
}

} // namespace signatory::generate
