#include "adapters/transfer/anki_package.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include "tests/adapters/temporary_folder.hpp"

using namespace signatory;
using namespace signatory::transfer;

namespace {

// Unpacked by a program of its own.
std::filesystem::path collection_of(const std::string& package, const std::filesystem::path& folder) {
    test::write(folder / "deck.apkg", package);
    const std::string command =
        "python3 -c \"import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])\" '" +
        (folder / "deck.apkg").string() + "' '" + folder.string() + "'";
    REQUIRE(std::system(command.c_str()) == 0);
    return folder / "collection.anki2";
}

AnkiDeck a_deck() {
    AnkiDeck deck{"harbours", "Harbours", 1'700'000'000, {"Question", "Answer"}, "{{Question}}", "{{Answer}}", "", {}};
    AnkiNote fresh{"fresh", {"What is <b>new</b>?", "This"}, {"founding"}, std::nullopt, {}};
    AnkiNote known{
        "known", {"What is known?", "That"}, {"founding"}, AnkiProgress{19'700, 12, 2'350, 2, 1, 12.5, 6.25}, {}};
    known.reviews = {{1'699'000'000'123, 1, 1, 0, 0, 4'000, true}, {1'699'000'000'123, 3, 12, 1, 2'350, 2'500, false}};
    deck.notes = {fresh, known};
    return deck;
}

} // namespace

TEST_CASE("a card's progress and its reviews are kept in an Anki package") {
    const test::TemporaryFolder folder;
    const SQLite::Database file(collection_of(anki_package(a_deck()), folder.path()).string(), SQLite::OPEN_READONLY);
    SQLite::Statement card(file, "SELECT c.type, c.queue, c.due, c.ivl, c.factor, c.reps, c.lapses, c.data, col.crt "
                                 "FROM cards c JOIN notes n ON n.id = c.nid, col WHERE n.guid = 'known'");
    REQUIRE(card.executeStep());
    CHECK(card.getColumn(0).getInt() == 2);
    CHECK(card.getColumn(1).getInt() == 2);
    CHECK(card.getColumn(2).getInt64() + card.getColumn(8).getInt64() / 86400 == 19'700); // due on that day
    CHECK(card.getColumn(3).getInt() == 12);
    CHECK(card.getColumn(4).getInt() == 2'350);
    CHECK(card.getColumn(5).getInt() == 2);
    CHECK(card.getColumn(6).getInt() == 1);
    CHECK(card.getColumn(7).getString() == R"({"s":12.5000,"d":6.250})");
    SQLite::Statement reviews(file, "SELECT id, ease, ivl, lastIvl, time, type FROM revlog ORDER BY id");
    REQUIRE(reviews.executeStep());
    CHECK(reviews.getColumn(0).getInt64() == 1'699'000'000'123);
    CHECK(reviews.getColumn(5).getInt() == 0);
    REQUIRE(reviews.executeStep());
    CHECK(reviews.getColumn(0).getInt64() == 1'699'000'000'124); // ids are times, and may not meet
    CHECK(reviews.getColumn(1).getInt() == 3);
    CHECK(reviews.getColumn(3).getInt() == 1);
    CHECK_FALSE(reviews.executeStep());
}

TEST_CASE("Anki finds a note by the checksum of its first field without markup") {
    const test::TemporaryFolder folder;
    const SQLite::Database file(collection_of(anki_package(a_deck()), folder.path()).string(), SQLite::OPEN_READONLY);
    SQLite::Statement note(file, "SELECT sfld, csum FROM notes WHERE guid = 'fresh'");
    REQUIRE(note.executeStep());
    CHECK(note.getColumn(0).getString() == "What is new?");
    CHECK(note.getColumn(1).getInt64() == 1586098926);
}
