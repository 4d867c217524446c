#include "core/generate/lives.hpp"

#include <algorithm>

namespace signatory::generate {
namespace {

using Stretches = std::unordered_map<std::string_view, Stretch>;

void widen(Stretches& stretches, std::string_view entity, const Stretch& by) {
    const auto [at, is_new] = stretches.try_emplace(entity, by);
    if (is_new) return;
    at->second.first = std::min(at->second.first, by.first);
    at->second.last = std::max(at->second.last, by.last);
}

std::optional<Stretch> found(const Stretches& stretches, std::string_view entity) {
    const auto at = stretches.find(entity);
    return at == stretches.end() ? std::nullopt : std::optional(at->second);
}

} // namespace

Stretch stretch_of(const fact::Date& date) { return {fact::first_day(date), fact::last_day(date)}; }

Stretch common_to(const Stretch& left, const Stretch& right) {
    return {std::max(left.first, right.first), std::min(left.last, right.last)};
}

Lives::Lives(const fact::FactBank& bank) : bank_(&bank) {
    for (const fact::Relation& relation : bank.relations()) {
        if (relation.timed || relation.object_type != fact::ObjectType::date) continue;
        for (const fact::Fact* fact : bank.facts_of(relation.id))
            if (const auto* date = std::get_if<fact::Date>(&fact->object)) widen(moments_, fact->subject, stretch_of(*date));
    }
}

Stretch Lives::life_of(std::string_view id) const {
    Stretch life;
    const fact::Entity* entity = bank_ == nullptr ? nullptr : bank_->entity(id);
    if (entity != nullptr && entity->from) life.first = fact::first_day(*entity->from);
    if (entity != nullptr && entity->until) life.last = fact::last_day(*entity->until) - 1;
    return life;
}

std::optional<Stretch> Lives::moment_of(std::string_view entity) const { return found(moments_, entity); }

bool Lives::are_there(std::string_view subject, const fact::Value& object, const std::optional<fact::Date>& at) const {
    const auto* entity = std::get_if<fact::EntityReference>(&object);
    if (at) {
        const Stretch asked = stretch_of(*at);
        return life_of(subject).meets(asked) && (entity == nullptr || life_of(entity->id).meets(asked));
    }
    if (entity == nullptr) return true;
    const auto of_subject = moment_of(subject), of_object = moment_of(entity->id);
    return (!of_subject || life_of(entity->id).meets(*of_subject)) && (!of_object || life_of(subject).meets(*of_object));
}

} // namespace signatory::generate
