#include "core/fact/fingerprint.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/support/random.hpp"

namespace signatory::fact {
namespace {

// Every member ends with a character that no text of a bank holds, so that two neighbours cannot trade letters.
class Hash {
public:
    explicit Hash(std::string_view record) { add(record); }
    Hash& add(std::string_view text) { return value_ = hash_of(std::string_view("\x1f", 1), hash_of(text, value_)), *this; }
    Hash& add(int number) { return add(std::to_string(number)); }
    Hash& add(const Words& words) { return add_map(words, [&](const std::string& text) { add(text); }); }
    Hash& add_topics(const std::map<std::string, Words, std::less<>>& topics) { return add_map(topics, [&](const Words& name) { add(name); }); }
    Hash& add(const std::vector<std::string>& list) { return add_list(list, [&](const std::string& text) { add(text); }); }
    Hash& add(const std::optional<Date>& date) { return add(date ? to_string(*date) : ""); }
    Hash& add(const Value& value) { return add(static_cast<int>(value.index())).add(to_string(value)); }
    Hash& add(const std::vector<SourceReference>& list) {
        return add_list(list, [&](const SourceReference& reference) { add(reference.source).add(reference.where); });
    }
    template <class Map> Hash& add_map(const Map& map, auto&& add_value) {
        add(static_cast<int>(map.size()));
        for (const auto& [key, value] : map) {
            add(key);
            add_value(value);
        }
        return *this;
    }
    std::uint64_t value() const { return mixed(value_); }

private:
    Hash& add_list(const auto& list, auto&& add_one) {
        add(static_cast<int>(list.size()));
        for (const auto& one : list) add_one(one);
        return *this;
    }
    std::uint64_t value_ = hash_of("");
};

std::uint64_t hash(const Header& header) {
    return Hash("header").add(header.id).add(header.title).add(header.language).add(to_string(header.as_of))
        .add_topics(header.topics).value();
}

std::uint64_t hash(const Source& source) {
    return Hash("source").add(source.id).add(source.title).add(source.publisher).add(source.author).add(source.date).add(source.url).value();
}

std::uint64_t hash(const Entity& entity) {
    Hash hash("entity");
    hash.add(entity.id).add(entity.type).add(entity.name).add(entity.short_name).add(entity.in_sentence).add(entity.iso).add(entity.from).add(entity.until);
    return hash.add_map(entity.aliases, [&](const std::vector<std::string>& names) { hash.add(names); }).value();
}

std::uint64_t hash(const Relation& relation) {
    Hash hash("relation");
    hash.add(relation.id).add(relation.subject_type).add(relation.object_entity_type).add(static_cast<int>(relation.object_type));
    hash.add(static_cast<int>(relation.values)).add(relation.complete.everywhere ? 1 : 0).add(relation.complete.entities);
    hash.add(relation.timed ? 1 : 0).add(relation.topic).add(relation.family).add(relation.unit);
    return hash.add_map(relation.phrasings, [&](const Words& words) { hash.add(words); }).value();
}

std::uint64_t hash(const Fact& fact) {
    return Hash("fact").add(fact.id).add(fact.subject).add(fact.relation).add(fact.object).add(fact.from).add(fact.until)
        .add(fact.sources).add(static_cast<int>(fact.confidence)).add(fact.note).value();
}

std::uint64_t hash(const Claim& claim) {
    Hash hash("claim");
    hash.add(claim.id).add(claim.source).add(claim.says).add(static_cast<int>(claim.verdict)).add(claim.why).add(claim.fact);
    hash.add(claim.subject).add(claim.relation);
    return claim.object ? hash.add(*claim.object).value() : hash.value();
}

// A sum does not know its order.
std::uint64_t sum(const auto& records) {
    std::uint64_t total = 0;
    for (const auto& record : records) total += hash(record);
    return total;
}

void sort_by_id(auto& records) { std::ranges::sort(records, {}, [](const auto& record) -> const std::string& { return record.id; }); }

} // namespace

std::uint64_t fingerprint(const Records& records) {
    return mixed(hash(records.header) + sum(records.sources) + sum(records.entities) + sum(records.relations) +
                 sum(records.facts) + sum(records.claims));
}

Records in_order_of_ids(Records records) {
    sort_by_id(records.sources);
    sort_by_id(records.entities);
    sort_by_id(records.relations);
    sort_by_id(records.facts);
    sort_by_id(records.claims);
    return records;
}

} // namespace signatory::fact
