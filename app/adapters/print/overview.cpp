#include "adapters/print/overview.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "adapters/print/key.hpp"

namespace signatory::print {
namespace {

constexpr std::size_t questions_in_a_band = 20;

// In ems of the body.
constexpr double seat_width = 2.6, seat_height = 1.5, line_height = 1.25, above_heading = 1.6, above_text = 0.35, before_letters = 3;

using item::ResponseKind;

Row paragraph(Lettering& lettering, Style style, const std::string& text, double width, double gap) {
    const Words& words = lettering.words(style, text, width);
    return {gap, words.height, [words](Pen& pen, double x, double y) { pen.words(words, x, y); }};
}

Row row_of_words(std::vector<std::pair<const Words*, double>> words, double height, double gap, Ink ink) {
    return {gap, height, [words = std::move(words), height, ink](Pen& pen, double x, double y) {
                for (const auto& [each, at] : words)
                    pen.words(*each, x + at - each->width / 2, y + height * 0.75 - each->baseline, ink);
            }};
}

// --- seats

Row row_of_seats(Lettering& lettering, const Order& order, std::size_t first) {
    const double em = lettering.em(), width = seat_width * em, height = seat_height * em;
    std::vector<const Words*> seats;
    for (std::size_t seat = first; seat < std::min(first + order.in_a_row, order.seats.size()); ++seat)
        seats.push_back(&lettering.words(Style::letter, fmt::format("{}", order.variants[order.seats[seat]].number)));
    return {0.35 * em, height, [seats, width, height, em](Pen& pen, double x, double y) {
                for (std::size_t seat = 0; seat < seats.size(); ++seat) {
                    const double left = x + static_cast<double>(seat) * (width + 0.5 * em);
                    pen.box(left, y, width, height, 0.25 * em, 0.06 * em, Ink::grey);
                    pen.words_centred(*seats[seat], left + width / 2, y + height / 2);
                }
            }};
}

bool fit_in(Lettering& lettering, const Order& order, double width) {
    return static_cast<double>(order.in_a_row) * (seat_width + 0.5) * lettering.em() <= width;
}

void add_seats(std::vector<Block>& blocks, Lettering& lettering, const Order& order, double width) {
    if (order.seats.size() < 2 || !fit_in(lettering, order, width)) return;
    const double em = lettering.em();
    Block head{paragraph(lettering, Style::heading, "Handing out", width, above_heading * em),
               paragraph(lettering, Style::note,
                         "The papers lie in the order of the seats, row by row from the front left. Each seat shows its variant.", width,
                         above_text * em)};
    for (std::size_t first = 0; first < order.seats.size(); first += order.in_a_row) {
        head.push_back(row_of_seats(lettering, order, first));
        blocks.push_back(std::move(head));
        head.clear();
    }
}

// --- letters

std::string cell_of(const item::Item& item) {
    std::string letters;
    for (const char character : key_letters(item))
        if (character != ',' && character != ' ') letters += character;
    const bool choice = item.response_kind == ResponseKind::single_choice || item.response_kind == ResponseKind::multiple_choice;
    return choice ? letters : "·";
}

Row line_of(Lettering& lettering, const std::string& name, const std::vector<std::string>& cells, double width, Style style, Ink ink) {
    const double em = lettering.em(), step = (width - before_letters * em) / static_cast<double>(questions_in_a_band);
    std::vector<std::pair<const Words*, double>> words{{&lettering.words(Style::number, name), em}};
    for (std::size_t place = 0; place < cells.size(); ++place)
        words.emplace_back(&lettering.words(style, cells[place]), before_letters * em + (static_cast<double>(place) + 0.5) * step);
    return row_of_words(std::move(words), line_height * em, 0, ink);
}

void add_band(std::vector<Block>& blocks, Lettering& lettering, const Order& order, double width, std::size_t first) {
    const std::size_t last = std::min(first + questions_in_a_band, order.variants.front().items.size());
    std::vector<std::string> numbers;
    for (std::size_t item = first; item < last; ++item) numbers.push_back(fmt::format("{}", item + 1));
    Row head = line_of(lettering, "", numbers, width, Style::label, Ink::grey);
    head.gap = 0.8 * lettering.em();
    Block begun{std::move(head)};
    for (const Variant& variant : order.variants) {
        std::vector<std::string> cells;
        for (std::size_t item = first; item < std::min(last, variant.items.size()); ++item) cells.push_back(cell_of(variant.items[item]));
        begun.push_back(line_of(lettering, fmt::format("{}", variant.number), cells, width, Style::letter, Ink::black));
        blocks.push_back(std::move(begun));
        begun.clear();
    }
}

} // namespace

std::vector<Block> overview(Lettering& lettering, const Order& order, double width) {
    std::vector<Block> blocks;
    const double em = lettering.em();
    add_seats(blocks, lettering, order, width);
    blocks.push_back({paragraph(lettering, Style::heading, "Right letters", width, above_heading * em),
                      paragraph(lettering, Style::note,
                                "A line for each variant, a column for each question. A dot: no letter alone is right, see the key.", width,
                                above_text * em)});
    for (std::size_t first = 0; first < order.variants.front().items.size(); first += questions_in_a_band)
        add_band(blocks, lettering, order, width, first);
    return blocks;
}

} // namespace signatory::print
