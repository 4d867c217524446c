// Doubtful items on a real disk: kept for the author, read again as items, taken back, and never at the cost of others.
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "adapters/doubt/doubtful_items.hpp"
#include "tests/adapters/temporary_folder.hpp"
#include "tests/adapters/transfer/item_cases.hpp"

using namespace signatory;
using test::harbours;
using Json = nlohmann::ordered_json;

namespace {

const std::vector<test::ItemCase>& items() {
    static const auto cases = test::right_items();
    return cases;
}

std::string text_of(const std::filesystem::path& file) {
    std::ifstream input(file);
    return {std::istreambuf_iterator<char>(input), {}};
}

std::vector<std::string> lines_of(const std::filesystem::path& file) {
    std::ifstream input(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(input, line);) lines.push_back(line);
    return lines;
}

} // namespace

TEST_CASE("a doubtful item is kept as an item with its certificate, the day and what was answered") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "new" / "doubtful-items.jsonl";
    const item::Item& item = items().front().item;
    REQUIRE(doubt::keep(file, harbours(), {item, item::Choice{0}, 20'000}));
    REQUIRE(lines_of(file).size() == 1);
    const std::string line = lines_of(file).front();
    CHECK(transfer::item_from_json(harbours(), line).value() == item);
    const Json json = Json::parse(line);
    CHECK(json["bank"] == harbours().header().id);
    CHECK(json["reported_on"] == "2024-10-04");
    CHECK(json["response"] == item.options.front().text);
    CHECK(json["certificate"]["assertions"].size() == item.certificate.assertions.size());
}

TEST_CASE("the one that is taken back goes, all others and foreign lines stay") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "doubtful-items.jsonl";
    item::Item first = items()[0].item, second = items()[1].item;
    first.id = "first", second.id = "second";
    std::ofstream(file) << "a note of the author\n{\"bank\":\"another\",\"id\":\"" << first.id << "\"}"; // its end is missing
    REQUIRE(doubt::keep(file, harbours(), {first, {}, 0}));
    REQUIRE(doubt::keep(file, harbours(), {second, {}, 0}));
    CHECK(doubt::kept(file, harbours().header().id) == std::set<std::string>{first.id, second.id});
    REQUIRE(doubt::drop(file, harbours().header().id, first.id));
    CHECK(doubt::kept(file, harbours().header().id) == std::set<std::string>{second.id});
    CHECK(doubt::kept(file, "another") == std::set<std::string>{first.id});
    CHECK(lines_of(file).front() == "a note of the author");
}

TEST_CASE("a file that cannot be written is told, and stays as it was") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "doubtful-items.jsonl";
    std::filesystem::create_directory(file); // no file can take this name
    const auto kept = doubt::keep(file, harbours(), {items().front().item, {}, 0});
    REQUIRE_FALSE(kept.has_value());
    CHECK_FALSE(kept.error().what.empty());
    CHECK_FALSE(kept.error().advice.empty());
    CHECK(std::filesystem::is_directory(file));
    CHECK(doubt::kept(file, harbours().header().id).empty());
}

TEST_CASE("nothing was ever reported where there is no file") {
    const test::TemporaryFolder folder;
    CHECK(doubt::kept(folder.path() / "doubtful-items.jsonl", harbours().header().id).empty());
    CHECK(text_of(folder.path() / "doubtful-items.jsonl").empty());
}
