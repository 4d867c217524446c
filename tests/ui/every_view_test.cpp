// Every screen of the registry, in every state from empty to overfull, in every theme, text size and width, holds to the
// rules of the kit. A test case a state, so that they can run side by side.
#include <array>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "core/classroom/leading.hpp"
#include "tests/core/classroom/a_room.hpp"
#include "tests/support/arranged_items.hpp"
#include "tests/ui/harness.hpp"
#include "tests/ui/states.hpp"
#include "ui/app.hpp"

namespace signatory::ui {
namespace {

using study::Screen;

constexpr std::array themes{Theme::light, Theme::dark, Theme::contrast};
constexpr float height = 800, wide = 1280;

// At twice the text size 320 units wide, as narrow as a text is asked to reflow to (WCAG 2.2, 1.4.10).
constexpr std::array<float, 2> widths(float scale) { return {scale > 1 ? 640.0F : 480.0F, wide}; }

// One window over all looks of one text size: its fonts are built once.
struct Gallery {
    Gallery(study::State made, float text_scale)
        : state(std::move(made)), scale(text_scale), harness([this](Frame& frame) {
              Commands commands;
              app.draw(frame, state, commands);
          }, {wide, height}, look(Theme::light)) {}

    [[nodiscard]] Settings look(Theme theme) const { return {.theme = theme, .text_scale = scale, .motion = Motion::reduced}; }

    void show(Screen screen, Theme theme, float width) {
        state.screen = screen;
        harness.set(look(theme));
        harness.resize({width, height});
        harness.run();
    }

