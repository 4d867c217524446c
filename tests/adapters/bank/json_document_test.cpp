#include <doctest/doctest.h>

#include "adapters/bank/json_document.hpp"

using namespace signatory::bank;

namespace {

JsonDocument parsed(const char* text) {
    auto document = parse_json(text, "b.json");
    REQUIRE(document.has_value());
    return std::move(*document);
}

} // namespace

TEST_CASE("a value is where it starts, a member where its name does") {
    const auto document = parsed("{\n  \"a\": [1, -2.5e3,\n    {\"b\" : \"x\"}],\n  \"c\": true}");
    CHECK(document.where("") == "b.json:1:1: /");
    CHECK(document.where("/a") == "b.json:2:8: /a");
    CHECK(document.where_named("/a") == "b.json:2:3: /a");
    CHECK(document.where("/a/1") == "b.json:2:12: /a/1");
    CHECK(document.where("/a/2") == "b.json:3:5: /a/2");
    CHECK(document.where("/a/2/b") == "b.json:3:12: /a/2/b");
    CHECK(document.where_named("/a/2/b") == "b.json:3:6: /a/2/b");
    CHECK(document.where("/c") == "b.json:4:8: /c");
}

TEST_CASE("a missing member is where the value around it is") {
    CHECK(parsed("{\"a\": {\"b\": 1}}").where("/a/c/d") == "b.json:1:7: /a/c/d");
}

TEST_CASE("quotes, brackets and escapes within texts do not mislead the places") {
    const auto document = parsed(R"({"a": "]}\"\\,:{[", "b\"": [[], {}, "é"], "c": 1})");
    CHECK(document.where("/b\"/2") == "b.json:1:37: /b\"/2");
    CHECK(document.where("/c") == "b.json:1:48: /c");
}

TEST_CASE("columns count characters, not bytes") {
    CHECK(parsed("[\"Узбекистан\", 1]").where("/1") == "b.json:1:16: /1");
}

TEST_CASE("a repeated member is refused with the place of the first") {
    const auto refused = parse_json("{\"a\": [{\"b\": 1,\n\"b\": 2}]}", "b.json");
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().what == "the member “b” is already given at 1:9");
    CHECK(refused.error().where == "b.json:2:1: /a/0/b");
}
