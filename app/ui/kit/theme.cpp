#include "ui/kit/theme.hpp"

#include <algorithm>
#include <cmath>

namespace signatory::ui {
namespace {

consteval Colour rgb(std::uint32_t hex) {
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8 & 0xFF),
            static_cast<std::uint8_t>(hex & 0xFF), 255};
}
consteval Colour rgba(std::uint32_t hex, double alpha) {
    Colour colour = rgb(hex);
    colour.alpha = static_cast<std::uint8_t>(alpha * 255 + 0.5);
    return colour;
}

struct Row {
    Tone tone;
    std::string_view name;
    Colour light, dark, contrast;
};

// The quiet text of the light theme keeps 4.5:1 on the land of the map, the darkest it stands on. The four grade colours keep 3:1 on their ground and stay apart under simulated deuteranopia, protanopia and
// tritanopia; the tests compute both.
constexpr Row rows[] = {
    {Tone::canvas_top, "canvas-top", rgb(0xFAF9F7), rgb(0x181C26), rgb(0x000000)},
    {Tone::canvas_bottom, "canvas-bottom", rgb(0xF4F3EF), rgb(0x10131A), rgb(0x000000)},
    {Tone::glow, "glow", rgba(0xFFFFFF, .75), rgba(0x787EDC, .07), rgba(0x000000, 0)},
    {Tone::surface, "surface", rgb(0xFFFFFF), rgb(0x1C212C), rgb(0x000000)},
    {Tone::surface_raised, "surface-raised", rgb(0xFFFFFF), rgb(0x252B38), rgb(0x000000)},
    {Tone::surface_sunken, "surface-sunken", rgb(0xF5F4F1), rgb(0x161A23), rgb(0x000000)},
    {Tone::text, "text", rgb(0x1F2430), rgb(0xE8ECF4), rgb(0xFFFFFF)},
    {Tone::text_quiet, "text-quiet", rgb(0x5A6479), rgb(0x9AA4B8), rgb(0xD5DAE6)},
    {Tone::line, "line", rgb(0xE7E5E0), rgb(0x2C3241), rgb(0x8E98AD)},
    {Tone::line_strong, "line-strong", rgb(0x8A91A0), rgb(0x687288), rgb(0xFFFFFF)},
    {Tone::accent, "accent", rgb(0x3B3FB6), rgb(0xA3A8FF), rgb(0xC2C5FF)},
    {Tone::accent_hover, "accent-hover", rgb(0x3135A0), rgb(0xB6BAFF), rgb(0xD9DBFF)},
    {Tone::accent_pressed, "accent-pressed", rgb(0x282B86), rgb(0x8D93F2), rgb(0xA3A8FF)},
    {Tone::accent_soft, "accent-soft", rgb(0xEDEDFA), rgb(0x282D48), rgb(0x000000)},
    {Tone::on_accent, "on-accent", rgb(0xFFFFFF), rgb(0x14171F), rgb(0x000000)},
    {Tone::focus, "focus", rgb(0x3B3FB6), rgb(0xA3A8FF), rgb(0xFFFFFF)},
    {Tone::again, "again", rgb(0x8F2A12), rgb(0xF47A4D), rgb(0xF47A4D)},
    {Tone::hard, "hard", rgb(0xB47300), rgb(0xFFD166), rgb(0xFFD166)},
    {Tone::good, "good", rgb(0x16876A), rgb(0x4CCFA2), rgb(0x4CCFA2)},
    {Tone::easy, "easy", rgb(0x004F8A), rgb(0x6FB7FF), rgb(0x6FB7FF)},
    {Tone::again_soft, "again-soft", rgb(0xF9EFEB), rgb(0x33262A), rgb(0x000000)},
    {Tone::hard_soft, "hard-soft", rgb(0xFBF4E7), rgb(0x332F2B), rgb(0x000000)},
    {Tone::good_soft, "good-soft", rgb(0xE9F5F1), rgb(0x1F3134), rgb(0x000000)},
    {Tone::easy_soft, "easy-soft", rgb(0xE8F0F6), rgb(0x222E40), rgb(0x000000)},
    {Tone::heat_0, "heat-0", rgb(0xEDEBE6), rgb(0x252B38), rgb(0x1A1D26)},
    {Tone::heat_1, "heat-1", rgb(0xD3D4F0), rgb(0x343A66), rgb(0x4A4F86)},
    {Tone::heat_2, "heat-2", rgb(0xA9ACE2), rgb(0x4E559B), rgb(0x5F65B0)},
    {Tone::heat_3, "heat-3", rgb(0x7478CD), rgb(0x7379CF), rgb(0xA3A8FF)},
    {Tone::heat_4, "heat-4", rgb(0x3B3FB6), rgb(0xA3A8FF), rgb(0xE2E3FF)},
    {Tone::key_face, "key-face", rgb(0xFFFFFF), rgb(0x2A3040), rgb(0x000000)},
    {Tone::key_edge, "key-edge", rgb(0xD5D2CB), rgb(0x3D4558), rgb(0xFFFFFF)},
    {Tone::shade, "shade", rgb(0x1F2430), rgb(0x000000), rgb(0x000000)},
};
static_assert(std::size(rows) == tone_count);

