// One of several options: a row each, chosen by pointer, Tab and Enter, or its number.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "ui/answer/answers.hpp"
#include "ui/explain/option_map.hpp"
#include "ui/kit/kit.hpp"

namespace signatory::ui {
namespace {

const std::array<std::string, 3> choice_verdicts{"", "Your answer", "Right answer"};

bool was_chosen(const AnswerShown& shown, std::size_t index) {
    const auto* choice = std::get_if<item::Choice>(&shown.response);
    return choice != nullptr && choice->option == index;
}

OptionState state_of(const AnswerShown& shown, std::size_t index) {
    if (!shown.revealed) return was_chosen(shown, index) ? OptionState::chosen : OptionState::open;
    if (is_key(shown.item, index)) return OptionState::key;
    return was_chosen(shown, index) ? OptionState::wrong : OptionState::off;
}

std::string_view verdict_of(const AnswerShown& shown, std::size_t index) {
    if (!shown.revealed) return {};
    if (was_chosen(shown, index)) return "Your answer";
    return is_key(shown.item, index) ? "Right answer" : "";
}

constexpr float between_rows = 8; // units

// All are as high as the highest once answered: the length of a reason is not to give its option away.
float height_of_row(Frame& frame, const AnswerShown& shown, float labels) {
    float height = 0;
    for (const item::Option& choice : shown.item.options)
        height = std::max(height, height_when_answered(frame, {.label = choice.text, .rationale = choice.rationale, .label_width = labels}, choice_verdicts, frame.width()));
    return height;
}

// Of the list: the map takes the same room, so that nothing moves on reveal.
float height_of_rows(Frame& frame, const AnswerShown& shown, float labels) {
    const auto rows = static_cast<float>(shown.item.options.size());
    return rows * height_of_row(frame, shown, labels) + (rows - 1) * frame.px(between_rows);
}

bool draw_choice_row(Frame& frame, const AnswerShown& shown, std::size_t index, float labels, float height) {
    const item::Option& choice = shown.item.options[index];
    const std::string id = fmt::format("{}.option.{}", shown.screen, index), number = fmt::format("{}", index + 1);
    Option row{.id = id, .label = choice.text, .role = Role::radio, .rationale = choice.rationale, .label_width = labels};
    row.least_height = height / frame.scale;
    row.state = state_of(shown, index);
    row.verdict = verdict_of(shown, index);
    if (!shown.revealed) {
        row.key = number;
        row.rationale = {};
    }
    return option(frame, row);
}

} // namespace

void draw_choice_answer(Frame& frame, const AnswerShown& shown, Commands& commands) {
    const float labels = label_width(frame, shown.item);
    if (!shown.revealed && shown.on_map != nullptr && can_be_chosen_on_map(*shown.on_map, shown.item)) {
        const auto chosen = draw_option_map(frame, *shown.on_map, shown.item, shown.screen, height_of_rows(frame, shown, labels));
        if (chosen) commands.push_back(study::Respond{item::Choice{*chosen}});
        return;
    }
    const float height = height_of_row(frame, shown, labels);
    for (std::size_t index = 0; index < shown.item.options.size(); ++index) {
        if (index > 0) gap(frame, between_rows);
        if (draw_choice_row(frame, shown, index, labels, height)) commands.push_back(study::Respond{item::Choice{index}});
    }
}

} // namespace signatory::ui
