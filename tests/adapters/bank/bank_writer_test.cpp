// Banks written back: byte for byte what was read, changed files only, each record to its home.
#include <algorithm>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "adapters/bank/bank_writer.hpp"
#include "adapters/bank/json_document.hpp"
#include "adapters/bank/record_text.hpp"
#include "core/author/beginnings.hpp"
#include "core/author/edits.hpp"
#include "tests/adapters/bank/bank_files.hpp"

using namespace signatory;
using namespace signatory::bank;
using author::Draft;
using author::Version;
using fact::Section;

namespace {

namespace fs = std::filesystem;

const fs::path shipped = fs::path(SIGNATORY_SOURCE_DIR) / "content" / "collective-security";

std::shared_ptr<const Version> version_of(const LoadedBank& loaded) {
    return std::make_shared<const Version>(loaded.bank != nullptr ? loaded.bank->records() : loaded.records.value(), loaded.homes);
}

// A copy of a bank that a test may write to.
struct Copy {
    TemporaryFolder folder;
    explicit Copy(const fs::path& bank) { fs::copy(bank, folder.path(), fs::copy_options::recursive); }
    LoadedBank load() const { return load_bank(folder.path(), schema); }
    Draft draft() const { return author::draft_of(version_of(load())); }
    std::string text(const std::string& file) const { return contents(folder.path() / file); }
};

std::expected<WrittenBank, Problem> save(const Draft& draft) { return write_bank({draft.records, draft.homes}, draft.saved.get()); }

template <class Record> Record record(const Draft& draft, Section section, std::string_view id) {
    return std::get<Record>(author::record_at(draft.records, section, author::index_of(draft.records, section, id).value()));
}

std::string home_of(const Draft& draft, std::string_view fact) {
    const std::size_t file = draft.homes.facts[author::index_of(draft.records, Section::facts, fact).value()];
    return fs::path(draft.homes.files[file].path).filename().string();
}

} // namespace

TEST_CASE("the shipped bank, loaded and written, is byte for byte the same") {
    const LoadedBank loaded = load_bank(shipped, schema);
    REQUIRE(loaded.problems.empty());
    const auto version = version_of(loaded);
    for (std::size_t file = 0; file < version->homes.files.size(); ++file) {
        const auto document = read_json(version->homes.files[file].path).value();
        const std::string written = text_of_file(*version, file, *version, document);
        CHECK_MESSAGE(written == contents(document.file()), document.file().filename().string());
    }
}

TEST_CASE("the shipped bank, written anew without its bytes, holds the same records, and a second pass changes nothing") {
    const LoadedBank loaded = load_bank(shipped, schema);
    const auto version = version_of(loaded);
    const TemporaryFolder folder;
    std::size_t same = 0;
    for (std::size_t file = 0; file < version->homes.files.size(); ++file) {
        const fs::path path = version->homes.files[file].path;
        const std::string text = text_of_file(*version, file);
        if (text == contents(path)) ++same;
        folder.file(path.filename().string(), text);
    }
    const LoadedBank again = load_bank(folder.path(), schema);
    REQUIRE(again.problems.empty());
    CHECK(author::same_records(again.bank->records(), loaded.bank->records()));
    for (std::size_t file = 0; file < again.homes.files.size(); ++file)
        CHECK(text_of_file(*version_of(again), file) == contents(again.homes.files[file].path));
    MESSAGE(same << " of " << version->homes.files.size() << " files are written anew byte for byte");
}

TEST_CASE("every sentence that the schema knows is written, and read again") {
    const auto named = nlohmann::json::parse(contents(schema)).at("definitions").at("phrasing").at("properties");
    fact::Relation relation;
    for (const auto& [slot, told] : named.items()) relation.phrasings["en"][slot] = "The sentence of " + slot;
    const auto written = nlohmann::json::parse(text_of(relation)).at("phrasings").at("en");
    CHECK(written.size() == named.size());
    for (const auto& [slot, sentence] : relation.phrasings["en"]) CHECK(written.value(slot, "") == sentence);
}

