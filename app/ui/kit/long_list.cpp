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

void scroll_by(Frame& frame, float pixels) {
    ImGui::SetScrollY(std::max(0.0F, ImGui::GetScrollY() + pixels));
    frame.memory.shifted = true;
}

// Towards where the row is taken to be; end_row corrects it once the rows around are drawn.
void approach(Frame& frame, const OpenList& open) {
    const float top = frame.flow().area.bottom() + height_of(open.known, 0, *open.sought);
    const float view = ImGui::GetWindowPos().y, beyond = view - open.top;
    if (top < open.top || top > open.bottom) scroll_by(frame, top - view - beyond);
}

// In view as a whole, or from its top on where it is higher than half the view.
bool is_in_view(float top, float bottom) {
    const float view = ImGui::GetWindowPos().y, height = ImGui::GetWindowHeight();
    return top >= view && (bottom <= view + height || top <= view + height / 2);
}

} // namespace

OpenList begin_list(Frame& frame, const LongList& list) {
    ListMemory& known = recall(frame, list);
    const float beyond = rows_beyond * frame.px(list.usual), view = ImGui::GetWindowPos().y;
    OpenList open{known, view - beyond, view + ImGui::GetWindowHeight() + beyond};
    if (list.shown == known.shown) return open;
    if (list.shown && *list.shown < list.count) {
        open.sought = list.shown;
        approach(frame, open);
    } else {
        known.shown.reset();
    }
    return open;
}

bool begin_row(Frame& frame, OpenList& open) {
    const auto& heights = open.known.heights;
    Rect& used = frame.flow().area;
    const auto is_seen = [&] { return used.bottom() + heights[open.next] >= open.top && used.bottom() <= open.bottom; };
    while (open.next > 0 && open.next + 1 < heights.size() && !is_seen()) used.height += heights[open.next++];
    open.row_top = used.bottom();
    return open.next < heights.size();
}

void end_row(Frame& frame, OpenList& open) {
    const std::size_t row = open.next++;
    const float bottom = frame.flow().area.bottom();
    open.known.heights[row] = bottom - open.row_top;
    if (row != open.sought) return;
    if (is_in_view(open.row_top, bottom))
        open.known.shown = row;
    else
        scroll_by(frame, open.row_top - ImGui::GetWindowPos().y - ImGui::GetWindowHeight() / 4);
}

} // namespace signatory::ui::detail
