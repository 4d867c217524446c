// Tables of text, read row by row: CSV (RFC 4180), tabs as Quizlet and Anki write them, semicolons.
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "core/support/problem.hpp"

namespace signatory::transfer {

struct DelimitedRow {
    std::size_t line = 1;
    std::vector<std::string> cells;
};

// Cells of one table, read from front to back.
class DelimitedText {
public:
    DelimitedText(std::string_view text, char separator) : text_(text), separator_(separator) {}

    bool ended() const { return at_ >= text_.size(); }
    std::expected<DelimitedRow, Problem> row(); // a problem when a quote is never closed

private:
    std::expected<std::string, Problem> cell();
    std::expected<std::string, Problem> quoted();
    std::string close(std::string words);

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0, line_ = 1;
};

char separator_of(std::string_view text); // as its first line has it
std::string_view without_mark(std::string_view text); // of UTF-8, at its beginning

// An apostrophe before what a spreadsheet would take for a formula is the table's, not the text's.
std::string unguarded(std::string text);

} // namespace signatory::transfer
