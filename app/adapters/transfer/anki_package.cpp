#include "adapters/transfer/anki_package.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <set>

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <openssl/evp.h>
#include <sqlite3.h>

#include "adapters/transfer/zip_bytes.hpp"
#include "core/support/random.hpp"

namespace signatory::transfer {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t milliseconds_a_second = 1000, seconds_a_day = 86400;
constexpr std::int64_t number_base = 1'400'000'000'000, number_span = 100'000'000'000; // ids look like milliseconds

constexpr const char* tables = R"(
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
  ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
  models text not null, decks text not null, dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
  usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null,
  flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
  mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null,
  ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null,
  odue integer not null, odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
  ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
)";

std::int64_t number_of(std::string_view what, const std::string& name) {
    return number_base +
           static_cast<std::int64_t>(hash_of(name, hash_of(what)) % static_cast<std::uint64_t>(number_span));
}

// The day that days are counted from: before every review and every due day.
std::int64_t first_day(const AnkiDeck& deck) {
    std::int64_t first = deck.modified / seconds_a_day;
    for (const AnkiNote& note : deck.notes) {
        if (note.progress) first = std::min(first, note.progress->due_day);
        for (const AnkiReview& review : note.reviews) first = std::min(first, review.at / milliseconds_a_second / seconds_a_day);
    }
    return first;
}

// --- the collection's one row

Json note_type(const AnkiDeck& deck, std::int64_t type, std::int64_t place) {
    Json fields = Json::array();
    for (std::size_t index = 0; index < deck.fields.size(); ++index)
        fields.push_back({{"name", deck.fields[index]},
                          {"ord", index},
                          {"sticky", false},
                          {"rtl", false},
                          {"font", "Arial"},
                          {"size", 20},
                          {"media", Json::array()}});
    Json card{{"name", "Card 1"}, {"ord", 0},    {"qfmt", deck.front}, {"afmt", deck.back},
              {"bqfmt", ""},      {"bafmt", ""}, {"did", nullptr}};
    return {{"id", type},
            {"name", deck.title},
            {"type", 0},
            {"mod", deck.modified},
            {"usn", -1},
            {"sortf", 0},
            {"did", place},
            {"tmpls", Json::array({std::move(card)})},
            {"flds", std::move(fields)},
            {"css", deck.style},
            {"latexPre", ""},
            {"latexPost", ""},
            {"tags", Json::array()},
            {"vers", Json::array()},
            {"req", Json::array({Json::array({0, "any", Json::array({0})})})}};
}

Json deck_json(std::int64_t id, const std::string& name, std::int64_t modified) {
    const Json today = Json::array({0, 0});
    return {{"id", id},           {"name", name},
            {"mod", modified},    {"usn", -1},
            {"lrnToday", today},  {"revToday", today},
            {"newToday", today},  {"timeToday", today},
            {"collapsed", false}, {"browserCollapsed", false},
            {"desc", ""},         {"dyn", 0},
            {"conf", 1},          {"extendNew", 10},
            {"extendRev", 50}};
}

Json usual_settings() {
    return {{"1",
             {{"id", 1},
              {"name", "Default"},
              {"mod", 0},
              {"usn", 0},
              {"maxTaken", 60},
              {"autoplay", true},
              {"timer", 0},
              {"replayq", true},
              {"dyn", false},
              {"new",
               {{"delays", {1, 10}},
                {"ints", {1, 4, 7}},
                {"initialFactor", 2500},
                {"order", 1},
                {"perDay", 20},
                {"bury", true},
                {"separate", true}}},
              {"rev",
               {{"perDay", 200},
                {"ease4", 1.3},
                {"fuzz", 0.05},
                {"ivlFct", 1},
                {"maxIvl", 36500},
                {"bury", true},
                {"minSpace", 1},
                {"hardFactor", 1.2}}},
              {"lapse", {{"delays", {10}}, {"mult", 0}, {"minInt", 1}, {"leechFails", 8}, {"leechAction", 0}}}}}};
}

Json collection_settings(const AnkiDeck& deck, std::int64_t type, std::int64_t place) {
    return {{"nextPos", deck.notes.size() + 1},
            {"estTimes", true},
            {"activeDecks", {place}},
            {"sortType", "noteFld"},
            {"timeLim", 0},
            {"sortBackwards", false},
            {"addToCur", true},
            {"curDeck", place},
            {"newBury", true},
            {"newSpread", 0},
            {"dueCounts", true},
            {"curModel", type},
            {"collapseTime", 1200},
            {"schedVer", 2}};
}

struct Numbers {
    std::int64_t type, place, first_day;
};

void add_collection(SQLite::Database& file, const AnkiDeck& deck, const Numbers& numbers) {
    SQLite::Statement row(file, "INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')");
    row.bind(1, numbers.first_day * seconds_a_day);
    row.bind(2, deck.modified * milliseconds_a_second);
    row.bind(3, deck.modified * milliseconds_a_second);
    const Json models{{fmt::format("{}", numbers.type), note_type(deck, numbers.type, numbers.place)}};
    const Json decks{{"1", deck_json(1, "Default", deck.modified)},
                     {fmt::format("{}", numbers.place), deck_json(numbers.place, deck.title, deck.modified)}};
    const auto text = [](const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); };
    row.bind(4, text(collection_settings(deck, numbers.type, numbers.place)));
    row.bind(5, text(models));
    row.bind(6, text(decks));
    row.bind(7, text(usual_settings()));
    row.exec();
}

