// What would make a bank better, though nothing in it is wrong: of the records alone. What a bank yields is advised
// on in generate/advice.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/fact/check.hpp"

namespace signatory::fact {

struct Advice {
    std::string_view id;
    std::vector<Finding> (*find)(const FactBank&);
};

std::span<const Advice> advice();

// All that the rules find, in the order of their table.
std::vector<Finding> advise(const FactBank& bank);

} // namespace signatory::fact
