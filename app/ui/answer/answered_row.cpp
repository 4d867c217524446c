#include <algorithm>
#include <array>

#include "ui/answer/answers.hpp"
#include "ui/kit/option.hpp"

namespace signatory::ui {

float height_when_answered(Frame& frame, std::string_view label, std::string_view rationale, float label_width) {
    constexpr std::array<std::string_view, 3> verdicts{"", "Your answer", "Right answer"};
    float tallest = 0;
    for (const std::string_view verdict : verdicts) // the key is set in the heavier face
        tallest = std::max(tallest, height_of(frame, {.label = label, .state = OptionState::key, .verdict = verdict,
                                                      .rationale = rationale, .label_width = label_width}));
    return tallest / frame.scale;
}

std::string right_answer(const item::Item& item) {
    if (!item.key.empty() && item.key.front() < item.options.size()) return item.options[item.key.front()].text;
    return item.accepted.empty() ? std::string{} : item.accepted.front();
}

} // namespace signatory::ui
