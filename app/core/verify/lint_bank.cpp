// R5, R10, R17 and R21 to R23, where a bank knows aliases, kinds, dates, topics and disputes.
#include <algorithm>

#include <fmt/format.h>

#include "core/verify/lint_rules.hpp"
#include "core/verify/lint_text.hpp"
#include "core/verify/shape.hpp"
#include "core/verify/words.hpp"

namespace signatory::verify {
namespace {

constexpr double most_times_better_known = 10; // R21: one order of magnitude, in facts that the bank has

const fact::Entity* entity_of(const fact::FactBank& bank, const item::Option& option) {
    const auto* reference = std::get_if<fact::EntityReference>(&option.value);
    return reference == nullptr ? nullptr : bank.entity(reference->id);
}

std::vector<const fact::Entity*> entities_of(const fact::FactBank& bank, const item::Item& item) {
    std::vector<const fact::Entity*> entities;
    for (const auto& option : item.options)
        if (const auto* entity = entity_of(bank, option)) entities.push_back(entity);
    return entities;
}

std::vector<const fact::Entity*> right_entities(const fact::FactBank& bank, const item::Item& item) {
    std::vector<const fact::Entity*> right;
    const bool is_open = item.response_kind == item::ResponseKind::typed;
    for (std::size_t option = 0; option < item.options.size(); ++option)
        if (const auto* entity = entity_of(bank, item.options[option]); entity != nullptr && (is_open || is_key(item, option)))
            right.push_back(entity);
    return right;
}

std::vector<std::string> plain_names(const fact::Entity& entity) {
    std::vector<std::string> names;
    for (const std::string_view name : names_of(entity)) names.push_back(plain(name));
    return names;
}

bool share_a_name(const fact::Entity& left, const fact::Entity& right) {
    const auto theirs = plain_names(right);
    return std::ranges::any_of(plain_names(left), [&](const auto& name) { return std::ranges::find(theirs, name) != theirs.end(); });
}

// A claim that better sources contradict is an error of its source, not a dispute.
bool is_contested(const fact::FactBank& bank, const std::string& id) {
    return std::ranges::any_of(bank.claims_on(id),
                               [](const fact::Claim* claim) { return claim->verdict == fact::Verdict::disputed; });
}

} // namespace

// R5. In every language the bank has: a name in another script gives as much away.
Faults named_key_by_alias(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    if (!is_choice(item) && item.response_kind != item::ResponseKind::typed) return faults;
    const Reading stem(item.stem);
    for (const auto* entity : right_entities(bank, item))
        for (const std::string_view name : names_of(*entity))
            if (stem.says(name)) return {fmt::format("the stem says “{}”, a name of the key", name)};
    return faults;
}

// R10
Faults alias_overlap(const fact::FactBank& bank, const item::Item& item) {
    const auto entities = entities_of(bank, item);
    for (std::size_t left = 0; left < entities.size(); ++left)
        for (std::size_t right = left + 1; right < entities.size(); ++right)
            if (share_a_name(*entities[left], *entities[right]))
                return {fmt::format("“{}” and “{}” have a name in common", entities[left]->id, entities[right]->id)};
    return {};
}

// R21: all of one class. Whether each existed at the date the bank does not tell: entities have no life spans.
Faults options_of_two_classes(const fact::FactBank& bank, const item::Item& item) {
    const auto entities = entities_of(bank, item);
    for (const auto* entity : entities)
        if (entity->type != entities.front()->type)
            return {fmt::format("“{}” is a {}, “{}” a {}", entities.front()->id, entities.front()->type, entity->id, entity->type)};
    return {};
}

// R21: comparably known. Not where all options are put in their places, because none of them is a distractor.
Faults unlike_popularity(const fact::FactBank& bank, const item::Item& item) {
    if (!is_choice(item) || tells_events(item)) return {};
    const auto entities = entities_of(bank, item);
    if (entities.size() < 2) return {};
    const auto facts = [&](const auto* entity) { return std::max<std::size_t>(1, bank.facts_touching(entity->id).size()); };
    const auto [least, most] = std::ranges::minmax(entities, {}, facts);
    if (static_cast<double>(facts(most)) <= most_times_better_known * static_cast<double>(facts(least))) return {};
    return {fmt::format("the bank has {} facts of “{}” and {} of “{}”", facts(most), most->id, facts(least), least->id)};
}

// R17
Faults unanchored(const fact::FactBank& bank, const item::Item& item) {
    for (const auto& assertion : item.certificate.assertions) {
        const fact::Relation* relation = bank.relation(assertion.relation);
        const bool varies = relation != nullptr && relation->timed && assertion.part == item::Part::object;
        if (varies && !assertion.at) return {fmt::format("“{}” varies over time, and no date is asked", relation->id)};
    }
    return {};
}

// R22. The bank's topics are the teacher's list of what matters.
Faults unlisted_topic(const fact::FactBank& bank, const item::Item& item) {
    if (!has_certificate(item) || bank.header().topics.empty() || bank.header().topics.contains(item.topic)) return {};
    return {fmt::format("the bank lists no topic “{}”", item.topic)};
}

// R23. What a source says can be asked of a dispute: that is how it is taught.
Faults contested(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    if (asks_a_source(item)) return faults;
    for (const std::string& asked : item.asks)
        if (is_contested(bank, asked)) faults.push_back(fmt::format("sources disagree on “{}”", asked));
    return faults;
}

} // namespace signatory::verify
