// The tables of item-writing rules; each rule's cases are in tests/cases/lint and tests/e2e/lint_test.py.
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "core/verify/lint.hpp"

using namespace signatory;

namespace {

template <class Rules> void check_rows(const Rules& rules, std::set<std::string>& ids, std::set<std::string>& titles) {
    for (const auto& rule : rules) {
        INFO(rule.title);
        ids.emplace(rule.id);
        CHECK(titles.emplace(rule.title).second);
        CHECK(rule.advice.ends_with('.'));
        const bool has_check = rule.faults != nullptr; // doctest cannot print a function
        CHECK(has_check);
    }
}

item::Item a_choice(const std::vector<std::string>& texts) {
    item::Item item;
    item.language = "en";
    item.stem = "Which city is the capital of Armenia?";
    for (const auto& text : texts) item.options.push_back({text, fact::Text{text}, {}});
    item.key = {0};
    return item;
}

} // namespace

TEST_CASE("every rule from R1 to R24 has a row, with a title of its own and advice") {
    std::set<std::string> ids, titles;
    check_rows(verify::item_rules(), ids, titles);
    check_rows(verify::bank_rules(), ids, titles);
    check_rows(verify::set_rules(), ids, titles);
    for (int rule = 1; rule <= 24; ++rule) CHECK_MESSAGE(ids.contains("R" + std::to_string(rule)), rule);
}

TEST_CASE("an item without certificate, rationale or values is judged by what it has") {
    CHECK(verify::lint(a_choice({"Yerevan", "Baku", "Minsk"})).empty());
    const auto breaches = verify::lint(a_choice({"Yerevan", "Baku", "Always Minsk"}));
    REQUIRE(breaches.size() == 1);
    CHECK(breaches.front().rule == "R7");
}

TEST_CASE("no rule falls over an empty item, an unknown key or an empty set") {
    CHECK_FALSE(verify::lint(item::Item{}).empty());
    item::Item item = a_choice({"", "Baku"});
    item.key = {7, 7};
    CHECK_FALSE(verify::lint(item).empty());
    CHECK(verify::lint(std::span<const item::Item>{}).empty());
    const std::vector<item::Item> many(verify::most_items_of_a_paper + 50, item);
    verify::lint(many);
}
