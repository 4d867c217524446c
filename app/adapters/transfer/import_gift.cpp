// Moodle's GIFT read as plain cards (question/format/gift/format.php): a matching gives a card a pair.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "adapters/transfer/import.hpp"
#include "adapters/transfer/item_words.hpp"
#include "adapters/transfer/plain_text.hpp"

namespace signatory::transfer {
namespace {

constexpr std::string_view special = "\\~=#{}:";
constexpr char first_hidden = '\x0e'; // escaped signs stand as control characters while the others part the text

std::string hidden(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t sign =
            text[at] == '\\' && at + 1 < text.size() ? special.find(text[at + 1]) : std::string_view::npos;
        if (sign != std::string_view::npos)
            result += static_cast<char>(first_hidden + static_cast<char>(sign)), ++at;
        else if (text.substr(at).starts_with("\\n"))
            result += '\n', ++at;
        else
            result += text[at];
    }
    return result;
}

std::string shown(std::string_view text) {
    std::string result;
    for (const char character : text) {
        const int sign = character - first_hidden;
        result +=
            sign >= 0 && sign < static_cast<int>(special.size()) ? special[static_cast<std::size_t>(sign)] : character;
    }
    return trimmed(result);
}

struct Question {
    std::size_t line = 1;
    std::string text; // hidden
    std::string id;
    std::vector<std::string> tags;
};

// "[html]text": the format, and the text as it reads.
std::string formatted(std::string_view text, bool& is_html) {
    for (const std::string_view name : {"[html]", "[moodle]", "[markdown]", "[plain]"})
        if (text.starts_with(name)) {
            is_html = name == "[html]";
            text.remove_prefix(name.size());
        }
    return is_html ? without_html(shown(text)) : shown(text);
}

void read_comment(std::string_view line, Question& question) {
    const auto value = [&](std::string_view name) -> std::string {
        const std::size_t at = line.find(name);
        if (at == std::string_view::npos) return {};
        const std::size_t begin = at + name.size(), end = line.find(']', begin);
        return end == std::string_view::npos ? "" : trimmed(line.substr(begin, end - begin));
    };
    if (const std::string id = value("[id:"); !id.empty()) question.id = id;
    while (line.find("[tag:") != std::string_view::npos) {
        if (const std::string tag = value("[tag:"); !tag.empty()) question.tags.push_back(tag);
        line.remove_prefix(line.find("[tag:") + 1);
    }
}

// Blocks parted by blank lines.
std::vector<Question> questions_of(std::string_view text) {
    std::vector<Question> questions;
    Question now;
    std::size_t number = 0;
    const auto end_block = [&] {
        if (!trimmed(now.text).empty()) questions.push_back(std::exchange(now, {}));
        now = {};
    };
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(text.size(), end + 1));
        ++number;
        if (trimmed(line).empty())
            end_block();
        else if (line.starts_with("//"))
            read_comment(line, now);
        else if (!line.starts_with("$CATEGORY:")) {
            if (now.text.empty()) now.line = number;
            now.text += hidden(line) + "\n";
        }
    }
    end_block();
    return questions;
}

struct GiftAnswer {
    char sign = '='; // or '~'
    std::optional<double> weight;
    std::string text, feedback;
};

std::optional<double> number_of(std::string_view text) {
    double number = 0;
    const std::string plain = trimmed(text);
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), number);
    return error == std::errc{} && end == plain.data() + plain.size() && !plain.empty() ? std::optional(number)
                                                                                        : std::nullopt;
}

GiftAnswer answer_of(std::string_view text, char sign) {
    GiftAnswer answer{sign, std::nullopt, {}, {}};
    std::string words = trimmed(text);
    const std::size_t end = words.starts_with('%') ? words.find('%', 1) : std::string::npos;
    if (end != std::string::npos)
        if ((answer.weight = number_of(std::string_view(words).substr(1, end - 1)))) words.erase(0, end + 1);
    const std::size_t feedback = words.find('#');
    answer.text = trimmed(std::string_view(words).substr(0, feedback));
    if (feedback != std::string::npos) answer.feedback = shown(std::string_view(words).substr(feedback + 1));
    return answer;
}

std::vector<GiftAnswer> answers_of(std::string_view body) {
    std::vector<GiftAnswer> answers;
    for (std::size_t at = body.find_first_of("=~"); at != std::string_view::npos;) {
        const std::size_t next = body.find_first_of("=~", at + 1);
        answers.push_back(
            answer_of(body.substr(at + 1, next == std::string_view::npos ? next : next - at - 1), body[at]));
        at = next;
    }
    return answers;
}

std::optional<item::AcceptedNumber> numbers_of(std::string_view text) {
    if (const std::size_t dots = text.find(".."); dots != std::string_view::npos) {
        const auto least = number_of(text.substr(0, dots)), most = number_of(text.substr(dots + 2));
        if (least && most) return item::AcceptedNumber{std::trunc((*least + *most) / 2), *least, *most, ""};
        return std::nullopt;
    }
    const std::size_t colon = text.find(':');
    const auto value = number_of(text.substr(0, colon));
    const auto tolerance = colon == std::string_view::npos ? std::optional(0.0) : number_of(text.substr(colon + 1));
    if (!value || !tolerance) return std::nullopt;
    return item::AcceptedNumber{*value, *value - *tolerance, *value + *tolerance, ""};
}

// --- the kinds; each tells why it gives no card

using Why = std::optional<std::string>;

