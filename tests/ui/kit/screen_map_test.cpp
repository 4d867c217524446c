#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include <nlohmann/json.hpp>

#include "ui/kit/screen_map.hpp"

using namespace signatory::ui;

namespace {

ScreenMap sample() {
    ScreenMap map;
    map.add({.id = "a.field", .role = Role::field, .label = "Name \"quoted\"", .value = "Уз\n", .rect = {1, 2, 3, 4}, .focusable = true, .focused = true});
    map.add({.label = "plain"});
    map.add({.id = "a.button", .role = Role::button, .label = "Go", .enabled = false});
    return map;
}

} // namespace

TEST_CASE("a screen map finds by id and reads as text") {
    const ScreenMap map = sample();
    CHECK(map.find("a.button")->label == "Go");
    CHECK(map.find("absent") == nullptr);
    CHECK(map.find("") == nullptr);
    CHECK(map.text() == "field a.field \"Name \"quoted\"\" = Уз\n (focus)\ntext \"plain\"\nbutton a.button \"Go\" (off)\n");
}

TEST_CASE("each line of a written map is JSON, and the file is never half there") {
    const auto path = std::filesystem::temp_directory_path() / "signatory-map-test.jsonl";
    REQUIRE(write_map(sample(), path).has_value());
    CHECK_FALSE(std::filesystem::exists(path.string() + ".new"));
    std::ifstream file(path);
    std::string line;
    REQUIRE(std::getline(file, line));
    const auto item = nlohmann::json::parse(line);
    CHECK(item["label"] == "Name \"quoted\"");
    CHECK(item["value"] == "Уз\n");
    CHECK(item["rect"] == nlohmann::json({1, 2, 3, 4}));
    std::filesystem::remove(path);
    CHECK_FALSE(write_map(sample(), "/no/such/folder/map").has_value());
}
