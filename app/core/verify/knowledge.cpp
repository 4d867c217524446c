#include "core/verify/knowledge.hpp"

#include <algorithm>
#include <set>

#include "core/verify/interval.hpp"
#include "core/verify/words.hpp"

namespace signatory::verify {
namespace {

Coverage coverage_of(const fact::FactBank& bank, const fact::Fact& fact,
                     const std::optional<fact::Date>& at) {
    const fact::Relation* relation = bank.relation(fact.relation);
    if (relation == nullptr) return Coverage::perhaps;
    const fact::Date as_of = bank.header().as_of;
    return relation->timed ? coverage(fact, at.value_or(as_of), as_of) : Coverage::surely;
}

bool is_blank(const fact::Value& value) { return fact::to_string(value).empty(); }

bool counts_subjects(const item::Assertion& asked) { return asked.subject.empty(); }

fact::Value counted_for(const item::Assertion& asked) {
    if (counts_subjects(asked)) return asked.object;
    return fact::EntityReference{asked.subject};
}

Facts countable(const fact::FactBank& bank, const item::Assertion& asked) {
    const auto is_meant = [&](const fact::Fact* fact) {
        return !counts_subjects(asked) || fact->object == asked.object;
    };
    if (counts_subjects(asked)) return those(facts_to(bank, asked.relation, asked.object), is_meant);
    return those(bank.facts_about(asked.subject, asked.relation), is_meant);
}

std::optional<fact::Value> count_known(const fact::FactBank& bank, const item::Assertion& asked) {
    const fact::Relation& relation = *bank.relation(asked.relation);
    const bool is_one_sided = counts_subjects(asked) != is_blank(asked.object);
    if (!is_one_sided || !is_complete_for(relation, counted_for(asked))) return std::nullopt;
    if (is_after_as_of(bank, relation, asked.at)) return std::nullopt;
    std::set<fact::Value> counted;
    for (const fact::Fact* fact : countable(bank, asked)) {
        if (!perhaps_holds(bank, *fact, asked.at)) continue;
        if (!surely_holds(bank, *fact, asked.at)) return std::nullopt;
        counted.insert(counts_subjects(asked) ? fact::EntityReference{fact->subject} : fact->object);
    }
    return fact::Value{static_cast<double>(counted.size())};
}

std::optional<fact::Value> date_known(const fact::FactBank& bank, const item::Assertion& asked) {
    const Facts facts = facts_on(bank, asked);
    if (facts.size() != 1) return std::nullopt;
    const auto& date = asked.part == item::Part::from ? facts.front()->from : facts.front()->until;
    return date ? std::optional<fact::Value>{*date} : std::nullopt;
}

} // namespace

bool surely_different(const fact::Value& left, const fact::Value& right) {
    if (left.index() != right.index()) return false; // not comparable, so nothing is sure
    if (const auto* date = std::get_if<fact::Date>(&left))
        return surely_apart(days_of(*date), days_of(std::get<fact::Date>(right)));
    if (const auto* text = std::get_if<fact::Text>(&left))
        return plain(text->text) != plain(std::get<fact::Text>(right).text);
    return left != right;
}

bool gives(const fact::Value& known, const fact::Value& asked) {
    const auto* fine = std::get_if<fact::Date>(&known);
    const auto* coarse = std::get_if<fact::Date>(&asked);
    if (fine != nullptr && coarse != nullptr) return within(days_of(*fine), days_of(*coarse));
    return known.index() == asked.index() && !surely_different(known, asked);
}

bool is_complete_for(const fact::Relation& relation, const fact::Value& entity) {
    if (relation.complete.everywhere) return true;
    const auto* reference = std::get_if<fact::EntityReference>(&entity);
    const auto& listed = relation.complete.entities;
    return reference != nullptr && std::ranges::find(listed, reference->id) != listed.end();
}

bool is_after_as_of(const fact::FactBank& bank, const fact::Relation& relation,
                    const std::optional<fact::Date>& at) {
    return relation.timed && at && days_of(*at).last > days_of(bank.header().as_of).last;
}

bool surely_holds(const fact::FactBank& bank, const fact::Fact& fact, const std::optional<fact::Date>& at) {
    return coverage_of(bank, fact, at) == Coverage::surely;
}

bool perhaps_holds(const fact::FactBank& bank, const fact::Fact& fact, const std::optional<fact::Date>& at) {
    return coverage_of(bank, fact, at) != Coverage::never;
}

Facts facts_on(const fact::FactBank& bank, const item::Assertion& assertion) {
    return those(bank.facts_about(assertion.subject, assertion.relation),
                 [&](const fact::Fact* fact) { return !surely_different(fact->object, assertion.object); });
}

Facts facts_to(const fact::FactBank& bank, std::string_view relation, const fact::Value& object) {
    const auto may_be_it = [&](const fact::Fact* fact) { return !surely_different(fact->object, object); };
    if (std::holds_alternative<fact::Text>(object)) return those(bank.facts_of(relation), may_be_it);
    return those(bank.facts_with(relation, object), may_be_it);
}

std::optional<fact::Value> part_known(const fact::FactBank& bank, const item::Assertion& assertion) {
    if (bank.relation(assertion.relation) == nullptr || assertion.part == item::Part::object)
        return std::nullopt;
    return assertion.part == item::Part::count ? count_known(bank, assertion) : date_known(bank, assertion);
}

} // namespace signatory::verify
