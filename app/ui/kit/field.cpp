#include "ui/kit/field.hpp"

#include <cmath>

#include "ui/kit/key_cap.hpp"
#include "ui/kit/layout.hpp"
#include "ui/kit/paint.hpp"
#include "ui/kit/text.hpp"
#include "ui/shell/imgui_compat.hpp"

namespace signatory::ui {
namespace {

constexpr float field_padding = 16, field_icon = 18, field_icon_gap = 12; // units

ImVec4 native(Colour colour) { return ImGui::ColorConvertU32ToFloat4(packed(colour)); }

// The editor opens in the frame after it was asked to, and hears from the next one on; the stage keeps input back until
// then. What is scrolled out of sight cannot open.
void open_editor(Frame& frame, ImGuiID id, const Rect& room) {
    if (!ImGui::IsRectVisible({room.x, room.y}, {room.right(), room.bottom()})) return;
    compat::edit_next_frame(id);
    frame.memory.opening = frame.memory.moving = true;
}

// ImGui's own editor, without its frame.
bool edit(Frame& frame, const Field& field, std::string& text, const Rect& room, bool focused) {
    ImFont& font = frame.fonts[Face::body];
    const Colour clear = faded(frame.colour(Tone::surface), 0);
    ImGui::PushFont(&font);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, std::floor((room.height - font.FontSize) / 2)});
    for (const auto slot :
         {ImGuiCol_FrameBg, ImGuiCol_FrameBgHovered, ImGuiCol_FrameBgActive, ImGuiCol_NavHighlight})
        ImGui::PushStyleColor(slot, native(clear));
    ImGui::PushStyleColor(ImGuiCol_Text, native(frame.colour(Tone::text)));
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, native(faded(frame.colour(Tone::accent), 0.25F)));
    ImGui::SetCursorScreenPos({room.x, room.y});
    ImGui::SetNextItemWidth(room.width);
    const std::string name = "##" + std::string(field.id);
    const ImGuiID id = ImGui::GetID(name.c_str());
    const bool was_open = ImGui::GetActiveID() == id;
    if (!focused && was_open) ImGui::ClearActiveID();
    const auto flags = field.enabled == Enabled::no ? ImGuiInputTextFlags_ReadOnly : ImGuiInputTextFlags_None;
    const bool changed = ImGui::InputText(name.c_str(), &text, flags);
    if (!was_open) compat::select_nothing(id); // the editor begins with all selected: the next letter would replace it
    const bool open = ImGui::GetActiveID() == id;
    if (focused && !open && !was_open) open_editor(frame, id, room);
    if (focused && !open && was_open) frame.memory.moving = true; // closed by a press elsewhere, which may take the focus along
    ImGui::PopStyleColor(6);
    ImGui::PopStyleVar();
    ImGui::PopFont();
    return changed;
}

// A character no face has drawn yet is wanted for the next frame.
void want_glyphs(Frame& frame, std::string_view text) {
    static_cast<void>(width_of(frame, text, Face::body));
}

void draw_box(Frame& frame, const Field& field, const Rect& box, bool focused) {
    const float corner = frame.px(length::corner_control);
    const bool wrong = !field.problem.empty();
    const Tone edge = wrong ? Tone::again : focused ? Tone::accent : Tone::line_strong;
    fill(box, frame.colour(Tone::surface), corner);
    outline(box, faded(frame.colour(edge), opacity_of(field.enabled)), corner,
            frame.px(wrong || focused ? 2 : 1));
}

