// Common Cartridge 1.1 with one assessment in QTI 1.2.1 (1EdTech, "Common Cartridge Profile", 2011).
#include <fmt/format.h>

#include "adapters/transfer/item_words.hpp"
#include "adapters/transfer/writers.hpp"
#include "adapters/transfer/xml_text.hpp"
#include "adapters/transfer/zip_bytes.hpp"

namespace signatory::transfer {
namespace {

using item::ResponseKind;
using pugi::xml_node;

constexpr const char* cartridge_namespace = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1";
constexpr const char* assessment_namespace = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2";
constexpr const char* response_ident = "response";

std::string option_ident(std::size_t option) { return fmt::format("option_{}", option + 1); }
std::string feedback_ident(std::size_t option) { return fmt::format("feedback_{}", option + 1); }

void add_field(xml_node metadata, const char* label, const std::string& entry) {
    xml_node field = add(metadata, "qtimetadatafield");
    add(field, "fieldlabel", label);
    add(field, "fieldentry", entry);
}

void add_material(xml_node parent, std::string_view text) {
    xml_node words = add(add(parent, "material"), "mattext", html_text(text));
    set(words, "texttype", "text/html");
}

const char* profile_of(const item::Item& item) {
    if (is_true_or_false(item)) return "cc.true_false.v0p1";
    if (item.response_kind == ResponseKind::single_choice) return "cc.multiple_choice.v0p1";
    return is_choice(item) ? "cc.multiple_response.v0p1" : "cc.fib.v0p1";
}

void add_presentation(xml_node parent, const item::Item& item) {
    xml_node presentation = add(parent, "presentation");
    add_material(presentation, item.stem);
    xml_node node = add(presentation, is_choice(item) ? "response_lid" : "response_str");
    set(node, "ident", response_ident);
    set(node, "rcardinality", item.response_kind == ResponseKind::multiple_choice ? "Multiple" : "Single");
    xml_node render = add(node, is_choice(item) ? "render_choice" : "render_fib");
    for (std::size_t option = 0; is_choice(item) && option < item.options.size(); ++option) {
        xml_node label = add(render, "response_label");
        set(label, "ident", option_ident(option));
        add_material(label, item.options[option].text);
    }
}

void add_equal(xml_node parent, std::string_view value) {
    xml_node equal = add(parent, "varequal", value);
    set(equal, "respident", response_ident);
}

void show(xml_node condition, const std::string& feedback) {
    xml_node display = add(condition, "displayfeedback");
    set(display, "feedbacktype", "Response");
    set(display, "linkrefid", feedback);
}

xml_node add_condition(xml_node processing, const char* goes_on) {
    xml_node condition = add(processing, "respcondition");
    set(condition, "continue", goes_on);
    return condition;
}

void add_full_score(xml_node condition) {
    xml_node score = add(condition, "setvar", "100");
    set(score, "action", "Set");
    set(score, "varname", "SCORE");
}

void add_right_test(xml_node test, const item::Item& item) {
    if (item.response_kind != ResponseKind::multiple_choice) {
        if (is_choice(item)) return add_equal(test, option_ident(item.key.front()));
        for (const std::string& answer : answers_by_letter(item)) {
            add_equal(test, answer);
            set(test.last_child(), "case", "No");
        }
        return;
    }
    xml_node all = add(test, "and");
    for (std::size_t option = 0; option < item.options.size(); ++option)
        add_equal(is_key(item, option) ? all : add(all, "not"), option_ident(option));
}

// The explanation always, then what is said of the options chosen, then the score.
void add_conditions(xml_node parent, const item::Item& item) {
    xml_node processing = add(parent, "resprocessing");
    xml_node score = add(add(processing, "outcomes"), "decvar");
    for (const auto& [name, value] :
         {std::pair{"maxvalue", "100"}, {"minvalue", "0"}, {"varname", "SCORE"}, {"vartype", "Decimal"}})
        set(score, name, value);
    xml_node always = add_condition(processing, "Yes");
    add(add(always, "conditionvar"), "other");
    show(always, "general_feedback");
    for (std::size_t option = 0; is_choice(item) && option < item.options.size(); ++option) {
        xml_node condition = add_condition(processing, "Yes");
        add_equal(add(condition, "conditionvar"), option_ident(option));
        show(condition, feedback_ident(option));
    }
    xml_node right = add_condition(processing, "No");
    add_right_test(add(right, "conditionvar"), item);
    add_full_score(right);
}

void add_feedback(xml_node parent, const std::string& name, std::string_view text) {
    xml_node feedback = add(parent, "itemfeedback");
    set(feedback, "ident", name);
    add_material(add(feedback, "flow_mat"), text);
}

void add_item(xml_node section, const fact::FactBank& bank, const item::Item& item) {
    xml_node node = add(section, "item");
    set(node, "ident", "item_" + item.id);
    set(node, "title", fmt::format("{} {}", item.topic, item.question_kind));
    add_field(add(add(node, "itemmetadata"), "qtimetadata"), "cc_profile", profile_of(item));
    add_presentation(node, item);
    add_conditions(node, item);
    add_feedback(node, "general_feedback", joined(general_feedback(bank, item), "\n"));
    for (std::size_t option = 0; is_choice(item) && option < item.options.size(); ++option)
        add_feedback(node, feedback_ident(option), item.options[option].rationale);
}

std::string assessment(const Quiz& quiz) {
    pugi::xml_document document;
    xml_node root = add(document, "questestinterop");
    set(root, "xmlns", assessment_namespace);
    set(root, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    set(root, "xsi:schemaLocation",
        fmt::format("{} http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_qtiasiv1p2p1_v1p0.xsd",
                    assessment_namespace));
    xml_node node = add(root, "assessment");
    set(node, "ident", "assessment_" + quiz.bank.header().id);
    set(node, "title", title_of(quiz));
    add_field(add(node, "qtimetadata"), "cc_profile", "cc.exam.v0p1");
    xml_node section = add(node, "section");
    set(section, "ident", "root_section");
    for (const item::Item& item : quiz.items) add_item(section, quiz.bank, item);
    return text_of(document);
}

void add_title(xml_node metadata, const std::string& title) {
    xml_node words =
        add(add(add(add(metadata, "lomimscc:lom"), "lomimscc:general"), "lomimscc:title"), "lomimscc:string", title);
    set(words, "language", "en-US");
}

std::string manifest(const Quiz& quiz) {
    pugi::xml_document document;
    xml_node root = add(document, "manifest");
    set(root, "identifier", "manifest_" + quiz.bank.header().id);
    set(root, "xmlns", cartridge_namespace);
    set(root, "xmlns:lomimscc", "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest");
    xml_node metadata = add(root, "metadata");
    add(metadata, "schema", "IMS Common Cartridge");
    add(metadata, "schemaversion", "1.1.0");
    add_title(metadata, title_of(quiz));
    xml_node organization = add(add(root, "organizations"), "organization");
    set(organization, "identifier", "organization");
    set(organization, "structure", "rooted-hierarchy");
    xml_node top = add(organization, "item");
    set(top, "identifier", "root");
    xml_node entry = add(top, "item");
    set(entry, "identifier", "entry");
    set(entry, "identifierref", "assessment");
    add(entry, "title", title_of(quiz));
    xml_node resource = add(add(root, "resources"), "resource");
    set(resource, "identifier", "assessment");
    set(resource, "type", "imsqti_xmlv1p2/imscc_xmlv1p1/assessment");
    set(add(resource, "file"), "href", "assessment/assessment.xml");
    return text_of(document);
}

} // namespace

std::optional<std::string> cartridge_obstacle(const item::Item& item) {
    const bool typed = item.response_kind == ResponseKind::typed || item.response_kind == ResponseKind::number;
    if (typed && answers_by_letter(item).empty())
        return "it accepts more numbers than can be listed, and a cartridge knows no bounds";
    return std::nullopt;
}

std::string write_common_cartridge(const Quiz& quiz) {
    const std::vector<ZipEntry> entries{{"imsmanifest.xml", manifest(quiz)},
                                        {"assessment/assessment.xml", assessment(quiz)}};
    return zipped(entries);
}

} // namespace signatory::transfer
