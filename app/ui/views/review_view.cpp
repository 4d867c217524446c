// One card: the question, the answer and its proof, the grade. Nothing moves on reveal.
#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "core/item/arrangement.hpp"
#include "core/schedule/interval_text.hpp"
#include "ui/answer/answer.hpp"
#include "ui/answer/answer_keys.hpp"
#include "ui/explain/illustrations.hpp"
#include "ui/explain/option_map.hpp"
#include "ui/kit/kit.hpp"
#include "ui/views/chrome.hpp"
#include "ui/views/proof.hpp"
#include "ui/views/review_done.hpp"
#include "ui/views/review_notes.hpp"

namespace signatory::ui {
namespace {

using schedule::Grade;
using study::CardOnScreen;
using study::State;

constexpr float wide_enough = 560; // units of the column, for generous padding

std::size_t left_of(const schedule::QueueCounts& counts) { return counts.new_ + counts.learning + counts.due; }

// -- Above the card ----------------------------------------------------------------------------------------------

void draw_session(Frame& frame, const study::ReviewSession& session) {
    const auto done = static_cast<std::size_t>(session.done);
    const std::size_t all = done + left_of(session.counts);
    progress_edge(frame, all == 0 ? 1.0F : static_cast<float>(done) / static_cast<float>(all), fmt::format("{} of {}", done, all));
}

// A dot in the colour of its kind, and the word that says the same.
void draw_count(Frame& frame, std::size_t count, std::string_view word, Tone tone) {
    const std::string words = fmt::format("{} {}", count, word);
    const Paragraph label = lay_out(frame, {words, Face::caption, Tone::text_quiet}, 0);
    const float radius = frame.px(4);
    const Rect box = frame.place(2 * radius + frame.px(7) + std::ceil(label.width), label.height());
    disc({box.x + radius, box.centre().y}, radius, frame.colour(tone));
    draw(frame, label, {box.right() - std::ceil(label.width), box.y, label.width, label.height()});
}

std::string topic_of(const State& state, const item::Item& item) {
    const auto& header = state.bank->header();
    const auto found = header.topics.find(item.topic);
    const auto name = found == header.topics.end() ? std::string_view{} : generate::in_language(found->second, header.language);
    return std::string(name.empty() ? std::string_view(item.topic) : name);
}

// Room left free in a card, in units. A question too long for the window is set closer, so that its proof stays in
// view; left and right are the same, so that lines break alike.
struct Spacing {
    float top, below_header, within, around_answer, above_proof;
    bool tagged; // the topic stands above the stem; else in the place of the bank's title
};
constexpr Spacing roomy{28, 16, 40, 32, 20, true}, close_set{14, 10, 24, 16, 12, false};
constexpr float tag_room = 44;
constexpr float saved = (roomy.top - close_set.top) + (roomy.below_header - close_set.below_header) +
                        2 * (roomy.within - close_set.within) + 2 * (roomy.around_answer - close_set.around_answer) +
                        (roomy.above_proof - close_set.above_proof) + tag_room;

std::string marked(const State& state) {
    const auto flags = state.profile.flags.find(state.review.current->key);
    std::string words = flags != state.profile.flags.end() && flags->second.mark != 0 ? " · marked" : "";
    if (state.doubtful.contains(state.review.current->item.id)) words += " · reported as doubtful";
    return words;
}

// What is reviewed, unless it is what today asks of the bank.
std::string session_in_words(const State& state) {
    if (!state.review.set) return title_of(*state.bank);
    switch (state.review.set->way) {
    case study::StudyWay::due: return "A set, what is due";
    case study::StudyWay::ahead: return "A set, ahead of time";
    case study::StudyWay::cram: break;
    }
    return "Cramming: it does not count";
}

void draw_counts(Frame& frame, const study::ReviewSession& session) {
    if (is_cram(session)) {
        draw_count(frame, session.cram.missed.size(), "missed", Tone::again);
        return draw_count(frame, session.counts.due, "left", Tone::good);
    }
    draw_count(frame, session.counts.new_, "new", Tone::easy);
    draw_count(frame, session.counts.learning, "learning", Tone::hard);
    draw_count(frame, session.counts.due, "due", Tone::good);
}

void draw_header(Frame& frame, const State& state, const Spacing& spacing) {
    constexpr float least = 250, between = 16;
    const bool side_by_side = frame.width() >= frame.px(2 * least + between);
    columns(frame, {.tracks = {share(), share()}, .gap = between, .narrowest = least}, [&](std::size_t column) {
        if (column == 0)
            return caption(frame, (spacing.tagged || is_cram(state.review) ? session_in_words(state) : topic_of(state, state.review.current->item)) + marked(state));
        across(frame, {.gap = 20, .align = side_by_side ? Align::right : Align::left}, [&] { draw_counts(frame, state.review); });
    });
}

// -- The card ----------------------------------------------------------------------------------------------------

void draw_tag(Frame& frame, const State& state, const item::Item& item) {
    const float before = frame.flow().area.height;
    const Align align = std::exchange(frame.flow().align, Align::centre);
    tag(frame, topic_of(state, item));
    frame.flow().align = align;
    gap(frame, tag_room - (frame.flow().area.height - before) / frame.scale);
}

void draw_stem(Frame& frame, const item::Item& item) {
    text(frame, item.stem, item.stem.size() <= longest_display_stem ? Face::display : Face::prompt, Tone::text, Align::centre);
}

std::string_view hint_of(const item::Item& item) {
    if (item.response_kind == item::ResponseKind::single_choice) return "Recall it first. Then choose, or show the answer.";
    if (item::is_arranged(item.response_kind)) return "Recall it first. Then check your answer, or show the right one.";
    return "Recall it, then type it, or show the answer.";
}

// The place below the answer: a quiet hint, then the proof and what else there is to say, in the same room.
void draw_below(Frame& frame, const State& state, const CardOnScreen& card, LeechMemory& leech_known) {
    const Proof proof(frame, *state.bank, card.item);
    const Paragraph hint = lay_out(frame, {hint_of(card.item), Face::caption, Tone::text_quiet}, frame.width());
    const std::string &of_leech = leech_words(state, card, leech_known), of_guess = guess_words(card);
    const Paragraph leech = lay_out(frame, {of_leech, Face::caption_strong}, frame.width());
    const Paragraph guess = lay_out(frame, {of_guess, Face::caption, Tone::text_quiet}, frame.width());
    const bool may_be_guessed = study::chance_of(card.item) > 0; // then the line is kept free for it
    const float leech_room = of_leech.empty() ? 0 : leech.height() + frame.px(8);
    const float guess_room = may_be_guessed ? std::max(guess.height(), frame.px(line_box_of(Face::caption))) + frame.px(4) : 0;
    Rect box = frame.place(0, std::max(proof.height() + leech_room + guess_room, hint.height()));
    if (!card.revealed) return draw_centred(frame, hint, box, {.align = Align::centre});
    if (may_be_guessed && !of_guess.empty()) draw(frame, guess, box.take_bottom(guess.height()));
    else box.take_bottom(guess_room);
    if (!of_leech.empty()) draw(frame, leech, box.take_top(leech.height()));
    if (leech_room > 0) box.take_top(frame.px(8));
    proof.draw(frame, box);
}

void draw_inside(Frame& frame, const State& state, const CardOnScreen& shown, const Spacing& spacing, ViewMemory& memory, Commands& commands) {
    if (spacing.tagged) draw_tag(frame, state, shown.item);
    draw_stem(frame, shown.item);
    gap(frame, spacing.around_answer);
    draw_answer(frame, {.item = shown.item, .draft = shown.draft, .arrangement = shown.arrangement, .response = shown.response,
                        .mark = shown.mark ? &*shown.mark : nullptr, .revealed = shown.revealed, .screen = "review", .on_map = memory.explain.on_map ? &state : nullptr}, commands);
    gap(frame, spacing.around_answer);
    hairline(frame);
    gap(frame, spacing.above_proof);
    draw_below(frame, state, shown, memory.leech);
}

void draw_card(Frame& frame, const State& state, const CardOnScreen& shown, const Spacing& spacing, ViewMemory& memory, Commands& commands) {
    const float across = frame.width() >= frame.px(wide_enough) ? roomy.within - close_set.within : 0;
    card(frame, {.padding = close_set.within}, [&] {
        inset(frame, across, spacing.within - close_set.within, [&] { draw_inside(frame, state, shown, spacing, memory, commands); });
    });
}

// -- Below the card ----------------------------------------------------------------------------------------------

struct GradeLook {
    Grade grade;
    std::string_view id, label, key;
    Tone strip;
};
constexpr std::array<GradeLook, 4> looks{{{Grade::again, "review.grade.again", "Again", "1", Tone::again},
                                          {Grade::hard, "review.grade.hard", "Hard", "2", Tone::hard},
                                          {Grade::good, "review.grade.good", "Good", "3", Tone::good},
                                          {Grade::easy, "review.grade.easy", "Easy", "4", Tone::easy}}};

// Cramming asks no more than whether it was known; the keys stay where they are.
constexpr std::array<GradeLook, 2> cram_looks{{{Grade::again, "review.grade.again", "Missed", "1", Tone::again},
                                               {Grade::good, "review.grade.good", "Known", "3", Tone::good}}};

std::span<const GradeLook> looks_of(const State& state) {
    if (is_cram(state.review)) return cram_looks;
    return looks;
}

const GradeLook& look_proposed(const State& state, const CardOnScreen& card) {
    const Grade grade = study::proposed_grade(card);
    if (is_cram(state.review)) return cram_looks[grade == Grade::again ? 0 : 1];
    return looks[schedule::index(grade)];
}

// The four in a row, in two, or below one another.
struct GradeRows {
    std::size_t a_row = 4;
    float height = 0; // units
};

GradeRows grade_rows(const Frame& frame, float width, std::size_t grades) {
    constexpr float least = 150, between = 16;
    const auto fits = [&](float count) { return width >= frame.px(count * least + (count - 1) * between); };
    const std::size_t a_row = std::min<std::size_t>(grades, fits(4) ? 4 : fits(2) ? 2 : 1);
    const auto rows = static_cast<float>(grades / a_row);
    return {a_row, rows * length::grade + (rows - 1) * between};
}

// The key that shows the answer or checks what is ready. In a matching Space is its rows' own.
std::string_view show_key(const CardOnScreen& card, bool ready) {
    switch (card.item.response_kind) {
    case item::ResponseKind::single_choice:
    case item::ResponseKind::multiple_choice: return ready ? "Enter" : "Space";
    case item::ResponseKind::order:
    case item::ResponseKind::match: return ready ? "Enter" : "";
    case item::ResponseKind::typed:
    case item::ResponseKind::number: break;
    }
    return "Enter";
}

// The button in the middle of the room that the grades will take.
void draw_show(Frame& frame, const CardOnScreen& card, const GradeRows& rows, Commands& commands) {
    const item::Response answer = item::drafted(card.item, card.draft, card.arrangement);
    const bool ready = !std::holds_alternative<std::monostate>(answer);
    const float around = (rows.height - length::main_button) / 2;
    gap(frame, around);
    const Align before = std::exchange(frame.flow().align, Align::centre);
    if (button(frame, {.id = "review.show", .label = ready ? "Check" : "Show answer", .key = show_key(card, ready), .look = ButtonLook::primary,
                       .size = ButtonSize::main, .width = std::min(352.0F, std::floor(frame.width() / frame.scale))}))
        commands.push_back(ready ? study::Command{study::Respond{answer}} : study::Command{study::Reveal{}});
    frame.flow().align = before;
    gap(frame, around);
}

std::string what_follows(const State& state, const CardOnScreen& card, Grade grade) {
    if (is_cram(state.review)) return grade == Grade::again ? "again soon" : "done with";
    return schedule::interval_text(card.outcomes[schedule::index(grade)].due_in_seconds);
}

void draw_grade(Frame& frame, const State& state, const CardOnScreen& card, const GradeLook& look, Commands& commands) {
    const std::string interval = what_follows(state, card, look.grade);
    if (grade_button(frame, {.id = look.id, .label = look.label, .interval = interval, .key = look.key, .strip = look.strip}))
        commands.push_back(study::GradeCard{look.grade});
}

void draw_grades(Frame& frame, const State& state, const CardOnScreen& card, const GradeRows& rows, Commands& commands) {
    const auto grades = looks_of(state);
    for (std::size_t first = 0; first < grades.size(); first += rows.a_row) {
        if (first > 0) gap(frame, 16);
        columns(frame, {.tracks = std::vector<Track>(rows.a_row, share()), .gap = 16},
                [&](std::size_t column) { draw_grade(frame, state, card, grades[first + column], commands); });
    }
}

void draw_actions(Frame& frame, const State& state, const CardOnScreen& card, const GradeRows& rows, Commands& commands) {
    card.revealed ? draw_grades(frame, state, card, rows, commands) : draw_show(frame, card, rows, commands);
}

std::vector<KeyHint> keys_before(const CardOnScreen& card) {
    const item::ResponseKind kind = card.item.response_kind;
    const bool typed = kind == item::ResponseKind::typed || kind == item::ResponseKind::number;
    if (typed) return {{"Enter", card.draft.empty() ? "show answer" : "check"}};
    std::vector<KeyHint> hints = answer_keys(card.item);
    if (kind == item::ResponseKind::single_choice || kind == item::ResponseKind::multiple_choice) hints.push_back({"Space", "show answer"});
    return hints;
}

void draw_keys(Frame& frame, const State& state, const CardOnScreen& card) {
    const GradeLook& proposed = look_proposed(state, card);
    std::vector<KeyHint> hints{{digit_caps(looks.size()), "grade"}, {"Space", schedule::name(proposed.grade)}};
    if (is_cram(state.review)) hints = {{"1|3", "missed, known"}, {"Space", proposed.grade == Grade::again ? "missed" : "known"}};
    if (!card.revealed) hints = keys_before(card);
    if (!card.revealed && can_be_chosen_on_map(state, card.item)) hints.push_back({"G", "map or list"});
    const bool typing = !card.revealed && hints.size() == 1;
    if (card.revealed) hints.insert(hints.end(), {{"−", "tomorrow"}, {"@", "suspend"}, {"*", "mark"}, {"!", "doubtful"}, {"F|O", "fact, source"}});
    if (!state.undo.empty() && !typing) hints.push_back({"U", "undo"});
    hints.push_back({"Esc", "back"});
    footer(frame, hints);
}

// A choice begins with recall; what takes some moves is best begun at once.
std::string preferred(const State& state, const CardOnScreen& card) {
    if (card.revealed) return std::string(look_proposed(state, card).id);
    const item::ResponseKind kind = card.item.response_kind;
    const bool choice = kind == item::ResponseKind::single_choice || kind == item::ResponseKind::multiple_choice;
    return choice ? "review.show" : answer_focus(card.item, card.arrangement, "review");
}

constexpr float below_page = 24; // units below what the page holds

// How high the question is with room to spare, the space above it included; set closer it is lower by what that saves.
void draw_question(Frame& frame, const State& state, const CardOnScreen& card, const Spacing& spacing, ViewMemory& memory, Commands& commands) {
    const float before = frame.flow().area.height;
    draw_header(frame, state, spacing);
    gap(frame, spacing.below_header);
    draw_card(frame, state, card, spacing, memory, commands);
    const float height = frame.px(spacing.top) + frame.flow().area.height - before;
    frame.remember("review.question", height + (spacing.tagged ? 0 : frame.px(saved)));
}

// The actions stand below the card, and stay in view when the card is too long for the window.
void draw_pinned(Frame& frame, const State& state, const CardOnScreen& card, const GradeRows& rows, ViewMemory& memory, Commands& commands) {
    constexpr float ring_room = 4;
    const float actions = frame.px(rows.height + ring_room + below_page);
    const float question = frame.remembered("review.question"), most = frame.free.height - actions;
    const Spacing& spacing = question + frame.px(below_page) > most ? close_set : roomy;
    const float wanted = question + frame.px(below_page) - (spacing.tagged ? 0 : frame.px(saved));
    Rect below = frame.free;
    frame.free = below.take_top(question > 0 ? std::min(wanted, most) : most);
    page(frame, {.id = "review", .column = length::column_study, .top = spacing.top, .about = card.item.id},
         [&] { draw_question(frame, state, card, spacing, memory, commands); });
    scroll(frame, {.id = "review.actions", .area = below.take_top(actions), .column = length::column_study, .margin = 24,
                   .top = ring_room, .bottom = 0}, [&] { draw_actions(frame, state, card, rows, commands); });
}

void draw_current(Frame& frame, const State& state, const CardOnScreen& card, ViewMemory& memory, Commands& commands) {
    constexpr float most_pinned = 0.4F; // of the height
    draw_keys(frame, state, card);
    if (card.revealed) draw_beside_column(frame, memory.explain, state, card.item, card.response);
    const float width = std::min(frame.px(length::column_study), frame.free.width - 2 * frame.px(24));
    const GradeRows rows = grade_rows(frame, width, looks_of(state).size());
    if (frame.px(rows.height) <= most_pinned * frame.free.height)
        draw_pinned(frame, state, card, rows, memory, commands);
    else
        page(frame, {.id = "review", .column = length::column_study, .top = close_set.top, .about = card.item.id}, [&] {
            draw_question(frame, state, card, close_set, memory, commands);
            gap(frame, below_page);
            draw_actions(frame, state, card, rows, commands);
        });
    const std::string preferred_id = preferred(state, card);
    frame.prefer_focus(preferred_id);
    const bool on_a_grade = frame.memory.focus.id().starts_with("review.grade.");
    if (card.revealed && on_a_grade && std::exchange(memory.graded_item, card.item.id) != card.item.id) frame.ask_focus(preferred_id); // of another card, after undo
}

// -- No bank -----------------------------------------------------------------------------------------------------

void draw_review_without_bank(Frame& frame, Commands& commands) {
    footer(frame, {{"Esc", "back"}});
    page(frame, {.id = "review", .column = 560, .vertical = Align::centre}, [&] {
        card(frame, {.padding = 40}, [&] {
            if (empty_state(frame, {.icon = Icon::book, .sentence = "Reviews begin once a bank is open.",
                                    .action = {.id = "review.library", .label = "Open a bank", .look = ButtonLook::primary}}))
                commands.push_back(study::OpenScreen{study::Screen::library});
        });
    });
    frame.prefer_focus("review.library");
}

} // namespace

void draw_review(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    if (state.bank == nullptr) return draw_review_without_bank(frame, commands);
    draw_session(frame, state.review);
    if (state.review.current)
        draw_current(frame, state, *state.review.current, memory, commands);
    else
        draw_review_done(frame, state, memory, commands);
}

} // namespace signatory::ui
