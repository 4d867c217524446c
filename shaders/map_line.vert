#version 330 core
// A corner of the rectangle around a stretch of border, from the map's plane to the window.
layout(location = 0) in vec4 ends;  // from, to
layout(location = 1) in uvec2 areas; // on both sides

layout(std140) uniform Looks {
    vec4 fill[256];
    vec4 ink[256];
    vec4 edge[256];
    vec4 manner[256]; // pattern, rank
};
uniform vec2 centre;
uniform vec4 across; // from the plane to pixels: to the right, and down
uniform vec2 middle;
uniform vec2 size;
uniform vec4 inner;    // between two states of one standing
uniform vec4 chosen;   // around the state in hand
uniform float width;   // pixels
uniform int outlined;  // 1: this is the outline of the state in hand

flat out vec2 from;
flat out vec2 to;
flat out vec4 ink_of_line;
flat out float half_length; // its ends included
out vec2 pixel;
out vec2 off; // from its middle: along it, and to its side

vec2 on_window(vec2 place) {
    vec2 away = place - centre;
    return middle + vec2(dot(away, across.xy), dot(away, across.zw));
}

void main() {
    from = on_window(ends.xy);
    to = on_window(ends.zw);
    vec2 along = to - from;
    float reach = length(along);
    along = reach > 0.0001 ? along / reach : vec2(1.0, 0.0);
    float around = width * 0.5 + 0.5; // no fragment farther out is touched
    int corner = gl_VertexID & 3;
    vec2 end = (corner & 1) == 0 ? from - along * around : to + along * around;
    pixel = end + vec2(-along.y, along.x) * ((corner & 2) == 0 ? around : -around);
    half_length = 0.5 * reach + 0.5 * width + 0.5;
    off = vec2((corner & 1) == 0 ? -0.5 * reach - around : 0.5 * reach + around, (corner & 2) == 0 ? around : -around);

    float rank = manner[areas.x].y, other = manner[areas.y].y;
    ink_of_line = rank >= other ? edge[areas.x] : edge[areas.y];
    if (rank == other && rank > 0.0) ink_of_line = inner;
    if (outlined == 1) ink_of_line = chosen;
    gl_Position = vec4(pixel.x / size.x * 2.0 - 1.0, 1.0 - pixel.y / size.y * 2.0, 0.0, 1.0);
}
