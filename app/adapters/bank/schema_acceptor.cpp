#include "adapters/bank/schema_acceptor.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <limits>
#include <optional>
#include <regex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "adapters/bank/schema_rules.hpp"

namespace signatory::bank {

using nlohmann::json;

// The rules of JSON Schema draft 7 that the schema of fact banks uses. A null schema: anything will do.
struct SchemaRules {
    bool is_unsure = false;                                // there are rules not known here
    unsigned types = std::numeric_limits<unsigned>::max(); // a bit for each json::value_t
    const json* choices = nullptr;
    std::size_t fewest_characters = 0, most_characters = std::numeric_limits<std::size_t>::max();
    std::optional<std::regex> pattern;
    std::map<std::string, const SchemaRules*, std::less<>> members;
    const SchemaRules* other_members = nullptr;
    const SchemaRules* names = nullptr;
    std::vector<std::string> required;
    std::vector<std::pair<std::string, std::vector<std::string>>> dependencies;
    std::size_t fewest_members = 0;
    const SchemaRules* elements = nullptr;
    bool unique_elements = false;
};

namespace {

using RulesByPlace = std::map<const json*, std::unique_ptr<SchemaRules>>;

unsigned bit(json::value_t type) { return 1U << static_cast<unsigned>(type); }

// --- making ready: one function a keyword

class Compiler {
public:
    Compiler(const json& root, RulesByPlace& rules) : root_(root), rules_(rules) {}

    const SchemaRules* compiled(const json& schema) {
        if (schema.is_object() && schema.contains("$ref")) return compiled(referred(schema));
        const auto [at, is_new] = rules_.try_emplace(&schema);
        if (!is_new) return at->second.get(); // a schema may hold itself
        at->second = std::make_unique<SchemaRules>();
        fill(*at->second, schema);
        return at->second.get();
    }

private:
    const json& referred(const json& schema) const {
        return root_.at(json::json_pointer(schema.at("$ref").get<std::string>().substr(1)));
    }
    void fill(SchemaRules& rules, const json& schema);

