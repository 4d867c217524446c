// Item-writing rules as machine checks: what makes an item unfair or easy to guess, whoever wrote it. The numbers R1
// to R24 and most thresholds are those of Haladyna, Downing and Rodriguez 2002 (31 guidelines) with the additions for
// items about facts in the project's background notes; where a threshold comes from elsewhere, its rule says so.
//
// Lint needs no bank and no certificate: it also reads what a teacher has written. Each rule passes over what it cannot
// judge. Whether an item is true is not its business: see verify.hpp.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"

namespace signatory::verify {

struct Breach {
    std::string rule;                // "R3"
    std::string what;                // a sentence on this item or set, without its full stop
    std::string advice;              // what to do, as a sentence
    std::optional<std::size_t> item; // which of a set; none: the set as a whole

    bool operator==(const Breach&) const = default;
};

// Several rows may share an id: a rule can have several checks.
struct ItemRule {
    std::string_view id, title, advice;
    std::vector<std::string> (*faults)(const item::Item&);
};

struct BankRule {
    std::string_view id, title, advice;
    std::vector<std::string> (*faults)(const fact::FactBank&, const item::Item&);
};

struct SetFault {
    std::optional<std::size_t> item;
    std::string what;
};

struct SetRule {
    std::string_view id, title, advice;
    std::vector<SetFault> (*faults)(std::span<const item::Item>);
};

std::span<const ItemRule> item_rules();
std::span<const BankRule> bank_rules(); // for items with a certificate; hand-written ones have nothing to look up
std::span<const SetRule> set_rules();

// A set of more items than this is a pool that papers are drawn from: what is ruled for one paper is not asked of it.
inline constexpr std::size_t most_items_of_a_paper = 100;

std::vector<Breach> lint(const item::Item& item);
std::vector<Breach> lint(const fact::FactBank& bank, const item::Item& item); // what only a bank can tell
std::vector<Breach> lint(std::span<const item::Item> items);                  // what only the set can tell

} // namespace signatory::verify
