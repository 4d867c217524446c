#include "core/verify/proof.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "core/verify/interval.hpp"
#include "core/verify/words.hpp"

namespace signatory::verify {
namespace {

using Facts = std::vector<const fact::Fact*>;

constexpr std::array<std::pair<std::string_view, Ground>, 6> grounds{{{"fact", Ground::fact},
                                                                      {"one_value", Ground::one_value},
                                                                      {"complete", Ground::complete},
                                                                      {"family", Ground::family},
                                                                      {"span", Ground::span},
                                                                      {"source", Ground::source}}};

std::optional<Proof> proof_if_any(Facts facts) {
    if (facts.empty()) return std::nullopt;
    return Proof{std::move(facts)};
}

template <class Range, class Predicate> Facts those(const Range& facts, Predicate wanted) {
    Facts chosen;
    std::ranges::copy_if(facts, std::back_inserter(chosen), wanted);
    return chosen;
}

// A fact's value says the asked one when it is that value, or a date known more finely than asked.
bool gives(const fact::Value& known, const fact::Value& asked) {
    const auto* fine = std::get_if<fact::Date>(&known);
    const auto* coarse = std::get_if<fact::Date>(&asked);
    if (fine != nullptr && coarse != nullptr) return within(days_of(*fine), days_of(*coarse));
    return known.index() == asked.index() && !surely_different(known, asked);
}

fact::Value entity(const std::string& id) { return fact::EntityReference{id}; }

bool is_blank(const fact::Value& value) { return fact::to_string(value).empty(); }

bool is_after_as_of(const fact::FactBank& bank, const fact::Relation& relation,
                    const std::optional<fact::Date>& at) {
    return relation.timed && at && days_of(*at).last > days_of(bank.header().as_of).last;
}

// --- the grounds for "yes" and "no" of a whole fact

std::optional<Proof> by_fact(const fact::FactBank& bank, const item::Assertion& asked) {
    return proof_if_any(those(bank.facts_about(asked.subject, asked.relation), [&](const fact::Fact* fact) {
        return gives(fact->object, asked.object) && surely_holds(bank, *fact, asked.at);
    }));
}

std::optional<Proof> by_one_value(const fact::FactBank& bank, const item::Assertion& asked) {
    if (bank.relation(asked.relation)->values != fact::Values::one) return std::nullopt;
    return proof_if_any(those(bank.facts_about(asked.subject, asked.relation), [&](const fact::Fact* fact) {
        return surely_different(fact->object, asked.object) && surely_holds(bank, *fact, asked.at);
    }));
}

std::optional<Proof> by_span(const fact::FactBank& bank, const item::Assertion& asked) {
    Facts facts = facts_on(bank, asked);
    const auto may_hold = [&](const fact::Fact* fact) { return perhaps_holds(bank, *fact, asked.at); };
    if (facts.empty() || std::ranges::any_of(facts, may_hold)) return std::nullopt;
    return Proof{std::move(facts), true};
}

std::optional<Proof> by_family(const fact::FactBank& bank, const item::Assertion& asked) {
    const fact::Relation& relation = *bank.relation(asked.relation);
    if (relation.family.empty()) return std::nullopt;
    return proof_if_any(those(bank.facts_touching(asked.subject), [&](const fact::Fact* fact) {
        const fact::Relation* other = bank.relation(fact->relation);
        if (other == nullptr || other->id == relation.id || other->family != relation.family) return false;
        if (other->timed && !relation.timed) return false; // it excludes only for a while
        return fact->subject == asked.subject && fact->object == asked.object &&
               surely_holds(bank, *fact, asked.at);
    }));
}

std::optional<Proof> by_complete(const fact::FactBank& bank, const item::Assertion& asked) {
    const fact::Relation& relation = *bank.relation(asked.relation);
    if (!is_complete_for(relation, entity(asked.subject)) && !is_complete_for(relation, asked.object))
        return {};
    if (is_after_as_of(bank, relation, asked.at)) return std::nullopt;
    const auto may_hold = [&](const fact::Fact* fact) { return perhaps_holds(bank, *fact, asked.at); };
    if (std::ranges::any_of(facts_on(bank, asked), may_hold)) return std::nullopt;
    Facts list = those(bank.facts_of(asked.relation), [&](const fact::Fact* fact) {
        return fact->subject == asked.subject || fact->object == asked.object;
    });
    return Proof{std::move(list), false, false};
}

// --- the grounds for a part of a fact

std::optional<Proof> by_part(const fact::FactBank& bank, const item::Assertion& asked,
                             const std::optional<fact::Value>& stated, Ground ground) {
    const auto known = part_known(bank, asked);
    if (!known) return std::nullopt;
    const bool is_count = asked.part == item::Part::count;
    const Ground expected = is_count ? Ground::complete : asked.holds ? Ground::fact : Ground::one_value;
    if (ground != expected) return std::nullopt;
    if (asked.holds ? stated && !gives(*known, *stated) : !stated || !surely_different(*known, *stated))
        return {};
    if (!is_count) return Proof{facts_on(bank, asked), true};
    return Proof{those(bank.facts_of(asked.relation),
                       [&](const fact::Fact* fact) {
                           return fact->subject == asked.subject || fact->object == asked.object;
                       }),
                 false, false};
}

// --- what a source says, which is true of the source alone

bool says_so(const fact::Claim& claim, const item::Assertion& asked) {
    if (claim.relation != asked.relation || claim.subject != asked.subject || !claim.object) return false;
    return asked.holds ? *claim.object == asked.object : surely_different(*claim.object, asked.object);
}

const fact::Claim* claim_named(const fact::FactBank& bank, std::string_view id) {
    const auto found = std::ranges::find(bank.claims(), id, &fact::Claim::id);
    return found == bank.claims().end() ? nullptr : &*found;
}

std::optional<Proof> by_source(const fact::FactBank& bank, const item::Assertion& asked) {
    const bool one_valued = bank.relation(asked.relation)->values == fact::Values::one;
    if (asked.claims.empty() || (!asked.holds && !one_valued)) return std::nullopt;
    for (const std::string& id : asked.claims) {
        const fact::Claim* claim = claim_named(bank, id);
        if (claim != nullptr && !says_so(*claim, asked)) return std::nullopt;
    }
    return Proof{facts_on(bank, asked), false, false};
}

std::optional<fact::Value> count_known(const fact::FactBank& bank, const item::Assertion& asked) {
    const fact::Relation& relation = *bank.relation(asked.relation);
    const bool counts_subjects = asked.subject.empty();
    const fact::Value given = counts_subjects ? asked.object : entity(asked.subject);
    if (counts_subjects == is_blank(asked.object) || !is_complete_for(relation, given)) return std::nullopt;
    if (is_after_as_of(bank, relation, asked.at)) return std::nullopt;
    std::set<fact::Value> counted;
    for (const fact::Fact* fact : bank.facts_of(asked.relation)) {
        if ((counts_subjects ? fact->object : entity(fact->subject)) != given) continue;
        if (!perhaps_holds(bank, *fact, asked.at)) continue;
        if (!surely_holds(bank, *fact, asked.at)) return std::nullopt;
        counted.insert(counts_subjects ? entity(fact->subject) : fact->object);
    }
    return fact::Value{static_cast<double>(counted.size())};
}

} // namespace

std::optional<Ground> ground_named(std::string_view because) {
    for (const auto& [name, ground] : grounds)
        if (name == because) return ground;
    return std::nullopt;
}

bool surely_different(const fact::Value& left, const fact::Value& right) {
    if (left.index() != right.index()) return false; // not comparable, so nothing is sure
    if (const auto* date = std::get_if<fact::Date>(&left))
        return surely_apart(days_of(*date), days_of(std::get<fact::Date>(right)));
    if (const auto* text = std::get_if<fact::Text>(&left))
        return plain(text->text) != plain(std::get<fact::Text>(right).text);
    return left != right;
}

bool is_complete_for(const fact::Relation& relation, const fact::Value& entity) {
    const auto* reference = std::get_if<fact::EntityReference>(&entity);
    return relation.complete.everywhere ||
           (reference != nullptr && std::ranges::count(relation.complete.entities, reference->id) > 0);
}

bool surely_holds(const fact::FactBank& bank, const fact::Fact& fact, const std::optional<fact::Date>& at) {
    const fact::Date as_of = bank.header().as_of;
    const fact::Relation* relation = bank.relation(fact.relation);
    return relation != nullptr &&
           (!relation->timed || coverage(fact, at.value_or(as_of), as_of) == Coverage::surely);
}

bool perhaps_holds(const fact::FactBank& bank, const fact::Fact& fact, const std::optional<fact::Date>& at) {
    const fact::Date as_of = bank.header().as_of;
    const fact::Relation* relation = bank.relation(fact.relation);
    return relation == nullptr || !relation->timed ||
           coverage(fact, at.value_or(as_of), as_of) != Coverage::never;
}

Facts facts_on(const fact::FactBank& bank, const item::Assertion& assertion) {
    return those(bank.facts_about(assertion.subject, assertion.relation),
                 [&](const fact::Fact* fact) { return !surely_different(fact->object, assertion.object); });
}

std::optional<fact::Value> part_known(const fact::FactBank& bank, const item::Assertion& assertion) {
    if (bank.relation(assertion.relation) == nullptr || assertion.part == item::Part::object)
        return std::nullopt;
    if (assertion.part == item::Part::count) return count_known(bank, assertion);
    const Facts facts = facts_on(bank, assertion);
    if (facts.size() != 1) return std::nullopt;
    const auto& date = assertion.part == item::Part::from ? facts.front()->from : facts.front()->until;
    return date ? std::optional<fact::Value>{*date} : std::nullopt;
}

std::optional<Proof> prove(const fact::FactBank& bank, const item::Assertion& assertion,
                           const std::optional<fact::Value>& stated, Ground ground) {
    if (bank.relation(assertion.relation) == nullptr) return std::nullopt;
    if (assertion.part != item::Part::object) return by_part(bank, assertion, stated, ground);
    if (ground == Ground::source) return by_source(bank, assertion);
    if (assertion.holds) return ground == Ground::fact ? by_fact(bank, assertion) : std::nullopt;
    switch (ground) {
    case Ground::one_value:
        return by_one_value(bank, assertion);
    case Ground::span:
        return by_span(bank, assertion);
    case Ground::family:
        return by_family(bank, assertion);
    case Ground::complete:
        return by_complete(bank, assertion);
    default:
        return std::nullopt;
    }
}

} // namespace signatory::verify
