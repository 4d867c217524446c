// A matching, one to one or into groups: the targets stand above, a row each below takes one of them. A target goes to
// the row that is its turn, which is the row clicked last or else the first that is open.
#include <algorithm>

#include <fmt/format.h>

#include "core/item/arrangement.hpp"
#include "ui/answer/answers.hpp"
#include "ui/kit/kit.hpp"

namespace signatory::ui {
namespace {

constexpr std::string_view not_yet = "Not matched yet";

struct Matching {
    Frame& frame;
    const AnswerShown& shown;
    Commands& commands;
    item::Arrangement targets; // of each option
    float labels;              // units
    std::size_t turn = 0;      // the option that the next target goes to

    [[nodiscard]] const item::Item& item() const { return shown.item; }
};

std::string id_of(const Matching& matching, std::size_t option) { return fmt::format("{}.option.{}", matching.shown.screen, option); }

// Remembered for this question only.
std::string name_of(const Matching& matching, std::size_t option) {
    return fmt::format("{} {}", matching.item().id, id_of(matching, option));
}

std::string_view target_text(const item::Item& item, std::size_t target) {
    return target < item.targets.size() ? std::string_view(item.targets[target].text) : std::string_view{};
}

// -- Whose turn it is --------------------------------------------------------------------------------------------

std::size_t open_after(const Matching& matching, std::size_t option) {
    const std::size_t count = matching.targets.options.size();
    for (std::size_t step = 1; step < count; ++step)
        if (const std::size_t next = (option + step) % count; matching.targets.options[next] == item::unmatched) return next;
    return option;
}

std::size_t turn_of(const Matching& matching) {
    const std::size_t count = matching.targets.options.size();
    for (std::size_t option = 0; option < count; ++option)
        if (matching.frame.memory.taken == name_of(matching, option)) return option;
    return count == 0 ? 0 : open_after(matching, count - 1) % count;
}

void give_turn(const Matching& matching, std::size_t option) {
    if (matching.frame.memory.taken == name_of(matching, option)) return;
    matching.frame.memory.taken = name_of(matching, option);
    matching.frame.memory.moving = true; // another row is to be drawn as chosen
}

// -- Matching ----------------------------------------------------------------------------------------------------

void match(const Matching& matching, std::size_t option, std::size_t target) {
    matching.commands.push_back(study::SetArrangement{item::matched(matching.targets, option, target)});
}

// The turn goes on to the next open row, and the keyboard with it.
void match_in_turn(const Matching& matching, std::size_t target) {
    const std::size_t next = open_after(matching, matching.turn);
    match(matching, matching.turn, target);
    if (matching.frame.memory.focus.is(id_of(matching, matching.turn))) matching.frame.ask_focus(id_of(matching, next));
    give_turn(matching, next);
}

void cycle(const Matching& matching, std::size_t option, std::size_t step) {
    const std::size_t count = matching.item().targets.size(), now = matching.targets.options[option];
    const std::size_t first = step == 1 ? 0 : count - 1;
    match(matching, option, now < count ? (now + step) % count : first);
}

void use_digits(const Matching& matching) {
    constexpr std::size_t most = 9;
    if (matching.frame.memory.focus.covered()) return;
    for (std::size_t target = 0; target < std::min(most, matching.item().targets.size()); ++target)
        if (matching.frame.keys.claim(static_cast<Key>('1' + target))) match_in_turn(matching, target);
}

void use_arrows(const Matching& matching, std::size_t option) {
    const std::size_t count = matching.item().targets.size();
    const bool back = matching.frame.keys.claim(Key::left), on = matching.frame.keys.claim(Key::right);
    if (back || on) matching.frame.ask_focus(id_of(matching, option)); // the ring shows who has the keys
    if (back) cycle(matching, option, count - 1);
    if (on) cycle(matching, option, 1);
}

// -- How it looks ------------------------------------------------------------------------------------------------

void draw_targets(const Matching& matching) {
    Frame& frame = matching.frame;
    across(frame, {.gap = 8}, [&] {
        for (std::size_t target = 0; target < matching.item().targets.size(); ++target) {
            const std::string id = fmt::format("{}.target.{}", matching.shown.screen, target), key = fmt::format("{}", target + 1);
            if (button(frame, {.id = id, .label = matching.item().targets[target].text, .key = key, .size = ButtonSize::small,
                               .enabled = matching.shown.revealed ? Enabled::no : Enabled::yes}))
                match_in_turn(matching, target);
        }
    });
    gap(frame, 16);
}

std::string compared(const item::Item& item, std::size_t given, std::size_t wanted) {
    return fmt::format("Yours: {}. Right: {}", target_text(item, given), target_text(item, wanted));
}

std::vector<std::string> verdicts_of(const item::Item& item, std::size_t option) {
    std::vector<std::string> verdicts{fmt::format("Right: {}", target_text(item, item.key[option]))};
    for (std::size_t target = 0; target < item.targets.size(); ++target)
        verdicts.push_back(compared(item, target, item.key[option]));
    return verdicts;
}

std::string verdict_of(const Matching& matching, std::size_t option, bool right) {
    const std::size_t given = matching.targets.options[option];
    if (matching.shown.revealed && (right || given == item::unmatched || !is_answered(matching.shown)))
        return verdicts_of(matching.item(), option).front();
    if (matching.shown.revealed) return compared(matching.item(), given, matching.item().key[option]);
    return std::string(given == item::unmatched ? not_yet : target_text(matching.item(), given));
}

OptionState state_of(const Matching& matching, std::size_t option, bool right) {
    if (matching.shown.revealed) return right || !is_answered(matching.shown) ? OptionState::key : OptionState::wrong;
    return option == matching.turn ? OptionState::chosen : OptionState::open;
}

// Before the answer the target stands at the right, and may be a long one; after it the reason has its place too.
float height_kept(const Matching& matching, const Option& row, std::size_t option) {
    Frame& frame = matching.frame;
    std::vector<std::string> before{std::string(not_yet)};
    for (const item::Option& target : matching.item().targets) before.push_back(target.text);
    Option unanswered = row;
    unanswered.rationale = {};
    return std::max(height_when_answered(frame, unanswered, before, frame.width()),
                    height_when_answered(frame, row, verdicts_of(matching.item(), option), frame.width()));
}

// What a row says, while it is drawn.
struct Words {
    std::string id, verdict, cap;
};

Words words_of(const Matching& matching, std::size_t option, bool right) {
    const std::size_t given = matching.targets.options[option];
    const bool numbered = !matching.shown.revealed && given != item::unmatched;
    return {id_of(matching, option), verdict_of(matching, option, right), numbered ? fmt::format("{}", given + 1) : std::string{}};
}

Option row_of(const Matching& matching, std::size_t option, const Words& words, bool right) {
    Option row{.id = words.id, .label = matching.item().options[option].text, .key = words.cap, .verdict = words.verdict,
               .rationale = matching.item().options[option].rationale, .label_width = matching.labels,
               .pressed_by = PressedBy::space, .arrows = Arrows::sideways};
    row.least_height = height_kept(matching, row, option) / matching.frame.scale;
    row.state = state_of(matching, option, right);
    if (matching.shown.revealed) return row;
    row.value = words.verdict;
    row.rationale = {};
    if (words.cap.empty()) row.verdict_tone = Tone::text_quiet;
    return row;
}

// The first click on a row gives it the turn, another goes on to the next target.
void click(const Matching& matching, std::size_t option) {
    const bool again = matching.frame.memory.taken == name_of(matching, option);
    again ? cycle(matching, option, 1) : give_turn(matching, option);
}

void draw_row(const Matching& matching, std::size_t option) {
    const bool right = matching.targets.options[option] == matching.item().key[option];
    const Words words = words_of(matching, option, right);
    const Focus& focus = matching.frame.memory.focus;
    if (ui::option(matching.frame, row_of(matching, option, words, right))) click(matching, option);
    if (matching.shown.revealed || !focus.is(words.id)) return;
    if (focus.ring_shown()) give_turn(matching, option);
    use_arrows(matching, option);
}

} // namespace

void draw_match_answer(Frame& frame, const AnswerShown& shown, Commands& commands) {
    Matching matching{frame, shown, commands, item::as_it_stands(shown.item, arrangement_of(shown)), label_width(frame, shown.item)};
    matching.turn = turn_of(matching);
    draw_targets(matching);
    if (!shown.revealed) use_digits(matching);
    for (std::size_t option = 0; option < matching.targets.options.size(); ++option) {
        if (option > 0) gap(frame, 8);
        draw_row(matching, option);
    }
    draw_note(frame, shown, "Choose a row, then what belongs to it. Chosen again, a row goes on to the next.");
}

} // namespace signatory::ui
