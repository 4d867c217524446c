// Walks the registry of question kinds: what every kind owes, whichever it is.
#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "core/fact/check.hpp"
#include "core/generate/generate.hpp"
#include "core/item/mark.hpp"
#include "core/quiz/paper.hpp"
#include "core/verify/verify.hpp"
#include "tests/support/a_bank.hpp"
#include "tests/support/a_rich_bank.hpp"
#include "tests/support/chi_square.hpp"

using namespace signatory;
using namespace signatory::generate;
using item::Direction;

namespace {

constexpr std::array<std::string_view, 19> slots{
    "label",      "statement",   "ask_subject", "ask_object",  "ask_from", "ask_until", "ask_count", "event_from", "event_until", "property",
    "explanation", "ask_all",    "ask_except",  "ask_same",    "clue",     "sequence",  "ask_match", "ask_status", "status"};

Pool studied() { return make_pool(test::a_studied_bank().bank(), {}, std::nullopt); }

Generator only(const std::string& kind) {
    const std::vector<std::string> names{kind};
    return {make_pool(test::a_rich_bank().bank(), {}, std::nullopt), names};
}

void check_is_whole(const Pool& pool, const item::Item& item) {
    CHECK(item.stem.find('{') == std::string::npos);
    CHECK_FALSE(item.stem.empty());
    CHECK_FALSE(item.explanation.empty());
    CHECK_FALSE(item.sources.empty());
    CHECK_FALSE(item.asks.empty());
    if (question_kind(item.question_kind)->use == Use::cards_and_quizzes) CHECK(item.asks.size() == 1);
    CHECK(item.difficulty >= 0);
    CHECK(item.difficulty <= 1000);
    CHECK_FALSE(item.certificate.assertions.empty());
    for (const std::string& used : item.uses) CHECK(pool.bank->fact(used) != nullptr);
    for (const std::size_t key : item.key) CHECK(key < (item.targets.empty() ? item.options.size() : item.targets.size()));
    for (const item::Option& option : item.options) CHECK_FALSE(option.rationale.empty());
    CHECK(verify::verify(*pool.bank, item).empty());
}

item::Response right_response(const item::Item& item) {
    if (item.response_kind == item::ResponseKind::single_choice) return item::Choice{item.key.front()};
    if (!item.targets.empty() || item.key.size() > 1 || item.response_kind == item::ResponseKind::multiple_choice)
        return item::Arrangement{item.key};
    if (item.accepted_number) return item::Typed{std::to_string(static_cast<int>(item.accepted_number->value))};
    return item::Typed{item.accepted.front()};
}

} // namespace

TEST_CASE("every kind has a name and a label of its own, and slots a bank may have") {
    std::set<std::string_view> names, labels;
    for (const QuestionKind& kind : question_kinds()) {
        INFO(kind.name);
        CHECK(names.insert(kind.name).second);
        CHECK(labels.insert(kind.label).second);
        CHECK_FALSE(kind.label.empty());
        CHECK_FALSE(kind.slots.empty());
        for (const std::string_view slot : kind.slots) CHECK(std::ranges::count(slots, slot) == 1);
        CHECK(question_kind(kind.name)->label == kind.label);
    }
    CHECK(question_kind("no_such_kind") == nullptr);
}

TEST_CASE("no kind fits a relation that has none of its slots") {
    const Pool english = studied();
    Pool russian = studied();
    russian.language = "ru";
    for (const QuestionKind& kind : question_kinds())
        for (const Direction direction : item::directions)
            for (const bool timed : {false, true}) {
                auto bare = test::a_relation("bare");
                if (timed) bare.timed();
                CHECK_FALSE(kind.fits(english, bare, direction));
                CHECK_FALSE(kind.fits(russian, test::fully_worded(test::membership()), direction));
            }
}

