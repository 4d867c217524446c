#include "adapters/bank/json_document.hpp"

#include <algorithm>
#include <exception>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "adapters/bank/json_error.hpp"
#include "core/support/random.hpp"

namespace signatory::bank {
namespace {

using nlohmann::json;

// The parser reports values without their places. It reports each of them in order, so a second, much simpler
// reader that steps over one token at a time stays in step with it.
class TokenReader {
public:
    explicit TokenReader(std::string_view text) : text_(text) {}

    // The offset of the next token; steps over it.
    std::size_t next() {
        const std::size_t start = std::min(text_.find_first_not_of(" \t\r\n,:", end_), text_.size());
        end_ = start < text_.size() ? end_of(start) : start;
        return start;
    }

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

// Builds the document from the parser's events; every event returns whether to go on.
class Builder {
public:
    explicit Builder(std::string_view text) : text_(text), tokens_(text) {}

    bool null() { return add(nullptr); }
    bool boolean(bool value) { return add(value); }
    bool number_integer(json::number_integer_t value) { return add(value); }
    bool number_unsigned(json::number_unsigned_t value) { return add(value); }
    bool number_float(json::number_float_t value, const std::string&) { return add(value); }
    bool binary(json::binary_t&) { return false; } // not in JSON text

    bool string(std::string& value) {
        if (value.size() <= longest_string) return add(std::move(value));
        return refuse(tokens_.next(), "the text is longer than 1 MiB", "Shorten it.");
    }

