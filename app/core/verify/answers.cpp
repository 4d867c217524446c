#include "core/verify/answers.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "core/verify/chronology.hpp"
#include "core/verify/proof.hpp"
#include "core/verify/question.hpp"

namespace signatory::verify {
namespace {

using Key = std::vector<std::size_t>;

Key options_reading(const item::Item& item, std::string_view text) {
    Key key;
    for (std::size_t option = 0; option < item.options.size(); ++option)
        if (item.options[option].value == fact::Value{fact::Text{std::string(text)}}) key.push_back(option);
    return key;
}

Key key_of_statement(const item::Item& item) {
    const auto& assertions = item.certificate.assertions;
    if (assertions.empty()) return {};
    return options_reading(item, assertions.front().holds ? "true" : "false");
}

template <class Predicate> Key options_with(const item::Item& item, Predicate assertion_is_so) {
    std::set<std::size_t> options;
    for (const item::Assertion& assertion : item.certificate.assertions)
        if (assertion.option < item.options.size() && std::invoke(assertion_is_so, assertion))
            options.insert(assertion.option);
    return {options.begin(), options.end()};
}

Key options_that_hold(const item::Item& item) { return options_with(item, &item::Assertion::holds); }

Key options_that_do_not(const item::Item& item) {
    return options_with(item, [](const item::Assertion& assertion) { return !assertion.holds; });
}

// By several clues: every clue must hold, and one that does not is enough to be wrong.
Key key_of_clues(const item::Item& item) {
    Key key = options_that_hold(item);
    for (const std::size_t wrong : options_that_do_not(item)) std::erase(key, wrong);
    return key;
}

Key key_of_place(const fact::FactBank& bank, const item::Item& item) {
    const Key order = in_order_of_time(bank, item);
    const std::size_t place = *item.certificate.place;
    return place < order.size() ? Key{order[place]} : Key{};
}

std::size_t target_of(const item::Item& item, std::size_t option) {
    for (const item::Assertion& assertion : item.certificate.assertions)
        if (assertion.option == option && assertion.holds && assertion.target) return *assertion.target;
    return static_cast<std::size_t>(std::ranges::find_if(item.targets, is_none) - item.targets.begin());
}

Key key_of_matching(const item::Item& item) {
    Key key;
    for (std::size_t option = 0; option < item.options.size(); ++option)
        key.push_back(target_of(item, option));
    return key;
}

// The answer is the arrangement, or a truth: no one option gives it away.
bool is_one_of_the_options(const item::Item& item) {
    return !is_true_false(item) && !is_matching(item) && shape_of(item) != Shape::order;
}

bool is_at_the_key(const item::Assertion& assertion, const Key& key) {
    return std::ranges::find(key, assertion.option) != key.end();
}

std::vector<fact::Value> answers_that_hold(const fact::FactBank& bank, const item::Item& item) {
    std::vector<fact::Value> answers;
    for (const item::Assertion& assertion : item.certificate.assertions)
        if (const auto right = answer(bank, item, assertion); assertion.holds && right)
            answers.push_back(*right);
    return answers;
}

} // namespace

std::optional<fact::Value> stated(const item::Item& item, const item::Assertion& assertion) {
    if (assertion.option >= item.options.size()) return std::nullopt;
    return item.options[assertion.option].value;
}

std::optional<fact::Value> answer(const fact::FactBank& bank, const item::Item& item,
                                  const item::Assertion& assertion) {
    if (assertion.part == item::Part::object || tells_events(item))
        return value_on(assertion, option_side(item));
    if (const auto shown = stated(item, assertion)) return shown;
    return part_known(bank, assertion);
}

std::vector<fact::Value> right_answers(const fact::FactBank& bank, const item::Item& item) {
    if (!is_one_of_the_options(item)) return {};
    if (shape_of(item) == Shape::value) return answers_that_hold(bank, item);
    std::vector<fact::Value> answers;
    const Key key = derived_key(bank, item);
    for (const item::Assertion& assertion : item.certificate.assertions)
        if (const auto right = answer(bank, item, assertion); is_at_the_key(assertion, key) && right)
            answers.push_back(*right);
    return answers;
}

Key derived_key(const fact::FactBank& bank, const item::Item& item) {
    switch (shape_of(item)) {
    case Shape::exception:
        return options_that_do_not(item);
    case Shape::clues:
        return key_of_clues(item);
    case Shape::order:
        return in_order_of_time(bank, item);
    case Shape::place:
        return key_of_place(bank, item);
    case Shape::pairs:
    case Shape::standing:
        return key_of_matching(item);
    default:
        return is_true_false(item) ? key_of_statement(item) : options_that_hold(item);
    }
}

} // namespace signatory::verify
