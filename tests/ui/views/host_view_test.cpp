// A class on the projector: opened, led by keys, and what the wall says when.
#include <doctest/doctest.h>

#include "tests/core/classroom/a_room.hpp"
#include "tests/ui/running.hpp"

namespace signatory::ui {
namespace {

using classroom::Phase;
using test::ARoom;

Session hosting(const ARoom& room) { return Session().opens_bank().hosts(room.events()); }

ARoom three_here(classroom::Settings settings = {}) {
    ARoom room(settings);
    room.joins("Aigerim").joins("Tigran").joins("Marat");
    return room;
}

ARoom asked(classroom::Settings settings = {}) { return three_here(settings).does(classroom::Next{}); }

const classroom::Room& room_of(const Running& running) { return running.state().host->room; }

} // namespace

TEST_CASE("a class is set up by keyboard and pointer, and opened once an address is picked") {
    Running running(Session().opens_bank());
    running.harness.press("H");
    running.session.does(study::ClassLookedFor{{"192.168.1.20", "127.0.0.1"}, std::nullopt});
    running.harness.run();
    CHECK_FALSE(running.harness.item("host.start").enabled);
    running.harness.click("host.topic.founding");
    running.harness.click("host.made_up");
    running.harness.click("host.board_top");
    running.harness.click("host.count.less");
    CHECK_FALSE(running.harness.shows("Speed gives no points"));
    running.harness.click("host.ties_speed");
    CHECK(running.harness.shows("Speed gives no points: among equal scores, whose answers with credit took the fewest seconds together stands first."));
    running.harness.click("host.order_shuffled");
    CHECK_FALSE(running.harness.has("host.teams_chosen"));
    running.harness.click("host.teams.more");
    running.harness.click("host.teams.more");
    running.harness.click("host.teams_chosen");
    CHECK(running.state().class_plan.topics == std::vector<std::string>{"founding"});
    CHECK(running.state().class_plan.count == 5);
    running.harness.press("Space");
    CHECK_FALSE(running.state().host);
    running.harness.click("host.address.192.168.1.20");
    CHECK(running.state().class_plan.address == "192.168.1.20");
    running.harness.click("host.start");
    REQUIRE(running.state().host);
    CHECK(room_of(running).settings.names == classroom::Names::generated);
    CHECK(room_of(running).settings.board == classroom::Board::top);
    CHECK(room_of(running).settings.teams == 3);
    CHECK(room_of(running).settings.team_choice == classroom::TeamChoice::own);
    CHECK(room_of(running).settings.tie_break == classroom::TieBreak::speed);
    CHECK(room_of(running).settings.option_order == classroom::OptionOrder::by_phone);
    CHECK(running.harness.shows("482 193"));
    CHECK(running.harness.shows("192.168.1.20:8090"));
    CHECK(running.harness.shows("Nobody is here yet."));
}

TEST_CASE("Space leads a class from its lobby to its end") {
    Running running(hosting(three_here()));
    CHECK(running.harness.shows("3 are here"));
    CHECK(running.harness.has("host.player.1"));
    std::string way;
    for (int press = 0; press < 7; ++press) {
        running.harness.press("Space");
        way += std::string(classroom::name_of(room_of(running).phase)) + " ";
    }
    CHECK(way == "asking revealed asking revealed asking revealed ended ");
    CHECK(running.harness.shows("The class is over"));
}

TEST_CASE("nothing on the wall tells the answer before it is revealed, and then every option says why") {
    Running running(hosting(asked().answers(0, item::Choice{1}).answers(1, item::Choice{0})));
    CHECK(running.harness.shows("Where was the Treaty signed?"));
    CHECK(running.harness.label("host.option.1") == "Tashkent");
    CHECK(running.harness.value("host.option.1").empty());
    CHECK_FALSE(running.harness.shows("The CIS was founded in Minsk."));
    CHECK_FALSE(running.harness.shows("Source"));
    CHECK(running.harness.shows("2 of 3"));
    CHECK(running.harness.shows("have answered"));
    const Rect before = running.harness.item("host.option.1").rect;
    running.harness.press("Space");
    CHECK(running.harness.value("host.option.0") == "1");
    CHECK(running.harness.value("host.option.1") == "1, right");
    CHECK(running.harness.shows("The CIS was founded in Minsk."));
    CHECK(running.harness.shows("The summit of 2022 met in Yerevan."));
    CHECK(running.harness.shows("1 of 2 right"));
    CHECK(running.harness.shows("Source: The treaty."));
    CHECK(running.harness.item("host.option.1").rect == before);
}

TEST_CASE("four options with their reasons stand whole on the wall once the answer is shown") {
    item::Item item = test::a_choice();
    item.stem = "Which state was a member of the Warsaw Pact on 1 June 1955?";
    item.options.clear();
    for (const char* state : {"Pakistan", "Romania", "Denmark", "Germany"})
        item.options.push_back(test::a_text(state, std::string(state) + ": not a member of the Warsaw Pact on 1 June 1955."));
    ARoom room({}, {{item, {"Summary of the Warsaw conference of May 1955"}}});
    room.joins("Aigerim").does(classroom::Next{}).does(classroom::Reveal{});
    Running running(hosting(room));
    for (int option = 0; option < 4; ++option) {
        const Item& shown = running.harness.item("host.option." + std::to_string(option));
        CHECK(shown.seen() == shown.rect);
        CHECK(shown.rect.bottom() < 740);
    }
}

TEST_CASE("of a second vote both are shown") {
    Running running(hosting(asked().answers(0, item::Choice{0}).answers(1, item::Choice{0})));
    running.harness.press("V");
    CHECK(room_of(running).round == 2);
    CHECK(running.harness.shows("second vote"));
    ARoom room = asked().answers(0, item::Choice{0}).answers(1, item::Choice{0}).does(classroom::Again{});
    room.answers(0, item::Choice{1}).does(classroom::Reveal{});
    Running revealed(hosting(room));
    CHECK(revealed.harness.value("host.option.0") == "2 → 0");
    CHECK(revealed.harness.value("host.option.1") == "0 → 1, right");
}

TEST_CASE("the teacher's keys do what their buttons say") {
    Running running(hosting(asked()));
    running.harness.press("P");
    CHECK(room_of(running).paused_at);
    CHECK(running.harness.shows("Paused"));
    CHECK(running.harness.label("host.pause") == "Go on");
    running.harness.press("P");
    CHECK_FALSE(room_of(running).paused_at);
    running.harness.press("L");
    CHECK(room_of(running).locked);
    running.harness.click("host.lock");
    CHECK_FALSE(room_of(running).locked);
    CHECK_FALSE(running.harness.has("host.extend")); // no time is running
    running.harness.press("C");
    CHECK(room_of(running).phase == Phase::closed);
    running.harness.press("O");
    CHECK(room_of(running).phase == Phase::asking);
    running.harness.press("S");
    CHECK(room_of(running).phase == Phase::skipped);
    CHECK(running.harness.shows("it counts for nobody"));
    running.harness.press("Space");
    running.harness.press("Space");
    CHECK(room_of(running).question == 1);
    CHECK_FALSE(running.harness.has("host.back")); // the one before was skipped
    running.harness.press("E");
    CHECK(room_of(running).phase == Phase::ended);
}

TEST_CASE("the clock runs by itself, first to read, then to answer") {
    classroom::Settings settings;
    settings.seconds = 20;
    settings.reading_seconds = 5;
    Running running(hosting(asked(settings)));
    CHECK(running.harness.shows("Read: 5 s"));
    REQUIRE(running.app.wakes_in());
    CHECK(*running.app.wakes_in() <= 1.05);
    running.harness.step(3.5F);
    CHECK(running.harness.shows("Read: 2 s"));
    running.harness.step(4);
    CHECK(running.harness.shows("18 s"));
    running.harness.press("+");
    CHECK(*room_of(running).deadline == room_of(running).opens + 50'000);
    running.harness.press("P");
    CHECK_FALSE(running.app.wakes_in());
}

TEST_CASE("without a clock the screen of a class waits for what happens") {
    CHECK_FALSE(Running(hosting(asked())).app.wakes_in());
    CHECK_FALSE(Running(hosting(three_here())).app.wakes_in());
}

TEST_CASE("a player is taken out only after a question") {
    Running running(hosting(three_here()));
    running.harness.click("host.player.1");
    CHECK(running.harness.shows("Tigran"));
    running.harness.press("Esc");
    CHECK_FALSE(running.harness.has("host.player.kick"));
    CHECK(room_of(running).present == 3);
    running.harness.click("host.player.1");
    running.harness.click("host.player.kick");
    CHECK(room_of(running).players[1].kicked);
    CHECK_FALSE(running.harness.has("host.player.1"));
    running.harness.click("host.player.2");
    running.harness.click("host.player.rename");
    CHECK(room_of(running).players[2].name != "Marat");
}

TEST_CASE("somebody is taken out in mid-question by keys alone, and the question goes on") {
    Running running(hosting(asked()));
    running.harness.press("N");
    CHECK(running.harness.shows("3 are here"));
    CHECK(running.harness.has("host.listed.2"));
    running.harness.press("Space");
    CHECK_FALSE(running.harness.has("host.listed.2")); // Close was proposed
    CHECK(room_of(running).phase == Phase::asking);
    running.harness.press("N");
    while (running.harness.focused() != "host.listed.1") running.harness.press("Tab");
    running.harness.press("Enter");
    while (running.harness.focused() != "host.player.kick") running.harness.press("Tab");
    running.harness.press("Enter");
    CHECK(room_of(running).players[1].kicked);
    CHECK(running.harness.shows("2 are here"));
    running.harness.press("Esc");
    CHECK_FALSE(running.harness.has("host.listed.0"));
    CHECK(running.state().host->held == nullptr);
    CHECK(room_of(running).phase == Phase::asking);
}

TEST_CASE("between questions the wall tells the first five where they are to be told") {
    const auto wall = [](classroom::Board board, int teams) {
        classroom::Settings settings;
        settings.board = board;
        settings.teams = teams;
        return hosting(asked(settings).answers(1, item::Choice{1}).answers(2, item::Choice{0}).does(classroom::Reveal{}));
    };
    CHECK(Running(wall(classroom::Board::top, 0)).harness.shows("First so far:  1. Tigran"));
    CHECK(Running(wall(classroom::Board::top, 2)).harness.shows("Foxes 100 %"));
    CHECK(Running(wall(classroom::Board::own, 2)).harness.shows("Foxes 100 %"));
    CHECK_FALSE(Running(wall(classroom::Board::own, 0)).harness.shows("First so far"));
    CHECK_FALSE(Running(wall(classroom::Board::off, 2)).harness.shows("Foxes"));
}

TEST_CASE("teams stand on the wall at the end by the mean of their players") {
    classroom::Settings settings;
    settings.teams = 2;
    Running running(hosting(asked(settings).answers(0, item::Choice{1}).answers(1, item::Choice{1}).answers(2, item::Choice{0}).does(classroom::Reveal{}).does(classroom::End{})));
    CHECK(running.harness.shows("Teams, by the share they got right"));
    CHECK(running.harness.shows("Foxes (1)"));
    CHECK(running.harness.shows("100 %"));
    CHECK(running.harness.shows("Eagles (2)"));
    CHECK(running.harness.shows("50 %"));
}

TEST_CASE("Escape asks before it leaves a class, and the keys of the class rest meanwhile") {
    Running running(hosting(asked()));
    running.harness.press("Esc");
    CHECK(running.harness.has("host.leaving.stay"));
    running.harness.press("S");
    CHECK(room_of(running).phase == Phase::asking);
    running.harness.press("Esc");
    CHECK_FALSE(running.harness.has("host.leaving.stay"));
    running.harness.press("Esc");
    running.harness.click("host.leaving.leave");
    CHECK_FALSE(running.state().host);
    CHECK(running.state().screen == study::Screen::home);
}

TEST_CASE("the end tells each question, what to make of it and where the results go") {
    classroom::Settings settings;
    settings.board = classroom::Board::top;
    ARoom room = asked(settings).answers(0, item::Choice{1}).answers(1, item::Choice{0}).answers(2, item::Choice{0}).does(classroom::Reveal{}).does(classroom::End{});
    Running running(hosting(room));
    CHECK(running.harness.shows("33 %"));
    CHECK(running.harness.shows("Question 1: two thirds chose “Minsk” instead of “Tashkent”."));
    CHECK(running.harness.shows("Aigerim"));
    CHECK_FALSE(running.harness.shows("Tigran")); // with nothing right
    CHECK(running.harness.value("host.results") == "/home/teacher/class.csv");
    running.harness.click("host.save");
    CHECK(running.state().host->results_saved);
    running.harness.click("host.delete");
    CHECK_FALSE(running.state().host);
}

TEST_CASE("what was answered badly is asked again from the end of a class, unless the teacher thinks better of it") {
    auto questions = test::three_questions();
    questions[0].item.asks = {"seat-csto"};
    ARoom room({}, questions);
    room.joins("Aigerim").does(classroom::Next{}).does(classroom::Reveal{}).does(classroom::End{});
    Running running(hosting(room));
    CHECK(running.harness.shows("1 fact was answered badly, with less than 70 % of the credit."));
    running.harness.click("host.ask_again");
    CHECK_FALSE(running.state().host);
    CHECK(running.harness.label("host.facts") == "1 fact of the class before");
    CHECK_FALSE(running.harness.has("host.topic.founding"));
    running.harness.click("host.facts");
    CHECK(running.state().class_plan.facts.empty());
    CHECK(running.harness.has("host.topic.founding"));
    Running well(hosting(asked().answers(0, item::Choice{1}).answers(1, item::Choice{1}).answers(2, item::Choice{1}).does(classroom::Reveal{}).does(classroom::End{})));
    CHECK_FALSE(well.harness.has("host.ask_again"));
}

TEST_CASE("who each rank belongs to stays off the wall unless the teacher wants it there") {
    Running running(hosting(asked().answers(0, item::Choice{1}).does(classroom::Reveal{}).does(classroom::End{})));
    CHECK_FALSE(running.harness.shows("Aigerim"));
}

TEST_CASE("a class that was left is offered again") {
    Session session = Session().opens_bank();
    session.does(study::ClassLookedFor{{"192.168.1.20", "127.0.0.1"}, study::KeptClass{"rooms/1.log", "192.168.1.20", 12, 3, 10, november_morning}});
    Running running(session);
    CHECK(running.harness.label("home.host") == "Resume class");
    running.harness.click("home.host");
    CHECK(running.harness.shows("12 players, 3 of 10 questions asked"));
    running.harness.click("host.resume");
    CHECK(running.last<study::GoOnWithClass>() != nullptr);
}

} // namespace signatory::ui
