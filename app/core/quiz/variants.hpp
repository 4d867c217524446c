// A paper in many variants: the same items in another order, the options of each where their order says nothing.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"

namespace signatory::quiz {

// The options (and targets) drawn into another order, the key and the certificate with them. Dates and numbers stay
// ascending, true stands before false; an order is never shown solved. The item as it is when the verifier refuses that.
item::Item shuffled(const fact::FactBank& bank, const item::Item& item, std::uint64_t seed);

// The variants of a paper: its items in another order, each shuffled, the keys dealt evenly over the positions. Whoever
// has the quiz code and the number has the variant. The bank and the paper must outlive it.
class Variants {
public:
    Variants(const fact::FactBank& bank, const std::vector<item::Item>& paper, std::string code)
        : bank_(bank), paper_(paper), code_(std::move(code)) {}

    std::vector<item::Item> at(std::size_t number); // from 1

private:
    bool is_proven(const item::Item& item); // each arrangement is verified once, however many variants have it

    const fact::FactBank& bank_;
    const std::vector<item::Item>& paper_;
    std::string code_;
    std::unordered_map<std::string, bool> proven_; // by id
};

} // namespace signatory::quiz