TEST_CASE("the banks these tests study are such as check accepts") {
    for (const auto& bank : {test::a_studied_bank(), test::a_rich_bank()})
        for (const auto& problem : fact::check(bank.records())) FAIL_CHECK(problem.what);
}

TEST_CASE("every kind draws from a bank that suits it, and what it draws is whole and proven") {
    for (const QuestionKind& kind : question_kinds()) {
        const Generator generator = only(std::string(kind.name));
        INFO(kind.name);
        REQUIRE(generator.kinds() == std::vector<std::string>{std::string(kind.name)});
        for (std::uint64_t seed = 1; seed <= 25; ++seed) {
            const auto item = generator.draw(seed);
            REQUIRE(item.has_value());
            INFO(item->stem);
            CHECK(item->question_kind == kind.name);
            CHECK(item->response_kind == kind.response_kind);
            CHECK(item->seed == seed);
            check_is_whole(generator.pool(), *item);
        }
    }
}

TEST_CASE("of every kind the key is marked right, and each other option wrong with its reason") {
    for (const QuestionKind& kind : question_kinds()) {
        const Generator generator = only(std::string(kind.name));
        for (std::uint64_t seed = 1; seed <= 10; ++seed) {
            const item::Item item = generator.draw(seed).value();
            INFO(item.stem);
            CHECK(item::mark(item, right_response(item)).correctness == item::Correctness::right);
            if (kind.response_kind != item::ResponseKind::single_choice) continue;
            for (std::size_t option = 0; option < item.options.size(); ++option) {
                if (option == item.key.front()) continue;
                CHECK(item::mark(item, item::Choice{option}).reason == item.options[option].rationale);
            }
        }
    }
}

TEST_CASE("every kind draws the same item from the same seed, and different ones from different seeds") {
    for (const QuestionKind& kind : question_kinds()) {
        std::set<std::string> ids;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const item::Item item = only(std::string(kind.name)).draw(seed).value();
            CHECK(only(std::string(kind.name)).draw(seed).value() == item);
            ids.insert(item.id);
        }
        CHECK(ids.size() > 1);
    }
}

TEST_CASE("every card is asked by an item that asks just this fact in this direction") {
    const Pool pool = studied();
    const auto cards = askable_cards(pool);
    CHECK(cards.size() > 30);
    for (const CardQuestion& card : cards)
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            const auto item = item_for(pool, card, seed);
            if (!item) continue; // some seeds find no set; the next seed will
            CHECK(item->asks == std::vector<std::string>{card.fact->id});
            CHECK(item->direction == card.direction);
            const bool else_unasked = card.direction == Direction::object && card.fact->relation == "member-of";
            if (item->question_kind == "true_false") CHECK(else_unasked); // only where hardly anything else can ask it
            check_is_whole(pool, *item);
        }
}

TEST_CASE("a fact no question can ask is refused with the fact and advice") {
    const auto bank = test::a_bank().state("armenia").organisation("csto").relation(test::a_relation("member-of").timed())
                          .member("armenia", "csto", "1994").bank();
    const Pool pool = make_pool(bank, {}, std::nullopt);
    const auto item = item_for(pool, {&bank->facts().front(), Direction::object}, 1);
    REQUIRE_FALSE(item.has_value());
    CHECK(item.error().where == "armenia-member-of-1");
    CHECK_FALSE(item.error().advice.empty());
    CHECK(askable_cards(pool).empty());
    CHECK_FALSE(Generator(make_pool(bank, {}, std::nullopt), {}).draw(1).has_value());
}

TEST_CASE("a typed name accepts every name of the entity, short, full and other") {
    const auto bank = test::a_bank().place("minsk").alias("Мінск").organisation("csto", "the CSTO").called("Collective Security Treaty Organization")
                          .in_short("CSTO").alias("ОДКБ").relation(test::seat()).fact("csto", "seat-of", test::entity("minsk")).bank();
    const Pool pool = make_pool(bank, {}, std::nullopt);
    Random random(1);
    const auto item = question_kind("typed_name")->ask(pool, {&bank->facts().front(), Direction::subject}, random);
    REQUIRE(item.has_value());
    CHECK(item->accepted == std::vector<std::string>{"CSTO", "Collective Security Treaty Organization", "ОДКБ"});
}

