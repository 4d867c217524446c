// What an item that asks for the like of an entity supposes of that entity.
#pragma once

#include <optional>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"
#include "core/verify/knowledge.hpp"

namespace signatory::verify {

struct Shared {
    item::Assertion assertion; // that the entity named has the object all options are held against
    Facts facts;               // those that prove it; none: it is not proven
};

// None for items of another shape.
std::optional<Shared> what_is_shared(const fact::FactBank& bank, const item::Item& item);

} // namespace signatory::verify
