// Kahoot's spreadsheet template: a workbook (ECMA-376) with its heading in row 8 and a question a row below.
#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "adapters/transfer/item_words.hpp"
#include "adapters/transfer/writers.hpp"
#include "adapters/transfer/xml_text.hpp"
#include "adapters/transfer/zip_bytes.hpp"

namespace signatory::transfer {
namespace {

using pugi::xml_node;

constexpr std::size_t longest_stem = 120, longest_option = 75, most_options = 4, first_row = 8;
constexpr std::string_view seconds = "30"; // one of 5, 10, 20, 30, 60, 90, 120, 240
constexpr const char* sheet_namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr const char* relation_namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view relation_type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string cell_name(std::size_t column, std::size_t row) { return fmt::format("{}{}", letter_of(column), row); }

void add_text(xml_node row, std::size_t column, std::size_t number, std::string_view text) {
    xml_node cell = add(row, "c");
    set(cell, "r", cell_name(column, number));
    set(cell, "t", "inlineStr");
    add(add(cell, "is"), "t", text);
}

void add_number(xml_node row, std::size_t column, std::size_t number, std::string_view text) {
    xml_node cell = add(row, "c");
    set(cell, "r", cell_name(column, number));
    add(cell, "v", text);
}

xml_node add_row(xml_node data, std::size_t number) {
    xml_node row = add(data, "row");
    set(row, "r", fmt::format("{}", number));
    return row;
}

void add_heading(xml_node data) {
    xml_node row = add_row(data, first_row);
    add_text(row, 1, first_row, "Question - max 120 characters");
    for (std::size_t option = 1; option <= most_options; ++option)
        add_text(row, option + 1, first_row, fmt::format("Answer {} - max 75 characters", option));
    add_text(row, 6, first_row, "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs");
    add_text(row, 7, first_row, "Correct answer(s) - choose at least one");
}

std::string right_ones(const item::Item& item) {
    std::vector<std::size_t> numbers;
    for (const std::size_t option : item.key) numbers.push_back(option + 1);
    std::ranges::sort(numbers);
    return fmt::format("{}", fmt::join(numbers, ","));
}

void add_question(xml_node data, const item::Item& item, std::size_t place) {
    const std::size_t number = first_row + place;
    xml_node row = add_row(data, number);
    add_number(row, 0, number, fmt::format("{}", place));
    add_text(row, 1, number, one_line(item.stem));
    for (std::size_t option = 0; option < item.options.size(); ++option)
        add_text(row, option + 2, number, one_line(item.options[option].text));
    add_number(row, 6, number, seconds);
    add_text(row, 7, number, right_ones(item));
}

std::string sheet(const Quiz& quiz) {
    pugi::xml_document document;
    xml_node root = add(document, "worksheet");
    set(root, "xmlns", sheet_namespace);
    xml_node data = add(root, "sheetData");
    add_text(add_row(data, 1), 1, 1, "Quiz template");
    add_text(add_row(data, 2), 1, 2, title_of(quiz));
    add_heading(data);
    for (std::size_t place = 0; place < quiz.items.size(); ++place) add_question(data, quiz.items[place], place + 1);
    return text_of(document);
}

std::string workbook() {
    pugi::xml_document document;
    xml_node root = add(document, "workbook");
    set(root, "xmlns", sheet_namespace);
    set(root, "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    xml_node only = add(add(root, "sheets"), "sheet");
    set(only, "name", "Sheet1");
    set(only, "sheetId", "1");
    set(only, "r:id", "rId1");
    return text_of(document);
}

std::string relation(std::string_view type, const char* target) {
    pugi::xml_document document;
    xml_node root = add(document, "Relationships");
    set(root, "xmlns", relation_namespace);
    xml_node only = add(root, "Relationship");
    set(only, "Id", "rId1");
    set(only, "Type", fmt::format("{}{}", relation_type, type));
    set(only, "Target", target);
    return text_of(document);
}

std::string content_types() {
    constexpr std::string_view type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    pugi::xml_document document;
    xml_node root = add(document, "Types");
    set(root, "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
    for (const auto& [extension, content] :
         {std::pair{"rels", "application/vnd.openxmlformats-package.relationships+xml"}, {"xml", "application/xml"}}) {
        xml_node usual = add(root, "Default");
        set(usual, "Extension", extension);
        set(usual, "ContentType", content);
    }
    for (const auto& [part, content] :
         {std::pair{"/xl/workbook.xml", "sheet.main+xml"}, {"/xl/worksheets/sheet1.xml", "worksheet+xml"}}) {
        xml_node one = add(root, "Override");
        set(one, "PartName", part);
        set(one, "ContentType", fmt::format("{}{}", type, content));
    }
    return text_of(document);
}

} // namespace

std::optional<std::string> kahoot_obstacle(const item::Item& item) {
    if (letters_of(item.stem) > longest_stem) return "Kahoot takes at most 120 characters in a question";
    if (item.options.size() > most_options) return "Kahoot takes at most four options";
    for (const item::Option& option : item.options)
        if (letters_of(option.text) > longest_option) return "Kahoot takes at most 75 characters in an option";
    return std::nullopt;
}

std::string write_kahoot(const Quiz& quiz) {
    const std::vector<ZipEntry> entries{{"[Content_Types].xml", content_types()},
                                        {"_rels/.rels", relation("officeDocument", "xl/workbook.xml")},
                                        {"xl/workbook.xml", workbook()},
                                        {"xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml")},
                                        {"xl/worksheets/sheet1.xml", sheet(quiz)}};
    return zipped(entries);
}

} // namespace signatory::transfer
