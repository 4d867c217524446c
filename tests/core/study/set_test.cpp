// Sets a learner chooses: what is due of a part of the deck, what comes up, and cramming, which leaves no trace.
#include <set>

#include <doctest/doctest.h>

#include "tests/core/study/session.hpp"

using namespace signatory;
using namespace signatory::study;
using schedule::Grade;

namespace {

// A session in which every card was met and left to come back in days.
Session all_met() {
    Profile profile;
    std::int64_t days = 0;
    for (const CardKey& key : *studied_deck()) {
        schedule::Card card;
        card.phase = schedule::Phase::review;
        card.memory = {10, 5};
        card.repetitions = 3;
        card.last_review = noon - 5 * one_day;
        card.due = noon + ++days * one_day;
        profile.cards[key] = card;
    }
    return opened(std::move(profile));
}

StudySet set_of(StudyWay way, CardFilter filter = {}) { return {way, 3, std::move(filter)}; }

std::string topic_of(const CardKey& key) { return studied_bank()->relation(studied_bank()->fact(key.fact)->relation)->topic; }
std::string first_topic() { return topic_of(studied_deck()->front()); }

std::size_t cards_of_topic(const std::string& topic) {
    return static_cast<std::size_t>(std::ranges::count_if(*studied_deck(), [&](const CardKey& key) { return topic_of(key) == topic; }));
}

} // namespace

TEST_CASE("a set says how many cards it holds, and holds only what was chosen") {
    const std::string topic = first_topic();
    REQUIRE(cards_of_topic(topic) < studied_deck()->size());
    Session session = all_met();
    session.does(OpenScreen{Screen::set});
    CHECK(session.state.in_set == 0); // nothing is due
    session.does(ChooseSet{set_of(StudyWay::cram)});
    CHECK(session.state.in_set == studied_deck()->size());
    session.does(ChooseSet{set_of(StudyWay::cram, {.topics = {topic}, .relations = {}, .entities = {}})});
    CHECK(session.state.in_set == cards_of_topic(topic));
    session.does(StartSet{});
    std::set<std::string> asked;
    while (session.state.review.current) {
        CHECK(topic_of(session.card().key) == topic);
        asked.insert(session.card().key.fact + std::string(item::name_of(session.card().key.direction)));
        session.grades(Grade::good);
    }
    CHECK(asked.size() == cards_of_topic(topic));
}

TEST_CASE("a set of a name holds the facts that name it on either side") {
    Session session = all_met();
    const fact::Fact& fact = *studied_bank()->fact(studied_deck()->front().fact);
    session.does(ChooseSet{set_of(StudyWay::cram, {.topics = {}, .relations = {fact.relation}, .entities = {fact.subject}})}).does(StartSet{});
    REQUIRE(session.state.review.current.has_value());
    for (; session.state.review.current; session.grades(Grade::good)) {
        const fact::Fact& asked = *studied_bank()->fact(session.card().key.fact);
        CHECK(asked.relation == fact.relation);
        CHECK((asked.subject == fact.subject || asked.object == fact::Value{fact::EntityReference{fact.subject}}));
    }
}

TEST_CASE("cramming leaves the profile, the log and what is known of the learner as they were") {
    Session session = all_met();
    session.does(ChooseSet{set_of(StudyWay::cram)});
    const Profile before = session.state.profile;
    const auto learner = session.state.learner;
    session.does(StartSet{});
    for (int answer = 0; session.state.review.current; ++answer) {
        if (answer % 2 == 0) session.does(Respond{right(session.card().item)}).does(GradeCard{Grade::good});
        else session.grades(answer % 3 == 0 ? Grade::again : Grade::easy);
        CHECK(session.effects.empty());
        REQUIRE(answer < 1000);
    }
    CHECK(session.state.profile == before);
    CHECK(*session.state.learner == *learner);
    CHECK(session.state.choices.empty());
    CHECK(session.state.review.done == static_cast<int>(studied_deck()->size()));
}

TEST_CASE("what is missed while cramming comes back until it is known, and an answer can be taken back") {
    Session session = all_met();
    session.does(ChooseSet{set_of(StudyWay::cram)}).does(StartSet{});
    const CardKey missed = session.card().key;
    session.grades(Grade::again);
    CHECK(session.card().key != missed);
    CHECK(session.state.review.counts.due == studied_deck()->size());
    session.does(Undo{});
    CHECK(session.card().key == missed);
    CHECK(session.state.review.cram.missed.empty());
    session.does(Redo{});
    CHECK(session.state.review.cram.missed.size() == 1);
    int again = 0;
    for (; session.state.review.current; session.grades(Grade::good)) again += session.card().key == missed ? 1 : 0;
    CHECK(again == 1);
    CHECK(session.state.review.recalled == session.state.review.done - 1); // known at once
}

TEST_CASE("a card suspended while cramming is not asked again") {
    Session session = all_met();
    session.does(ChooseSet{set_of(StudyWay::cram)}).does(StartSet{});
    const CardKey key = session.card().key;
    session.grades(Grade::again).does(SetCardFlags{key, {.suspended = true, .buried_on = {}, .mark = 0}});
    for (; session.state.review.current; session.grades(Grade::good)) CHECK(session.card().key != key);
}

TEST_CASE("study ahead asks what comes up in its days, and the answers are reviews") {
    Session session = all_met();
    session.does(StartReview{});
    REQUIRE_FALSE(session.state.review.current.has_value()); // nothing is due
    StudySet set = set_of(StudyWay::ahead);
    set.days_ahead = 4;
    session.does(ChooseSet{set});
    const std::size_t promised = session.state.in_set;
    CHECK(promised > 0);
    CHECK(promised <= 4);
    session.does(StartSet{});
    std::size_t asked = 0;
    for (; session.state.review.current; ++asked) {
        const CardKey key = session.card().key;
        CHECK(session.card().card.due <= noon + 4 * one_day);
        session.grades(Grade::good);
        REQUIRE(session.effect<AppendReview>() != nullptr);
        CHECK(session.effect<AppendReview>()->review.key == key);
        CHECK(session.state.profile.cards.at(key).due > noon + 4 * one_day);
    }
    CHECK(asked == promised);
}

TEST_CASE("a set under way and today's review do not mix: each goes on by its own way in") {
    Session session = all_met();
    session.does(ChooseSet{set_of(StudyWay::cram)}).does(StartSet{}).grades(Grade::good);
    const CardKey next = session.card().key;
    session.does(GoBack{}).does(StartSet{});
    CHECK(session.card().key == next);
    CHECK(session.state.review.done == 1);
    session.does(GoBack{}).does(StartReview{});
    CHECK_FALSE(session.state.review.set.has_value());
    CHECK_FALSE(session.state.review.current.has_value());
    session.does(ClockTicked{});
    CHECK(session.state.today == schedule::QueueCounts{}); // of today, not of the set
}
