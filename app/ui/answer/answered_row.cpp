#include <array>
#include <cmath>

#include "ui/answer/answers.hpp"
#include "ui/kit/text.hpp"

namespace signatory::ui {
namespace {

// As kit/option.cpp lays a row out, in units.
constexpr float left = 56, right = 16, verdict_gap = 12, reason_gap = 24, narrowest_reason = 200, above_and_below = 10;

float height_of(Frame& frame, const Option& row) {
    float room = frame.width() - frame.px(left) - frame.px(right);
    const Paragraph verdict = lay_out(frame, {row.verdict, Face::caption_strong}, room / 2);
    if (!row.verdict.empty()) room -= std::ceil(verdict.width) + frame.px(verdict_gap);
    const Paragraph label = lay_out(frame, {row.label, Face::body_strong}, room);
    if (row.rationale.empty()) return std::max(label.height(), verdict.height());
    const float label_room = std::max(frame.px(row.label_width), std::ceil(width_of(frame, row.label, Face::body_strong)));
    const float beside = room - label_room - frame.px(reason_gap);
    if (label.lines.size() == 1 && beside >= frame.px(narrowest_reason))
        return std::max({label.height(), verdict.height(), lay_out(frame, {row.rationale, Face::caption}, beside).height()});
    return std::max(verdict.height(), label.height() + lay_out(frame, {row.rationale, Face::caption}, room).height());
}

} // namespace

float height_when_answered(Frame& frame, std::string_view label, std::string_view rationale, float label_width) {
    constexpr std::array<std::string_view, 3> verdicts{"", "Your answer", "Right answer"};
    float tallest = 0;
    for (const std::string_view verdict : verdicts)
        tallest = std::max(tallest, height_of(frame, {.label = label, .verdict = verdict, .rationale = rationale,
                                                      .label_width = label_width}));
    return std::max(length::option, (tallest + 2 * frame.px(above_and_below)) / frame.scale);
}

std::string right_answer(const item::Item& item) {
    if (!item.key.empty() && item.key.front() < item.options.size()) return item.options[item.key.front()].text;
    return item.accepted.empty() ? std::string{} : item.accepted.front();
}

} // namespace signatory::ui
