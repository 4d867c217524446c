#include "adapters/print/answer_space.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "adapters/print/question.hpp"

namespace signatory::print {
namespace {

using item::ResponseKind;

// In ems of the body.
constexpr double bubble_radius = 0.57, bubble_step = 1.65, row_height = 1.62, number_width = 2.3, between = 0.36, line_width = 0.06;
constexpr double number_ems = 8;

struct Line {
    std::vector<const Words*> marks; // in the bubbles
    const Words* label = nullptr; // before them: the option of an order or a matching
    bool square = false;          // several may be filled
};

Line choice_line(Lettering& lettering, const item::Item& item) {
    Line line;
    line.square = item.response_kind == ResponseKind::multiple_choice;
    for (std::size_t option = 0; option < item.options.size(); ++option)
        line.marks.push_back(&lettering.words(Style::mark, option_letter(option)));
    return line;
}

Line option_line(Lettering& lettering, const item::Item& item, std::size_t option) {
    Line line;
    line.label = &lettering.words(Style::letter, option_letter(option));
    const bool matched = item.response_kind == ResponseKind::match;
    const std::size_t count = matched ? item.targets.size() : item.options.size();
    for (std::size_t mark = 0; mark < count; ++mark)
        line.marks.push_back(&lettering.words(Style::mark, matched ? target_letter(mark) : fmt::format("{}", mark + 1)));
    return line;
}

void draw_bubbles(Pen& pen, const Line& line, double x, double em) {
    const double radius = bubble_radius * em;
    for (const Words* mark : line.marks) {
        if (line.square) pen.box(x - radius, -radius, 2 * radius, 2 * radius, radius / 3, line_width * em, Ink::grey);
        else pen.circle(x, 0, radius, line_width * em, Ink::grey);
        pen.words_centred(*mark, x, 0, Ink::grey);
        x += bubble_step * em;
    }
}

// The same marks begin alike, and are as many.
std::string name_of(const Line& line, const Words* number) {
    return fmt::format("{} {} {} {} {}", line.square ? "boxes" : "bubbles", fmt::ptr(number), fmt::ptr(line.label),
                       fmt::ptr(line.marks.front()), line.marks.size());
}

void draw_line(Pen& pen, const Line& line, const Words* number, double em) {
    if (number != nullptr) pen.words_to_the_left(*number, 1.5 * em, -number->height / 2);
    double x = number_width * em;
    if (line.label != nullptr) {
        pen.words(*line.label, x, -line.label->height / 2);
        x += 1.2 * em;
    }
    draw_bubbles(pen, line, x + bubble_radius * em, em);
}

Row row_of(Line line, const Words* number, double gap, double em) {
    return {gap, row_height * em, [line = std::move(line), number, em](Pen& pen, double x, double y) {
                pen.stamp(name_of(line, number), x, y + row_height * em / 2, [&](Pen& stamp) { draw_line(stamp, line, number, em); });
            }};
}

Row line_to_write(Lettering& lettering, const item::Item& item, const Words* number, double gap, double width) {
    const double em = lettering.em();
    const bool short_one = item.response_kind == ResponseKind::number;
    const double room = width - number_width * em;
    const std::string unit = item.accepted_number && item.accepted_number->unit != "year" ? item.accepted_number->unit : "";
    const Words* words = &lettering.words(Style::note, unit);
    const double length = short_one ? std::min(number_ems * em, room) : room;
    return {gap, row_height * em, [number, words, em, length](Pen& pen, double x, double y) {
                const double middle = y + row_height * em / 2, from = x + number_width * em, base = middle + 0.5 * em;
                pen.words_to_the_left(*number, x + 1.5 * em, middle - number->height / 2);
                pen.line(from, base, from + length, base, 0.5, Ink::grey);
                pen.words(*words, from + length + 0.4 * em, base - words->baseline);
            }};
}

} // namespace

Block answer_space(Lettering& lettering, const item::Item& item, std::size_t number, double width) {
    const double em = lettering.em(), gap = between * em;
    const Words* before = &lettering.words(Style::number, fmt::format("{}", number));
    if (item.response_kind == ResponseKind::typed || item.response_kind == ResponseKind::number)
        return {line_to_write(lettering, item, before, gap, width)};
    if (item.response_kind == ResponseKind::single_choice || item.response_kind == ResponseKind::multiple_choice)
        return {row_of(choice_line(lettering, item), before, gap, em)};
    Block block;
    for (std::size_t option = 0; option < item.options.size(); ++option)
        block.push_back(row_of(option_line(lettering, item, option), option == 0 ? before : nullptr, option == 0 ? gap : 0, em));
    return block;
}

} // namespace signatory::print
