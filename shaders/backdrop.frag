#version 330 core
// The quiet ground of every screen: a vertical gradient, a faint light at the top, and noise of half a level against
// the bands that so slow a gradient would show in 8 bits.
in vec2 place;
out vec4 colour;

uniform vec3 top;
uniform vec3 bottom;
uniform vec4 glow;     // alpha: how strong it is in its middle
uniform vec2 size;     // of the window in pixels
uniform float scale;   // pixels a unit

const vec2 glow_radius = vec2(900.0, 560.0); // units

float noise(vec2 at) { return fract(sin(dot(at, vec2(12.9898, 78.233))) * 43758.5453) - 0.5; }

void main() {
    vec2 from_light = (place - vec2(0.5, 0.0)) * size / (glow_radius * scale);
    float light = glow.a * max(0.0, 1.0 - length(from_light));
    vec3 ground = mix(mix(top, bottom, place.y), glow.rgb, light);
    colour = vec4(ground + noise(gl_FragCoord.xy) / 255.0, 1.0);
}
