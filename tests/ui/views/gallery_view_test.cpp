#include <doctest/doctest.h>

#include "tests/ui/harness.hpp"
#include "ui/views/gallery_view.hpp"

using namespace signatory::ui;

TEST_CASE("the gallery holds in every theme, at every text size and width") {
    struct Case {
        Theme theme;
        float scale, width;
    };
    for (const auto& [theme, scale, width] : {Case{Theme::light, 1, 1280}, Case{Theme::dark, 2, 480}, Case{Theme::contrast, 2, 1280}}) {
        CAPTURE(name_of(theme));
        Harness harness(draw_gallery, {width, 800}, {.theme = theme, .text_scale = scale, .motion = Motion::reduced});
        CHECK(harness.faults() == "");
    }
}
