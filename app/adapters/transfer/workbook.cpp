#include "adapters/transfer/workbook.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "adapters/transfer/xml_text.hpp"
#include "adapters/transfer/zip_bytes.hpp"

namespace signatory::transfer {
namespace {

using pugi::xml_node;

constexpr const char* sheet_namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr const char* relation_namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view relation_type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

void add_cell(xml_node row, std::size_t number, const SheetCell& given) {
    xml_node cell = add(row, "c");
    set(cell, "r", fmt::format("{}{}", column_name(given.column), number));
    if (given.is == SheetCell::Is::number) {
        add(cell, "v", given.text);
        return;
    }
    set(cell, "t", "inlineStr");
    xml_node text = add(add(cell, "is"), "t", given.text);
    set(text, "xml:space", "preserve");
}

std::string sheet_text(const Sheet& sheet) {
    pugi::xml_document document;
    xml_node root = add(document, "worksheet");
    set(root, "xmlns", sheet_namespace);
    xml_node data = add(root, "sheetData");
    for (const SheetRow& given : sheet.rows) {
        xml_node row = add(data, "row");
        set(row, "r", fmt::format("{}", given.number));
        for (const SheetCell& cell : given.cells) add_cell(row, given.number, cell);
    }
    return text_of(document);
}

std::string workbook_text(const std::vector<Sheet>& sheets) {
    pugi::xml_document document;
    xml_node root = add(document, "workbook");
    set(root, "xmlns", sheet_namespace);
    set(root, "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    xml_node list = add(root, "sheets");
    for (std::size_t number = 1; number <= sheets.size(); ++number) {
        xml_node one = add(list, "sheet");
        set(one, "name", sheets[number - 1].name);
        set(one, "sheetId", fmt::format("{}", number));
        set(one, "r:id", fmt::format("rId{}", number));
    }
    return text_of(document);
}

std::string relations(std::string_view type, const std::vector<std::string>& targets) {
    pugi::xml_document document;
    xml_node root = add(document, "Relationships");
    set(root, "xmlns", relation_namespace);
    for (std::size_t number = 1; number <= targets.size(); ++number) {
        xml_node one = add(root, "Relationship");
        set(one, "Id", fmt::format("rId{}", number));
        set(one, "Type", fmt::format("{}{}", relation_type, type));
        set(one, "Target", targets[number - 1]);
    }
    return text_of(document);
}

void add_part(xml_node root, std::string_view part, std::string_view type) {
    xml_node one = add(root, "Override");
    set(one, "PartName", part);
    set(one, "ContentType", fmt::format("application/vnd.openxmlformats-officedocument.spreadsheetml.{}", type));
}

std::string content_types(const std::vector<std::string>& parts) {
    pugi::xml_document document;
    xml_node root = add(document, "Types");
    set(root, "xmlns", "http://schemas.openxmlformats.org/package/2006/content-types");
    for (const auto& [extension, content] :
         {std::pair{"rels", "application/vnd.openxmlformats-package.relationships+xml"}, {"xml", "application/xml"}}) {
        xml_node usual = add(root, "Default");
        set(usual, "Extension", extension);
        set(usual, "ContentType", content);
    }
    add_part(root, "/xl/workbook.xml", "sheet.main+xml");
    for (const std::string& part : parts) add_part(root, "/xl/" + part, "worksheet+xml");
    return text_of(document);
}

} // namespace

std::string column_name(std::size_t column) {
    constexpr std::size_t letters = 26;
    std::string name;
    for (std::size_t left = column + 1; left > 0; left = (left - 1) / letters) name += static_cast<char>('A' + (left - 1) % letters);
    std::ranges::reverse(name);
    return name;
}

std::string workbook_bytes(const std::vector<Sheet>& sheets) {
    std::vector<std::string> parts;
    for (std::size_t number = 1; number <= sheets.size(); ++number) parts.push_back(fmt::format("worksheets/sheet{}.xml", number));
    std::vector<ZipEntry> entries{{"[Content_Types].xml", content_types(parts)},
                                  {"_rels/.rels", relations("officeDocument", {"xl/workbook.xml"})},
                                  {"xl/workbook.xml", workbook_text(sheets)},
                                  {"xl/_rels/workbook.xml.rels", relations("worksheet", parts)}};
    for (std::size_t number = 0; number < sheets.size(); ++number) entries.push_back({"xl/" + parts[number], sheet_text(sheets[number])});
    return zipped(entries);
}

} // namespace signatory::transfer