// Icon at the left, cap or warning at the right; what is left is for the text.
Rect draw_sides(Frame& frame, const Field& field, Rect box) {
    Rect room = box.inset(frame.px(field_padding), 0);
    const float side = frame.px(field_icon);
    const auto square = [&](const Rect& in) { return centred(in, {side, side}); };
    if (field.icon != Icon::none) {
        draw_icon(frame, field.icon, square(room.take_left(side)), frame.colour(Tone::text_quiet));
        room.take_left(frame.px(field_icon_gap));
    }
    if (!field.problem.empty()) {
        draw_icon(frame, Icon::warning, square(room.take_right(side)), frame.colour(Tone::again));
        room.take_right(frame.px(field_icon_gap));
    } else if (!field.key.empty()) {
        const Size cap = size_of_key_cap(frame, field.key);
        draw_key_cap(frame, field.key, centred(room.take_right(cap.width), cap).top_left());
        room.take_right(frame.px(field_icon_gap));
    }
    return room;
}

Touch note(Frame& frame, const Field& field, const std::string& text, const Rect& box, bool focused) {
    return {.item = frame.map.add({.id = std::string(field.id),
                   .role = Role::field,
                   .label = std::string(field.label),
                   .value = text,
                   .rect = box,
                   .enabled = field.enabled == Enabled::yes,
                   .focusable = true,
                   .focused = focused,
                   .layer = frame.layer})};
}

// What a screen reader writes takes the place of the text; the editor begins again with it.
bool take_written(Frame& frame, const Field& field, std::string& text) {
    auto& written = frame.memory.written;
    if (!written || written->first != field.id || field.enabled == Enabled::no) return false;
    text = written->second;
    written.reset();
    take_up_text();
    return true;
}

// Returns where the text goes.
Rect draw_inside(Frame& frame, const Field& field, const std::string& text, const Rect& box, const Touch& noted) {
    const Owner owner(frame, noted);
    const Rect room = draw_sides(frame, field, box);
    if (text.empty() && !field.placeholder.empty())
        draw_centred(frame, lay_out(frame, {field.placeholder, Face::body, Tone::text_quiet}, 0), room);
    return room;
}

void draw_problem(Frame& frame, const Field& field, float width) {
    if (field.problem.empty()) return;
    const Paragraph words = lay_out(frame, {field.problem, Face::caption, Tone::again}, width);
    gap(frame, 8);
    draw(frame, words, frame.place(width, words.height()));
}

} // namespace

FieldResult field(Frame& frame, const Field& field, std::string& text) {
    const float width = field.width == full ? frame.width() : std::min(frame.px(field.width), frame.width());
    const Paragraph label = lay_out(frame, {field.label, Face::caption, Tone::text_quiet}, width);
    const float label_height = field.labelled ? label.height() + frame.px(4) : 0;
    Rect box = frame.place(width, label_height + frame.px(length::field));
    if (field.labelled) draw(frame, label, box.take_top(label_height));

    Focus& focus = frame.memory.focus;
    const bool focused = focus.is(field.id) && field.enabled == Enabled::yes;
    const bool shown = focused || field.pose == Pose::focus;
    draw_box(frame, field, box, shown);
    const bool written = take_written(frame, field, text);
    const Touch noted = note(frame, field, text, box, focused);
    const Rect room = draw_inside(frame, field, text, box, noted);
    want_glyphs(frame, text);
    if (focused && focus.ring_shown()) ring(frame, box, frame.px(length::corner_control));

    FieldResult result{.focused = focused};
    const bool submitted = focused && frame.keys.claim(Key::enter);
    result.changed = edit(frame, field, text, room, focused) || written;
    frame.map.at(noted.item).caret = compat::caret_of(ImGui::GetItemID());
    result.submitted = submitted;
    // By the pointer only: the keyboard may have moved on in the frame the editor takes to open.
    if (ImGui::IsItemActivated() && !focused && ImGui::IsMouseClicked(0)) focus.touch(field.id);
    if (focused) {
        frame.memory.typing = true;
        frame.memory.typed = text.empty() ? FieldText::nothing : FieldText::something;
    }
    if (focused && focus.moved()) bring_into_view(frame, box);
    draw_problem(frame, field, width);
    return result;
}

void take_up_text() { ImGui::ClearActiveID(); }

} // namespace signatory::ui
