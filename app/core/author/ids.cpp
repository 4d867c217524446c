#include "core/author/ids.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "core/support/text.hpp"

namespace signatory::author {
namespace {

// а … я (U+0430 … U+044F), after BGN/PCGN without its apostrophes.
constexpr std::array<std::string_view, 32> cyrillic{"a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p",
                                                    "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"};

std::string_view latin(char32_t letter) {
    return letter >= 0x430 && letter <= 0x44F ? cyrillic[letter - 0x430] : std::string_view{};
}

bool is_plain(char32_t letter) { return (letter >= U'a' && letter <= U'z') || (letter >= U'0' && letter <= U'9'); }

void cut(std::string& id) {
    if (id.size() > longest_id) id.resize(longest_id);
    while (id.ends_with('-')) id.pop_back();
}

std::string wished(const fact::Records& records, const fact::Fact& fact) {
    const auto relation = std::ranges::find(records.relations, fact.relation, &fact::Relation::id);
    const bool many = relation != records.relations.end() && relation->values == fact::Values::many;
    return many ? fmt::format("{} {} {}", fact.subject, fact.relation, fact::to_string(fact.object))
                : fmt::format("{} {}", fact.subject, fact.relation);
}

struct Wish {
    const fact::Records& records;
    std::string in_language(const fact::Words& words) const {
        return std::string(generate::in_language(words, records.header.language));
    }
    std::string operator()(const fact::Header& header) const { return in_language(header.title); }
    std::string operator()(const fact::Source& source) const { return fmt::format("{} {}", source.publisher, source.title); }
    std::string operator()(const fact::Entity& entity) const {
        return generate::display_name(entity, records.header.language);
    }
    std::string operator()(const fact::Relation& relation) const {
        const auto phrasing = relation.phrasings.find(records.header.language);
        if (phrasing == relation.phrasings.end()) return {};
        const auto label = phrasing->second.find("label");
        return label == phrasing->second.end() ? std::string{} : label->second;
    }
    std::string operator()(const fact::Fact& fact) const { return wished(records, fact); }
    std::string operator()(const fact::Claim& claim) const { return claim.says; }
};

} // namespace

bool is_id(std::string_view text) {
    const bool ends_well = !text.empty() && text.front() != '-' && text.back() != '-';
    const auto known = [](char letter) { return is_plain(static_cast<unsigned char>(letter)) || letter == '-'; };
    return ends_well && text.size() <= longest_id && !text.contains("--") && std::ranges::all_of(text, known);
}

std::string id_from(std::string_view name) {
    std::string id;
    const std::string plain = folded(name);
    for (std::size_t at = 0; at < plain.size();) {
        const char32_t letter = next_code_point(plain, at);
        if (is_plain(letter)) append_utf8(id, letter);
        else if (const auto written = latin(letter); !written.empty()) id += written;
        else if (letter == U' ' && !id.empty() && !id.ends_with('-')) id += '-';
    }
    cut(id);
    return id;
}

std::string unique_id(const fact::Records& records, fact::Section section, std::string_view wish, std::string_view self) {
    const std::string base(wish.empty() ? noun_of(section) : wish);
    const auto is_free = [&](const std::string& id) { return section == fact::Section::header || id == self || !index_of(records, section, id); };
    if (is_free(base)) return base;
    for (int number = 2;; ++number)
        if (const std::string id = fmt::format("{}-{}", base, number); is_free(id)) return id;
}

std::string id_wished(const fact::Records& records, const Record& record) {
    std::string id = id_from(std::visit(Wish{records}, record));
    constexpr std::size_t usual = 60; // an id is to be read, too
    if (id.size() <= usual) return id;
    id.resize(std::max(id.rfind('-', usual), std::size_t{1}));
    cut(id);
    return id;
}

std::string_view noun_of(fact::Section section) {
    switch (section) {
    case fact::Section::header: return "bank";
    case fact::Section::topics: return "topic";
    case fact::Section::sources: return "source";
    case fact::Section::entities: return "entity";
    case fact::Section::relations: return "relation";
    case fact::Section::facts: return "fact";
    case fact::Section::claims: break;
    }
    return "claim";
}

} // namespace signatory::author
