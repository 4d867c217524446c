// Tables that become banks: what the columns mean is guessed, what cannot be read is told, what comes out can be asked.
#include <algorithm>

#include <doctest/doctest.h>

#include "core/author/cell.hpp"
#include "core/author/table_bank.hpp"
#include "core/fact/check.hpp"

using namespace signatory;
using namespace signatory::author;

namespace {

constexpr fact::Date day{2026, 1, 1};

Table states() {
    return {{"No.", "State", "Capital", "Joined", "People", "Remark"},
            {{"1", "Armenia", "Yerevan", "1992-05-15", "2,961,000", "Signed in Tashkent, on the first day, with five other states of the old union."},
             {"2", "Belarus", "Minsk", "31.12.1993", "9,200,000", "Acceded in the last days of the year in which the treaty had been open to others."},
             {"3", "Kazakhstan", "Astana", "1992", "19 000 000", ""},
             {"4", "Kyrgyzstan", "Bishkek", "1992-05", "7,000,000", ""},
             {"5", "Tajikistan", "Dushanbe", "soon", "10,000,000", ""}},
            {2, 3, 4, 5, 6}};
}

ColumnUse use_of_column(const TablePlan& plan, std::string_view label) { return std::ranges::find(plan.columns, label, &ColumnPlan::label)->use; }

} // namespace

TEST_CASE("what the columns of a table mean is told by their values") {
    const TablePlan plan = guessed_plan(states(), "states of the treaty");
    CHECK(plan.id == "states-of-the-treaty");
    CHECK(plan.title == "States of the treaty");
    CHECK(plan.subject == "state");
    CHECK(use_of_column(plan, "No.") == ColumnUse::number);
    CHECK(use_of_column(plan, "State") == ColumnUse::subject);
    CHECK(use_of_column(plan, "Capital") == ColumnUse::entity);
    CHECK(use_of_column(plan, "Joined") == ColumnUse::date);
    CHECK(use_of_column(plan, "People") == ColumnUse::number);
    CHECK(use_of_column(plan, "Remark") == ColumnUse::text);
    CHECK(lack_of(plan).empty());
}

TEST_CASE("a bank made of a table is sound, tells what it left out, and has something to ask") {
    const TableBank bank = table_bank(states(), guessed_plan(states(), "states"), day);
    CHECK(fact::check(bank.records).empty());
    REQUIRE(bank.problems.size() == 1);
    CHECK(bank.problems.front().line == 6);
    CHECK(bank.problems.front().column == "Joined");
    CHECK(bank.problems.front().why == "“soon” is not a date");
    const auto samples = samples_of(bank.records);
    CHECK(samples.size() == samples_of_table);
    CHECK(std::ranges::any_of(samples, [](const item::Item& item) { return item.stem.find("capital") != item.stem.npos || item.topic != ""; }));
}

TEST_CASE("a table read again makes facts with the ids they had, in whatever order its rows stand") {
    const Table before = states();
    Table after = before;
    std::ranges::reverse(after.rows);
    const auto ids = [](const Table& table) {
        std::vector<std::string> all;
        for (const fact::Fact& fact : table_bank(table, guessed_plan(table, "states"), day).records.facts) all.push_back(fact.id);
        std::ranges::sort(all);
        return all;
    };
    CHECK(ids(before) == ids(after));
}

TEST_CASE("a column that names rows of the table leads to the same things") {
    const Table table{{"State", "Neighbour"}, {{"Armenia", "Georgia"}, {"Georgia", "Armenia"}, {"Belarus", "Russia"}, {"Russia", "Belarus"}}, {}};
    const TableBank bank = table_bank(table, guessed_plan(table, "borders"), day);
    CHECK(bank.records.entities.size() == 4);
    CHECK(bank.records.relations.front().object_entity_type == "state");
    CHECK(fact::check(bank.records).empty());
}

TEST_CASE("several rows about one thing give it several values") {
    const Table table{{"State", "Language"}, {{"Belarus", "Belarusian"}, {"Belarus", "Russian"}, {"Armenia", "Armenian"}}, {}};
    TablePlan plan{"languages", "Languages", "state", {{"State", ColumnUse::subject}, {"Language", ColumnUse::entity}}};
    const TableBank bank = table_bank(table, plan, day);
    CHECK(bank.records.relations.front().values == fact::Values::many);
    CHECK(bank.records.facts.size() == 3);
    CHECK(fact::check(bank.records).empty());
}

TEST_CASE("a plan that makes no bank says what it lacks") {
    TablePlan plan = guessed_plan(states(), "states");
    TablePlan without = plan;
    for (ColumnPlan& column : without.columns) column.use = ColumnUse::skip;
    CHECK(lack_of(without) == "Choose one column that says what a row is about.");
    without.columns[1].use = ColumnUse::subject;
    CHECK(lack_of(without) == "Choose at least one column to be asked.");
    plan.title = " ";
    CHECK(lack_of(plan) == "Give the bank a title.");
}

TEST_CASE("dates and numbers are read as tables write them") {
    CHECK(date_of_cell("1992-05-15T00:00:00Z") == fact::Date{1992, 5, 15});
    CHECK(date_of_cell("15.5.1992") == fact::Date{1992, 5, 15});
    CHECK(date_of_cell("1992") == fact::Date{1992, 0, 0});
    CHECK_FALSE(date_of_cell("31.2.1992").has_value());
    CHECK(number_of_cell("12,345.5") == 12345.5);
    CHECK(number_of_cell("-7") == -7);
    CHECK_FALSE(number_of_cell("12,34").has_value());
    CHECK_FALSE(number_of_cell("about 9").has_value());
}
