#version 330 core
// A state's colour with a pattern, whose edges are smooth over one pixel.
flat in vec4 ground;
flat in vec4 mark;
flat in int pattern;
in vec2 pixel;
out vec4 colour;

uniform float unit; // pixels a unit

const int stripes = 1, dots = 2, grid = 3, dense_stripes = 4;

// How far from the middle of the nearest line of a family, in pixels.
float from_line(float along, float apart) { return abs(fract(along / apart + 0.5) - 0.5) * apart; }
float covered(float away, float half_width) { return clamp(half_width + 0.5 - away, 0.0, 1.0); }

float marked() {
    vec2 at = pixel;
    float slanting = (at.x + at.y) * 0.70710678;
    if (pattern == stripes) return covered(from_line(slanting, 7.0 * unit), 0.9 * unit);
    if (pattern == dense_stripes) return covered(from_line((at.x - at.y) * 0.70710678, 6.0 * unit), 1.5 * unit);
    if (pattern == dots) {
        vec2 cell = (fract(at / (8.0 * unit)) - 0.5) * 8.0 * unit;
        return covered(length(cell), 1.7 * unit);
    }
    if (pattern == grid) return max(covered(from_line(at.x, 8.0 * unit), 0.6 * unit), covered(from_line(at.y, 8.0 * unit), 0.6 * unit));
    return 0.0;
}

void main() {
    colour = vec4(mix(ground.rgb, mark.rgb, mark.a * marked()), ground.a);
}
