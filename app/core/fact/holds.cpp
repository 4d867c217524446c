#include "core/fact/holds.hpp"

#include <algorithm>

#include "core/support/text.hpp"

namespace signatory::fact {
namespace {

// How a fact's object stands to the one asked about.
Truth same_value(const Value& known, const Value& asked) {
    if (const auto* date = std::get_if<Date>(&known)) {
        const auto* other = std::get_if<Date>(&asked);
        if (other == nullptr) return Truth::no;
        if (lies_within(*date, *other)) return Truth::yes;
        return can_be_same(*date, *other) ? Truth::unknown : Truth::no;
    }
    if (const auto* text = std::get_if<Text>(&known)) {
        const auto* other = std::get_if<Text>(&asked);
        return other != nullptr && folded(text->text) == folded(other->text) ? Truth::yes : Truth::no;
    }
    return known == asked ? Truth::yes : Truth::no;
}

struct Question {
    const FactBank& bank;
    const Relation& relation;
    std::string_view subject;
    const Value& object;
    Date at;

    Truth when(const Fact& fact, const Relation& of) const {
        return of.timed ? covers(fact, at, bank.header().as_of) : Truth::yes;
    }
};

// Facts that say it, split by whether they do so at the date.
struct Statements {
    std::vector<const Fact*> sure, perhaps, excluded;
};

Statements statements(const Question& question, const Relation& relation) {
    Statements found;
    for (const Fact* fact : question.bank.facts_about(question.subject, relation.id)) {
        const Truth same = same_value(fact->object, question.object);
        if (same == Truth::no) continue;
        const Truth when = question.when(*fact, relation);
        if (when == Truth::no) found.excluded.push_back(fact);
        else (same == Truth::yes && when == Truth::yes ? found.sure : found.perhaps).push_back(fact);
    }
    return found;
}

std::vector<const Fact*> other_values(const Question& question) {
    std::vector<const Fact*> found;
    if (question.relation.values != Values::one) return found;
    for (const Fact* fact : question.bank.facts_about(question.subject, question.relation.id))
        if (same_value(fact->object, question.object) == Truth::no && question.when(*fact, question.relation) == Truth::yes)
            found.push_back(fact);
    return found;
}

std::vector<const Fact*> excluding_family(const Question& question) {
    std::vector<const Fact*> found;
    if (question.relation.family.empty()) return found;
    for (const Relation* other : question.bank.family(question.relation.family)) {
        if (other->id == question.relation.id) continue;
        const Statements said = statements(question, *other);
        found.insert(found.end(), said.sure.begin(), said.sure.end());
    }
    return found;
}

bool is_said_before(const FactBank& bank, const Claim& claim, const Date& at) {
    const Source* source = bank.source(claim.source);
    return source != nullptr && source->date && last_day(*source->date) < first_day(at);
}

bool is_after(const Date& at, const Date& as_of) { return last_day(at) > last_day(as_of); }

} // namespace

Truth covers(const Fact& fact, const Date& at, const Date& as_of) {
    if (is_after(at, as_of)) return Truth::unknown;
    if (fact.until && first_day(at) >= last_day(*fact.until)) return Truth::no;
    if (fact.from && last_day(at) < first_day(*fact.from)) return Truth::no;
    const bool begun = fact.from ? first_day(at) >= last_day(*fact.from) : !fact.until && at == as_of;
    const bool lasts = !fact.until || last_day(at) < first_day(*fact.until);
    return begun && lasts ? Truth::yes : Truth::unknown;
}

bool is_complete(const Relation& relation, std::string_view subject, const Value& object) {
    if (relation.complete.everywhere) return true;
    const auto lists = [&](std::string_view id) {
        return std::ranges::find(relation.complete.entities, id) != relation.complete.entities.end();
    };
    const auto* entity = std::get_if<EntityReference>(&object);
    return lists(subject) || (entity != nullptr && lists(entity->id));
}

Answer holds(const FactBank& bank, const Relation& relation, std::string_view subject, const Value& object,
             const std::optional<Date>& at) {
    const Date as_of = bank.header().as_of;
    const Question question{bank, relation, subject, object, at.value_or(as_of)};
    if (relation.timed && is_after(question.at, as_of)) return {};
    Statements said = statements(question, relation);
    if (!said.sure.empty()) return {Truth::yes, Because::fact, std::move(said.sure)};
    if (!said.perhaps.empty()) return {};
    if (!said.excluded.empty()) return {Truth::no, Because::span, std::move(said.excluded)};
    if (auto others = other_values(question); !others.empty()) return {Truth::no, Because::one_value, std::move(others)};
    if (auto family = excluding_family(question); !family.empty()) return {Truth::no, Because::family, std::move(family)};
    if (is_complete(relation, subject, object)) return {Truth::no, Because::complete, {}};
    return {};
}

bool is_claimed(const FactBank& bank, const Relation& relation, std::string_view subject, const Value& object,
                const std::optional<Date>& at) {
    return std::ranges::any_of(bank.claims_about(subject, relation.id), [&](const Claim* claim) {
        return claim->object && same_value(*claim->object, object) != Truth::no &&
               !(relation.timed && at && is_said_before(bank, *claim, *at));
    });
}

bool surely_differ(const Value& left, const Value& right) { return same_value(left, right) == Truth::no; }

std::string_view name_of(Because because) {
    switch (because) {
    case Because::fact: return "fact";
    case Because::one_value: return "one_value";
    case Because::complete: return "complete";
    case Because::family: return "family";
    case Because::span: return "span";
    case Because::source: break;
    }
    return "source";
}

} // namespace signatory::fact
