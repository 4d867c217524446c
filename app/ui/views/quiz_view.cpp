// One question of a quiz; answered, the error made comes first, then the proof.
#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "core/item/arrangement.hpp"
#include "ui/answer/answer.hpp"
#include "ui/answer/answer_keys.hpp"
#include "ui/explain/illustrations.hpp"
#include "ui/explain/option_map.hpp"
#include "ui/kit/kit.hpp"
#include "ui/views/chrome.hpp"
#include "ui/views/explanation.hpp"

namespace signatory::ui {
namespace {

using study::QuizRun;
using study::State;

// The date the question is about, or else the one chosen for the whole quiz.
std::string date_asked(const item::Item& item, const study::QuizBlueprint& blueprint) {
    const auto& dates = item.certificate.at;
    const auto date = dates.empty() ? blueprint.as_of : std::optional(dates.front());
    return date ? "As of " + generate::written(*date, item.language) : std::string{};
}

bool is_mock_exam(const QuizRun& run) { return run.blueprint.marking == study::Marking::at_the_end; }

std::string time_in_words(const QuizRun& run) {
    constexpr std::int64_t milliseconds_a_minute = 60'000;
    const std::int64_t minutes = (time_left(run) + milliseconds_a_minute - 1) / milliseconds_a_minute;
    return fmt::format("{} left", counted(static_cast<std::size_t>(minutes), "minute", "minutes"));
}

void draw_head(Frame& frame, const State& state, const QuizRun& run) {
    progress_edge(frame, static_cast<float>(run.answers.size()) / static_cast<float>(run.items->size()),
                  fmt::format("{} of {}", run.current + 1, run.items->size()));
    auto place = fmt::format("{} of {}", run.current + 1, run.items->size());
    if (is_timed(run) && !run.finished()) place = fmt::format("{} · {}", time_in_words(run), place);
    columns(frame, {.tracks = {share(), share()}, .gap = 16, .narrowest = 160}, [&](std::size_t column) {
        column == 0 ? caption(frame, (is_mock_exam(run) ? "Mock exam: " : "Quiz: ") + title_of(*state.bank)) : caption(frame, place, Tone::text_quiet, Align::right);
    });
}

void draw_stem(Frame& frame, const item::Item& item, const study::QuizBlueprint& blueprint) {
    if (const std::string asked = date_asked(item, blueprint); !asked.empty()) {
        tag(frame, asked, Icon::clock);
        gap(frame, 12);
    }
    text(frame, item.stem, item.stem.size() <= longest_display_stem ? Face::display : Face::prompt);
}

enum class Beside { picture, nothing };

const item::Response& response_of(const QuizRun& run) {
    static const item::Response none;
    return run.answered() ? run.answers[run.current].response : none;
}

void draw_item(Frame& frame, const State& state, const QuizRun& run, const ViewMemory& memory, Beside beside, Commands& commands) {
    const item::Item& item = (*run.items)[run.current];
    const bool answered = run.answered();
    draw_head(frame, state, run);
    gap(frame, 20);
    draw_stem(frame, item, run.blueprint);
    gap(frame, 24);
    draw_answer(frame, {.item = item, .draft = run.draft, .arrangement = run.arrangement, .response = response_of(run),
                        .mark = answered ? &run.answers[run.current].mark : nullptr, .revealed = answered, .screen = "quiz",
                        .on_map = memory.explain.on_map ? &state : nullptr}, commands);
    if (!answered) return;
    gap(frame, 16);
    draw_explanation(frame, *state.bank, item, run.answers[run.current].mark, beside == Beside::nothing ? SpanPicture::drawn : SpanPicture::left_out);
}

// What is arranged so far is handed in where Next stands later.
void draw_check(Frame& frame, const QuizRun& run, Commands& commands) {
    const item::Item& item = (*run.items)[run.current];
    if (item.response_kind == item::ResponseKind::single_choice) return;
    const item::Response ready = item::drafted(item, run.draft, run.arrangement);
    const bool able = !std::holds_alternative<std::monostate>(ready);
    if (button(frame, {.id = "quiz.check", .label = "Check answer", .key = "Enter", .look = ButtonLook::primary,
                       .enabled = able ? Enabled::yes : Enabled::no}))
        commands.push_back(study::Respond{ready});
}

void draw_next(Frame& frame, const QuizRun& run, Commands& commands) {
    const std::string_view label = run.finished() ? "See the result" : "Next";
    if (button(frame, {.id = "quiz.next", .label = label, .key = "Enter", .look = ButtonLook::primary}))
        commands.push_back(study::NextItem{});
}

// A mock exam has its own way out, and more time for the asking.
void draw_exam_buttons(Frame& frame, const QuizRun& run, Commands& commands) {
    if (!is_mock_exam(run) || run.finished()) return;
    if (button(frame, {.id = "quiz.hand_in", .label = "Hand in", .key = "H", .look = ButtonLook::plain})) commands.push_back(study::HandIn{});
    if (is_timed(run) && button(frame, {.id = "quiz.more_time", .label = "5 minutes more", .key = "+", .look = ButtonLook::plain}))
        commands.push_back(study::AddMinutes{});
}

// Stays in view however long the proof is.
void draw_actions(Frame& frame, const State& state, const QuizRun& run, Commands& commands) {
    const float ring_room = 4, room = 64; // units
    scroll(frame, {.id = "quiz.actions", .area = frame.free.take_bottom(frame.px(room)), .column = length::column_study, .margin = 24,
                   .top = ring_room, .bottom = 0}, [&] {
        across(frame, {.align = Align::right, .line = 48}, [&] {
            draw_exam_buttons(frame, run, commands);
            if (run.answered()) draw_report_button(frame, state, (*run.items)[run.current], "quiz", commands);
            run.answered() ? draw_next(frame, run, commands) : draw_check(frame, run, commands);
        });
    });
}

void draw_keys(Frame& frame, const State& state, const QuizRun& run) {
    std::vector<KeyHint> hints{{"Enter", "next"}};
    if (!run.answered()) hints = answer_keys((*run.items)[run.current]);
    if (!run.answered() && can_be_chosen_on_map(state, (*run.items)[run.current])) hints.push_back({"G", "map or list"});
    if (run.answered()) hints.push_back({"F|O", "fact, source"});
    if (!state.undo.empty() && run.answered()) hints.push_back({"U", "undo"});
    if (is_mock_exam(run) && !run.answered() && !state.undo.empty()) hints.push_back({"U", "the last answer again"});
    hints.push_back({"Esc", is_timed(run) ? "pause" : "leave, the quiz is kept"});
    footer(frame, hints);
}

// Nobody is turned out: the paper waits for more time or to be handed in.
void draw_time_up(Frame& frame, const QuizRun& run, Commands& commands) {
    footer(frame, {{"H", "hand in"}, {"+", "5 minutes more"}, {"Esc", "back"}});
    const std::size_t open = run.items->size() - run.answers.size();
    page(frame, {.id = "quiz", .column = 560, .vertical = Align::centre}, [&] {
        card(frame, {.padding = 40}, [&] {
            text(frame, "The time is up", Face::display, Tone::text, Align::centre);
            gap(frame, 12);
            text(frame, fmt::format("{} not answered. Take more time, or hand the paper in as it is.", counted(open, "question is", "questions are")),
                 Face::body, Tone::text_quiet, Align::centre);
            gap(frame, 24);
            across(frame, {.gap = 12, .align = Align::centre}, [&] {
                if (button(frame, {.id = "quiz.hand_in", .label = "Hand in", .key = "H", .look = ButtonLook::primary})) commands.push_back(study::HandIn{});
                if (button(frame, {.id = "quiz.more_time", .label = "5 minutes more", .key = "+"})) commands.push_back(study::AddMinutes{});
            });
        });
    });
    frame.prefer_focus("quiz.more_time");
}

bool can_be_shown(const State& state) {
    return state.bank != nullptr && state.quiz && state.quiz->items != nullptr && state.quiz->current < state.quiz->items->size();
}

void draw_without_quiz(Frame& frame, Commands& commands) {
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

void draw_quiz(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    if (!can_be_shown(state)) return draw_without_quiz(frame, commands);
    const QuizRun& run = *state.quiz;
    if (is_time_up(run)) return draw_time_up(frame, run, commands);
    draw_keys(frame, state, run);
    draw_actions(frame, state, run, commands);
    const item::Item& item = (*run.items)[run.current];
    const bool beside = run.answered() && draw_beside_column(frame, memory.explain, state, item, response_of(run));
    page(frame, {.id = "quiz", .column = length::column_study, .top = 28, .about = item.id},
         [&] { draw_item(frame, state, run, memory, beside ? Beside::picture : Beside::nothing, commands); });
    // Enter pressed twice on the question before is not to answer this one: its options get the focus with Tab or an arrow.
    const bool at_once = item.response_kind == item::ResponseKind::single_choice;
    if (run.answered()) frame.prefer_focus("quiz.next");
    else if (!at_once) frame.prefer_focus(answer_focus(item, run.arrangement, "quiz"));
}

} // namespace signatory::ui
