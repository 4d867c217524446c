#include "adapters/transfer/anki_tables.hpp"

#include <charconv>

#include <nlohmann/json.hpp>

#include "adapters/transfer/protobuf.hpp"

namespace signatory::transfer {
namespace {

// Notetype.Config and Notetype.Template.Config of Anki's notetypes.proto
constexpr std::uint64_t kind_field = 1, kind_with_gaps = 1, front_field = 1, back_field = 2;

// --- Schema 11: one row of JSON

std::int64_t id_in(const std::string& name) {
    std::int64_t id = 0;
    std::from_chars(name.data(), name.data() + name.size(), id);
    return id;
}

std::string text_in(const nlohmann::json& object, const char* name) {
    return object.is_object() && object.contains(name) && object[name].is_string() ? object[name].get<std::string>() : std::string{};
}

AnkiNoteType type_in(const nlohmann::json& model) {
    AnkiNoteType type;
    if (!model.is_object()) return type;
    type.has_gaps = model.contains("type") && model["type"] == 1;
    if (model.contains("flds") && model["flds"].is_array())
        for (const nlohmann::json& field : model["flds"]) type.fields.push_back(text_in(field, "name"));
    if (model.contains("tmpls") && model["tmpls"].is_array())
        for (const nlohmann::json& faces : model["tmpls"]) type.templates.emplace(type.templates.size(), AnkiTemplate{text_in(faces, "qfmt"), text_in(faces, "afmt")});
    return type;
}

AnkiTables tables_of_json(SQLite::Database& file) {
    AnkiTables all;
    SQLite::Statement row(file, "SELECT models, decks FROM col");
    if (!row.executeStep()) return all;
    const nlohmann::json models = nlohmann::json::parse(row.getColumn(0).getString(), nullptr, false), decks = nlohmann::json::parse(row.getColumn(1).getString(), nullptr, false);
    if (models.is_object())
        for (const auto& [id, model] : models.items()) all.types[id_in(id)] = type_in(model);
    if (decks.is_object())
        for (const auto& [id, deck] : decks.items()) all.decks[id_in(id)] = text_in(deck, "name");
    return all;
}

// --- From schema 15 on: tables, their settings as messages

std::string with_double_colons(const std::string& name) {
    std::string text;
    for (const char character : name) text += character == '\x1f' ? "::" : std::string(1, character);
    return text;
}

AnkiTables tables_of_tables(SQLite::Database& file) {
    AnkiTables all;
    for (SQLite::Statement row(file, "SELECT id, config FROM notetypes"); row.executeStep();)
        all.types[row.getColumn(0).getInt64()].has_gaps = number_in(row.getColumn(1).getString(), kind_field) == kind_with_gaps;
    for (SQLite::Statement row(file, "SELECT ntid, name FROM fields ORDER BY ntid, ord"); row.executeStep();)
        all.types[row.getColumn(0).getInt64()].fields.push_back(row.getColumn(1).getString());
    for (SQLite::Statement row(file, "SELECT ntid, ord, config FROM templates"); row.executeStep();) {
        const std::string config = row.getColumn(2).getString();
        all.types[row.getColumn(0).getInt64()].templates[row.getColumn(1).getInt64()] = {std::string(bytes_in(config, front_field).value_or("")), std::string(bytes_in(config, back_field).value_or(""))};
    }
    for (SQLite::Statement row(file, "SELECT id, name FROM decks"); row.executeStep();)
        all.decks[row.getColumn(0).getInt64()] = with_double_colons(row.getColumn(1).getString());
    return all;
}

} // namespace

AnkiTables anki_tables(SQLite::Database& file) { return file.tableExists("notetypes") ? tables_of_tables(file) : tables_of_json(file); }

} // namespace signatory::transfer
