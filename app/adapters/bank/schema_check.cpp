#include "adapters/bank/schema_check.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <ranges>
#include <regex>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "adapters/bank/schema_rules.hpp"
#include "core/support/nearest.hpp"

namespace signatory::bank {
namespace {

using nlohmann::json;

constexpr std::size_t most_told = 1000; // problems of one file; who has more fixes a pattern, not a list

const json& member(const json& object, const std::string& name) {
    static const json none;
    const auto at = object.is_object() ? object.find(name) : object.end();
    return object.is_object() && at != object.end() ? *at : none;
}

// The rules a node refers to; its own description and examples are told before theirs.
const json& referred(const json& root, const json& node) {
    const json& reference = member(node, "$ref");
    if (!reference.is_string()) return node;
    const std::string& pointer = reference.get_ref<const std::string&>();
    return pointer.starts_with("#/") ? root.at(json::json_pointer(pointer.substr(1))) : node;
}

const json& told(const json& root, const json& node, const std::string& name) {
    const json& own = member(node, name);
    return own.is_null() ? member(referred(root, node), name) : own;
}

// The schema of a member or element; null where any value will do.
const json& child_schema(const json& root, const json& node, const std::string& name) {
    const json& rules = referred(root, node);
    const json& known = member(member(rules, "properties"), name);
    if (!known.is_null()) return known;
    const json& other = member(rules, "additionalProperties");
    return other.is_object() ? other : member(rules, "items");
}

struct Visit {
    const JsonDocument& document;
    const json& root; // of the schema
    std::vector<Problem>& problems;
    std::map<std::string, std::regex>& patterns; // compiled once; that takes longer than a match
};

bool matches(const Visit& visit, const std::string& name, const json& rules) {
    const json& pattern = told(visit.root, rules, "pattern");
    if (!pattern.is_string()) return true;
    const auto& text = pattern.get_ref<const std::string&>();
    auto at = visit.patterns.find(text);
    if (at == visit.patterns.end()) at = visit.patterns.emplace(text, std::regex(text)).first;
    return std::regex_search(name, at->second);
}

const json& schema_at(const json& root, const std::string& pointer) {
    const json* node = &root;
    std::vector<std::string> steps;
    for (json::json_pointer rest(pointer); !rest.empty(); rest.pop_back()) steps.push_back(rest.back());
    for (const std::string& step : std::views::reverse(steps)) node = &child_schema(root, *node, step);
    return *node;
}

// "id" for "Missing required property 'id'."
std::string quoted_name(const std::string& message) {
    const std::size_t open = message.find('\''), close = message.rfind('\'');
    return open < close ? message.substr(open + 1, close - open - 1) : std::string{};
}

std::string example(const json& root, const json& schema) {
    const json& examples = told(root, schema, "examples");
    const json& values = told(root, schema, "enum");
    const json& type = told(root, schema, "type");
    if (examples.is_array() && !examples.empty()) return examples.front().dump();
    if (values.is_array() && !values.empty()) return values.front().dump();
    if (type == "boolean" || (type.is_array() && type.front() == "boolean")) return "false";
    return "\"…\"";
}

std::string description(const json& root, const json& schema) {
    const json& text = told(root, schema, "description");
    return text.is_string() ? text.get<std::string>() : std::string{};
}

std::string shortened(std::string text) {
    constexpr std::size_t longest = 60; // bytes; what is longer hides the advice
    if (text.size() <= longest) return text;
    std::size_t end = longest;
    while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end) + "…";
}

std::string written(const json& value) {
    if (value.is_object()) return "an object";
    return value.is_array() ? "a list" : shortened(value.dump());
}

std::string in_words(const json& type) {
    static const std::map<std::string, std::string> words{
        {"string", "a text in quotes"}, {"object", "an object { … }"}, {"array", "a list [ … ]"},
        {"number", "a number"},         {"boolean", "true or false"},  {"integer", "a whole number"}};
    if (type.is_array()) {
        std::vector<std::string> all;
        for (const json& one : type) all.push_back(in_words(one));
        return fmt::format("{}", fmt::join(all, " or "));
    }
    const auto at = type.is_string() ? words.find(type.get<std::string>()) : words.end();
    return at == words.end() ? "something else" : at->second;
}

// One sentence for each rule, by the start of the library's message.
struct Saying {
    std::string_view message;
    Problem (*tell)(const json& root, const json& schema, const json& value, const std::string& message);
};

Problem missing(const json& root, const json& schema, const json&, const std::string& message) {
    const std::string name = quoted_name(message);
    const json& wanted = child_schema(root, schema, name);
    return {fmt::format("“{}” is missing", name),
            {},
            fmt::format("Add \"{}\": {}. {}", name, example(root, wanted), description(root, wanted))};
}

Problem missing_header(const json& root, const json& schema, const json& value, const std::string& message) {
    Problem problem = missing(root, schema, value, message);
    problem.what = "the header is not whole: " + problem.what;
    return problem;
}

Problem wrong_type(const json& root, const json& schema, const json& value, const std::string&) {
    return {fmt::format("this must be {}, not {}", in_words(told(root, schema, "type")), written(value)),
            {},
            description(root, schema)};
}

Problem wrong_pattern(const json& root, const json& schema, const json& value, const std::string&) {
    return {fmt::format("{} is not written as it must be", written(value)),
            {},
            fmt::format("Write it like {}. {}", example(root, schema), description(root, schema))};
}

Problem wrong_choice(const json& root, const json& schema, const json& value, const std::string&) {
    std::vector<std::string> known;
    for (const json& choice : told(root, schema, "enum")) known.push_back(choice.dump());
    const std::vector<std::string_view> views(known.begin(), known.end());
    const std::string all = fmt::format("Write one of {}.", fmt::join(known, ", "));
    const auto near = nearest(value.dump(), views);
    return {fmt::format("{} is not one of the values known here", written(value)),
            {},
            near ? fmt::format("Did you mean {}? {}", *near, all) : all};
}

Problem too_short(const json& root, const json& schema, const json& value, const std::string&) {
    return {
        value.is_string() ? "the text is empty" : "there is nothing in it",
        {},
        fmt::format("Fill it in, or remove the member if it is not needed. {}", description(root, schema))};
}

Problem too_long(const json& root, const json& schema, const json&, const std::string&) {
    return {fmt::format("the text is longer than {} characters", told(root, schema, "maxLength").dump()),
            {},
            "Shorten it."};
}

Problem not_unique(const json&, const json&, const json&, const std::string&) {
    return {"the list names the same thing twice", {}, "Remove one of the two."};
}

Problem other(const json& root, const json& schema, const json&, const std::string& message) {
    return {message, {}, fmt::format("Compare the schema: {}", description(root, schema))};
}

constexpr std::array sayings{
    Saying{"Missing required property", missing},
    Saying{"Missing dependency", missing_header},
    Saying{"Value type not permitted", wrong_type},
    Saying{"Failed to match regex", wrong_pattern},
    Saying{"Failed to match against any enum", wrong_choice},
    Saying{"String should be no fewer", too_short},
    Saying{"Object should have no fewer", too_short},
    Saying{"String should be no more", too_long},
    Saying{"Elements at indexes", not_unique},
    Saying{"", other},
};

void tell(const Visit& visit, const Violation& violation) {
    const auto saying = std::ranges::find_if(
        sayings, [&](const Saying& each) { return violation.message.starts_with(each.message); });
    const json& schema = schema_at(visit.root, violation.pointer);
    const json& value = visit.document.root().at(json::json_pointer(violation.pointer));
    Problem problem = saying->tell(visit.root, schema, value, violation.message);
    problem.where = visit.document.where(violation.pointer);
    while (problem.advice.ends_with(' ')) problem.advice.pop_back();
    if (std::ranges::find(visit.problems, problem) == visit.problems.end())
        visit.problems.push_back(std::move(problem));
}

// The library stops at the first unknown member of an object, and does not tell a wrong name from a wrong
// value; so the names are checked here.
bool is_told_here(const Violation& violation) {
    return violation.message.starts_with("Object contains a property");
}

void check_name(const Visit& visit, const json& rules, const std::string& name, const std::string& pointer) {
    if (visit.problems.size() >= most_told) return;
    const json& properties = member(rules, "properties");
    const json& names = member(rules, "propertyNames");
    if (!names.is_null()) {
        if (!matches(visit, name, names))
            visit.problems.push_back({fmt::format("“{}” is no name for a member here", shortened(name)),
                                      visit.document.where_named(pointer),
                                      fmt::format("Write it like {}. {}", example(visit.root, names),
                                                  description(visit.root, names))});
    } else if (member(rules, "additionalProperties") == false && !properties.contains(name)) {
        std::vector<std::string_view> known;
        for (const auto& entry : properties.items()) known.push_back(entry.key());
        visit.problems.push_back(
            {fmt::format("the member “{}” is not known here", shortened(name)),
             visit.document.where_named(pointer),
             did_you_mean(name, known, fmt::format("Known are {}.", fmt::join(known, ", ")))});
    }
}

void check_names(const Visit& visit, const json& value, const json& schema, const std::string& pointer) {
    const json& rules = referred(visit.root, schema);
    if (value.is_object())
        for (const auto& [name, child] : value.items()) {
            const std::string place = pointer + pointer_step(name);
            check_name(visit, rules, name, place);
            check_names(visit, child, child_schema(visit.root, rules, name), place);
        }
    if (value.is_array())
        for (std::size_t index = 0; index < value.size(); ++index)
            check_names(visit, value[index], member(rules, "items"), fmt::format("{}/{}", pointer, index));
}

} // namespace

std::vector<Problem> check_schema(const JsonDocument& document, const JsonDocument& schema) {
    std::vector<Problem> problems;
    std::map<std::string, std::regex> patterns;
    const Visit visit{document, schema.root(), problems, patterns};
    const auto broken = violations(document, schema);
    if (!broken) return {broken.error()};
    for (const Violation& violation : *broken)
        if (!is_told_here(violation) && problems.size() < most_told) tell(visit, violation);
    check_names(visit, document.root(), schema.root(), "");
    return problems;
}

} // namespace signatory::bank