    bool start_object(std::size_t) { return open(json::object()); }
    bool start_array(std::size_t) { return open(json::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(std::string& name) {
        name_offset_ = tokens_.next();
        if (name.size() > longest_member)
            return refuse(*name_offset_, "the member's name is longer than 200 bytes", "Shorten it.");
        Level& level = levels_.back();
        level.step = pointer_step(name);
        if (level.value->contains(name)) return refuse_repeated(name);
        level.member = std::move(name);
        return true;
    }

    template <class Exception> bool parse_error(std::size_t read, const std::string&, const Exception&) {
        const std::size_t offset = read == 0 ? 0 : read - 1; // the parser counts the character it refused
        problem_ = explain_syntax(text_, offset);
        problem_offset_ = std::min(offset, text_.size());
        return false;
    }

    json root;
    JsonDocument::Marks marks;

    const std::optional<Problem>& problem() const { return problem_; }
    std::size_t problem_offset() const { return problem_offset_; }

    std::string pointer() const { // of the value being read
        std::string pointer;
        for (const Level& level : levels_) {
            // An array already holds the container that is open in it, but not yet the value being read.
            const std::size_t complete = level.value->size() - (&level == &levels_.back() ? 0U : 1U);
            pointer += level.value->is_array() ? fmt::format("/{}", complete) : level.step;
        }
        return pointer;
    }

private:
    struct Level {
        json* value; // an object or array under construction; stays put, as only its last child grows
        std::string member, step;
    };

    template <class Value> bool add(Value&& value) {
        const std::size_t offset = tokens_.next();
        if (marks.size() >= most_values)
            return refuse(offset, "the file holds more than 300,000 values",
                          "Split it into several files of one folder.");
        marks.emplace(pointer(), Mark{name_offset_.value_or(offset), offset});
        name_offset_.reset();
        insert(json(std::forward<Value>(value)));
        return true;
    }

    json& insert(json value) {
        if (levels_.empty()) return root = std::move(value);
        Level& parent = levels_.back();
        if (parent.value->is_array()) return parent.value->emplace_back(std::move(value));
        return (*parent.value)[parent.member] = std::move(value);
    }

    bool open(json container) {
        if (levels_.size() >= deepest_nesting)
            return refuse(tokens_.next(), "brackets are nested deeper than 64",
                          "A bank needs six levels; close some.");
        if (!add(std::move(container))) return false;
        levels_.push_back({last_added(), {}, {}});
        return true;
    }

    json* last_added() {
        if (levels_.empty()) return &root;
        Level& parent = levels_.back();
        return parent.value->is_array() ? &parent.value->back() : &(*parent.value)[parent.member];
    }

    bool close() {
        tokens_.next();
        levels_.pop_back();
        if (!levels_.empty()) levels_.back().step.clear(); // until its next member, errors are its own
        return true;
    }

    bool refuse_repeated(const std::string& name) {
        const Position first = position_of(text_, marks[pointer()].name);
        return refuse(
            *name_offset_,
            fmt::format("the member “{}” is already given at {}:{}", name, first.line, first.column),
            "Remove one of the two, or give it another name.");
    }

    bool refuse(std::size_t offset, std::string what, std::string advice) {
        problem_ = Problem{std::move(what), {}, std::move(advice)};
        problem_offset_ = offset;
        return false;
    }

    std::string_view text_;
    TokenReader tokens_;
    std::vector<Level> levels_;
    std::optional<std::size_t> name_offset_;
    std::optional<Problem> problem_;
    std::size_t problem_offset_ = 0;
};

std::string escaped(std::string_view member) {
    std::string step;
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

std::size_t last_of_string(std::string_view text, std::size_t at) {
    for (++at; at < text.size() && text[at] != '"'; ++at)
        if (text[at] == '\\') ++at;
    return at;
}

// Precondition: an object of well-formed JSON starts there.
std::size_t end_of_object(std::string_view text, std::size_t at) {
    for (std::size_t depth = 0; at < text.size(); ++at) {
        if (text[at] == '"') at = last_of_string(text, at);
        else if (text[at] == '{' || text[at] == '[') ++depth;
        else if ((text[at] == '}' || text[at] == ']') && --depth == 0) return at + 1;
    }
    return at;
}

} // namespace

JsonDocument::JsonDocument(std::filesystem::path file, std::string text, json root, Marks marks)
    : file_(std::move(file)), text_(std::move(text)), root_(std::move(root)), marks_(std::move(marks)) {}

const Mark& JsonDocument::mark(std::string_view pointer) const {
    static const Mark start;
    for (std::string_view around = pointer;; around = around.substr(0, around.rfind('/'))) {
        const auto at = marks_.find(std::string(around));
        if (at != marks_.end()) return at->second;
        if (around.empty()) return start;
    }
}

std::size_t JsonDocument::offset(std::string_view pointer) const { return mark(pointer).value; }

std::string JsonDocument::where(std::string_view pointer) const {
    return place(file_, position_of(text_, offset(pointer)), pointer);
}

std::string JsonDocument::where_named(std::string_view pointer) const {
    return place(file_, position_of(text_, mark(pointer).name), pointer);
}

std::string_view JsonDocument::source(std::string_view pointer) const {
    const std::size_t start = offset(pointer);
    return std::string_view(text_).substr(start, end_of_object(text_, start) - start);
}

std::uint64_t JsonDocument::stamp() const { return stamp_of(text_); }

std::expected<JsonDocument, Problem> read_json(const std::filesystem::path& file) {
    auto text = read_text(file);
    if (!text) return std::unexpected(std::move(text.error()));
    return parse_json(std::move(*text), file);
}

std::expected<JsonDocument, Problem> parse_json(std::string bytes, const std::filesystem::path& file) {
    auto text = utf8_text(std::move(bytes), file);
    if (!text) return std::unexpected(std::move(text.error()));
    Builder builder(*text);
    if (json::sax_parse(*text, &builder))
        return JsonDocument(file, std::move(*text), std::move(builder.root), std::move(builder.marks));
    Problem problem = builder.problem().value_or(Problem{"this is not JSON", {}, "Restore the file."});
    problem.where = place(file, position_of(*text, builder.problem_offset()), builder.pointer());
    return std::unexpected(std::move(problem));
}

std::uint64_t stamp_of(std::string_view text) { return std::max(hash_of(text), std::uint64_t{1}); }

std::string pointer_step(std::string_view member) { return "/" + escaped(member); }

} // namespace signatory::bank