    const json& root_;
    RulesByPlace& rules_;
};

using AddRule = void (*)(SchemaRules&, const json& value, Compiler&);

struct Keyword {
    std::string_view name;
    AddRule add;
};

void add_nothing(SchemaRules&, const json&, Compiler&) {}

unsigned type_named(const std::string& name) {
    using enum json::value_t;
    constexpr std::array<std::pair<std::string_view, json::value_t>, 5> plain{
        {{"string", string}, {"object", object}, {"array", array}, {"boolean", boolean}, {"null", null}}};
    for (const auto& [known, type] : plain)
        if (known == name) return bit(type);
    if (name == "number") return bit(number_integer) | bit(number_unsigned) | bit(number_float);
    return 0; // accepts none, so all is looked at more closely
}

void add_types(SchemaRules& rules, const json& value, Compiler&) {
    rules.types = value.is_string() ? type_named(value) : 0;
    if (value.is_array())
        for (const json& one : value) rules.types |= type_named(one);
}

void add_members(SchemaRules& rules, const json& value, Compiler& compiler) {
    for (const auto& [name, schema] : value.items()) rules.members.emplace(name, compiler.compiled(schema));
}

void add_dependencies(SchemaRules& rules, const json& value, Compiler&) {
    for (const auto& [name, needed] : value.items())
        rules.dependencies.emplace_back(name, needed.get<std::vector<std::string>>());
}

constexpr std::array keywords{
    Keyword{"$schema", add_nothing},
    Keyword{"title", add_nothing},
    Keyword{"description", add_nothing},
    Keyword{"examples", add_nothing},
    Keyword{"definitions", add_nothing},
    Keyword{"type", add_types},
    Keyword{"enum", [](SchemaRules& rules, const json& value, Compiler&) { rules.choices = &value; }},
    Keyword{"minLength", [](SchemaRules& rules, const json& value, Compiler&) { rules.fewest_characters = value; }},
    Keyword{"maxLength", [](SchemaRules& rules, const json& value, Compiler&) { rules.most_characters = value; }},
    Keyword{"pattern", [](SchemaRules& rules, const json& value, Compiler&) { rules.pattern = std::regex(value.get<std::string>(), std::regex::nosubs | std::regex::optimize); }},
    Keyword{"properties", add_members},
    Keyword{"additionalProperties", [](SchemaRules& rules, const json& value, Compiler& compiler) { rules.other_members = compiler.compiled(value); }},
    Keyword{"propertyNames", [](SchemaRules& rules, const json& value, Compiler& compiler) { rules.names = compiler.compiled(value); }},
    Keyword{"required", [](SchemaRules& rules, const json& value, Compiler&) { rules.required = value; }},
    Keyword{"dependencies", add_dependencies},
    Keyword{"minProperties", [](SchemaRules& rules, const json& value, Compiler&) { rules.fewest_members = value; }},
    Keyword{"items", [](SchemaRules& rules, const json& value, Compiler& compiler) { rules.elements = compiler.compiled(value); }},
    Keyword{"uniqueItems", [](SchemaRules& rules, const json& value, Compiler&) { rules.unique_elements = value; }},
};

void Compiler::fill(SchemaRules& rules, const json& schema) {
    rules.is_unsure = !schema.is_object() && schema != true;
    if (!schema.is_object()) return;
    for (const auto& [name, value] : schema.items()) {
        const auto keyword = std::ranges::find(keywords, name, &Keyword::name);
        if (keyword == keywords.end())
            rules.is_unsure = true;
        else
            keyword->add(rules, value, *this);
    }
}

// --- accepting: one function a type

bool accepts(const SchemaRules* rules, const json& value);

bool is_chosen(const json& choices, const json& value) {
    return std::ranges::any_of(choices, [&](const json& one) { return one.type() == value.type() && one == value; });
}

std::size_t characters_in(const std::string& text) { // of UTF-8: all but the continuation bytes
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

bool accepts_text(const SchemaRules& rules, const std::string& text) {
    const std::size_t characters = characters_in(text);
    if (characters < rules.fewest_characters || characters > rules.most_characters) return false;
    return !rules.pattern || (text.size() <= longest_matched && std::regex_search(text, *rules.pattern));
}

bool accepts_member(const SchemaRules& rules, const std::string& name, const json& value) {
    if (rules.names != nullptr && (rules.names->is_unsure || !accepts_text(*rules.names, name))) return false;
    const auto known = rules.members.find(name);
    return accepts(known == rules.members.end() ? rules.other_members : known->second, value);
}

bool accepts_members(const SchemaRules& rules, const json& object) {
    const auto has = [&](const std::string& name) { return object.contains(name); };
    if (object.size() < rules.fewest_members || !std::ranges::all_of(rules.required, has)) return false;
    for (const auto& [name, needed] : rules.dependencies)
        if (has(name) && !std::ranges::all_of(needed, has)) return false;
    const auto& members = object.get_ref<const json::object_t&>();
    return std::ranges::all_of(members, [&](const auto& member) { return accepts_member(rules, member.first, member.second); });
}

bool are_unique(json::array_t elements) {
    std::ranges::sort(elements);
    return std::ranges::adjacent_find(elements) == elements.end();
}

bool accepts_elements(const SchemaRules& rules, const json& list) {
    if (rules.unique_elements && !are_unique(list)) return false;
    return std::ranges::all_of(list, [&](const json& element) { return accepts(rules.elements, element); });
}

bool accepts(const SchemaRules* rules, const json& value) {
    if (rules == nullptr) return true;
    if (rules->is_unsure || (rules->types & bit(value.type())) == 0) return false;
    if (rules->choices != nullptr && !is_chosen(*rules->choices, value)) return false;
    if (value.is_string()) return accepts_text(*rules, value.get_ref<const std::string&>());
    if (value.is_object()) return accepts_members(*rules, value);
    return !value.is_array() || accepts_elements(*rules, value);
}

} // namespace

SchemaAcceptor::SchemaAcceptor(const json& schema) {
    try {
        root_ = Compiler(schema, rules_).compiled(schema);
    } catch (const std::exception&) { // no schema; whoever looks more closely will tell
        auto& unsure = rules_[&schema] = std::make_unique<SchemaRules>();
        unsure->is_unsure = true;
        root_ = unsure.get();
    }
}

SchemaAcceptor::~SchemaAcceptor() = default;

bool SchemaAcceptor::accepts(const json& value) const { return bank::accepts(root_, value); }

} // namespace signatory::bank
