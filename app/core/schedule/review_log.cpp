#include "core/schedule/review_log.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <unordered_map>

#include <fmt/format.h>

namespace signatory::schedule {
namespace {

constexpr std::string_view heading = "card_id,day,elapsed_days,grade";
constexpr double most_days = 1'000'000;

using Problem = std::unexpected<std::string>;

std::string_view take_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

std::optional<std::array<std::string_view, 4>> fields_of(std::string_view line) {
    std::array<std::string_view, 4> fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const std::size_t comma = line.find(',');
        if ((comma == std::string_view::npos) != (i + 1 == fields.size())) return std::nullopt;
        fields[i] = line.substr(0, comma);
        line.remove_prefix(comma == std::string_view::npos ? line.size() : comma + 1);
    }
    return fields;
}

template <class Number> std::optional<Number> number_in(std::string_view text) {
    Number value{};
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stop != end) return std::nullopt;
    return value;
}

// The error is the rest of the sentence that begins with the line.
std::expected<LoggedReview, std::string> review_in(std::string_view line, Days days) {
    const auto fields = fields_of(line);
    if (!fields) return Problem("has not four columns; write card_id,day,elapsed_days,grade");
    const auto& [card_text, day_text, elapsed_text, grade_text] = *fields;
    const auto unknown = [](std::string_view column, std::string_view text, std::string_view instead) {
        return Problem(fmt::format("has {} \"{}\"; write {}", column, text, instead));
    };
    const auto card = number_in<std::int64_t>(card_text);
    if (!card) return unknown("card_id", card_text, "a whole number, the same for every review of the card");
    const auto day = number_in<std::int64_t>(day_text);
    if (!day) return unknown("day", day_text, "a whole number that counts the learner's days");
    const auto elapsed = number_in<double>(elapsed_text);
    if (!elapsed || !(*elapsed >= 0) || *elapsed > most_days)
        return unknown("elapsed_days", elapsed_text,
                       "the days since the card's last review, 0 for the same day");
    if (days == Days::whole && *elapsed != std::floor(*elapsed))
        return unknown("elapsed_days", elapsed_text,
                       "whole days, or choose --model fsrs7, which knows parts of a day");
    const auto grade = number_in<int>(grade_text);
    if (!grade || *grade < 1 || *grade > 4)
        return unknown("grade", grade_text, "1 again, 2 hard, 3 good or 4 easy");
    return LoggedReview{*card, *day, *elapsed, static_cast<Grade>(*grade)};
}

} // namespace

std::expected<ReviewLog, std::string> review_log_from(std::string_view text, Days days) {
    if (take_line(text) != heading)
        return Problem(fmt::format("Line 1 is not the heading; write {}.", heading));
    ReviewLog log;
    std::unordered_map<std::int64_t, std::int64_t> last_day;
    for (std::size_t number = 2; !text.empty(); ++number) {
        const std::string_view line = take_line(text);
        if (line.empty()) continue;
        const auto review = review_in(line, days);
        if (!review) return Problem(fmt::format("Line {} {}.", number, review.error()));
        const auto [last, first] = last_day.try_emplace(review->card, review->day);
        if (!first && review->day < last->second)
            return Problem(
                fmt::format("Line {} is of day {}, but card {} was reviewed on day {} before; put the "
                            "reviews in the order they were made.",
                            number, review->day, review->card, last->second));
        last->second = review->day;
        log.push_back(*review);
    }
    return log;
}

} // namespace signatory::schedule
