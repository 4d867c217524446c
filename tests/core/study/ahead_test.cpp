// What answers say of memory, cards set aside, and the exam, as a session lives them.
#include <doctest/doctest.h>

#include "core/study/forecast.hpp"
#include "core/study/memories.hpp"
#include "tests/core/study/session.hpp"

using namespace signatory;
using namespace signatory::study;
using schedule::Grade;

namespace {

// A session whose next card is answered by choosing.
Session choosing() {
    Session session = opened();
    Settings settings;
    settings.new_per_day = 999;
    session.does(ChangeSettings{settings}).does(StartReview{});
    while (session.card().item.response_kind != item::ResponseKind::single_choice) session.grades(Grade::easy);
    return session;
}

item::Response wrong(const item::Item& item) { return item::Choice{item.key.front() == 0 ? std::size_t{1} : std::size_t{0}}; }

schedule::Exam exam_in(std::int64_t days, double minutes) {
    schedule::Exam exam;
    exam.day = 20458 + days; // 2026-01-05 and so many days
    exam.minutes.fill(minutes);
    return exam;
}

Session& makes_forecast(Session& session) { // as the worker does
    const auto& effect = *session.effect<MakeForecast>();
    auto made = forecast(*effect.bank, *effect.deck, *effect.profile, *effect.profile->exam, effect.now);
    made.number = effect.number;
    return session.does(ForecastMade{std::make_shared<const ExamForecast>(std::move(made))});
}

} // namespace

TEST_CASE("a right choice may have been a guess: memory grows less than after the learner's own word, more than after a lapse") {
    Session session = choosing();
    session.does(Respond{right(session.card().item)});
    REQUIRE(session.card().reading.has_value());
    CHECK(session.card().reading->judged.known < 1);
    const double guessed = session.card().outcomes[schedule::index(Grade::good)].card.memory.stability;
    Session own = choosing();
    own.does(Reveal{});
    const double known = own.card().outcomes[schedule::index(Grade::good)].card.memory.stability;
    const double lapsed = own.card().outcomes[schedule::index(Grade::again)].card.memory.stability;
    CHECK(guessed < known);
    CHECK(guessed > lapsed);
}

TEST_CASE("the log tells the proposal, the learner's own grade, and how far each is memory") {
    Session session = choosing();
    session.does(Respond{right(session.card().item)}).does(GradeCard{Grade::good});
    const Review proposed = session.effect<AppendReview>()->review;
    CHECK(proposed.known < 1);
    CHECK(proposed.chance == doctest::Approx(1.0 / static_cast<double>(proposed.options.size())));
    CHECK(proposed.chosen == 0);
    session.does(Undo{}).does(GradeCard{Grade::easy});
    CHECK(session.effect<AppendReview>()->review.known == 1);
    CHECK(session.effect<AppendReview>()->review.proposed == Grade::good);
}

TEST_CASE("what was taken for what is remembered, and forgotten when it is undone") {
    Session session = choosing();
    const item::Item item = session.card().item;
    session.does(Respond{wrong(item)}).does(GradeCard{Grade::again});
    REQUIRE(session.state.choices.size() == 1);
    CHECK(session.state.choices.front().key == fact::to_string(item.options[item.key.front()].value));
    CHECK(session.state.choices.front().chosen != session.state.choices.front().key);
    const auto learner = session.state.learner;
    session.does(Undo{});
    CHECK(session.state.choices.empty());
    CHECK(*session.state.learner == Learner{});
    session.does(Redo{});
    CHECK(*session.state.learner == *learner);
    CHECK(session.state.choices.size() == 1);
}

TEST_CASE("memories read again from the log are those the reviews left") {
    Session session = choosing();
    std::vector<Review> log;
    for (int answers = 0; answers < 200; ++answers) {
        if (!session.state.review.current) session.after(one_day).does(StartReview{});
        if (!session.state.review.current) continue;
        const item::Item& item = session.card().item;
        if (answers % 3 == 0) session.does(Reveal{});
        else session.does(Respond{answers % 5 == 0 ? item::Response{item::Typed{"nothing"}} : right(item)});
        session.does(GradeCard{proposed_grade(session.card())});
        log.push_back(session.effect<AppendReview>()->review);
    }
    const auto memories = memories_of(log, model_in_use(session.state.profile));
    REQUIRE(memories.size() == session.state.profile.cards.size());
    for (const auto& [key, card] : session.state.profile.cards) {
        CHECK(memories.at(key).stability == doctest::Approx(card.memory.stability));
        CHECK(memories.at(key).difficulty == doctest::Approx(card.memory.difficulty));
    }
}

