// What would make a bank yield more and better items.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/fact/check.hpp"
#include "core/generate/coverage.hpp"

namespace signatory::generate {

// A bank and what it yields, worked out once for all rules.
struct Studied {
    const Pool& pool;
    const std::vector<FactCoverage>& facts;
};

struct Advice {
    std::string_view id;
    std::vector<fact::Finding> (*find)(const Studied&);
};

std::span<const Advice> advice();

// All that these rules and those of fact/advice find, in the order of their tables.
std::vector<fact::Finding> advise(std::shared_ptr<const fact::FactBank> bank);

} // namespace signatory::generate
