// What a learner takes for one another stands among the options of later sessions.
#include <doctest/doctest.h>

#include "tests/core/study/session.hpp"

using namespace signatory;
using namespace signatory::study;

namespace {

BankOpened opened_knowing(std::vector<analysis::MixedUpPair> pairs) {
    BankOpened command;
    command.path = "banks/test.json";
    command.bank = studied_bank();
    command.deck = studied_deck();
    command.mixed_up = std::move(pairs);
    return command;
}

// Answers cards until a single choice was answered wrongly, and gives that answer.
analysis::ChosenOption errs_once(Session& session) {
    while (session.state.review.current) {
        const item::Item item = session.card().item;
        const bool choice = item.response_kind == item::ResponseKind::single_choice;
        session.does(Respond{choice ? item::Response{item::Choice{(item.key.front() + 1) % item.options.size()}} : right(item)});
        session.does(GradeCard{choice ? schedule::Grade::again : schedule::Grade::easy});
        if (choice && !session.state.choices.empty()) return session.state.choices.back();
    }
    return {};
}

} // namespace

TEST_CASE("what the log has as mixed up is drawn with from the first card on") {
    const std::vector<analysis::MixedUpPair> pairs{{"csto", "nato", 2}};
    Session session;
    session.does(opened_knowing(pairs)).does(StartReview{});
    REQUIRE(session.state.pool != nullptr);
    CHECK(session.state.pool->mixed_up == pairs);
}

TEST_CASE("a mistake counts from the next session on, and not once it is taken back") {
    Session session;
    session.does(opened_knowing({})).does(StartReview{});
    const analysis::ChosenOption wrong = errs_once(session);
    REQUIRE(wrong.chosen != wrong.key);
    REQUIRE(session.state.mixed_up.size() == 1);
    const analysis::MixedUpPair pair = session.state.mixed_up.front();
    CHECK(std::minmax(wrong.key, wrong.chosen) == std::pair<const std::string&, const std::string&>(pair.first, pair.second));
    CHECK(pair.weight == 1);
    CHECK(session.state.pool->mixed_up.empty()); // a session is drawn from what it began with
    session.does(ChooseSet{{StudyWay::cram, 3, {}}}).does(StartSet{});
    CHECK(session.state.pool->mixed_up == std::vector{pair});
    session.does(Undo{});
    CHECK(session.state.mixed_up.empty());
}

TEST_CASE("right answers mix nothing up, and mistakes of one pair add up whichever was asked") {
    std::vector<analysis::MixedUpPair> pairs;
    analysis::count_in(pairs, {"nato", "nato", {"csto"}, 0}, 1);
    CHECK(pairs.empty());
    analysis::count_in(pairs, {"nato", "csto", {}, 0}, 1);
    analysis::count_in(pairs, {"csto", "nato", {}, 0}, 1);
    CHECK(pairs == std::vector<analysis::MixedUpPair>{{"csto", "nato", 2}});
    analysis::count_in(pairs, {"csto", "nato", {}, 0}, -1);
    CHECK(pairs.front().weight == 1);
    analysis::count_in(pairs, {"nato", "csto", {}, 0}, -1);
    CHECK(pairs.empty());
}
