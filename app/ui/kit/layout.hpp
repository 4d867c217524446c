// How widgets share the window: a page with one centred column that scrolls, cards, columns side by side,
// lines that wrap, overlays on top. A body is drawn inside at once; nothing has to be measured beforehand.
#pragma once

#include <concepts>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/kit/frame.hpp"

namespace signatory::ui {

void gap(Frame& frame, float units);
void hairline(Frame& frame);

// One share of the width of a row of columns.
struct Track {
    float units = 0; // a fixed width, or
    float share = 0; // a part of what the fixed ones leave
};
[[nodiscard]] constexpr Track fixed(float units) { return {.units = units}; }
[[nodiscard]] constexpr Track share(float part = 1) { return {.share = part}; }

struct Columns {
    std::vector<Track> tracks = {};
    float gap = 16;
    float narrowest = 0; // units: when a share would get less, the columns are stacked
};

struct Scroll {
    std::string_view id = {};
    Rect area = {};   // pixels
    float column = 0; // units: the width of the column in its middle; 0: all of the area
    float margin = 0; // units, left free on both sides at least
    float top = 0;    // units above the first widget
    float bottom = 24;
    std::string_view about = {}; // when this changes, the area begins at its top again
    std::optional<Tone> ground = {}; // what it lies on; none: the backdrop
};

struct Page {
    std::string_view id = {};
    float column = length::column_study; // units
    float top = 12;
    Align vertical = Align::left; // centre: in the middle when the content is lower than the page
    std::string_view about = {};  // when this changes, the page begins at its top again
};

struct Across {
    float gap = 8;
    Align align = Align::left;
    float line = 0; // what is lower stands in the middle of that height
};

struct Card {
    float padding = 32; // units
    float least_height = 0;
    Tone tone = Tone::surface;
    float corner = length::corner_card;
    bool raised = true; // with its shadow
};

struct Overlay {
    std::string_view id = {};
    float column = 560; // units
    float top = 96;     // units; a column that does not fit moves up and scrolls
    bool dimmed = true; // the screen below is shaded and takes no input
};

enum class Pointer { taken, let_through };

struct OnTop {
    std::string_view id;
    Rect box; // pixels
    Pointer pointer = Pointer::taken;
};

namespace detail {
struct Layers; // of a draw list: a card's ground goes below what was drawn on it

struct OpenScroll {
    Scroll look = {};
    float centred_by = 0;
    std::string outer = {}; // the scrolling area around this one
    Rect outer_view = {};
};
struct OpenCard {
    Card look = {};
    Rect place = {}; // height not yet known
    std::shared_ptr<Layers> layers = {};
};
struct OpenColumns {
    std::vector<Rect> places = {};
    std::string id = {};
    float top = 0, gap = 0, tallest = 0, natural = 0;
    bool stacked = false;
};

[[nodiscard]] OpenScroll begin_page(Frame&, const Page&);
[[nodiscard]] OpenScroll begin_scroll(Frame&, const Scroll&);
void end_scroll(Frame&, const OpenScroll&);
void begin_across(Frame&, const Across&);
void end_across(Frame&);
[[nodiscard]] OpenCard begin_card(Frame&, const Card&);
void end_card(Frame&, const OpenCard&);
void begin_inset(Frame&, float across, float down);
void end_inset(Frame&, float down);
[[nodiscard]] OpenScroll begin_overlay(Frame&, const Overlay&);
void end_overlay(Frame&, const OpenScroll&);
void begin_on_top(Frame&, const OnTop&);
void end_on_top();
[[nodiscard]] OpenColumns begin_columns(Frame&, const Columns&);
void begin_column(Frame&, const OpenColumns&, std::size_t index);
void end_column(Frame&, OpenColumns&);
void end_columns(Frame&, const OpenColumns&);
} // namespace detail

// The rest of the window between navigation and footer, with a centred column that scrolls when it is too
// long.
template <std::invocable Body> void page(Frame& frame, const Page& page, Body&& body) {
    const auto open = detail::begin_page(frame, page);
    body();
    detail::end_scroll(frame, open);
}

// A part of the window that scrolls for itself, such as a list beside a card.
template <std::invocable Body> void scroll(Frame& frame, const Scroll& scroll, Body&& body) {
    const auto open = detail::begin_scroll(frame, scroll);
    body();
    detail::end_scroll(frame, open);
}

// Widgets one after the other in a line, wrapping to the next.
template <std::invocable Body> void across(Frame& frame, const Across& across, Body&& body) {
    detail::begin_across(frame, across);
    body();
    detail::end_across(frame);
}

template <std::invocable Body> void card(Frame& frame, const Card& card, Body&& body) {
    const auto open = detail::begin_card(frame, card);
    body();
    detail::end_card(frame, open);
}

// Room of the given units left free around the body.
template <std::invocable Body>
void inset(Frame& frame, float left_and_right, float above_and_below, Body&& body) {
    detail::begin_inset(frame, left_and_right, above_and_below);
    body();
    detail::end_inset(frame, above_and_below);
}

// Calls body(0), body(1), … one a track. Cards drawn directly in them get the height of the tallest.
template <std::invocable<std::size_t> Body> void columns(Frame& frame, const Columns& columns, Body&& body) {
    detail::OpenColumns row = detail::begin_columns(frame, columns);
    for (std::size_t index = 0; index < columns.tracks.size(); ++index) {
        detail::begin_column(frame, row, index);
        body(index);
        detail::end_column(frame, row);
    }
    detail::end_columns(frame, row);
}

// On top of the screen; the focus stays inside while it is open.
template <std::invocable Body> void overlay(Frame& frame, const Overlay& overlay, Body&& body) {
    const auto open = detail::begin_overlay(frame, overlay);
    body();
    detail::end_overlay(frame, open);
}

// Above the screen without taking it over: toasts and tips. What is drawn there is placed by hand, inside the
// box.
template <std::invocable Body> void on_top(Frame& frame, const OnTop& where, Body&& body) {
    detail::begin_on_top(frame, where);
    body();
    detail::end_on_top();
}

} // namespace signatory::ui
