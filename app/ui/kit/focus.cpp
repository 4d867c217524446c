#include "ui/kit/focus.hpp"

#include <algorithm>
#include <utility>

namespace signatory::ui {
namespace {

std::vector<std::string_view> reachable(const ScreenMap& map) {
    const int top = map.top_layer();
    std::vector<std::string_view> ids;
    for (const Item& item : map.items())
        if (item.focusable && item.enabled && item.layer == top) ids.push_back(item.id);
    return ids;
}

bool among(const std::vector<std::string_view>& ids, std::string_view id) {
    return std::ranges::find(ids, id) != ids.end();
}

} // namespace

void Focus::move(Step step, const ScreenMap& map) {
    const auto ids = reachable(map);
    if (ids.empty()) return;
    const auto here = std::ranges::find(ids, id_);
    const auto count = static_cast<std::ptrdiff_t>(ids.size());
    std::ptrdiff_t to = step == Step::next ? 0 : count - 1;
    if (here != ids.end()) to = (here - ids.begin() + (step == Step::next ? 1 : count - 1)) % count;
    id_ = ids[static_cast<std::size_t>(to)];
    ring_ = keyboard_ = moved_ = true;
}

void Focus::ask(std::string_view id) {
    asked_ = id;
    patience_ = 6;
}

void Focus::touch(std::string_view id) {
    id_ = id;
    pointer_used();
}

void Focus::pointer_used() { ring_ = keyboard_ = false; }

void Focus::place(std::string_view id) {
    id_ = id;
    ring_ = keyboard_;
    arrived_ = true;
}

void Focus::settle(const ScreenMap& map) {
    const auto ids = reachable(map);
    const int top = map.top_layer();
    arrived_ = false;
    if (top > 0 && layer_ == 0) under_overlay_ = id_;
    if (top == 0 && layer_ > 0 && among(ids, under_overlay_)) place(under_overlay_);
    layer_ = top;
    if (!among(ids, id_)) {
        if (among(ids, preferred_))
            place(preferred_);
        else if (top > 0 && !ids.empty())
            place(ids.front());
        else
            id_.clear();
        ring_ = ring_ || top > 0; // Enter is to take what a question proposes, however it was opened
    }
    if (patience_ > 0 && among(ids, asked_)) {
        place(asked_);
        moves_next_ = true;
        patience_ = 0;
    }
    patience_ = std::max(0, patience_ - 1);
    preferred_.clear();
    moved_ = std::exchange(moves_next_, false);
}

} // namespace signatory::ui
