// The faces of the program: two small sizes in two weights, a display cut in three sizes; and those of the wall, read from
// ten metres, of which only the characters in use are drawn, and those only once a screen asks for them. Inter or, where
// it is chosen and installed, OpenDyslexic; with Inter and DejaVu Sans for what it lacks, drawn by FreeType.
#pragma once

#include <expected>
#include <memory>
#include <set>

#include "core/support/problem.hpp"

struct ImFont;
struct ImFontAtlas;

namespace signatory::ui {

enum class Face { caption, caption_strong, body, body_strong, heading, prompt, display, wall_caption, wall_body, wall_option, wall_stem, wall_code };
inline constexpr int face_count = 12;
enum class Typeface { inter, open_dyslexic };
[[nodiscard]] constexpr bool is_wall(Face face) { return face >= Face::wall_caption; }

[[nodiscard]] float size_of(Face face);     // units, the height of the em square: 14, 18, 24, 34; wall: 28, 36, 48, 68, 128
[[nodiscard]] float line_box_of(Face face); // units: 20, 26 (heading: 24), 32, 42; wall: 36, 44, 56, 80, 136

class Fonts {
public:
    // Reads the font files of Debian's fonts-inter and fonts-dejavu-core.
    [[nodiscard]] static std::expected<Fonts, Problem> load();

    Fonts(Fonts&&) noexcept;
    Fonts& operator=(Fonts&&) noexcept;
    ~Fonts();

    // Draws every glyph wanted into the atlas, between frames only. The first scripts are there from the
    // start; a text with other characters asks for them with want(), and the next frame has them.
    void build(ImFontAtlas& atlas, float scale);
    [[nodiscard]] ImFont& operator[](Face face) const;

    // From the next frame on. One that is not installed gives way to Inter.
    void choose(Typeface typeface);
    [[nodiscard]] bool has(Typeface typeface) const;

    void want(Face face, char32_t character); // does nothing for a character no font has
    // From the next frame on the faces of the wall are there, so many pixels to their unit; until then the largest
    // other face stands in for them.
    void set_wall(float scale) { wall_ = scale; }
    [[nodiscard]] float wall() const { return wall_; }
    [[nodiscard]] bool wants_more() const;
    [[nodiscard]] bool has(char32_t character) const; // drawn as itself, not as a replacement

private:
    struct Files;
    explicit Fonts(std::unique_ptr<Files> files);
    std::unique_ptr<Files> files_;
    float wall_ = 0, built_wall_ = 0;
    Typeface typeface_ = Typeface::inter, built_typeface_ = Typeface::inter;
};

} // namespace signatory::ui
