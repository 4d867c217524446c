#include "adapters/classroom/response_json.hpp"

#include <nlohmann/json.hpp>

namespace signatory::classroom {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_chosen = 64;

std::optional<item::Response> chosen_in(const Json& list) {
    if (!list.is_array() || list.size() > most_chosen) return std::nullopt;
    item::Arrangement chosen;
    for (const Json& one : list) {
        if (!one.is_number_unsigned()) return std::nullopt;
        chosen.options.push_back(one.get<std::size_t>());
    }
    return chosen;
}

} // namespace

void put_response(Json& json, const item::Response& response) {
    if (const auto* choice = std::get_if<item::Choice>(&response)) json["choice"] = choice->option;
    if (const auto* typed = std::get_if<item::Typed>(&response)) json["text"] = typed->text;
    if (const auto* arrangement = std::get_if<item::Arrangement>(&response)) json["chosen"] = arrangement->options;
}

std::optional<item::Response> response_in(const Json& json) {
    const auto choice = json.find("choice"), text = json.find("text"), chosen = json.find("chosen");
    const int given = (choice != json.end()) + (text != json.end()) + (chosen != json.end());
    if (given != 1) return std::nullopt;
    if (choice != json.end() && choice->is_number_unsigned()) return item::Choice{choice->get<std::size_t>()};
    if (text != json.end() && text->is_string()) return item::Typed{text->get<std::string>()};
    if (chosen != json.end()) return chosen_in(*chosen);
    return std::nullopt;
}

} // namespace signatory::classroom
