#include "ui/answer/answer.hpp"

#include <algorithm>

#include "ui/answer/answers.hpp"

namespace signatory::ui {
namespace {

constexpr AnswerWidget registry[] = {
    {item::ResponseKind::single_choice, draw_choice_answer},
    {item::ResponseKind::multiple_choice, draw_several_answer},
    {item::ResponseKind::order, draw_order_answer},
    {item::ResponseKind::match, draw_match_answer},
    {item::ResponseKind::typed, draw_typed_answer},
    {item::ResponseKind::number, draw_typed_answer},
};

} // namespace

std::span<const AnswerWidget> answer_widgets() { return registry; }

void draw_answer(Frame& frame, const AnswerShown& shown, Commands& commands) {
    const auto found = std::ranges::find(registry, shown.item.response_kind, &AnswerWidget::kind);
    if (found != std::ranges::end(registry)) found->draw(frame, shown, commands);
}

} // namespace signatory::ui
