// The quick judgement of a document against the one that tells: they must never differ.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "adapters/bank/schema_acceptor.hpp"
#include "adapters/bank/schema_check.hpp"
#include "tests/adapters/bank/bank_files.hpp"

using namespace signatory::bank;
using nlohmann::json;

namespace {

const JsonDocument& bank_schema() {
    static const auto document = read_json(schema);
    REQUIRE(document.has_value());
    return *document;
}

bool accepts(const char* rules, const char* value) {
    const json schema_used = json::parse(rules);
    return SchemaAcceptor(schema_used).accepts(json::parse(value));
}

} // namespace

TEST_CASE("what is accepted is what nothing is told of") {
    const SchemaAcceptor acceptor(bank_schema().root());
    int accepted = 0, refused = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(cases)) {
        const auto document = entry.is_regular_file() ? read_json(entry.path()) : std::unexpected(signatory::Problem{});
        if (!document) continue;
        CAPTURE(entry.path());
        const bool accepted_here = acceptor.accepts(document->root());
        CHECK(accepted_here == check_schema(*document, bank_schema()).empty());
        ++(accepted_here ? accepted : refused);
    }
    CHECK(accepted > 30);
    CHECK(refused > 15);
}

TEST_CASE("of a bank with one value replaced nothing is accepted that something is told of") {
    const SchemaAcceptor acceptor(bank_schema().root());
    const json good = json::parse(contents(cases / "good/small.json"));
    const json flat = good.flatten();
    CHECK(rc::check("accepted or told", [&] {
        json changed = flat;
        auto at = changed.begin();
        std::advance(at, *rc::gen::inRange<std::size_t>(0, changed.size()));
        at.value() = json::parse(*rc::gen::elementOf(std::vector<std::string>{
            "1", "-1.5", "true", "null", "\"\"", "\"Ü b\"", "\"a-b\"", "\"2001-02-03\"", "\"http://x\"", "\"one\"", "\"AM\""}));
        const auto document = parse_json(changed.unflatten().dump(), "b.json");
        RC_ASSERT(document.has_value());
        RC_ASSERT(acceptor.accepts(document->root()) == check_schema(*document, bank_schema()).empty());
    }));
}

TEST_CASE("every rule of the schema is kept") {
    CHECK(accepts(R"({"type": ["string", "number"]})", "1.5"));
    CHECK_FALSE(accepts(R"({"type": ["string", "number"]})", "true"));
    CHECK(accepts(R"({"enum": [1]})", "1"));
    CHECK_FALSE(accepts(R"({"enum": [1]})", "1.0")); // looked at more closely
    CHECK(accepts(R"({"minLength": 2, "maxLength": 2})", R"("éé")"));
    CHECK_FALSE(accepts(R"({"minLength": 2})", R"("é")"));
    CHECK_FALSE(accepts(R"({"maxLength": 2})", R"("éàè")"));
    CHECK_FALSE(accepts(R"({"pattern": "^a+$"})", R"("ab")"));
    CHECK(accepts(R"({"properties": {"a": {"type": "number"}}})", R"({"a": 1, "b": "x"})"));
    CHECK_FALSE(accepts(R"({"properties": {"a": {"type": "number"}}})", R"({"a": "x"})"));
    CHECK_FALSE(accepts(R"({"properties": {}, "additionalProperties": false})", R"({"a": 1})"));
    CHECK_FALSE(accepts(R"({"additionalProperties": {"type": "number"}})", R"({"a": "x"})"));
    CHECK_FALSE(accepts(R"({"propertyNames": {"pattern": "^a"}})", R"({"b": 1})"));
    CHECK_FALSE(accepts(R"({"required": ["a"]})", "{}"));
    CHECK_FALSE(accepts(R"({"dependencies": {"a": ["b"]}})", R"({"a": 1})"));
    CHECK_FALSE(accepts(R"({"minProperties": 1})", "{}"));
    CHECK_FALSE(accepts(R"({"items": {"type": "number"}})", R"([1, "x"])"));
    CHECK_FALSE(accepts(R"({"uniqueItems": true})", R"(["a", "b", "a"])"));
    CHECK_FALSE(accepts(R"({"definitions": {"n": {"type": "number"}}, "items": {"$ref": "#/definitions/n"}})", R"(["x"])"));
}

TEST_CASE("a rule that is not known, and what is no schema, accept nothing") {
    CHECK_FALSE(accepts(R"({"maxProperties": 1})", "{}"));
    CHECK_FALSE(accepts(R"({"items": {"format": "date"}})", R"(["2001-02-03"])"));
    CHECK_FALSE(accepts(R"({"type": 7})", "{}"));
    CHECK_FALSE(accepts(R"({"pattern": "("})", R"("a")"));
    CHECK_FALSE(accepts("7", "{}"));
}
