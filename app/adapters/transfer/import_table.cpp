// Tables of text: CSV (RFC 4180), tabs as Quizlet and Anki write them, semicolons. First the question, then the answer,
// then tags, unless a heading says which column is which.
#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "adapters/transfer/delimited.hpp"
#include "adapters/transfer/import.hpp"
#include "adapters/transfer/plain_text.hpp"
#include "core/support/letters.hpp"

namespace signatory::transfer {
namespace {

struct Columns {
    std::size_t question = 0, answer = 1;
    std::optional<std::size_t> tags = 2, id, explanation;
};

std::optional<std::size_t> named(const DelimitedRow& row, std::initializer_list<std::string_view> names) {
    for (std::size_t column = 0; column < row.cells.size(); ++column)
        if (std::ranges::find(names, lower_case(trimmed(row.cells[column]))) != names.end()) return column;
    return std::nullopt;
}

std::optional<Columns> heading(const DelimitedRow& row) {
    const auto question = named(row, {"question", "stem", "term", "front", "word"});
    const auto answer = named(row, {"answer", "definition", "back", "meaning", "correct answer"});
    if (!question || !answer) return std::nullopt;
    return Columns{*question, *answer, named(row, {"tags", "tag", "topic"}), named(row, {"id", "guid"}),
                   named(row, {"explanation", "note"})};
}

std::string cell_of(const DelimitedRow& row, std::optional<std::size_t> column) {
    return !column || *column >= row.cells.size() ? std::string{} : unguarded(without_html(row.cells[*column]));
}

std::vector<std::string> words_of(const std::string& text) {
    std::vector<std::string> words;
    for (std::size_t first = text.find_first_not_of(' '); first != std::string::npos;) {
        const std::size_t end = std::min(text.find(' ', first), text.size());
        words.push_back(text.substr(first, end - first));
        first = text.find_first_not_of(' ', end);
    }
    return words;
}

// Anki's own headers, "#separator:tab", before the first row.
void skip_headers(std::string_view& text) {
    while (text.starts_with('#'))
        text.remove_prefix(std::min(text.size(), text.find('\n')) +
                           (text.find('\n') == std::string_view::npos ? 0 : 1));
}

} // namespace

Reading read_table(const std::string& bytes) {
    if (auto problem = not_in_utf8(bytes)) return std::unexpected(*std::move(problem));
    std::string_view text = without_mark(bytes);
    skip_headers(text);
    DelimitedText cells(text, separator_of(text));
    Imported imported;
    Columns columns;
    for (bool is_first = true; !cells.ended(); is_first = false) {
        const auto row = cells.row();
        if (!row) return std::unexpected(row.error());
        if (const auto names = is_first ? heading(*row) : std::nullopt) {
            columns = *names;
            continue;
        }
        Card card{
            cell_of(*row, columns.id),       cell_of(*row, columns.question),    {},
            {cell_of(*row, columns.answer)}, cell_of(*row, columns.explanation), words_of(cell_of(*row, columns.tags))};
        const bool is_blank =
            std::ranges::all_of(row->cells, [](const std::string& cell) { return trimmed(cell).empty(); });
        if (is_blank) continue;
        if (card.question.empty() || card.accepted.front().empty())
            imported.passed_over.push_back({fmt::format("line {}", row->line), "it has no question or no answer"});
        else
            imported.cards.push_back(std::move(card));
    }
    return imported;
}

} // namespace signatory::transfer
