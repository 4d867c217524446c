// Moodle XML read as plain cards: a matching gives a card a pair.
#include <algorithm>
#include <iterator>
#include <optional>

#include <fmt/format.h>
#include <pugixml.hpp>

#include "adapters/transfer/import.hpp"
#include "adapters/transfer/item_words.hpp"
#include "adapters/transfer/plain_text.hpp"
#include "core/support/text.hpp"

namespace signatory::transfer {
namespace {

using pugi::xml_node;
using Why = std::optional<std::string>;

std::string plain_text_of(xml_node node) { return without_html(node.child("text").text().get()); }

double fraction_of(xml_node answer) { return answer.attribute("fraction").as_double(); }

Why read_choice(Card card, xml_node question, std::vector<Card>& cards) {
    for (const xml_node answer : question.children("answer"))
        card.options.push_back({plain_text_of(answer), fraction_of(answer) > 0, plain_text_of(answer.child("feedback"))});
    if (std::ranges::none_of(card.options, &CardOption::is_key)) return "none of its options is right";
    const bool is_truth = question.attribute("type").value() == std::string_view("truefalse"); // always "true" and "false"
    for (CardOption& option : card.options)
        if (is_truth) option.text = capitalised(option.text);
    cards.push_back(std::move(card));
    return std::nullopt;
}

Why read_typed(Card card, xml_node question, std::vector<Card>& cards) {
    for (const xml_node answer : question.children("answer"))
        if (fraction_of(answer) >= 100) card.accepted.push_back(plain_text_of(answer));
    if (card.accepted.empty()) return "none of its answers is right";
    cards.push_back(std::move(card));
    return std::nullopt;
}

Why read_number(Card card, xml_node question, std::vector<Card>& cards) {
    for (const xml_node answer : question.children("answer")) {
        const double value = answer.child("text").text().as_double(),
                     tolerance = answer.child("tolerance").text().as_double();
        if (fraction_of(answer) < 100) continue;
        item::Item item;
        item.accepted_number = item::AcceptedNumber{value, value - tolerance, value + tolerance, ""};
        const auto listed = answers_by_letter(item);
        if (listed.empty()) card.accepted.push_back(number_text(value)); // too many to list
        std::ranges::copy(listed, std::back_inserter(card.accepted));
    }
    if (card.accepted.empty()) return "none of its answers is right";
    cards.push_back(std::move(card));
    return std::nullopt;
}

Why read_matching(const Card& card, xml_node question, std::vector<Card>& cards) {
    for (const xml_node pair : question.children("subquestion")) {
        const std::string left = plain_text_of(pair);
        if (left.empty()) continue; // an answer that fits nothing
        Card one = card;
        one.question += " — " + left;
        one.accepted = {plain_text_of(pair.child("answer"))};
        cards.push_back(std::move(one));
    }
    return std::nullopt;
}

Why read_question(xml_node question, std::vector<Card>& cards) {
    const std::string type = question.attribute("type").value();
    Card card{question.child("idnumber").text().get(),
              plain_text_of(question.child("questiontext")),
              {},
              {},
              plain_text_of(question.child("generalfeedback")),
              {}};
    for (const xml_node tag : question.child("tags").children("tag")) card.tags.push_back(plain_text_of(tag));
    if (card.question.empty()) return "it has no question";
    if (type == "multichoice" || type == "truefalse") return read_choice(std::move(card), question, cards);
    if (type == "shortanswer") return read_typed(std::move(card), question, cards);
    if (type == "numerical") return read_number(std::move(card), question, cards);
    if (type == "matching") return read_matching(card, question, cards);
    return fmt::format("a card cannot hold the type “{}”", type);
}

} // namespace

Reading read_moodle_xml(const std::string& bytes) {
    pugi::xml_document document;
    const pugi::xml_parse_result parsed = document.load_buffer(bytes.data(), bytes.size());
    if (!parsed)
        return std::unexpected(Problem{
            fmt::format("this is no XML: {}", parsed.description()),
            fmt::format("line {}", 1 + std::count(bytes.begin(),
                                                  bytes.begin() + std::min(parsed.offset, std::ssize(bytes)), '\n')),
            "Export it from Moodle again, as Moodle XML."});
    if (parsed.encoding == pugi::encoding_utf8)
        if (auto problem = not_in_utf8(bytes)) return std::unexpected(*std::move(problem));
    const xml_node quiz = document.child("quiz");
    if (!quiz)
        return std::unexpected(
            Problem{"this XML is no quiz of Moodle", "", "Export it from Moodle again, as Moodle XML."});
    Imported imported;
    std::size_t number = 0;
    for (const xml_node question : quiz.children("question")) {
        if (std::string_view(question.attribute("type").value()) == "category") continue;
        ++number;
        if (const Why why = read_question(question, imported.cards))
            imported.passed_over.push_back({fmt::format("question {}", number), *why});
    }
    return imported;
}

} // namespace signatory::transfer
