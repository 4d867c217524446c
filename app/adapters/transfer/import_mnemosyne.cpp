// Mnemosyne's text (libmnemosyne/file_formats/tsv.py): a card a line, tabs between question and answer, or between a foreign
// word, how it is spoken, what it means and notes. Quotation marks are letters like others.
#include <algorithm>

#include <fmt/format.h>

#include "adapters/transfer/delimited.hpp"
#include "adapters/transfer/import.hpp"
#include "adapters/transfer/plain_text.hpp"

namespace signatory::transfer {
namespace {

std::vector<std::string> columns_of(std::string_view line) {
    std::vector<std::string> columns;
    while (true) {
        const std::size_t end = std::min(line.find('\t'), line.size());
        columns.push_back(without_html(line.substr(0, end)));
        if (end == line.size()) return columns;
        line.remove_prefix(end + 1);
    }
}

Card card_of_columns(const std::vector<std::string>& columns) {
    if (columns.size() < 3) return {"", columns.front(), {}, {columns.back()}, "", {}};
    std::string more = columns[1];
    if (columns.size() > 3 && !columns[3].empty()) more += (more.empty() ? "" : "; ") + columns[3];
    return {"", columns[0], {}, {columns[2]}, more, {}};
}

std::string why_no_card(const std::vector<std::string>& columns, const Card& card) {
    if (columns.size() == 1) return "it has no tab between question and answer";
    if (card.question.empty() || card.accepted.front().empty()) return "it has no question or no answer in letters";
    return {};
}

} // namespace

Reading read_mnemosyne(const std::string& bytes) {
    if (auto problem = not_in_utf8(bytes)) return std::unexpected(*std::move(problem));
    std::string_view text = without_mark(bytes);
    Imported imported;
    for (std::size_t line = 1; !text.empty(); ++line) {
        const std::string_view words = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), words.size() + 1));
        if (trimmed(words).empty()) continue;
        const auto columns = columns_of(words);
        Card card = card_of_columns(columns);
        const std::string why = why_no_card(columns, card);
        if (why.empty()) imported.cards.push_back(std::move(card));
        else imported.passed_over.push_back({fmt::format("line {}", line), why});
    }
    return imported;
}

} // namespace signatory::transfer
