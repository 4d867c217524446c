#include "adapters/transfer/hand_written_item.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "adapters/transfer/item_kinds.hpp"

namespace signatory::transfer {
namespace {

using Json = nlohmann::ordered_json;

Json parsed(std::string_view line) {
    constexpr bool throwing = false;
    return Json::parse(line, nullptr, throwing);
}

Problem problem(std::string where, std::string what, std::string advice) { return {std::move(what), std::move(where), std::move(advice)}; }

std::string text_or(const Json& json, const char* name, std::string otherwise) {
    const auto found = json.find(name);
    return found != json.end() && found->is_string() ? found->get<std::string>() : otherwise;
}

std::expected<void, Problem> read_option(item::Item& item, const Json& json) {
    const std::string place = fmt::format("/options/{}", item.options.size());
    if (json.is_string()) {
        item.options.push_back({json.get<std::string>(), fact::Text{json.get<std::string>()}, {}});
        return {};
    }
    const std::string text = json.is_object() ? text_or(json, "text", "") : "";
    if (text.empty()) return std::unexpected(problem(place, "the option has no text", "Write {\"text\": \"…\"}."));
    if (json.contains("key") && !json["key"].is_boolean())
        return std::unexpected(problem(place + "/key", "“key” is neither true nor false", "Write true, without quotation marks."));
    if (json.value("key", false)) item.key.push_back(item.options.size());
    item.options.push_back({text, fact::Text{text}, text_or(json, "rationale", "")});
    return {};
}

std::expected<void, Problem> read_options(item::Item& item, const Json& json) {
    const auto options = json.find("options");
    if (options == json.end()) return {};
    if (!options->is_array()) return std::unexpected(problem("/options", "“options” is not a list", "Write it in square brackets."));
    for (const Json& option : *options)
        if (auto read = read_option(item, option); !read) return read;
    return {};
}

// A list beside the options replaces the marks at them: two that disagree cannot both be meant.
std::expected<void, Problem> read_key(item::Item& item, const Json& json) {
    const auto key = json.find("key");
    if (key == json.end()) return {};
    const std::vector<std::size_t> marked = std::exchange(item.key, {});
    const bool is_list = key->is_array();
    for (const Json& index : is_list ? *key : Json::array({*key})) {
        if (!index.is_number_unsigned())
            return std::unexpected(problem("/key", "“key” is not a list of indices", "Count the options from 0, as in [2]."));
        item.key.push_back(index.get<std::size_t>());
    }
    if (marked.empty() || marked == item.key) return {};
    return std::unexpected(problem("/key", "“key” names other options than those marked", "Keep one of the two."));
}

std::expected<void, Problem> read_accepted(item::Item& item, const Json& json) {
    const auto accepted = json.find("accepted");
    if (accepted == json.end()) return {};
    if (!accepted->is_array()) return std::unexpected(problem("/accepted", "“accepted” is not a list", "Write it in square brackets."));
    for (const Json& answer : *accepted) {
        if (answer.is_string()) item.accepted.push_back(answer.get<std::string>());
        else if (answer.is_number()) item.accepted.push_back(answer.dump());
        else return std::unexpected(problem("/accepted", "an accepted answer is not a text", "Write it in quotation marks."));
    }
    return {};
}

item::ResponseKind kind_of(const item::Item& item, const Json& json) {
    if (const auto named = kind_named<item::ResponseKind>(text_or(json, "response_kind", ""))) {
        const bool accepts_text = *named == item::ResponseKind::number; // without its range it is typed
        return accepts_text ? item::ResponseKind::typed : *named;
    }
    if (item.options.empty()) return item::ResponseKind::typed;
    return item.key.size() > 1 ? item::ResponseKind::multiple_choice : item::ResponseKind::single_choice;
}

} // namespace

std::expected<item::Item, Problem> hand_written_item_from_json(std::string_view line) {
    const Json json = parsed(line);
    if (json.is_discarded() || !json.is_object())
        return std::unexpected(problem("", "the line is not a JSON object", "Give one whole item a line."));
    item::Item item;
    item.stem = text_or(json, "stem", "");
    item.id = text_or(json, "id", "");
    item.topic = text_or(json, "topic", "");
    item.language = text_or(json, "language", "en");
    item.explanation = text_or(json, "explanation", "");
    if (item.stem.empty()) return std::unexpected(problem("/stem", "the item has no stem", "Write the question as \"stem\"."));
    for (const auto read : {read_options, read_key, read_accepted})
        if (auto done = read(item, json); !done) return std::unexpected(done.error());
    if (item.options.empty() && item.accepted.empty())
        return std::unexpected(problem("", "the item has neither options nor accepted answers", "Write \"options\" or \"accepted\"."));
    item.response_kind = kind_of(item, json);
    return item;
}

bool has_a_certificate(std::string_view line) {
    const Json json = parsed(line);
    return json.is_object() && json.contains("certificate");
}

} // namespace signatory::transfer
