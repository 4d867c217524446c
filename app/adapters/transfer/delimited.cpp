#include "adapters/transfer/delimited.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace signatory::transfer {

std::expected<DelimitedRow, Problem> DelimitedText::row() {
    DelimitedRow row{line_, {}};
    do {
        auto next = cell();
        if (!next) return std::unexpected(next.error());
        row.cells.push_back(*std::move(next));
    } while (!ended() && text_[at_++] == separator_);
    ++line_;
    return row;
}

std::expected<std::string, Problem> DelimitedText::cell() {
    if (!ended() && text_[at_] == '"') return quoted();
    const std::size_t end = std::min(text_.find_first_of(std::string{separator_, '\n'}, at_), text_.size());
    std::string_view words = text_.substr(at_, end - at_);
    at_ = end;
    if (words.ends_with('\r')) words.remove_suffix(1);
    return std::string(words);
}

std::expected<std::string, Problem> DelimitedText::quoted() {
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
    return std::unexpected(Problem{"a quotation mark opens a cell and none closes it", fmt::format("line {}", begun),
                                   "Close it, or double it inside the cell."});
}

// What stands between a closing quote and the separator belongs to the cell: people write such files by hand.
std::string DelimitedText::close(std::string words) {
    ++at_;
    for (; !ended() && text_[at_] != separator_ && text_[at_] != '\n'; ++at_)
        if (text_[at_] != '\r') words += text_[at_];
    return words;
}

char separator_of(std::string_view text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    for (const char separator : {'\t', ';'})
        if (line.find(separator) != std::string_view::npos) return separator;
    return ',';
}

std::string_view without_mark(std::string_view text) {
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    return text;
}

std::string unguarded(std::string text) {
    const bool is_guarded = text.size() > 1 && text[0] == '\'' && std::string_view("=+-@ ").find(text[1]) != std::string_view::npos;
    return is_guarded ? text.substr(1) : text;
}

} // namespace signatory::transfer
