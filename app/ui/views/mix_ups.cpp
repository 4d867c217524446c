#include "ui/views/mix_ups.hpp"

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "core/study/card_words.hpp"
#include "core/support/text.hpp"
#include "ui/kit/kit.hpp"
#include "ui/views/chrome.hpp"

namespace signatory::ui {
namespace {

using study::MixUp;
using study::State;

constexpr std::size_t pairs_shown = 8;
constexpr int quiz_length = 10;

// One label and its words, in two columns where both fit.
void draw_line(Frame& frame, const study::FactLine& line) {
    gap(frame, 6);
    columns(frame, {.tracks = {fixed(88), share()}, .gap = 12, .narrowest = 120}, [&](std::size_t column) {
        if (column == 0) {
            gap(frame, 3);
            return caption(frame, capitalised(line.label));
        }
        text(frame, line.words);
    });
}

void draw_fact(Frame& frame, const State& state, const MixUp& pair, const std::string& fact_id, std::string_view side, Commands& commands) {
    const fact::Fact* fact = state.bank->fact(fact_id);
    card(frame, {.padding = 20, .tone = Tone::surface_sunken, .corner = length::corner_control, .raised = false}, [&] {
        if (fact == nullptr) return caption(frame, "The bank no longer has this fact.");
        text(frame, study::side_words(*state.bank, *fact, pair.side), Face::heading);
        gap(frame, 2);
        text(frame, generate::explanation(*state.bank, *fact, state.bank->header().language), Face::body, Tone::text_quiet);
        gap(frame, 6);
        for (const study::FactLine& line : study::fact_lines(*state.bank, *fact)) draw_line(frame, line);
        gap(frame, 12);
        const std::string id = fmt::format("progress.pair.{}", side), label = fmt::format("Show {} in the bank", side);
        if (!button(frame, {.id = id, .label = label, .size = ButtonSize::small})) return;
        commands.push_back(study::SelectFact{fact_id});
        commands.push_back(study::OpenScreen{study::Screen::bank});
    });
}

// The kinds that ask this side with options to choose among: those in which the pair met.
void draw_quiz_button(Frame& frame, const State& state, const MixUp& pair, Commands& commands) {
    const fact::Fact* fact = state.bank->fact(pair.asked_fact);
    if (fact == nullptr) return;
    const std::string topic = state.bank->relation(fact->relation)->topic;
    gap(frame, 12);
    const std::string label = fmt::format("Quiz on {}", study::topic_words(*state.bank, topic));
    if (!button(frame, {.id = "progress.pair.quiz", .label = label})) return;
    study::QuizBlueprint blueprint = state.blueprint;
    blueprint.topics = {topic};
    blueprint.kinds.clear();
    blueprint.count = quiz_length;
    commands.push_back(study::OpenScreen{study::Screen::quiz_setup});
    commands.push_back(study::SetBlueprint{blueprint});
}

void draw_both_facts(Frame& frame, const State& state, const MixUp& pair, Commands& commands) {
    inset(frame, 0, 8, [&] {
        columns(frame, {.tracks = {share(), share()}, .gap = 16, .narrowest = 300}, [&](std::size_t column) {
            if (column == 0) return draw_fact(frame, state, pair, pair.asked_fact, "the first", commands);
            draw_fact(frame, state, pair, pair.taken_fact, "the second", commands);
        });
        draw_quiz_button(frame, state, pair, commands);
    });
}

void draw_pair(Frame& frame, const State& state, const MixUp& pair, std::size_t place, std::string& open, Commands& commands) {
    const fact::Fact *asked = state.bank->fact(pair.asked_fact), *taken = state.bank->fact(pair.taken_fact);
    if (asked == nullptr || taken == nullptr) return;
    const bool is_open = open == name_of(pair);
    const std::string id = fmt::format("progress.mix_up.{}", place);
    const std::string label = fmt::format("{} and {}", study::side_words(*state.bank, *asked, pair.side), study::side_words(*state.bank, *taken, pair.side));
    const std::string remark = counted(static_cast<std::size_t>(pair.times), "time", "times");
    const bool chosen = list_row(frame, {.id = id, .label = label, .remark = remark, .key = "Enter", .icon = is_open ? Icon::chevron_up : Icon::chevron_down,
                                         .icon_tone = Tone::text_quiet, .chosen = is_open ? Chosen::yes : Chosen::no});
    if (is_open) draw_both_facts(frame, state, pair, commands);
    if (chosen) open = is_open ? std::string{} : name_of(pair);
}

} // namespace

std::string name_of(const MixUp& pair) { return fmt::format("{}|{}", std::min(pair.asked, pair.taken_for), std::max(pair.asked, pair.taken_for)); }

void draw_mix_ups(Frame& frame, const State& state, std::string& open, Commands& commands) {
    const auto& pairs = state.progress->mix_ups;
    for (std::size_t place = 0; place < std::min(pairs_shown, pairs.size()); ++place) draw_pair(frame, state, pairs[place], place, open, commands);
    if (pairs.size() <= pairs_shown) return;
    gap(frame, 8);
    caption(frame, fmt::format("and {} more", pairs.size() - pairs_shown));
}

} // namespace signatory::ui