Why read_truth(Card card, std::string_view body, std::vector<Card>& cards) {
    const std::size_t hash = std::min(body.find('#'), body.size());
    const std::string word = trimmed(body.substr(0, hash));
    const bool is_true = word.starts_with('T');
    card.options = {{"True", is_true, ""}, {"False", !is_true, ""}};
    if (hash < body.size()) {
        const std::string_view feedback = body.substr(hash + 1);
        const std::size_t second = std::min(feedback.find('#'), feedback.size());
        card.options[is_true ? 1 : 0].reason = shown(feedback.substr(0, second));
        if (second < feedback.size()) card.options[is_true ? 0 : 1].reason = shown(feedback.substr(second + 1));
    }
    cards.push_back(std::move(card));
    return std::nullopt;
}

Why read_number(Card card, std::string_view body, std::vector<Card>& cards) {
    if (body.find('=') != std::string_view::npos) body = body.substr(body.find('=') + 1);
    body = body.substr(0, std::min(body.find('~'), body.find('#')));
    const auto number = numbers_of(trimmed(body));
    if (!number) return "its number cannot be read";
    item::Item item;
    item.accepted_number = *number;
    card.accepted = answers_by_letter(item);
    if (card.accepted.empty()) card.accepted = {number_text(number->value)}; // too many to list
    cards.push_back(std::move(card));
    return std::nullopt;
}

Why read_matching(const Card& card, const std::vector<GiftAnswer>& answers, std::vector<Card>& cards) {
    for (const GiftAnswer& answer : answers) {
        const std::size_t arrow = answer.text.find("->");
        const std::string left = shown(std::string_view(answer.text).substr(0, arrow)),
                          right = shown(std::string_view(answer.text).substr(arrow + 2));
        if (left.empty()) continue; // an answer that fits nothing
        Card pair = card;
        pair.question += " — " + left;
        pair.accepted = {right};
        cards.push_back(std::move(pair));
    }
    return std::nullopt;
}

Why read_choice(Card card, const std::vector<GiftAnswer>& answers, std::vector<Card>& cards) {
    const bool has_right = std::ranges::any_of(answers, [](const GiftAnswer& answer) { return answer.sign == '='; });
    for (const GiftAnswer& answer : answers) {
        const bool is_key =
            has_right ? answer.sign == '=' && answer.weight.value_or(100) >= 100 : answer.weight.value_or(0) > 0;
        card.options.push_back({shown(answer.text), is_key, answer.feedback});
    }
    if (std::ranges::none_of(card.options, &CardOption::is_key)) return "none of its options is right";
    cards.push_back(std::move(card));
    return std::nullopt;
}

Why read_short(Card card, const std::vector<GiftAnswer>& answers, std::vector<Card>& cards) {
    for (const GiftAnswer& answer : answers)
        if (answer.weight.value_or(100) >= 100) card.accepted.push_back(shown(answer.text));
    if (card.accepted.empty()) return "none of its answers is right";
    cards.push_back(std::move(card));
    return std::nullopt;
}

Why read_body(const Card& card, std::string_view body, std::vector<Card>& cards) {
    const std::string words = trimmed(body);
    const std::string_view first = std::string_view(words).substr(0, words.find('#'));
    if (words.empty()) return "it asks for an essay";
    if (words.starts_with('#')) return read_number(card, std::string_view(words).substr(1), cards);
    for (const std::string_view truth : {"T", "F", "TRUE", "FALSE"})
        if (trimmed(first) == truth) return read_truth(card, words, cards);
    const auto answers = answers_of(words);
    if (answers.empty()) return "its answers cannot be read";
    if (std::ranges::any_of(answers, [](const GiftAnswer& answer) { return answer.sign == '~'; }))
        return read_choice(card, answers, cards);
    const auto is_pair = [](const GiftAnswer& answer) { return answer.text.find("->") != std::string::npos; };
    return std::ranges::all_of(answers, is_pair) ? read_matching(card, answers, cards)
                                                 : read_short(card, answers, cards);
}

Why read_question(const Question& question, std::vector<Card>& cards) {
    std::string_view text = question.text;
    Card card{question.id, {}, {}, {}, {}, question.tags};
    if (text.starts_with("::")) {
        const std::size_t end = text.find("::", 2);
        if (end == std::string_view::npos) return "its title is never closed";
        if (card.id.empty()) card.id = shown(text.substr(2, end - 2));
        text.remove_prefix(end + 2);
    }
    const std::size_t open = text.find('{'), close = text.find('}', open);
    if (open == std::string_view::npos) return "it is a text without a question";
    if (close == std::string_view::npos) return "its answers are never closed: a “}” is missing";
    bool is_html = false;
    card.question = formatted(text.substr(0, open), is_html);
    if (const std::string behind = trimmed(text.substr(close + 1)); !behind.empty())
        card.question += " _____ " + shown(behind);
    std::string_view body = text.substr(open + 1, close - open - 1);
    if (const std::size_t general = body.find("####"); general != std::string_view::npos) {
        card.explanation = formatted(trimmed(body.substr(general + 4)), is_html);
        body = body.substr(0, general);
    }
    return card.question.empty() ? Why("it has no question") : read_body(card, body, cards);
}

} // namespace

Reading read_gift(const std::string& bytes) {
    if (auto problem = not_in_utf8(bytes)) return std::unexpected(*std::move(problem));
    std::string text;
    for (const char character : bytes) // no control characters: some stand for escaped signs
        if (static_cast<unsigned char>(character) >= 0x20 || character == '\n' || character == '\t') text += character;
    std::string_view view = text;
    if (view.starts_with("\xef\xbb\xbf")) view.remove_prefix(3);
    Imported imported;
    for (const Question& question : questions_of(view))
        if (const Why why = read_question(question, imported.cards))
            imported.passed_over.push_back({fmt::format("line {}", question.line), *why});
    return imported;
}

} // namespace signatory::transfer
