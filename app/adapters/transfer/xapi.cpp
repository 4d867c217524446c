// Experience API 1.0.3: with answers one statement each, without them the activities that statements would be about.
#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "adapters/transfer/item_words.hpp"
#include "adapters/transfer/writers.hpp"
#include "core/item/mark.hpp"

namespace signatory::transfer {
namespace {

using item::ResponseKind;
using Json = nlohmann::ordered_json;

constexpr std::string_view home = "https://signatory.invalid/"; // a name that no one can own (RFC 2606)

std::string url(std::string_view what, std::string_view name) { return fmt::format("{}{}/{}", home, what, name); }

const char* interaction_of(const item::Item& item) {
    if (is_true_or_false(item)) return "true-false";
    switch (item.response_kind) {
    case ResponseKind::single_choice:
    case ResponseKind::multiple_choice:
        return "choice";
    case ResponseKind::typed:
        return "fill-in";
    case ResponseKind::number:
        return "numeric";
    case ResponseKind::order:
        return "sequencing";
    case ResponseKind::match:
        return "matching";
    }
    return "other";
}

std::string component(std::string_view side, std::size_t index) { return fmt::format("{}-{}", side, index + 1); }

Json components(const std::vector<item::Option>& options, std::string_view side, const std::string& language) {
    Json list = Json::array();
    for (std::size_t index = 0; index < options.size(); ++index)
        list.push_back({{"id", component(side, index)}, {"description", {{language, options[index].text}}}});
    return list;
}

std::string listed(std::span<const std::size_t> options) {
    std::vector<std::string> names;
    for (const std::size_t option : options) names.push_back(component("option", option));
    return joined(names, "[,]");
}

std::string paired(std::span<const std::size_t> targets) {
    std::vector<std::string> names;
    for (std::size_t option = 0; option < targets.size(); ++option)
        if (targets[option] != item::unmatched)
            names.push_back(component("option", option) + "[.]" + component("target", targets[option]));
    return joined(names, "[,]");
}

std::string arranged(const item::Item& item, std::span<const std::size_t> indices) {
    if (is_true_or_false(item)) return indices.empty() ? "" : indices.front() == 0 ? "true" : "false";
    return item.response_kind == ResponseKind::match ? paired(indices) : listed(indices);
}

Json right_patterns(const item::Item& item) {
    if (const auto& number = item.accepted_number) {
        if (number->min == number->max) return Json::array({number_text(number->value)});
        return Json::array({number_text(number->min) + "[:]" + number_text(number->max)});
    }
    if (item.response_kind != ResponseKind::typed) return Json::array({arranged(item, item.key)});
    Json patterns = Json::array();
    for (const std::string& accepted : item.accepted) patterns.push_back("{case_matters=false}" + accepted);
    return patterns;
}

std::string response_of(const item::Item& item, const item::Response& response) {
    if (const auto* choice = std::get_if<item::Choice>(&response)) return arranged(item, {&choice->option, 1});
    if (const auto* arrangement = std::get_if<item::Arrangement>(&response))
        return arranged(item, arrangement->options);
    const auto* typed = std::get_if<item::Typed>(&response);
    return typed == nullptr ? "" : typed->text;
}

Json sources_json(const fact::FactBank& bank, const item::Item& item) {
    Json list = Json::array();
    for (const std::string& line : source_lines(bank, item)) list.push_back(line);
    return list;
}

Json activity(const Quiz& quiz, const item::Item& item) {
    Json definition{{"name", {{item.language, item.id}}},
                    {"description", {{item.language, item.stem}}},
                    {"type", "http://adlnet.gov/expapi/activities/cmi.interaction"},
                    {"interactionType", interaction_of(item)},
                    {"correctResponsesPattern", right_patterns(item)}};
    if (is_choice(item) && !is_true_or_false(item))
        definition["choices"] = components(item.options, "option", item.language);
    if (item.response_kind == ResponseKind::order)
        definition["choices"] = components(item.options, "option", item.language);
    if (item.response_kind == ResponseKind::match) {
        definition["source"] = components(item.options, "option", item.language);
        definition["target"] = components(item.targets, "target", item.language);
    }
    definition["extensions"] = {{url("extensions", "as-of"), fact::to_string(item.as_of)},
                                {url("extensions", "explanation"), item.explanation},
                                {url("extensions", "sources"), sources_json(quiz.bank, item)}};
    return {{"objectType", "Activity"}, {"id", url("items", item.id)}, {"definition", std::move(definition)}};
}

// Sent twice, it counts once.
std::string statement_id(const Answer& answer) {
    return uuid_of(fmt::format("{}\n{}\n{}", answer.item, answer.learner, answer.at));
}

Json statement(const Quiz& quiz, const item::Item& item, const Answer& answer) {
    const item::Mark mark = item::mark(item, answer.response);
    return {
        {"id", statement_id(answer)},
        {"actor", {{"objectType", "Agent"}, {"account", {{"homePage", home}, {"name", answer.learner}}}}},
        {"verb", {{"id", "http://adlnet.gov/expapi/verbs/answered"}, {"display", {{"en", "answered"}}}}},
        {"object", activity(quiz, item)},
        {"result",
         {{"response", response_of(item, answer.response)},
          {"success", mark.correctness == item::Correctness::right},
          {"score", {{"scaled", mark.credit / 1000.0}}},
          {"duration", fmt::format("PT{}S", answer.seconds)}}},
        {"context",
         {{"contextActivities",
           {{"grouping", Json::array({{{"objectType", "Activity"}, {"id", url("banks", quiz.bank.header().id)}}})}}}}},
        {"timestamp", answer.at}};
}

} // namespace

std::string write_xapi(const Quiz& quiz) {
    Json list = Json::array();
    for (const Answer& answer : quiz.answers) {
        const auto item = std::ranges::find(quiz.items, answer.item, &item::Item::id);
        if (item != quiz.items.end()) list.push_back(statement(quiz, *item, answer));
    }
    for (const item::Item& item : quiz.items)
        if (quiz.answers.empty()) list.push_back(activity(quiz, item));
    return list.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace signatory::transfer
