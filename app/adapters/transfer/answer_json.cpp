#include "adapters/transfer/answer_json.hpp"

#include <algorithm>
#include <regex>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace signatory::transfer {
namespace {

using item::ResponseKind;
using Json = nlohmann::ordered_json;

std::unexpected<Problem> refused_line(std::string what, std::string where) {
    return std::unexpected(Problem{std::move(what), std::move(where),
                                   "Write it like {\"item\": \"85b86326a2681964\", \"learner\": \"Ada\", \"response\": "
                                   "2, \"at\": \"2026-01-15T09:30:00Z\"}."});
}

std::optional<std::size_t> index_in(const Json& json, std::size_t count) {
    if (!json.is_number_unsigned() || json.get<std::uint64_t>() >= count) return std::nullopt;
    return json.get<std::size_t>();
}

std::optional<item::Response> arrangement_in(const item::Item& item, const Json& json) {
    if (!json.is_array()) return std::nullopt;
    const bool match = item.response_kind == ResponseKind::match;
    item::Arrangement arrangement;
    for (const Json& each : json) {
        const auto index = match && each.is_null() ? item::unmatched
                                                   : index_in(each, match ? item.targets.size() : item.options.size());
        if (!index) return std::nullopt;
        arrangement.options.push_back(*index);
    }
    return arrangement;
}

std::optional<item::Response> response_in(const item::Item& item, const Json& json) {
    switch (item.response_kind) {
    case ResponseKind::single_choice:
        if (const auto option = index_in(json, item.options.size())) return item::Choice{*option};
        return std::nullopt;
    case ResponseKind::typed:
    case ResponseKind::number:
        if (json.is_string()) return item::Typed{json.get<std::string>()};
        return std::nullopt;
    case ResponseKind::multiple_choice:
    case ResponseKind::order:
    case ResponseKind::match:
        break;
    }
    return arrangement_in(item, json);
}

bool is_a_time(const std::string& text) {
    static const std::regex pattern(R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))");
    return std::regex_match(text, pattern);
}

std::string text_at(const Json& json, const char* name) {
    const auto found = json.find(name);
    return found != json.end() && found->is_string() ? found->get<std::string>() : "";
}

} // namespace

std::expected<Answer, Problem> answer_from_json(std::span<const item::Item> items, std::string_view line) {
    const Json json = Json::parse(line, nullptr, false);
    if (!json.is_object()) return refused_line("this is no JSON object", "");
    Answer answer{text_at(json, "item"), text_at(json, "learner"), {}, text_at(json, "at"), 0};
    const auto item = std::ranges::find(items, answer.item, &item::Item::id);
    if (item == items.end()) return refused_line(fmt::format("no item given is “{}”", answer.item), "/item");
    if (answer.learner.empty()) return refused_line("who answered is missing", "/learner");
    if (!is_a_time(answer.at)) return refused_line("when it was answered is no time with its zone", "/at");
    const auto response = response_in(*item, json.value("response", Json()));
    if (!response)
        return refused_line(fmt::format("the response is none to a {} item", item::name_of(item->response_kind)),
                       "/response");
    answer.response = *response;
    const Json seconds = json.value("seconds", Json(0.0));
    if (!seconds.is_number() || seconds.get<double>() < 0)
        return refused_line("the seconds it took are no number", "/seconds");
    answer.seconds = seconds.get<double>();
    return answer;
}

} // namespace signatory::transfer