TEST_CASE("a name is accepted in every language the bank has it in") {
    auto records = test::a_bank().place("minsk").organisation("csto", "the CSTO").relation(test::seat()).fact("csto", "seat-of", test::entity("minsk")).records();
    records.entities.front().aliases["ru"] = {"Минск"};
    const auto bank = std::make_shared<const fact::FactBank>(std::move(records));
    const Pool pool = make_pool(bank, {}, std::nullopt);
    Random random(1);
    const auto item = question_kind("typed_name")->ask(pool, {&bank->facts().front(), Direction::object}, random);
    REQUIRE(item.has_value());
    CHECK(item->accepted == std::vector<std::string>{"Minsk", "Минск"});
    CHECK(verify::verify(*bank, *item).empty());
}

TEST_CASE("what is only described by its label is not typed, a word of its own is") {
    const auto asked = [](const char* name) {
        const auto bank = test::a_bank().place("minsk").called(name).organisation("csto").relation(test::seat())
                              .fact("csto", "seat-of", test::entity("minsk")).bank();
        const Pool pool = make_pool(bank, {}, std::nullopt);
        Random random(1);
        return question_kind("typed_name")->ask(pool, {&bank->facts().front(), Direction::object}, random);
    };
    CHECK(asked("Minsk").has_value());
    CHECK(asked("manat").has_value());
    CHECK(asked("withdrawal of a party").error().why == Why::not_a_name);
}

TEST_CASE("what ended on the first of January is not asked for its year of end: it may as well be the year before") {
    const auto bank = test::a_bank().state("armenia").state("belarus").organisation("csto").relation(test::membership())
                          .member("armenia", "csto", "1994-04-20", "2001-01-01").member("belarus", "csto", "1993-01-01", "2001-03-02").bank();
    const Pool pool = make_pool(bank, {}, std::nullopt);
    Random random(1);
    const auto asked = [&](std::size_t fact, Direction direction) {
        return question_kind("typed_year")->ask(pool, {&bank->facts()[fact], direction}, random);
    };
    CHECK(asked(0, Direction::until).error().why == Why::no_sure_date);
    CHECK(asked(1, Direction::until).has_value());
    CHECK(asked(1, Direction::from).has_value());
}

TEST_CASE("what is put in order of time never says its place itself") {
    const auto treaties = [](std::initializer_list<const char*> names) {
        auto bank = test::a_bank().relation(test::fully_worded(test::signing()));
        int year = 1990;
        for (const char* name : names) {
            const std::string id = "treaty-" + std::to_string(year);
            bank.treaty(id).called(name).fact(id, "signed-on", fact::Date{year, 3, 4});
            year += 2;
        }
        return Generator(make_pool(bank.bank(), {}, std::nullopt), std::vector<std::string>{"which_came_first"});
    };
    CHECK(treaties({"Accord", "Bargain", "Compact", "Deal"}).draw(1).has_value());
    for (const char* telling : {"First Accord", "Second Accord", "Last Accord"}) {
        const Generator generator = treaties({telling, "Bargain", "Compact", "Deal"});
        for (std::uint64_t seed = 1; seed <= 30; ++seed)
            if (const auto item = generator.draw(seed))
                for (const item::Option& option : item->options) CHECK(option.text != telling);
    }
}

TEST_CASE("a name the stem gives away is not asked for") {
    auto given_away = test::seat().says("ask_object", "In which city, Minsk or another, does {subject} sit?");
    const auto bank = test::a_bank().place("minsk").organisation("csto").relation(given_away).fact("csto", "seat-of", test::entity("minsk")).bank();
    const Pool pool = make_pool(bank, {}, std::nullopt);
    Random random(1);
    CHECK(question_kind("typed_name")->ask(pool, {&bank->facts().front(), Direction::object}, random).error().why == Why::given_away);
}

