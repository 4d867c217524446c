#include "ui/kit/touch.hpp"

#include "ui/shell/imgui_compat.hpp"

namespace signatory::ui {
namespace {

int note(Frame& frame, const Target& target, bool has_focus) {
    return frame.map.add({.id = std::string(target.id),
                          .role = target.role,
                          .label = std::string(target.label),
                          .value = std::string(target.value),
                          .rect = target.rect,
                          .enabled = target.enabled == Enabled::yes,
                          .focusable = true,
                          .focused = has_focus,
                          .layer = frame.layer});
}

void follow_pointer(const Frame& frame, Touch& state) {
    constexpr float slack = 4; // units that a hand may tremble
    const ImGuiIO& io = ImGui::GetIO();
    const float least = frame.px(slack);
    state.dragged = (state.held || state.clicked) && io.MouseDragMaxDistanceSqr[0] > least * least;
    if (state.held) state.pointer = {io.MousePos.x, io.MousePos.y};
}

Touch posed(Touch state, Pose pose) {
    if (pose == Pose::live) return state;
    state.hovered = pose == Pose::hover;
    state.warmth = state.hovered ? 1.0F : 0.0F;
    state.held = pose == Pose::pressed;
    state.focused = pose == Pose::focus;
    return state;
}

} // namespace

void bring_into_view(Frame& frame, const Rect& rect) {
    if (frame.scroll.empty()) return;
    const float margin = frame.px(24), top = ImGui::GetWindowPos().y, bottom = top + ImGui::GetWindowHeight();
    float by = 0;
    if (rect.bottom() + margin > bottom) by = rect.bottom() + margin - bottom;
    if (rect.y - margin < top) by = rect.y - margin - top;
    if (by == 0) return;
    ImGui::SetScrollY(std::max(0.0F, ImGui::GetScrollY() + by));
    frame.memory.moving = true;
}

Touch touch(Frame& frame, const Target& target) {
    Focus& focus = frame.memory.focus;
    const bool has_focus = focus.is(target.id), enabled = target.enabled == Enabled::yes;
    Touch state{.item = note(frame, target, has_focus)};

    ImGui::SetCursorScreenPos({target.rect.x, target.rect.y});
    const ImGuiID id = ImGui::GetID(target.id.data(), target.id.data() + target.id.size());
    ImGui::PushID(static_cast<int>(id));
    const bool pressed =
        ImGui::InvisibleButton("", {std::max(1.0F, target.rect.width), std::max(1.0F, target.rect.height)});
    ImGui::PopID();

    state.hovered = enabled && ImGui::IsItemHovered();
    state.held = enabled && ImGui::IsItemActive();
    state.focused = enabled && has_focus && focus.ring_shown();
    state.clicked = enabled && pressed;
    state.pressed = enabled && ImGui::IsItemActivated();
    if (state.pressed) focus.touch(target.id);
    follow_pointer(frame, state);
    if (state.focused && target.pressed_by == PressedBy::enter_and_space) state.clicked |= frame.keys.claim(Key::enter);
    if (state.focused && target.pressed_by != PressedBy::nothing) state.clicked |= frame.keys.claim(Key::space);
    if (enabled && !frame.memory.pressed.empty() && frame.memory.pressed == target.id) state.clicked = true;
    if (has_focus && enabled) frame.memory.kept_arrows = target.arrows;
    if (has_focus) frame.memory.scrolled_by_keys = frame.scroll;
    if (has_focus && focus.moved()) bring_into_view(frame, target.rect);
    state.warmth = frame.approach(target.id, state.hovered ? 1.0F : 0.0F);
    return posed(state, target.pose);
}

} // namespace signatory::ui
