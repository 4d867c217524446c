#include <doctest/doctest.h>

#include <set>
#include <string>

#include "tests/ui/harness.hpp"
#include "ui/kit/kit.hpp"

using namespace signatory::ui;

namespace {

void three(Frame& frame) {
    page(frame, {.id = "page"}, [&] {
        static_cast<void>(button(frame, {.id = "a", .label = "A"}));
        static_cast<void>(button(frame, {.id = "b", .label = "B", .enabled = Enabled::no}));
        static_cast<void>(button(frame, {.id = "c", .label = "C"}));
    });
    frame.prefer_focus("c");
}

} // namespace

TEST_CASE("the focus starts where the view prefers it and moves in drawing order past what is off") {
    Harness harness(three);
    CHECK(harness.focused() == "c");
    harness.press("Tab");
    CHECK(harness.focused() == "a");
    harness.press("Tab");
    CHECK(harness.focused() == "c");
    harness.press("Shift+Tab");
    CHECK(harness.focused() == "a");
    harness.press("Down");
    CHECK(harness.focused() == "c");
    harness.press("Left");
    CHECK(harness.focused() == "a");
}

TEST_CASE("the ring is shown to the keyboard and not to the pointer") {
    Harness harness(three);
    CHECK(harness.stage().memory().focus.ring_shown());
    harness.click("a");
    CHECK_FALSE(harness.stage().memory().focus.ring_shown());
    harness.press("Tab");
    CHECK(harness.stage().memory().focus.ring_shown());
}

TEST_CASE("after a click Space belongs to the screen, not to the widget clicked") {
    int clicks = 0, spaces = 0;
    Harness harness([&](Frame& frame) {
        page(frame, {.id = "page"}, [&] { clicks += chip(frame, {.id = "chip", .label = "CSTO"}) ? 1 : 0; });
        spaces += frame.keys.claim(Key::space) ? 1 : 0;
    });
    harness.click("chip");
    harness.press("Space");
    CHECK(clicks == 1);
    CHECK(spaces == 1);
}

TEST_CASE("when the focused widget goes, the focus goes to the next primary button") {
    bool revealed = false;
    Harness harness([&](Frame& frame) {
        page(frame, {.id = "page"}, [&] {
            static_cast<void>(button(frame, {.id = "other", .label = "Other"}));
            if (revealed) {
                static_cast<void>(button(frame, {.id = "good", .label = "Good"}));
            } else if (button(frame, {.id = "show", .label = "Show answer"})) {
                revealed = true;
            }
        });
        frame.prefer_focus(revealed ? "good" : "show");
    });
    CHECK(harness.focused() == "show");
    harness.press("Space");
    CHECK(harness.focused() == "good");
}

TEST_CASE("an overlay keeps the focus inside and gives it back") {
    bool open = false;
    Harness harness([&](Frame& frame) {
        page(frame, {.id = "page"}, [&] {
            static_cast<void>(button(frame, {.id = "below.first", .label = "First"}));
            open |= button(frame, {.id = "below.open", .label = "Open"});
        });
        if (!open) return;
        overlay(frame, {.id = "sheet"}, [&] {
            card(frame, {}, [&] {
                static_cast<void>(button(frame, {.id = "sheet.one", .label = "One"}));
                if (button(frame, {.id = "sheet.close", .label = "Close"})) open = false;
            });
        });
    });
    harness.click("below.open");
    std::set<std::string> reached;
    for (int tab = 0; tab < 6; ++tab) {
        reached.insert(harness.focused());
        harness.press("Tab");
    }
    CHECK(reached == std::set<std::string>{"sheet.one", "sheet.close"});
    harness.click("sheet.close");
    CHECK_FALSE(open);
    CHECK(harness.focused() == "below.open");
}

TEST_CASE("Enter takes what a question proposes, though it was opened with the pointer") {
    bool open = false;
    int taken = 0;
    Harness harness([&](Frame& frame) {
        page(frame, {.id = "page"}, [&] { open |= button(frame, {.id = "below.open", .label = "Open"}); });
        if (!open) return;
        overlay(frame, {.id = "question"}, [&] {
            card(frame, {}, [&] {
                static_cast<void>(button(frame, {.id = "question.one", .label = "One"}));
                taken += button(frame, {.id = "question.proposed", .label = "Proposed"}) ? 1 : 0;
            });
        });
        frame.prefer_focus("question.proposed");
    });
    harness.click("below.open");
    CHECK(harness.focused() == "question.proposed");
    harness.press("Enter");
    CHECK(taken == 1);
}

TEST_CASE("a sheet with nothing to choose still covers the screen") {
    int clicks = 0;
    bool open = true;
    Harness harness([&](Frame& frame) {
        page(frame, {.id = "page"},
             [&] { clicks += button(frame, {.id = "below", .label = "Below"}) ? 1 : 0; });
        if (open) overlay(frame, {.id = "sheet"}, [&] { card(frame, {}, [&] { text(frame, "All keys"); }); });
        frame.prefer_focus("below");
    });
    CHECK(harness.focused().empty());
    harness.press("Space");
    CHECK(clicks == 0);
    open = false;
    harness.run();
    CHECK(harness.focused() == "below");
}

TEST_CASE("a page follows the focus, and Home, End and Page Down scroll it") {
    Harness harness([](Frame& frame) {
        page(frame, {.id = "page"}, [&] {
            for (int row = 0; row < 40; ++row)
                static_cast<void>(list_row(frame, {.id = "row." + std::to_string(row), .label = "Row"}));
        });
    });
    const Rect window{0, 0, 1280, 800};
    for (int tab = 0; tab < 30; ++tab) harness.press("Tab");
    CHECK(harness.focused() == "row.29");
    CHECK(window.encloses(harness.item("row.29").rect));
    harness.press("Home");
    CHECK(window.encloses(harness.item("row.0").rect));
    harness.press("Page Down");
    CHECK_FALSE(window.encloses(harness.item("row.0").rect));
    harness.press("End");
    CHECK(window.encloses(harness.item("row.39").rect));
}

TEST_CASE("a tap and a double tap within one frame are not lost") {
    int clicks = 0;
    Stage& stage = *[] {
        static auto opened = Stage::open(Harness::still());
        return opened->get();
    }();
    InputQueue input;
    const auto view = [&](Frame& frame) {
        page(frame, {.id = "page"}, [&] { clicks += button(frame, {.id = "a", .label = "A"}) ? 1 : 0; });
        frame.prefer_focus("a");
    };
    for (int frame = 0; frame < 3; ++frame) stage.draw({}, {800, 600}, 0.016F, view);
    for (int tap = 0; tap < 2; ++tap) {
        input.push(KeyPressed{Key::space, {}});
        input.push(KeyReleased{Key::space, {}});
    }
    while (!input.empty()) stage.draw(input.take_frame(), {800, 600}, 0.016F, view);
    CHECK(clicks == 2);
}

TEST_CASE("ids used twice are named") {
    Harness harness([](Frame& frame) {
        page(frame, {.id = "page"}, [&] {
            static_cast<void>(button(frame, {.id = "same", .label = "A"}));
            static_cast<void>(button(frame, {.id = "same", .label = "B"}));
        });
    });
    CHECK(harness.map().duplicates() == std::vector<std::string>{"same"});
    CHECK(harness.faults().contains("used twice: same"));
}
