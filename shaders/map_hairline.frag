#version 330 core
// A stretch of a thin border, smooth over one pixel. Its ends are square, which nobody sees at that width.
flat in vec4 ink_of_line;
flat in float half_length;
in vec2 off;
out vec4 colour;

uniform float width;

void main() {
    float coverage = clamp(width * 0.5 + 0.5 - abs(off.y), 0.0, 1.0) * clamp(half_length - abs(off.x), 0.0, 1.0);
    colour = vec4(ink_of_line.rgb, ink_of_line.a * coverage);
}
