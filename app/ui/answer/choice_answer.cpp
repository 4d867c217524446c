// One of several options: a row each, chosen by pointer, Tab and Enter, or its number.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "ui/answer/answers.hpp"
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

bool draw_choice_row(Frame& frame, const AnswerShown& shown, std::size_t index, float labels) {
    const item::Option& choice = shown.item.options[index];
    const std::string id = fmt::format("{}.option.{}", shown.screen, index), number = fmt::format("{}", index + 1);
    Option row{.id = id, .label = choice.text, .rationale = choice.rationale, .label_width = labels};
    row.least_height = height_when_answered(frame, row, choice_verdicts, frame.width()) / frame.scale;
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
    for (std::size_t index = 0; index < shown.item.options.size(); ++index) {
        if (index > 0) gap(frame, 8);
        if (draw_choice_row(frame, shown, index, labels)) commands.push_back(study::Respond{item::Choice{index}});
    }
}

} // namespace signatory::ui
