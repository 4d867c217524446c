// What several choices, an order and a matching have in common.
#include <algorithm>

#include <fmt/format.h>

#include "core/item/arrangement.hpp"
#include "ui/answer/answers.hpp"
#include "ui/kit/kit.hpp"

namespace signatory::ui {
namespace {

std::string earned(const item::Mark& mark) {
    constexpr int per_mille_in_percent = 10;
    const std::string_view verdict = item::verdict_of(mark);
    if (mark.correctness == item::Correctness::right) return fmt::format("{}.", verdict);
    return fmt::format("{}: {} % of the credit ({}).", verdict, mark.credit / per_mille_in_percent, explanation_of(mark.scoring));
}

// The longest that can be earned to read.
std::string longest(const item::Item& item) {
    return earned({item::Correctness::nearly, item::full_credit - 1, {}, item::scoring_of(item.response_kind)});
}

} // namespace

bool is_answered(const AnswerShown& shown) {
    return shown.revealed && shown.mark != nullptr && std::holds_alternative<item::Arrangement>(shown.response);
}

item::Arrangement arrangement_of(const AnswerShown& shown) {
    if (const auto* given = std::get_if<item::Arrangement>(&shown.response)) return *given;
    return item::as_it_stands(shown.item, shown.arrangement);
}

void draw_note(Frame& frame, const AnswerShown& shown, std::string_view hint) {
    gap(frame, 8);
    const std::string words = is_answered(shown) ? earned(*shown.mark) : shown.revealed ? std::string{} : std::string(hint);
    const Paragraph now = lay_out(frame, {words, Face::caption, Tone::text_quiet}, frame.width());
    const Paragraph before = lay_out(frame, {hint, Face::caption}, frame.width());
    const Paragraph after = lay_out(frame, {longest(shown.item), Face::caption}, frame.width());
    const Rect box = frame.place(0, std::max(before.height(), after.height()));
    if (!words.empty()) draw(frame, now, box);
}

} // namespace signatory::ui
