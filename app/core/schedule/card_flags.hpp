// What a learner has decided about a card, beside its memory.
#pragma once

#include <cstdint>
#include <optional>

namespace signatory::schedule {

struct CardFlags {
    bool suspended = false;                // not asked until it is taken back
    std::optional<std::int64_t> buried_on; // not asked on this day of the learner's (see local_day)
    std::uint8_t mark = 0;                 // 0 none, 1 … 7 as the learner likes

    bool operator==(const CardFlags&) const = default;
};

constexpr bool askable(const CardFlags& flags, std::int64_t today) {
    return !flags.suspended && flags.buried_on != today;
}

} // namespace signatory::schedule
