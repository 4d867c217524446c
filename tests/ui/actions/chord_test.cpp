#include <doctest/doctest.h>

#include "tests/ui/harness.hpp"
#include "ui/actions/action.hpp"
#include "ui/kit/kit.hpp"

using namespace signatory::ui;

TEST_CASE("chords are read as people write them and printed the same way") {
    CHECK(parse_chord("Ctrl+K") == Chord{{.control = true}, static_cast<Key>('k')});
    CHECK(parse_chord("Ctrl+Shift+Z") == Chord{{.control = true, .shift = true}, static_cast<Key>('z')});
    CHECK(parse_chord("u") == parse_chord("U"));
    CHECK(parse_chord("?")->character == U'?');
    CHECK(parse_chord("Ctrl++") == Chord{{.control = true}, Key::plus});
    CHECK(parse_chord("F11") == Chord{{}, static_cast<Key>(static_cast<std::uint32_t>(Key::f1) + 10)});
    for (const char* text : {"Ctrl+K", "Space", "U", "?", "1", "Ctrl++", "F8", "Alt+↑", "Shift+Tab", "Ctrl+Shift+Z", "/", "Page Down", "Ctrl+−"})
        CHECK(to_string(parse_chord(text).value()) == text);
    CHECK(cap_of(parse_chord("Ctrl+K").value()) == "Ctrl K");
}

TEST_CASE("a chord that names no key is refused") {
    for (const char* text : {"", "Ctrl+", "Hyper+K", "F13", "F0", "Fx", "Spacebar", "ctrl+k"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_chord(text).has_value());
    }
}

namespace {

struct Desk {
    bool can_undo = true;
};
using Table = std::vector<Action<Desk, std::string>>;

const Table table{
    {"undo", "Undo", {"U", "Ctrl+Z"}, [](const Desk& desk) { return desk.can_undo; }, [](const Desk&) -> std::string { return "undo"; }},
    {"keys", "All keys", {"?"}, nullptr, [](const Desk&) -> std::string { return "keys"; }},
    {"palette", "Find", {"Ctrl+K"}, nullptr, [](const Desk&) -> std::string { return "palette"; }},
    {"back", "Back", {"Esc"}, nullptr, [](const Desk&) -> std::string { return "back"; }},
};

struct Room {
    Desk desk;
    std::string text;
    std::vector<std::string> commands;
    void draw(Frame& frame) {
        page(frame, {.id = "page"}, [&] { field(frame, {.id = "f", .label = "Search"}, text); });
        for (auto& command : match(frame, std::span<const Action<Desk, std::string>>(table), desk)) commands.push_back(command);
    }
};

} // namespace

TEST_CASE("a key gives the command of its row, once, and only while the row is available") {
    Room room;
    Harness harness([&](Frame& frame) { room.draw(frame); });
    harness.press("Esc");
    harness.press("U");
    harness.press("Ctrl+Z");
    harness.press("?");
    CHECK(room.commands == std::vector<std::string>{"back", "undo", "undo", "keys"});
    room.desk.can_undo = false;
    harness.press("U");
    CHECK(room.commands.size() == 4);
}

TEST_CASE("while a field has the focus, what types goes to the field and the rest still works") {
    Room room;
    Harness harness([&](Frame& frame) { room.draw(frame); });
    harness.click("f");
    harness.press("U");
    harness.press("?");
    CHECK(room.text == "u?");
    CHECK(room.commands.empty());
    harness.press("Ctrl+Z"); // the field's own undo
    CHECK(room.commands.empty());
    harness.press("Ctrl+K");
    harness.press("Esc");
    CHECK(room.commands == std::vector<std::string>{"palette", "back"});
}

TEST_CASE("the cap of an action is that of its first key") {
    CHECK(cap_for(std::span<const Action<Desk, std::string>>(table), "palette") == "Ctrl K");
    CHECK(cap_for(std::span<const Action<Desk, std::string>>(table), "none").empty());
}
