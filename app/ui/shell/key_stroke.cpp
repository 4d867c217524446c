#include "ui/shell/key_stroke.hpp"

#include <string_view>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include "core/support/text.hpp"

namespace signatory::ui {
namespace {

struct NamedKey {
    int key;
    std::uint32_t symbol;
    std::string_view name;
};

// X11/keysymdef.h.
constexpr NamedKey symbols[] = {
    {GLFW_KEY_SPACE, 0x20, " "},
    {GLFW_KEY_BACKSPACE, 0xff08, "BackSpace"},
    {GLFW_KEY_TAB, 0xff09, "Tab"},
    {GLFW_KEY_ENTER, 0xff0d, "Return"},
    {GLFW_KEY_ESCAPE, 0xff1b, "Escape"},
    {GLFW_KEY_HOME, 0xff50, "Home"},
    {GLFW_KEY_LEFT, 0xff51, "Left"},
    {GLFW_KEY_UP, 0xff52, "Up"},
    {GLFW_KEY_RIGHT, 0xff53, "Right"},
    {GLFW_KEY_DOWN, 0xff54, "Down"},
    {GLFW_KEY_PAGE_UP, 0xff55, "Page_Up"},
    {GLFW_KEY_PAGE_DOWN, 0xff56, "Page_Down"},
    {GLFW_KEY_END, 0xff57, "End"},
    {GLFW_KEY_PRINT_SCREEN, 0xff61, "Print"},
    {GLFW_KEY_INSERT, 0xff63, "Insert"},
    {GLFW_KEY_MENU, 0xff67, "Menu"},
    {GLFW_KEY_NUM_LOCK, 0xff7f, "Num_Lock"},
    {GLFW_KEY_KP_ENTER, 0xff8d, "KP_Enter"},
    {GLFW_KEY_KP_7, 0xff95, "KP_Home"},
    {GLFW_KEY_KP_4, 0xff96, "KP_Left"},
    {GLFW_KEY_KP_8, 0xff97, "KP_Up"},
    {GLFW_KEY_KP_6, 0xff98, "KP_Right"},
    {GLFW_KEY_KP_2, 0xff99, "KP_Down"},
    {GLFW_KEY_KP_9, 0xff9a, "KP_Page_Up"},
    {GLFW_KEY_KP_3, 0xff9b, "KP_Page_Down"},
    {GLFW_KEY_KP_1, 0xff9c, "KP_End"},
    {GLFW_KEY_KP_5, 0xff9d, "KP_Begin"},
    {GLFW_KEY_KP_0, 0xff9e, "KP_Insert"},
    {GLFW_KEY_KP_DECIMAL, 0xff9f, "KP_Delete"},
    {GLFW_KEY_KP_MULTIPLY, 0xffaa, "KP_Multiply"},
    {GLFW_KEY_KP_ADD, 0xffab, "KP_Add"},
    {GLFW_KEY_KP_SUBTRACT, 0xffad, "KP_Subtract"},
    {GLFW_KEY_KP_DIVIDE, 0xffaf, "KP_Divide"},
    {GLFW_KEY_LEFT_SHIFT, 0xffe1, "Shift_L"},
    {GLFW_KEY_RIGHT_SHIFT, 0xffe2, "Shift_R"},
    {GLFW_KEY_LEFT_CONTROL, 0xffe3, "Control_L"},
    {GLFW_KEY_RIGHT_CONTROL, 0xffe4, "Control_R"},
    {GLFW_KEY_CAPS_LOCK, 0xffe5, "Caps_Lock"},
    {GLFW_KEY_LEFT_ALT, 0xffe9, "Alt_L"},
    {GLFW_KEY_RIGHT_ALT, 0xffea, "Alt_R"},
    {GLFW_KEY_LEFT_SUPER, 0xffeb, "Super_L"},
    {GLFW_KEY_RIGHT_SUPER, 0xffec, "Super_R"},
    {GLFW_KEY_DELETE, 0xffff, "Delete"},
};
constexpr std::uint32_t first_function_key = 0xffbe;

std::uint32_t x11_modifiers(int bits) {
    constexpr std::pair<int, std::uint32_t> table[] = {{GLFW_MOD_SHIFT, 1},     {GLFW_MOD_CAPS_LOCK, 2},  {GLFW_MOD_CONTROL, 4},
                                                       {GLFW_MOD_ALT, 8},       {GLFW_MOD_NUM_LOCK, 16}, {GLFW_MOD_SUPER, 64}};
    std::uint32_t modifiers = 0;
    for (const auto& [bit, x11] : table)
        if ((bits & bit) != 0) modifiers |= x11;
    return modifiers;
}

// What prints: Latin-1 is its own symbol, all others lie above a million.
void name_printed(KeyStroke& stroke, const char* printed, bool shifted) {
    stroke.text = printed;
    std::size_t position = 0;
    char32_t letter = next_code_point(stroke.text, position);
    if (shifted && letter >= 'a' && letter <= 'z') stroke.text = std::string(1, static_cast<char>(letter = letter - 'a' + 'A'));
    stroke.symbol = letter < 0x100 ? letter : 0x01000000 + letter;
}

} // namespace

KeyStroke key_stroke(int key, int scan_code, int action, int modifiers) {
    KeyStroke stroke{.code = static_cast<std::uint16_t>(scan_code), .modifiers = x11_modifiers(modifiers), .down = action != GLFW_RELEASE};
    for (const NamedKey& named : symbols)
        if (named.key == key) {
            stroke.symbol = named.symbol;
            stroke.text = named.name;
            return stroke;
        }
    if (key >= GLFW_KEY_F1 && key <= GLFW_KEY_F12) {
        stroke.symbol = first_function_key + static_cast<std::uint32_t>(key - GLFW_KEY_F1);
        stroke.text = "F" + std::to_string(key - GLFW_KEY_F1 + 1);
        return stroke;
    }
    if (const char* printed = glfwGetKeyName(key, scan_code)) name_printed(stroke, printed, (modifiers & GLFW_MOD_SHIFT) != 0);
    return stroke;
}

} // namespace signatory::ui
