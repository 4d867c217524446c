#include "core/history/standing.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/generate/phrase.hpp"

namespace signatory::history {
namespace {

using namespace fact;

bool is_joinable(const FactBank& bank, const Relation& relation) {
    if (!relation.timed || relation.object_type != ObjectType::entity) return false;
    return std::ranges::any_of(bank.facts_of(relation.id), [&](const Fact* fact) {
        const Entity* subject = bank.entity(fact->subject);
        return subject != nullptr && !subject->iso.empty();
    });
}

std::vector<const Fact*> between(const FactBank& bank, const Entity& state, const Relation& relation, const Entity& body) {
    std::vector<const Fact*> found;
    for (const Fact* fact : bank.facts_about(state.id, relation.id))
        if (fact->object == Value{EntityReference{body.id}}) found.push_back(fact);
    return found;
}

std::vector<const Relation*> relations_of(const Body& body) {
    std::vector<const Relation*> all{body.joining};
    all.insert(all.end(), body.others.begin(), body.others.end());
    return all;
}

// Days on which what is known of the state may change.
std::set<std::int64_t> turns_of(const FactBank& bank, const Body& body, const Entity& state) {
    std::set<std::int64_t> days;
    for (const Relation* relation : relations_of(body))
        for (const Fact* fact : between(bank, state, *relation, *body.entity))
            for (const auto& date : {fact->from, fact->until})
                if (date) days.insert({first_day(*date), last_day(*date)});
    std::erase_if(days, [&](std::int64_t day) { return day > last_day(bank.header().as_of); });
    return days;
}

bool excludes(const Relation& joining, const Relation& other) { return !joining.family.empty() && joining.family == other.family; }

// The fact that was over by then, the latest of them.
const Fact* ended_before(const std::vector<const Fact*>& facts, const Date& at) {
    const Fact* latest = nullptr;
    for (const Fact* fact : facts)
        if (fact->until && first_day(at) >= last_day(*fact->until) && (latest == nullptr || *latest->until < *fact->until)) latest = fact;
    return latest;
}

void add_claims(const FactBank& bank, const Body& body, const Entity& state, Standing& standing) {
    const auto differs = [](const Claim& claim) { return claim.verdict == Verdict::disputed || claim.verdict == Verdict::contradicted; };
    if (standing.fact != nullptr)
        for (const Claim* claim : bank.claims_on(standing.fact->id))
            if (differs(*claim)) standing.claims.push_back(claim);
    for (const Claim* claim : bank.claims_about(state.id, body.joining->id))
        if (differs(*claim) && claim->object == Value{EntityReference{body.entity->id}} && std::ranges::find(standing.claims, claim) == standing.claims.end())
            standing.claims.push_back(claim);
}

Standing without_claims(const FactBank& bank, const Body& body, const Entity& state, const Date& at) {
    const Value object = EntityReference{body.entity->id};
    Standing undecided;
    std::vector<const Fact*> ended;
    for (const Relation* relation : relations_of(body)) {
        const auto facts = between(bank, state, *relation, *body.entity);
        if (facts.empty()) continue;
        const bool is_joining = relation == body.joining;
        if (!is_joining && !excludes(*body.joining, *relation)) continue;
        const Answer answer = holds(bank, *relation, state.id, object, at);
        if (answer.truth == Truth::yes) return {is_joining ? Kind::member : Kind::other, relation, answer.facts.front(), {}, {}};
        const auto open = std::ranges::find_if(facts, [&](const Fact* fact) { return covers(*fact, at, bank.header().as_of) == Truth::unknown; });
        if (answer.truth == Truth::unknown && open != facts.end() && undecided.relation == nullptr)
            undecided = {Kind::perhaps, relation, *open, {}, {}};
        if (is_joining) ended = facts;
    }
    if (undecided.relation != nullptr) return undecided;
    if (const Fact* fact = ended_before(ended, at)) return {Kind::former, body.joining, fact, {}, {}};
    return {};
}

} // namespace

std::vector<Body> bodies_of(const FactBank& bank) {
    std::map<std::string_view, std::map<const Relation*, std::set<std::string_view>>> states; // by object
    for (const Relation& relation : bank.relations()) {
        if (!is_joinable(bank, relation)) continue;
        for (const Fact* fact : bank.facts_of(relation.id))
            states[std::get<EntityReference>(fact->object).id][&relation].insert(fact->subject);
    }
    // Membership is what the bank tells of most; a body of its own may well have more partners than members.
    std::map<const Relation*, std::size_t> told;
    for (const auto& [id, by_relation] : states)
        for (const auto& [relation, subjects] : by_relation) told[relation] += subjects.size();
    std::vector<Body> bodies;
    for (const auto& [id, by_relation] : states) {
        Body body{.entity = bank.entity(id)};
        std::set<std::string_view> all;
        for (const auto& [relation, subjects] : by_relation) all.insert(subjects.begin(), subjects.end());
        if (body.entity == nullptr || all.size() < 2) continue;
        for (const Relation& relation : bank.relations()) { // in the bank's order
            const auto found = by_relation.find(&relation);
            if (found == by_relation.end()) continue;
            if (body.joining == nullptr || told[&relation] > told[body.joining]) {
                if (body.joining != nullptr) body.others.push_back(body.joining);
                body.joining = &relation;
            } else
                body.others.push_back(&relation);
        }
        for (const std::string_view state : all)
            if (const Entity* entity = bank.entity(state)) body.states.push_back(entity);
        std::ranges::sort(body.states, {}, [&](const Entity* state) { return generate::display_name(*state, bank.header().language); });
        bodies.push_back(std::move(body));
    }
    std::ranges::stable_sort(bodies, std::greater<>{}, [&](const Body& body) {
        const auto relations = relations_of(body);
        return std::ranges::count_if(bank.facts_touching(body.entity->id), [&](const Fact* fact) {
            return std::ranges::find(relations, fact->relation, &Relation::id) == relations.end();
        });
    });
    return bodies;
}

Standing standing_of(const FactBank& bank, const Body& body, const Entity& state, const Date& at) {
    Standing standing = without_claims(bank, body, state, at);
    const Value object = EntityReference{body.entity->id};
    for (const Relation* relation : body.others)
        if (!excludes(*body.joining, *relation) && !between(bank, state, *relation, *body.entity).empty())
            if (const Answer answer = holds(bank, *relation, state.id, object, at); answer.truth == Truth::yes)
                standing.besides.push_back(answer.facts.front());
    add_claims(bank, body, state, standing);
    return standing;
}

std::vector<Step> steps_of(const FactBank& bank, const Body& body) {
    struct Change {
        int sure = 0, perhaps = 0;
    };
    std::map<std::int64_t, Change> changes;
    const Value object = EntityReference{body.entity->id};
    for (const Entity* state : body.states) {
        if (between(bank, *state, *body.joining, *body.entity).empty()) continue;
        Truth before = Truth::no;
        for (const std::int64_t day : turns_of(bank, body, *state)) {
            const Truth now = holds(bank, *body.joining, state->id, object, date_of(day)).truth;
            Change& change = changes[day];
            change.sure += (now == Truth::yes ? 1 : 0) - (before == Truth::yes ? 1 : 0);
            change.perhaps += (now == Truth::unknown ? 1 : 0) - (before == Truth::unknown ? 1 : 0);
            before = now;
        }
    }
    std::vector<Step> steps;
    Step step;
    for (const auto& [day, change] : changes) {
        if (change.sure == 0 && change.perhaps == 0) continue;
        step = {day, step.sure + change.sure, step.perhaps + change.perhaps};
        steps.push_back(step);
    }
    return steps;
}

std::vector<std::int64_t> changes_of(const FactBank& bank, const Body& body) {
    std::set<std::int64_t> days;
    for (const Entity* state : body.states) {
        std::pair<Kind, const Relation*> before{Kind::none, nullptr};
        for (const std::int64_t day : turns_of(bank, body, *state)) {
            const Standing standing = standing_of(bank, body, *state, date_of(day));
            const std::pair now{standing.kind, standing.relation};
            if (now != before) days.insert(day);
            before = now;
        }
    }
    return {days.begin(), days.end()};
}

} // namespace signatory::history
