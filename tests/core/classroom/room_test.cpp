#include "tests/core/classroom/a_room.hpp"

#include "core/classroom/names.hpp"
#include "core/classroom/results.hpp"
#include "core/classroom/shown.hpp"
#include "core/classroom/standings.hpp"
#include "core/classroom/weak_facts.hpp"
#include "core/support/random.hpp"

#include <set>

using namespace signatory;
using namespace signatory::classroom;
using signatory::test::ARoom;

namespace {

const item::Response right = item::Choice{1}, wrong = item::Choice{0};

Settings timed(int seconds) {
    Settings settings;
    settings.seconds = seconds;
    return settings;
}

// Any command, most of them illegal at most times.
Command any_command(Random& random, const Room& room) {
    const Player player = random.below(6);
    switch (random.below(19)) {
    case 0: return Next{};
    case 1: return Close{};
    case 2: return Reveal{};
    case 3: return Again{};
    case 4: return Reopen{};
    case 5: return Skip{};
    case 6: return Back{};
    case 7: return Pause{};
    case 8: return Resume{};
    case 9: return Extend{static_cast<int>(random.below(40))};
    case 10: return random.coin() ? Command{Lock{}} : Command{Unlock{}};
    case 11: return random.below(5) == 0 ? Command{Kick{"P" + std::to_string(player)}} : Command{Tick{}};
    case 12: return random.below(40) == 0 ? Command{End{}} : Command{Tick{}};
    case 13: return Join{"t" + std::to_string(random.next()), "P" + std::to_string(random.below(8))};
    default: return Answer{player, random.below(4), random.coin() ? 1 : room.round, random.coin() ? item::Response{item::Choice{random.below(4)}} : item::Response{item::Typed{"1992"}}};
    }
}

} // namespace

TEST_CASE("a quiz goes from question to question, and its log replays to the same room") {
    ARoom room;
    room.joins("Aigerim").joins("Boris").does(Next{}).answers(0, right).answers(1, wrong).does(Close{}).does(Reveal{});
    room.does(Next{}).answers(1, item::Arrangement{{0, 2}}).does(Reveal{}).does(Next{}).answers(0, item::Typed{"1992"}).does(Reveal{}).does(End{});
    CHECK(room.room().phase == Phase::ended);
    const auto again = replay(room.events());
    REQUIRE(again);
    CHECK(*again == room.room());
    const auto standing = standings(room.room());
    CHECK(standing[0] == Standing{0, 2000, 2, 0, 1});
    CHECK(standing[1] == Standing{1, 1000, 1, 0, 2});
}

TEST_CASE("any run of commands is legal or refused with a reason, replays, and counts what the players hold") {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Random random(seed);
        Settings settings = timed(seed % 3 == 0 ? 20 : 0);
        settings.most_players = 5;
        settings.pace = seed % 5 == 4 ? Pace::own : Pace::together;
        ARoom room(settings);
        for (int step = 0; step < 150; ++step) {
            room.after(static_cast<Milliseconds>(random.below(3000)));
            const Command command = any_command(random, room.room());
            const auto decision = decide(room.room(), command, room.at());
            if (decision) room.does(command);
            else CHECK((!decision.error().reason.empty() && decision.error().says.ends_with('.')));
        }
        const auto again = replay(room.events());
        REQUIRE(again);
        CHECK(*again == room.room());
        for (std::size_t question = 0; question < 3; ++question)
            for (int round = 1; round <= rounds; ++round) {
                std::size_t held = 0;
                for (const Participant& player : room.room().players) held += !player.kicked && given(player, question, round) != nullptr ? 1U : 0U;
                CHECK(held == room.room().turns[question].answers[static_cast<std::size_t>(round - 1)]);
            }
    }
}

TEST_CASE("a log with an event that could not follow is refused at that event") {
    ARoom room;
    room.joins("Aigerim").does(Next{});
    auto events = room.events();
    events.push_back({2000, Revealed{}});
    const auto broken = replay(events);
    REQUIRE(!broken);
    CHECK(broken.error().event == 3);
    CHECK(broken.error().refusal.reason == "phase");
    events[0] = {0, Joined{0, "t", "N", 0}};
    CHECK(replay(events).error().event == 0);
}