using Shadows = std::array<Shadow, 3>; // low, card, floating

constexpr Shadows light_shadows{{{4, 1, 1, 0.012F, 1, rgba(0x1F2430, .05)},
                                 {10, 3, 1.2F, 0.006F, 1, rgba(0x1F2430, .045)},
                                 {12, 6, 1.6F, 0.0075F, 1, rgba(0x1F2430, .06)}}};
constexpr Shadows dark_shadows{{{4, 1, 1, 0.04F, 1, rgba(0xFFFFFF, .05)},
                                {10, 3, 1.2F, 0.026F, 1, rgba(0xFFFFFF, .045)},
                                {12, 6, 1.6F, 0.03F, 1, rgba(0xFFFFFF, .07)}}};
constexpr Shadows contrast_shadows{
    {{0, 0, 0, 0, 1, rgb(0xFFFFFF)}, {0, 0, 0, 0, 2, rgb(0xFFFFFF)}, {0, 0, 0, 0, 2, rgb(0xFFFFFF)}}};

constexpr Tokens table_of(Colour Row::*theme, const Shadows& shadows) {
    Tokens tokens{{}, shadows};
    for (const Row& row : rows) tokens.tones[static_cast<std::size_t>(row.tone)] = row.*theme;
    return tokens;
}

std::uint8_t blend(std::uint8_t from, std::uint8_t to, float part) {
    return static_cast<std::uint8_t>(
        std::lround(static_cast<float>(from) + static_cast<float>(to - from) * part));
}

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

} // namespace

Colour mix(Colour from, Colour to, float part) {
    part = std::clamp(part, 0.0F, 1.0F);
    return {blend(from.red, to.red, part), blend(from.green, to.green, part), blend(from.blue, to.blue, part),
            blend(from.alpha, to.alpha, part)};
}

Colour faded(Colour colour, float opacity) {
    colour.alpha = blend(0, colour.alpha, std::clamp(opacity, 0.0F, 1.0F));
    return colour;
}

const Tokens& tokens_of(Theme theme) {
    static constexpr Tokens light = table_of(&Row::light, light_shadows);
    static constexpr Tokens dark = table_of(&Row::dark, dark_shadows);
    static constexpr Tokens high_contrast = table_of(&Row::contrast, contrast_shadows);
    switch (theme) {
    case Theme::dark:
        return dark;
    case Theme::contrast:
        return high_contrast;
    case Theme::light:
        break;
    }
    return light;
}

std::string_view name_of(Tone tone) {
    const auto* row = std::ranges::find(rows, tone, &Row::tone);
    return row == std::end(rows) ? std::string_view{} : row->name;
}

std::string_view name_of(Theme theme) {
    switch (theme) {
    case Theme::dark:
        return "dark";
    case Theme::contrast:
        return "contrast";
    case Theme::light:
        break;
    }
    return "light";
}

double contrast(Colour a, Colour b) {
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace signatory::ui
