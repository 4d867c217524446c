// Re-checks an item from the bank alone: what the certificate says is recomputed, and so is the key.
// It reads neither fact/holds.hpp nor anything of generate/, so that a slip there cannot vouch for itself.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"

namespace signatory::verify {

struct Refusal {
    std::string reason; // the id of a check: "not-one-key"
    std::string what;   // a sentence on this item, without its full stop

    bool operator==(const Refusal&) const = default;
};

// One way an item can be wrong. Checks know nothing of each other: each passes over what another reports (a
// relation that does not exist, say), so that every refusal names one fault.
struct Check {
    std::string_view id;
    std::vector<std::string> (*faults)(const fact::FactBank&, const item::Item&); // a sentence for each fault
};

std::span<const Check> checks();

// Empty: the item is proven and may be shown.
std::vector<Refusal> verify(const fact::FactBank& bank, const item::Item& item);
std::vector<Refusal> verify(const fact::FactBank& bank, const item::Item& item,
                            std::span<const Check> checks);

} // namespace signatory::verify