TEST_CASE("the first valid answer counts, and repeating it is harmless") {
    ARoom room;
    room.joins("Aigerim").does(Next{}).answers(0, right);
    const auto kept = room.events().size();
    room.answers(0, right).answers(0, wrong);
    CHECK(room.events().size() == kept);
    CHECK(given(room.room().players[0], 0, 1)->response == right);
    CHECK(room.room().turns[0].answers[0] == 1);
}

TEST_CASE("what cannot be an answer is refused, and costs nothing") {
    ARoom room;
    room.joins("Aigerim").does(Next{});
    CHECK(room.refused_answer(0, item::Choice{3}) == "misfit");
    CHECK(room.refused_answer(0, item::Typed{"Tashkent"}) == "misfit");
    CHECK(room.refused_answer(0, item::Response{}) == "misfit");
    CHECK(room.refused_answer(7, right) == "kicked");
    CHECK(room.refused(Answer{0, 1, 1, right}) == "question");
    CHECK(room.refused(Answer{0, 99, 1, right}) == "question");
    CHECK(room.refused(Answer{0, 0, 2, right}) == "question");
    room.answers(0, right).does(Reveal{}).does(Next{});
    for (const auto& chosen : {std::vector<std::size_t>{}, {2, 0}, {0, 0}, {9}}) CHECK(room.refused_answer(0, item::Arrangement{chosen}) == "misfit");
    room.does(Reveal{}).does(Next{});
    CHECK(room.refused_answer(0, item::Typed{"nineteen"}) == "misfit");
    CHECK(room.refused_answer(0, item::Typed{std::string(300, '1')}) == "misfit");
}

TEST_CASE("time ends by the teacher's clock, pauses and extensions counted, with a second's grace") {
    ARoom room(timed(20));
    room.joins("Aigerim").joins("Boris").does(Next{});
    CHECK(time_left(room.room(), room.at()) == 20000);
    room.after(15000).does(Pause{}).after(60000);
    CHECK(room.refused_answer(0, right) == "paused");
    CHECK(time_left(room.room(), room.at()) == 5000);
    room.does(Resume{}).does(Extend{10}).after(15900).answers(0, right);
    CHECK(given(room.room().players[0], 0, 1)->took == 30900);
    room.after(200);
    CHECK(room.refused_answer(1, right) == "late");
    room.does(Tick{});
    CHECK(room.room().phase == Phase::closed);
    CHECK(room.refused(Extend{10}) == "untimed");
}

TEST_CASE("while a question is to be read no answer is taken") {
    Settings settings = timed(10);
    settings.reading_seconds = 5;
    ARoom room(settings);
    room.joins("Aigerim").does(Next{}).after(4999);
    CHECK(room.refused_answer(0, right) == "early");
    room.after(1).answers(0, right);
    CHECK(given(room.room().players[0], 0, 1)->took == 0);
}

TEST_CASE("after a discussion the second vote counts where one is given; statistics take the first") {
    ARoom room;
    room.joins("Aigerim").joins("Boris").does(Next{}).answers(0, wrong).answers(1, right).does(Again{}).answers(0, right).does(Reveal{}).does(End{});
    CHECK(standings(room.room())[0].points == 1000);
    CHECK(standings(room.room())[1].points == 1000);
    CHECK(table_of(room.room()).rows[0][0].credit == 0);
    ARoom other;
    other.joins("Aigerim").does(Next{}).does(Reveal{});
    CHECK(other.refused(Again{}) == "phase");
}

TEST_CASE("a question that is skipped counts for nobody; one that is closed may be opened again until the reveal") {
    ARoom room;
    room.joins("Aigerim").does(Next{}).answers(0, right).does(Close{}).does(Reopen{}).does(Skip{}).does(Next{}).does(Reveal{});
    CHECK(room.refused(Reopen{}) == "phase");
    CHECK(room.refused(Back{}) == "first");
    room.does(Next{}).does(Reveal{}).does(Back{});
    CHECK(room.room().question == 1);
    CHECK(room.refused(Next{}) == "last");
    room.does(End{});
    CHECK(standings(room.room())[0].points == 0);
    CHECK(counting(room.room()) == 2);
}

