#include "core/verify/shape.hpp"

#include <algorithm>

namespace signatory::verify {
namespace {

using item::Part;

bool is_text(const item::Option& option, std::string_view text) {
    const auto* value = std::get_if<fact::Text>(&option.value);
    return value != nullptr && value->text == text;
}

bool all_have_clues(const std::vector<item::Assertion>& assertions) {
    return !assertions.empty() &&
           std::ranges::all_of(assertions, [](const auto& each) { return each.target.has_value(); });
}

bool any_is_a_date(const std::vector<item::Assertion>& assertions) {
    return std::ranges::any_of(assertions, item::is_a_date, &item::Assertion::part);
}

Shape shape_of_choice(const item::Item& item) {
    const item::Certificate& certificate = item.certificate;
    if (item.response_kind == item::ResponseKind::multiple_choice) return Shape::several;
    if (is_true_false(item)) return Shape::statement;
    if (!certificate.like.empty()) return Shape::likeness;
    if (all_have_clues(certificate.assertions)) return Shape::clues;
    return !certificate.at.empty() && any_is_a_date(certificate.assertions) ? Shape::between : Shape::choice;
}

Shape shape_of_order(const item::Item& item) {
    if (item.response_kind == item::ResponseKind::order) return Shape::order;
    return item.certificate.place ? Shape::place : Shape::choice;
}

bool is_about_its_target(const item::Item& item, const item::Assertion& assertion) {
    return assertion.target && *assertion.target < item.targets.size() &&
           is_text(item.targets[*assertion.target], assertion.relation);
}

Shape shape_of_match(const item::Item& item) {
    const bool is_standing = std::ranges::any_of(
        item.certificate.assertions, [&](const auto& each) { return is_about_its_target(item, each); });
    return is_standing ? Shape::standing : Shape::pairs;
}

} // namespace

Shape shape_of(const item::Item& item) {
    switch (item.certificate.rule) {
    case item::Rule::choose:
        return shape_of_choice(item);
    case item::Rule::except:
        return Shape::exception;
    case item::Rule::order:
        return shape_of_order(item);
    case item::Rule::match:
        return shape_of_match(item);
    case item::Rule::value:
        return Shape::value;
    case item::Rule::source:
        break;
    }
    return Shape::source;
}

bool is_true_false(const item::Item& item) {
    if (item.response_kind != item::ResponseKind::single_choice || item.options.size() != 2) return false;
    const auto& options = item.options;
    return (is_text(options[0], "true") && is_text(options[1], "false")) ||
           (is_text(options[0], "false") && is_text(options[1], "true"));
}

bool asks_a_source(const item::Item& item) { return item.certificate.rule == item::Rule::source; }

bool asks_an_order(const item::Item& item) {
    const Shape shape = shape_of(item);
    return shape == Shape::order || shape == Shape::place;
}

bool is_matching(const item::Item& item) { return item.certificate.rule == item::Rule::match; }

bool tells_events(const item::Item& item) { return asks_an_order(item) || shape_of(item) == Shape::between; }

bool is_none(const item::Option& target) { return is_text(target, "none"); }

} // namespace signatory::verify
