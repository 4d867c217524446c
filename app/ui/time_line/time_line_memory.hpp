// What the time line remembers between frames, and what it has worked out of the bank.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/history/chronicle.hpp"
#include "ui/kit/geometry.hpp"

namespace signatory::ui {

// Days, as the axis shows them; parts of a day while it moves.
struct TimeSpan {
    double first = 0;
    double last = 0;

    bool operator==(const TimeSpan&) const = default;
};

enum class TimeOrder { zoom_in, zoom_out, whole };

struct TimeLineMemory {
    std::optional<TimeSpan> shown; // on its way to `wanted`
    TimeSpan wanted;
    std::string lane;    // of the happening in hand: the body's id
    std::string current; // its first fact's id
    std::vector<TimeOrder> orders;
    bool seek_current = false;
    Point dragged_from; // pixels
    std::weak_ptr<const fact::FactBank> bank; // of which the lanes are
    std::vector<history::Lane> lanes;
};

} // namespace signatory::ui
