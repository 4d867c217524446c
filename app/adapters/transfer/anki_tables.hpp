// What the notes of an Anki collection refer to: note types and decks, from the JSON of schema 11 or from the tables that
// later schemas have for them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

#include "adapters/transfer/anki_sides.hpp"

namespace signatory::transfer {

struct AnkiNoteType {
    bool has_gaps = false; // “cloze”
    std::vector<std::string> fields;
    std::map<std::int64_t, AnkiTemplate> templates; // by the number of the card that they show, from 0; with gaps there is one
};

struct AnkiTables {
    std::map<std::int64_t, AnkiNoteType> types;
    std::map<std::int64_t, std::string> decks; // by their names: “Geography::Europe”
};

// Throws what SQLite throws of a damaged file.
AnkiTables anki_tables(SQLite::Database& file);

} // namespace signatory::transfer
