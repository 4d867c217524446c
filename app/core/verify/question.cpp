#include "core/verify/question.hpp"

#include <algorithm>
#include <set>

#include "core/verify/proof.hpp"

namespace signatory::verify {
namespace {

bool is_text(const item::Option& option, std::string_view text) {
    const auto* value = std::get_if<fact::Text>(&option.value);
    return value != nullptr && value->text == text;
}

fact::Value subject_of(const item::Assertion& assertion) { return fact::EntityReference{assertion.subject}; }

bool asks_subject(const item::Item& item) { return item.direction == item::Direction::subject; }

std::vector<std::size_t> options_reading(const item::Item& item, std::string_view text) {
    std::vector<std::size_t> key;
    for (std::size_t option = 0; option < item.options.size(); ++option)
        if (is_text(item.options[option], text)) key.push_back(option);
    return key;
}

} // namespace

bool is_true_false(const item::Item& item) {
    if (item.response_kind != item::ResponseKind::single_choice || item.options.size() != 2) return false;
    const auto& options = item.options;
    return (is_text(options[0], "true") && is_text(options[1], "false")) ||
           (is_text(options[0], "false") && is_text(options[1], "true"));
}

bool asks_a_source(const item::Item& item) { return item.certificate.rule == item::Rule::source; }

std::vector<fact::Value> given(const item::Item& item, const item::Assertion& assertion) {
    if (assertion.part == item::Part::count)
        return {assertion.subject.empty() ? assertion.object : subject_of(assertion)};
    if (assertion.part != item::Part::object || is_true_false(item))
        return {subject_of(assertion), assertion.object};
    return {asks_subject(item) ? assertion.object : subject_of(assertion)};
}

std::optional<fact::Value> stated(const item::Item& item, const item::Assertion& assertion) {
    if (assertion.option >= item.options.size()) return std::nullopt;
    return item.options[assertion.option].value;
}

std::optional<fact::Value> answer(const fact::FactBank& bank, const item::Item& item,
                                  const item::Assertion& assertion) {
    if (assertion.part == item::Part::object)
        return asks_subject(item) ? subject_of(assertion) : assertion.object;
    if (const auto shown = stated(item, assertion)) return shown;
    return part_known(bank, assertion);
}

std::vector<fact::Value> right_answers(const fact::FactBank& bank, const item::Item& item) {
    std::vector<fact::Value> answers;
    if (is_true_false(item)) return answers;
    for (const item::Assertion& assertion : item.certificate.assertions)
        if (const auto right = answer(bank, item, assertion); assertion.holds && right)
            answers.push_back(*right);
    return answers;
}

std::vector<std::size_t> derived_key(const item::Item& item) {
    const auto& assertions = item.certificate.assertions;
    if (is_true_false(item))
        return assertions.empty() ? std::vector<std::size_t>{}
                                  : options_reading(item, assertions.front().holds ? "true" : "false");
    std::set<std::size_t> key;
    for (const item::Assertion& assertion : assertions)
        if (assertion.holds && assertion.option < item.options.size()) key.insert(assertion.option);
    return {key.begin(), key.end()};
}

} // namespace signatory::verify
