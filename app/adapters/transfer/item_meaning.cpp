#include "adapters/transfer/item_meaning.hpp"

#include <algorithm>

namespace signatory::transfer {
namespace {

using item::Part;
using item::Rule;

Meaning meaning_of(fact::ObjectType type) {
    switch (type) {
    case fact::ObjectType::entity:
        return Meaning::entity;
    case fact::ObjectType::date:
        return Meaning::date;
    case fact::ObjectType::number:
        return Meaning::number;
    case fact::ObjectType::text:
        break;
    }
    return Meaning::text;
}

// The options are a side of dated facts, not the dates: in order of time, or between two dates.
bool stand_for_events(const item::Item& item) {
    const item::Certificate& certificate = item.certificate;
    if (certificate.rule == Rule::order)
        return item.response_kind == item::ResponseKind::order || certificate.place.has_value();
    return certificate.rule == Rule::choose && !certificate.at.empty() &&
           std::ranges::any_of(certificate.assertions, item::is_a_date, &item::Assertion::part);
}

bool differ_in_object(const std::vector<item::Assertion>& assertions) {
    const item::Assertion& first = assertions.front();
    const auto same_subject = [&](const auto& each) { return each.subject == first.subject; };
    const auto same_object = [&](const auto& each) { return each.object == first.object; };
    return first.part != Part::object && std::ranges::all_of(assertions, same_subject) &&
           !std::ranges::all_of(assertions, same_object);
}

Meaning meaning_of_part(Part part) { return part == Part::count ? Meaning::number : Meaning::date; }

} // namespace

Meaning object_meaning(const fact::FactBank& bank, std::string_view relation) {
    const fact::Relation* known = bank.relation(relation);
    return known == nullptr ? Meaning::guessed : meaning_of(known->object_type);
}

Meaning option_meaning(const fact::FactBank& bank, const item::Item& item) {
    const auto& assertions = item.certificate.assertions;
    if (assertions.empty()) return Meaning::guessed;
    const Meaning object = object_meaning(bank, assertions.front().relation);
    if (item.certificate.rule == Rule::match) return Meaning::entity;
    if (stand_for_events(item)) return differ_in_object(assertions) ? object : Meaning::entity;
    if (assertions.front().part != Part::object) return meaning_of_part(assertions.front().part);
    return item.direction == item::Direction::subject ? Meaning::entity : object;
}

Meaning target_meaning(const fact::FactBank& bank, const item::Item& item, std::size_t target,
                       std::string_view value) {
    if (value == "none") return Meaning::text; // no assertion is about it
    const auto& assertions = item.certificate.assertions;
    const auto about = std::ranges::find(assertions, std::optional{target}, &item::Assertion::target);
    if (about == assertions.end()) return Meaning::guessed;
    return value == about->relation ? Meaning::text : object_meaning(bank, about->relation);
}

} // namespace signatory::transfer
