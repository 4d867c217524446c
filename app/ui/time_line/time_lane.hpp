// One organisation on the time line: how many had joined as a stepped area, what happened as dots with names, operations
// as bars below.
#pragma once

#include <optional>

#include "ui/kit/frame.hpp"
#include "ui/time_line/time_axis.hpp"

namespace signatory::ui {

struct PlacedName {
    std::size_t happening = 0;
    Rect box = {}; // pixels
};

struct LaneLook {
    const history::Lane* lane = nullptr;
    std::string_view name = {};
    Rect box = {};          // pixels
    TimeAxis axis = {};
    std::optional<double> cursor = {};   // a day marked in all lanes
    std::optional<std::size_t> current = {}; // the happening in hand
    std::vector<PlacedName> names = {};      // as draw_lane() placed them
};

[[nodiscard]] float height_of_lane(const Frame& frame); // pixels
void draw_lane(Frame& frame, LaneLook& look);

// The dot of a happening, or the bar of one that lasted, as large as a target has to be.
[[nodiscard]] Rect mark_of(const Frame& frame, const LaneLook& look, const history::Happening& happening);
// The one whose name is under a pixel, else what is nearest to it, if it is near enough to be meant.
[[nodiscard]] std::optional<std::size_t> happening_at(const Frame& frame, const LaneLook& look, Point pixel);

// How many had joined on the day; negative: nobody knows of any yet.
[[nodiscard]] history::Step joined_on(const history::Lane& lane, double day);

} // namespace signatory::ui
