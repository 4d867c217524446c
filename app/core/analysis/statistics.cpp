#include "core/analysis/statistics.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>
#include <span>

namespace signatory::analysis {
namespace {

using Numbers = std::vector<double>;

double mean_of(std::span<const double> values) {
    return values.empty() ? 0 : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double covariance(std::span<const double> left, std::span<const double> right) {
    const double left_mean = mean_of(left), right_mean = mean_of(right);
    double sum = 0;
    for (std::size_t at = 0; at < left.size(); ++at) sum += (left[at] - left_mean) * (right[at] - right_mean);
    return left.empty() ? 0 : sum / static_cast<double>(left.size());
}

double variance(std::span<const double> values) { return covariance(values, values); }

// Below this a variance is what rounding leaves of none.
constexpr double nothing = 1e-12;

Figure correlation(const Numbers& left, const Numbers& right) {
    if (left.size() < students_for_discrimination) return std::unexpected(Lack::too_few_students);
    const double spread = variance(left) * variance(right);
    if (spread < nothing * nothing || variance(left) < nothing || variance(right) < nothing) return std::unexpected(Lack::no_spread);
    return covariance(left, right) / std::sqrt(spread);
}

// The mean credit of the `places` first by score. Those who tie for the last places share them.
double mean_of_first(const Numbers& credits, const Numbers& scores, std::size_t places, const std::function<bool(double, double)>& before) {
    Numbers sorted = scores;
    std::ranges::sort(sorted, before);
    const double edge = sorted[places - 1];
    double certain = 0, tied = 0;
    std::size_t in = 0, ties = 0;
    for (std::size_t row = 0; row < scores.size(); ++row) {
        if (before(scores[row], edge)) certain += credits[row], ++in;
        else if (!before(edge, scores[row])) tied += credits[row], ++ties;
    }
    return (certain + tied * static_cast<double>(places - in) / static_cast<double>(ties)) / static_cast<double>(places);
}

Figure upper_lower(const Numbers& credits, const Numbers& scores) {
    if (credits.size() < students_for_discrimination) return std::unexpected(Lack::too_few_students);
    const auto places = static_cast<std::size_t>(std::lround(tail * static_cast<double>(credits.size())));
    return mean_of_first(credits, scores, places, std::greater{}) - mean_of_first(credits, scores, places, std::less{});
}

Numbers credits_of(const Table& table, std::size_t column) {
    Numbers credits;
    for (const auto& row : table.rows) credits.push_back(row[column].credit);
    return credits;
}

Numbers scores_of(const Table& table) {
    Numbers scores;
    for (const auto& row : table.rows)
        scores.push_back(std::accumulate(row.begin(), row.end(), 0.0, [](double sum, const Cell& cell) { return sum + cell.credit; }));
    return scores;
}

Numbers rest_of(const Numbers& scores, const Numbers& credits) {
    Numbers rest(scores.size());
    std::ranges::transform(scores, credits, rest.begin(), std::minus{});
    return rest;
}

Numbers choosing(const Table& table, std::size_t column, std::size_t option) {
    Numbers chosen;
    for (const auto& row : table.rows) chosen.push_back(row[column].chosen == option ? 1 : 0);
    return chosen;
}

OptionUse use_of(const Table& table, std::size_t column, std::size_t option, const Numbers& rest, std::size_t wrong) {
    const Numbers chosen = choosing(table, column, option);
    OptionUse use;
    use.chosen = static_cast<std::size_t>(std::lround(std::accumulate(chosen.begin(), chosen.end(), 0.0)));
    use.share = mean_of(chosen);
    use.discrimination = correlation(chosen, rest);
    const bool key = table.columns[column].key == option;
    if (key) use.share_of_wrong = 0.0;
    else if (wrong == 0) use.share_of_wrong = std::unexpected(Lack::no_wrong_answers);
    else use.share_of_wrong = static_cast<double>(use.chosen) / static_cast<double>(wrong);
    use.works = !key && use.share_of_wrong && *use.share_of_wrong >= functional_share;
    return use;
}

void add_options(QuestionStatistics& statistics, const Table& table, std::size_t column, const Numbers& rest) {
    const Column& asked = table.columns[column];
    if (asked.options.empty() || !asked.key) return;
    const auto is_wrong = [&](const auto& row) { return row[column].chosen && row[column].chosen != asked.key; };
    const auto wrong = static_cast<std::size_t>(std::ranges::count_if(table.rows, is_wrong));
    for (std::size_t option = 0; option < asked.options.size(); ++option)
        statistics.options.push_back(use_of(table, column, option, rest, wrong));
    const auto working = static_cast<double>(std::ranges::count_if(statistics.options, &OptionUse::works));
    if (wrong == 0) statistics.distractors_working = std::unexpected(Lack::no_wrong_answers);
    else statistics.distractors_working = working / static_cast<double>(std::max<std::size_t>(1, asked.options.size() - 1));
}

QuestionStatistics of_question(const Table& table, std::size_t column, const Numbers& scores) {
    const Numbers credits = credits_of(table, column);
    const Numbers rest = rest_of(scores, credits);
    const auto blanks = std::ranges::count_if(table.rows, [&](const auto& row) { return !row[column].answered; });
    QuestionStatistics statistics;
    statistics.facility = mean_of(credits);
    statistics.blanks = static_cast<double>(blanks) / static_cast<double>(table.rows.size());
    statistics.discrimination = correlation(credits, rest);
    statistics.upper_lower = upper_lower(credits, scores);
    statistics.distractors_working = std::unexpected(Lack::no_wrong_answers);
    add_options(statistics, table, column, rest);
    return statistics;
}

bool is_right_or_wrong(const Table& table) {
    return std::ranges::all_of(table.rows, [](const auto& row) {
        return std::ranges::all_of(row, [](const Cell& cell) { return cell.credit == 0 || cell.credit == 1; });
    });
}

Figure alpha_of(const Table& table, double variance_of_scores) {
    if (table.rows.size() < students_for_reliability) return std::unexpected(Lack::too_few_students);
    if (table.columns.size() < questions_for_reliability) return std::unexpected(Lack::too_few_questions);
    if (variance_of_scores < nothing) return std::unexpected(Lack::no_spread);
    double sum = 0;
    for (std::size_t column = 0; column < table.columns.size(); ++column) sum += variance(credits_of(table, column));
    const auto count = static_cast<double>(table.columns.size());
    return count / (count - 1) * (1 - sum / variance_of_scores);
}

} // namespace

std::string_view words_of(Lack lack) {
    constexpr std::array<std::string_view, 5> words{"too few students", "too few questions", "no spread", "partial credit was given", "no wrong answers"};
    return words[static_cast<std::size_t>(lack)];
}

TestStatistics statistics_of(const Table& table) {
    TestStatistics statistics;
    statistics.students = table.rows.size();
    statistics.questions = table.columns.size();
    const Numbers scores = scores_of(table);
    statistics.mean = mean_of(scores);
    statistics.deviation = std::sqrt(variance(scores));
    statistics.alpha = alpha_of(table, variance(scores));
    // Of right and wrong answers p q is the variance, so the two are one number.
    statistics.kr20 = is_right_or_wrong(table) ? statistics.alpha : Figure(std::unexpected(Lack::not_right_or_wrong));
    statistics.error = statistics.alpha;
    if (statistics.alpha) statistics.error = statistics.deviation * std::sqrt(1 - *statistics.alpha);
    for (std::size_t column = 0; column < table.columns.size() && !table.rows.empty(); ++column)
        statistics.each.push_back(of_question(table, column, scores));
    return statistics;
}

double lengthening(double reliability, double wanted) {
    return wanted * (1 - reliability) / (reliability * (1 - wanted));
}

} // namespace signatory::analysis
