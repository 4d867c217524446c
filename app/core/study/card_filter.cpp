#include "core/study/card_filter.hpp"

#include <algorithm>

namespace signatory::study {
namespace {

bool named(const std::vector<std::string>& names, std::string_view name) {
    return names.empty() || std::ranges::find(names, name) != names.end();
}

std::string_view entity_of(const fact::Value& value) {
    const auto* reference = std::get_if<fact::EntityReference>(&value);
    return reference == nullptr ? std::string_view() : reference->id;
}

} // namespace

bool matches(const CardFilter& filter, const CardKey& key, const fact::FactBank& bank) {
    const fact::Fact* fact = bank.fact(key.fact);
    if (fact == nullptr) return false;
    const fact::Relation* relation = bank.relation(fact->relation);
    const bool about =
        named(filter.entities, fact->subject) || named(filter.entities, entity_of(fact->object));
    return relation != nullptr && named(filter.topics, relation->topic) &&
           named(filter.relations, relation->id) && about;
}

int teaching_rank(const CardKey& key, const fact::FactBank& bank) {
    const fact::Fact* fact = bank.fact(key.fact);
    const fact::Relation* relation = fact == nullptr ? nullptr : bank.relation(fact->relation);
    if (relation == nullptr || key.direction == item::Direction::from ||
        key.direction == item::Direction::until)
        return 3;
    if (relation->values == fact::Values::many) return 2;
    return relation->timed ? 1 : 0;
}

} // namespace signatory::study
