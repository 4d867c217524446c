// Several of several options: a row each with a box to tick, by pointer, Space or its number.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/item/arrangement.hpp"
#include "ui/answer/answers.hpp"
#include "ui/kit/kit.hpp"

namespace signatory::ui {
namespace {

constexpr std::string_view found = "Your answer, right", mistaken = "Your answer, wrong", missed = "Missed", shown_only = "Right answer";
const std::array<std::string, 4> several_verdicts{std::string(found), std::string(mistaken), std::string(missed), std::string(shown_only)};

bool contains(const std::vector<std::size_t>& options, std::size_t option) { return std::ranges::find(options, option) != options.end(); }

OptionState state_of(const AnswerShown& shown, bool chosen, bool key) {
    if (!shown.revealed) return chosen ? OptionState::chosen : OptionState::open;
    if (!is_answered(shown)) return key ? OptionState::key : OptionState::off;
    if (chosen) return key ? OptionState::key : OptionState::wrong;
    return key ? OptionState::missed : OptionState::off;
}

std::string_view verdict_of(const AnswerShown& shown, OptionState state) {
    if (state == OptionState::key) return is_answered(shown) ? found : shown_only;
    if (state == OptionState::missed) return missed;
    return state == OptionState::wrong ? mistaken : std::string_view{};
}

// All are as high as the highest once answered: the length of a reason is not to give its option away.
float height_of_several(Frame& frame, const AnswerShown& shown, float labels) {
    float height = 0;
    for (const item::Option& choice : shown.item.options)
        height = std::max(height, height_when_answered(frame, {.label = choice.text, .lead = Lead::box, .rationale = choice.rationale, .label_width = labels}, several_verdicts, frame.width()));
    return height;
}

bool draw_several_row(Frame& frame, const AnswerShown& shown, std::size_t index, float labels, float height) {
    const item::Option& choice = shown.item.options[index];
    const bool chosen = contains(arrangement_of(shown).options, index), key = contains(shown.item.key, index);
    const OptionState state = state_of(shown, chosen, key);
    const std::string id = fmt::format("{}.option.{}", shown.screen, index), number = fmt::format("{}", index + 1);
    Option row{.id = id, .label = choice.text, .lead = Lead::box, .role = Role::tick, .rationale = choice.rationale, .label_width = labels,
               .pressed_by = PressedBy::space};
    row.least_height = height / frame.scale;
    row.state = state;
    row.verdict = verdict_of(shown, state);
    if (!shown.revealed) {
        row.key = number;
        row.rationale = {};
    }
    return option(frame, row);
}

} // namespace

void draw_several_answer(Frame& frame, const AnswerShown& shown, Commands& commands) {
    const float labels = label_width(frame, shown.item);
    const float height = height_of_several(frame, shown, labels);
    for (std::size_t index = 0; index < shown.item.options.size(); ++index) {
        if (index > 0) gap(frame, 8);
        if (draw_several_row(frame, shown, index, labels, height))
            commands.push_back(study::SetArrangement{item::toggled(arrangement_of(shown), index)});
    }
    draw_note(frame, shown, "Tick all that are right, then check.");
}

} // namespace signatory::ui
