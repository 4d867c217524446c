// How well a review went, as the learner says it. The numbers are those of FSRS and of Anki's review log.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace signatory::schedule {

enum class Grade { again = 1, hard, good, easy };

inline constexpr std::array grades{Grade::again, Grade::hard, Grade::good, Grade::easy};

// Position in an array of the four futures: again 0 … easy 3.
constexpr std::size_t index(Grade grade) { return static_cast<std::size_t>(grade) - 1; }

// As the formulas of FSRS take it: again 1 … easy 4.
constexpr double grade_number(Grade grade) { return static_cast<double>(grade); }

constexpr std::string_view name(Grade grade) {
    constexpr std::array<std::string_view, 4> names{"again", "hard", "good", "easy"};
    return names[index(grade)];
}

} // namespace signatory::schedule
