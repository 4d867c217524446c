// What exam planning knows of a learner and of the cards: everything counted in days from today.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/schedule/memory.hpp"
#include "core/schedule/parameters.hpp"

namespace signatory::schedule {

// Seconds an answer takes. The defaults are those memory planners are compared with (Anki users' medians).
struct AnswerSeconds {
    double pass = 7;
    double lapse = 25;       // with its relearning
    double first = 22;       // a card that is met for the first time
    double first_again = 30; // the same, not known yet: asked once more

    bool operator==(const AnswerSeconds&) const = default;
};

struct ExamLearner {
    Parameters parameters = default_parameters;
    double tempo = 1; // how much faster this learner forgets than the parameters say; see exam_tempo.hpp
    AnswerSeconds seconds;
    std::array<double, 4> first_grades{0.25, 0, 0.65,
                                       0.10}; // shares of again, hard, good, easy among first answers
};

struct ExamCard {
    std::optional<Memory> memory;  // none: never asked
    std::int32_t elapsed_days = 0; // since it was last asked; 0: today, so not again today
    double weight = 1;             // in the exam; 0: not part of it
    std::uint32_t fact = 0;        // cards of one fact are not asked on one day
};

// What happens when the time of a day runs out.
enum class LastCard {
    is_carried,  // a card is begun only if even a lapse fits; what is too short for one is added to the next day
    is_finished, // a card is begun while there is any time, and may run over
};

struct ExamTask {
    ExamLearner learner;
    std::vector<ExamCard> cards;
    std::vector<double> seconds; // to spend today, tomorrow … the day before the exam; 0: a free day
    LastCard last_card = LastCard::is_carried; // never more than the time given so far
};

// The most that is carried to another day: no card takes longer.
inline double most_carried(const AnswerSeconds& seconds) {
    return std::max({seconds.lapse, seconds.first, seconds.first_again});
}

// The longest this card can take.
inline double longest_seconds(const ExamCard& card, const AnswerSeconds& seconds) {
    return card.memory ? seconds.lapse : std::max(seconds.first, seconds.first_again);
}

} // namespace signatory::schedule
