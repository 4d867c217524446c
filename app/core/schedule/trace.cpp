#include "core/schedule/trace.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <fmt/format.h>

namespace signatory::schedule {
namespace {

constexpr std::string_view blanks = " \t\r";

// Cuts the text up to the next separator off the front of `rest`.
std::string_view take_until(std::string_view& rest, std::string_view separators) {
    const std::size_t end = rest.find_first_of(separators);
    const std::string_view token = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return token;
}

template <class Number> std::optional<Number> amount_in(std::string_view text) {
    Number value{};
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || stop != end || !(value >= 0)) return std::nullopt;
    return value;
}

struct Entry {
    std::optional<Grade> grade; // none for a manual reschedule
    double elapsed_days;
};

std::optional<double> days_in(std::string_view text, ModelName model) {
    if (model == ModelName::fsrs6) return amount_in<std::int32_t>(text);
    const auto days = amount_in<double>(text);
    return days && std::isfinite(*days) ? days : std::nullopt;
}

std::expected<Entry, std::string> parse_entry(std::string_view token, ModelName model) {
    if (!token.contains(':'))
        return std::unexpected("has no colon; write grade:elapsed_days, for instance 3:7");
    std::string_view days_text = token;
    const auto grade = amount_in<std::int32_t>(take_until(days_text, ":"));
    if (!grade || *grade > 4)
        return std::unexpected("has no known grade; write 1 again, 2 hard, 3 good, 4 easy or 0 manual");
    const auto days = days_in(days_text, model);
    if (!days && model == ModelName::fsrs6)
        return std::unexpected("has no whole number of days; write 0 for the same day, 1 for the next");
    if (!days) return std::unexpected("has no number of days; write 0.5 for twelve hours, 1 for a day");
    return Entry{*grade == 0 ? std::nullopt : std::optional(static_cast<Grade>(*grade)), *days};
}

Memory memory_after(const std::optional<Memory>& before, const Entry& entry, const Model& model) {
    if (!before) return first_memory(*entry.grade, model);
    if (!entry.grade) return *before;
    return next_memory(*before, *entry.grade, entry.elapsed_days, model);
}

TraceRow row_after(const std::optional<Memory>& before, const Memory& after, const Entry& entry,
                   const TraceSettings& settings) {
    TraceRow row;
    row.stability = after.stability;
    row.difficulty = after.difficulty;
    if (name_of(settings.model) == ModelName::fsrs7) row.stability_short = after.stability_short;
    if (before) row.retrievability_before = retrievability(*before, entry.elapsed_days, settings.model);
    row.interval_raw = raw_interval(after, settings.desired_retention, settings.model);
    row.interval_days = static_cast<std::int32_t>(
        std::clamp(std::round(row.interval_raw), 1.0, static_cast<double>(settings.maximum_interval)));
    return row;
}

// The rows of one line, numbered within it; the error names the review.
std::expected<std::vector<TraceRow>, std::string> trace_line(std::string_view line,
                                                             const TraceSettings& settings) {
    std::vector<TraceRow> rows;
    std::optional<Memory> memory;
    while (!line.empty()) {
        const std::string_view token = take_until(line, blanks);
        if (token.empty()) continue;
        const auto problem = [&](std::string_view what) {
            return std::unexpected(fmt::format("review {} \"{}\" {}.", rows.size() + 1, token, what));
        };
        const auto entry = parse_entry(token, name_of(settings.model));
        if (!entry) return problem(entry.error());
        if (!memory && !entry->grade)
            return problem("is manual but nothing is learnt yet; begin with grade 1 to 4");
        const Memory after = memory_after(memory, *entry, settings.model);
        rows.push_back(row_after(memory, after, *entry, settings));
        rows.back().step = rows.size() - 1;
        memory = after;
    }
    return rows;
}

} // namespace

std::expected<std::vector<TraceRow>, std::string> trace(std::string_view text,
                                                        const TraceSettings& settings) {
    std::vector<TraceRow> rows;
    std::size_t sequence = 0;
    for (std::size_t line_number = 1; !text.empty(); ++line_number) {
        auto of_line = trace_line(take_until(text, "\n"), settings);
        if (!of_line) return std::unexpected(fmt::format("Line {}, {}", line_number, of_line.error()));
        for (TraceRow& row : *of_line) row.sequence = sequence;
        rows.insert(rows.end(), of_line->begin(), of_line->end());
        if (!of_line->empty()) ++sequence;
    }
    return rows;
}

} // namespace signatory::schedule
