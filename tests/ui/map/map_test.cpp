// The map screen on the bank and the outlines that ship: who is filled when, and that every state can be chosen.
#include <deque>
#include <fstream>
#include <map>
#include <numbers>
#include <random>
#include <set>
#include <sstream>

#include <doctest/doctest.h>

#include "adapters/atlas/atlas_file.hpp"
#include "adapters/bank/json_bank.hpp"
#include "tests/ui/running.hpp"
#include "ui/map/date_slider.hpp"
#include "ui/map/map_labels.hpp"
#include "ui/map/map_picture.hpp"
#include "ui/map/map_surface.hpp"

namespace signatory::ui {
namespace {

using study::Screen;

const std::filesystem::path content = SIGNATORY_SOURCE_DIR "/content";

std::shared_ptr<const atlas::Atlas> outlines() {
    static const auto atlas = atlas_file::load(content).value();
    return atlas;
}

std::shared_ptr<const fact::FactBank> real_bank() {
    static const auto bank = bank::load_bank(content / "collective-security", content / "fact-bank.schema.json").bank;
    REQUIRE(bank != nullptr);
    return bank;
}

Session on_map() {
    study::BankOpened report;
    report.path = (content / "collective-security").string();
    report.bank = real_bank();
    report.deck = std::make_shared<const std::vector<study::CardKey>>();
    return Session().does(report).does(study::OpenScreen{Screen::map}).does(study::AtlasLoaded{outlines()});
}

struct OnMap : Running {
    explicit OnMap(Size size = {1280, 800}, Settings settings = Harness::still()) : Running(on_map(), size, settings) {}

    MapMemory& map() { return app.memory().map; }
    void show(std::string_view body, std::optional<fact::Date> date = {}) {
        map().body = body;
        map().date = date;
        map().by_hand = false;
        harness.run();
    }
    std::string row_value(const std::string& entity) { return harness.has("map.row." + entity) ? harness.value("map.row." + entity) : ""; }
    std::set<std::string> members() {
        std::set<std::string> names;
        for (const Item& item : harness.map().items())
            if (item.id.starts_with("map.row.") && (item.value.starts_with("member since") || item.value.starts_with("in it since"))) names.insert(item.label);
        return names;
    }
};

// -- An independent reading: tests/cases/membership_records.csv, gathered apart from the bank -----------------------

struct Record {
    std::string state, organisation, from, until;
};

std::vector<Record> records() {
    std::ifstream file(SIGNATORY_CASES_DIR "/membership_records.csv");
    std::vector<Record> all;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::istringstream cells(line);
        Record record;
        for (std::string* cell : {&record.state, &record.organisation, &record.from, &record.until}) std::getline(cells, *cell, ',');
        all.push_back(record);
    }
    REQUIRE(all.size() > 70);
    return all;
}

// A date written "1999" or "1999-06" is padded to its first or its last day; text compares as the days do.
std::string padded(const std::string& date, std::string_view rest) { return date + std::string(rest.substr(std::min(rest.size(), date.size()))); }
std::string earliest(const std::string& date) { return padded(date, "0000-01-01"); }
std::string latest(const std::string& date) { return padded(date, "0000-12-31"); }

enum class Was { out, in, open };
Was was(const Record& record, const std::string& day) {
    if (day < earliest(record.from) || (!record.until.empty() && day >= latest(record.until))) return Was::out;
    if (day < latest(record.from) || (!record.until.empty() && day >= earliest(record.until))) return Was::open;
    return Was::in;
}

// "1949-04-04" and 49 more days, spread evenly until the bank's own date.
std::vector<fact::Date> fifty_days() {
    const std::int64_t first = fact::day_number(1949, 4, 4), last = fact::first_day(real_bank()->header().as_of);
    std::vector<fact::Date> days;
    for (int day = 0; day < 50; ++day) days.push_back(fact::date_of(first + (last - first) * day / 49));
    return days;
}

const std::map<std::string, std::string>& bodies() {
    static const std::map<std::string, std::string> names{{"Collective Security Treaty", "cst"}, {"CSTO", "csto"}, {"NATO", "nato"},
                                                          {"SCO", "sco"}, {"EAEU", "eaeu"}, {"Warsaw Pact", "warsaw-pact"}};
    return names;
}

std::vector<std::size_t> shapes_of(OnMap& running, std::string_view body) {
    running.show(body);
    std::vector<std::size_t> shapes;
    for (const MapRow& row : running.app.memory().map_facts.rows())
        if (row.shape) shapes.push_back(*row.shape);
    return shapes;
}

const std::string& code_of(std::size_t shape) { return outlines()->shapes[shape].code; }

} // namespace

