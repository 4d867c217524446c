// How a quiz went: the number, the topics, and every item to look at again.
#include <map>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "core/item/answer_text.hpp"
#include "core/quiz/total.hpp"
#include "ui/answer/answer.hpp"
#include "ui/kit/kit.hpp"
#include "ui/views/chrome.hpp"
#include "ui/views/explanation.hpp"

namespace signatory::ui {
namespace {

using study::QuizRun;
using study::State;

struct Score {
    std::size_t right = 0, all = 0;
};

bool is_right(const study::Answer& answer) { return answer.mark.correctness == item::Correctness::right; }

Score score_of(const QuizRun& run) {
    Score score{0, run.answers.size()};
    for (const study::Answer& answer : run.answers) score.right += is_right(answer) ? 1U : 0U;
    return score;
}

std::map<std::string, Score> by_topic(const State& state) {
    std::map<std::string, Score> topics;
    const auto& names = state.bank->header().topics;
    for (std::size_t place = 0; place < state.quiz->answers.size(); ++place) {
        const std::string& id = (*state.quiz->items)[place].topic;
        const auto named = names.find(id);
        Score& score = topics[named == names.end() ? id : std::string(generate::in_language(named->second, state.bank->header().language))];
        ++score.all;
        score.right += is_right(state.quiz->answers[place]) ? 1U : 0U;
    }
    return topics;
}

// Parts of a point, where some answer earned one, or guessing is taken off.
std::string points_in_words(const QuizRun& run, quiz::Total total) {
    constexpr double per_mille = 1000;
    const double points = quiz::total_credit(run, total) / per_mille;
    return fmt::format("{:.4g} of {} points", points, run.answers.size());
}

// What guessing wins is taken off on demand only.
void draw_points(Frame& frame, const QuizRun& run, ViewMemory& memory) {
    const auto total = memory.guessing_taken_off ? quiz::Total::formula : quiz::Total::credits;
    caption(frame, points_in_words(run, total));
    gap(frame, 8);
    if (chip(frame, {.id = "result.formula", .label = "Guessing taken off", .chosen = memory.guessing_taken_off ? Chosen::yes : Chosen::no}))
        memory.guessing_taken_off = !memory.guessing_taken_off;
}

std::string heading_of(const QuizRun& run) {
    if (run.blueprint.marking != study::Marking::at_the_end) return "Result";
    if (!is_timed(run)) return "Result of the mock exam";
    constexpr std::int64_t milliseconds_a_minute = 60'000;
    return fmt::format("Result of the mock exam, in {} of {} minutes", (run.spent_ms + milliseconds_a_minute - 1) / milliseconds_a_minute, run.blueprint.minutes);
}

void draw_score(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    const Score score = score_of(*state.quiz);
    card(frame, {.padding = 40}, [&] {
        caption(frame, heading_of(*state.quiz));
        text(frame, fmt::format("{} of {} right", score.right, score.all), Face::display);
        draw_points(frame, *state.quiz, memory);
        gap(frame, 20);
        for (const auto& [topic, part] : by_topic(state)) {
            columns(frame, {.tracks = {share(2), share(), fixed(72)}, .gap = 16, .narrowest = 60}, [&](std::size_t column) {
                const float share_right = static_cast<float>(part.right) / static_cast<float>(part.all);
                const std::string words = fmt::format("{} of {}", part.right, part.all);
                if (column == 0) return text(frame, topic);
                gap(frame, column == 1 ? 10 : 3); // to the middle of the topic's line
                if (column == 1) bar(frame, share_right, words, Tone::heat_3);
                else caption(frame, words, Tone::text_quiet, Align::right);
            });
            gap(frame, 8);
        }
        gap(frame, 16);
        across(frame, {.gap = 12}, [&] {
            if (button(frame, {.id = "result.home", .label = "Today", .key = "Esc", .look = ButtonLook::primary}))
                commands.push_back(study::OpenScreen{study::Screen::home});
            if (score.right < score.all && button(frame, {.id = "result.wrong", .label = "The wrong ones again", .key = "W"}))
                commands.push_back(study::AskWrongAgain{});
            if (button(frame, {.id = "result.again", .label = "New quiz", .key = "Q"}))
                commands.push_back(study::OpenScreen{study::Screen::quiz_setup});
        });
    });
}

// The answer, and beside it the right one where that is another.
std::string answers_in_words(const item::Item& item, const study::Answer& answer) {
    const std::string given = item::response_text(item, answer.response), right = item::key_text(item);
    if (is_right(answer)) return given;
    return fmt::format("Yours: {}. Right: {}.", given.empty() ? "none" : given, right);
}

void draw_items(Frame& frame, const QuizRun& run, Commands& commands) {
    for (std::size_t place = 0; place < run.answers.size(); ++place) {
        const bool right = is_right(run.answers[place]);
        const std::string id = fmt::format("result.item.{}", place), answers = answers_in_words((*run.items)[place], run.answers[place]);
        if (list_row(frame, {.id = id, .label = (*run.items)[place].stem, .remark = item::verdict_of(run.answers[place].mark), .detail = answers, .icon = right ? Icon::check : Icon::cross,
                             .icon_tone = right ? Tone::good : Tone::again}))
            commands.push_back(study::OpenResultItem{place});
        gap(frame, 4);
    }
}

void draw_opened(Frame& frame, const State& state, std::size_t place, Commands& commands) {
    const QuizRun& run = *state.quiz;
    const item::Item& item = (*run.items)[place];
    static const std::string no_draft;
    caption(frame, fmt::format("Question {} of {}", place + 1, run.items->size()));
    gap(frame, 12);
    text(frame, item.stem, Face::prompt);
    gap(frame, 20);
    draw_answer(frame, {.item = item, .draft = no_draft, .arrangement = {}, .response = run.answers[place].response, .mark = &run.answers[place].mark,
                        .revealed = true, .screen = "result"}, commands);
    gap(frame, 20);
    draw_explanation(frame, *state.bank, item, run.answers[place].mark);
    gap(frame, 20);
    across(frame, {.gap = 12, .line = 48}, [&] {
        if (button(frame, {.id = "result.close", .label = "All questions", .key = "Esc", .look = ButtonLook::primary}))
            commands.push_back(study::OpenResultItem{});
        draw_report_button(frame, state, item, "result", commands);
        const bool more = place + 1 < run.answers.size();
        if (place > 0 && button(frame, {.id = "result.previous", .label = "Previous"})) commands.push_back(study::OpenResultItem{place - 1});
        if (more && button(frame, {.id = "result.next", .label = "Next"})) commands.push_back(study::OpenResultItem{place + 1});
    });
}

void draw_without_result(Frame& frame, Commands& commands) {
    card(frame, {.padding = 40}, [&] {
        if (empty_state(frame, {.icon = Icon::check, .sentence = "The result of a quiz will be here.",
                                .action = {.id = "result.setup", .label = "Set up a quiz", .look = ButtonLook::primary}}))
            commands.push_back(study::OpenScreen{study::Screen::quiz_setup});
    });
}

} // namespace

void draw_result(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    const bool there = state.bank != nullptr && state.quiz && !state.quiz->answers.empty();
    const bool opened = there && state.result_item && *state.result_item < state.quiz->answers.size();
    footer(frame, opened ? std::vector<KeyHint>{{"F|O", "its fact, its source"}, {"Esc", "all questions"}} : std::vector<KeyHint>{{"Tab", "questions"}, {"Q", "new quiz"}, {"Esc", "today"}});
    const std::string_view about = opened ? std::string_view((*state.quiz->items)[*state.result_item].id) : std::string_view{};
    page(frame, {.id = opened ? "result.opened" : "result", .column = length::column_study, .top = 28, .about = about}, [&] {
        if (!there) return draw_without_result(frame, commands);
        if (opened) return draw_opened(frame, state, *state.result_item, commands);
        draw_score(frame, state, memory, commands);
        gap(frame, 16);
        draw_items(frame, *state.quiz, commands);
    });
    frame.prefer_focus(!there ? "result.setup" : opened ? "result.close" : "result.home");
}

} // namespace signatory::ui
