#include "adapters/transfer/qti_item.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "adapters/transfer/item_words.hpp"
#include "adapters/transfer/qti_names.hpp"
#include "adapters/transfer/xml_text.hpp"

namespace signatory::transfer {
namespace {

using item::ResponseKind;
using pugi::xml_node;

std::string option_name(std::size_t option) { return fmt::format("option-{}", option + 1); }
std::string target_name(std::size_t target) { return fmt::format("target-{}", target + 1); }
std::string pair_name(std::size_t option, std::size_t target) {
    return option_name(option) + " " + target_name(target);
}

// --- what is declared

xml_node add_declaration(xml_node parent, const char* element, const char* name, const char* cardinality,
                         const char* type) {
    xml_node node = add(parent, element);
    set(node, "identifier", name);
    set(node, "cardinality", cardinality);
    if (*type != '\0') set(node, "baseType", type);
    return node;
}

void add_values(xml_node parent, const char* element, const std::vector<std::string>& values) {
    xml_node list = add(parent, element);
    for (const std::string& value : values) add(list, "value", value);
}

struct Worth {
    std::vector<std::string> keys;
    double each = 1, otherwise = 0;
};

// What each value of a response is worth; their sum is kept within 0 and 1.
xml_node add_mapping(xml_node declaration, const Worth& worth) {
    xml_node mapping = add(declaration, "mapping");
    set(mapping, "lowerBound", "0");
    set(mapping, "upperBound", "1");
    set(mapping, "defaultValue", fmt::format("{:.6g}", worth.otherwise));
    for (const std::string& key : worth.keys) {
        xml_node entry = add(mapping, "mapEntry");
        set(entry, "mapKey", key);
        set(entry, "mappedValue", fmt::format("{:.6g}", worth.each));
    }
    return mapping;
}

std::vector<std::string> key_options(const item::Item& item) {
    std::vector<std::string> names;
    for (const std::size_t option : item.key) names.push_back(option_name(option));
    return names;
}

std::vector<std::string> key_pairs(const item::Item& item) {
    std::vector<std::string> names;
    for (std::size_t option = 0; option < item.key.size(); ++option)
        names.push_back(pair_name(option, item.key[option]));
    return names;
}

void add_response(xml_node root, const item::Item& item) {
    const char* name = "responseDeclaration";
    const double share = 1.0 / static_cast<double>(std::max<std::size_t>(1, item.key.size()));
    switch (item.response_kind) {
    case ResponseKind::single_choice:
        return add_values(add_declaration(root, name, "RESPONSE", "single", "identifier"), "correctResponse",
                          key_options(item));
    case ResponseKind::multiple_choice: {
        xml_node node = add_declaration(root, name, "RESPONSE", "multiple", "identifier");
        add_values(node, "correctResponse", key_options(item));
        add_mapping(node, {key_options(item), share, -share}); // right choices less wrong ones
        return;
    }
    case ResponseKind::order:
        return add_values(add_declaration(root, name, "RESPONSE", "ordered", "identifier"), "correctResponse",
                          key_options(item));
    case ResponseKind::match: {
        xml_node node = add_declaration(root, name, "RESPONSE", "multiple", "directedPair");
        add_values(node, "correctResponse", key_pairs(item));
        add_mapping(node, {key_pairs(item), share, 0});
        return;
    }
    case ResponseKind::typed: {
        xml_node node = add_declaration(root, name, "RESPONSE", "single", "string");
        add_values(node, "correctResponse", {item.accepted.front()});
        xml_node mapping = add_mapping(node, {item.accepted, 1, 0});
        for (xml_node entry : mapping.children()) set(entry, "caseSensitive", "false");
        return;
    }
    case ResponseKind::number:
        return add_values(add_declaration(root, name, "RESPONSE", "single", "float"), "correctResponse",
                          {number_text(item.accepted_number->value)});
    }
}

void add_outcomes(xml_node root, const item::Item& item) {
    xml_node score = add_declaration(root, "outcomeDeclaration", "SCORE", "single", "float");
    add_values(score, "defaultValue", {"0"});
    if (is_choice(item))
        add_declaration(root, "outcomeDeclaration", "FEEDBACK",
                        item.response_kind == ResponseKind::single_choice ? "single" : "multiple", "identifier");
    add_declaration(root, "outcomeDeclaration", "EXPLANATION", "single", "identifier");
}

// --- what is shown

void add_options(xml_node parent, const char* element, const item::Item& item) {
    for (std::size_t option = 0; option < item.options.size(); ++option) {
        xml_node node = add(parent, element, item.options[option].text);
        set(node, "identifier", option_name(option));
    }
}

xml_node add_interaction(xml_node body, const char* element, const item::Item& item, const char* shuffle) {
    xml_node node = add(body, element);
    set(node, "responseIdentifier", "RESPONSE");
    set(node, "shuffle", shuffle);
    add(node, "prompt", item.stem);
    return node;
}

void add_matching(xml_node body, const item::Item& item) {
    xml_node node = add_interaction(body, "matchInteraction", item, "false");
    set(node, "maxAssociations", fmt::format("{}", item.options.size()));
    xml_node options = add(node, "simpleMatchSet"), targets = add(node, "simpleMatchSet");
    add_options(options, "simpleAssociableChoice", item);
    for (xml_node each : options.children()) set(each, "matchMax", "1");
    for (std::size_t target = 0; target < item.targets.size(); ++target) {
        xml_node each = add(targets, "simpleAssociableChoice", item.targets[target].text);
        set(each, "identifier", target_name(target));
        set(each, "matchMax", fmt::format("{}", item.options.size()));
    }
}

void add_entry(xml_node body, const item::Item& item) {
    add(body, "p", item.stem);
    xml_node entry = add(add(body, "p"), "textEntryInteraction");
    set(entry, "responseIdentifier", "RESPONSE");
    set(entry, "expectedLength", item.accepted_number ? "12" : "40");
}

void add_choices(xml_node body, const item::Item& item) {
    xml_node node = add_interaction(body, "choiceInteraction", item, "false");
    set(node, "maxChoices", item.response_kind == ResponseKind::single_choice ? "1" : "0");
    add_options(node, "simpleChoice", item);
}

void add_body(xml_node root, const item::Item& item) {
    xml_node body = add(root, "itemBody");
    switch (item.response_kind) {
    case ResponseKind::single_choice:
    case ResponseKind::multiple_choice:
        return add_choices(body, item);
    case ResponseKind::order:
        return add_options(add_interaction(body, "orderInteraction", item, "false"), "simpleChoice", item);
    case ResponseKind::match:
        return add_matching(body, item);
    case ResponseKind::typed:
    case ResponseKind::number:
        return add_entry(body, item);
    }
}

// --- how it is scored

xml_node add_variable(xml_node parent, const char* name) {
    xml_node node = add(parent, "variable");
    set(node, "identifier", name);
    return node;
}

xml_node add_setting(xml_node parent, const char* outcome) {
    xml_node node = add(parent, "setOutcomeValue");
    set(node, "identifier", outcome);
    return node;
}

void add_value(xml_node parent, const char* type, const std::string& value) {
    set(add(parent, "baseValue", value), "baseType", type);
}

void add_response_reference(xml_node parent, const char* element) {
    set(add(parent, element), "identifier", "RESPONSE");
}

// Full credit when `test` holds, else none.
void add_all_or_nothing(xml_node processing, auto&& test) {
    xml_node condition = add(processing, "responseCondition");
    xml_node then = add(condition, "responseIf");
    test(then);
    add_value(add_setting(then, "SCORE"), "float", "1");
    add_value(add_setting(add(condition, "responseElse"), "SCORE"), "float", "0");
}

void add_scoring(xml_node processing, const item::Item& item) {
    switch (item.response_kind) {
    case ResponseKind::multiple_choice:
    case ResponseKind::match:
    case ResponseKind::typed:
        return add_response_reference(add_setting(processing, "SCORE"), "mapResponse");
    case ResponseKind::number:
        return add_all_or_nothing(processing, [&](xml_node then) {
            xml_node both = add(then, "and");
            xml_node low = add(both, "gte"), high = add(both, "lte");
            add_variable(low, "RESPONSE");
            add_value(low, "float", number_text(item.accepted_number->min));
            add_variable(high, "RESPONSE");
            add_value(high, "float", number_text(item.accepted_number->max));
        });
    case ResponseKind::single_choice:
    case ResponseKind::order:
        return add_all_or_nothing(processing, [](xml_node then) {
            xml_node match = add(then, "match");
            add_variable(match, "RESPONSE");
            add_response_reference(match, "correct");
        });
    }
}

void add_processing(xml_node root, const item::Item& item) {
    xml_node processing = add(root, "responseProcessing");
    add_scoring(processing, item);
    if (is_choice(item)) add_variable(add_setting(processing, "FEEDBACK"), "RESPONSE");
    add_value(add_setting(processing, "EXPLANATION"), "identifier", "shown");
}

// --- what is said afterwards

void add_feedback(xml_node root, const char* outcome, const std::string& value, const std::vector<std::string>& lines) {
    xml_node node = add(root, "modalFeedback");
    set(node, "outcomeIdentifier", outcome);
    set(node, "identifier", value);
    set(node, "showHide", "show");
    for (const std::string& line : lines) add(node, "p", line);
}

void add_feedbacks(xml_node root, const fact::FactBank& bank, const item::Item& item) {
    for (std::size_t option = 0; is_choice(item) && option < item.options.size(); ++option)
        add_feedback(root, "FEEDBACK", option_name(option), {item.options[option].rationale});
    add_feedback(root, "EXPLANATION", "shown", general_feedback(bank, item));
}

} // namespace

std::string qti_item_name(const item::Item& item) { return "item-" + item.id; }

std::string qti_item(Qti version, const fact::FactBank& bank, const item::Item& item) {
    pugi::xml_document document;
    xml_node root = add(document, "assessmentItem");
    set_namespace(root, version);
    set(root, "identifier", qti_item_name(item));
    set(root, "title", fmt::format("{} {}", item.topic, item.question_kind));
    set(root, "adaptive", "false");
    set(root, "timeDependent", "false");
    set(root, "xml:lang", item.language);
    add_response(root, item);
    add_outcomes(root, item);
    add_body(root, item);
    add_processing(root, item);
    add_feedbacks(root, bank, item);
    if (version == Qti::v3) name_as_version_3(root);
    return text_of(document);
}

} // namespace signatory::transfer
