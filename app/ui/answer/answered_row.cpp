#include <algorithm>
#include <cmath>

#include "ui/answer/answers.hpp"
#include "ui/kit/text.hpp"

namespace signatory::ui {

float height_when_answered(Frame& frame, const Option& row, std::span<const std::string> verdicts, float width) {
    Option answered = row;
    answered.state = OptionState::key; // set in the heavier face
    float tallest = 0;
    for (const std::string& verdict : verdicts) {
        answered.verdict = verdict;
        tallest = std::max(tallest, height_of(frame, answered, width));
    }
    return tallest;
}

float label_width(Frame& frame, const item::Item& item) {
    constexpr float widest_label = 240; // units: with longer ones the reasons no longer stand in line
    float widest = 0;
    for (const item::Option& option : item.options)
        widest = std::max(widest, std::ceil(width_of(frame, option.text, Face::body_strong)));
    return widest > frame.px(widest_label) ? 0 : widest / frame.scale;
}

} // namespace signatory::ui
