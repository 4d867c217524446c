#include "core/schedule/exam.hpp"

#include <algorithm>

namespace signatory::schedule {

std::vector<double> seconds_until(const Exam& exam, std::int64_t today, double seconds_spent_today) {
    constexpr double seconds_per_minute_of_study = 60;
    std::vector<double> seconds;
    for (std::int64_t day = today; day < exam.day; ++day) {
        const bool free = std::ranges::find(exam.free_days, day) != exam.free_days.end();
        seconds.push_back(free ? 0
                               : std::max(0.0, exam.minutes[weekday_of(day)] * seconds_per_minute_of_study));
    }
    if (!seconds.empty()) seconds.front() = std::max(0.0, seconds.front() - seconds_spent_today);
    return seconds;
}

double weight_of(const Exam& exam, const std::string& topic) {
    const auto found = exam.weights.find(topic);
    return found == exam.weights.end() ? 1 : std::max(0.0, found->second);
}

} // namespace signatory::schedule
