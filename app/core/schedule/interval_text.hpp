// A span of time as a learner says it: "10 min", "1 day", "2.5 months".
#pragma once

#include <cstdint>
#include <string>

namespace signatory::schedule {

// One decimal below ten of a unit, none above and none when it would be zero; "< 1 min" below a minute.
std::string interval_text(std::int64_t seconds);

} // namespace signatory::schedule
