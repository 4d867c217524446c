#include "ui/kit/text.hpp"

#include <cmath>
#include <string>

#include "ui/kit/paint.hpp"
#include "ui/shell/imgui_compat.hpp"

namespace signatory::ui {
namespace {

constexpr float unbounded = 1e9F;

// The next character of UTF-8 text, which loses it. A broken byte stands for itself.
char32_t take_character(std::string_view& text) {
    unsigned int character = 0;
    const int length = ImTextCharFromUtf8(&character, text.data(), text.data() + text.size());
    text.remove_prefix(static_cast<std::size_t>(std::max(length, 1)));
    return character;
}

const ImFontGlyph& glyph_of(Frame& frame, char32_t character, Face face) {
    const ImFont& font = frame.fonts[face];
    const auto narrow = static_cast<ImWchar>(character > 0xFFFF ? 0xFFFD : character);
    if (const ImFontGlyph* glyph = font.FindGlyphNoFallback(narrow)) return *glyph;
    frame.fonts.want(face, character);
    return *font.FallbackGlyph;
}

// Words keep the spaces that follow them; a line end is a word of its own.
std::string_view take_word(std::string_view& text) {
    if (text.starts_with('\n')) {
        text.remove_prefix(1);
        return "\n";
    }
    const auto end = std::min(text.find_first_of(" \n"), text.size());
    const auto next = std::min(text.find_first_not_of(' ', end), text.size());
    const std::string_view word = text.substr(0, next);
    text.remove_prefix(next);
    return word;
}

std::string_view without_spaces(std::string_view word) {
    return word.substr(0, word.find_last_not_of(' ') + 1);
}

// As much of a word as fits, at least one character.
std::string_view fitting_part(Frame& frame, std::string_view word, Face face, float room) {
    std::string_view rest = word;
    take_character(rest);
    while (!rest.empty()) {
        std::string_view longer = rest;
        take_character(longer);
        if (width_of(frame, word.substr(0, word.size() - longer.size()), face) > room) break;
        rest = longer;
    }
    return word.substr(0, word.size() - rest.size());
}

// Fills lines word by word. `pen` includes the trailing spaces, a line's width does not.
class Breaker {
public:
    Breaker(Frame& frame, Paragraph& paragraph, float width) : frame_(frame), out_(paragraph), width_(width) {
        out_.lines.emplace_back();
    }

    void add(const Span& span) {
        std::string_view rest = span.text;
        while (!rest.empty()) {
            std::string_view word = take_word(rest);
            if (word == "\n")
                start_line();
            else
                add_word(word, span);
        }
    }

private:
    void start_line() {
        out_.lines.emplace_back();
        pen_ = 0;
    }

    void add_word(std::string_view word, const Span& span) {
        const auto bare = [&] { return width_of(frame_, without_spaces(word), span.face); };
        if (pen_ > 0 && pen_ + bare() > width_ + 0.5F) start_line();
        while (bare() > width_ + 0.5F) {
            const std::string_view part = fitting_part(frame_, word, span.face, width_);
            if (part.size() == word.size()) break;
            append(part, span);
            start_line();
            word.remove_prefix(part.size());
        }
        append(word, span);
    }

    void append(std::string_view word, const Span& span) {
        Line& line = out_.lines.back();
        const bool continues =
            !line.pieces.empty() && line.pieces.back().span.face == span.face &&
            line.pieces.back().span.tone == span.tone &&
            line.pieces.back().span.text.data() + line.pieces.back().span.text.size() == word.data();
        if (continues)
            line.pieces.back().span.text = {line.pieces.back().span.text.data(),
                                            line.pieces.back().span.text.size() + word.size()};
        else
            line.pieces.push_back({{word, span.face, span.tone}, pen_, 0});
        line.width = pen_ + width_of(frame_, without_spaces(word), span.face);
        pen_ += width_of(frame_, word, span.face);
        line.pieces.back().width = pen_ - line.pieces.back().x;
        out_.width = std::max(out_.width, line.width);
    }

