// One of several options: a row each, chosen by pointer, Tab and Enter, or its number.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/answer/answers.hpp"
#include "ui/kit/kit.hpp"

namespace signatory::ui {
namespace {

constexpr float widest_label = 240; // units: with longer ones the reasons no longer stand in line

bool is_key(const item::Item& item, std::size_t index) { return std::ranges::find(item.key, index) != item.key.end(); }

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

float label_width(Frame& frame, const item::Item& item) {
    float widest = 0;
    for (const item::Option& option : item.options)
        widest = std::max(widest, std::ceil(width_of(frame, option.text, Face::body_strong)));
    return widest > frame.px(widest_label) ? 0 : widest / frame.scale;
}

} // namespace

void draw_choice_answer(Frame& frame, const AnswerShown& shown, Commands& commands) {
    const float labels = label_width(frame, shown.item);
    for (std::size_t index = 0; index < shown.item.options.size(); ++index) {
        const item::Option& choice = shown.item.options[index];
        if (index > 0) gap(frame, 8);
        const bool chosen = option(frame, {.id = fmt::format("{}.option.{}", shown.screen, index),
                                           .label = choice.text,
                                           .key = shown.revealed ? std::string{} : fmt::format("{}", index + 1),
                                           .state = state_of(shown, index),
                                           .verdict = verdict_of(shown, index),
                                           .rationale = shown.revealed ? choice.rationale : std::string{},
                                           .label_width = labels,
                                           .least_height = height_when_answered(frame, choice.text, choice.rationale, labels)});
        if (chosen) commands.push_back(study::Respond{item::Choice{index}});
    }
}

} // namespace signatory::ui
