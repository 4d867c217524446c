// The only file that knows which Dear ImGui it is built against: every call whose shape differs between 1.86
// (Debian 12) and later versions goes through here.
#pragma once

#include <imgui.h>
#include <imgui_internal.h>
#include <imgui_stdlib.h>

namespace signatory::ui::compat {

// The editing keys a text field needs. All other keys are matched on our own events and never reach ImGui.
enum class EditKey { left, right, home, end, backspace, remove, select_all, copy, cut, paste, undo, redo };

inline void feed_pointer(ImGuiIO& io, float x, float y) {
#if IMGUI_VERSION_NUM >= 18700
    io.AddMousePosEvent(x, y);
#else
    io.MousePos = {x, y};
#endif
}

inline void feed_button(ImGuiIO& io, int button, bool down) {
#if IMGUI_VERSION_NUM >= 18700
    io.AddMouseButtonEvent(button, down);
#else
    io.MouseDown[button] = down;
#endif
}

inline void feed_wheel(ImGuiIO& io, float x, float y) {
#if IMGUI_VERSION_NUM >= 18700
    io.AddMouseWheelEvent(x, y);
#else
    io.MouseWheelH += x;
    io.MouseWheel += y;
#endif
}

inline constexpr ImGuiKey edit_keys[] = {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_Home, ImGuiKey_End,
                                         ImGuiKey_Backspace, ImGuiKey_Delete,     ImGuiKey_A,    ImGuiKey_C,
                                         ImGuiKey_X,         ImGuiKey_V,          ImGuiKey_Z,    ImGuiKey_Y};

// 1.86 wants each key it knows mapped to an index of ours; the index is the key's own number.
inline void prepare_keys([[maybe_unused]] ImGuiIO& io) {
#if IMGUI_VERSION_NUM < 18700
    for (const ImGuiKey key : edit_keys) io.KeyMap[key] = key;
#endif
}

inline void feed_key(ImGuiIO& io, EditKey key, bool down) {
    const ImGuiKey native = edit_keys[static_cast<int>(key)];
#if IMGUI_VERSION_NUM >= 18700
    io.AddKeyEvent(native, down);
#else
    io.KeysDown[native] = down;
#endif
}

// The text field of this id takes the keyboard from the next frame on. SetKeyboardFocusHere would look for it in the
// window that had the focus before, which is not where an overlay's field is.
inline void edit_next_frame(ImGuiID id) {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    context.NavNextActivateId = id;
    context.NavNextActivateFlags = ImGuiActivateFlags_PreferInput;
}

// The text field of this id, where it is being edited, keeps its cursor and drops its selection.
inline void select_nothing(ImGuiID id) {
    if (ImGuiInputTextState* editor = ImGui::GetInputTextState(id)) editor->ClearSelection();
}

// Characters before the cursor of the text field of this id, while it is being edited.
inline int caret_of(ImGuiID id) {
    ImGuiInputTextState* editor = ImGui::GetInputTextState(id);
    return editor != nullptr ? editor->Stb.cursor : 0;
}

inline void feed_modifiers(ImGuiIO& io, bool control, bool shift, bool alt) {
#if IMGUI_VERSION_NUM >= 18700
    io.AddKeyEvent(ImGuiMod_Ctrl, control);
    io.AddKeyEvent(ImGuiMod_Shift, shift);
    io.AddKeyEvent(ImGuiMod_Alt, alt);
#else
    io.KeyCtrl = control;
    io.KeyShift = shift;
    io.KeyAlt = alt;
#endif
}

inline void stroke_rect(ImDrawList& list, ImVec2 min, ImVec2 max, ImU32 colour, float rounding,
                        float thickness) {
#if IMGUI_VERSION_NUM >= 19280
    list.AddRect(min, max, colour, rounding, thickness);
#else
    list.AddRect(min, max, colour, rounding, 0, thickness);
#endif
}

inline void stroke_line(ImDrawList& list, const ImVec2* points, int count, ImU32 colour, float thickness) {
#if IMGUI_VERSION_NUM >= 19280
    list.AddPolyline(points, count, colour, thickness);
#else
    list.AddPolyline(points, count, colour, 0, thickness);
#endif
}

} // namespace signatory::ui::compat
