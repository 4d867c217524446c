// When what an item speaks of happened: the strips of time of illustration.hpp.
#pragma once

#include "core/explain/illustration.hpp"

namespace signatory::explain {

// Of an option, or of each of several that were chosen, ordered or matched.
Role role_of(const item::Item& item, const item::Response& response, std::size_t option);

// The options at their dates, with the year typed: where they have dates, and two of them differ.
std::optional<TimeStrip> strip_of_options(const fact::FactBank& bank, const item::Item& item, const item::Response& response);

// The date asked beside the stretches in which the wrong answer held, and the right one: where the wrong one held at all.
std::optional<TimeStrip> strip_of_spans(const fact::FactBank& bank, const item::Item& item, const item::Response& response);

} // namespace signatory::explain