    study::State state;
    float scale;
    App app = {};
    Harness harness;
};

// What a theme changes is colour: with everything in the same place, Tab leads the same way in all of them.
void check_themes(Gallery& gallery, Screen screen, float width) {
    std::string in_light;
    for (const Theme theme : themes) {
        CAPTURE(name_of(theme));
        gallery.show(screen, theme, width);
        CHECK_MESSAGE(gallery.harness.misplaced() == "", gallery.harness.map().text());
        if (theme == Theme::light) CHECK(gallery.harness.unreachable() == "");
        gallery.harness.stage().memory().focus.leave();
        gallery.harness.run();
        const std::string map = gallery.harness.map().json_lines();
        if (theme == Theme::light) in_light = map;
        CHECK(map == in_light);
    }
}

void check_every_view(const study::State& state) {
    for (const float scale : {1.0F, 2.0F}) {
        CAPTURE(scale);
        Gallery gallery(state, scale);
        for (const View& view : views())
            for (const float width : widths(scale)) {
                CAPTURE(view.id);
                CAPTURE(width);
                check_themes(gallery, view.screen, width);
            }
    }
}

study::FormatsListed all_formats() {
    return {{{"gift", "Moodle GIFT", "For Moodle: import it into a question bank.", ".gift", "", {"choose_object", "choose_date"}},
             {"kahoot", "Kahoot spreadsheet", "For Kahoot.", ".xlsx", "explanations and sources", {"choose_object"}}}, "/home/learner/Documents"};
}

std::shared_ptr<const study::ExportSample> an_export_sample(const Session& session) {
    return std::make_shared<const study::ExportSample>(study::ExportSample{session.state().export_plan, 20, {"When was the Charter signed?", "What is the capital of Armenia?"}, {"3 questions converted: an order is asked as matching each with its place."}, std::nullopt});
}

study::TableDesk a_table() {
    author::Table table{{"State", "Capital", "Joined"}, {}, {}};
    for (const char* state : {"Armenia", "Belarus", "Kazakhstan", "Tajikistan"}) table.rows.push_back({state, std::string("Capital of ") + state, "1992"});
    const auto plan = author::guessed_plan(table, "states");
    auto made = author::table_bank(table, plan, {2026, 1, 1});
    made.problems = {{3, "Joined", "“soon” is not a date"}};
    made.samples = author::samples_of(made.records);
    return {"/home/learner/states.csv", std::make_shared<const author::Table>(table), plan, std::make_shared<const author::TableBank>(std::move(made))};
}

// Something on every screen: a quiz with its first question answered, a fact, a folder.
Session everywhere(Session session) {
    session.does(study::OpenScreen{Screen::quiz_setup});
    study::QuizBlueprint few = session.state().blueprint;
    few.count = 3;
    session.does(study::SetBlueprint{few}).does(study::StartQuiz{});
    session.does(study::FolderListed{"/home/learner", {{"..", "/home", true}, {"rivers.json", "/home/learner/rivers.json", false}}});
    session.does(study::OpenScreen{Screen::export_}).does(all_formats()).does(study::ExportSampled{an_export_sample(session)});
    session.does(study::OpenScreen{Screen::print}).does(study::FileHandedOut{{"/home/learner/Documents/small-test.pdf", "Saved: 4 variants on pages 1 to 12."}});
    session.does(study::TableRead{a_table()});
    session.does(study::ChooseSet{{study::StudyWay::ahead, 7, {.topics = {"places"}, .relations = {"capital"}, .entities = {"armenia", "minsk"}}}});
    return session.does(study::Respond{item::Choice{0}});
}

study::FolderListed a_full_folder() {
    study::FolderListed folder{"/home/learner/a/rather/deep/folder/with/a/name/that/goes/on", {}};
    for (int file = 0; file < 60; ++file)
        folder.entries.push_back({"a-bank-of-facts-with-a-name-that-does-not-fit-" + std::to_string(file) + ".json", "/x", false});
    return folder;
}

study::BankOpened a_broken_bank() {
    study::BankOpened report;
    report.path = "/home/learner/a-bank-of-facts-with-a-name-that-does-not-fit.json";
    for (int line = 1; line < 30; ++line)
        report.problems.push_back({"an entity is named that does not exist", "/home/learner/bank.json:12:34: /facts/56/subject",
                                   "Add the entity, or correct the name."});
    return report;
}

} // namespace

TEST_CASE("every screen keeps the rules of the kit with nothing to show") { check_every_view({}); }

TEST_CASE("every screen keeps the rules of the kit with its usual content") {
    check_every_view(everywhere(Session().opens_learnt_bank()).asks(item::ResponseKind::single_choice).state());
}

TEST_CASE("every screen keeps the rules of the kit with the answer shown") {
    check_every_view(everywhere(Session().opens_studied_bank()).asks(item::ResponseKind::typed).does(study::Respond{item::Typed{"Ереван"}}).state());
}

TEST_CASE("every screen keeps the rules of the kit with more than it was made for") {
    check_every_view(everywhere(Session().opens_learnt_bank(Length::huge)).does(a_full_folder()).does(study::StartReview{})
                         .does(study::Reveal{}).state());
}

TEST_CASE("every screen keeps the rules of the kit with an exam ahead and a year simulated") {
    Session session = Session().opens_learnt_bank(Length::long_).expects_exam(18);
    study::Settings busier = session.state().profile.settings;
    busier.reviews_per_day = 5;
    busier.minutes_per_day = 40;
    busier.day_shares[5] = 50;
    check_every_view(session.does(study::ChangeSettings{busier}).does(study::TryWorkload{busier}).state());
}

TEST_CASE("every screen keeps the rules of the kit with problems to tell") {
    const Problem full{"the disk is full", "/a/rather/long/path/to/the/profile", "Free some space, then try again."};
    check_every_view(Session().opens_bank().does(a_broken_bank()).does(study::EffectFailed{full}).state());
}

namespace {

// What is asked of an arranged kind, in a quiz and in a review, before the answer and after it.
struct Asked {
    item::Item item;
    item::Arrangement answer;
};

std::vector<Asked> arranged() {
    return {{test::a_several(), {{0, 1}}}, {test::an_order(), {{3, 0, 1, 2}}}, {test::a_matching(), {{1, 0, 2}}}, {test::a_grouping(), {{0, 1, 1, 2}}}};
}

enum class When { begun, answered };

study::State asks(const Asked& asked, When when) {
    Session session = Session().opens_bank();
    session.reviews(asked.item).does(study::SetArrangement{asked.answer});
    if (when == When::answered) session.does(study::Respond{asked.answer});
    session.in_quiz_of({asked.item}).does(study::SetArrangement{asked.answer});
    if (when == When::answered) session.does(study::Respond{asked.answer}).does(study::OpenResultItem{0});
    return session.state();
}

void check_studying(const Asked& asked, When when) {
    const study::State state = asks(asked, when);
    for (const float scale : {1.0F, 2.0F}) {
        CAPTURE(asked.item.id);
        CAPTURE(scale);
        Gallery gallery(state, scale);
        for (const Screen screen : {Screen::quiz, Screen::review, Screen::result})
            for (const float width : widths(scale)) {
                CAPTURE(width);
                if (screen != Screen::result || when == When::answered) check_themes(gallery, screen, width);
            }
    }
}

} // namespace

TEST_CASE("several choices, orders and matchings keep the rules of the kit before the answer") {
    for (const Asked& asked : arranged()) check_studying(asked, When::begun);
}

TEST_CASE("several choices, orders and matchings keep the rules of the kit after the answer") {
    for (const Asked& asked : arranged()) check_studying(asked, When::answered);
}

TEST_CASE("several choices, orders and matchings too long for a line keep the rules of the kit") {
    for (const Asked& asked : arranged())
        for (const When when : {When::begun, When::answered}) check_studying({test::wordy(asked.item), asked.answer}, when);
}

namespace {

std::vector<classroom::Question> class_questions() {
    std::vector<classroom::Question> questions = test::three_questions();
    for (const item::Item& item : {test::an_order(), test::a_matching(), test::wordy(test::a_choice("wordy"))})
        questions.push_back({item, {"A charter. An organisation with a long name, 7 October 2002", "Another", "A third"}});
    return questions;
}

classroom::Settings class_settings(classroom::Pace pace = classroom::Pace::together) {
    classroom::Settings settings;
    settings.seconds = 90;
    settings.reading_seconds = 5;
    settings.board = classroom::Board::top;
    settings.pace = pace;
    return settings;
}

test::ARoom full_room(classroom::Pace pace = classroom::Pace::together) {
    test::ARoom room(class_settings(pace), class_questions());
    for (int player = 0; player < 28; ++player) room.joins(player % 9 == 4 ? fmt::format("Wilhelmina Maximiliana {}", player) : fmt::format("Amber {}", player));
    return room;
}

// Each moment of a class that looks different.
std::vector<study::State> moments_of_a_class() {
    std::vector<study::State> moments;
    const auto take = [&](const test::ARoom& room, auto&&... commands) {
        Session session = Session().opens_bank();
        session.hosts(room.events());
        (session.does(commands), ...);
        moments.push_back(session.state());
    };
    // A clock that runs would change the screen from one look to the next.
    const auto pause = [&](test::ARoom& paused) {
        take(paused.does(classroom::Pause{}));
        paused.does(classroom::Resume{});
    };
    take(test::ARoom());
    test::ARoom room = full_room();
    take(room, study::ChoosePlayer{4});
    take(room.does(classroom::Lock{}), study::GoBack{});
    while (const auto step = classroom::next_step(room.room())) {
        room.does(*step);
        if (room.room().phase != classroom::Phase::asking) {
            take(room);
            continue;
        }
        room.after(6000);
        pause(room);
        const auto kind = room.room().questions[room.room().question].item.response_kind;
        const bool choice = kind == item::ResponseKind::single_choice;
        for (classroom::Player player = 0; choice && player < 25; ++player) room.answers(player, item::Choice{player % 3});
        if (!choice || room.room().question > 0) continue;
        room.does(classroom::Again{}).after(6000);
        for (classroom::Player player = 0; player < 20; ++player) room.answers(player, item::Choice{player % 4 == 0 ? 0U : 1U});
        pause(room);
        take(room.does(classroom::Close{}), study::LeadClass{classroom::End{}});
    }
    test::ARoom alone = full_room(classroom::Pace::own);
    pause(alone.does(classroom::Next{}));
    take(alone.does(classroom::Reveal{}));
    Session kept = Session().opens_bank();
    kept.does(study::OpenScreen{Screen::host}).does(study::ClassLookedFor{{"192.168.1.20", "127.0.0.1"}, study::KeptClass{"1.log", "192.168.1.20", 12, 3, 10, november_morning}});
    moments.push_back(kept.state());
    return moments;
}

} // namespace

TEST_CASE("a class keeps the rules of the kit from its set-up to its end") {
    const std::vector<study::State> moments = moments_of_a_class();
    for (const float scale : {1.0F, 2.0F}) {
        CAPTURE(scale);
        Gallery gallery(moments.front(), scale);
        for (const float width : widths(scale)) {
            CAPTURE(width);
            for (const study::State& moment : moments) {
                CAPTURE(&moment - moments.data());
                gallery.state = moment;
                check_themes(gallery, Screen::host, width);
            }
        }
    }
}

TEST_CASE("Escape leads back from every screen but the first") {
    for (const View& view : views()) {
        if (view.screen == Screen::home) continue;
        study::State state = Session().opens_bank().state();
        state.screen = view.screen;
        App app;
        bool back = false;
        Harness harness([&](Frame& frame) {
            Commands commands;
            app.draw(frame, state, commands);
            for (const auto& command : commands) back |= std::holds_alternative<study::GoBack>(command);
        });
        harness.press("Esc");
        CHECK_MESSAGE(back, std::string(view.id));
    }
}

} // namespace signatory::ui
