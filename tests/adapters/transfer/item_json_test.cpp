#include <array>

#include "core/support/random.hpp"
#include "tests/adapters/transfer/item_cases.hpp"

using namespace signatory;
using test::harbours;
using transfer::item_from_json;
using transfer::item_to_json;
using Json = nlohmann::ordered_json;

namespace {

const item::Item& a_right_item() {
    static const item::Item item = test::right_items().front().item;
    return item;
}

std::vector<std::string> members(const Json& json) {
    std::vector<std::string> names;
    for (const auto& [name, value] : json.items()) names.push_back(name);
    return names;
}

std::string any_text(Random& random) {
    constexpr std::array<std::string_view, 8> pieces{"a",   " ", "\"", "\\", "\n", "ё", "\xf0\x9f\x99\x82",
                                                     "\x01"};
    std::string text;
    for (std::size_t left = random.below(6); left > 0; --left) text += pieces.at(random.below(pieces.size()));
    return text;
}

// Right items with other words, numbers and indices: every member takes values it has in no case.
item::Item any_item(const std::vector<test::ItemCase>& cases, Random& random) {
    item::Item item = cases[random.below(cases.size())].item;
    for (auto* text :
         {&item.id, &item.question_kind, &item.topic, &item.language, &item.stem, &item.explanation})
        *text = any_text(random);
    for (auto& option : item.options) option.text = any_text(random), option.rationale = any_text(random);
    for (auto& key : item.key) key = random.below(9);
    for (auto& accepted : item.accepted) accepted = any_text(random);
    if (item.accepted_number) item.accepted_number->min = static_cast<double>(random.below(4000)) / 8;
    for (auto& source : item.sources) source.where = any_text(random);
    for (auto& assertion : item.certificate.assertions) {
        assertion.claims.push_back(any_text(random));
        assertion.source = any_text(random);
    }
    item.certificate.like = any_text(random);
    if (item.certificate.place) item.certificate.place = random.below(9);
    item.difficulty = static_cast<int>(random.below(1001));
    item.seed = random.next() >> 11U;
    return item;
}

} // namespace

TEST_CASE("an item is one line, its members in the order of the format") {
    const std::string line = item_to_json(harbours(), a_right_item());
    CHECK(line.find('\n') == std::string::npos);
    const Json json = Json::parse(line);
    CHECK(members(json) == std::vector<std::string>{"id", "question_kind", "response_kind", "direction",
                                                    "topic", "language", "as_of", "stem", "options", "key",
                                                    "accepted", "explanation", "sources", "asks", "uses",
                                                    "difficulty", "certificate", "seed"});
    CHECK(members(json["certificate"]) == std::vector<std::string>{"rule", "at", "assertions"});
    CHECK(members(json["options"][0]) == std::vector<std::string>{"text", "value", "key", "rationale"});
    CHECK(members(json["options"][1]) == std::vector<std::string>{"text", "value", "rationale"});
    CHECK(members(json["certificate"]["assertions"][0]) ==
          std::vector<std::string>{"option", "subject", "relation", "object", "part", "at", "holds",
                                   "because", "facts", "claims"});
}

