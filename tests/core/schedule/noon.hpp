// The moment at which these tests stand.
#pragma once

#include <cstdint>

#include "core/schedule/day.hpp"

namespace signatory::schedule {

inline constexpr std::int64_t noon = 1767614400; // 2026-01-05 12:00 UTC
inline constexpr Now now{noon, 0};

} // namespace signatory::schedule
