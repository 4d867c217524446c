#version 330 core
// A corner of a triangle of a state, from the map's plane to the window.
layout(location = 0) in vec2 place;
layout(location = 1) in uint area;

layout(std140) uniform Looks {
    vec4 fill[256];
    vec4 ink[256];
    vec4 edge[256];
    vec4 manner[256]; // pattern, rank
};
uniform vec2 centre; // of what is seen, in the plane
uniform vec4 across; // from the plane to pixels: to the right, and down
uniform vec2 middle; // pixels
uniform vec2 size;   // of the window in pixels
uniform vec2 origin; // pixels: where the plane's origin is, so that patterns move with the map

flat out vec4 ground;
flat out vec4 mark;
flat out int pattern;
out vec2 pixel; // from the origin

void main() {
    vec2 away = place - centre;
    vec2 at = middle + vec2(dot(away, across.xy), dot(away, across.zw));
    ground = fill[area];
    mark = ink[area];
    pattern = int(manner[area].x);
    pixel = at - origin;
    gl_Position = vec4(at.x / size.x * 2.0 - 1.0, 1.0 - at.y / size.y * 2.0, 0.0, 1.0);
}
