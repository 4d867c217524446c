// A class held from the window: set up, opened, led and left.
#include "core/classroom/leading.hpp"
#include "core/classroom/votes.hpp"
#include "tests/core/classroom/a_room.hpp"
#include "tests/core/study/session.hpp"

using namespace signatory;
using namespace signatory::study;
using classroom::Phase;
using test::ARoom;

namespace {

const std::string an_address = "192.168.1.20";

Session at_setup(std::optional<KeptClass> kept = std::nullopt) {
    Session session = opened();
    return session.does(OpenScreen{Screen::host}).does(ClassLookedFor{{an_address, "10.0.0.7"}, std::move(kept)});
}

Session with_address() {
    Session session = at_setup();
    ClassPlan plan = session.state.class_plan;
    plan.address = an_address;
    plan.count = 4;
    return session.does(SetClassPlan{plan});
}

// As the surroundings report a room whose story so far is that of `room`.
Session hosting(const ARoom& room) {
    Session session = with_address();
    session.does(OpenClass{});
    return session.does(ClassOpened{"http://192.168.1.20:8090/", "rooms/1.log", "class.csv", {}, {}, room.events(), room.at()});
}

Session led_by(const ARoom& room) {
    Session session = hosting(ARoom());
    const std::vector<classroom::Event> since(room.events().begin() + 1, room.events().end());
    return session.does(ClassReported{since, {}, 2, room.at()});
}

bool closes(const Session& session) { return session.effect<CloseRoom>() != nullptr; }

} // namespace

TEST_CASE("a class is set up on its screen, and nothing listens before an address is picked") {
    Session session = at_setup();
    CHECK(session.state.addresses == std::vector<std::string>{an_address, "10.0.0.7"});
    CHECK(session.does(OpenClass{}).effects.empty());
    Session picked = with_address();
    CHECK(picked.effects.empty());
    picked.does(OpenClass{});
    const auto* open = picked.effect<OpenRoom>();
    REQUIRE(open != nullptr);
    CHECK(open->address == an_address);
    CHECK(open->log.empty());
    CHECK(open->bank == studied_bank());
    REQUIRE(open->created != nullptr);
    CHECK(open->created->questions.size() == 4);
    CHECK(open->created->settings.code.empty());
    CHECK_FALSE(picked.state.host);
    CHECK_MESSAGE(picked.does(OpenClass{}).effects.empty(), "once is enough");
}

TEST_CASE("an address that is gone is no longer picked") {
    Session session = with_address();
    session.does(ClassLookedFor{{"10.0.0.7"}, std::nullopt});
    CHECK(session.state.class_plan.address.empty());
    CHECK(session.does(OpenClass{}).effects.empty());
}

TEST_CASE("what a class asks follows the plan") {
    Session session = with_address();
    ClassPlan plan = session.state.class_plan;
    plan.seconds = 30;
    plan.reading_seconds = 5;
    plan.names = classroom::Names::generated;
    plan.board = classroom::Board::top;
    plan.pace = classroom::Pace::own;
    plan.teams = 3;
    plan.tie_break = classroom::TieBreak::speed;
    plan.option_order = classroom::OptionOrder::by_phone;
    session.does(SetClassPlan{plan}).does(OpenClass{});
    const classroom::Settings& settings = session.effect<OpenRoom>()->created->settings;
    CHECK(settings.seconds == 30);
    CHECK(settings.reading_seconds == 5);
    CHECK(settings.names == classroom::Names::generated);
    CHECK(settings.board == classroom::Board::top);
    CHECK(settings.pace == classroom::Pace::own);
    CHECK(settings.teams == 3);
    CHECK(settings.tie_break == classroom::TieBreak::speed);
    CHECK(settings.option_order == classroom::OptionOrder::by_phone);
    CHECK_FALSE(settings.title.empty());
    plan.count = 5000;
    plan.seconds = -1;
    CHECK(session.does(SetClassPlan{plan}).state.class_plan.count == most_class_questions);
    CHECK(session.state.class_plan.seconds == 0);
    plan.teams = 1;
    CHECK(session.does(SetClassPlan{plan}).state.class_plan.teams == 0);
    plan.teams = 60;
    CHECK(session.does(SetClassPlan{plan}).state.class_plan.teams == most_class_teams);
}

TEST_CASE("topics that yield nothing open no room and say so") {
    Session session = with_address();
    ClassPlan plan = session.state.class_plan;
    plan.topics = {"there is no such topic"};
    session.does(SetClassPlan{plan}).does(OpenClass{});
    CHECK(session.effect<OpenRoom>() == nullptr);
    CHECK(session.state.problem);
    CHECK_FALSE(session.state.class_opening);
}

TEST_CASE("a room that cannot be opened leaves the set-up as it was") {
    Session session = with_address();
    session.does(OpenClass{}).does(ClassRefused{{"the port is in use", {}, "Close the other program."}});
    CHECK(session.state.problem->what == "the port is in use");
    CHECK_FALSE(session.state.host);
    CHECK(session.does(OpenClass{}).effect<OpenRoom>() != nullptr);
}