TEST_CASE("one changed fact is one changed line of one file") {
    const Copy copy(shipped);
    Draft draft = copy.draft();
    const std::string before = copy.text("membership.json"), home = home_of(draft, "capital-am");
    fact::Fact fact = draft.records.facts[author::index_of(draft.records, Section::facts, "capital-am").value()];
    fact.note = "Zwölf „Türme“";
    REQUIRE(author::commit(draft, author::put(draft, fact, "note")));
    const auto written = save(draft);
    REQUIRE(written);
    REQUIRE(written->files.size() == 1);
    CHECK(written->files.front().filename() == home);
    CHECK(copy.text("membership.json") == before);
    CHECK(copy.text(home).contains("\"note\": \"Zwölf „Türme“\"}"));
    const auto lines = [](const std::string& text) { return std::count(text.begin(), text.end(), '\n'); };
    CHECK(lines(copy.text(home)) == lines(contents(shipped / home)));
    CHECK(author::same_records(copy.load().bank->records(), draft.records));
}

TEST_CASE("a new fact goes to the file of its relation, a new entity to that of the last") {
    const Copy copy(shipped);
    Draft draft = copy.draft();
    commit(draft, author::add(draft, author::new_entity(draft.records, "Vaduz", "place")));
    fact::Fact fact = record<fact::Fact>(draft, Section::facts, "capital-am");
    fact.id = "capital-new";
    fact.subject = "csto";
    commit(draft, author::add(draft, fact));
    const auto written = save(draft);
    REQUIRE(written);
    CHECK(written->files.size() == 2);
    CHECK(copy.text(home_of(draft, "capital-new")).contains("capital-new"));
    CHECK(copy.load().records->facts.size() == draft.records.facts.size());
}

TEST_CASE("a new bank is one file, and is not written over another") {
    const TemporaryFolder folder;
    const std::string path = (folder.path() / "new.json").string();
    Draft draft = author::new_draft(path, {2026, 1, 15});
    fact::Header header = draft.records.header;
    header.title["en"] = "New";
    commit(draft, author::put_following(draft, header, "title"));
    REQUIRE(save(draft));
    CHECK(contents(path) == "{\n  \"format\": 1,\n  \"id\": \"new\",\n  \"title\": {\"en\": \"New\"},\n  \"language\": \"en\",\n  \"as_of\": \"2026-01-15\"\n}\n");
    const LoadedBank loaded = load_bank(path, schema);
    REQUIRE(loaded.records); // it has no facts yet: it can be mended, not studied
    CHECK(loaded.problems.size() == 1);
    const auto again = save(draft);
    REQUIRE_FALSE(again);
    CHECK(again.error().advice == "Choose another name for the new bank.");
}

TEST_CASE("a file changed by another program is not overwritten, and nothing else is written") {
    const Copy copy(shipped);
    Draft draft = copy.draft();
    fact::Fact fact = record<fact::Fact>(draft, Section::facts, "capital-am");
    fact.note = "Mine.";
    commit(draft, author::put(draft, fact, "note"));
    fact::Header header = draft.records.header;
    header.title["en"] = "Mine";
    commit(draft, author::put(draft, header, "title"));
    const std::string home = home_of(draft, "capital-am"), theirs = copy.text(home) + "\n";
    copy.folder.file(home, theirs);
    const auto written = save(draft);
    REQUIRE_FALSE(written);
    CHECK(is_change_from_outside(written.error()));
    CHECK(copy.text(home) == theirs);
    CHECK_FALSE(copy.text("bank.json").contains("Mine"));
}

TEST_CASE("what cannot be written is said, and the old file stays") {
    const TemporaryFolder folder;
    Draft draft = author::new_draft((folder.path() / "none" / "new.json").string(), {2026, 1, 15});
    draft.records.header.title["en"] = "New";
    const auto written = save(draft);
    REQUIRE_FALSE(written);
    CHECK(written.error().what.contains("No such file"));
}
