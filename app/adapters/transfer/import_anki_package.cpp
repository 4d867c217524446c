// Anki packages and collections read as plain cards: a note's first field asks, its second answers.
#include <algorithm>
#include <map>
#include <optional>

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include "adapters/transfer/anki_collection.hpp"
#include "adapters/transfer/anki_tables.hpp"
#include "adapters/transfer/import.hpp"
#include "adapters/transfer/plain_text.hpp"

namespace signatory::transfer {
namespace {

constexpr std::string_view usual_deck = "Default";

std::unexpected<Problem> refused_package(std::string what) {
    return std::unexpected(Problem{std::move(what), "", "Export it again from Anki."});
}

std::vector<std::string> parted(const std::string& text, char separator) {
    std::vector<std::string> parts{""};
    for (const char character : text) {
        if (character == separator)
            parts.emplace_back();
        else
            parts.back() += character;
    }
    return parts;
}

// Without its sounds: “[sound:name.mp3]”.
std::string words_of_field(const std::string& html) {
    std::string text = html;
    for (std::size_t begin = text.find("[sound:"); begin != std::string::npos; begin = text.find("[sound:", begin)) {
        const std::size_t end = text.find(']', begin);
        if (end == std::string::npos) break;
        text.erase(begin, end + 1 - begin);
    }
    return without_html(text);
}

// A field named so, else none.
std::string field_named(const AnkiNoteType& type, const std::vector<std::string>& fields, std::string_view name) {
    const auto place = static_cast<std::size_t>(std::ranges::find(type.fields, name) - type.fields.begin());
    return place < std::min(type.fields.size(), fields.size()) ? words_of_field(fields[place]) : std::string{};
}

// A deck stands for the tags that a note has not: it is what the note is about.
std::vector<std::string> tags_of(const std::string& tags, const std::string& deck) {
    std::vector<std::string> list;
    for (const std::string& tag : parted(tags, ' '))
        if (!tag.empty()) list.push_back(tag);
    if (list.empty() && !deck.empty() && deck != usual_deck) list.push_back(deck);
    return list;
}

std::optional<std::string> read_note(const AnkiTables& known, SQLite::Statement& row, std::vector<Card>& cards) {
    static const AnkiNoteType unknown;
    const auto found = known.types.find(row.getColumn(1).getInt64());
    const AnkiNoteType& type = found == known.types.end() ? unknown : found->second;
    if (type.has_gaps) return "it is a text with gaps";
    const auto fields = parted(row.getColumn(2).getString(), '\x1f');
    Card card{row.getColumn(0).getString(), words_of_field(fields[0]), {}, {}, field_named(type, fields, "Explanation"), {}};
    if (fields.size() > 1) card.accepted = {words_of_field(fields[1])};
    if (card.question.empty() || card.accepted.empty() || card.accepted.front().empty())
        return "it has no question or no answer in letters";
    const auto deck = known.decks.find(row.getColumn(5).getInt64());
    card.tags = tags_of(row.getColumn(3).getString(), deck == known.decks.end() ? std::string{} : deck->second);
    cards.push_back(std::move(card));
    return std::nullopt;
}

// -- How far its learner is -----------------------------------------------------------------------------------------

constexpr std::int64_t seconds_of_day = 86400;

// FSRS states in the card's own data, where Anki keeps them.
void read_memory(const std::string& data, AnkiProgress& progress) {
    const nlohmann::json json = nlohmann::json::parse(data, nullptr, false);
    if (!json.is_object()) return;
    const auto number = [&](const char* name) { return json.contains(name) && json[name].is_number() ? json[name].get<double>() : 0.0; };
    progress.stability = std::clamp(number("s"), 0.0, 36500.0);
    progress.difficulty = std::clamp(number("d"), 0.0, 10.0);
}

int small_number(const SQLite::Column& column, int least) {
    return static_cast<int>(std::clamp<std::int64_t>(column.getInt64(), least, 1'000'000));
}

// Of the first card of each note: others of ours have but one.
std::map<std::int64_t, AnkiProgress> read_progress(SQLite::Database& file) {
    SQLite::Statement row(file, "SELECT c.nid, c.type, c.due, c.ivl, c.factor, c.reps, c.lapses, c.data, c.odue, col.crt FROM cards c, col "
                                "WHERE c.type IN (1, 2, 3) AND c.ord = 0");
    std::map<std::int64_t, AnkiProgress> by_note;
    while (row.executeStep()) {
        AnkiProgress progress;
        progress.stage = static_cast<AnkiStage>(row.getColumn(1).getInt());
        const std::int64_t home = row.getColumn(8).getInt64(); // where a filtered deck has borrowed it from
        const std::int64_t due = std::clamp<std::int64_t>(home != 0 ? home : row.getColumn(2).getInt64(), -100'000, 100'000'000'000);
        const std::int64_t first = std::clamp<std::int64_t>(row.getColumn(9).getInt64(), 0, 100'000'000'000) / seconds_of_day;
        const bool by_day = due < 1'000'000'000; // a day of the collection; else a time
        progress.due_day = by_day ? first + due : due / seconds_of_day;
        progress.due_at = by_day ? progress.due_day * seconds_of_day : due;
        progress.interval = small_number(row.getColumn(3), 0);
        progress.ease = small_number(row.getColumn(4), 0);
        progress.reviews = small_number(row.getColumn(5), 0);
        progress.lapses = small_number(row.getColumn(6), 0);
        read_memory(row.getColumn(7).getString(), progress);
        by_note.emplace(row.getColumn(0).getInt64(), progress);
    }
    return by_note;
}

std::map<std::int64_t, std::vector<AnkiReview>> read_reviews(SQLite::Database& file) {
    SQLite::Statement row(file, "SELECT c.nid, r.id, r.ease, r.ivl, r.lastIvl, r.factor, r.time, r.type FROM revlog r JOIN cards c ON c.id = r.cid "
                                "WHERE c.ord = 0 AND r.ease BETWEEN 1 AND 4 AND r.id > 0 ORDER BY r.id");
    std::map<std::int64_t, std::vector<AnkiReview>> by_note;
    while (row.executeStep())
        by_note[row.getColumn(0).getInt64()].push_back({row.getColumn(1).getInt64(), row.getColumn(2).getInt(), small_number(row.getColumn(3), 0),
                                                    small_number(row.getColumn(4), 0), small_number(row.getColumn(5), 0),
                                                    small_number(row.getColumn(6), 0), row.getColumn(7).getInt() == 0});
    return by_note;
}

constexpr const char* all_notes = "SELECT n.guid, n.mid, n.flds, n.tags, n.id, "
                                  "(SELECT CASE WHEN c.odid != 0 THEN c.odid ELSE c.did END FROM cards c WHERE c.nid = n.id AND c.ord = 0) "
                                  "FROM notes n ORDER BY n.id";

Imported read_notes(SQLite::Database& file) {
    const AnkiTables known = anki_tables(file);
    SQLite::Statement row(file, all_notes);
    const auto progress = read_progress(file);
    const auto reviews = read_reviews(file);
    Imported imported;
    for (std::size_t number = 1; row.executeStep(); ++number) {
        if (const auto why = read_note(known, row, imported.cards)) {
            imported.passed_over.push_back({fmt::format("note {}", number), *why});
            continue;
        }
        const std::int64_t note = row.getColumn(4).getInt64();
        if (const auto found = progress.find(note); found != progress.end()) imported.cards.back().progress = found->second;
        if (const auto found = reviews.find(note); found != reviews.end()) imported.cards.back().reviews = found->second;
    }
    return imported;
}

// Without its second file a database in “write-ahead” mode opens only when its header (bytes 18 and 19: 2) says that it
// is in none (1): https://www.sqlite.org/c3ref/deserialize.html.
void leave_write_ahead(std::string& bytes) {
    constexpr std::size_t write_version = 18, read_version = 19;
    if (bytes.size() <= read_version || bytes[write_version] != 2) return;
    bytes[write_version] = 1;
    bytes[read_version] = 1;
}

} // namespace

// The file is hostile until shown otherwise: read-only, in memory, no functions or triggers of its own.
Reading read_anki_collection(std::string bytes) {
    leave_write_ahead(bytes);
    try {
        SQLite::Database file(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        sqlite3* handle = file.getHandle();
        sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        const auto size = static_cast<sqlite3_int64>(bytes.size());
        auto* data = reinterpret_cast<unsigned char*>(bytes.data());
        if (sqlite3_deserialize(handle, "main", data, size, size, SQLITE_DESERIALIZE_READONLY) != SQLITE_OK)
            return refused_package("the deck inside is no SQLite file");
        return read_notes(file);
    } catch (const std::exception& exception) {
        return refused_package(fmt::format("the deck inside cannot be read: {}", exception.what()));
    }
}

Reading read_anki_package(const std::string& bytes) {
    auto collection = anki_collection(bytes);
    if (!collection) return std::unexpected(collection.error());
    return read_anki_collection(*std::move(collection));
}

} // namespace signatory::transfer