// --- notes and cards

std::string without_markup(std::string_view html) {
    std::string text;
    for (std::size_t at = 0; at < html.size(); ++at) {
        if (html[at] == '<')
            at = std::min(html.find('>', at), html.size() - 1);
        else
            text += html[at];
    }
    for (const auto& [name, character] : {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}})
        for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1))
            text.replace(at, std::string_view(name).size(), character);
    return text;
}

// By which Anki finds notes with the same first field.
std::int64_t checksum(const std::string& text) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha1(), nullptr) != 1) throw std::bad_alloc();
    std::int64_t first = 0;
    for (std::size_t byte = 0; byte < 4; ++byte) first = first * 256 + digest[byte];
    return first;
}

std::string fields_text(const AnkiNote& note) {
    std::string text;
    for (std::size_t index = 0; index < note.fields.size(); ++index)
        text += (index == 0 ? "" : "\x1f") + note.fields[index];
    return text;
}

std::string tags_text(const AnkiNote& note) {
    std::string text;
    for (const std::string& tag : note.tags) text += " " + tag;
    return text.empty() ? text : text + " ";
}

void add_note(SQLite::Database& file, const AnkiDeck& deck, const AnkiNote& note, std::int64_t id, std::int64_t type) {
    SQLite::Statement row(file, "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')");
    row.bind(1, id);
    row.bind(2, note.guid);
    row.bind(3, type);
    row.bind(4, deck.modified);
    row.bind(5, tags_text(note));
    row.bind(6, fields_text(note));
    const std::string first = without_markup(note.fields.front());
    row.bind(7, first);
    row.bind(8, checksum(first));
    row.exec();
}

std::string memory_text(const AnkiProgress& progress) {
    if (progress.stability <= 0) return "";
    return fmt::format(R"({{"s":{:.4f},"d":{:.3f}}})", progress.stability, progress.difficulty);
}

// A new card is due at its place in the deck, one under review on a day of the collection.
void add_card(SQLite::Database& file, const AnkiDeck& deck, const AnkiNote& note, std::int64_t id,
              std::int64_t place_in_deck, const Numbers& numbers) {
    const AnkiProgress progress = note.progress.value_or(AnkiProgress{0, 0, 0, 0, 0, 0, 0});
    const int stage = note.progress ? static_cast<int>(progress.stage) : 0; // 0 new
    const bool in_steps = progress.stage != AnkiStage::review;
    SQLite::Statement row(file, "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, ?)");
    row.bind(1, id);
    row.bind(2, id);
    row.bind(3, numbers.place);
    row.bind(4, deck.modified);
    row.bind(5, stage);
    row.bind(6, note.progress && in_steps ? 1 : stage); // the queue: 1 learning, of both kinds
    row.bind(7, !note.progress ? place_in_deck : in_steps ? progress.due_at : progress.due_day - numbers.first_day);
    row.bind(8, progress.interval);
    row.bind(9, progress.ease);
    row.bind(10, progress.reviews);
    row.bind(11, progress.lapses);
    row.bind(12, memory_text(progress));
    row.exec();
}

// The time of a review is its id: two at once are a millisecond apart.
void add_reviews(SQLite::Database& file, const AnkiNote& note, std::int64_t card, std::set<std::int64_t>& taken) {
    for (const AnkiReview& review : note.reviews) {
        std::int64_t id = review.at;
        while (!taken.insert(id).second) ++id;
        SQLite::Statement row(file, "INSERT INTO revlog VALUES (?, ?, -1, ?, ?, ?, ?, ?, ?)");
        row.bind(1, id);
        row.bind(2, card);
        row.bind(3, review.grade);
        row.bind(4, review.interval);
        row.bind(5, review.last_interval);
        row.bind(6, review.ease);
        row.bind(7, review.took);
        row.bind(8, review.was_new ? 0 : 1);
        row.exec();
    }
}

std::string collection_file(const AnkiDeck& deck) {
    SQLite::Database file(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    file.exec(tables);
    const Numbers numbers{number_of("note type", deck.id), number_of("deck", deck.id), first_day(deck)};
    SQLite::Transaction transaction(file);
    add_collection(file, deck, numbers);
    std::set<std::int64_t> notes, reviews;
    for (std::size_t place = 0; place < deck.notes.size(); ++place) {
        const AnkiNote& note = deck.notes[place];
        std::int64_t id = number_of("note", note.guid);
        while (!notes.insert(id).second) ++id;
        add_note(file, deck, note, id, numbers.type);
        add_card(file, deck, note, id, static_cast<std::int64_t>(place) + 1, numbers);
        add_reviews(file, note, id, reviews);
    }
    transaction.commit();
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(
        sqlite3_serialize(file.getHandle(), "main", &size, 0), &sqlite3_free);
    return std::string(bytes.get(), bytes.get() + size);
}

} // namespace

std::string anki_package(const AnkiDeck& deck) {
    const std::array<ZipEntry, 2> entries{ZipEntry{"collection.anki2", collection_file(deck)}, ZipEntry{"media", "{}"}};
    return zipped(entries);
}

} // namespace signatory::transfer