TEST_CASE("the map fills the members of fifty days as records gathered apart from the bank have them") {
    OnMap running;
    const auto all = records();
    int compared = 0, open = 0, filled = 0;
    for (const fact::Date& date : fifty_days())
        for (const auto& [organisation, body] : bodies()) {
            running.map().body = body;
            running.map().date = date;
            running.harness.step();
            running.harness.step();
            const std::string day = fact::to_string(date);
            CAPTURE(body);
            CAPTURE(day);
            std::map<std::string, Was> expected;
            for (const Record& record : all)
                if (record.organisation == organisation) expected[record.state] = std::max(expected[record.state], was(record, day));
            for (const Record& record : all) // of several memberships, one that surely holds decides
                if (record.organisation == organisation && was(record, day) == Was::in) expected[record.state] = Was::in;
            for (const MapRow& row : running.app.memory().map_facts.rows()) {
                const bool shown = row.standing.kind == history::Kind::member;
                const std::string name = row.state->name.at("en") == "Turkey" ? "Türkiye" : row.state->name.at("en");
                if (!expected.contains(name)) {
                    CHECK_MESSAGE(!shown, name);
                    continue;
                }
                const Was truth = expected[name];
                expected.erase(name);
                if (truth == Was::open || row.standing.kind == history::Kind::perhaps) {
                    ++open;
                    continue;
                }
                ++compared;
                CHECK_MESSAGE(shown == (truth == Was::in), name);
                const auto* scene = running.harness.stage().scene().get();
                if (!row.shape || scene == nullptr) continue;
                filled += shown ? 1 : 0;
                CHECK((scene->looks[*row.shape].rank == 4) == shown); // what is drawn
            }
            for (const auto& [state, truth] : expected) CHECK_MESSAGE(truth != Was::in, state);
        }
    CHECK(compared > 50 * open);
    CHECK(filled > 1000);
}

TEST_CASE("the map fills those that the bank's own facts name on fifty days drawn by lot") {
    OnMap running;
    const std::map<std::string, std::string> joined_by{{"csto", "member-of"}, {"cst", "party-to"}, {"nato", "member-of"}, {"sco", "member-of"},
                                                       {"eaeu", "member-of"}, {"cis", "member-of"}, {"warsaw-pact", "member-of"}};
    const fact::FactBank& bank = *real_bank();
    const std::int64_t last = fact::first_day(bank.header().as_of);
    std::mt19937_64 lot(2026);
    int sets = 0, members = 0, open = 0;
    for (const auto& [body, relation] : joined_by) {
        std::vector<std::pair<std::string, Record>> all; // read off the facts themselves: no holds, no bodies, no standings
        std::int64_t first = last;
        for (const fact::Fact& fact : bank.facts())
            if (fact.relation == relation && fact.object == fact::Value{fact::EntityReference{body}}) {
                REQUIRE(fact.from.has_value());
                all.push_back({fact.subject, {{}, {}, fact::to_string(*fact.from), fact.until ? fact::to_string(*fact.until) : ""}});
                first = std::min(first, fact::first_day(*fact.from));
            }
        REQUIRE(all.size() >= 5);
        for (int draw = 0; draw < 50; ++draw) {
            const fact::Date date = fact::date_of(first - 300 + static_cast<std::int64_t>(lot() % static_cast<std::uint64_t>(last - first + 300)));
            const std::string day = fact::to_string(date);
            CAPTURE(body);
            CAPTURE(day);
            std::set<std::string> surely, perhaps, shown;
            for (const auto& [state, record] : all) {
                if (was(record, day) == Was::in) surely.insert(state);
                if (was(record, day) == Was::open) perhaps.insert(state);
            }
            running.map().body = body;
            running.map().date = date;
            running.harness.step();
            running.harness.step();
            for (const MapRow& row : running.app.memory().map_facts.rows())
                if (row.standing.kind == history::Kind::member) shown.insert(row.state->id);
            for (const std::string& state : perhaps) open += surely.contains(state) || shown.erase(state) == 0 ? 0 : 1;
            CHECK(shown == surely);
            const auto* scene = running.harness.stage().scene().get();
            REQUIRE(scene != nullptr);
            std::set<std::string> filled, outlined;
            for (std::size_t shape = 0; shape < outlines()->shapes.size(); ++shape)
                if (scene->looks[shape].rank == 4) filled.insert(code_of(shape));
            for (const std::string& state : surely)
                if (const std::string& code = bank.entity(state)->iso; !code.empty()) outlined.insert(code);
            CHECK(filled == outlined);
            ++sets;
            members += static_cast<int>(surely.size());
        }
    }
    MESSAGE(sets, " sets of members, ", members, " members in all");
    CHECK(open == 0); // what is not certain is never filled
    CHECK(members > 1000);
}