TEST_CASE("a player who is kicked is gone with the answers, and neither token nor name comes back") {
    ARoom room;
    room.joins("Aigerim").joins("Boris").does(Next{}).answers(0, right).does(Kick{"aigerim"});
    CHECK(room.room().turns[0].answers[0] == 0);
    CHECK(room.room().present == 1);
    CHECK(room.refused_answer(0, right) == "kicked");
    CHECK(room.refused(Join{"other", "AIGERIM"}) == "taken");
    CHECK(room.refused(Kick{"Aigerim"}) == "nobody");
    CHECK(standings(room.room()).size() == 1);
}

TEST_CASE("a locked or full room takes nobody in, and names are one's own whatever their case and accents") {
    Settings settings;
    settings.most_players = 2;
    ARoom room(settings);
    room.joins("Zoé");
    CHECK(room.refused(Join{"x", "ZOE"}) == "taken");
    CHECK(room.refused(Join{"token of Zoé", "Other"}) == "token");
    room.does(Lock{});
    CHECK(room.refused(Join{"x", "Anna"}) == "locked");
    room.does(Unlock{}).joins("");
    CHECK(room.room().players[1].name == generated_name(1, 1));
    CHECK(room.refused(Join{"x", "Anna"}) == "full");
}

TEST_CASE("players get the team they choose where they may, and any other is dealt") {
    Settings settings;
    settings.teams = 3;
    const auto team_of = [&](TeamChoice choice, std::optional<int> wish) {
        settings.team_choice = choice;
        ARoom room(settings);
        room.joins("Anna").does(Join{"t", "Boris", wish});
        return room.room().players[1].team;
    };
    CHECK(team_of(TeamChoice::own, 2) == 2);
    CHECK(team_of(TeamChoice::own, 0) == 0);
    CHECK(team_of(TeamChoice::own, std::nullopt) == 1);
    CHECK(team_of(TeamChoice::own, 3) == 1);
    CHECK(team_of(TeamChoice::own, -1) == 1);
    CHECK(team_of(TeamChoice::dealt, 2) == 1);
}

TEST_CASE("teams fill evenly and stand by the mean of their members") {
    Settings settings;
    settings.teams = 2;
    ARoom room(settings);
    room.joins("A").joins("B").joins("C").does(Next{}).answers(0, right).answers(1, right).answers(2, wrong).does(Reveal{});
    CHECK(room.room().players[2].team == 0);
    const auto teams = team_standings(room.room());
    CHECK(teams[0] == TeamStanding{1, 1, 1000, 1});
    CHECK(teams[1] == TeamStanding{0, 2, 500, 2});
    std::set<std::string> names;
    for (int team = 0; team < most_teams; ++team) names.insert(team_name(team));
    CHECK(names.size() == most_teams);
}

TEST_CASE("speed parts equals only where that was chosen, and never beats accuracy") {
    for (const TieBreak tie_break : {TieBreak::none, TieBreak::speed}) {
        Settings settings;
        settings.tie_break = tie_break;
        ARoom room(settings);
        room.joins("Slow").joins("Fast").joins("Wrong").does(Next{}).answers(2, wrong).after(100).answers(1, right).after(5000).answers(0, right).does(Reveal{});
        const auto standing = standings(room.room());
        CHECK(standing[0].player == (tie_break == TieBreak::speed ? 1 : 0));
        CHECK(standing[1].rank == (tie_break == TieBreak::speed ? 2 : 1));
        CHECK(standing[2].player == 2);
        CHECK(standing[2].rank == 3);
    }
}

