// What a quiz asks: topics, how many questions, which kinds, as of which date, from which seed.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "ui/kit/kit.hpp"
#include "ui/views/chrome.hpp"
#include "ui/views/selection_parts.hpp"

namespace signatory::ui {
namespace {

using study::QuizBlueprint;
using study::State;

constexpr Selecting selecting{"quiz_setup", "Questions", 100};
constexpr std::array<Segment, 2> uses{{{"quiz_setup.reviews", "Count as reviews"}, {"quiz_setup.practice", "Practice only"}}};

void draw_use(Frame& frame, QuizBlueprint& blueprint) {
    if (const auto use = choice(frame, {.label = "Answers", .segments = uses, .chosen = static_cast<std::size_t>(blueprint.answers_as)}))
        blueprint.answers_as = static_cast<study::AnswersAs>(*use);
    gap(frame, 6);
    caption(frame, "An answer that asks exactly one fact becomes a review of its card; others never do.");
}


// -- The way on --------------------------------------------------------------------------------------------------

// Why no quiz can begin; empty when one can.
std::string_view obstacle(const QuizOffer& offer, const SelectionMemory& memory) {
    if (const auto typed = typed_obstacle(memory); !typed.empty()) return typed;
    return offer.possible ? "" : "These topics, kinds and date yield no question. Choose more of them.";
}

void draw_buttons(Frame& frame, const State& state, bool ready, Commands& commands) {
    across(frame, {.gap = 12, .align = Align::right}, [&] {
        if (state.profile.open_attempt && button(frame, {.id = "quiz_setup.resume", .label = "Resume the last", .key = "R"}))
            commands.push_back(study::ResumeQuiz{});
        if (button(frame, {.id = "quiz_setup.start", .label = "Start", .key = "Enter", .look = ButtonLook::primary,
                           .enabled = ready ? Enabled::yes : Enabled::no}))
            commands.push_back(study::StartQuiz{});
    });
}

// The way on stands first, so that a quiz with nothing changed is one key away.
void draw_head(Frame& frame, const State& state, std::string_view obstacle, Commands& commands) {
    columns(frame, {.tracks = {share(), share(2)}, .gap = 16, .narrowest = 150}, [&](std::size_t column) {
        column == 0 ? text(frame, "A quiz", Face::display) : draw_buttons(frame, state, obstacle.empty(), commands);
    });
    if (obstacle.empty()) return;
    gap(frame, 8);
    caption(frame, obstacle, Tone::again);
}

// Enter and Space start the quiz from anywhere on the screen, but not past an obstacle.
void hold_back_start(Frame& frame, std::string_view obstacle) {
    if (obstacle.empty()) return;
    frame.keys.claim(Key::enter);
    frame.keys.claim(Key::space);
}

void draw_with_bank(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    QuizBlueprint blueprint = state.blueprint;
    SelectionMemory& selection = memory.quiz_selection;
    const QuizOffer& offer = offer_of(state, blueprint, selection);
    take_up_seed(frame, selecting, blueprint, selection);
    const std::string_view held_back = obstacle(offer, selection);
    bool submitted = false;
    card(frame, {.padding = 28}, [&] {
        draw_head(frame, state, held_back, commands);
        gap(frame, 16);
        columns(frame, {.tracks = {share(), share()}, .gap = 40, .narrowest = 300}, [&](std::size_t column) {
            column == 0 ? draw_count(frame, selecting, blueprint) : draw_use(frame, blueprint);
        });
        gap(frame, 16);
        draw_topics(frame, selecting, offer, blueprint);
        gap(frame, 16);
        draw_kinds(frame, selecting, offer.kinds, blueprint);
        gap(frame, 16);
        submitted = draw_date_and_seed(frame, selecting, *state.bank, selection, blueprint);
    });
    hold_back_start(frame, held_back);
    if (blueprint != state.blueprint) commands.push_back(study::SetBlueprint{blueprint});
    if (submitted && obstacle(offer, selection).empty()) commands.push_back(study::StartQuiz{});
}

} // namespace

void draw_quiz_setup(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    draw_navigation(frame, study::Screen::quiz_setup, memory, commands);
    footer(frame, {{"Enter", "start"}, {"Tab", "next"}, {"?", "all keys"}, {"Esc", "back"}});
    page(frame, {.id = "quiz_setup", .column = length::column_home, .top = 12}, [&] {
        if (state.bank != nullptr) return draw_with_bank(frame, state, memory, commands);
        card(frame, {.padding = 40}, [&] {
            if (empty_state(frame, {.icon = Icon::book, .sentence = "A quiz is drawn from a bank. Open one first.",
                                    .action = {.id = "quiz_setup.library", .label = "Open a bank", .look = ButtonLook::primary}}))
                commands.push_back(study::OpenScreen{study::Screen::library});
        });
    });
    frame.prefer_focus(state.bank != nullptr ? "quiz_setup.start" : "quiz_setup.library");
}

} // namespace signatory::ui
