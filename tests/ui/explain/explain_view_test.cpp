// The picture beside an answered question, and choices among states made on a map, with the bank and the outlines that ship.
#include <set>

#include <doctest/doctest.h>

#include "adapters/atlas/atlas_file.hpp"
#include "adapters/bank/json_bank.hpp"
#include "core/generate/generate.hpp"
#include "tests/ui/running.hpp"
#include "ui/explain/option_map.hpp"
#include "ui/map/map_picture.hpp"

namespace signatory::ui {
namespace {

const std::filesystem::path shipped = SIGNATORY_SOURCE_DIR "/content";

std::shared_ptr<const fact::FactBank> shipped_bank() {
    static const auto bank = bank::load_bank(shipped / "collective-security", shipped / "fact-bank.schema.json").bank;
    REQUIRE(bank != nullptr);
    return bank;
}

std::shared_ptr<const atlas::Atlas> shipped_outlines() {
    static const auto atlas = atlas_file::load(shipped).value();
    return atlas;
}

item::Item drawn(const std::string& kind, const std::function<bool(const item::Item&)>& wanted) {
    const std::vector<std::string> kinds{kind};
    const generate::Generator generator(generate::make_pool(shipped_bank(), {}, std::nullopt), kinds);
    for (std::uint64_t seed = 1; seed < 400; ++seed)
        if (auto item = generator.draw(seed); item && wanted(*item)) return *std::move(item);
    FAIL("no such item");
    return {};
}

std::size_t wrong_of(const item::Item& item) { return item.key.front() == 0 ? 1 : 0; }

Session asked_of(item::Item item) {
    study::BankOpened report;
    report.path = (shipped / "collective-security").string();
    report.bank = shipped_bank();
    report.deck = std::make_shared<const std::vector<study::CardKey>>();
    return Session().does(report).in_quiz_of({std::move(item)}).does(study::AtlasLoaded{shipped_outlines()});
}

item::Item of_states() {
    return drawn("member_at_date", [](const item::Item& item) { return item.options.size() == 4 && !item.stem.empty(); });
}

struct Placed {
    std::string id;
    Rect rect;
    bool operator==(const Placed&) const = default;
};

std::vector<Placed> options_of(const Harness& harness) {
    std::vector<Placed> options;
    for (const Item& item : harness.map().items())
        if (item.id.find(".option.") != std::string::npos) options.push_back({item.id, item.rect});
    return options;
}

} // namespace

TEST_CASE("how many belonged is told on a map of all of them, not of one") {
    Running running(asked_of(drawn("typed_count", [](const item::Item& item) { return item.stem.find("CSTO") != std::string::npos; })));
    running.harness.type("99");
    running.harness.press("Enter");
    running.harness.run();
    REQUIRE(running.harness.has("explain.picture"));
    const std::string told = running.harness.label("explain.picture");
    CHECK(told.starts_with("A map of the CSTO on "));
    CHECK(told.find("Asked about") == std::string::npos);
}

TEST_CASE("an answer that is a state is told beside the question on a map, in words too, and moves no option") {
    const item::Item item = of_states();
    Running running(asked_of(item));
    running.harness.run();
    const auto before = options_of(running.harness);
    CHECK_FALSE(running.harness.has("explain.picture"));
    running.harness.press("1");
    running.harness.run();
    REQUIRE(running.harness.has("explain.picture"));
    CHECK(before.size() == item.options.size());
    CHECK(options_of(running.harness) == before);
    const std::string told = running.harness.label("explain.picture");
    CHECK(told.find("answer") != std::string::npos);
    CHECK(told.find(item.options[item.key.front()].text) != std::string::npos);
    CHECK(told.find(item.options.front().text) != std::string::npos);
    CHECK(running.harness.item("quiz.next").seen().height >= 24); // in view
    CHECK(running.harness.misplaced() == "");
}

TEST_CASE("every kind of question can be answered with its picture beside it in every theme, and without it in a small window") {
    std::set<std::size_t> pictures;
    for (const char* const kind : {"member_at_date", "choose_date", "which_came_first", "what_changed", "choose_subject", "typed_year", "put_in_order", "standing_at_date"})
        for (const std::uint64_t skip : {0U, 7U}) {
            CAPTURE(kind);
            std::uint64_t seen = 0;
            const item::Item item = drawn(kind, [&](const item::Item&) { return seen++ == skip; });
            item::Response response = item::Choice{0};
            if (item.response_kind == item::ResponseKind::number) response = item::Typed{"1990"};
            if (item.response_kind == item::ResponseKind::order) response = item::Arrangement{item.key};
            if (item.response_kind == item::ResponseKind::match) response = item::Arrangement{std::vector<std::size_t>(item.options.size(), 0)};
            Running running(asked_of(item));
            running.session.does(study::Respond{response});
            running.harness.run();
            CHECK(running.harness.misplaced() == "");
            pictures.insert(running.app.memory().explain.illustration.index());
            Running small(asked_of(item), {800, 600}, {.text_scale = 2, .motion = Motion::reduced});
            small.session.does(study::Respond{response});
            small.harness.run();
            CHECK_FALSE(small.harness.has("explain.picture"));
            CHECK(small.harness.misplaced() == "");
        }
    CHECK(pictures.contains(1)); // a map
    CHECK(pictures.contains(2)); // a strip of time
}

TEST_CASE("a choice among states is made on a map by its outlines, its names, the arrows or the numbers") {
    const item::Item item = of_states();
    Running list(asked_of(item));
    list.harness.run();
    REQUIRE(can_be_chosen_on_map(list.state(), item));
    const float rows = list.harness.item("quiz.option.3").rect.bottom() - list.harness.item("quiz.option.0").rect.y;
    list.harness.press("G");
    list.harness.run();
    REQUIRE(list.harness.has("quiz.map"));
    CHECK(list.harness.item("quiz.map").rect.height == doctest::Approx(rows).epsilon(0.02)); // nothing moves on reveal
    for (std::size_t option = 0; option < item.options.size(); ++option) CHECK(list.harness.label(option_id(option)) == item.options[option].text);
    CHECK(list.harness.faults() == "");
    std::set<std::string> reached; // from each option the arrows lead on to others
    for (std::size_t option = 0; option < item.options.size(); ++option)
        for (const char* key : {"Up", "Down", "Left", "Right"}) {
            list.harness.stage().memory().focus.ask(option_id(option));
            list.harness.run();
            list.harness.press(key);
            list.harness.run();
            if (list.harness.focused() != option_id(option)) reached.insert(list.harness.focused());
        }
    CHECK(reached.size() == item.options.size());
    list.harness.stage().memory().focus.ask(option_id(2));
    list.harness.run();
    list.harness.press("Enter");
    list.harness.run();
    REQUIRE(list.state().quiz->answered());
    CHECK(list.state().quiz->answers.front().response == item::Response{item::Choice{2}});
    CHECK_FALSE(list.harness.has("quiz.map")); // the list tells the reasons
    CHECK(list.harness.has("explain.picture"));

    for (const bool by_name : {true, false}) {
        Running clicked(asked_of(item));
        clicked.app.memory().explain.on_map = true;
        clicked.harness.run();
        const Rect box = clicked.harness.item("quiz.map").rect;
        std::vector<std::size_t> shapes;
        for (const item::Option& option : item.options)
            shapes.push_back(atlas::find(*shipped_outlines(), shipped_bank()->entity(std::get<fact::EntityReference>(option.value).id)->iso).value());
        const Lens lens(clicked.harness.stage().maps().front()->picture.camera, box);
        const std::size_t wrong = wrong_of(item);
        clicked.harness.click_at(by_name ? clicked.harness.item(option_id(wrong)).rect.centre() : lens.to_screen(shipped_outlines()->shapes[shapes[wrong]].anchor.place));
        clicked.harness.run();
        REQUIRE(clicked.state().quiz->answered());
        CHECK(clicked.state().quiz->answers.front().response == item::Response{item::Choice{wrong}});
    }
}

TEST_CASE("what has no outlines is chosen from the list, whatever was chosen before") {
    const item::Item dates = drawn("choose_date", [](const item::Item&) { return true; });
    Running running(asked_of(dates));
    running.app.memory().explain.on_map = true;
    running.harness.run();
    CHECK_FALSE(running.harness.has("quiz.map"));
    CHECK(running.harness.has("quiz.option.0"));
}

} // namespace signatory::ui
