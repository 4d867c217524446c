#include "core/schedule/pace.hpp"

#include <algorithm>
#include <cmath>

namespace signatory::schedule {
namespace {

constexpr double quickest_answer = 0.2; // seconds; a hand is no faster
constexpr double slowest_answer = 60;   // seconds; more says nothing of memory
// 238 words a minute (Brysbaert 2019), of five letters and a blank.
constexpr double letters_a_second = 238 * 6 / 60.0;
constexpr double quick = -0.7, slow = 1.0; // in spreads from the median

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

// The median distance from the median, scaled to the standard deviation of a normal distribution: one long
// pause does not move it. Answers all alike still differ by a tenth.
double spread(const std::vector<double>& values, double centre) {
    std::vector<double> distances;
    for (const double value : values) distances.push_back(std::abs(value - centre));
    return std::max(0.1, 1.4826 * median(std::move(distances)));
}

} // namespace

std::optional<double> seconds_to_answer(std::int64_t milliseconds, std::size_t letters_to_read,
                                        Attention attention) {
    if (attention == Attention::lost) return std::nullopt;
    const double reading = static_cast<double>(letters_to_read) / letters_a_second;
    return std::clamp(static_cast<double>(milliseconds) / 1000 - reading, quickest_answer, slowest_answer);
}

Pace after_answer(Pace pace, double seconds) {
    if (pace.log_seconds.size() >= answers_in_a_pace) pace.log_seconds.erase(pace.log_seconds.begin());
    pace.log_seconds.push_back(std::log(std::clamp(seconds, quickest_answer, slowest_answer)));
    return pace;
}

Grade grade_by_time(const Pace& pace, double seconds, EasyAllowed easy) {
    if (pace.log_seconds.size() < answers_to_know_a_pace) return Grade::good;
    const double usual = median(pace.log_seconds);
    const double z = (std::log(seconds) - usual) / spread(pace.log_seconds, usual);
    if (z > slow) return Grade::hard;
    return z < quick && easy == EasyAllowed::yes ? Grade::easy : Grade::good;
}

} // namespace signatory::schedule