TEST_CASE("every state of the CSTO, NATO and the SCO can be chosen by the arrows") {
    OnMap running;
    for (const std::string_view body : {"csto", "nato", "sco"}) {
        const auto wanted = shapes_of(running, body);
        REQUIRE(wanted.size() >= 7);
        // From the state that the map begins with, which arrow leads where first.
        std::map<std::size_t, std::pair<std::size_t, int>> way;
        const std::size_t begin = atlas::find(*outlines(), running.map().current).value();
        way[begin] = {begin, -1};
        std::deque<std::size_t> next{begin};
        for (; !next.empty(); next.pop_front())
            for (int quarter = 0; quarter < 4; ++quarter) {
                const double angle = atlas::north_at(outlines()->shapes[next.front()].anchor.place) + quarter * std::numbers::pi / 2;
                const auto there = atlas::shape_towards(*outlines(), next.front(), {-std::sin(angle), std::cos(angle)});
                if (there && way.try_emplace(*there, next.front(), quarter).second) next.push_back(*there);
            }
        for (const std::size_t shape : wanted) {
            REQUIRE(way.contains(shape));
            const auto [from, quarter] = way[shape];
            if (quarter < 0) continue;
            running.map().current = code_of(from);
            running.harness.stage().memory().focus.ask(map_item(code_of(from)));
            running.harness.run();
            running.harness.press(std::array{"Up", "Left", "Down", "Right"}[static_cast<std::size_t>(quarter)]);
            CHECK(running.harness.focused() == map_item(code_of(shape)));
            CHECK(running.harness.item(map_item(code_of(shape))).rect.width >= 24);
            CHECK_FALSE(running.harness.value(map_item(code_of(shape))).empty());
        }
    }
}

TEST_CASE("every state of the CSTO, NATO and the SCO can be chosen by a click") {
    OnMap running;
    for (const std::string_view body : {"csto", "nato", "sco"}) {
        running.show(body);
        std::vector<std::size_t> wanted;
        for (const MapRow& row : running.app.memory().map_facts.rows())
            if (row.shape && row.standing.kind == history::Kind::member) wanted.push_back(*row.shape);
        for (const std::size_t shape : wanted) {
            running.map().orders.push_back(MapOrder::whole);
            running.harness.run();
            running.map().current = code_of(shape) == "RU" ? "KZ" : "RU";
            running.harness.run();
            const std::string& code = code_of(shape);
            CAPTURE(code);
            const Camera before = running.map().wanted;
            REQUIRE(running.harness.has(map_item(code)));
            const Rect target = running.harness.item(map_item(code)).rect;
            CHECK(target.width >= 24);
            CHECK(target.height >= 24);
            running.harness.click_at(target.centre());
            CHECK(running.map().current == code);
            CHECK(running.harness.has(map_item(code)));
            CHECK(running.map().wanted == before); // in view where it was
        }
    }
}

