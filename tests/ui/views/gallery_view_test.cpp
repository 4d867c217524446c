#include <doctest/doctest.h>

#include "tests/ui/harness.hpp"
#include "ui/views/gallery_view.hpp"

using namespace signatory::ui;

TEST_CASE("the gallery holds in every theme, at every text size and width") {
    for (const Theme theme : {Theme::light, Theme::dark, Theme::contrast})
        for (const float scale : {1.0F, 2.0F})
            for (const float width : {480.0F, 1280.0F}) {
                CAPTURE(name_of(theme));
                CAPTURE(scale);
                CAPTURE(width);
                Harness harness(draw_gallery, {width, 800}, {.theme = theme, .text_scale = scale, .motion = Motion::reduced});
                CHECK(harness.faults() == "");
            }
}