TEST_CASE("a year that a name in the stem gives away is not asked for, nor a name whose other form does") {
    const auto bank = test::a_bank().treaty("accord").called("Accord of 1992").relation(test::signing()).fact("accord", "signed-on", test::day("1992-05-15"))
                          .place("minsk").alias("White City").organisation("csto", "the White City Pact").relation(test::seat())
                          .fact("csto", "seat-of", test::entity("minsk")).bank();
    const Pool pool = make_pool(bank, {}, std::nullopt);
    Random random(1);
    CHECK(question_kind("typed_year")->ask(pool, {&bank->facts()[0], Direction::object}, random).error().why == Why::given_away);
    CHECK(question_kind("typed_name")->ask(pool, {&bank->facts()[1], Direction::object}, random).error().why == Why::given_away);
}

TEST_CASE("statements to be judged are true as often as false") {
    const Generator generator = only("true_false");
    std::vector<int> keys(2);
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) ++keys.at(generator.draw(seed).value().key.front());
    CHECK_FALSE(test::is_surprising(test::chi_square(keys), 1));
}

TEST_CASE("a note is told after the explanation") {
    const auto bank = test::a_bank().place("minsk").organisation("csto").relation(test::seat()).fact("csto", "seat-of", test::entity("minsk"))
                          .noted("It moved there later.").bank();
    const Pool pool = make_pool(bank, {}, std::nullopt);
    Random random(1);
    const auto item = question_kind("typed_name")->ask(pool, {&bank->facts().front(), Direction::object}, random);
    CHECK(item.value().explanation == "Csto has its seat in Minsk. It moved there later.");
}

TEST_CASE("the seeds of a run differ, and fit a JSON number") {
    std::set<std::uint64_t> seeds;
    for (std::uint64_t run = 0; run < 20; ++run)
        for (std::uint64_t position = 0; position < 50; ++position) {
            seeds.insert(item_seed(run, position));
            CHECK(item_seed(run, position) <= seed_mask);
        }
    CHECK(seeds.size() == 1000);
}

TEST_CASE("a paper asks no fact twice, and few statements to be judged") {
    study::QuizBlueprint blueprint;
    blueprint.count = 12;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        blueprint.seed = seed;
        const auto items = quiz::assemble(test::a_studied_bank().bank(), blueprint).value();
        std::set<std::string> asked;
        for (const item::Item& item : items) CHECK(asked.insert(item.asks.front()).second);
        CHECK(items.size() == 12);
        CHECK(std::ranges::count(items, "true_false", &item::Item::question_kind) <= 3);
        CHECK(quiz::assemble(test::a_studied_bank().bank(), blueprint).value() == items);
    }
}

TEST_CASE("a paper of more items than the bank has facts is shorter; one of nothing is refused") {
    study::QuizBlueprint blueprint;
    blueprint.count = 25;
    blueprint.topics = {"signed-on"};
    const auto items = quiz::assemble(test::a_studied_bank().bank(), blueprint).value();
    CHECK(items.size() <= 8);
    CHECK(items.size() >= 6);
    blueprint.topics = {"no-such-topic"};
    CHECK_FALSE(quiz::assemble(test::a_studied_bank().bank(), blueprint).has_value());
    blueprint.topics = {};
    blueprint.kinds = {"no_such_kind"};
    CHECK_FALSE(quiz::assemble(test::a_studied_bank().bank(), blueprint).has_value());
}

TEST_CASE("a paper may be all statements to be judged when that is what was chosen") {
    study::QuizBlueprint blueprint;
    blueprint.count = 6;
    blueprint.kinds = {"true_false"};
    CHECK(quiz::assemble(test::a_studied_bank().bank(), blueprint).value().size() == 6);
}