TEST_CASE("who lies far from all the others stands upright in a corner, told as elsewhere, until the map itself shows them") {
    OnMap running;
    running.show("nato");
    const auto far = [&](std::string_view code) { return atlas::find(*outlines(), code).value(); };
    REQUIRE(running.map().inset.has_value());
    const MapInset inset = *running.map().inset;
    CHECK(std::set(inset.shapes.begin(), inset.shapes.end()) == std::set{far("CA"), far("US")});
    const Lens lens(inset.camera, inset.box);
    const auto at = [&](double longitude, double latitude) { return lens.to_screen(atlas::project({longitude, latitude})); };
    for (const auto& [longitude, latitude] : {std::pair{-124.0, 48.4}, {-80.5, 25.3}, {-67.0, 44.9}, {-141.0, 69.6}, {-55.7, 52.1}}) // from end to end
        CHECK(inset.box.contains(at(longitude, latitude)));
    CHECK(std::abs(at(-96, 55).x - at(-96, 40).x) < 0.12F * std::abs(at(-96, 55).y - at(-96, 40).y)); // north is up
    const float across = at(-80, 45).x - at(-110, 45).x, down = at(-95, 34.4).y - at(-95, 55.6).y; // 30 degrees at 45 are 21.2 of latitude
    CHECK(across / down == doctest::Approx(1).epsilon(0.1));
    CHECK(running.harness.value(map_item("US")) == "member since 4 April 1949");
    for (const MapRow& row : running.app.memory().map_facts.rows()) // nobody is under it
        if (row.shape && row.standing.kind == history::Kind::member) CHECK_MESSAGE(running.harness.has(map_item(code_of(*row.shape))), row.state->id);
    running.map().current = "CA";
    running.harness.stage().memory().focus.ask(map_item("CA"));
    running.harness.run();
    running.harness.press("Enter");
    CHECK(running.state().selected_fact.find("ca") != std::string::npos);
    running.harness.press("Esc");
    running.map().wanted = {atlas::project({-95, 48}), running.map().wanted.scale};
    running.map().by_hand = true;
    running.harness.run();
    CHECK(running.harness.has(map_item("US")));
    CHECK_FALSE(inset.box.contains(running.harness.item(map_item("US")).rect.centre()));
    running.show("csto");
    CHECK_FALSE(running.map().inset.has_value());
}

TEST_CASE("the first view of the CSTO shows all its members of the date") {
    for (const fact::Date& date : {fact::Date{2003, 1, 1}, fact::Date{2011, 6, 1}, fact::Date{2025, 1, 1}}) {
        OnMap running;
        running.show("csto", date);
        for (const std::string_view code : {"AM", "BY", "KZ", "KG", "RU", "TJ"}) CHECK_MESSAGE(running.harness.has(map_item(code)), code);
    }
}

TEST_CASE("the list tells members, former members, observers and what is not certain") {
    OnMap running;
    running.show("csto", fact::Date{2011, 6, 1});
    CHECK(running.harness.shows("7 members"));
    CHECK(running.row_value("uzbekistan") == "member since 2006");
    running.show("csto", fact::Date{2006, 7, 1});
    CHECK(running.row_value("uzbekistan") == "member: not certain on this date");
    CHECK(running.harness.shows("6 members"));
    running.show("csto", fact::Date{2020, 1, 1});
    CHECK(running.row_value("uzbekistan") == "suspended since 19 December 2012");
    running.show("cst", fact::Date{2005, 1, 1});
    CHECK(running.row_value("georgia") == "no longer in it, 1993 to 1999");
    running.show("sco", fact::Date{2020, 1, 1});
    CHECK(running.row_value("mongolia") == "observer since 2004");
    running.show("warsaw-pact", fact::Date{1960, 1, 1});
    CHECK(running.harness.shows("8 members"));
    CHECK(running.harness.shows("States that no longer exist have no outline on today’s map."));
    CHECK(running.harness.faults() == "");
}

