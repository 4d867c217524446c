#include "tests/ui/harness.hpp"

#include <set>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "ui/actions/chord.hpp"
#include "ui/kit/screen_rules.hpp"
#include "ui/shell/imgui_compat.hpp"

namespace signatory::ui {
namespace {

constexpr float frame_seconds = 1.0F / 60;
constexpr int most_frames = 32;

} // namespace

Harness::Harness(View view, Size size, Settings settings) : view_(std::move(view)), size_(size) {
    auto stage = Stage::open(settings);
    REQUIRE_MESSAGE(stage.has_value(), stage.error().what);
    stage_ = std::move(*stage);
    run();
}

void Harness::step() { step(frame_seconds); }

void Harness::step(float seconds) { stage_->draw(stage_->take(input_), size_, seconds, view_); }

void Harness::run() {
    std::string before;
    for (int frame = 0; frame < most_frames; ++frame) {
        step();
        const std::string now = map().json_lines();
        if (now == before && input_.empty() && !stage_->moving() && !stage_->unfinished()) return;
        before = now;
    }
    FAIL("the screen does not come to rest:\n", before);
}

const Item& Harness::item(std::string_view id) const {
    const Item* found = map().find(id);
    REQUIRE_MESSAGE(found, "there is no ", std::string(id), " in\n", map().text());
    return *found;
}

void Harness::click(std::string_view id) {
    stage_->memory().focus.ask(id); // brings it into view
    run();
    const Item& target = item(id);
    REQUIRE_MESSAGE(target.enabled, std::string(id), " is off");
    const Point at = target.rect.centre();
    const Rect window{0, 0, size_.width, size_.height};
    REQUIRE_MESSAGE(window.contains(at), std::string(id), " is outside the window");
    REQUIRE_MESSAGE(target.layer == map().top_layer(), std::string(id), " is covered");
    click_at(at);
}

void Harness::click_at(Point at) {
    input_.push(PointerMoved{at.x, at.y});
    input_.push(PointerButton{0, true});
    input_.push(PointerButton{0, false});
    input_.push(PointerMoved{-1, -1});
    run();
}

void Harness::drag(Point from, Point to) {
    constexpr int moves = 4;
    input_.push(PointerMoved{from.x, from.y});
    input_.push(PointerButton{0, true});
    run();
    for (int move = 1; move <= moves; ++move) {
        const float part = static_cast<float>(move) / moves;
        input_.push(PointerMoved{from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part});
        run();
    }
    input_.push(PointerButton{0, false});
    input_.push(PointerMoved{-1, -1});
    run();
}

void Harness::wheel(Point at, float notches, const std::function<void()>& each_frame) {
    input_.push(PointerMoved{at.x, at.y});
    run();
    input_.push(WheelTurned{0, notches});
    for (int frame = 0; each_frame && frame < most_frames; ++frame) {
        step();
        each_frame();
    }
    run();
    input_.push(PointerMoved{-1, -1});
    run();
}

void Harness::push_chord(std::string_view text) {
    const auto chord = parse_chord(text);
    REQUIRE_MESSAGE(chord.has_value(), "no such chord: ", std::string(text));
    const Key key = chord->character != 0 ? static_cast<Key>(chord->character) : chord->key;
    const bool prints = key < Key::enter && !chord->modifiers.control && !chord->modifiers.alt;
    input_.push(KeyPressed{key, chord->modifiers});
    if (prints) input_.push(Typed{static_cast<char32_t>(key)});
    input_.push(KeyReleased{key, chord->modifiers});
}

void Harness::push_text(std::string_view text) {
    const char* next = text.data();
    const char* end = next + text.size();
    while (next < end) {
        unsigned character = 0;
        next += ImTextCharFromUtf8(&character, next, end);
        input_.push(Typed{static_cast<char32_t>(character)});
    }
}

void Harness::press(std::string_view chord) {
    push_chord(chord);
    run();
}

void Harness::type(std::string_view text) {
    push_text(text);
    run();
}

void Harness::press_and_type(std::string_view chord, std::string_view text) {
    push_chord(chord);
    for (const char letter : text) push_chord({&letter, 1});
    run();
}

void Harness::drop(std::string path) {
    input_.push(FilesDropped{{std::move(path)}});
    run();
}

bool Harness::shows(std::string_view text) const {
    return std::ranges::any_of(map().items(), [&](const Item& item) { return item.label.contains(text); });
}

std::string Harness::focused() const {
    for (const Item& item : map().items())
        if (item.focused) return item.id;
    return {};
}

std::string Harness::tab() {
    input_.push(KeyPressed{Key::tab, {}});
    do step();
    while (!input_.empty());
    return focused();
}

std::string Harness::unreachable() {
    constexpr int most_tabs = 1000; // a list draws on while it is walked through
    const std::vector<Item> wanted = map().items();
    const int top = map().top_layer();
    std::set<std::string> reached{focused()};
    for (int tabs = 0; tabs < most_tabs && reached.insert(tab()).second; ++tabs) {}
    std::string faults;
    for (const Item& item : wanted)
        if (item.focusable && item.enabled && item.layer == top && !reached.contains(item.id))
            faults += "Tab does not reach " + describe(item) + "\n";
    return faults;
}

std::string Harness::misplaced() const { return ui::misplaced(map(), stage_->settings(), size_); }

} // namespace signatory::ui
