#include "core/author/bank_builder.hpp"

#include <fmt/format.h>

#include "core/author/naming.hpp"
#include "core/support/letters.hpp"

namespace signatory::author {
namespace {

std::string name_key(std::string_view name, std::string_view type) { return fmt::format("{}\n{}", type, lower_case(name)); }

} // namespace

BankBuilder::BankBuilder(fact::Header header, std::string_view source_title) : source_(lasting_id(source_title)) {
    records_.header = std::move(header);
    fact::Source source;
    source.id = source_;
    source.title = source_title;
    records_.sources.push_back(std::move(source));
}

std::string BankBuilder::entity(std::string_view name, std::string_view type) {
    const auto [at, is_new] = names_.try_emplace(name_key(name, type), records_.entities.size());
    if (!is_new) return records_.entities[at->second].id;
    fact::Entity entity;
    entity.id = lasting_id(name);
    if (places_.contains(entity.id)) entity.id = lasting_id(name, type);
    entity.type = type;
    entity.name[records_.header.language] = name;
    places_.emplace(entity.id, at->second);
    records_.entities.push_back(entity);
    return entity.id;
}

bool BankBuilder::has_entity(std::string_view name, std::string_view type) const { return names_.contains(name_key(name, type)); }

void BankBuilder::alias(const std::string& id, std::string_view other) {
    const std::size_t place = places_.at(id);
    fact::Entity& entity = records_.entities[place];
    if (other.empty() || !names_.try_emplace(name_key(other, entity.type), place).second) return;
    entity.aliases[records_.header.language].emplace_back(other);
}

bool BankBuilder::fact(std::string id, std::string subject, std::string relation, fact::Value object, std::string note) {
    if (!fact_ids_.insert(id).second) return false;
    fact::Fact fact;
    fact.id = std::move(id);
    fact.subject = std::move(subject);
    fact.relation = std::move(relation);
    fact.object = std::move(object);
    fact.sources = {{source_, {}}};
    fact.note = std::move(note);
    records_.facts.push_back(std::move(fact));
    return true;
}

} // namespace signatory::author