    Frame& frame_;
    Paragraph& out_;
    float width_;
    float pen_ = 0;
};

// Pen positions are fractions of a pixel, glyphs are drawn on whole ones: sharp, and as wide as measured.
void draw_glyphs(Frame& frame, const Piece& piece, Point origin, Colour colour) {
    ImDrawList& list = canvas();
    const unsigned tint = packed(colour);
    float pen = origin.x;
    for (std::string_view rest = piece.span.text; !rest.empty();) {
        const ImFontGlyph& glyph = glyph_of(frame, take_character(rest), piece.span.face);
        if (glyph.Visible) {
            const float x = std::round(pen);
            list.PrimReserve(6, 4);
            list.PrimRectUV({x + glyph.X0, origin.y + glyph.Y0}, {x + glyph.X1, origin.y + glyph.Y1},
                            {glyph.U0, glyph.V0}, {glyph.U1, glyph.V1}, tint);
        }
        pen += glyph.AdvanceX;
    }
}

// All faces of a line stand on the baseline of its largest.
float baseline_of(const Frame& frame, const Line& line, float line_height) {
    float ascent = 0, descent = 0;
    for (const Piece& piece : line.pieces) {
        ascent = std::max(ascent, frame.fonts[piece.span.face].Ascent);
        descent = std::min(descent, frame.fonts[piece.span.face].Descent);
    }
    return std::round((line_height - (ascent - descent)) / 2 + ascent);
}

std::string plain(const Paragraph& paragraph) {
    std::string out;
    for (const Line& line : paragraph.lines)
        for (const Piece& piece : line.pieces) out += piece.span.text;
    return out;
}

// Set in one of the faces of titles; the wall has two of its own.
bool is_title(const Paragraph& paragraph) {
    if (paragraph.lines.empty() || paragraph.lines.front().pieces.empty()) return false;
    const Face face = paragraph.lines.front().pieces.front().span.face;
    return (face >= Face::heading && face <= Face::display) || face >= Face::wall_stem;
}

float left_of(const Rect& box, float width, Align align) {
    if (align == Align::left) return box.x;
    return align == Align::right ? box.right() - width : box.x + std::round((box.width - width) / 2);
}

} // namespace

float width_of(Frame& frame, std::string_view text, Face face) {
    float width = 0;
    for (std::string_view rest = text; !rest.empty();)
        width += glyph_of(frame, take_character(rest), face).AdvanceX;
    return width;
}

Paragraph lay_out(Frame& frame, std::span<const Span> spans, float width) {
    Paragraph paragraph;
    Breaker breaker(frame, paragraph, width == 0 ? unbounded : std::max(width, 1.0F));
    for (const Span& span : spans) {
        breaker.add(span);
        const float box = line_box_of(span.face);
        paragraph.line_height = std::max(paragraph.line_height, is_wall(span.face) ? frame.wall(box) : frame.px(box));
    }
    return paragraph;
}

Paragraph lay_out(Frame& frame, const Span& span, float width) {
    return lay_out(frame, std::span{&span, 1}, width);
}

void draw(Frame& frame, const Paragraph& paragraph, const Rect& box, const Ink& ink) {
    float top = std::round(box.y);
    for (const Line& line : paragraph.lines) {
        const float left = left_of(box, line.width, ink.align);
        const float baseline = top + baseline_of(frame, line, paragraph.line_height);
        if (ImGui::IsRectVisible({left, top}, {left + line.width + 1, top + paragraph.line_height}))
            for (const Piece& piece : line.pieces)
                draw_glyphs(frame, piece, {left + piece.x, baseline - frame.fonts[piece.span.face].Ascent},
                            faded(ink.colour ? *ink.colour : frame.colour(piece.span.tone), ink.opacity));
        top += paragraph.line_height;
    }
    const Rect taken{left_of(box, paragraph.width, ink.align), std::round(box.y), paragraph.width,
                     paragraph.height()};
    frame.map.add({.label = plain(paragraph), .rect = taken, .layer = frame.layer, .owner = frame.owner, .heading = is_title(paragraph)});
}

void draw_centred(Frame& frame, const Paragraph& paragraph, const Rect& box, const Ink& ink) {
    const float top = box.y + std::floor((box.height - paragraph.height()) / 2);
    draw(frame, paragraph, {box.x, top, box.width, paragraph.height()}, ink);
}

void text(Frame& frame, std::string_view text, Face face, Tone tone, Align align) {
    rich_text(frame, {{text, face, tone}}, align);
}

void rich_text(Frame& frame, std::initializer_list<Span> spans, Align align) {
    const bool across = frame.flow().way == Flow::Way::across;
    const Paragraph paragraph = lay_out(frame, std::span{spans.begin(), spans.size()}, frame.width());
    const Rect box = frame.place(across ? std::ceil(paragraph.width) : 0, paragraph.height());
    draw(frame, paragraph, box, {.align = align});
}

void caption(Frame& frame, std::string_view words, Tone tone, Align align) {
    text(frame, words, Face::caption, tone, align);
}

} // namespace signatory::ui
