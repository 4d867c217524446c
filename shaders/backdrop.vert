#version 330 core
// One triangle that covers the window; no vertex data.
out vec2 place; // 0,0 at the top left, 1,1 at the bottom right

void main() {
    vec2 corner = vec2((gl_VertexID << 1) & 2, gl_VertexID & 2);
    place = vec2(corner.x, 1.0 - corner.y);
    gl_Position = vec4(corner * 2.0 - 1.0, 0.0, 1.0);
}
