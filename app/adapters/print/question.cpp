#include "adapters/print/question.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace signatory::print {
namespace {

using item::ResponseKind;

// In ems of the body.
constexpr double number_indent = 1.95, letter_indent = 1.75, between_options = 0.32, after_stem = 0.5, between_cells = 1.4;
constexpr double mark_radius = 0.6, mark_line = 0.06, place_side = 1.35, answer_height = 2.1, number_line = 8, name_line = 24;
constexpr double targets_share = 0.44; // of the width of a matching
constexpr double narrow = 25;          // for a matching in two columns

struct Shape {
    Lettering& lettering;
    double width = 0; // of all below the stem
    double indent = 0;
    Answers answers = Answers::on_sheet;

    double ems(double count) const { return count * lettering.em(); }
};

enum class Mark { none, circle, box, place }; // what the learner fills or writes in

// A letter in what is to be filled.
void draw_mark(Pen& pen, const Words& letter, Mark mark, double em, double x, double middle) {
    const double radius = mark_radius * em, centre = x + radius;
    if (mark == Mark::circle) pen.circle(centre, middle, radius, mark_line * em, Ink::grey);
    else pen.box(x, middle - radius, 2 * radius, 2 * radius, radius / 3, mark_line * em, Ink::grey);
    pen.words_centred(letter, centre, middle);
}

struct Cell {
    const Words* letter = nullptr;
    const Words* words = nullptr;
    Mark mark = Mark::none;
    double x = 0;
};

// The middle of the small letters of a first line.
double middle_of(const Words& words, double y, double em) { return y + words.baseline - 0.24 * em; }

void draw_cell(Pen& pen, const Cell& cell, double em) {
    const double middle = middle_of(*cell.words, 0, em);
    double at = cell.x;
    if (cell.mark == Mark::place) {
        const double side = place_side * em;
        pen.box(at, middle - side / 2, side, side, 0.12 * em, mark_line * em, Ink::grey);
        at += side + 0.4 * em;
    }
    const bool in_a_mark = cell.mark == Mark::circle || cell.mark == Mark::box;
    if (in_a_mark) draw_mark(pen, *cell.letter, cell.mark, em, at, middle);
    else pen.words(*cell.letter, at + 0.12 * em, cell.words->baseline - cell.letter->baseline);
    pen.words(*cell.words, at + letter_indent * em, 0);
}


// Two rows of one name are alike: the words lie once in memory, shaped for their width.
std::string name_of(const std::vector<Cell>& cells) {
    std::string name = "cells";
    for (const Cell& cell : cells)
        name += fmt::format(" {} {} {} {:.1f}", fmt::ptr(cell.letter), fmt::ptr(cell.words), static_cast<int>(cell.mark), cell.x);
    return name;
}

Row row_of(std::vector<Cell> cells, double gap, double em, double least_height = 0) {
    double height = least_height;
    for (const Cell& cell : cells) height = std::max(height, cell.words->height);
    return {gap, height, [cells = std::move(cells), em](Pen& pen, double x, double y) {
                pen.stamp(name_of(cells), x, y, [&](Pen& stamp) {
                    for (const Cell& cell : cells) draw_cell(stamp, cell, em);
                });
            }};
}

// --- choices

std::size_t cells_in_a_row(const Shape& shape, const std::vector<item::Option>& options) {
    double widest = 0;
    for (const item::Option& option : options)
        widest = std::max(widest, shape.lettering.words(Style::body, option.text).width);
    const double cell = widest + shape.ems(letter_indent + between_cells);
    for (const std::size_t count : {options.size(), std::size_t{2}})
        if (count <= 5 && count < options.size() + 1 && static_cast<double>(count) * cell <= shape.width + shape.ems(between_cells)) return count;
    return 1;
}

void add_options(Block& block, const Shape& shape, const item::Item& item) {
    const std::size_t in_a_row = cells_in_a_row(shape, item.options);
    const double cell = shape.width / static_cast<double>(in_a_row);
    const bool single = item.response_kind == ResponseKind::single_choice;
    const Mark mark = shape.answers == Answers::on_sheet ? Mark::none : single ? Mark::circle : Mark::box;
    for (std::size_t first = 0; first < item.options.size(); first += in_a_row) {
        std::vector<Cell> cells;
        for (std::size_t option = first; option < std::min(first + in_a_row, item.options.size()); ++option)
            cells.push_back({&shape.lettering.words(Style::letter, option_letter(option)),
                             &shape.lettering.words(Style::body, item.options[option].text, cell - shape.ems(letter_indent)), mark,
                             shape.indent + static_cast<double>(option - first) * cell});
        block.push_back(row_of(std::move(cells), shape.ems(first == 0 ? after_stem : between_options), shape.lettering.em()));
    }
}

// --- what is written

void add_line(Block& block, const Shape& shape, const item::Item& item) {
    if (shape.answers == Answers::on_sheet) return;
    const bool number = item.response_kind == ResponseKind::number;
    const double length = std::min(shape.width, shape.ems(number ? number_line : name_line)), em = shape.lettering.em();
    const std::string counted_in = number && item.accepted_number && item.accepted_number->unit != "year" ? item.accepted_number->unit : "";
    const Words& words = shape.lettering.words(Style::body, counted_in);
    block.push_back({0, shape.ems(answer_height), [length, em, indent = shape.indent, words](Pen& pen, double x, double y) {
                         const double base = y + (answer_height - 0.3) * em;
                         pen.line(x + indent, base, x + indent + length, base, 0.5, Ink::grey);
                         pen.words(words, x + indent + length + 0.4 * em, base - words.baseline);
                     }});
}

// --- orders and matchings

double place_width(const Shape& shape) { return shape.answers == Answers::on_sheet ? 0 : shape.ems(place_side + 0.4); }

Cell option_cell(const Shape& shape, const item::Item& item, std::size_t option, double width) {
    return {&shape.lettering.words(Style::letter, option_letter(option)),
            &shape.lettering.words(Style::body, item.options[option].text, width - place_width(shape) - shape.ems(letter_indent)),
            shape.answers == Answers::on_sheet ? Mark::none : Mark::place, shape.indent};
}

Cell target_cell(const Shape& shape, const item::Item& item, std::size_t target, double from) {
    return {&shape.lettering.words(Style::letter, target_letter(target)),
            &shape.lettering.words(Style::body, item.targets[target].text, shape.width - from - shape.ems(letter_indent)), Mark::none,
            shape.indent + from};
}

// One below the other, options and then targets: where two columns would be too narrow to read.
void add_places_below(Block& block, const Shape& shape, const item::Item& item) {
    const double em = shape.lettering.em(), least = shape.answers == Answers::on_sheet ? 0 : shape.ems(place_side);
    for (std::size_t option = 0; option < item.options.size(); ++option)
        block.push_back(row_of({option_cell(shape, item, option, shape.width)}, shape.ems(option == 0 ? after_stem : between_options), em, least));
    for (std::size_t target = 0; target < item.targets.size(); ++target)
        block.push_back(row_of({target_cell(shape, item, target, 0)}, shape.ems(target == 0 ? after_stem : between_options), em));
}

void add_places(Block& block, const Shape& shape, const item::Item& item) {
    if (item.response_kind == ResponseKind::match && shape.width < shape.ems(narrow)) return add_places_below(block, shape, item);
    const bool matched = item.response_kind == ResponseKind::match;
    const double options_width = matched ? shape.width * (1 - targets_share) - shape.ems(1) : shape.width;
    const double least = shape.answers == Answers::on_sheet ? 0 : shape.ems(place_side);
    for (std::size_t line = 0; line < std::max(item.options.size(), item.targets.size()); ++line) {
        std::vector<Cell> cells;
        if (line < item.options.size()) cells.push_back(option_cell(shape, item, line, options_width));
        if (line < item.targets.size()) cells.push_back(target_cell(shape, item, line, shape.width * (1 - targets_share)));
        block.push_back(row_of(std::move(cells), shape.ems(line == 0 ? after_stem : between_options), shape.lettering.em(), least));
    }
}

Row stem(Lettering& lettering, const item::Item& item, std::size_t number, double width) {
    const double indent = indent_of(lettering);
    const Words& words = lettering.words(Style::body, item.stem, width - indent);
    const Words& before = lettering.words(Style::number, fmt::format("{}", number));
    return {1.35 * lettering.em(), words.height, [words, before, indent](Pen& pen, double x, double y) {
                pen.stamp(fmt::format("stem {} {}", fmt::ptr(before.layout), fmt::ptr(words.layout)), x, y, [&](Pen& stamp) {
                    stamp.words(before, 0, words.baseline - before.baseline);
                    stamp.words(words, indent, 0);
                });
            }};
}

} // namespace

std::string option_letter(std::size_t option) { return {static_cast<char>('a' + option)}; }
std::string target_letter(std::size_t target) { return {static_cast<char>('A' + target)}; }

double indent_of(const Lettering& lettering) { return number_indent * lettering.em(); }

Block question(Lettering& lettering, const item::Item& item, std::size_t number, double width, Answers answers) {
    const double indent = indent_of(lettering);
    const Shape shape{lettering, width - indent, indent, answers};
    Block block{stem(lettering, item, number, width)};
    switch (item.response_kind) {
    case ResponseKind::single_choice:
    case ResponseKind::multiple_choice: add_options(block, shape, item); break;
    case ResponseKind::typed:
    case ResponseKind::number: add_line(block, shape, item); break;
    case ResponseKind::order:
    case ResponseKind::match: add_places(block, shape, item); break;
    }
    return block;
}

} // namespace signatory::print
