// What a fact can say of its subject: an entity, a date, a number or a text.
#pragma once

#include <string>
#include <variant>

#include "core/fact/date.hpp"

namespace signatory::fact {

struct EntityReference {
    std::string id;
    auto operator<=>(const EntityReference&) const = default;
};

struct Text {
    std::string text;
    auto operator<=>(const Text&) const = default;
};

using Value = std::variant<EntityReference, Date, double, Text>;

std::string to_string(const Value& value); // as a bank's JSON has it: id, date, number or text

} // namespace signatory::fact
