// Days of study as squares, the last of them today.
#pragma once

#include <span>
#include <string_view>

#include "core/study/progress.hpp"
#include "ui/kit/frame.hpp"

namespace signatory::ui {

struct DaysPicture {
    std::string_view id = {};
    std::string_view label = {};                 // read aloud
    std::string_view words = {};                 // what is seen in it
    std::span<const study::StudiedDay> days = {}; // from a Monday on
};

void draw_days_picture(Frame& frame, const DaysPicture& picture);

} // namespace signatory::ui
