// Kahoot's spreadsheet template: a workbook with its heading in row 8 and a question a row below.
#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "adapters/transfer/item_words.hpp"
#include "adapters/transfer/workbook.hpp"
#include "adapters/transfer/writers.hpp"

namespace signatory::transfer {
namespace {

constexpr std::size_t longest_stem = 120, longest_option = 75, most_options = 4, first_row = 8;
constexpr std::string_view seconds = "30"; // one of 5, 10, 20, 30, 60, 90, 120, 240

SheetRow kahoot_heading() {
    SheetRow row{first_row, {{1, "Question - max 120 characters"}}};
    for (std::size_t option = 1; option <= most_options; ++option) row.cells.push_back({option + 1, fmt::format("Answer {} - max 75 characters", option)});
    row.cells.push_back({6, "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs"});
    row.cells.push_back({7, "Correct answer(s) - choose at least one"});
    return row;
}

std::string right_ones(const item::Item& item) {
    std::vector<std::size_t> numbers;
    for (const std::size_t option : item.key) numbers.push_back(option + 1);
    std::ranges::sort(numbers);
    return fmt::format("{}", fmt::join(numbers, ","));
}

SheetRow question_row(const item::Item& item, std::size_t place) {
    SheetRow row{first_row + place, {{0, fmt::format("{}", place), SheetCell::Is::number}, {1, one_line(item.stem)}}};
    for (std::size_t option = 0; option < item.options.size(); ++option) row.cells.push_back({option + 2, one_line(item.options[option].text)});
    row.cells.push_back({6, std::string(seconds), SheetCell::Is::number});
    row.cells.push_back({7, right_ones(item)});
    return row;
}

} // namespace

std::optional<std::string> kahoot_obstacle(const item::Item& item) {
    if (letters_of(item.stem) > longest_stem) return "Kahoot takes at most 120 characters in a question";
    if (item.options.size() > most_options) return "Kahoot takes at most four options";
    for (const item::Option& option : item.options)
        if (letters_of(option.text) > longest_option) return "Kahoot takes at most 75 characters in an option";
    return std::nullopt;
}

std::string write_kahoot(const Quiz& quiz) {
    Sheet sheet{"Sheet1", {{1, {{1, "Quiz template"}}}, {2, {{1, title_of(quiz)}}}, kahoot_heading()}};
    for (std::size_t place = 0; place < quiz.items.size(); ++place) sheet.rows.push_back(question_row(quiz.items[place], place + 1));
    return workbook_bytes({std::move(sheet)});
}

} // namespace signatory::transfer
