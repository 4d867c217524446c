#version 330 core
// A stretch of border with round ends, smooth over one pixel: joints need nothing more.
flat in vec2 from;
flat in vec2 to;
flat in vec4 ink_of_line;
in vec2 pixel;
out vec4 colour;

uniform float width;

void main() {
    vec2 along = to - from, away = pixel - from;
    float part = clamp(dot(away, along) / max(dot(along, along), 0.0001), 0.0, 1.0);
    float coverage = clamp(width * 0.5 + 0.5 - length(away - along * part), 0.0, 1.0);
    colour = vec4(ink_of_line.rgb, ink_of_line.a * coverage);
}
