#include "adapters/store/rows.hpp"

#include <charconv>
#include <cstddef>
#include <ranges>
#include <variant>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace signatory::store {
namespace {

std::size_t index_of(std::string_view digits) {
    std::size_t index = 0;
    const char* end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, index);
    if (error != std::errc{} || stopped != end) throw Damaged(fmt::format("'{}' is not an option", digits));
    return index;
}

std::vector<std::size_t> indices_of(std::string_view text) {
    std::vector<std::size_t> indices;
    if (text.empty()) return indices;
    for (const auto part : std::views::split(text, ' '))
        indices.push_back(index_of({part.begin(), part.end()}));
    return indices;
}

struct ToText {
    ResponseText operator()(std::monostate) const { return {"none", ""}; }
    ResponseText operator()(const item::Choice& choice) const {
        return {"choice", fmt::to_string(choice.option)};
    }
    ResponseText operator()(const item::Typed& typed) const { return {"typed", typed.text}; }
    ResponseText operator()(const item::Arrangement& arrangement) const {
        return {"arrangement", fmt::format("{}", fmt::join(arrangement.options, " "))};
    }
};

} // namespace

Query& Query::operator<<(const schedule::Card& card) {
    return *this << card.memory.stability << card.memory.difficulty << card.phase << card.due
                 << card.last_review << card.interval_days << card.step << card.lapses << card.repetitions
                 << card.memory.stability_short;
}

Query& Query::operator<<(const study::CardKey& key) {
    return *this << std::string_view(key.bank) << std::string_view(key.fact) << key.direction;
}

Reading& Reading::operator>>(schedule::Card& card) {
    return *this >> card.memory.stability >> card.memory.difficulty >> card.phase >> card.due >>
           card.last_review >> card.interval_days >> card.step >> card.lapses >> card.repetitions >>
           card.memory.stability_short;
}

Reading& Reading::operator>>(study::CardKey& key) { return *this >> key.bank >> key.fact >> key.direction; }

Reading& Reading::operator>>(schedule::Grade& grade) {
    const std::int64_t number = next().getInt64();
    if (number < 1 || number > 4) throw Damaged(fmt::format("there is no grade {}", number));
    grade = static_cast<schedule::Grade>(number);
    return *this;
}

Reading& Reading::operator>>(fact::Date& date) {
    const auto parsed = fact::parse_date(next().getString());
    if (!parsed) throw Damaged(parsed.error().what);
    date = *parsed;
    return *this;
}

std::string insertion(std::string_view table, std::string_view columns) {
    const auto commas = std::ranges::count(columns, ',');
    std::string marks = "?";
    for (auto comma = commas; comma > 0; --comma) marks += ", ?";
    return fmt::format("INSERT INTO {} ({}) VALUES ({})", table, columns, marks);
}

std::string lines_of(const std::vector<std::string>& texts) { return fmt::format("{}", fmt::join(texts, "\n")); }

std::vector<std::string> texts_of(std::string_view lines) {
    std::vector<std::string> texts;
    if (lines.empty()) return texts;
    for (const auto line : std::views::split(lines, '\n')) texts.emplace_back(line.begin(), line.end());
    return texts;
}

ResponseText text_of(const item::Response& response) { return std::visit(ToText{}, response); }

item::Response response_of(const ResponseText& stored) {
    if (stored.kind == "none") return std::monostate{};
    if (stored.kind == "choice") return item::Choice{index_of(stored.text)};
    if (stored.kind == "typed") return item::Typed{stored.text};
    if (stored.kind == "arrangement") return item::Arrangement{indices_of(stored.text)};
    throw Damaged(fmt::format("there is no response kind '{}'", stored.kind));
}

} // namespace signatory::store
