// The clock of a room: steady, but counted from 1970. A computer's clock may be set while a class goes on, and a log is
// read after a restart.
#pragma once

#include <algorithm>
#include <chrono>

#include "core/classroom/settings.hpp"

namespace signatory::classroom {

class RoomClock {
public:
    explicit RoomClock(Milliseconds not_before) { start_ = std::max(start_, not_before); }
    Milliseconds now() const {
        const auto passed = std::chrono::steady_clock::now() - begun_;
        return start_ + std::chrono::duration_cast<std::chrono::milliseconds>(passed).count();
    }

private:
    Milliseconds start_ = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
    std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
};

} // namespace signatory::classroom
