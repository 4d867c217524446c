#include "adapters/bank/json_document.hpp"

#include <algorithm>
#include <exception>

#include <fmt/format.h>

#include "adapters/bank/json_error.hpp"
#include "core/support/random.hpp"

namespace signatory::bank {
namespace {

using nlohmann::json;

// Builds the document from the parser's events; every event returns whether to go on. The parser does not tell
// where it is, so the tokens are counted: should one be refused, its place is found by counting again.
class Builder {
public:
    explicit Builder(std::string_view text) : text_(text) {}

    bool null() { return add(nullptr); }
    bool boolean(bool value) { return add(value); }
    bool number_integer(json::number_integer_t value) { return add(value); }
    bool number_unsigned(json::number_unsigned_t value) { return add(value); }
    bool number_float(json::number_float_t value, const std::string&) { return add(value); }
    bool binary(json::binary_t&) { return false; } // not in JSON text

    bool string(std::string& value) {
        if (value.size() <= longest_string) return add(std::move(value));
        return refuse("the text is longer than 1 MiB", "Shorten it.");
    }

    bool start_object(std::size_t) { return open(json::object()); }
    bool start_array(std::size_t) { return open(json::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(std::string& name) {
        if (name.size() > longest_member) return refuse("the member's name is longer than 200 bytes", "Shorten it.");
        Level& level = levels_.back();
        auto& members = level.value->get_ref<json::object_t&>();
        const auto [at, is_new] = members.try_emplace(std::move(name), nullptr);
        level.member = at->first;
        if (!is_new) return refuse_repeated(at->first);
        level.slot = &at->second;
        if (levels_.size() == 1) order[""].push_back(at->first);
        if (levels_.size() == 2 && levels_.front().member) order[*levels_.front().member].push_back(at->first);
        ++tokens_;
        return true;
    }

    template <class Exception> bool parse_error(std::size_t read, const std::string&, const Exception&) {
        const std::size_t offset = read == 0 ? 0 : read - 1; // the parser counts the character it refused
        problem_ = explain_syntax(text_, offset);
        problem_offset_ = std::min(offset, text_.size());
        return false;
    }

    json root;
    MemberOrder order;

    const std::optional<Problem>& problem() const { return problem_; }
    std::size_t problem_offset() const { return problem_offset_; }

    std::string pointer() const { // of the value being read
        std::string pointer;
        for (const Level& level : levels_) {
            // An array already holds the container that is open in it, but not yet the value being read.
            const std::size_t complete = level.value->size() - (&level == &levels_.back() ? 0U : 1U);
            if (level.value->is_array())
                pointer += fmt::format("/{}", complete);
            else if (level.member)
                pointer += pointer_step(*level.member);
        }
        return pointer;
    }

private:
    struct Level {
        json* value; // an object or array under construction; stays put, as only its last child grows
        json* slot;  // of an object: where the value of its last member goes
        std::optional<std::string> member;
    };

    template <class Value> bool add(Value&& value) {
        if (values_ >= most_values)
            return refuse("the file holds more than 300,000 values", "Split it into several files of one folder.");
        ++values_;
        ++tokens_;
        added_ = &insert(json(std::forward<Value>(value)));
        return true;
    }

    json& insert(json value) {
        if (levels_.empty()) return root = std::move(value);
        Level& parent = levels_.back();
        if (parent.value->is_array()) return parent.value->emplace_back(std::move(value));
        return *parent.slot = std::move(value);
    }

    bool open(json container) {
        if (levels_.size() >= deepest_nesting)
            return refuse("brackets are nested deeper than 64", "A bank needs six levels; close some.");
        if (!add(std::move(container))) return false;
        levels_.push_back({added_, nullptr, {}});
        return true;
    }

    bool close() {
        ++tokens_;
        levels_.pop_back();
        if (!levels_.empty()) levels_.back().member.reset(); // until its next member, errors are its own
        return true;
    }

    bool refuse_repeated(const std::string& name) {
        const std::size_t again = token_offset(text_, tokens_);
        const Position first = position_of(text_, marks_of(text_.substr(0, again))[pointer()].name);
        return refuse(
            fmt::format("the member “{}” is already given at {}:{}", name, first.line, first.column),
            "Remove one of the two, or give it another name.");
    }

    // At the token that was read last.
    bool refuse(std::string what, std::string advice) {
        problem_ = Problem{std::move(what), {}, std::move(advice)};
        problem_offset_ = token_offset(text_, tokens_);
        return false;
    }

    std::string_view text_;
    std::vector<Level> levels_;
    json* added_ = nullptr;
    std::size_t tokens_ = 0, values_ = 0; // accepted so far
    std::optional<Problem> problem_;
    std::size_t problem_offset_ = 0;
};

std::expected<JsonDocument, Problem> built(std::string text, const std::filesystem::path& file) {
    Builder builder(text);
    if (json::sax_parse(text, &builder))
        return JsonDocument(file, std::move(text), std::move(builder.root), std::move(builder.order));
    Problem problem = builder.problem().value_or(Problem{"this is not JSON", {}, "Restore the file."});
    problem.where = place(file, position_of(text, builder.problem_offset()), builder.pointer());
    return std::unexpected(std::move(problem));
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

JsonDocument::JsonDocument(std::filesystem::path file, std::string text, json root, MemberOrder order)
    : file_(std::move(file)), text_(std::move(text)), root_(std::move(root)), order_(std::move(order)) {
    const auto schema = root_.is_object() ? root_.find("$schema") : root_.end();
    if (schema != root_.end() && schema->is_string()) schema_ = schema->get<std::string>();
}

std::span<const std::string> JsonDocument::members_of(std::string_view section) const {
    const auto at = order_.find(section);
    return at == order_.end() ? std::span<const std::string>{} : at->second;
}

const Mark& JsonDocument::mark(std::string_view pointer) const {
    static const Mark start;
    if (!marks_) marks_ = marks_of(text_);
    for (std::string_view around = pointer;; around = around.substr(0, around.rfind('/'))) {
        const auto at = marks_->find(std::string(around));
        if (at != marks_->end()) return at->second;
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
    auto text = read_text(file); // UTF-8 already
    if (!text) return std::unexpected(std::move(text.error()));
    return built(std::move(*text), file);
}

std::expected<JsonDocument, Problem> parse_json(std::string bytes, const std::filesystem::path& file) {
    auto text = utf8_text(std::move(bytes), file);
    if (!text) return std::unexpected(std::move(text.error()));
    return built(std::move(*text), file);
}

std::uint64_t stamp_of(std::string_view text) { return std::max(hash_of(text), std::uint64_t{1}); }

} // namespace signatory::bank
