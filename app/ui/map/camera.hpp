// Which part of the map's plane is seen, and how large. North is up in the middle of what is seen; where that is much of the
// Earth, less so, down to the plane's own way up.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "core/atlas/atlas.hpp"
#include "ui/kit/geometry.hpp"

namespace signatory::ui {

struct Camera {
    atlas::Point centre = {};
    double scale = 400;   // pixels a radius of the Earth
    bool upright = false; // north is straight up and the projection's stretch undone in the middle: for what lies far off

    bool operator==(const Camera&) const = default;
};

// A camera and the part of the window it looks into, with what follows from both.
class Lens {
  public:
    Lens(const Camera& camera, const Rect& view);
    [[nodiscard]] Point to_screen(atlas::Point point) const;
    [[nodiscard]] atlas::Point to_plane(Point pixel) const;
    [[nodiscard]] atlas::Point turned(Point pixels) const; // a way on the screen as a way in the plane, at scale 1
    // From the plane to pixels: what of x and y goes to the right, and what of them goes down.
    [[nodiscard]] std::array<double, 4> across() const;
    [[nodiscard]] const Camera& camera() const { return camera_; }
    [[nodiscard]] Point middle() const { return middle_; } // pixels

  private:
    Camera camera_;
    Point middle_;
    std::array<double, 4> to_, back_; // pixels to the right and down of the plane's x and y at scale 1, and its inverse
};

// Within what the map has: not over the pole, where north turns round, and between two scales for this view.
Camera within_bounds(Camera camera, const Rect& view);

// Shows these shapes in the view, without the few that lie far from all the others (a map of NATO shows Europe).
Camera fitted(const atlas::Atlas& atlas, std::span<const std::size_t> shapes, const Rect& view, float margin);

// Those of the shapes that it leaves out.
std::vector<std::size_t> left_out(const atlas::Atlas& atlas, std::span<const std::size_t> shapes);
// Shows all of the largest part of each of these shapes, upright.
Camera fitted_upright(const atlas::Atlas& atlas, std::span<const std::size_t> shapes, const Rect& view, float margin);

// What stood under the pixel still stands there at the new scale, unless the bounds forbid it.
Camera zoomed(const Camera& camera, const Rect& view, Point pixel, double factor);
// What stood under `from` stands under `to`, unless the bounds forbid it.
Camera dragged(const Camera& camera, const Rect& view, Point from, Point to);

// A part of the way from one to the other: 0 … 1. What stands under one pixel in both stands there all the way.
Camera between(const Camera& from, const Camera& to, double part);

} // namespace signatory::ui
