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
        return other != nullptr && (text->text == other->text || folded(text->text) == folded(other->text)) ? Truth::yes : Truth::no;
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

// What facts that say it say of the date.
enum class Said { surely, perhaps, excluded };

// Tells of every fact of the relation that says it, how it does so.
template <class Tell> void each_statement(const Question& question, const Relation& relation, const Tell& tell) {
    for (const Fact* fact : question.bank.facts_about(question.subject, relation.id)) {
        const Truth same = same_value(fact->object, question.object);
        if (same == Truth::no) continue;
        const Truth when = question.when(*fact, relation);
        tell(*fact, when == Truth::no ? Said::excluded : same == Truth::yes && when == Truth::yes ? Said::surely : Said::perhaps);
    }
}

template <class Tell> void each_other_value(const Question& question, const Tell& tell) {
    if (question.relation.values != Values::one) return;
    for (const Fact* fact : question.bank.facts_about(question.subject, question.relation.id))
        if (same_value(fact->object, question.object) == Truth::no && question.when(*fact, question.relation) == Truth::yes) tell(*fact);
}

template <class Tell> void each_of_family(const Question& question, const Tell& tell) {
    if (question.relation.family.empty()) return;
    for (const Relation* other : question.bank.family(question.relation.family))
        if (other->id != question.relation.id)
            each_statement(question, *other, [&](const Fact& fact, Said said) {
                if (said == Said::surely) tell(fact);
            });
}

struct Decision {
    Truth truth = Truth::unknown;
    Because because = Because::fact;
};

Decision decision_on(const Question& question) {
    bool surely = false, perhaps = false, excluded = false, other_value = false, family = false;
    each_statement(question, question.relation, [&](const Fact&, Said said) {
        (said == Said::surely ? surely : said == Said::perhaps ? perhaps : excluded) = true;
    });
    if (surely) return {Truth::yes, Because::fact};
    if (perhaps) return {};
    if (excluded) return {Truth::no, Because::span};
    each_other_value(question, [&](const Fact&) { other_value = true; });
    if (other_value) return {Truth::no, Because::one_value};
    each_of_family(question, [&](const Fact&) { family = true; });
    if (family) return {Truth::no, Because::family};
    if (is_complete(question.relation, question.subject, question.object)) return {Truth::no, Because::complete};
    return {};
}

std::vector<const Fact*> grounds_of(const Question& question, const Decision& decision) {
    std::vector<const Fact*> facts;
    const auto keep = [&](const Fact& fact) { facts.push_back(&fact); };
    const auto keep_those = [&](Said wanted) {
        each_statement(question, question.relation, [&](const Fact& fact, Said said) {
            if (said == wanted) keep(fact);
        });
    };
    if (decision.truth == Truth::unknown) return facts;
    switch (decision.because) {
    case Because::fact: keep_those(Said::surely); break;
    case Because::span: keep_those(Said::excluded); break;
    case Because::one_value: each_other_value(question, keep); break;
    case Because::family: each_of_family(question, keep); break;
    case Because::complete:
    case Because::source: break;
    }
    return facts;
}

bool is_after(const Date& at, const Date& as_of) { return last_day(at) > last_day(as_of); }

// None for a timed relation after the bank's as_of: of that nothing is known.
std::optional<Question> question_of(const FactBank& bank, const Relation& relation, std::string_view subject, const Value& object,
                                    const std::optional<Date>& at) {
    const Date as_of = bank.header().as_of;
    Question question{bank, relation, subject, object, at.value_or(as_of)};
    if (relation.timed && is_after(question.at, as_of)) return std::nullopt;
    return question;
}

bool is_said_before(const FactBank& bank, const Claim& claim, const Date& at) {
    const Source* source = bank.source(claim.source);
    return source != nullptr && source->date && last_day(*source->date) < first_day(at);
}

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

Truth truth_of(const FactBank& bank, const Relation& relation, std::string_view subject, const Value& object, const std::optional<Date>& at) {
    const auto question = question_of(bank, relation, subject, object, at);
    return question ? decision_on(*question).truth : Truth::unknown;
}

Answer holds(const FactBank& bank, const Relation& relation, std::string_view subject, const Value& object,
             const std::optional<Date>& at) {
    const auto question = question_of(bank, relation, subject, object, at);
    if (!question) return {};
    const Decision decision = decision_on(*question);
    return {decision.truth, decision.because, grounds_of(*question, decision)};
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
