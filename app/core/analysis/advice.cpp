#include "core/analysis/advice.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace signatory::analysis {
namespace {

using Sentences = std::vector<std::string>;

void of_option(Sentences& said, const Column& column, const QuestionStatistics& statistics, std::size_t option) {
    const OptionUse& use = statistics.options[option];
    if (option == *column.key || use.share < many_misled) return;
    const std::string why = option < column.reasons.size() && !column.reasons[option].empty() ? " " + column.reasons[option] : "";
    said.push_back(fmt::format("Question {}: {} chose “{}” instead of “{}”.{}", column.name, share_in_words(use.share),
                               column.options[option], column.options[*column.key], why));
    if (use.discrimination && *use.discrimination > 0)
        said.push_back(fmt::format("Question {}: those who chose “{}” do better in the rest than others: see whether it can be defended.",
                                   column.name, column.options[option]));
}

void of_unused(Sentences& said, const Column& column, const QuestionStatistics& statistics) {
    if (statistics.facility > easy_above) return; // few are left to choose anything
    std::string unused;
    for (std::size_t option = 0; option < statistics.options.size(); ++option)
        if (option != *column.key && statistics.options[option].chosen == 0)
            unused += fmt::format("{}“{}”", unused.empty() ? "" : ", ", column.options[option]);
    if (!unused.empty()) said.push_back(fmt::format("Question {}: nobody chose {}.", column.name, unused));
}

void of_question(Sentences& said, const Column& column, const QuestionStatistics& statistics) {
    if (statistics.discrimination && *statistics.discrimination < 0)
        said.push_back(fmt::format("Question {}: those who do well in the rest miss it more often than others: check the question.", column.name));
    else if (statistics.discrimination && *statistics.discrimination < weak_below && statistics.facility <= easy_above)
        said.push_back(fmt::format("Question {}: it hardly tells those who know from those who do not.", column.name));
    if (statistics.facility < hard_below)
        said.push_back(fmt::format("Question {}: credit of {:.0f} % on average: teach it again.", column.name, 100 * statistics.facility));
    if (statistics.facility > easy_above)
        said.push_back(fmt::format("Question {}: {:.0f} % on average: it can be left out next time.", column.name, 100 * statistics.facility));
    if (statistics.blanks >= many_blanks)
        said.push_back(fmt::format("Question {}: {} gave no answer: was the time too short?", column.name, share_in_words(statistics.blanks)));
    for (std::size_t option = 0; option < statistics.options.size(); ++option) of_option(said, column, statistics, option);
    const bool few = !statistics.discrimination && statistics.discrimination.error() == Lack::too_few_students;
    if (!statistics.options.empty() && !few) of_unused(said, column, statistics);
}

void of_test(Sentences& said, const TestStatistics& statistics) {
    if (!statistics.alpha) {
        if (statistics.alpha.error() != Lack::no_spread)
            said.push_back(fmt::format("Reliability: {}. It takes {} students and {} questions.", words_of(statistics.alpha.error()),
                                       students_for_reliability, questions_for_reliability));
        return;
    }
    const double alpha = *statistics.alpha;
    if (alpha >= reliable_from) return;
    if (alpha <= 0) return said.push_back("The questions have little in common: the score as a whole says little.");
    const double times = lengthening(alpha, reliable_from);
    said.push_back(fmt::format("The score tells students apart only roughly (reliability {:.2f}, a score is good to about ±{:.1f} questions): "
                               "{:.0f} questions of this sort would reach {:.1f}.",
                               alpha, *statistics.error, std::ceil(times * static_cast<double>(statistics.questions)), reliable_from));
}

} // namespace

std::string share_in_words(double share) {
    struct Words {
        double share;
        const char* words;
    };
    constexpr std::array known{Words{0.25, "a quarter"}, Words{1.0 / 3, "a third"}, Words{0.5, "half"}, Words{2.0 / 3, "two thirds"},
                               Words{0.75, "three quarters"}};
    constexpr double as_good_as = 0.02;
    if (share >= 1) return "all";
    for (const auto& [exact, words] : known)
        if (std::abs(share - exact) <= as_good_as) return words;
    return fmt::format("{:.0f} %", 100 * share);
}

std::vector<std::string> advice_on(const Table& table, const TestStatistics& statistics) {
    Sentences said;
    for (std::size_t column = 0; column < statistics.each.size(); ++column) of_question(said, table.columns[column], statistics.each[column]);
    of_test(said, statistics);
    return said;
}

} // namespace signatory::analysis
