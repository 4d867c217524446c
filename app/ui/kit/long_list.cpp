#include "ui/kit/long_list.hpp"

#include <numeric>

#include "ui/shell/imgui_compat.hpp"

namespace signatory::ui::detail {
namespace {

constexpr float rows_beyond = 3; // drawn above and below the view, for Tab to go on to

float height_of(const ListMemory& known, std::size_t first, std::size_t last) {
    const auto at = [&](std::size_t row) { return known.heights.begin() + static_cast<std::ptrdiff_t>(row); };
    return std::accumulate(at(first), at(last), 0.0F);
}

ListMemory& recall(Frame& frame, const LongList& list) {
    ListMemory& known = frame.memory.lists[std::string(list.id)];
    if (known.heights.size() == list.count && known.width == frame.width()) return known;
    known.heights.assign(list.count, frame.px(list.usual));
    known.width = frame.width();
    return known;
}

void scroll_to(Frame& frame, const ListMemory& known, std::size_t row, float beyond) {
    const float top = frame.flow().area.bottom() + height_of(known, 0, row);
    const float view = ImGui::GetWindowPos().y, height = ImGui::GetWindowHeight();
    if (top >= view && top + known.heights[row] <= view + height) return;
    ImGui::SetScrollY(std::max(0.0F, ImGui::GetScrollY() + top - view - beyond));
    frame.memory.shifted = true;
}

} // namespace

OpenList begin_list(Frame& frame, const LongList& list) {
    ListMemory& known = recall(frame, list);
    const float beyond = rows_beyond * frame.px(list.usual), view = ImGui::GetWindowPos().y;
    if (list.shown != known.shown && list.shown && *list.shown < list.count) scroll_to(frame, known, *list.shown, beyond);
    known.shown = list.shown;
    OpenList open{known, view + ImGui::GetWindowHeight() + beyond};
    float skipped = 0;
    const float top = frame.flow().area.bottom();
    while (open.next < list.count && top + skipped + known.heights[open.next] < view - beyond) skipped += known.heights[open.next++];
    frame.flow().area.height += skipped;
    return open;
}

bool begin_row(Frame& frame, OpenList& open) {
    open.row_top = frame.flow().area.bottom();
    return open.next < open.known.heights.size() && open.row_top < open.bottom;
}

void end_row(Frame& frame, OpenList& open) { open.known.heights[open.next++] = frame.flow().area.bottom() - open.row_top; }

void end_list(Frame& frame, const OpenList& open) {
    frame.flow().area.height += height_of(open.known, open.next, open.known.heights.size());
}

} // namespace signatory::ui::detail
