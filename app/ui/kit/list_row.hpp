// A row of a list: what it is at the left, a quiet remark at the right.
#pragma once

#include "ui/kit/chip.hpp"
#include "ui/kit/icon.hpp"
#include "ui/kit/touch.hpp"

namespace signatory::ui {

struct ListRow {
    std::string_view id = {};
    std::string_view label = {};
    std::string_view remark = {}; // right, quiet
    std::string_view detail = {}; // below the label, quiet
    std::string_view key = {};    // cap, shown while the row has the focus
    Icon icon = Icon::none;       // at the far right, such as a warning
    Tone icon_tone = Tone::again;
    Chosen chosen = Chosen::no; // the row whose content is shown beside the list
    Pose pose = Pose::live;
};

[[nodiscard]] bool list_row(Frame& frame, const ListRow& row);

} // namespace signatory::ui
