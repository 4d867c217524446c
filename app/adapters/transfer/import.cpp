#include "adapters/transfer/import.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/support/letters.hpp"

namespace signatory::transfer {
namespace {

constexpr Importer table[] = {
    {"gift", "Moodle GIFT", ".gift", read_gift},
    {"moodle-xml", "Moodle XML", ".xml", read_moodle_xml},
    {"table", "CSV, TSV, Quizlet or Anki text", ".csv .tsv", read_table},
    {"kvtml", "KDE vocabulary (Parley)", ".kvtml", read_kvtml},
    {"mnemosyne", "Mnemosyne text", ".tab", read_mnemosyne},
    {"apkg", "Anki package", ".apkg .colpkg", read_anki_package},
};

bool names_extension(std::string_view extensions, std::string_view extension) {
    while (!extensions.empty()) {
        const std::size_t end = std::min(extensions.find(' '), extensions.size());
        if (extensions.substr(0, end) == extension) return true;
        extensions.remove_prefix(std::min(extensions.size(), end + 1));
    }
    return false;
}

// A cell that begins with a quotation mark ends with one in a table; where one does not, the marks are letters.
bool quotes_are_letters(std::string_view text) {
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of("\t\r\n", begin), text.size());
        const std::string_view cell = text.substr(begin, end - begin);
        if (cell.starts_with('"') && (cell.size() == 1 || !cell.ends_with('"'))) return true;
        begin = end + 1;
    }
    return false;
}

// The first line that says something: tables have tabs, GIFT has braces and titles.
const Importer* importer_of_text(std::string_view bytes) {
    const bool is_anki = bytes.starts_with("#separator");
    while (bytes.starts_with("//") || bytes.starts_with("\n"))
        bytes.remove_prefix(std::min(bytes.size(), bytes.find('\n') + 1));
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    const bool has_columns = line.find('\t') != std::string_view::npos && !line.starts_with("::");
    if (!is_anki && !has_columns) return importer_named("gift");
    return importer_named(!is_anki && quotes_are_letters(bytes) ? "mnemosyne" : "table");
}

} // namespace

std::span<const Importer> importers() { return table; }

const Importer* importer_named(std::string_view name) {
    const auto found = std::ranges::find(table, name, &Importer::name);
    return found == std::end(table) ? nullptr : found;
}

namespace {

std::string extension_in(std::string_view file_name) {
    const std::size_t dot = file_name.rfind('.');
    return dot == std::string_view::npos ? "" : lower_case(file_name.substr(dot));
}

const Importer* importer_of_extension(std::string_view extension) {
    const auto found =
        std::ranges::find_if(table, [&](const Importer& each) { return names_extension(each.extensions, extension); });
    return found == std::end(table) ? nullptr : found;
}

} // namespace

const Importer* importer_for(std::string_view file_name, std::string_view bytes) {
    const std::string extension = extension_in(file_name);
    return extension == ".txt" ? importer_of_text(bytes) : importer_of_extension(extension);
}

bool is_importable(std::string_view file_name) {
    const std::string extension = extension_in(file_name);
    return extension == ".txt" || importer_of_extension(extension) != nullptr;
}

std::string card_to_json(const Card& card) {
    using Json = nlohmann::ordered_json;
    Json json;
    if (!card.id.empty()) json["id"] = card.id;
    json["stem"] = card.question;
    for (const CardOption& option : card.options) {
        Json each{{"text", option.text}};
        if (option.is_key) each["key"] = true;
        if (!option.reason.empty()) each["rationale"] = option.reason;
        json["options"].push_back(std::move(each));
    }
    if (!card.accepted.empty()) json["accepted"] = card.accepted;
    if (!card.explanation.empty()) json["explanation"] = card.explanation;
    if (!card.tags.empty()) json["tags"] = card.tags;
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace signatory::transfer
