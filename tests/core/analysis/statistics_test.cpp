#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "core/analysis/advice.hpp"

using namespace signatory::analysis;

namespace {

Table table_of(std::size_t students, std::size_t questions, auto&& credit) {
    Table table;
    for (std::size_t column = 0; column < questions; ++column) table.columns.push_back({std::to_string(column + 1), {}, {}, {}});
    for (std::size_t row = 0; row < students; ++row) {
        table.rows.emplace_back();
        for (std::size_t column = 0; column < questions; ++column) table.rows.back().push_back({credit(row, column), true, {}});
    }
    return table;
}

// A perfect scale: student n has the first n questions right.
Table a_scale(std::size_t students, std::size_t questions) {
    return table_of(students, questions, [&](std::size_t row, std::size_t column) { return row * (questions + 1) / students > column ? 1.0 : 0.0; });
}

} // namespace

TEST_CASE("ten students and two questions: the sums done by hand") {
    Table table = table_of(20, 2, [](std::size_t row, std::size_t column) { return column == 0 ? (row < 10 ? 1.0 : 0.0) : (row < 5 || row > 14 ? 1.0 : 0.0); });
    const TestStatistics statistics = statistics_of(table);
    CHECK(statistics.mean == doctest::Approx(1.0));
    CHECK(statistics.deviation == doctest::Approx(0.70710678));
    CHECK(statistics.each[0].facility == doctest::Approx(0.5));
    REQUIRE(statistics.each[0].discrimination); // the rest score is the other question: they have nothing to do with each other
    CHECK(*statistics.each[0].discrimination == doctest::Approx(0.0));
    CHECK(statistics.alpha.error() == Lack::too_few_students);
}

TEST_CASE("figures that would mislead are not told") {
    CHECK(statistics_of(a_scale(19, 10)).each[3].discrimination.error() == Lack::too_few_students);
    CHECK(statistics_of(a_scale(20, 10)).each[3].discrimination.has_value());
    CHECK(statistics_of(a_scale(29, 10)).alpha.error() == Lack::too_few_students);
    CHECK(statistics_of(a_scale(30, 9)).alpha.error() == Lack::too_few_questions);
    CHECK(statistics_of(a_scale(30, 10)).alpha.has_value());
    CHECK(statistics_of(table_of(40, 12, [](auto, auto) { return 1.0; })).alpha.error() == Lack::no_spread);
    CHECK(statistics_of(table_of(40, 12, [](auto, auto) { return 1.0; })).each[0].discrimination.error() == Lack::no_spread);
    CHECK(statistics_of(table_of(40, 12, [](auto row, auto) { return row % 2 == 0 ? 0.5 : 1.0; })).kr20.error() == Lack::not_right_or_wrong);
    CHECK(statistics_of(Table{}).each.empty());
}

TEST_CASE("a perfect scale is reliable, and its figures agree with one another") {
    const TestStatistics statistics = statistics_of(a_scale(110, 10));
    CHECK(*statistics.alpha == doctest::Approx(*statistics.kr20));
    CHECK(*statistics.alpha > 0.8);
    CHECK(*statistics.error == doctest::Approx(statistics.deviation * std::sqrt(1 - *statistics.alpha)));
    CHECK(lengthening(0.5, 0.8) == doctest::Approx(4));
}

TEST_CASE("the best and the weakest are told apart whatever the order of those who tie") {
    Table table = a_scale(60, 10);
    const auto before = statistics_of(table);
    std::ranges::reverse(table.rows);
    const auto after = statistics_of(table);
    for (std::size_t question = 0; question < 10; ++question) CHECK(*before.each[question].upper_lower == doctest::Approx(*after.each[question].upper_lower));
}

TEST_CASE("advice names the option that misled a third, says why it is wrong, and when there is too little to tell") {
    Table table;
    table.columns.push_back({"4", {"Belarus", "Uzbekistan", "Georgia"}, 1, {"Joined on 31 December 1993.", "", "Joined in 1993."}});
    for (std::size_t row = 0; row < 24; ++row) table.rows.push_back({{row < 8 ? 0.0 : 1.0, true, row < 8 ? 0U : 1U}});
    const auto said = advice_on(table, statistics_of(table));
    REQUIRE(said.size() == 3);
    CHECK(said[0] == "Question 4: a third chose “Belarus” instead of “Uzbekistan”. Joined on 31 December 1993.");
    CHECK(said[1] == "Question 4: nobody chose “Georgia”.");
    CHECK(said[2] == "Reliability: too few students. It takes 30 students and 10 questions.");
}

TEST_CASE("a key that the best students miss is to be checked") {
    Table table = a_scale(40, 10);
    for (auto& row : table.rows) row[9].credit = 1 - row[4].credit;
    const auto said = advice_on(table, statistics_of(table));
    CHECK(std::ranges::count_if(said, [](const std::string& one) { return one.starts_with("Question 10: those who do well in the rest miss it"); }) == 1);
}
