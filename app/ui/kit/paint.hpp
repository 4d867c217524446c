// The few shapes everything is made of. Lengths in pixels.
#pragma once

#include <span>

#include "ui/kit/frame.hpp"

namespace signatory::ui {

void fill(const Rect& rect, Colour colour, float corner = 0);
void outline(const Rect& rect, Colour colour, float corner, float thickness); // inside the rectangle
void line(std::span<const Point> points, Colour colour, float thickness);     // round ends and joints
void disc(Point centre, float radius, Colour colour);
void polygon(std::span<const Point> points, Colour colour); // convex
void shadow(const Frame& frame, const Rect& rect, float corner, Height height);
void surface(const Frame& frame, const Rect& rect, Colour colour, float corner,
             Height height);                                   // shadow, then shape
void ring(const Frame& frame, const Rect& rect, float corner); // around what has the focus
[[nodiscard]] unsigned packed(Colour colour);                  // as ImGui takes it

} // namespace signatory::ui