TEST_CASE("the room of the screen is the fold over what is reported") {
    ARoom room;
    room.joins("Aigerim").joins("Tigran").does(classroom::Next{}).answers(0, item::Choice{1}).after(50);
    Session session = led_by(room);
    CHECK(session.state.screen == Screen::host);
    CHECK(session.state.host->room == room.room());
    CHECK(session.state.host->connected == 2);
    CHECK(session.state.host->told_at == room.at());
    CHECK(session.state.host->reports == 1);
    session.does(LeadClass{classroom::Reveal{}});
    REQUIRE(session.effect<LeadRoom>() != nullptr);
    CHECK(std::holds_alternative<classroom::Reveal>(session.effect<LeadRoom>()->command));
    CHECK(session.state.host->room.phase == Phase::asking); // until it has happened
}

TEST_CASE("a refused command is explained until something happens") {
    Session session = hosting(ARoom());
    session.does(ClassReported{{}, {"A question is open."}, 0, 2000});
    CHECK(session.state.host->sentence == "A question is open.");
    ARoom room;
    room.joins("Aigerim");
    session.does(ClassReported{{room.events().back()}, {}, 1, 2100});
    CHECK(session.state.host->sentence.empty());
}

TEST_CASE("leaving a class that is under way is asked about first") {
    ARoom room;
    room.joins("Aigerim").does(classroom::Next{});
    for (const Command& leaving : {Command{GoBack{}}, Command{OpenScreen{Screen::settings}}, Command{Quit{}}, Command{OpenBank{"other.json"}}}) {
        Session session = led_by(room);
        session.does(leaving);
        REQUIRE(session.state.host);
        CHECK(session.state.host->held != nullptr);
        CHECK(session.state.screen == Screen::host);
        CHECK(session.effects.empty());
        session.does(AnswerLeavingClass{LeavingClass::stay});
        CHECK(session.state.host->held == nullptr);
        session.does(leaving).does(GoBack{}); // Escape
        CHECK(session.state.host->held == nullptr);
        session.does(leaving).does(AnswerLeavingClass{LeavingClass::leave});
        CHECK_FALSE(session.state.host);
        CHECK(closes(session));
    }
    Session session = led_by(room);
    session.does(OpenScreen{Screen::settings}).does(AnswerLeavingClass{LeavingClass::leave});
    CHECK(session.state.screen == Screen::settings);
    CHECK(session.effect<LookForClass>() != nullptr);
    CHECK(led_by(room).does(Quit{}).does(AnswerLeavingClass{LeavingClass::leave}).state.quitting);
}

TEST_CASE("a player is chosen before the teacher takes them out, and Escape lets them be") {
    ARoom room;
    room.joins("Aigerim").joins("Tigran");
    Session session = led_by(room);
    CHECK(session.does(ChoosePlayer{1}).state.host->chosen == classroom::Player{1});
    session.does(GoBack{});
    CHECK_FALSE(session.state.host->chosen);
    CHECK(session.state.host->held == nullptr);
    session.does(ChoosePlayer{1}).does(LeadClass{classroom::Kick{"Tigran"}});
    CHECK(session.effect<LeadRoom>() != nullptr);
    CHECK_FALSE(session.state.host->chosen);
    CHECK_FALSE(session.does(ChoosePlayer{7}).state.host->chosen);
}

TEST_CASE("an empty lobby and a class that has ended are left without a question") {
    Session empty = hosting(ARoom());
    empty.does(GoBack{});
    CHECK_FALSE(empty.state.host);
    CHECK(closes(empty));
    ARoom room;
    room.joins("Aigerim").does(classroom::Next{}).does(classroom::Reveal{}).does(classroom::End{});
    Session over = led_by(room);
    over.does(GoBack{});
    CHECK_FALSE(over.state.host);
    CHECK(over.state.screen == Screen::home);
    CHECK(closes(over));
}

TEST_CASE("a room that opens after the screen was left is closed again") {
    Session session = with_address();
    session.does(OpenClass{}).does(GoBack{});
    session.does(ClassOpened{"http://192.168.1.20:8090/", "1.log", {}, {}, {}, ARoom().events(), 0});
    CHECK_FALSE(session.state.host);
    CHECK(closes(session));
}

TEST_CASE("a class that was left goes on from its log, at the address picked or else its own") {
    const KeptClass kept{"rooms/1.log", "10.0.0.9", 12, 3, 10, noon};
    Session session = at_setup(kept);
    session.does(GoOnWithClass{});
    REQUIRE(session.effect<OpenRoom>() != nullptr);
    CHECK(session.effect<OpenRoom>()->log == "rooms/1.log");
    CHECK(session.effect<OpenRoom>()->created == nullptr);
    CHECK(session.effect<OpenRoom>()->address == "10.0.0.9");
    Session elsewhere = at_setup(kept);
    ClassPlan plan;
    plan.address = an_address;
    CHECK(elsewhere.does(SetClassPlan{plan}).does(GoOnWithClass{}).effect<OpenRoom>()->address == an_address);
    CHECK(at_setup().does(GoOnWithClass{}).effects.empty());
}