TEST_CASE("the date moves by its slider, with keys and with the pointer") {
    OnMap running;
    running.show("csto", fact::Date{2011, 6, 1});
    running.harness.stage().memory().focus.ask("map.date");
    running.harness.run();
    CHECK(running.harness.value("map.date") == "1 June 2011, 7 members");
    running.harness.press("Right");
    CHECK(running.harness.value("map.date") == "1 July 2011, 7 members");
    running.harness.press("Page Down");
    CHECK(running.harness.value("map.date") == "1 July 2010, 7 members");
    running.harness.press("End");
    CHECK(running.harness.value("map.date").starts_with("15 January 2026"));
    running.harness.press("Shift+Left");
    CHECK(running.harness.value("map.date") == "19 December 2012, 6 members");
    running.harness.press("Shift+Right");
    CHECK(running.harness.value("map.date") == "19 December 2012, 6 members"); // the last change
    running.harness.stage().memory().written = {"map.date", "1"}; // as a screen reader sets it
    running.harness.run();
    CHECK(running.harness.value("map.date").starts_with("15 January 2026"));
    running.harness.stage().memory().written = {"map.date", "nan"};
    running.harness.run();
    CHECK(running.harness.value("map.date").starts_with("15 January 2026"));
    const Rect slider = running.harness.item("map.date").rect;
    running.harness.drag({slider.x + slider.width * 0.9F, slider.centre().y}, {slider.x, slider.centre().y});
    CHECK(running.harness.shows("0 members"));
    CHECK(running.harness.shows("Nobody had joined yet on this date."));
}

TEST_CASE("Enter opens the facts of the state, and so does a second click") {
    OnMap running;
    running.show("csto");
    running.map().current = "KZ";
    running.harness.run();
    running.harness.stage().memory().focus.ask(map_item("KZ"));
    running.harness.run();
    running.harness.press("Enter");
    CHECK(running.state().screen == Screen::bank);
    CHECK(running.state().selected_fact == "csto-member-kz");
    CHECK(running.harness.shows("Kazakhstan"));
    running.harness.press("Esc");
    CHECK(running.state().screen == Screen::map);
    running.harness.click_at(running.harness.item(map_item("BY")).rect.centre());
    CHECK(running.map().current == "BY");
    CHECK(running.state().screen == Screen::map);
    running.harness.click_at(running.harness.item(map_item("BY")).rect.centre());
    CHECK(running.state().screen == Screen::bank);
}

TEST_CASE("what is under the pointer stays there when the map zooms and when it is dragged") {
    const Rect view{400, 100, 800, 500};
    const auto off = [&](const Camera& camera, atlas::Point place, Point pixel) {
        const Point now = Lens(camera, view).to_screen(place);
        return std::hypot(now.x - pixel.x, now.y - pixel.y);
    };
    float worst = 0;
    int tried = 0;
    for (const atlas::Place middle : {atlas::Place{69, 47}, {12, 50}, {100, 30}, {-40, 45}, {25, -10}})
        for (const double scale : {300.0, 700.0, 2500.0})
            for (const double factor : {0.7, 1.2, 2.5})
                for (const Point pixel : {Point{550, 420}, {405, 105}, {1190, 590}, {800, 350}, {1190, 110}}) {
                    const Camera camera{atlas::project(middle), scale};
                    if (within_bounds({camera.centre, scale * factor}, view).scale != scale * factor) continue; // there is an end to it
                    const atlas::Point under = Lens(camera, view).to_plane(pixel);
                    const Camera closer = zoomed(camera, view, pixel, factor);
                    if (std::abs(atlas::unproject(closer.centre).latitude) > 55) continue; // near the bounds, which go first
                    CAPTURE(middle.longitude);
                    CAPTURE(scale);
                    CAPTURE(factor);
                    CAPTURE(pixel.x);
                    CHECK(off(closer, under, pixel) < 1);
                    CHECK(closer.scale == doctest::Approx(scale * factor));
                    worst = std::max(worst, off(closer, under, pixel));
                    const Point to{pixel.x * 0.8F + 160, pixel.y * 0.8F + 70};
                    const Camera moved = dragged(camera, view, pixel, to);
                    if (std::abs(atlas::unproject(moved.centre).latitude) < 55) CHECK(off(moved, under, to) < 1);
                    ++tried;
                }
    MESSAGE(tried, " zooms, at most ", worst, " pixels off");
    CHECK(tried > 100);
}

TEST_CASE("a turn of the wheel keeps the state under the pointer where it is, all the way") {
    OnMap running({1280, 800}, {.motion = Motion::full});
    running.show("csto");
    const auto anchor = [&] {
        return Lens(*running.map().shown, running.map().fitted_to).to_screen(outlines()->shapes[atlas::find(*outlines(), "BY").value()].anchor.place);
    };
    const Point at = anchor();
    for (const float notches : {1.0F, 1.0F, -3.0F, 4.0F}) {
        const double before = running.map().shown->scale;
        running.harness.wheel(at, notches, [&] { CHECK(std::hypot(anchor().x - at.x, anchor().y - at.y) < 1); });
        CHECK((running.map().shown->scale > before) == (notches > 0));
    }
}

