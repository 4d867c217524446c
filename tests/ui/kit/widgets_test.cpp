#include <doctest/doctest.h>

#include <array>

#include "tests/ui/harness.hpp"
#include "ui/kit/kit.hpp"

using namespace signatory::ui;

namespace {

// Draws one widget in a narrow page and counts its clicks.
template <class Draw> Harness one(Draw draw, int& clicks, Settings settings = Harness::still()) {
    return Harness(
        [draw, &clicks](Frame& frame) {
            page(frame, {.id = "page", .column = 420}, [&] { clicks += draw(frame) ? 1 : 0; });
        },
        {640, 800}, settings);
}

struct Sample {
    const char* id;
    bool (*draw)(Frame&, Enabled);
};

const std::array samples{
    Sample{"t.button", [](Frame& f, Enabled on) { return button(f, {.id = "t.button", .label = "Show answer", .key = "Space", .look = ButtonLook::primary, .enabled = on}); }},
    Sample{"t.small", [](Frame& f, Enabled on) { return button(f, {.id = "t.small", .label = "Skip", .size = ButtonSize::small, .enabled = on}); }},
    Sample{"t.chip", [](Frame& f, Enabled on) { return chip(f, {.id = "t.chip", .label = "CSTO", .enabled = on}); }},
    Sample{"t.grade", [](Frame& f, Enabled on) { return grade_button(f, {.id = "t.grade", .label = "Good", .interval = "11 days", .key = "3", .enabled = on}); }},
    Sample{"t.option", [](Frame& f, Enabled on) { return option(f, {.id = "t.option", .label = "Armenia", .key = "1", .state = on == Enabled::yes ? OptionState::open : OptionState::off}); }},
    Sample{"t.toggle", [](Frame& f, Enabled on) { return toggle(f, {.id = "t.toggle", .label = "Motion", .enabled = on}); }},
    Sample{"t.step.more", [](Frame& f, Enabled on) { return stepper(f, {.id = "t.step", .label = "Minutes", .value = "20", .can_grow = on == Enabled::yes}) == 1; }},
    Sample{"t.segment", [](Frame& f, Enabled on) { constexpr std::array<Segment, 2> both{{{"t.first", "One"}, {"t.segment", "Two"}}};
               return on == Enabled::yes && choice(f, {.label = "Which", .segments = both}) == 1U; }},
    Sample{"t.row", [](Frame& f, Enabled on) { return on == Enabled::yes && list_row(f, {.id = "t.row", .label = "Charter", .remark = "2002"}); }},
    Sample{"t.toast", [](Frame& f, Enabled on) { return on == Enabled::yes && toast(f, {.id = "t.toast", .message = "Grade undone", .action = "Redo"}); }},
    Sample{"t.empty", [](Frame& f, Enabled on) { return empty_state(f, {.sentence = "Nothing yet.", .action = {.id = "t.empty", .label = "Add", .enabled = on}}); }},
};

const char* const long_text = "Договор о коллективной безопасности, signed at Tashkent on 15 May 1992 by six states and joined by three more in 1993";

void draw_long(Frame& frame) {
    page(frame, {.id = "page", .column = 420}, [&] {
        text(frame, long_text, Face::display);
        static_cast<void>(button(frame, {.id = "l.button", .label = long_text, .key = "Ctrl K", .icon = Icon::search}));
        static_cast<void>(chip(frame, {.id = "l.chip", .label = long_text, .icon = Icon::clock}));
        static_cast<void>(option(frame, {.id = "l.option", .label = long_text, .key = "1", .rationale = long_text}));
        static_cast<void>(option(frame, {.id = "l.wrong", .label = long_text, .state = OptionState::wrong, .verdict = "Your answer", .rationale = long_text}));
        static_cast<void>(list_row(frame, {.id = "l.row", .label = long_text, .remark = long_text, .detail = long_text, .key = "Enter", .icon = Icon::warning}));
        static_cast<void>(toggle(frame, {.id = "l.toggle", .label = long_text, .detail = long_text}));
        static_cast<void>(stepper(frame, {.id = "l.step", .label = long_text, .value = "20 minutes"}));
        columns(frame, {.tracks = {share(), share()}, .narrowest = 140}, [&](std::size_t column) {
            static_cast<void>(grade_button(frame, {.id = column == 0 ? "l.grade.0" : "l.grade.1", .label = "Incomprehensibilities", .interval = long_text, .key = "1"}));
        });
    });
}

} // namespace

TEST_CASE("every widget is in the screen map, large enough, and clicked once a click") {
    for (const Sample& sample : samples) {
        CAPTURE(std::string(sample.id));
        int clicks = 0;
        Harness harness = one([&](Frame& frame) { return sample.draw(frame, Enabled::yes); }, clicks);
        REQUIRE(harness.has(sample.id));
        CHECK_FALSE(harness.label(sample.id).empty());
        CHECK(harness.faults() == "");
        harness.click(sample.id);
        CHECK(clicks == 1);
    }
}

