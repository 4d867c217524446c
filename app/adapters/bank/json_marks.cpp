#include "adapters/bank/json_marks.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace signatory::bank {
namespace {

// Steps over one token at a time; what a parser has read needs no more care.
class TokenReader {
public:
    explicit TokenReader(std::string_view text) : text_(text) {}

    // The offset of the next token; steps over it. The size of the text after the last one.
    std::size_t next() {
        const std::size_t start = std::min(text_.find_first_not_of(" \t\r\n,:", end_), text_.size());
        end_ = start < text_.size() ? end_of(start) : start;
        return start;
    }

    std::string_view token(std::size_t start) const { return text_.substr(start, end_ - start); }

private:
    std::size_t end_of(std::size_t start) const {
        if (text_[start] == '"') return end_of_string(start + 1);
        if (std::string_view("{}[]").contains(text_[start])) return start + 1;
        return std::min(text_.find_first_of(" \t\r\n,:{}[]\"", start), text_.size());
    }

    std::size_t end_of_string(std::size_t at) const {
        while (at < text_.size() && text_[at] != '"') at += text_[at] == '\\' ? 2U : 1U;
        return std::min(at + 1, text_.size());
    }

    std::string_view text_;
    std::size_t end_ = 0;
};

std::string unescaped(std::string_view quoted) {
    if (!quoted.contains('\\')) return std::string(quoted.substr(1, quoted.size() - 2));
    return nlohmann::json::parse(quoted).get<std::string>();
}

// An object or array that is open.
struct Level {
    std::string pointer;
    bool is_object = false;
    std::size_t elements = 0;              // complete or begun
    std::optional<std::size_t> name;       // offset of the member's name, when its value comes next
    std::string member;                    // pointer of that member
};

class Marker {
public:
    explicit Marker(std::string_view text) : text_(text), tokens_(text) {}

    Marks all() {
        for (std::size_t at = tokens_.next(); at < text_.size(); at = tokens_.next()) mark(at);
        return std::move(marks_);
    }

private:
    void mark(std::size_t at) {
        const char first = text_[at];
        if (first == '}' || first == ']') return levels_.pop_back();
        if (!levels_.empty() && levels_.back().is_object && !levels_.back().name) return mark_name(at);
        std::string pointer = mark_value(at);
        if (first == '{' || first == '[') levels_.push_back({std::move(pointer), first == '{', 0, {}, {}});
    }

    void mark_name(std::size_t at) {
        Level& level = levels_.back();
        level.name = at;
        level.member = level.pointer + pointer_step(unescaped(tokens_.token(at)));
    }

    std::string mark_value(std::size_t at) {
        std::string pointer;
        std::size_t name = at;
        if (!levels_.empty()) {
            Level& level = levels_.back();
            pointer = level.is_object ? level.member : fmt::format("{}/{}", level.pointer, level.elements++);
            name = level.name.value_or(at);
            level.name.reset();
        }
        marks_.emplace(pointer, Mark{name, at});
        return pointer;
    }

    std::string_view text_;
    TokenReader tokens_;
    std::vector<Level> levels_;
    Marks marks_;
};

} // namespace

Marks marks_of(std::string_view text) { return Marker(text).all(); }

std::size_t token_offset(std::string_view text, std::size_t nth) {
    TokenReader tokens(text);
    for (std::size_t token = 0; token < nth; ++token) tokens.next();
    return tokens.next();
}

std::string pointer_step(std::string_view member) {
    std::string step = "/";
    for (const char character : member) {
        if (character == '~')
            step += "~0";
        else if (character == '/')
            step += "~1";
        else
            step += character;
    }
    return step;
}

} // namespace signatory::bank