TEST_CASE("at their own pace players answer in order, and nothing is shown before the teacher shows all") {
    Settings settings;
    settings.pace = Pace::own;
    ARoom room(settings);
    room.joins("Aigerim").joins("Boris").does(Next{});
    CHECK(room.refused(Answer{0, 1, 1, item::Arrangement{{0, 2}}}) == "question");
    room.answers(0, right).does(Answer{0, 1, 1, item::Arrangement{{0}}}).does(Answer{0, 2, 1, item::Typed{"1992"}});
    CHECK(own_question(room.room(), room.room().players[0]) == std::nullopt);
    CHECK(own_question(room.room(), room.room().players[1]) == 0);
    CHECK(!shown(room.room(), 0).answers);
    CHECK(room.refused(Skip{}) == "pace");
    CHECK(room.refused(Next{}) == "pace");
    room.does(Reveal{});
    CHECK(shown(room.room(), 2).answers);
    CHECK(standings(room.room())[0].points == 2500);
}

TEST_CASE("before the reveal a phone can be told the stem and the options, and nothing else") {
    ARoom room;
    room.joins("Aigerim").does(Next{}).answers(0, wrong);
    CHECK(shown(room.room(), 0) == Shown{item::ResponseKind::single_choice, "Where was the Treaty signed?", {"Minsk", "Tashkent", "Yerevan"}, {}, "", std::nullopt});
    CHECK(!own_mark(room.room(), 0, 0));
    room.does(Close{});
    CHECK(!shown(room.room(), 0).answers);
    room.does(Reveal{});
    REQUIRE(shown(room.room(), 0).answers);
    CHECK(shown(room.room(), 0).answers->key == std::vector<std::size_t>{1});
    CHECK(own_mark(room.room(), 0, 0)->reason == "The CIS was founded in Minsk.");
    room.does(End{});
    CHECK(!shown(room.room(), 1).answers); // never asked, never told
}

TEST_CASE("made-up names are all different, and repeat for the same seed") {
    std::set<std::string> names;
    for (std::size_t number = 0; number < 5000; ++number) names.insert(generated_name(7, number));
    CHECK(names.size() == 5000);
    CHECK(generated_name(7, 3) == generated_name(7, 3));
    CHECK(generated_name(7, 3) != generated_name(8, 3));
}

TEST_CASE("names that would mislead or hurt are refused, and ordinary ones are not") {
    const std::vector<std::string> words{"teacher", "*shit*", "cock", "хуи"};
    for (const char* name : {"Teacher", "the TEACHER", "Sh1t", "s h i t", "xXshitXx", "cock", "Аnna" /* with a Cyrillic А */, "…", "Хуй"})
        CHECK_MESSAGE(name_refusal(name, words), std::string(name));
    for (const char* name : {"Aigerim", "Анна Петрова", "Anna Петрова", "Hancock", "李小龙", "Ana-Maria", "O’Neill", "7", "Zoé"})
        CHECK_MESSAGE(!name_refusal(name, words), std::string(name));
}

TEST_CASE("the facts of questions known to fewer than seven in ten are weak, the weakest first") {
    auto questions = test::three_questions();
    questions[0].item.asks = {"place", "both"};
    questions[1].item.asks = {"members"};
    questions[2].item.asks = {"year", "both"};
    ARoom room({}, questions);
    room.joins("A").joins("B").joins("C").joins("D").does(Next{});
    CHECK_FALSE(weak_facts(room.room()).empty());
    room.answers(0, right).answers(1, right).answers(2, wrong).does(Again{}).answers(0, right).answers(1, right).answers(2, right).answers(3, right).does(Reveal{});
    room.does(Next{}).does(Skip{}).does(Next{}).answers(0, item::Typed{"1992"}).does(Reveal{});
    const std::vector<WeakFact> expected{{"both", 2, 0.25}, {"year", 2, 0.25}, {"place", 0, 0.5}};
    CHECK(weak_facts(room.room()) == expected);
    room.does(Kick{"D"}).does(Kick{"C"});
    CHECK(weak_facts(room.room()) == std::vector<WeakFact>{{"year", 2, 0.5}, {"both", 2, 0.5}});
    CHECK(weak_facts(ARoom({}, questions).does(Next{}).room()).empty()); // nobody was there
}
