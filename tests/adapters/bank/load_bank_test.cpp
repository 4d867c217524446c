#include <algorithm>

#include <doctest/doctest.h>

#include "tests/adapters/bank/bank_files.hpp"

using namespace signatory;
using namespace signatory::bank;

TEST_CASE("a bank is loaded with every member of its records") {
    const auto loaded = load_case("good/small.json");
    CHECK(loaded.problems.empty());
    REQUIRE(loaded.bank != nullptr);
    const auto& bank = *loaded.bank;
    CHECK(bank.header().id == "small");
    CHECK(bank.header().title.at("en") == "A small bank");
    CHECK(bank.header().as_of == fact::Date{2024, 12, 31});
    CHECK(bank.header().topics.at("founding").at("en") == "Founding dates");
    CHECK(bank.source("treaty")->date == fact::Date{1992, 5, 15});
    CHECK(bank.source("treaty")->url == "https://example.org/treaty");
    CHECK(bank.entity("csto")->in_sentence.at("en") == "the CSTO");
    CHECK(bank.entity("uzbekistan")->aliases.at("ru") == std::vector<std::string>{"Узбекистан"});
    CHECK(bank.entity("armenia")->iso == "AM");
}

TEST_CASE("a relation keeps its types, its completeness and its phrasings") {
    const auto loaded = load_case("good/small.json");
    REQUIRE(loaded.bank != nullptr);
    const auto& member = *loaded.bank->relation("member-of");
    CHECK(member.subject_type == "state");
    CHECK(member.object_type == fact::ObjectType::entity);
    CHECK(member.object_entity_type == "organisation");
    CHECK(member.values == fact::Values::many);
    CHECK(member.complete == fact::Completeness{false, {"csto"}});
    CHECK(member.timed);
    CHECK(member.family == "membership");
    CHECK(member.phrasings.at("en").at("label") == "member of");
    const auto& founded = *loaded.bank->relation("founded-on");
    CHECK(founded.object_type == fact::ObjectType::date);
    CHECK(founded.complete.everywhere);
    CHECK(loaded.bank->relation("has-members")->unit.at("en") == "members");
}

TEST_CASE("facts and claims have the value their relation wants") {
    const auto loaded = load_case("good/small.json");
    REQUIRE(loaded.bank != nullptr);
    CHECK(loaded.bank->fact("csto-founded")->object == fact::Value{fact::Date{2002, 10, 7}});
    CHECK(loaded.bank->fact("csto-six")->object == fact::Value{6.0});
    const auto& member = *loaded.bank->fact("uzbekistan-in-csto");
    CHECK(member.object == fact::Value{fact::EntityReference{"csto"}});
    CHECK(member.until == fact::Date{2012, 12, 19});
    CHECK(member.confidence == fact::Confidence::medium);
    CHECK(loaded.bank->fact("armenia-in-csto")->sources.front() ==
          fact::SourceReference{"treaty", "Article 11"});
    const auto& claim = loaded.bank->claims().front();
    CHECK(claim.verdict == fact::Verdict::imprecise);
    CHECK(claim.object == fact::Value{fact::Date{1992, 0, 0}});
}

TEST_CASE("records keep the order of their file") {
    const auto loaded = load_case("good/small.json");
    REQUIRE(loaded.bank != nullptr);
    CHECK(loaded.bank->entities()[0].id == "csto");
    CHECK(loaded.bank->entities()[1].id == "armenia");
    CHECK(loaded.bank->relations()[0].id == "member-of");
}

TEST_CASE("a folder of files is the same bank as one file") {
    const auto file = load_case("good/small.json"), folder = load_case("good/folder");
    CHECK(folder.problems.empty());
    CHECK(folder.files.size() == 3);
    REQUIRE(folder.bank != nullptr);
    CHECK(folder.bank->header() == file.bank->header());
    CHECK(std::ranges::equal(folder.bank->sources(), file.bank->sources()));
    CHECK(std::ranges::equal(folder.bank->entities(), file.bank->entities()));
    CHECK(std::ranges::equal(folder.bank->relations(), file.bank->relations()));
    CHECK(std::ranges::equal(folder.bank->facts(), file.bank->facts()));
    CHECK(std::ranges::equal(folder.bank->claims(), file.bank->claims()));
}

TEST_CASE("a path that leads to no bank is a problem at that path") {
    const TemporaryFolder folder;
    const auto missing = load_bank(folder.path() / "none.json", schema);
    REQUIRE(missing.problems.size() == 1);
    CHECK(missing.problems[0].what == "there is no such file");
    CHECK(missing.problems[0].where == (folder.path() / "none.json").string() + ":1:1: /");

    const auto empty = load_bank(folder.path(), schema);
    REQUIRE(empty.problems.size() == 1);
    CHECK(empty.problems[0].what == "the folder has no *.json file");

    std::filesystem::create_directory(folder.path() / "a.json");
    const auto no_file = load_bank(folder.path(), schema);
    REQUIRE(no_file.problems.size() == 1);
    CHECK(no_file.problems[0].what == "this is not a file");
}

TEST_CASE("a schema that is missing or none is a problem, and nothing is loaded unchecked") {
    const TemporaryFolder folder;
    for (const auto& wrong : {folder.path() / "none.json", folder.file("text.json", "{"),
                              folder.file("schema.json", R"({"type": 7})")}) {
        const auto loaded = load_bank(cases / "good/small.json", wrong);
        CHECK(loaded.bank == nullptr);
        REQUIRE(loaded.problems.size() == 1);
        CHECK(loaded.problems[0].where.starts_with(wrong.string()));
    }
}
