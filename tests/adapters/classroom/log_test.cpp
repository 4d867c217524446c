#include <doctest/doctest.h>

#include <fstream>

#include "adapters/classroom/event_json.hpp"
#include "adapters/classroom/event_log.hpp"
#include "adapters/classroom/join_code.hpp"
#include "adapters/classroom/kept_rooms.hpp"
#include "adapters/classroom/names.hpp"
#include "adapters/classroom/results_csv.hpp"
#include "adapters/classroom/room_beginning.hpp"
#include "core/classroom/question.hpp"
#include "core/generate/generate.hpp"
#include "tests/adapters/temporary_folder.hpp"
#include "tests/support/a_bank.hpp"

using namespace signatory;
using namespace signatory::classroom;

namespace {

std::shared_ptr<const fact::FactBank> the_bank() { return test::a_studied_bank().bank(); }

Created a_creation() {
    const auto bank = the_bank();
    const generate::Generator generator(generate::make_pool(bank, {}, {}), {});
    std::vector<item::Item> items;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) items.push_back(generator.draw(seed).value());
    Settings settings{"482193", "A “test” bank", 77, 30, 5, 3, 999, Pace::own, Board::top, TieBreak::speed, Names::generated, OptionOrder::by_phone};
    return {settings, questions_of(*bank, std::move(items))};
}

std::string taken(std::string_view name) {
    const std::vector<std::string> none;
    const auto cleaned = clean_name(name, none);
    return cleaned ? *cleaned : "! " + std::string(cleaned.error().reason);
}

} // namespace

TEST_CASE("every event is read back from its line as it was") {
    const auto bank = the_bank();
    const std::vector<Happening> happenings{
        a_creation(), Joined{4, "0123", "Zoé “7” \n", 2}, Kicked{4}, Renamed{4, "Amber Falcon"}, Locked{}, Unlocked{}, Asked{3, 2},
        Answered{1, 2, 1, item::Choice{3}}, Answered{1, 2, 2, item::Typed{"15 мая"}}, Answered{0, 0, 1, item::Arrangement{{2, 0, 1}}},
        Paused{}, Resumed{}, Extended{30}, Closed{}, Reopened{}, Revealed{}, Skipped{}, WentBack{1}, Ended{}};
    std::vector<bool> seen(std::variant_size_v<Happening>);
    for (const Happening& happening : happenings) {
        const Event event{1'763'800'000'000, happening};
        const std::string line = event_line(*bank, event);
        CHECK(line.find('\n') == std::string::npos);
        const auto back = event_in(*bank, line);
        REQUIRE(back);
        CHECK(*back == event);
        seen[happening.index()] = true;
    }
    for (const bool kind : seen) CHECK(kind);
    for (const char* line : {"", "{}", "[]", R"({"at":1,"event":"dance"})", R"({"at":1,"event":"asked"})", R"({"at":1,"event":"joined","player":-1})"}) CHECK(!event_in(*bank, line));
}

TEST_CASE("a room that was made before players chose their team is read as one whose teams were dealt") {
    const auto bank = the_bank();
    Created creation = a_creation();
    creation.settings.team_choice = TeamChoice::own;
    std::string line = event_line(*bank, {5, creation});
    const std::string since = R"(,"team_choice":1)";
    REQUIRE(line.find(since) != std::string::npos);
    line.erase(line.find(since), since.size());
    const auto back = event_in(*bank, line);
    REQUIRE(back);
    creation.settings.team_choice = TeamChoice::dealt;
    CHECK(*back == Event{5, creation});
}

TEST_CASE("a log keeps whole lines only, and one process has it") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "rooms" / "room.log";
    {
        auto opened = EventLog::open(file).value();
        CHECK(opened.lines.empty());
        CHECK(opened.log->append({"one", "two"}));
        CHECK(!EventLog::open(file));
    }
    std::ofstream(file, std::ios::app) << "thr";
    auto opened = EventLog::open(file).value();
    CHECK(opened.lines == std::vector<std::string>{"one", "two"});
    CHECK(opened.log->append({"three"}));
    std::ifstream stream(file);
    CHECK(std::string{std::istreambuf_iterator<char>(stream), {}} == "one\ntwo\nthree\n");
}

