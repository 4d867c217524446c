#include <algorithm>
#include <array>
#include <cmath>

#include <doctest/doctest.h>

#include "ui/kit/theme.hpp"

using namespace signatory::ui;

namespace {

constexpr std::array themes{Theme::light, Theme::dark, Theme::contrast};
constexpr std::array grades{Tone::again, Tone::hard, Tone::good, Tone::easy};
constexpr std::array grounds{Tone::canvas_top, Tone::canvas_bottom, Tone::surface, Tone::surface_sunken,
                             Tone::surface_raised};

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

// Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
// 2009: severity 1, for linear RGB.
constexpr Matrix normal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix protanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
// Linear sRGB to XYZ under D65, each row divided by the white point.
constexpr Matrix to_xyz{{{0.4124 / 0.9505, 0.3576 / 0.9505, 0.1805 / 0.9505},
                         {0.2126, 0.7152, 0.0722},
                         {0.0193 / 1.089, 0.1192 / 1.089, 0.9505 / 1.089}}};

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

Vector times(const Matrix& matrix, const Vector& vector) {
    Vector out{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column) out[row] += matrix[row][column] * vector[column];
    return out;
}

Vector lab(Colour colour, const Matrix& eye) {
    Vector seen = times(eye, {linear(colour.red), linear(colour.green), linear(colour.blue)});
    for (double& channel : seen) channel = std::clamp(channel, 0.0, 1.0);
    Vector xyz = times(to_xyz, seen);
    for (double& value : xyz) value = value > 0.008856 ? std::cbrt(value) : 7.787 * value + 16.0 / 116;
    return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

// CIE76, which is coarse but agreed on.
double distance(Colour a, Colour b, const Matrix& eye) {
    const Vector first = lab(a, eye), second = lab(b, eye);
    return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

double closest_grades(const Tokens& tokens, const Matrix& eye) {
    double closest = 1000;
    for (std::size_t a = 0; a < grades.size(); ++a)
        for (std::size_t b = a + 1; b < grades.size(); ++b)
            closest = std::min(closest, distance(tokens[grades[a]], tokens[grades[b]], eye));
    return closest;
}

} // namespace

TEST_CASE("every role has a name and a colour in every theme") {
    for (std::size_t index = 0; index < tone_count; ++index) {
        const Tone tone = static_cast<Tone>(index);
        CAPTURE(index);
        CHECK_FALSE(name_of(tone).empty());
        if (tone == Tone::glow) continue; // black and clear in high contrast, on purpose
        for (const Theme theme : themes) CHECK(tokens_of(theme)[tone].alpha == 255);
    }
}

TEST_CASE("text has a contrast of 4.5 or better on every ground") {
    for (const Theme theme : themes) {
        const Tokens& tokens = tokens_of(theme);
        for (const Tone ground : grounds)
            for (const Tone text : {Tone::text, Tone::text_quiet}) {
                CAPTURE(name_of(theme));
                CAPTURE(name_of(ground));
                CAPTURE(name_of(text));
                CHECK(contrast(tokens[text], tokens[ground]) >= 4.5);
            }
        CHECK(contrast(tokens[Tone::on_accent], tokens[Tone::accent]) >= 4.5);
        CHECK(contrast(tokens[Tone::accent], tokens[Tone::surface]) >= 4.5);
        CHECK(contrast(tokens[Tone::text_quiet], tokens[Tone::key_face]) >= 4.5);
        for (const Tone soft : {Tone::again_soft, Tone::good_soft})
            CHECK(contrast(tokens[Tone::text], tokens[soft]) >= 4.5);
    }
}

TEST_CASE("graphics have a contrast of 3 or better on a card") {
    for (const Theme theme : themes) {
        const Tokens& tokens = tokens_of(theme);
        for (const Tone tone : {Tone::again, Tone::hard, Tone::good, Tone::easy, Tone::line_strong,
                                Tone::focus, Tone::heat_4}) {
            CAPTURE(name_of(theme));
            CAPTURE(name_of(tone));
            CHECK(contrast(tokens[tone], tokens[Tone::surface]) >= 3);
        }
    }
}

TEST_CASE("high contrast means seven to one") {
    const Tokens& tokens = tokens_of(Theme::contrast);
    for (const Tone tone :
         {Tone::text, Tone::text_quiet, Tone::accent, Tone::hard, Tone::good, Tone::easy, Tone::again})
        CHECK(contrast(tokens[tone], tokens[Tone::surface]) >= 7);
}

TEST_CASE("the grade colours stay apart for every kind of colour vision") {
    CHECK(closest_grades(tokens_of(Theme::light), normal) >= 35);
    CHECK(closest_grades(tokens_of(Theme::light), deuteranopia) >= 25);
    CHECK(closest_grades(tokens_of(Theme::light), protanopia) >= 25);
    CHECK(closest_grades(tokens_of(Theme::light), tritanopia) >= 18);
    CHECK(closest_grades(tokens_of(Theme::dark), normal) >= 40);
    CHECK(closest_grades(tokens_of(Theme::dark), deuteranopia) >= 18);
    CHECK(closest_grades(tokens_of(Theme::dark), protanopia) >= 25);
    CHECK(closest_grades(tokens_of(Theme::dark), tritanopia) >= 12);
}

TEST_CASE("each step of the heatmap is nearer the accent than the one before") {
    for (const Theme theme : themes) {
        const Tokens& tokens = tokens_of(theme);
        double before = 0;
        for (const Tone tone : {Tone::heat_1, Tone::heat_2, Tone::heat_3, Tone::heat_4}) {
            const double now = contrast(tokens[tone], tokens[Tone::heat_0]);
            CHECK(now > before + 0.1);
            before = now;
        }
    }
}

TEST_CASE("the published contrast ratios are reproduced") {
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
    CHECK(contrast({0x76, 0x76, 0x76}, {255, 255, 255}) == doctest::Approx(4.54).epsilon(0.01));
}
