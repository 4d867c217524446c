// Moodle XML (docs.moodle.org, "Moodle XML format"): questions with feedback, tags and ids.
#include <fmt/format.h>

#include "adapters/transfer/item_words.hpp"
#include "adapters/transfer/writers.hpp"
#include "adapters/transfer/xml_text.hpp"

namespace signatory::transfer {
namespace {

using item::ResponseKind;
using pugi::xml_node;

xml_node add_html(xml_node parent, const char* name, std::string_view text) {
    xml_node node = add(parent, name);
    set(node, "format", "html");
    add(node, "text", html_text(text));
    return node;
}

xml_node add_answer(xml_node question, std::string_view fraction, std::string_view text, std::string_view feedback,
                    bool is_html) {
    xml_node answer = add(question, "answer");
    set(answer, "fraction", fraction);
    set(answer, "format", is_html ? "html" : "plain_text");
    add(answer, "text", is_html ? html_text(text) : std::string(text));
    add_html(answer, "feedback", feedback);
    return answer;
}

void add_choice(xml_node question, const item::Item& item) {
    const bool single = item.response_kind == ResponseKind::single_choice;
    add(question, "single", single ? "true" : "false");
    add(question, "shuffleanswers", "true");
    add(question, "answernumbering", "abc");
    const std::string weight = moodle_weight(single ? 1 : item.key.size());
    for (std::size_t option = 0; option < item.options.size(); ++option) {
        const std::string fraction = is_key(item, option) ? weight : single ? "0" : "-" + weight;
        add_answer(question, fraction, item.options[option].text, item.options[option].rationale, true);
    }
}

void add_truth(xml_node question, const item::Item& item) {
    for (std::size_t option = 0; option < 2; ++option)
        add_answer(question, is_key(item, option) ? "100" : "0", option == 0 ? "true" : "false",
                   item.options[option].rationale, false);
}

// A star stands for anything in a short answer.
void add_typed(xml_node question, const item::Item& item) {
    add(question, "usecase", "0");
    for (const std::string& accepted : item.accepted) {
        std::string words;
        for (const char character : accepted)
            words += character == '*' ? std::string("\\*") : std::string(1, character);
        add_answer(question, "100", words, item.explanation, false);
    }
}

// Moodle's tolerance lies evenly about the value.
void add_number(xml_node question, const item::AcceptedNumber& number, const std::string& explanation) {
    const double middle = number.min + (number.max - number.min) / 2;
    xml_node answer = add_answer(question, "100", number_text(middle), explanation, false);
    add(answer, "tolerance", number_text((number.max - number.min) / 2));
}

void add_pair(xml_node question, std::string_view text, std::string_view target) {
    xml_node pair = add_html(question, "subquestion", text);
    add(add(pair, "answer"), "text", target);
}

void add_pairs(xml_node question, const item::Item& item) {
    add(question, "shuffleanswers", "true");
    std::vector<bool> used(item.targets.size());
    for (std::size_t option = 0; option < item.options.size(); ++option) {
        used[item.key[option]] = true;
        add_pair(question, item.options[option].text, item.targets[item.key[option]].text);
    }
    for (std::size_t target = 0; target < item.targets.size(); ++target)
        if (!used[target]) add_pair(question, "", item.targets[target].text);
}

const char* type_of(const item::Item& item) {
    if (is_true_or_false(item)) return "truefalse";
    switch (item.response_kind) {
    case ResponseKind::single_choice:
    case ResponseKind::multiple_choice:
        return "multichoice";
    case ResponseKind::typed:
        return "shortanswer";
    case ResponseKind::number:
        return "numerical";
    case ResponseKind::order:
    case ResponseKind::match:
        break;
    }
    return "matching";
}

void add_answers(xml_node question, const item::Item& item) {
    if (is_true_or_false(item)) return add_truth(question, item);
    switch (item.response_kind) {
    case ResponseKind::single_choice:
    case ResponseKind::multiple_choice:
        return add_choice(question, item);
    case ResponseKind::typed:
        return add_typed(question, item);
    case ResponseKind::number:
        return add_number(question, *item.accepted_number, item.explanation);
    case ResponseKind::order:
        return add_pairs(question, as_matching(item));
    case ResponseKind::match:
        return add_pairs(question, item);
    }
}

void add_question(xml_node quiz, const fact::FactBank& bank, const item::Item& item) {
    xml_node question = add(quiz, "question");
    set(question, "type", type_of(item));
    add(add(question, "name"), "text", item.id);
    add_html(question, "questiontext", item.stem);
    add_html(question, "generalfeedback", joined(general_feedback(bank, item), "\n"));
    add(question, "defaultgrade", "1");
    add(question, "penalty", "0");
    add(question, "hidden", "0");
    add(question, "idnumber", item.id);
    add_answers(question, item);
    xml_node tags = add(question, "tags");
    for (const std::string& tag : {item.topic, item.question_kind}) add(add(tags, "tag"), "text", tag);
}

} // namespace

std::string write_moodle_xml(const Quiz& quiz) {
    pugi::xml_document document;
    xml_node root = add(document, "quiz");
    xml_node category = add(root, "question");
    set(category, "type", "category");
    add(add(category, "category"), "text", "$course$/top/" + title_of(quiz));
    for (const item::Item& item : quiz.items) add_question(root, quiz.bank, item);
    return text_of(document);
}

} // namespace signatory::transfer