TEST_CASE("results are saved where the teacher says, and a class is deleted once it is over") {
    ARoom room;
    room.joins("Aigerim").does(classroom::Next{}).answers(0, item::Choice{1}).does(classroom::Reveal{});
    Session session = led_by(room);
    CHECK_MESSAGE(session.does(DeleteClass{}).effects.empty(), "not while it is under way");
    room.does(classroom::End{});
    session = led_by(room);
    session.does(SaveClassResults{"/home/teacher/class.csv"});
    REQUIRE(session.effect<WriteResults>() != nullptr);
    CHECK(*session.effect<WriteResults>()->room == room.room());
    session.does(ResultsWritten{"/home/teacher/class.csv"});
    CHECK(session.state.host->results_saved);
    session.does(DeleteClass{});
    REQUIRE(session.effect<DeleteRoom>() != nullptr);
    CHECK(session.effect<DeleteRoom>()->log == "rooms/1.log");
    CHECK(session.state.screen == Screen::home);
    CHECK_FALSE(session.state.host);
    CHECK(at_setup(KeptClass{"rooms/2.log", {}, 1, 1, 1, noon}).does(DeleteClass{}).effect<DeleteRoom>()->log == "rooms/2.log");
}

TEST_CASE("what a class has answered badly is set up to be asked again, and then asked") {
    auto questions = test::three_questions();
    for (std::size_t question = 0; question < questions.size(); ++question) questions[question].item.asks = {studied_bank()->facts()[question].id};
    ARoom room({}, questions);
    room.joins("Aigerim").does(classroom::Next{}).answers(0, item::Choice{1}).does(classroom::Reveal{}).does(classroom::Next{}).does(classroom::Reveal{});
    CHECK_MESSAGE(hosting(room).does(AskClassAgain{}).state.host, "not while it is under way");
    room.does(classroom::End{});
    Session session = hosting(room);
    session.does(AskClassAgain{});
    CHECK_FALSE(session.state.host);
    CHECK(closes(session));
    CHECK(session.state.screen == Screen::host);
    CHECK(session.state.class_plan.facts == std::vector<std::string>{studied_bank()->facts()[1].id});
    CHECK(session.state.class_plan.count == 1);
    session.does(OpenClass{});
    REQUIRE(session.effect<OpenRoom>() != nullptr);
    REQUIRE(session.effect<OpenRoom>()->created->questions.size() == 1);
    CHECK(session.effect<OpenRoom>()->created->questions.front().item.asks.front() == studied_bank()->facts()[1].id);
}

TEST_CASE("the next step leads from the lobby through every question to the end") {
    ARoom room;
    std::string way;
    while (const auto step = classroom::next_step(room.room())) {
        CHECK(classroom::is_allowed(room.room(), *step));
        room.does(*step);
        way += std::string(classroom::name_of(room.room().phase)) + " ";
    }
    CHECK(way == "asking revealed asking revealed asking revealed ended ");
    CHECK_FALSE(classroom::is_allowed(room.room(), classroom::Lock{}));
    ARoom asking;
    asking.does(classroom::Next{});
    CHECK_FALSE(classroom::is_allowed(asking.room(), classroom::End{}));
    CHECK_FALSE(classroom::is_allowed(asking.room(), classroom::Extend{30})); // no clock runs
    CHECK(classroom::is_allowed(asking.room(), classroom::Skip{}));
    CHECK(classroom::is_allowed(asking.room(), classroom::Again{}));
}

TEST_CASE("votes are counted by round, without those who were taken out") {
    ARoom room;
    room.joins("A").joins("B").joins("C").does(classroom::Next{});
    room.answers(0, item::Choice{0}).answers(1, item::Choice{1}).answers(2, item::Choice{0}).does(classroom::Again{});
    room.answers(0, item::Choice{1}).answers(2, item::Choice{0}).does(classroom::Reveal{});
    CHECK(classroom::choosing(room.room(), 0, 1, 0) == 2);
    CHECK(classroom::choosing(room.room(), 0, 1, 1) == 1);
    CHECK(classroom::choosing(room.room(), 0, 2, 1) == 1);
    CHECK(classroom::with_full_credit(room.room(), 0) == 2); // B by the first vote, A by the second
    CHECK(classroom::answered(room.room(), 0) == 3);
    room.does(classroom::Kick{"C"});
    CHECK(classroom::choosing(room.room(), 0, 1, 0) == 1);
    CHECK(classroom::choosing(room.room(), 0, 2, 0) == 0);
    CHECK(classroom::finished(room.room()) == 0);
}
