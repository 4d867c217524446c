// What is read: all of a screen, what changed on it, and through a voice.
#include <doctest/doctest.h>

#include "tests/ui/running.hpp"
#include "ui/accessibility/reading.hpp"

namespace signatory::ui {
namespace {

AccessibleTree seen(const Running& running) { return accessible_tree(running.harness.map()); }
bool tells(const std::string& words, std::string_view part) { return words.find(part) != std::string::npos; }

Session a_choice() { return Session().opens_bank().asks(item::ResponseKind::single_choice); }

AccessibleTree of_words(std::initializer_list<const char*> words) {
    ScreenMap map;
    map.name("Review");
    for (const char* each : words) map.add({.label = each, .rect = {0, 0, 10, 10}, .view = {}});
    return accessible_tree(map);
}

// Remembers what it was given to say.
class Listener final : public Voice {
public:
    void say(const std::string& words, const std::string& language) override {
        said.push_back(words);
        languages.push_back(language);
        talking = true;
    }
    void stop() override {
        ++stops;
        talking = false;
    }
    [[nodiscard]] bool speaking() const override { return talking; }

    std::vector<std::string> said, languages;
    int stops = 0;
    bool talking = false;
};

struct ReadAloud {
    explicit ReadAloud(Session begun) : session(std::move(begun)), harness([this](Frame& frame) {
        Commands commands;
        app.draw(frame, session.state(), commands);
        for (const study::Command& command : commands) session.does(command);
    }) {}

    void follows() {
        study::Settings settings = session.state().profile.settings;
        settings.read_aloud = study::ReadAloud::yes;
        session.does(study::ChangeSettings{settings});
        harness.run();
    }

    Session session;
    Listener voice = {};
    App app{voice};
    Harness harness;
};

} // namespace

TEST_CASE("a question is read with its options, in order and numbered") {
    const Running desk(a_choice());
    const item::Item& asked = desk.state().review.current->item;
    const std::string words = reading_of(seen(desk));
    std::size_t at = words.find(asked.stem);
    REQUIRE_MESSAGE(at != std::string::npos, words);
    for (std::size_t option = 0; option < asked.options.size(); ++option) {
        at = words.find(std::to_string(option + 1) + ", " + asked.options[option].text, at);
        REQUIRE_MESSAGE(at != std::string::npos, words);
    }
    CHECK_FALSE(tells(words, "Show answer"));
    CHECK_FALSE(tells(words, "grade")); // the keys at the foot
}

TEST_CASE("of an answer the verdict, the right one and the reasons are news; the question is not, nor the others") {
    Running desk(a_choice());
    const AccessibleTree before = seen(desk);
    const item::Item asked = desk.state().review.current->item;
    const std::size_t wrong = asked.key.front() == 0 ? 1 : 0;
    desk.harness.press(std::to_string(wrong + 1));
    const std::string words = news(before, seen(desk));
    CHECK_MESSAGE(tells(words, asked.options[wrong].text + ", wrong. Your answer"), words);
    CHECK_MESSAGE(tells(words, asked.options[asked.key.front()].text + ", right. Right answer"), words);
    CHECK_MESSAGE(tells(words, asked.options[wrong].rationale), words);
    CHECK_MESSAGE(tells(words, asked.explanation), words);
    CHECK_FALSE(tells(words, asked.stem));
    CHECK_FALSE(tells(words, "not this"));
    const AccessibleTree answered = seen(desk);
    CHECK(news(answered, seen(desk)) == "");
    desk.harness.press("3");
    CHECK(tells(news(answered, seen(desk)), desk.state().review.current->item.stem));
}

TEST_CASE("a new screen is told by its name, an overlay by its own") {
    Running desk(Session().opens_bank());
    const AccessibleTree home = seen(desk);
    CHECK(news({}, home).starts_with("Today"));
    desk.harness.press("Ctrl+K");
    CHECK(news(home, seen(desk)) != "");
    const AccessibleTree palette = seen(desk);
    desk.harness.press("Esc");
    CHECK(news(palette, seen(desk)) == "");
    desk.harness.press("Ctrl+,");
    CHECK(news(home, seen(desk)).starts_with("Settings"));
}

TEST_CASE("a figure that counts on is no news, other words are") {
    CHECK(news(of_words({"19 new", "The stem"}), of_words({"18 new", "The stem"})) == "");
    CHECK(news(of_words({"19 new"}), of_words({"19 new", "Saved"})) == "Saved");
    CHECK(news(of_words({"19 new", "Saved"}), of_words({"19 new"})) == "");
    CHECK(news(of_words({"9 new"}), of_words({"12 new", "It is late.", "Sleep"})) == "It is late. Sleep");
}

TEST_CASE("while reading aloud is on, the question is read, then only where the keyboard goes and what came of it") {
    ReadAloud desk(a_choice());
    CHECK(desk.voice.said.empty());
    desk.follows();
    const item::Item asked = desk.session.state().review.current->item;
    REQUIRE(desk.voice.said.size() == 1);
    CHECK(tells(desk.voice.said.back(), asked.stem));
    CHECK(desk.voice.languages.back() == "en");
    desk.harness.press("Tab");
    REQUIRE(desk.voice.said.size() == 2);
    CHECK_FALSE(tells(desk.voice.said.back(), asked.stem));
    CHECK(desk.harness.focused() == "review.option.0");
    CHECK(desk.voice.said.back() == "1, " + asked.options[0].text);
    desk.harness.press("1");
    CHECK(tells(desk.voice.said.back(), ", right. "));
    CHECK(tells(desk.voice.said.back(), "button")); // where the keyboard has gone
    const std::size_t said = desk.voice.said.size();
    desk.harness.run();
    CHECK(desk.voice.said.size() == said);
}

TEST_CASE("A reads the screen though nothing else is read aloud, and stops while it is") {
    ReadAloud desk(a_choice());
    desk.harness.press("A");
    REQUIRE(desk.voice.said.size() == 1);
    CHECK(tells(desk.voice.said.back(), desk.session.state().review.current->item.stem));
    desk.harness.press("A");
    CHECK(desk.voice.said.size() == 1);
    CHECK_FALSE(desk.voice.talking);
    desk.harness.press("Tab");
    CHECK(desk.voice.said.size() == 1);
    desk.harness.press("Ctrl+K");
    desk.harness.type("read this");
    desk.harness.press("Enter");
    REQUIRE(desk.voice.said.size() == 2);
    CHECK(tells(desk.voice.said.back(), desk.session.state().review.current->item.stem)); // not the palette it was chosen from
}

TEST_CASE("Alt+A reads what is being asked while an answer is typed") {
    ReadAloud desk(Session().opens_bank().asks(item::ResponseKind::typed));
    desk.harness.type("a");
    CHECK(desk.voice.said.empty());
    desk.harness.press("Alt+A");
    REQUIRE(desk.voice.said.size() == 1);
    CHECK(desk.session.state().review.current->draft == "a");
}

} // namespace signatory::ui
