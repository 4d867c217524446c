#include "core/study/card_words.hpp"

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "core/support/text.hpp"

namespace signatory::study {
namespace {

using item::Direction;

std::string label_of(const fact::FactBank& bank, const fact::Relation& relation) {
    const std::string_view label = generate::slot_text(relation, "label", bank.header().language);
    return std::string(label.empty() ? std::string_view(relation.id) : label);
}

std::string subject_words(const fact::FactBank& bank, const fact::Fact& fact) {
    return generate::display_name(*bank.entity(fact.subject), bank.header().language);
}

std::string object_words(const fact::FactBank& bank, const fact::Fact& fact) {
    return generate::option_text(bank, *bank.relation(fact.relation), fact.object, bank.header().language);
}

std::string date_words(const fact::FactBank& bank, const std::optional<fact::Date>& date, std::string_view otherwise) {
    return date ? generate::written(*date, bank.header().language) : std::string(otherwise);
}

std::string source_words(const fact::FactBank& bank, const fact::SourceReference& reference) {
    const fact::Source* source = bank.source(reference.source);
    std::string words = source == nullptr ? reference.source : source->title;
    if (!reference.where.empty()) words += ", " + reference.where;
    return words;
}

} // namespace

std::string card_words(const fact::FactBank& bank, const CardKey& key) {
    const fact::Fact* fact = bank.fact(key.fact);
    if (fact == nullptr) return key.fact;
    const std::string label = label_of(bank, *bank.relation(fact->relation));
    const std::string subject = subject_words(bank, *fact), object = object_words(bank, *fact);
    switch (key.direction) {
    case Direction::subject: return fmt::format("? · {} · {}", label, object);
    case Direction::object: return fmt::format("{} · {} · ?", subject, label);
    case Direction::from: return fmt::format("{} · {} · {} · since when?", subject, label, object);
    case Direction::until: return fmt::format("{} · {} · {} · until when?", subject, label, object);
    }
    return key.fact;
}

std::string side_words(const fact::FactBank& bank, const fact::Fact& fact, Direction side) {
    switch (side) {
    case Direction::subject: return subject_words(bank, fact);
    case Direction::object: return object_words(bank, fact);
    case Direction::from: return date_words(bank, fact.from, "");
    case Direction::until: return date_words(bank, fact.until, "");
    }
    return fact.id;
}

std::string value_words(const fact::FactBank& bank, std::string_view value) {
    if (const fact::Entity* entity = bank.entity(value)) return generate::display_name(*entity, bank.header().language);
    if (const auto date = fact::parse_date(value)) return generate::written(*date, bank.header().language);
    return std::string(value);
}

std::string topic_words(const fact::FactBank& bank, std::string_view topic) {
    const auto names = bank.header().topics.find(topic);
    const std::string_view name =
        names == bank.header().topics.end() ? std::string_view{} : generate::in_language(names->second, bank.header().language);
    return std::string(name.empty() ? topic : name);
}

std::vector<FactLine> fact_lines(const fact::FactBank& bank, const fact::Fact& fact) {
    const fact::Relation& relation = *bank.relation(fact.relation);
    std::vector<FactLine> lines{{"subject", subject_words(bank, fact)}, {label_of(bank, relation), object_words(bank, fact)}};
    if (relation.timed) {
        lines.push_back({"since", date_words(bank, fact.from, "not told")});
        lines.push_back({"until", date_words(bank, fact.until, "still so")});
    }
    std::string sources;
    for (const fact::SourceReference& reference : fact.sources) sources += (sources.empty() ? "" : "; ") + source_words(bank, reference);
    lines.push_back({fact.sources.size() == 1 ? "source" : "sources", sources});
    return lines;
}

} // namespace signatory::study
