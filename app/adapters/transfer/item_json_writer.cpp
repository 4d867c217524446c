#include "adapters/transfer/item_json.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
namespace signatory::transfer {
namespace {

using Json = nlohmann::ordered_json;

// Whole numbers are written as such (1992, not 1992.0), as far as a double holds them exactly.
Json number_json(double number) {
    constexpr double exact = 9007199254740992.0; // 2^53
    if (std::trunc(number) == number && std::abs(number) <= exact) return static_cast<std::int64_t>(number);
    return number;
}

Json value_json(const fact::Value& value) {
    if (const auto* number = std::get_if<double>(&value)) return number_json(*number);
    return fact::to_string(value);
}

void add_if_any(Json& json, const char* name, const std::string& text) {
    if (!text.empty()) json[name] = text;
}

Json option_json(const item::Item& item, std::size_t index) {
    const item::Option& option = item.options[index];
    Json json{{"text", option.text}, {"value", value_json(option.value)}};
    const bool is_choice = item.response_kind == item::ResponseKind::single_choice ||
                           item.response_kind == item::ResponseKind::multiple_choice;
    if (is_choice && std::ranges::count(item.key, index) > 0) json["key"] = true;
    json["rationale"] = option.rationale;
    return json;
}

Json options_json(const item::Item& item) {
    Json json = Json::array();
    for (std::size_t index = 0; index < item.options.size(); ++index)
        json.push_back(option_json(item, index));
    return json;
}

Json target_json(const item::Option& target) {
    return {{"text", target.text}, {"value", value_json(target.value)}};
}

Json accepted_json(const item::Item& item) {
    if (!item.accepted_number) return item.accepted;
    const item::AcceptedNumber& number = *item.accepted_number;
    return Json::array({Json{{"value", number_json(number.value)},
                             {"min", number_json(number.min)},
                             {"max", number_json(number.max)},
                             {"unit", number.unit}}});
}

Json source_json(const fact::FactBank& bank, const fact::SourceReference& reference) {
    Json json{{"id", reference.source}};
    add_if_any(json, "where", reference.where);
    const fact::Source* source = bank.source(reference.source);
    json["title"] = source == nullptr ? "" : source->title;
    if (source == nullptr) return json;
    add_if_any(json, "publisher", source->publisher);
    if (source->date) json["date"] = fact::to_string(*source->date);
    add_if_any(json, "url", source->url);
    return json;
}

Json assertion_json(const item::Assertion& assertion) {
    Json json{{"option", assertion.option}};
    if (assertion.target) json["target"] = *assertion.target;
    json["subject"] = assertion.subject;
    json["relation"] = assertion.relation;
    json["object"] = value_json(assertion.object);
    json["part"] = name_of(assertion.part);
    if (assertion.at) json["at"] = fact::to_string(*assertion.at);
    json["holds"] = assertion.holds ? "yes" : "no";
    json["because"] = assertion.because;
    json["facts"] = assertion.facts;
    json["claims"] = assertion.claims;
    add_if_any(json, "source", assertion.source);
    return json;
}

Json certificate_json(const item::Certificate& certificate) {
    Json json{{"rule", name_of(certificate.rule)}, {"at", Json::array()}};
    for (const auto& date : certificate.at) json["at"].push_back(fact::to_string(date));
    if (certificate.place) json["place"] = *certificate.place;
    add_if_any(json, "like", certificate.like);
    json["assertions"] = Json::array();
    for (const auto& assertion : certificate.assertions)
        json["assertions"].push_back(assertion_json(assertion));
    return json;
}

} // namespace

std::string item_to_json(const fact::FactBank& bank, const item::Item& item) {
    Json json{{"id", item.id},
              {"question_kind", item.question_kind},
              {"response_kind", name_of(item.response_kind)},
              {"direction", name_of(item.direction)},
              {"topic", item.topic},
              {"language", item.language},
              {"as_of", fact::to_string(item.as_of)},
              {"stem", item.stem},
              {"options", options_json(item)}};
    for (const auto& target : item.targets) json["targets"].push_back(target_json(target));
    json["key"] = item.key;
    json["accepted"] = accepted_json(item);
    json["explanation"] = item.explanation;
    json["sources"] = Json::array();
    for (const auto& reference : item.sources) json["sources"].push_back(source_json(bank, reference));
    json["asks"] = item.asks;
    json["uses"] = item.uses;
    json["difficulty"] = item.difficulty;
    json["certificate"] = certificate_json(item.certificate);
    json["seed"] = item.seed;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace signatory::transfer
