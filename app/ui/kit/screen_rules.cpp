#include "ui/kit/screen_rules.hpp"

#include <fmt/format.h>

namespace signatory::ui {

std::string describe(const Item& item) {
    return fmt::format("{} {} \"{}\" at {:.0f},{:.0f} {:.0f}x{:.0f}", name_of(item.role), item.id, item.label,
                       item.rect.x, item.rect.y, item.rect.width, item.rect.height);
}

namespace {

constexpr float least_target = 24; // units, WCAG 2.2, 2.5.8
constexpr float tolerance = 1.5F;  // pixels, of rounding

// Sideways nothing scrolls; what is in no scrolling area does not scroll at all.
bool is_cut(const Item& item, Size window) {
    const bool scrolls = item.view.height <= window.height;
    const Rect room = shared(item.view, {0, 0, window.width, window.height});
    const bool sideways = item.rect.x < room.x - tolerance || item.rect.right() > room.right() + tolerance;
    return sideways || (!scrolls && (item.rect.y < -tolerance || item.rect.bottom() > window.height + tolerance));
}

// A text may lie on the widget it belongs to, and on nothing else.
bool may_not_meet(const Item& below, const Item& above, int below_index) {
    const auto solid = [](const Item& item) { return item.focusable || (item.role == Role::text && !item.label.empty()); };
    return below.layer == above.layer && solid(below) && solid(above) && above.owner != below_index;
}

std::string overlaps(const ScreenMap& map) {
    std::string faults;
    const auto& items = map.items();
    for (std::size_t below = 0; below < items.size(); ++below)
        for (std::size_t above = below + 1; above < items.size(); ++above) {
            if (!may_not_meet(items[below], items[above], static_cast<int>(below))) continue;
            const Rect both = shared(items[below].seen(), items[above].seen());
            if (both.width > 2 * tolerance && both.height > 2 * tolerance)
                faults += describe(items[above]) + " lies over " + describe(items[below]) + "\n";
        }
    return faults;
}

} // namespace

std::string misplaced(const ScreenMap& map, const Settings& settings, Size window) {
    std::string faults;
    const float least = least_target * settings.text_scale * settings.display_scale - tolerance;
    for (const std::string& id : map.duplicates()) faults += "used twice: " + id + "\n";
    for (const Item& item : map.items()) {
        if (item.focusable && (item.rect.width < least || item.rect.height < least))
            faults += "too small: " + describe(item) + "\n";
        if (is_cut(item, window)) faults += "cut off: " + describe(item) + "\n";
        if (item.owner < 0) continue;
        const Item& owner = map.items()[static_cast<std::size_t>(item.owner)];
        if (!owner.rect.encloses(item.rect, tolerance))
            faults += describe(item) + " does not fit into " + describe(owner) + "\n";
    }
    return faults + overlaps(map);
}

} // namespace signatory::ui