TEST_CASE("a card put off is not asked that day, a suspended one not at all, and both can be undone") {
    Session session = opened();
    session.does(StartReview{});
    const CardKey key = session.card().key;
    session.does(SetCardFlags{key, {.suspended = false, .buried_on = session.state.today_day, .mark = 0}});
    REQUIRE(session.effect<SaveCardFlags>() != nullptr);
    CHECK(session.card().key != key);
    session.does(Undo{});
    CHECK(session.effect<SaveCardFlags>()->flags == schedule::CardFlags{});
    CHECK(session.card().key == key);
    CHECK(session.state.profile.flags.empty());
    session.does(Redo{});
    CHECK(session.state.profile.flags.size() == 1);
    session.after(one_day).does(ClockTicked{}).does(SetCardFlags{key, {.suspended = true, .buried_on = {}, .mark = 0}});
    for (int card = 0; card < 30 && session.state.review.current; ++card) {
        CHECK(session.card().key != key);
        session.grades(Grade::easy);
    }
}

TEST_CASE("reviews and minutes of a day end where the learner said") {
    Session session = opened();
    Settings settings;
    settings.minutes_per_day = 1;
    session.does(ChangeSettings{settings}).does(StartReview{});
    int asked = 0;
    while (session.state.review.current && asked < 50) {
        session.moment.milliseconds += 20'000;
        session.grades(Grade::easy);
        ++asked;
    }
    CHECK(asked == 2); // 20 seconds each; a third new card would not end within the minute
    CHECK(session.state.profile.milliseconds > 40'000);
}

TEST_CASE("until the exam the plan's portion is asked, and the usual queue after it was taken back") {
    Session session = opened();
    session.does(SetExam{exam_in(10, 3)});
    REQUIRE(session.effect<SaveExam>() != nullptr);
    makes_forecast(session);
    const ExamForecast& forecast = *session.state.forecast;
    CHECK(forecast.in_exam == studied_deck()->size());
    CHECK(forecast.plan.score.mean > forecast.plan.untouched);
    CHECK(forecast.with_more >= forecast.plan.score.mean);
    REQUIRE(forecast.plan.portion > 2);
    session.does(StartReview{});
    for (std::size_t place = 0; place < forecast.plan.portion; ++place) {
        REQUIRE(session.state.review.current.has_value());
        CHECK(session.card().key == forecast.keys[forecast.plan.today[place]]);
        session.grades(Grade::easy);
    }
    CHECK_FALSE(session.state.review.current.has_value());
    session.does(SetExam{std::nullopt});
    CHECK(session.state.forecast == nullptr);
    CHECK(session.state.today.new_ > 0);
}

TEST_CASE("a forecast that was asked for before the exam was changed is dropped") {
    Session session = opened();
    session.does(SetExam{exam_in(10, 3)});
    const auto first = *session.effect<MakeForecast>();
    session.does(SetExam{exam_in(20, 5)});
    auto late = forecast(*first.bank, *first.deck, *first.profile, *first.profile->exam, first.now);
    late.number = first.number;
    session.does(ForecastMade{std::make_shared<const ExamForecast>(std::move(late))});
    CHECK(session.state.forecast == nullptr);
}

TEST_CASE("a new model brings its own memories, and the next card is scheduled by it") {
    Session session = opened();
    Settings settings;
    settings.memory_model = schedule::ModelName::fsrs7;
    session.does(ChangeSettings{settings});
    REQUIRE(session.effect<ChangeMemories>() != nullptr);
    CHECK(session.effect<ChangeMemories>()->model == schedule::ModelName::fsrs7);
    session.does(MemoriesChanged{0, {}}).does(StartReview{}).grades(Grade::good);
    CHECK(session.effect<AppendReview>()->review.after.memory.stability_short > 0);
}
