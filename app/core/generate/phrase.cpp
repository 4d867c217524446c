#include "core/generate/phrase.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "core/support/text.hpp"

namespace signatory::generate {
namespace {

using fact::Date;
using fact::Precision;

constexpr std::array<std::string_view, 12> english_months{"January", "February", "March",     "April",   "May",      "June",
                                                          "July",    "August",   "September", "October", "November", "December"};

struct Place {
    std::string_view name;
    std::string Places::*text;
};
constexpr std::array<Place, 6> place_names{{{"{subject}", &Places::subject},
                                            {"{object}", &Places::object},
                                            {"{at}", &Places::at},
                                            {"{from}", &Places::from},
                                            {"{until}", &Places::until},
                                            {"{span}", &Places::span}}};

std::string filled(std::string_view sentence, const Places& places) {
    std::string result;
    while (true) {
        const std::size_t brace = std::min(sentence.find('{'), sentence.size());
        result += sentence.substr(0, brace);
        sentence.remove_prefix(brace);
        if (sentence.empty()) return result;
        const auto place = std::ranges::find_if(place_names, [&](const Place& each) { return sentence.starts_with(each.name); });
        result += place != place_names.end() ? std::string_view(places.*(place->text)) : sentence.substr(0, 1);
        sentence.remove_prefix(place != place_names.end() ? place->name.size() : 1);
    }
}

// "12,000", from five figures on.
std::string written(double number) {
    constexpr double grouped_from = 10'000;
    constexpr std::size_t group = 3;
    std::string figures = fact::to_string(number);
    if (std::abs(number) < grouped_from || std::trunc(number) != number || figures.contains('e')) return figures;
    const std::size_t sign = number < 0 ? 1 : 0;
    for (std::size_t place = figures.size(); place > sign + group;) figures.insert(place -= group, 1, ',');
    return figures;
}

} // namespace

std::string written(const Date& date, std::string_view) {
    const std::string_view month = date.month == 0 ? "" : english_months[static_cast<std::size_t>(date.month - 1)];
    switch (fact::precision(date)) {
    case Precision::year: return fmt::format("{}", date.year);
    case Precision::month: return fmt::format("{} {}", month, date.year);
    case Precision::day: break;
    }
    return fmt::format("{} {} {}", date.day, month, date.year);
}

std::string span_of(const fact::Fact& fact, std::string_view language) {
    if (fact.from && fact.until)
        return fmt::format(" from {} to {}", written(*fact.from, language), written(*fact.until, language));
    if (fact.from) return fmt::format(" from {} on", written(*fact.from, language));
    if (fact.until) return fmt::format(" until {}", written(*fact.until, language));
    return {};
}

std::string_view in_language(const fact::Words& words, std::string_view language) {
    const auto found = words.find(language);
    if (found != words.end()) return found->second;
    return words.empty() ? std::string_view{} : std::string_view(words.begin()->second);
}

std::string display_name(const fact::Entity& entity, std::string_view language) {
    const auto short_name = in_language(entity.short_name, language);
    return std::string(short_name.empty() ? in_language(entity.name, language) : short_name);
}

std::string sentence_name(const fact::Entity& entity, std::string_view language) {
    const auto form = in_language(entity.in_sentence, language);
    return form.empty() ? display_name(entity, language) : std::string(form);
}

std::string option_text(const fact::FactBank& bank, const fact::Relation& relation, const fact::Value& value,
                        std::string_view language) {
    if (const auto* reference = std::get_if<fact::EntityReference>(&value)) {
        const fact::Entity* entity = bank.entity(reference->id);
        return entity == nullptr ? reference->id : capitalised(display_name(*entity, language));
    }
    if (const auto* date = std::get_if<Date>(&value)) return written(*date, language);
    if (std::holds_alternative<double>(value) && !in_language(relation.unit, language).empty())
        return fmt::format("{} {}", written(std::get<double>(value)), in_language(relation.unit, language));
    if (const auto* number = std::get_if<double>(&value)) return written(*number);
    return std::holds_alternative<fact::Text>(value) ? capitalised(fact::to_string(value)) : fact::to_string(value);
}

std::string in_sentence(const fact::FactBank& bank, const fact::Relation& relation, const fact::Value& value,
                        std::string_view language) {
    if (const auto* reference = std::get_if<fact::EntityReference>(&value))
        if (const fact::Entity* entity = bank.entity(reference->id)) return sentence_name(*entity, language);
    if (const auto* number = std::get_if<double>(&value)) return written(*number);
    if (std::holds_alternative<fact::Text>(value)) return fact::to_string(value);
    return option_text(bank, relation, value, language);
}

Places places_of(const fact::FactBank& bank, const fact::Fact& fact, std::string_view language) {
    const fact::Relation& relation = *bank.relation_of(fact);
    Places places;
    places.subject = in_sentence(bank, relation, fact::EntityReference{fact.subject}, language);
    places.object = in_sentence(bank, relation, fact.object, language);
    if (fact.from) places.from = written(*fact.from, language);
    if (fact.until) places.until = written(*fact.until, language);
    places.span = span_of(fact, language);
    return places;
}

std::string_view slot_text(const fact::Relation& relation, std::string_view slot, std::string_view language) {
    const auto phrasing = relation.phrasings.find(language);
    if (phrasing == relation.phrasings.end()) return {};
    const auto found = phrasing->second.find(slot);
    return found == phrasing->second.end() ? std::string_view{} : std::string_view(found->second);
}

bool has_slot(const fact::Relation& relation, std::string_view slot, std::string_view language) {
    return !slot_text(relation, slot, language).empty();
}

std::optional<std::string> phrase(const fact::Relation& relation, std::string_view slot, const Places& places,
                                  std::string_view language) {
    const std::string_view sentence = slot_text(relation, slot, language);
    if (sentence.empty()) return std::nullopt;
    return capitalised(filled(sentence, places));
}

std::string words_within(const fact::Relation& relation, std::string_view slot, const Places& places, std::string_view language) {
    return filled(slot_text(relation, slot, language), places);
}

std::string denial(const fact::FactBank& bank, const fact::Relation& relation, const std::string& subject, const fact::Value& object,
                   const std::optional<Date>& at, std::string_view language) {
    Places places;
    places.subject = in_sentence(bank, relation, fact::EntityReference{subject}, language);
    places.object = in_sentence(bank, relation, object, language);
    if (at) places.at = written(*at, language);
    const std::string property = words_within(relation, "property", places, language);
    if (property.empty()) return {};
    const bool to_the_day = at && fact::precision(*at) == Precision::day;
    return capitalised(fmt::format("{}: not {}{}.", places.subject, property, at ? fmt::format(" {} {}", to_the_day ? "on" : "in", places.at) : ""));
}

std::string explanation(const fact::FactBank& bank, const fact::Fact& fact, std::string_view language) {
    const fact::Relation& relation = *bank.relation_of(fact);
    Places places = places_of(bank, fact, language);
    places.at = written(fact.from.value_or(bank.header().as_of), language);
    const std::string_view slot = fact.from && !fact.until && has_slot(relation, "still", language) ? "still" : "explanation";
    if (auto told = phrase(relation, slot, places, language)) return *told;
    return phrase(relation, "statement", places, language).value_or(fact.id);
}

std::string event_sentence(const fact::FactBank& bank, const fact::Fact& fact, std::string_view slot, const Date& date,
                           std::string_view language) {
    const auto event = phrase(*bank.relation_of(fact), slot, places_of(bank, fact, language), language);
    if (!event) return explanation(bank, fact, language);
    const bool to_the_day = fact::precision(date) == Precision::day;
    return fmt::format("{} {} {}.", *event, to_the_day ? "on" : "in", written(date, language));
}

} // namespace signatory::generate
