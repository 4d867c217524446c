// Text at the four sizes. It wraps and never clips; whoever draws it asks for its height first.
#pragma once

#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "ui/kit/frame.hpp"

namespace signatory::ui {

// A stretch of a paragraph in one face and tone. The views into text must outlive the paragraph.
struct Span {
    std::string_view text = {};
    Face face = Face::body;
    Tone tone = Tone::text;
};

struct Piece {
    Span span = {};
    float x = 0;
    float width = 0;
};

struct Line {
    std::vector<Piece> pieces = {};
    float width = 0;
};

struct Paragraph {
    std::vector<Line> lines = {};
    float line_height = 0;
    float width = 0; // of the widest line

    [[nodiscard]] float height() const { return line_height * static_cast<float>(lines.size()); }
    [[nodiscard]] Size size() const { return {width, height()}; }
};

// Breaks at spaces and line ends to the width; a word wider than that is broken inside. Width 0: one line.
[[nodiscard]] Paragraph lay_out(Frame& frame, std::span<const Span> spans, float width);
[[nodiscard]] Paragraph lay_out(Frame& frame, const Span& span, float width);
[[nodiscard]] float width_of(Frame& frame, std::string_view text, Face face);

struct Ink {
    Align align = Align::left;
    float opacity = 1;
    const Colour* colour = nullptr; // instead of the spans' tones
};

// Draws with its top at that of the box, between its sides, and records it in the screen map.
void draw(Frame& frame, const Paragraph& paragraph, const Rect& box, const Ink& ink = {});
// The same, in the middle of the box from top to bottom.
void draw_centred(Frame& frame, const Paragraph& paragraph, const Rect& box, const Ink& ink = {});

// Paragraphs in the column.
void text(Frame& frame, std::string_view text, Face face = Face::body, Tone tone = Tone::text,
          Align align = Align::left);
void rich_text(Frame& frame, std::initializer_list<Span> spans, Align align = Align::left);
void caption(Frame& frame, std::string_view text, Tone tone = Tone::text_quiet, Align align = Align::left);

} // namespace signatory::ui
