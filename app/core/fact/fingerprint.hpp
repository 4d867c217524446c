// What tells one bank's content from another's, whichever files it stands in and in whatever order.
#pragma once

#include <cstdint>

#include "core/fact/bank.hpp"

namespace signatory::fact {

// A hash of every record, the same for every order of them: another bank, or another version of it, has another.
// Not for secrets.
std::uint64_t fingerprint(const Records& records);

// The records sorted by id. What is drawn from them does not depend on how the bank is cut into files.
Records in_order_of_ids(Records records);

} // namespace signatory::fact
