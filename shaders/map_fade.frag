#version 330 core
// The ground coming through where a map ends.
in float strength;
out vec4 colour;

uniform sampler2D ground;

void main() { colour = vec4(texelFetch(ground, ivec2(gl_FragCoord.xy), 0).rgb, strength); }
