#include "core/verify/question.hpp"

#include <algorithm>

namespace signatory::verify {
namespace {

using item::Direction;
using item::Part;

// Events differ on the side that is not the same for all.
Side varying_side(const std::vector<item::Assertion>& assertions) {
    if (assertions.empty() || assertions.front().part == Part::object) return Side::subject;
    const auto& first = assertions.front();
    const auto all_share = [&](auto side) {
        return std::ranges::all_of(assertions, [&](const auto& each) { return each.*side == first.*side; });
    };
    return all_share(&item::Assertion::subject) && !all_share(&item::Assertion::object) ? Side::object
                                                                                        : Side::subject;
}

Side other(Side side) { return side == Side::subject ? Side::object : Side::subject; }

std::vector<fact::Value> given_of_events(const item::Item& item, const item::Assertion& assertion) {
    if (!is_a_date(assertion.part)) return {};
    return {value_on(assertion, other(option_side(item)))};
}

bool is_named_by(Part part, Direction direction) {
    if (part == Part::from) return direction == Direction::from;
    if (part == Part::until) return direction == Direction::until;
    return part == Part::object && direction == Direction::object;
}

bool is_a_side(Direction direction) {
    return direction == Direction::subject || direction == Direction::object;
}

bool is_on_one_side(const item::Item& item, const item::Assertion& assertion) {
    switch (assertion.part) {
    case Part::object:
        return is_a_side(item.direction);
    case Part::count:
        return item.direction == (assertion.subject.empty() ? Direction::subject : Direction::object);
    case Part::from:
    case Part::until:
        break;
    }
    return is_named_by(assertion.part, item.direction);
}

} // namespace

Side option_side(const item::Item& item) {
    if (tells_events(item)) return varying_side(item.certificate.assertions);
    return is_matching(item) || item.direction == Direction::subject ? Side::subject : Side::object;
}

fact::Value value_on(const item::Assertion& assertion, Side side) {
    if (side == Side::object) return assertion.object;
    return fact::EntityReference{assertion.subject};
}

std::vector<fact::Value> given(const item::Item& item, const item::Assertion& assertion) {
    const fact::Value subject = value_on(assertion, Side::subject);
    if (tells_events(item)) return given_of_events(item, assertion);
    if (assertion.part == Part::count) return {assertion.subject.empty() ? assertion.object : subject};
    if (assertion.part != Part::object || is_true_false(item)) return {subject, assertion.object};
    switch (shape_of(item)) {
    case Shape::likeness:
        return {fact::EntityReference{item.certificate.like}};
    case Shape::pairs:
        return {};
    default:
        return {value_on(assertion, other(option_side(item)))};
    }
}

bool ask_the_same(const item::Item& item, const item::Assertion& left, const item::Assertion& right) {
    const Shape shape = shape_of(item);
    if (shape == Shape::clues && left.target != right.target) return true;
    const bool may_differ_in_part = shape == Shape::between,
               may_differ_in_relation = shape == Shape::standing;
    const bool shares_the_object = shape != Shape::likeness || left.object == right.object;
    return (left.relation == right.relation || may_differ_in_relation) &&
           (left.part == right.part || may_differ_in_part) && left.at == right.at && shares_the_object &&
           given(item, left) == given(item, right);
}

bool is_on_the_asked_side(const item::Item& item, const item::Assertion& assertion) {
    const bool is_whole = assertion.part == Part::object;
    switch (shape_of(item)) {
    case Shape::statement:
    case Shape::source:
    case Shape::pairs:
    case Shape::standing:
        return is_whole && item.direction == Direction::object;
    case Shape::several:
        return is_whole && is_a_side(item.direction);
    case Shape::exception:
    case Shape::likeness:
    case Shape::clues:
        return is_whole && item.direction == Direction::subject;
    case Shape::order:
    case Shape::place:
        return is_named_by(assertion.part, item.direction);
    case Shape::between:
        return is_a_date(assertion.part) && (!assertion.holds || is_named_by(assertion.part, item.direction));
    case Shape::choice:
    case Shape::value:
        break;
    }
    return is_on_one_side(item, assertion);
}

} // namespace signatory::verify
