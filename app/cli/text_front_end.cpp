#include "cli/text_front_end.hpp"

#include <charconv>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "cli/response_line.hpp"
#include "core/generate/phrase.hpp"
#include "core/item/answer_text.hpp"
#include "core/schedule/interval_text.hpp"
#include "core/support/text.hpp"

namespace signatory::cli {
namespace {

using study::Command;

// A line as a learner may give it, read against what is on screen.
struct Reading {
    std::optional<Command> command;
    bool leave = false;
    std::string complaint;
};

std::optional<std::size_t> number_in(const std::string& line) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
    if (error != std::errc{} || end != line.data() + line.size()) return std::nullopt;
    return number;
}

Reading read_grade(const study::State& state, const std::string& line) {
    const study::CardOnScreen& card = *state.review.current;
    if (line.empty()) return {study::GradeCard{study::proposed_grade(card)}, false, {}};
    const auto number = number_in(line);
    if (number && *number >= 1 && *number <= 4) return {study::GradeCard{static_cast<schedule::Grade>(*number)}, false, {}};
    return {std::nullopt, false, "Type 1 to 4, or Enter for the grade proposed."};
}

Reading read_response(const study::CardOnScreen& card, const std::string& line) {
    if (line.empty()) return {study::Reveal{}, false, {}};
    auto response = response_in(card.item, line);
    if (!response) return {std::nullopt, false, response.error()};
    return {study::Respond{std::move(*response)}, false, {}};
}

Reading read_line(const study::State& state, const std::string& line) {
    if (line == "q") return {std::nullopt, true, {}};
    if (line == "u") return {study::Undo{}, false, {}};
    if (!state.review.current) return {study::ClockTicked{}, false, {}};
    return state.review.current->revealed ? read_grade(state, line) : read_response(*state.review.current, line);
}

void print_front(const study::State& state, std::ostream& out) {
    const auto& card = *state.review.current;
    const auto& counts = state.review.counts;
    if (is_cram(state.review)) out << fmt::format("\nCramming, which does not count: {} left\n\n{}\n", counts.due, card.item.stem);
    else out << fmt::format("\n{} new, {} learning, {} due\n\n{}\n", counts.new_, counts.learning, counts.due, card.item.stem);
    out << listed(card.item) << prompt_for(card.item) << std::flush;
}

void print_mark(const study::CardOnScreen& card, std::ostream& out) {
    if (!card.mark) return;
    const std::string_view verdict = item::verdict_of(*card.mark);
    out << (card.mark->reason.empty() ? fmt::format("{}.\n", verdict) : fmt::format("{}. {}\n", verdict, card.mark->reason));
}

void print_sources(const fact::FactBank& bank, const item::Item& item, std::ostream& out) {
    for (const fact::SourceReference& reference : item.sources) {
        const fact::Source* source = bank.source(reference.source);
        const std::string where = reference.where.empty() ? "" : ", " + reference.where;
        out << fmt::format("Source: {}. {}{}\n", source->title, source->publisher, where);
    }
}

void print_back(const study::State& state, std::ostream& out) {
    const auto& card = *state.review.current;
    print_mark(card, out);
    out << "Answer: " << item::key_text(card.item) << "\n" << card.item.explanation << "\n";
    print_sources(*state.bank, card.item, out);
    if (is_cram(state.review)) {
        out << fmt::format("1 missed, 3 known, or Enter for {} (u undo, q leave): ",
                           study::proposed_grade(card) == schedule::Grade::again ? "missed" : "known") << std::flush;
        return;
    }
    for (const schedule::Outcome& outcome : card.outcomes)
        out << fmt::format("  {} {}: {}\n", static_cast<int>(outcome.grade), schedule::name(outcome.grade),
                           schedule::interval_text(outcome.due_in_seconds));
    out << fmt::format("Grade, or Enter for {} (u undo, q leave): ",
                       schedule::name(study::proposed_grade(card)))
        << std::flush;
}

void print_all_done(const study::State& state, std::ostream& out) {
    if (is_cram(state.review)) {
        out << fmt::format("\nThe set is done: {} of {} known at once. None of it counts.\n", state.review.recalled, state.review.done);
        return;
    }
    out << fmt::format("\nAll done for now: {} graded, {} recalled.\n", state.review.done, state.review.recalled);
    if (state.review.next_due) out << "More comes later. Enter looks again, u takes back the last grade, q leaves: " << std::flush;
}

void print(const study::State& state, std::ostream& out) {
    if (state.toast) out << state.toast->text << "\n";
    if (!state.review.current) return print_all_done(state, out);
    if (state.review.current->revealed) print_back(state, out);
    else print_front(state, out);
}

} // namespace

void study_as_text(runtime::Runtime& runtime, const std::optional<study::StudySet>& set, std::istream& input, std::ostream& output) {
    if (set) {
        runtime.dispatch(study::ChooseSet{*set});
        runtime.dispatch(study::StartSet{});
    } else {
        runtime.dispatch(study::StartReview{});
    }
    std::string line;
    while (true) {
        print(runtime.state(), output);
        if (runtime.state().toast) runtime.dispatch(study::DismissToast{});
        if (!runtime.state().review.current && (!runtime.state().review.next_due || is_cram(runtime.state().review))) break;
        if (!std::getline(input, line)) break;
        const Reading reading = read_line(runtime.state(), line);
        if (reading.leave) break;
        if (reading.command) runtime.dispatch(*reading.command);
        if (!reading.complaint.empty()) output << reading.complaint << "\n";
        runtime.poll();
    }
    runtime.settle();
    if (is_cram(runtime.state().review)) return;
    output << fmt::format("\n{} graded in this session.\n", runtime.state().review.done);
}

} // namespace signatory::cli
