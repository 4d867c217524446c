#include "adapters/transfer/item_words.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/item/answer_text.hpp"
#include "core/support/random.hpp"

namespace signatory::transfer {
namespace {

using item::ResponseKind;

constexpr std::size_t most_spellings = 40;

void append(std::string& line, std::string_view separator, std::string_view words) {
    if (words.empty()) return;
    if (!line.empty()) line += separator;
    line += words;
}

std::vector<std::string> whole_numbers(const item::AcceptedNumber& number) {
    const double first = std::ceil(number.min), last = std::floor(number.max);
    constexpr double exact = 9007199254740992.0; // 2⁵³: above it numbers no longer go up by one
    if (!(std::abs(first) < exact && std::abs(last) < exact)) return {};
    if (std::trunc(number.value) != number.value || last - first >= static_cast<double>(most_spellings)) return {};
    std::vector<std::string> texts{number_text(number.value)};
    for (double each = first; each <= last; ++each)
        if (each != number.value) texts.push_back(number_text(each));
    return texts;
}

} // namespace

bool is_choice(const item::Item& item) {
    return item.response_kind == ResponseKind::single_choice || item.response_kind == ResponseKind::multiple_choice;
}

bool is_true_or_false(const item::Item& item) {
    return item.response_kind == ResponseKind::single_choice && item.options.size() == 2 &&
           fact::to_string(item.options[0].value) == "true" && fact::to_string(item.options[1].value) == "false";
}

bool truth_of(const item::Item& item) { return is_key(item, 0); }

char letter_of(std::size_t option) { return static_cast<char>('A' + option); }

std::string number_text(double number) { return fmt::format("{}", number); }

std::string source_line(const fact::FactBank& bank, const fact::SourceReference& reference) {
    const fact::Source* source = bank.source(reference.source);
    if (source == nullptr) return reference.source;
    std::string behind = source->publisher;
    if (source->date) append(behind, ", ", fact::to_string(*source->date));
    append(behind, ", ", reference.where);
    std::string line = source->title;
    append(line, ". ", behind);
    append(line, ". ", source->url);
    return line;
}

std::vector<std::string> source_lines(const fact::FactBank& bank, const item::Item& item) {
    std::vector<std::string> lines;
    for (const fact::SourceReference& reference : item.sources) lines.push_back(source_line(bank, reference));
    return lines;
}

std::vector<std::string> general_feedback(const fact::FactBank& bank, const item::Item& item) {
    std::vector<std::string> lines;
    if (!item.explanation.empty()) lines.push_back(item.explanation);
    for (const std::string& source : source_lines(bank, item)) lines.push_back("Source: " + source);
    lines.push_back(fmt::format("As of {}.", fact::to_string(item.as_of)));
    return lines;
}

std::vector<std::string> card_front(const item::Item& item) {
    std::vector<std::string> lines{item.stem};
    const bool typed = item.response_kind == ResponseKind::typed || item.response_kind == ResponseKind::number;
    if (typed || is_true_or_false(item)) return lines;
    for (const item::Option& option : item.options) lines.push_back("• " + option.text);
    if (item.targets.empty()) return lines;
    std::string targets;
    for (const item::Option& target : item.targets) append(targets, " / ", target.text);
    lines.push_back("→ " + targets);
    return lines;
}

std::string card_back(const item::Item& item) {
    if (item.response_kind == ResponseKind::typed) return joined(item.accepted, " / ");
    const auto& number = item.accepted_number;
    if (!number || number->min == number->max) return item::key_text(item);
    return fmt::format("{} ({} to {})", item::key_text(item), number_text(number->min), number_text(number->max));
}

std::vector<std::string> reasons_against(const item::Item& item) {
    std::vector<std::string> lines;
    for (std::size_t option = 0; is_choice(item) && !is_true_or_false(item) && option < item.options.size(); ++option)
        if (!is_key(item, option))
            lines.push_back(fmt::format("{}: {}", item.options[option].text, item.options[option].rationale));
    return lines;
}

item::Item as_matching(const item::Item& order) {
    item::Item match = order;
    match.response_kind = ResponseKind::match;
    for (std::size_t place = 0; place < order.key.size(); ++place) {
        const std::string words = fmt::format("{}", place + 1);
        match.targets.push_back({words, fact::Text{words}, {}});
        match.key[order.key[place]] = place;
    }
    return match;
}

std::vector<std::string> answers_by_letter(const item::Item& item) {
    return item.accepted_number ? whole_numbers(*item.accepted_number) : item.accepted;
}

std::string without_controls(std::string_view text) {
    std::string clean;
    for (const char character : text)
        clean +=
            static_cast<unsigned char>(character) < 0x20 && character != '\t' && character != '\n' ? ' ' : character;
    for (const std::string_view none : {"\xef\xbf\xbe", "\xef\xbf\xbf"}) // U+FFFE and U+FFFF
        for (std::size_t at = clean.find(none); at != std::string::npos; at = clean.find(none))
            clean.replace(at, none.size(), " ");
    return clean;
}

std::string one_line(std::string_view text) {
    std::string line = without_controls(text);
    std::ranges::replace_if(
        line, [](char character) { return character == '\n' || character == '\t'; }, ' ');
    return line;
}

std::string html_text(std::string_view text) {
    std::string html;
    for (const char character : without_controls(text)) {
        switch (character) {
        case '&':
            html += "&amp;";
            break;
        case '<':
            html += "&lt;";
            break;
        case '>':
            html += "&gt;";
            break;
        case '"':
            html += "&quot;";
            break;
        case '\n':
            html += "<br>";
            break;
        default:
            html += character;
        }
    }
    return html;
}

std::string joined(const std::vector<std::string>& lines, std::string_view between) {
    return fmt::format("{}", fmt::join(lines, between));
}

std::string uuid_of(std::string_view name) {
    const std::uint64_t left = hash_of(name), right = mixed(left);
    return fmt::format("{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}", left >> 32U, (left >> 16U) & 0xffffU, left & 0xfffU,
                       0x8000U | ((right >> 48U) & 0x3fffU), right & 0xffffffffffffU);
}

std::size_t letters_of(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

} // namespace signatory::transfer