TEST_CASE("names are told apart as they are read") {
    CHECK(taken("  Ｍａｒｉａ\u00a0 \u200bdel  Mar ") == "Maria del Mar");
    CHECK(taken("e\u0301va") == "\u00e9va");
    CHECK(taken("\u202e\u200b") == "");
    CHECK(taken("👩‍👩‍👧‍👦 Ann") == "👩👩👧👦 Ann");
    CHECK(taken(std::string(24, 'a')) == std::string(24, 'a'));
    CHECK(taken(std::string(25, 'a')) == "! name");
    CHECK(taken("\xff\xfe") == "! name");
    CHECK(taken("ｱﾝﾅ") == "アンナ");
}

TEST_CASE("a table of results keeps commas, quotes and line breaks, and makes no formula") {
    const auto table = table_in("name,q1,q1 answer: \"Where, then?\",q2\r\n\"Ann, \"\"A\"\"\",1,\"a,\nb\",0.5\r\nBen,0,c,\r\n");
    REQUIRE(table);
    CHECK(table->columns[0].options == std::vector<std::string>{"a,\nb", "c"});
    CHECK(table->columns[0].key == 0);
    CHECK(table->rows[1][0] == analysis::Cell{0, true, 1});
    CHECK(table->rows[1][1] == analysis::Cell{0, false, {}});
}

namespace {

// A log as a room leaves it, with these things having happened in it.
void keep_room(const std::filesystem::path& file, const std::vector<Happening>& happenings) {
    const auto bank = the_bank();
    const auto opened = EventLog::open(file);
    REQUIRE(opened);
    std::vector<std::string> lines{log_header(*bank, "192.168.1.20", 8090)};
    for (const Happening& happening : happenings) lines.push_back(event_line(*bank, {1'763'800'000'000, happening}));
    REQUIRE(opened->log->append(lines));
}

} // namespace

TEST_CASE("the latest room is offered to go on with, unless it is over, empty or being held") {
    const test::TemporaryFolder folder;
    const auto bank = the_bank();
    const Created created = a_creation();
    const Joined joined{0, "0123", "Amber Falcon", 0};
    CHECK_FALSE(room_to_go_on_with(folder.path() / "rooms", bank));
    const auto first = folder.path() / "2026-01-05-101500.log", second = folder.path() / "2026-01-06-101500.log";
    keep_room(first, {created, joined, Asked{0, 1}});
    const auto kept = room_to_go_on_with(folder.path(), bank);
    REQUIRE(kept);
    CHECK(kept->log == first.string());
    CHECK(kept->address == "192.168.1.20");
    CHECK(kept->players == 1);
    CHECK(kept->asked == created.questions.size()); // at their own pace all are asked at once
    CHECK(kept->begun_at == 1'763'800'000);
    keep_room(second, {created, joined, Asked{0, 1}, Closed{}, Revealed{}, Ended{}});
    CHECK_FALSE(room_to_go_on_with(folder.path(), bank));
    {
        const auto held = EventLog::open(second);
        REQUIRE(held);
        CHECK(room_to_go_on_with(folder.path(), bank)->log == first.string());
    }
    keep_room(folder.path() / "2026-01-07-101500.log", {created});
    CHECK_FALSE(room_to_go_on_with(folder.path(), bank));
}

TEST_CASE("the code to join by has the three marks a camera looks for") {
    const SquareCode squares = join_squares("http://192.168.1.20:8090/", "482193");
    REQUIRE(squares.side >= 21);
    REQUIRE(squares.dark.size() == static_cast<std::size_t>(squares.side * squares.side));
    const int far = squares.side - 7;
    for (const auto& [column, row] : {std::pair{0, 0}, std::pair{far, 0}, std::pair{0, far}})
        for (int along = 0; along < 7; ++along) {
            CHECK(squares.is_dark(column + along, row));
            CHECK(squares.is_dark(column, row + along));
            CHECK(squares.is_dark(column + 2 + along % 3, row + 2 + along % 3));
            if (along > 0 && along < 6) CHECK_FALSE(squares.is_dark(column + 1, row + along));
        }
    CHECK_FALSE(squares == join_squares("http://192.168.1.20:8090/", "482194"));
}