TEST_CASE("the map moves with the hand, and the keys bring it closer") {
    OnMap running;
    running.show("csto");
    const auto place = [&] { return running.harness.item(map_item("KZ")).rect.centre(); };
    const Point before = place();
    running.harness.drag({900, 250}, {860, 300});
    CHECK(place().x == doctest::Approx(before.x - 40).epsilon(0.05));
    CHECK(place().y == doctest::Approx(before.y + 50).epsilon(0.05));
    const double scale = running.map().wanted.scale;
    running.harness.press("+");
    CHECK(running.map().wanted.scale > 1.4 * scale);
    for (int press = 0; press < 20; ++press) running.harness.press("+");
    CHECK(running.map().wanted.scale < atlas::earth_radius * 2); // there is an end to it
    running.harness.press("0");
    CHECK(running.map().wanted.scale == doctest::Approx(scale).epsilon(0.001));
}

TEST_CASE("names lie over no other name and within the map") {
    std::vector<LabelWish> wishes;
    for (int wish = 0; wish < 60; ++wish)
        wishes.push_back({{20.0F + static_cast<float>(wish * 37 % 400), 20.0F + static_cast<float>(wish * 53 % 300)}, static_cast<float>(wish % 5) * 9, {60, 18}});
    const Rect area{0, 0, 440, 340};
    const auto places = placed(wishes, area, {{100, 100, 80, 80}}, {});
    REQUIRE(places.size() == wishes.size());
    int standing = 0;
    for (std::size_t one = 0; one < places.size(); ++one) {
        if (!places[one]) continue;
        ++standing;
        CHECK(area.encloses(places[one]->box));
        CHECK(shared(places[one]->box, {100, 100, 80, 80}).width * shared(places[one]->box, {100, 100, 80, 80}).height == 0);
        for (std::size_t other = one + 1; other < places.size(); ++other)
            if (places[other]) {
                const Rect both = shared(places[one]->box, places[other]->box);
                CHECK(both.width * both.height == 0);
            }
    }
    CHECK(standing > 15);
}

TEST_CASE("months and changes are counted over the ends of months and years") {
    CHECK(months_later({2011, 1, 31}, 1) == fact::Date{2011, 2, 28});
    CHECK(months_later({2011, 12, 15}, 1) == fact::Date{2012, 1, 15});
    CHECK(months_later({2012, 1, 15}, -13) == fact::Date{2010, 12, 15});
    const std::vector<std::int64_t> changes{10, 20, 30};
    CHECK(change_beside(changes, fact::date_of(20), 1) == fact::date_of(30));
    CHECK(change_beside(changes, fact::date_of(20), -1) == fact::date_of(10));
    CHECK_FALSE(change_beside(changes, fact::date_of(30), 1).has_value());
}

TEST_CASE("every state of the banks that has a code has an outline") {
    for (const fact::Entity& entity : real_bank()->entities())
        if (!entity.iso.empty()) CHECK_MESSAGE(atlas::find(*outlines(), entity.iso).has_value(), entity.id);
}

TEST_CASE("the map keeps the rules of the kit in every theme, text size and window") {
    for (const float scale : {1.0F, 2.0F})
        for (const Size size : {Size{1280, 800}, Size{800, 600}, Size{640, 800}}) {
            CAPTURE(scale);
            CAPTURE(size.width);
            OnMap running(size, {.text_scale = scale, .motion = Motion::reduced});
            for (const std::string_view body : {"csto", "nato"}) {
                std::string in_light;
                for (const Theme theme : {Theme::light, Theme::dark, Theme::contrast}) {
                    CAPTURE(body);
                    running.harness.set({.theme = theme, .text_scale = scale, .motion = Motion::reduced});
                    running.show(body, fact::Date{2011, 6, 1});
                    CHECK_MESSAGE(running.harness.misplaced() == "", running.harness.map().text());
                    if (theme == Theme::light) CHECK(running.harness.unreachable() == "");
                }
            }
        }
}

} // namespace signatory::ui
