// A list of any length in a scrolling area. Only rows in the view and next to it are drawn; the others keep the room
// they took when last seen, so that Tab and the scroll bar reach all of them.
#pragma once

#include <concepts>
#include <optional>

#include "ui/kit/frame.hpp"

namespace signatory::ui {

struct LongList {
    std::string_view id = {};
    std::size_t count = 0;
    std::optional<std::size_t> shown = {}; // this row is scrolled into view when it becomes another
    float usual = length::row;             // units: the height of a row not seen yet
};

namespace detail {
struct OpenList {
    ListMemory& known;
    float bottom = 0;       // pixels: what begins below need not be drawn
    std::size_t next = 0;   // the row to draw
    float row_top = 0;
};
[[nodiscard]] OpenList begin_list(Frame&, const LongList&);
[[nodiscard]] bool begin_row(Frame&, OpenList&); // false when no further row can be seen
void end_row(Frame&, OpenList&);
void end_list(Frame&, const OpenList&);
} // namespace detail

// Calls row(index) for those drawn.
template <std::invocable<std::size_t> Row> void long_list(Frame& frame, const LongList& list, Row&& row) {
    detail::OpenList open = detail::begin_list(frame, list);
    while (detail::begin_row(frame, open)) {
        row(open.next);
        detail::end_row(frame, open);
    }
    detail::end_list(frame, open);
}

} // namespace signatory::ui