TEST_CASE("a source is written with what the bank knows of it") {
    item::Item item = a_right_item();
    item.sources = {{"charter", "Article 1"}, {"register", ""}};
    const Json sources = Json::parse(item_to_json(harbours(), item))["sources"];
    CHECK(sources[0].dump() ==
          R"({"id":"charter","where":"Article 1","title":"Harbour League Charter",)"
          R"("publisher":"Harbour League","date":"1992-05-15","url":"https://example.org/charter"})");
    CHECK(sources[1].dump() == R"({"id":"register","title":"Register of Treaties"})");
}

TEST_CASE("a whole number is written without a point") {
    item::Item item = a_right_item();
    item.response_kind = item::ResponseKind::number;
    item.accepted_number = item::AcceptedNumber{1992, 1991.5, 1992.5, "year"};
    CHECK(Json::parse(item_to_json(harbours(), item))["accepted"].dump() ==
          R"([{"value":1992,"min":1991.5,"max":1992.5,"unit":"year"}])");
}

TEST_CASE("the cases are read back as they were written") {
    for (const auto& cases : {test::right_items(), test::wrong_items()})
        for (const auto& each : cases) {
            const auto again = item_from_json(harbours(), item_to_json(harbours(), each.item));
            CHECK_MESSAGE((again.has_value() && *again == each.item), each.name);
        }
}

TEST_CASE("any item is read back as it was written") {
    const auto cases = test::right_items();
    Random random(2011);
    for (int round = 0; round < 500; ++round) {
        const item::Item item = any_item(cases, random);
        const auto again = item_from_json(harbours(), item_to_json(harbours(), item));
        REQUIRE(again.has_value());
        REQUIRE(*again == item);
    }
}

TEST_CASE("a place in the order, what is alike and the source asked are written where there are any") {
    item::Item item = a_right_item();
    item.certificate.place = 2;
    item.certificate.like = "arden";
    item.certificate.assertions.front().source = "gazette";
    const Json certificate = Json::parse(item_to_json(harbours(), item))["certificate"];
    CHECK(members(certificate) == std::vector<std::string>{"rule", "at", "place", "like", "assertions"});
    CHECK(certificate["place"] == 2);
    CHECK(certificate["like"] == "arden");
    CHECK(certificate["assertions"][0]["source"] == "gazette");
    CHECK_FALSE(certificate["assertions"][1].contains("source"));
    CHECK(item_from_json(harbours(), item_to_json(harbours(), item)).value() == item);
}

TEST_CASE("members nobody knows are passed over") {
    Json json = Json::parse(item_to_json(harbours(), a_right_item()));
    json["colour"] = "green";
    json["certificate"]["assertions"][0]["mood"] = {1, 2};
    CHECK(item_from_json(harbours(), json.dump()).value() == a_right_item());
}

TEST_CASE("a member that is wrong or missing is named, with advice") {
    const Json right = Json::parse(item_to_json(harbours(), a_right_item()));
    const auto place = [&](const char* pointer, const Json& value) {
        Json wrong = right;
        wrong[Json::json_pointer(pointer)] = value;
        const auto item = item_from_json(harbours(), wrong.dump());
        REQUIRE_FALSE(item.has_value());
        CHECK_FALSE(item.error().advice.empty());
        return item.error().where;
    };
    CHECK(place("/stem", 7) == "/stem");
    CHECK(place("/response_kind", "guess") == "/response_kind");
    CHECK(place("/as_of", "yesterday") == "/as_of");
    CHECK(place("/difficulty", 1001) == "/difficulty");
    CHECK(place("/seed", -1) == "/seed");
    CHECK(place("/seed", std::uint64_t{1} << 53U) == "/seed");
    CHECK(place("/options/1/value", 4) == "/options/1/value");
    CHECK(place("/key", "0") == "/key");
    CHECK(place("/certificate", nullptr) == "/certificate");
    CHECK(place("/certificate/at/0", 2011) == "/certificate/at/0");
    CHECK(place("/certificate/place", -1) == "/certificate/place");
    CHECK(place("/certificate/like", 3) == "/certificate/like");
    CHECK(place("/certificate/assertions/1/source", 3) == "/certificate/assertions/1/source");
    CHECK(place("/certificate/assertions/2/holds", "maybe") == "/certificate/assertions/2/holds");
    for (const std::string& name : members(right)) {
        Json wrong = right;
        wrong.erase(name);
        CHECK_MESSAGE(item_from_json(harbours(), wrong.dump()).has_value() == (name == "accepted"), name);
    }
}

TEST_CASE("no line, however broken, is more than a problem") {
    const std::string line = item_to_json(harbours(), a_right_item());
    for (std::size_t length = 0; length < line.size(); ++length)
        REQUIRE_FALSE(item_from_json(harbours(), std::string_view(line).substr(0, length)).has_value());
    for (const std::string& odd :
         {std::string("[]"), std::string("null"), std::string("{}"), std::string(100'000, '['),
          std::string("\xff\xfe{"), std::string(R"({"options":[1,2],"certificate":{}})")})
        CHECK_FALSE(item_from_json(harbours(), odd).has_value());
}
