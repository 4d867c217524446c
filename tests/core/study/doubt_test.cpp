// Items a learner holds for doubtful: reported from wherever an item is shown, and taken back.
#include <doctest/doctest.h>

#include "tests/core/study/session.hpp"

using namespace signatory;
using namespace signatory::study;

namespace {

Session in_a_quiz() {
    Session session = opened();
    session.does(OpenScreen{Screen::quiz_setup});
    QuizBlueprint blueprint = session.state.blueprint;
    blueprint.kinds = {"choose_object"};
    blueprint.count = 3;
    return session.does(SetBlueprint{blueprint}).does(StartQuiz{});
}

} // namespace

TEST_CASE("a doubtful card goes to the author with what was answered, and comes back when asked again") {
    Session session = opened();
    session.does(StartReview{});
    const item::Item item = session.card().item;
    session.does(Respond{right(item)}).does(ReportItem{});
    const auto* kept = session.effect<KeepDoubt>();
    REQUIRE(kept != nullptr);
    CHECK(kept->item == item);
    CHECK(kept->response == right(item));
    CHECK(kept->bank == studied_bank());
    CHECK(kept->local_day == session.state.today_day);
    CHECK(session.state.doubtful.contains(item.id));
    session.does(DoubtKept{});
    REQUIRE(session.state.toast.has_value());
    CHECK(session.state.toast->text.ends_with("takes it back."));

    session.does(ReportItem{});
    const auto* dropped = session.effect<DropDoubt>();
    REQUIRE(dropped != nullptr);
    CHECK(dropped->item == item.id);
    CHECK(dropped->bank == studied_bank()->header().id);
    CHECK(session.state.doubtful.empty());
}

TEST_CASE("reporting neither answers the card nor moves it") {
    Session session = opened();
    session.does(StartReview{});
    const item::Item item = session.card().item;
    session.does(ReportItem{});
    CHECK(session.card().item == item);
    CHECK_FALSE(session.card().revealed);
    CHECK(session.state.profile.cards.empty());
    CHECK(session.effects.size() == 1);
    CHECK(std::holds_alternative<std::monostate>(session.effect<KeepDoubt>()->response));
}

TEST_CASE("a question of a quiz is reported while it is asked, once it is answered, and from the result") {
    Session session = in_a_quiz();
    const item::Item first = session.state.quiz->items->front();
    session.does(ReportItem{});
    CHECK(session.effect<KeepDoubt>()->item == first);
    session.does(ReportItem{}).does(Respond{right(first)}).does(ReportItem{});
    CHECK(session.effect<KeepDoubt>()->response == right(first));
    session.does(NextItem{});
    while (session.state.screen == Screen::quiz) {
        const item::Item item = (*session.state.quiz->items)[session.state.quiz->current];
        session.does(Respond{right(item)}).does(NextItem{});
    }
    session.does(ReportItem{}); // the list of all of them: none is meant
    CHECK(session.effects.empty());
    session.does(OpenResultItem{1}).does(ReportItem{});
    CHECK(session.effect<KeepDoubt>()->item == (*session.state.quiz->items)[1]);
}

TEST_CASE("where no item is shown there is none to report") {
    Session session = opened();
    for (const Screen screen : {Screen::home, Screen::bank, Screen::progress, Screen::settings}) {
        session.does(OpenScreen{screen}).does(ReportItem{});
        CHECK(session.effect<KeepDoubt>() == nullptr);
        CHECK(session.state.doubtful.empty());
    }
}

TEST_CASE("what was reported before is known when the bank is opened") {
    Session session = opened();
    session.does(StartReview{});
    BankOpened again;
    again.path = session.state.bank_path;
    again.bank = studied_bank();
    again.deck = studied_deck();
    again.doubtful = {"an-item"};
    session.does(again);
    CHECK(session.state.doubtful == std::set<std::string>{"an-item"});
}
