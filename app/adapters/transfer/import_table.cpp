// Tables of text: CSV (RFC 4180), tabs as Quizlet and Anki write them, semicolons. First the question, then the answer,
// then tags, unless a heading says which column is which.
#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "adapters/transfer/import.hpp"
#include "adapters/transfer/plain_text.hpp"
#include "core/support/letters.hpp"

namespace signatory::transfer {
namespace {

struct Row {
    std::size_t line = 1;
    std::vector<std::string> cells;
};

// Cells of one table, read from front to back.
class Cells {
public:
    Cells(std::string_view text, char separator) : text_(text), separator_(separator) {}

    bool ended() const { return at_ >= text_.size(); }

    // The next row; a problem when a quote is never closed.
    std::expected<Row, Problem> row() {
        Row row{line_, {}};
        do {
            auto next = cell();
            if (!next) return std::unexpected(next.error());
            row.cells.push_back(*std::move(next));
        } while (!ended() && text_[at_++] == separator_);
        ++line_;
        return row;
    }

private:
    std::expected<std::string, Problem> cell() {
        if (!ended() && text_[at_] == '"') return quoted();
        const std::size_t end = std::min(text_.find_first_of(std::string{separator_, '\n'}, at_), text_.size());
        std::string_view words = text_.substr(at_, end - at_);
        at_ = end;
        if (words.ends_with('\r')) words.remove_suffix(1);
        return std::string(words);
    }

    std::expected<std::string, Problem> quoted() {
        const std::size_t begun = line_;
        std::string words;
        for (++at_; !ended(); ++at_) {
            if (text_[at_] == '\n') ++line_;
            if (text_[at_] != '"')
                words += text_[at_];
            else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"')
                words += text_[++at_];
            else
                return close(words);
        }
        return std::unexpected(Problem{"a quotation mark opens a cell and none closes it",
                                       fmt::format("line {}", begun), "Close it, or double it inside the cell."});
    }

    // What stands between a closing quote and the separator belongs to the cell: people write such files by hand.
    std::string close(std::string words) {
        ++at_;
        for (; !ended() && text_[at_] != separator_ && text_[at_] != '\n'; ++at_)
            if (text_[at_] != '\r') words += text_[at_];
        return words;
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0, line_ = 1;
};

char separator_of(std::string_view text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    for (const char separator : {'\t', ';'})
        if (line.find(separator) != std::string_view::npos) return separator;
    return ',';
}

struct Columns {
    std::size_t question = 0, answer = 1;
    std::optional<std::size_t> tags = 2, id, explanation;
};

std::optional<std::size_t> named(const Row& row, std::initializer_list<std::string_view> names) {
    for (std::size_t column = 0; column < row.cells.size(); ++column)
        if (std::ranges::find(names, lower_case(trimmed(row.cells[column]))) != names.end()) return column;
    return std::nullopt;
}

std::optional<Columns> heading(const Row& row) {
    const auto question = named(row, {"question", "stem", "term", "front", "word"});
    const auto answer = named(row, {"answer", "definition", "back", "meaning", "correct answer"});
    if (!question || !answer) return std::nullopt;
    return Columns{*question, *answer, named(row, {"tags", "tag", "topic"}), named(row, {"id", "guid"}),
                   named(row, {"explanation", "note"})};
}

// An apostrophe before what a spreadsheet would take for a formula is the table's, not the text's.
std::string cell_of(const Row& row, std::optional<std::size_t> column) {
    if (!column || *column >= row.cells.size()) return {};
    const std::string text = without_html(row.cells[*column]);
    const bool is_guarded =
        text.size() > 1 && text[0] == '\'' && std::string_view("=+-@ ").find(text[1]) != std::string_view::npos;
    return is_guarded ? text.substr(1) : text;
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
    std::string_view text = bytes;
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    skip_headers(text);
    Cells cells(text, separator_of(text));
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
