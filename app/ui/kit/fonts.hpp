// The seven faces of the program: two small sizes in two weights, a display cut in three sizes. Inter, with
// DejaVu Sans for what Inter lacks, drawn by FreeType.
#pragma once

#include <expected>
#include <memory>
#include <set>

#include "core/support/problem.hpp"

struct ImFont;
struct ImFontAtlas;

namespace signatory::ui {

enum class Face { caption, caption_strong, body, body_strong, heading, prompt, display };
inline constexpr int face_count = 7;

[[nodiscard]] float size_of(Face face);     // units, the height of the em square: 14, 18, 24, 34
[[nodiscard]] float line_box_of(Face face); // units: 20, 26 (heading: 24), 32, 42

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

    void want(char32_t character); // does nothing for a character no font has
    [[nodiscard]] bool wants_more() const;
    [[nodiscard]] bool has(char32_t character) const; // drawn as itself, not as a replacement

private:
    struct Files;
    explicit Fonts(std::unique_ptr<Files> files);
    std::unique_ptr<Files> files_;
};

} // namespace signatory::ui
