// Setting up a quiz, answering it, and looking back on it.
#include <array>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "core/generate/generate.hpp"
#include "tests/support/a_bank.hpp"
#include "tests/ui/running.hpp"

namespace signatory::ui {
namespace {

using study::Screen;
using study::State;

study::BankOpened opened_members() {
    study::BankOpened report;
    report.path = "/banks/members.json";
    report.bank = test::a_studied_bank().bank();
    std::vector<study::CardKey> deck;
    for (const auto& card : generate::askable_cards(generate::make_pool(report.bank, {}, std::nullopt)))
        deck.push_back({"test-bank", card.fact->id, card.direction});
    report.deck = std::make_shared<const std::vector<study::CardKey>>(std::move(deck));
    return report;
}

Session at_setup() { return Session().opens_bank().does(study::OpenScreen{Screen::quiz_setup}); }

Session in_quiz(const std::vector<std::string>& kinds = {"choose_object"}, int count = 5) {
    Session session = at_setup();
    study::QuizBlueprint blueprint = session.state().blueprint;
    blueprint.kinds = kinds;
    blueprint.count = count;
    return session.does(study::SetBlueprint{blueprint}).does(study::StartQuiz{});
}

Session asked_about_members() {
    Session session = Session().does(opened_members()).does(study::OpenScreen{Screen::quiz_setup});
    study::QuizBlueprint blueprint = session.state().blueprint;
    blueprint.kinds = {"member_at_date"};
    blueprint.as_of = fact::Date{2000, 1, 1};
    return session.does(study::SetBlueprint{blueprint}).does(study::StartQuiz{});
}

const item::Item& item_of(const State& state) { return (*state.quiz->items)[state.quiz->current]; }
std::size_t right_option(const State& state) { return item_of(state).key.front(); }
std::size_t wrong_option(const State& state) { return (right_option(state) + 1) % item_of(state).options.size(); }

Session finished() {
    Session session = in_quiz();
    for (bool right = true; session.state().screen == Screen::quiz; right = false) {
        const std::size_t option = right ? right_option(session.state()) : wrong_option(session.state());
        session.does(study::Respond{item::Choice{option}}).does(study::NextItem{});
    }
    return session;
}

} // namespace

TEST_CASE("topics are chosen with the pointer and with the keyboard") {
    Running running(at_setup());
    CHECK(running.harness.label("quiz_setup.topic.founding") == "Founding dates (6)");
    running.harness.click("quiz_setup.topic.founding");
    CHECK(running.state().blueprint.topics == std::vector<std::string>{"founding"});
    for (int tab = 0; tab < 40 && running.harness.focused() != "quiz_setup.topic.places"; ++tab) running.harness.press("Tab");
    running.harness.press("Space");
    CHECK(running.state().blueprint.topics == std::vector<std::string>{"founding", "places"});
    CHECK(running.harness.value("quiz_setup.topic.places") == "on");
    running.harness.press("Enter");
    CHECK(running.state().blueprint.topics == std::vector<std::string>{"founding"});
}

TEST_CASE("only kinds that fit the topics are offered, and one chosen before can be taken back") {
    Running running(at_setup());
    running.harness.click("quiz_setup.kind.typed_year");
    CHECK(running.state().blueprint.kinds == std::vector<std::string>{"typed_year"});
    running.harness.click("quiz_setup.topic.places");
    CHECK_FALSE(running.harness.item("quiz_setup.start").enabled);
    CHECK(running.harness.shows("These topics, kinds and date yield no question."));
    running.harness.click("quiz_setup.kind.typed_year");
    CHECK(running.state().blueprint.kinds.empty());
    CHECK(running.harness.item("quiz_setup.start").enabled);
}

TEST_CASE("a date that cannot be read is said below its field and holds the quiz back") {
    Running running(at_setup());
    running.harness.click("quiz_setup.as_of");
    running.harness.type("2011-13");
    CHECK(running.harness.shows("Write a date as 1992, 1992-05 or 1992-05-15."));
    CHECK_FALSE(running.harness.item("quiz_setup.start").enabled);
    running.harness.press("Enter");
    CHECK(running.state().screen == Screen::quiz_setup);
    running.harness.press("Tab");
    running.harness.press("Tab");
    running.harness.press("Tab");
    CHECK(running.state().screen == Screen::quiz_setup);
    CHECK(running.harness.faults() == "");
}

TEST_CASE("Enter goes nowhere past an obstacle, wherever the focus is") {
    Running running(at_setup());
    running.harness.click("quiz_setup.as_of");
    running.harness.type("2099");
    CHECK(running.harness.shows("The bank knows nothing after 15 January 2026."));
    running.harness.click("quiz_setup.topic.places"); // by the pointer: no ring, so keys go to the table
    running.harness.press("Enter");
    running.harness.press("Space");
    CHECK(running.state().screen == Screen::quiz_setup);
}

TEST_CASE("a date is taken, and Enter in its field starts") {
    Running running(at_setup());
    running.harness.click("quiz_setup.as_of");
    running.harness.type("2011-06");
    CHECK(running.state().blueprint.as_of == fact::Date{2011, 6, 0});
    running.harness.press("Enter");
    CHECK(running.state().screen == Screen::quiz);
}

TEST_CASE("a seed is a number, and draws the same quiz") {
    Running running(at_setup());
    running.harness.click("quiz_setup.seed");
    running.harness.press("End");
    running.harness.press("Backspace");
    CHECK(running.harness.shows("Write figures only"));
    running.harness.type("42");
    CHECK(running.state().blueprint.seed == 42);
    running.harness.type("x");
    CHECK(running.harness.shows("Write figures only"));
    CHECK(running.state().blueprint.seed == 42);
    CHECK_FALSE(running.harness.item("quiz_setup.start").enabled);
}

TEST_CASE("the number of questions goes in steps to a hundred") {
    Running running(at_setup());
    for (const int expected : {40, 60, 100}) {
        running.harness.click("quiz_setup.count.more");
        CHECK(running.state().blueprint.count == expected);
    }
    CHECK_FALSE(running.harness.item("quiz_setup.count.more").enabled);
}

TEST_CASE("answers are told to be reviews or not") {
    Running running(at_setup());
    CHECK(running.harness.shows("An answer that asks exactly one fact becomes a review"));
    running.harness.click("quiz_setup.practice");
    CHECK(running.state().blueprint.answers_as == study::AnswersAs::practice);
}

TEST_CASE("set-up of another bank begins anew") {
    Running running(at_setup());
    running.harness.click("quiz_setup.as_of");
    running.harness.type("2011-13");
    running.session.does(opened_members());
    running.harness.run();
    running.session.does(study::OpenScreen{Screen::quiz_setup});
    running.harness.run();
    CHECK(running.harness.value("quiz_setup.as_of").empty());
    CHECK(running.harness.item("quiz_setup.start").enabled);
    CHECK(running.harness.has("quiz_setup.topic.member-of"));
}

TEST_CASE("an answer brings its explanation below, and Enter goes on") {
    Running running(in_quiz());
    const std::size_t wrong = wrong_option(running.state());
    const item::Item asked = item_of(running.state());
    std::vector<Rect> before;
    for (std::size_t option = 0; option < asked.options.size(); ++option) before.push_back(running.harness.item(option_id(option)).rect);
    CHECK_FALSE(running.harness.shows(asked.explanation));
    CHECK_FALSE(running.harness.has("quiz.next"));
    running.harness.press(fmt::format("{}", wrong + 1));
    CHECK(running.harness.shows(asked.options[wrong].rationale));
    CHECK(running.harness.shows(asked.explanation));
    CHECK(running.harness.shows("Charter of the CSTO. President of Russia, Article 1."));
    for (std::size_t option = 0; option < asked.options.size(); ++option)
        CHECK(running.harness.item(option_id(option)).rect == before[option]);
    CHECK(running.harness.focused() == "quiz.next");
    running.harness.press("Enter");
    CHECK(running.state().quiz->current == 1);
}

TEST_CASE("Enter pressed twice goes on once: the next question waits for an answer") {
    Running running(in_quiz());
    running.harness.press("1");
    running.harness.press("Enter");
    running.harness.press("Enter");
    running.harness.press("Space");
    CHECK(running.state().quiz->current == 1);
    CHECK_FALSE(running.state().quiz->answered());
    running.harness.press("Tab");
    CHECK(running.harness.focused() == "quiz.option.0");
    running.harness.press("Enter");
    CHECK(running.state().quiz->answered());
}

TEST_CASE("a typed answer is marked, and the right one told") {
    Running running(in_quiz({"typed_year"}));
    running.harness.type("1066");
    running.harness.press("Enter");
    REQUIRE(running.state().quiz->answered());
    CHECK(running.harness.shows("1066"));
    CHECK(running.harness.shows("Not right."));
    CHECK(running.harness.shows(item_of(running.state()).explanation));
}

TEST_CASE("a typed answer is checked with one click, and a blank one cannot be handed in") {
    Running running(in_quiz({"typed_year"}));
    for (const std::string_view blank : {"", "  "}) {
        running.harness.type(blank);
        running.harness.press("Enter");
        CHECK_FALSE(running.state().quiz->answered());
        CHECK_FALSE(running.harness.item("quiz.check").enabled);
    }
    running.harness.type("1066");
    running.harness.click("quiz.check");
    CHECK(running.state().quiz->answered());
}

TEST_CASE("a question about a date says the date first and shows when each was a member") {
    Running running(asked_about_members(), {1280, 1200});
    REQUIRE_MESSAGE(running.state().quiz.has_value(), running.state().problem->what);
    CHECK(running.harness.shows("As of 1 January 2000"));
    running.harness.press(fmt::format("{}", wrong_option(running.state()) + 1));
    CHECK(running.harness.shows("1 January 2000, the date asked"));
    CHECK(running.harness.faults() == "");
}

TEST_CASE("Escape leaves a quiz, and it is kept") {
    Running running(in_quiz());
    running.harness.press("1");
    CHECK(running.harness.shows("leave, the quiz is kept"));
    running.harness.press("Esc");
    CHECK(running.state().screen == Screen::home);
    REQUIRE(running.state().quiz.has_value());
    running.harness.press("R");
    CHECK(running.state().screen == Screen::quiz);
}

TEST_CASE("the result opens an item, goes through them, and Escape closes it") {
    Running running(finished(), {1280, 1200});
    CHECK(running.harness.shows("1 of 5 right"));
    const auto& items = *running.state().quiz->items;
    running.harness.click("result.item.1");
    CHECK(running.state().result_item == 1);
    CHECK(running.harness.shows(items[1].explanation));
    CHECK(running.harness.shows("Charter of the CSTO"));
    running.harness.click("result.next");
    CHECK(running.state().result_item == 2);
    running.harness.press("Esc");
    CHECK_FALSE(running.state().result_item.has_value());
    CHECK(running.state().screen == Screen::result);
    CHECK(running.harness.has("result.item.1"));
}

TEST_CASE("the wrong ones are asked again from the result, with a key or the button") {
    Running running(finished(), {1280, 1200});
    REQUIRE(running.harness.has("result.wrong"));
    running.harness.press("W");
    CHECK(running.last<study::AskWrongAgain>() != nullptr);
    CHECK(running.state().screen == Screen::quiz);
    CHECK(running.state().quiz->items->size() == 4);
}

TEST_CASE("what was answered leads to its fact, and Back to the question") {
    Running running(in_quiz());
    running.harness.press("F"); // before the answer its fact would give it away
    CHECK(running.state().screen == Screen::quiz);
    running.harness.press("1");
    const std::string fact = item_of(running.state()).asks.front();
    running.harness.press("F");
    CHECK(running.state().screen == Screen::bank);
    CHECK(running.state().selected_fact == fact);
    running.harness.press("Esc");
    CHECK(running.state().screen == Screen::quiz);
    CHECK(running.state().quiz->answered());
}

TEST_CASE("without a quiz, quiz and result lead to the set-up") {
    for (const auto& [screen, id] : {std::pair{Screen::quiz, "quiz.setup"}, std::pair{Screen::result, "result.setup"}}) {
        State state = Session().opens_bank().state();
        state.screen = screen;
        Running running{Session(state)};
        running.harness.click(id);
        CHECK(running.state().screen == Screen::quiz_setup);
    }
}

TEST_CASE("the screens of a quiz keep the rules of the kit in every window") {
    const std::array<Session, 6> sessions{
        at_setup(), in_quiz().does(study::Respond{item::Choice{0}}), in_quiz({"typed_name"}),
        asked_about_members().does(study::Respond{item::Choice{0}}), finished(), finished().does(study::OpenResultItem{0})};
    for (const Session& session : sessions)
        for (const float scale : {1.0F, 2.0F})
            for (const Size size : {Size{1280, 800}, Size{scale > 1 ? 640.0F : 480.0F, 800}}) {
                const auto shown = &session - sessions.data();
                CAPTURE(shown);
                CAPTURE(size.width);
                CAPTURE(scale);
                Running running(session, size, {.theme = Theme::dark, .text_scale = scale, .motion = Motion::reduced});
                CHECK_MESSAGE(running.harness.faults() == "", running.harness.map().text());
            }
}

} // namespace signatory::ui
