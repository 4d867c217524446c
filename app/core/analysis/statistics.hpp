// Classical statistics of a test and of its questions.
#pragma once

#include <expected>
#include <string_view>

#include "core/analysis/table.hpp"

namespace signatory::analysis {

// Why a figure is not told: it would mislead.
enum class Lack { too_few_students, too_few_questions, no_spread, not_right_or_wrong, no_wrong_answers };
std::string_view words_of(Lack lack); // "too few students"

using Figure = std::expected<double, Lack>;

inline constexpr std::size_t students_for_discrimination = 20, students_for_reliability = 30, questions_for_reliability = 10;
inline constexpr double tail = 0.27;              // of the students, at either end (Kelley 1939)
inline constexpr double functional_share = 0.05;  // of the wrong answers (Raymond, Stevens, Bucak 2019)

struct OptionUse {
    std::size_t chosen = 0;
    double share = 0;         // of all students
    Figure share_of_wrong;    // of those who chose wrongly; of the key: 0
    Figure discrimination;    // of choosing it, with the rest of the score; of a distractor it should be negative
    bool works = false;       // a distractor with at least functional_share of the wrong answers

    bool operator==(const OptionUse&) const = default;
};

struct QuestionStatistics {
    double facility = 0;       // mean credit, 0 … 1, blanks counting as 0
    double blanks = 0;         // share of students
    Figure discrimination;     // correlation of the credit with the rest score; of right or wrong the point-biserial
    Figure upper_lower;        // mean credit of the best 27 % less that of the weakest; ties share the last places
    std::vector<OptionUse> options;
    Figure distractors_working; // share of the distractors that work

    bool operator==(const QuestionStatistics&) const = default;
};

struct TestStatistics {
    std::size_t students = 0, questions = 0;
    double mean = 0, deviation = 0; // of the scores, in questions; population formula
    Figure alpha;      // Cronbach 1951
    Figure kr20;       // Kuder and Richardson 1937; only where every credit is 0 or 1
    Figure error;      // standard error of measurement, in questions: deviation · √(1 − alpha)
    std::vector<QuestionStatistics> each;

    bool operator==(const TestStatistics&) const = default;
};

TestStatistics statistics_of(const Table& table);

// How many times as many questions of the same sort reach the reliability wanted (Spearman 1910; Brown 1910).
// Precondition: both between 0 and 1.
double lengthening(double reliability, double wanted);

} // namespace signatory::analysis
