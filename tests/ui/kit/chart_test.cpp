#include <doctest/doctest.h>

#include "tests/ui/harness.hpp"
#include "ui/kit/kit.hpp"
#include "ui/kit/plot.hpp"

using namespace signatory::ui;

namespace {

std::vector<ChartPoint> rising(int count) {
    std::vector<ChartPoint> points;
    for (int index = 0; index < count; ++index)
        points.push_back({60.0 + index, 58.0 + index, 62.0 + index, "value " + std::to_string(index)});
    return points;
}

Harness line_of(const std::vector<ChartPoint>& points, bool& pressed) {
    return Harness([&](Frame& frame) {
        page(frame, {.id = "page", .column = 420}, [&] {
            line_chart(frame, {.id = "t.line", .label = "Score", .words = "rises", .points = points, .name = "with this plan, 81 %"});
            static_cast<void>(button(frame, {.id = "t.button", .label = "Next"}));
            pressed |= frame.keys.claim(Key::space);
        });
    }, {640, 800});
}

} // namespace

TEST_CASE("an axis has even steps that are easy to read and hold every value") {
    for (const double high : {0.037, 0.9, 7.0, 81.3, 1234.0}) {
        const std::vector<double> values{0, high};
        const Axis axis = axis_over(values, {});
        CAPTURE(high);
        CHECK(axis.low <= 0);
        CHECK(axis.high >= high);
        CHECK(axis.high - high < axis.step);
        CHECK(axis.steps().size() >= 3);
        CHECK(axis.steps().size() <= 6);
    }
    const std::vector<double> values{64, 86};
    CHECK(axis_over(values, {.low = 0, .high = 100}).steps() == std::vector<double>{0, 20, 40, 60, 80, 100});
    CHECK(axis_over(values, {}).name(65) == "65");
    const std::vector<double> small{0, 0.2};
    CHECK(axis_over(small, {}).name(0.15) == "0.15");
}

TEST_CASE("a chart of one value, or of none, is drawn") {
    for (const int count : {0, 1}) {
        bool pressed = false;
        const auto points = rising(count);
        CHECK(line_of(points, pressed).faults() == "");
    }
}

TEST_CASE("a chart tells all in words, then its values one by one") {
    bool pressed = false;
    const auto points = rising(5);
    Harness harness = line_of(points, pressed);
    harness.press("Tab");
    REQUIRE(harness.focused() == "t.line");
    CHECK(harness.label("t.line") == "Score");
    CHECK(harness.value("t.line") == "rises");
    harness.press("Right");
    CHECK(harness.value("t.line") == "value 0");
    CHECK(harness.shows("value 0"));
    harness.press("Right");
    CHECK(harness.value("t.line") == "value 1");
    harness.press("End");
    harness.press("Right");
    CHECK(harness.value("t.line") == "value 4");
    harness.press("Left");
    CHECK(harness.value("t.line") == "value 3");
    harness.press("Down");
    CHECK(harness.focused() == "t.button");
    CHECK(harness.value("t.line") == "rises");
}

TEST_CASE("a chart with the focus leaves Space to the screen") {
    bool pressed = false;
    const auto points = rising(3);
    Harness harness = line_of(points, pressed);
    harness.press("Tab");
    harness.press("Space");
    CHECK(pressed);
}

TEST_CASE("the names of bars never run into one another") {
    for (const float width : {200.0F, 420.0F, 900.0F}) {
        Harness harness([width](Frame& frame) {
            page(frame, {.id = "page", .column = width}, [&] {
                std::vector<ChartBar> bars;
                for (int day = 0; day < 60; ++day)
                    bars.push_back({.value = day * 1.0, .name = "1 Dec", .number = "34", .words = "day", .rest = day % 7 == 0, .strong = day == 0});
                bar_chart(frame, {.id = "t.bars", .label = "Load", .words = "rises", .bars = bars});
            });
        }, {1000, 600});
        CAPTURE(width);
        CHECK(harness.faults() == "");
    }
}
