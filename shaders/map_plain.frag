#version 330 core
// A state without a pattern.
flat in vec4 ground;
out vec4 colour;

void main() { colour = ground; }
