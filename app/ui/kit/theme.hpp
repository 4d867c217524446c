// The only place with colours and lengths in it. A view names a role (Tone::text_quiet), never a colour.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace signatory::ui {

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;

    bool operator==(const Colour&) const = default;
};

// Part 0 gives `from`, part 1 gives `to`.
[[nodiscard]] Colour mix(Colour from, Colour to, float part);
[[nodiscard]] Colour faded(Colour colour, float opacity);

enum class Theme { light, dark, contrast };

enum class Tone {
    canvas_top,
    canvas_bottom,
    glow, // the backdrop
    surface,
    surface_raised,
    surface_sunken, // cards, buttons on cards, previews inside a card
    text,
    text_quiet, //
    line,
    line_strong, // hairlines, field borders and axes
    accent,
    accent_hover,
    accent_pressed,
    accent_soft,
    on_accent, // the one accent: ink
    focus,     // the ring
    again,
    hard,
    good,
    easy, // strips, glyphs, shapes; wrong = again, right = good
    again_soft,
    hard_soft,
    good_soft,
    easy_soft, // grounds of answered rows
    heat_0,
    heat_1,
    heat_2,
    heat_3,
    heat_4, // heatmap, bars, spans
    key_face,
    key_edge, // key caps
    shade,    // shadows, at the alpha of their layer
    count_
};
inline constexpr auto tone_count = static_cast<std::size_t>(Tone::count_);

// A shadow is a stack of flat rounded rectangles, each larger than the last, and a rim. Lengths in units.
struct Shadow {
    int layers = 0;
    float down = 0;
    float grow = 0;  // of each layer over the one before
    float alpha = 0; // of each layer
    float rim = 0;   // width of the outline
    Colour rim_colour = {};
};

enum class Height { low, card, floating };

struct Tokens {
    std::array<Colour, tone_count> tones;
    std::array<Shadow, 3> shadows;

    [[nodiscard]] Colour operator[](Tone tone) const { return tones[static_cast<std::size_t>(tone)]; }
    [[nodiscard]] const Shadow& operator[](Height height) const {
        return shadows[static_cast<std::size_t>(height)];
    }
};

[[nodiscard]] const Tokens& tokens_of(Theme theme);
[[nodiscard]] std::string_view name_of(Tone tone);
[[nodiscard]] std::string_view name_of(Theme theme);

// WCAG 2.2 contrast ratio, 1 to 21, of two opaque colours.
[[nodiscard]] double contrast(Colour a, Colour b);

// Lengths in units: pixels at text scale 1 on a display of scale 1. Frame::px turns them into pixels.
namespace length {
inline constexpr float column_study = 720, column_home = 760, column_wide = 1064, navigation = 64, footer = 56;
inline constexpr float corner_key = 6, corner_chip = 8, corner_control = 12, corner_grade = 14,
                       corner_card = 20;
inline constexpr float main_button = 56, button = 48, small_button = 36, option = 56, field = 48, row = 52;
inline constexpr float grade = 76, key_cap = 24, chip = 28, toast = 52;
inline constexpr float ring = 2, ring_gap = 2;
} // namespace length

} // namespace signatory::ui