TEST_CASE("Enter and Space activate the widget with the ring, once each") {
    for (const Sample& sample : samples) {
        CAPTURE(std::string(sample.id));
        int clicks = 0;
        Harness harness = one([&](Frame& frame) { return sample.draw(frame, Enabled::yes); }, clicks);
        while (harness.focused() != sample.id) harness.press("Tab");
        harness.press("Enter");
        CHECK(clicks == 1);
        harness.press("Space");
        CHECK(clicks == 2);
    }
}

TEST_CASE("a widget that is off cannot be clicked or reached") {
    for (const Sample& sample : samples) {
        CAPTURE(std::string(sample.id));
        int clicks = 0;
        Harness harness = one([&](Frame& frame) { return sample.draw(frame, Enabled::no); }, clicks);
        if (!harness.has(sample.id)) continue;
        CHECK_FALSE(harness.item(sample.id).enabled);
        for (int tab = 0; tab < 4; ++tab) {
            harness.press("Tab");
            CHECK(harness.focused() != sample.id);
        }
        CHECK(clicks == 0);
    }
}

TEST_CASE("main buttons are at least 44 units high") {
    int clicks = 0;
    for (const ButtonSize size : {ButtonSize::main, ButtonSize::normal}) {
        Harness harness = one([&](Frame& frame) { return button(frame, {.id = "b", .label = "Start", .size = size}); }, clicks);
        CHECK(harness.item("b").rect.height >= 44);
    }
}

TEST_CASE("long texts wrap inside their widgets at every text size and width") {
    for (const float scale : {0.85F, 1.0F, 1.5F, 2.0F})
        for (const float width : {320.0F, 640.0F, 1100.0F}) {
            CAPTURE(scale);
            CAPTURE(width);
            Harness harness(draw_long, {width, 900}, {.text_scale = scale, .motion = Motion::reduced});
            CHECK(harness.faults() == "");
        }
}

TEST_CASE("a field takes any script, says when it changed and when it was handed in") {
    std::string name;
    int changes = 0, submissions = 0;
    Harness harness([&](Frame& frame) {
        page(frame, {.id = "page"}, [&] {
            const FieldResult result = field(frame, {.id = "f", .label = "Name", .placeholder = "A state"}, name);
            changes += result.changed ? 1 : 0;
            submissions += result.submitted ? 1 : 0;
        });
    });
    CHECK(harness.shows("A state"));
    harness.click("f");
    harness.type("Узбекистан");
    CHECK(name == "Узбекистан");
    CHECK(changes > 0);
    CHECK_FALSE(harness.shows("A state"));
    harness.press("Backspace");
    harness.press("Backspace");
    CHECK(name == "Узбекист");
    harness.press("Enter");
    CHECK(submissions == 1);
    CHECK(harness.value("f") == "Узбекист");
}

TEST_CASE("a field asked for takes the keyboard as soon as it is there, and Tab leaves it") {
    std::string text;
    bool open = false;
    Harness harness([&](Frame& frame) {
        page(frame, {.id = "page"}, [&] {
            static_cast<void>(button(frame, {.id = "b", .label = "Search"}));
            if (open) field(frame, {.id = "f", .label = "Search"}, text);
            if (!open && frame.keys.claim_character('/')) {
                open = true;
                frame.ask_focus("f");
            }
        });
    });
    harness.press("/");
    CHECK(harness.focused() == "f");
    CHECK(text.empty());
    harness.type("CSTO");
    CHECK(text == "CSTO");
    harness.press("Tab");
    CHECK(harness.focused() == "b");
    harness.type("x");
    CHECK(text == "CSTO");
}

TEST_CASE("cards in a row have one height, and shrink again with their content") {
    const char* words = long_text;
    Harness harness([&](Frame& frame) {
        page(frame, {.id = "page"}, [&] {
            columns(frame, {.tracks = {share(), share()}}, [&](std::size_t column) {
                card(frame, {}, [&] { text(frame, column == 0 ? words : "short"); });
            });
            static_cast<void>(button(frame, {.id = "after", .label = "After"}));
        });
    });
    const float tall = harness.item("after").rect.y;
    words = "short";
    harness.run();
    CHECK(harness.item("after").rect.y < tall - 26);
}

TEST_CASE("an option keeps its height when the answer is revealed") {
    OptionState state = OptionState::open;
    Harness harness([&](Frame& frame) {
        page(frame, {.id = "page"}, [&] {
            static_cast<void>(option(frame, {.id = "o", .label = "14 May 2002", .key = "1", .state = state,
                                             .rationale = state == OptionState::open ? "" : "The decision to turn the treaty into an organisation.",
                                             .label_width = 176}));
        });
    });
    const Rect before = harness.item("o").rect;
    for (const OptionState revealed : {OptionState::key, OptionState::wrong, OptionState::off}) {
        state = revealed;
        harness.run();
        CHECK(harness.item("o").rect == before);
    }
}

TEST_CASE("a character no one has drawn yet is there in the next frame") {
    const char* words = "Signatory";
    Harness harness([&](Frame& frame) { page(frame, {.id = "page"}, [&] { text(frame, words); }); });
    const unsigned before = harness.stage().atlas_version();
    words = "Հայաստան, Қазақстан ⇒ ∑";
    harness.run();
    CHECK(harness.stage().atlas_version() == before + 1);
    CHECK_FALSE(harness.stage().fonts().wants_more());
}
