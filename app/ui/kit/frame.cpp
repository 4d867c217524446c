#include "ui/kit/frame.hpp"

#include <algorithm>
#include <cmath>

#include "ui/shell/imgui_compat.hpp"

namespace signatory::ui {

Keys::Keys(const std::vector<Event>& events) {
    for (const Event& event : events) {
        if (const auto* pressed = std::get_if<KeyPressed>(&event)) presses_.push_back(*pressed);
        if (const auto* typed = std::get_if<Typed>(&event)) characters_.push_back(typed->character);
    }
}

bool Keys::claim(Key key, Modifiers modifiers) {
    const auto found = std::ranges::find_if(
        presses_, [&](const KeyPressed& press) { return press.key == key && press.modifiers == modifiers; });
    if (found == presses_.end()) return false;
    presses_.erase(found);
    return true;
}

bool Keys::claim_character(char32_t character) {
    const auto found = std::ranges::find(characters_, character);
    if (found == characters_.end()) return false;
    characters_.erase(found);
    return true;
}

void Keys::claim_editing(FieldText typed) {
    // An empty field has nothing of its own to undo: then it is the last grade or edit.
    const std::string_view with_control = typed == FieldText::something ? "acvxzy" : "acvx";
    characters_.clear();
    std::erase_if(presses_, [&](const KeyPressed& press) {
        const bool prints = press.key < Key::enter;
        if (!prints)
            return press.key == Key::left || press.key == Key::right || press.key == Key::home ||
                   press.key == Key::end || press.key == Key::backspace || press.key == Key::remove;
        if (press.modifiers.control) return with_control.contains(static_cast<char>(press.key));
        return !press.modifiers.alt;
    });
}

float Frame::px(float units) const {
    return units == 0 ? 0.0F : std::copysign(std::max(1.0F, std::round(std::abs(units) * scale)), units);
}

float Frame::wall(float units) const { return units == 0 ? 0 : std::max(1.0F, std::round(units * fonts.wall())); }

Rect Frame::place(float width, float height) {
    Flow& here = flow();
    if (here.way == Flow::Way::across) {
        if (here.x > here.area.x && here.x + width > here.area.right() + 0.5F) { // next line
            here.area.height += here.line_height + here.gap;
            here.x = here.area.x;
            here.line_height = 0;
        }
        const float above = std::max(0.0F, std::floor((here.least_line - height) / 2));
        const Rect taken{here.x, here.area.bottom() + above, width, height};
        here.x += width + here.gap;
        here.line_height = std::max({here.line_height, here.least_line, height});
        here.used = std::max(here.used, taken.right() - here.area.x);
        return taken;
    }
    if (width <= 0) width = here.area.width;
    const float spare = here.area.width - width;
    const float left = here.align == Align::left    ? 0
                       : here.align == Align::right ? spare
                                                    : std::floor(spare / 2);
    const Rect taken{here.area.x + left, here.area.bottom(), width, height};
    here.area.height += height;
    return taken;
}

float Frame::approach(std::string_view id, float target) {
    constexpr float seconds = 0.045F; // of the exponential: 96 % of the way after 150 ms
    auto [entry, is_new] = memory.values.try_emplace(std::string(id), target);
    float& value = entry->second;
    if (motion == Motion::reduced || std::abs(value - target) < 0.004F) return value = target;
    value += (target - value) * (1 - std::exp(-delta / seconds));
    memory.moving = true;
    return value;
}

float Frame::remembered(const std::string& id) const {
    const auto found = memory.extents.find(id);
    return found == memory.extents.end() ? 0.0F : found->second;
}

void Frame::remember(const std::string& id, float extent) {
    float& known = memory.extents[id];
    if (std::abs(known - extent) > 0.5F) memory.shifted = true;
    known = extent;
}

ImDrawList& canvas() { return *ImGui::GetWindowDrawList(); }

} // namespace signatory::ui
