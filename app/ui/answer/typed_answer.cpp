// A word or a number, typed. After the answer its place shows what was typed and what is right.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/item/answer_text.hpp"
#include "ui/answer/answers.hpp"
#include "ui/kit/kit.hpp"

namespace signatory::ui {
namespace {

bool is_number(const item::Item& item) { return item.response_kind == item::ResponseKind::number; }

std::string hint_of(const item::Item& item) {
    if (!is_number(item)) return "Case, accents and a missing article do not matter.";
    if (item.accepted_number && item.accepted_number->unit == "year") return "A year, in four figures.";
    if (item.accepted_number && !item.accepted_number->unit.empty())
        return fmt::format("A number of {}.", item.accepted_number->unit);
    return "A number.";
}

// The explanation stands below the answer; here only what it does not say.
std::string reason_of(const AnswerShown& shown) {
    if (shown.mark == nullptr) return {};
    std::string reason = shown.mark->reason;
    if (reason.ends_with(shown.item.explanation)) reason.resize(reason.size() - shown.item.explanation.size());
    while (reason.ends_with(' ')) reason.pop_back();
    return reason;
}

void draw_field(Frame& frame, const AnswerShown& shown, Commands& commands) {
    std::string text = shown.draft;
    // Escape makes the editor forget its text; the draft is to stay with the card.
    const bool leaving = std::ranges::any_of(frame.keys.presses(), [](const KeyPressed& press) { return press.key == Key::escape; });
    const FieldResult result = field(frame, {.id = fmt::format("{}.answer", shown.screen), .label = "Your answer",
                                             .placeholder = is_number(shown.item) ? "Type a number" : "Type your answer",
                                             .key = "Enter"}, text);
    if (std::ranges::all_of(text, [](char sign) { return sign == ' '; })) text.clear(); // a blank is no answer
    if (result.changed && !leaving) commands.push_back(study::SetDraft{text});
    if (result.submitted && text.empty() && shown.screen == "review") commands.push_back(study::Reveal{});
    if (result.submitted && !text.empty()) commands.push_back(study::Respond{item::Typed{text}});
    gap(frame, 8);
    caption(frame, hint_of(shown.item));
}

void draw_typed(Frame& frame, const AnswerShown& shown, std::string_view typed) {
    const bool right = shown.mark->correctness == item::Correctness::right;
    const bool nearly = shown.mark->correctness == item::Correctness::nearly;
    static_cast<void>(option(frame, {.id = fmt::format("{}.typed", shown.screen), .label = typed,
                                     .state = right ? OptionState::key : nearly ? OptionState::off : OptionState::wrong,
                                     .verdict = nearly ? "Nearly" : "Your answer", .rationale = reason_of(shown)}));
    gap(frame, 8);
}

void draw_right(Frame& frame, const AnswerShown& shown) {
    const std::string answer = item::key_text(shown.item);
    static_cast<void>(option(frame, {.id = fmt::format("{}.right", shown.screen), .label = answer,
                                     .state = OptionState::key, .verdict = "Right answer"}));
}

float height_of_typed(Frame& frame, const std::string& answer) {
    static const std::array<std::string, 3> verdicts{"Nearly", "Your answer", "Right answer"};
    const std::string reason = fmt::format("The spelling is {}.", answer);
    return height_when_answered(frame, {.label = answer, .rationale = reason}, verdicts, frame.width()) + frame.px(8) +
           height_when_answered(frame, {.label = answer}, verdicts, frame.width());
}

} // namespace

void draw_typed_answer(Frame& frame, const AnswerShown& shown, Commands& commands) {
    // Two rows are the most that is shown; what was typed is taken to be about as long as the right answer.
    const float kept = height_of_typed(frame, item::key_text(shown.item));
    const float before = frame.flow().area.height;
    if (!shown.revealed) {
        draw_field(frame, shown, commands);
    } else {
        const auto* typed = std::get_if<item::Typed>(&shown.response);
        const bool answered = typed != nullptr && shown.mark != nullptr;
        if (answered) draw_typed(frame, shown, typed->text);
        if (!answered || shown.mark->correctness != item::Correctness::right) draw_right(frame, shown);
    }
    const float used = frame.flow().area.height - before;
    if (used < kept) gap(frame, (kept - used) / frame.scale);
}

} // namespace signatory::ui
