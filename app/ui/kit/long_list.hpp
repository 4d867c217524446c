// A list of any length in a scrolling area. Only rows in the view and next to it are drawn; the others keep the room
// they took when last seen. The first and the last are always drawn: there the keyboard enters the list, and from there
// it reaches every row.
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
    float top = 0, bottom = 0; // pixels: what lies beyond need not be drawn
    std::optional<std::size_t> sought = {}; // a row that is to come into view
    std::size_t next = 0;                   // the row to draw
    float row_top = 0;
};
[[nodiscard]] OpenList begin_list(Frame&, const LongList&);
[[nodiscard]] bool begin_row(Frame&, OpenList&); // false when there is none left to draw
void end_row(Frame&, OpenList&);
} // namespace detail

// Calls row(index) for those drawn.
template <std::invocable<std::size_t> Row> void long_list(Frame& frame, const LongList& list, Row&& row) {
    detail::OpenList open = detail::begin_list(frame, list);
    while (detail::begin_row(frame, open)) {
        row(open.next);
        detail::end_row(frame, open);
    }
}

} // namespace signatory::ui
