// Every bank of tests/cases/banks/expected.json is broken in one way, and must be told so at the right place.
#include <algorithm>
#include <set>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "core/fact/check.hpp"
#include "tests/adapters/bank/bank_files.hpp"

using namespace signatory;
using namespace signatory::bank;

namespace {

nlohmann::json expected_problems() { return nlohmann::json::parse(contents(cases / "expected.json")); }

// Paths as they are among the cases, wherever those lie.
std::string told(std::string text) {
    const std::string prefix = cases.string() + "/";
    for (std::size_t at = text.find(prefix); at != text.npos; at = text.find(prefix))
        text.erase(at, prefix.size());
    return text;
}

void compare(const Problem& found, const nlohmann::json& expected) {
    CHECK(told(found.where) == expected.at("where").get<std::string>());
    CHECK(told(found.what).contains(expected.at("what").get<std::string>()));
    CHECK(found.advice.contains(expected.at("advice").get<std::string>()));
}

} // namespace

TEST_CASE("a broken bank is refused with the place, the reason and advice") {
    for (const auto& expected : expected_problems()) {
        const auto name = expected.at("bank").get<std::string>();
        CAPTURE(name);
        const auto loaded = load_case(name);
        CHECK(loaded.bank == nullptr);
        REQUIRE(loaded.problems.size() == expected.at("problems").size());
        for (std::size_t index = 0; index < loaded.problems.size(); ++index) {
            CAPTURE(loaded.problems[index].where);
            CAPTURE(loaded.problems[index].what);
            compare(loaded.problems[index], expected.at("problems").at(index));
        }
    }
}

TEST_CASE("every check has a broken bank") {
    std::set<std::string> shown;
    for (const auto& expected : expected_problems()) shown.insert(expected.value("check", ""));
    for (const auto& check : fact::checks()) {
        CAPTURE(check.id);
        CHECK(shown.contains(std::string(check.id)));
    }
}

TEST_CASE("every bank among the cases is expected to be something") {
    std::set<std::string> named{"expected.json", "good"};
    for (const auto& expected : expected_problems()) named.insert(expected.at("bank").get<std::string>());
    for (const auto& entry : std::filesystem::directory_iterator(cases)) {
        CAPTURE(entry.path());
        CHECK(named.contains(entry.path().filename().string()));
    }
}
