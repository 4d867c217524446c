// What a learner says of an exam, and the seconds it leaves on each day until then.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace signatory::schedule {

struct Exam {
    std::int64_t day = 0;                  // the learner's day it is held on, as local_day() counts
    std::array<double, 7> minutes{};       // to study, Monday first
    std::vector<std::int64_t> free_days;   // days without study
    std::map<std::string, double> weights; // of a topic in the exam; a topic not named weighs 1

    bool operator==(const Exam&) const = default;
};

inline constexpr std::int64_t longest_exam_plan = 365; // days

// 0 Monday … 6 Sunday.
constexpr std::size_t weekday_of(std::int64_t day) {
    constexpr std::int64_t monday = -3; // 1970-01-01 was a Thursday
    return static_cast<std::size_t>(((day - monday) % 7 + 7) % 7);
}

// Of today … the day before the exam; empty on the day of the exam and after it. What has been studied today
// is taken off today's.
std::vector<double> seconds_until(const Exam& exam, std::int64_t today, double seconds_spent_today = 0);

double weight_of(const Exam& exam, const std::string& topic);

} // namespace signatory::schedule
