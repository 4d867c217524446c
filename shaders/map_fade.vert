#version 330 core
// A band across the window: four corners, from the one edge to the other.
uniform vec4 band; // left, top, right, bottom in pixels
uniform vec2 size; // of the window in pixels
uniform vec2 ends; // how much of the ground shows at the top and at the bottom

out float strength;

void main() {
    vec2 at = vec2((gl_VertexID & 1) == 0 ? band.x : band.z, (gl_VertexID & 2) == 0 ? band.y : band.w);
    strength = (gl_VertexID & 2) == 0 ? ends.x : ends.y;
    gl_Position = vec4(at.x / size.x * 2.0 - 1.0, 1.0 - at.y / size.y * 2.0, 0.0, 1.0);
}
