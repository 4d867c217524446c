// Anki packages and collections read as plain cards, each as its note type shows it.
#include <algorithm>
#include <map>
#include <optional>
#include <stdexcept>

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include "adapters/transfer/anki_collection.hpp"
#include "adapters/transfer/anki_sides.hpp"
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

// A deck stands for the tags that a note has not: it is what the note is about.
std::vector<std::string> tags_of(const std::string& tags, const std::string& deck) {
    std::vector<std::string> list;
    for (const std::string& tag : parted(tags, ' '))
        if (!tag.empty()) list.push_back(tag);
    if (list.empty() && !deck.empty() && deck != usual_deck) list.push_back(deck);
    return list;
}

// One card of a note.
struct CardRow {
    std::string guid;
    const AnkiNoteType& type;
    std::vector<AnkiField> fields;
    std::int64_t number; // from 0, of its template or its gap
    std::size_t& work;   // bytes gone through for all cards; see AnkiSides
};

std::vector<AnkiField> fields_in(const AnkiNoteType& type, const std::string& text) {
    std::vector<AnkiField> fields;
    for (std::string& html : parted(text, '\x1f'))
        fields.push_back({fields.size() < type.fields.size() ? type.fields[fields.size()] : std::string{}, std::move(html)});
    return fields;
}

// The field that has the gap asks; the others are told with the answer.
std::optional<AnkiSides> gap_of(const CardRow& row) {
    std::optional<AnkiSides> sides;
    std::string more;
    for (const AnkiField& field : row.fields) {
        if (auto found = sides ? std::nullopt : sides_of_gap(field.html, static_cast<int>(row.number) + 1)) sides = std::move(found);
        else if (const std::string words = words_with_gaps_filled(field.html); !words.empty()) more += (more.empty() ? "" : "\n") + words;
    }
    if (sides) sides->more = std::move(more);
    return sides;
}

bool is_whole(const AnkiSides& sides) { return !sides.question.empty() && !sides.answer.empty(); }

// Where its note type is not in the file, or is drawn by a script: the first field asks, the second answers.
AnkiSides sides_of_card(const CardRow& row) {
    AnkiSides sides;
    const auto faces = row.type.templates.find(row.number);
    if (faces != row.type.templates.end()) sides = sides_of(faces->second, row.fields);
    if (is_whole(sides) || row.number != 0 || row.fields.size() < 2) return sides;
    return {words_of_field(row.fields[0].html), words_of_field(row.fields[1].html), {}, sides.work};
}

std::string explanation_in(const CardRow& row, const AnkiSides& sides) {
    const auto own = std::ranges::find(row.fields, "Explanation", &AnkiField::name);
    return own == row.fields.end() ? sides.more : words_of_field(own->html);
}

// Or why there is none.
std::expected<Card, std::string> card_of(const CardRow& row) {
    constexpr std::string_view place_in_picture = "image-occlusion:";
    if (row.type.has_gaps && std::ranges::any_of(row.fields, [&](const AnkiField& field) { return field.html.find(place_in_picture) != std::string::npos; }))
        return std::unexpected("it asks for a place in a picture");
    const auto sides = row.type.has_gaps ? gap_of(row) : sides_of_card(row);
    if (sides) row.work += sides->work;
    if (!sides || !is_whole(*sides)) return std::unexpected("it has no question or no answer in letters");
    const std::string id = row.number == 0 ? row.guid : fmt::format("{} {}", row.guid, row.number + 1);
    return Card{id, sides->question, {}, {sides->answer}, explanation_in(row, *sides), {}};
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

std::map<std::int64_t, AnkiProgress> read_progress(SQLite::Database& file) {
    SQLite::Statement row(file, "SELECT c.id, c.type, c.due, c.ivl, c.factor, c.reps, c.lapses, c.data, c.odue, col.crt FROM cards c, col "
                                "WHERE c.type IN (1, 2, 3)");
    std::map<std::int64_t, AnkiProgress> by_card;
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
        by_card.emplace(row.getColumn(0).getInt64(), progress);
    }
    return by_card;
}

std::map<std::int64_t, std::vector<AnkiReview>> read_reviews(SQLite::Database& file) {
    SQLite::Statement row(file, "SELECT r.cid, r.id, r.ease, r.ivl, r.lastIvl, r.factor, r.time, r.type FROM revlog r "
                                "WHERE r.ease BETWEEN 1 AND 4 AND r.id > 0 ORDER BY r.id");
    std::map<std::int64_t, std::vector<AnkiReview>> by_card;
    while (row.executeStep())
        by_card[row.getColumn(0).getInt64()].push_back({row.getColumn(1).getInt64(), row.getColumn(2).getInt(), small_number(row.getColumn(3), 0),
                                                    small_number(row.getColumn(4), 0), small_number(row.getColumn(5), 0),
                                                    small_number(row.getColumn(6), 0), row.getColumn(7).getInt() == 0});
    return by_card;
}

constexpr const char* all_cards = "SELECT n.guid, n.mid, n.flds, n.tags, c.id, CASE WHEN c.odid != 0 THEN c.odid ELSE c.did END, c.ord, "
                                  "dense_rank() OVER (ORDER BY n.id) FROM notes n LEFT JOIN cards c ON c.nid = n.id ORDER BY n.id, c.ord, c.id";

// A small file can have a large note on very many cards; the decks that people have take a hundredth of this.
constexpr std::size_t most_work = 1U << 30U; // bytes

Imported read_cards(SQLite::Database& file) {
    static const AnkiNoteType unknown;
    const AnkiTables known = anki_tables(file);
    SQLite::Statement row(file, all_cards);
    const auto progress = read_progress(file);
    const auto reviews = read_reviews(file);
    Imported imported;
    for (std::size_t work = 0; row.executeStep();) {
        const std::string text = row.getColumn(2).getString();
        if (work += text.size(); work > most_work) throw std::runtime_error("its cards are more than 1 GiB of text");
        const auto type = known.types.find(row.getColumn(1).getInt64());
        const AnkiNoteType& its_type = type == known.types.end() ? unknown : type->second;
        auto card = card_of({row.getColumn(0).getString(), its_type, fields_in(its_type, text), std::clamp<std::int64_t>(row.getColumn(6).getInt64(), 0, 9999), work});
        if (!card) {
            imported.passed_over.push_back({fmt::format("note {}, card {}", row.getColumn(7).getInt64(), row.getColumn(6).getInt64() + 1), card.error()});
            continue;
        }
        const auto deck = known.decks.find(row.getColumn(5).getInt64());
        card->tags = tags_of(row.getColumn(3).getString(), deck == known.decks.end() ? std::string{} : deck->second);
        const std::int64_t id = row.getColumn(4).getInt64();
        if (const auto found = progress.find(id); found != progress.end()) card->progress = found->second;
        if (const auto found = reviews.find(id); found != reviews.end()) card->reviews = found->second;
        imported.cards.push_back(*std::move(card));
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
        return read_cards(file);
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
