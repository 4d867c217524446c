// One question of a quiz; answered, the error made comes first, then the proof.
#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "ui/answer/answer.hpp"
#include "ui/kit/kit.hpp"
#include "ui/views/chrome.hpp"
#include "ui/views/proof.hpp"
#include "ui/views/span_picture.hpp"

namespace signatory::ui {
namespace {

using study::QuizRun;
using study::State;

constexpr std::size_t longest_display_stem = 70; // letters; longer ones are set smaller

std::string dates_asked(const item::Item& item) {
    if (item.certificate.at.empty()) return {};
    return "As of " + generate::written(item.certificate.at.front(), item.language);
}

void draw_head(Frame& frame, const State& state, const QuizRun& run) {
    progress_edge(frame, static_cast<float>(run.answers.size()) / static_cast<float>(run.items->size()),
                  fmt::format("{} of {}", run.current + 1, run.items->size()));
    const auto place = fmt::format("{} of {}", run.current + 1, run.items->size());
    columns(frame, {.tracks = {share(3), share()}, .gap = 16, .narrowest = 100}, [&](std::size_t column) {
        column == 0 ? caption(frame, "Quiz: " + title_of(*state.bank)) : caption(frame, place, Tone::text_quiet, Align::right);
    });
}

void draw_stem(Frame& frame, const item::Item& item) {
    if (const std::string asked = dates_asked(item); !asked.empty()) {
        tag(frame, asked, Icon::clock);
        gap(frame, 12);
    }
    text(frame, item.stem, item.stem.size() <= longest_display_stem ? Face::display : Face::prompt);
}

std::string_view verdict_of(const item::Mark& mark) {
    switch (mark.correctness) {
    case item::Correctness::right: return "Right.";
    case item::Correctness::nearly: return "Nearly.";
    case item::Correctness::wrong: break;
    }
    return "Not right.";
}

void draw_explanation(Frame& frame, const State& state, const item::Item& item, const study::Answer& answer) {
    card(frame, {.padding = 32}, [&] {
        const bool right = answer.mark.correctness == item::Correctness::right;
        text(frame, right || answer.mark.reason.empty() ? std::string(verdict_of(answer.mark)) : answer.mark.reason, Face::body_strong);
        gap(frame, 12);
        if (has_span_picture(*state.bank, item)) {
            draw_span_picture(frame, *state.bank, item);
            gap(frame, 16);
        }
        hairline(frame);
        gap(frame, 16);
        const Proof proof(frame, *state.bank, item);
        proof.draw(frame, frame.place(0, proof.height()));
    });
}

void draw_item(Frame& frame, const State& state, const QuizRun& run, Commands& commands) {
    const item::Item& item = (*run.items)[run.current];
    const bool answered = run.answered();
    static const item::Response none;
    draw_head(frame, state, run);
    gap(frame, 20);
    draw_stem(frame, item);
    gap(frame, 24);
    draw_answer(frame, {.item = item, .draft = run.draft, .response = answered ? run.answers[run.current].response : none,
                        .mark = answered ? &run.answers[run.current].mark : nullptr, .revealed = answered, .screen = "quiz"}, commands);
    if (!answered) return;
    gap(frame, 24);
    draw_explanation(frame, state, item, run.answers[run.current]);
    gap(frame, 24);
    across(frame, {.align = Align::right}, [&] {
        const std::string_view label = run.finished() ? "See the result" : "Next";
        if (button(frame, {.id = "quiz.next", .label = label, .key = "Enter", .look = ButtonLook::primary}))
            commands.push_back(study::NextItem{});
    });
}

void draw_keys(Frame& frame, const State& state, const QuizRun& run) {
    std::vector<KeyHint> hints;
    if (run.answered()) hints.push_back({"Enter", "next"});
    else if ((*run.items)[run.current].response_kind == item::ResponseKind::single_choice) hints.push_back({"1|2|3|4", "choose"});
    else hints.push_back({"Enter", "answer"});
    if (!state.undo.empty() && run.answered()) hints.push_back({"U", "undo"});
    hints.push_back({"Esc", "leave, the quiz is kept"});
    footer(frame, hints);
}

bool can_be_shown(const State& state) {
    return state.bank != nullptr && state.quiz && state.quiz->items != nullptr && state.quiz->current < state.quiz->items->size();
}

void draw_nothing(Frame& frame, Commands& commands) {
    footer(frame, {{"Esc", "back"}});
    page(frame, {.id = "quiz", .column = 560, .vertical = Align::centre}, [&] {
        card(frame, {.padding = 40}, [&] {
            if (empty_state(frame, {.icon = Icon::clock, .sentence = "No quiz is under way.",
                                    .action = {.id = "quiz.setup", .label = "Set up a quiz", .look = ButtonLook::primary}}))
                commands.push_back(study::OpenScreen{study::Screen::quiz_setup});
        });
    });
    frame.prefer_focus("quiz.setup");
}

} // namespace

void draw_quiz(Frame& frame, const State& state, ViewMemory&, Commands& commands) {
    if (!can_be_shown(state)) return draw_nothing(frame, commands);
    const QuizRun& run = *state.quiz;
    draw_keys(frame, state, run);
    page(frame, {.id = "quiz", .column = length::column_study, .top = 28}, [&] { draw_item(frame, state, run, commands); });
    const bool typed = (*run.items)[run.current].response_kind != item::ResponseKind::single_choice;
    frame.prefer_focus(run.answered() ? "quiz.next" : typed ? "quiz.answer" : "quiz.option.0");
}

} // namespace signatory::ui
