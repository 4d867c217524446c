// What was answered wrong comes again, a source is opened where it stands, and what is left is counted anew.
#include <algorithm>

#include <doctest/doctest.h>

#include "core/quiz/paper.hpp"
#include "tests/core/study/session.hpp"

namespace signatory::study {
namespace {

const item::Item& asked_now(const Session& session) { return (*session.state.quiz->items)[session.state.quiz->current]; }

// Four questions, of which the second and the third are answered wrong.
Session half_known() {
    Session session = opened();
    QuizBlueprint blueprint = session.state.blueprint;
    blueprint.count = 4;
    session.does(SetBlueprint{blueprint}).does(StartQuiz{});
    for (int place = 0; place < 4; ++place) {
        const bool knows = place == 0 || place == 3;
        session.does(Respond{knows ? right(asked_now(session)) : item::Response{item::Typed{"nonsense"}}}).does(NextItem{});
    }
    return session;
}

} // namespace

TEST_CASE("the wrong answers of a quiz make a quiz of their own, of their facts alone") {
    Session session = half_known();
    const std::vector<std::string> missed = facts_missed(*session.state.quiz);
    REQUIRE_FALSE(missed.empty());
    session.does(AskWrongAgain{});
    CHECK(session.state.screen == Screen::quiz);
    CHECK(session.state.quiz->blueprint.facts == missed);
    CHECK(session.state.quiz->answers.empty());
    REQUIRE(session.effect<SaveAttempt>() != nullptr);
    CHECK(session.effect<SaveAttempt>()->attempt.blueprint.facts == missed);
    CHECK(session.state.quiz->items->size() <= 2);
    for (const item::Item& item : *session.state.quiz->items)
        CHECK(std::ranges::any_of(item.asks, [&](const std::string& fact) { return std::ranges::find(missed, fact) != missed.end(); }));
}

TEST_CASE("a quiz under way, or one without a wrong answer, is not asked again") {
    Session under_way = opened();
    under_way.does(StartQuiz{}).does(Respond{item::Typed{"nonsense"}});
    const auto items = under_way.state.quiz->items;
    under_way.does(AskWrongAgain{});
    CHECK(under_way.state.quiz->items == items);
    Session known = opened();
    QuizBlueprint blueprint = known.state.blueprint;
    blueprint.count = 1;
    known.does(SetBlueprint{blueprint}).does(StartQuiz{}).does(Respond{right(asked_now(known))}).does(NextItem{}).does(AskWrongAgain{});
    CHECK(known.state.screen == Screen::result);
}

TEST_CASE("an address of the web is visited, any other is told") {
    Session session = opened();
    session.does(OpenAddress{"https://en.odkb-csto.org/documents/"});
    REQUIRE(session.effect<VisitAddress>() != nullptr);
    CHECK(session.effect<VisitAddress>()->url == "https://en.odkb-csto.org/documents/");
    session.does(OpenAddress{"file:///etc/passwd"});
    CHECK(session.effects.empty());
    CHECK(session.state.problem.has_value());
}

TEST_CASE("a grade undone after the day’s limit was lowered counts what is left by the new one") {
    Session session = opened();
    session.does(StartReview{}).grades(schedule::Grade::good);
    Settings settings = session.state.profile.settings;
    settings.new_per_day = 3;
    session.does(ChangeSettings{settings}).does(OpenScreen{Screen::review}).does(Undo{});
    CHECK(session.state.review.counts.new_ == 3);
    CHECK(session.state.review.counts == session.state.today);
}

} // namespace signatory::study
