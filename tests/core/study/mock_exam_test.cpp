// A mock exam: its shares, its time, and that nothing is told before the end.
#include <numeric>

#include <doctest/doctest.h>

#include "core/study/mock_exam.hpp"
#include "core/study/steps.hpp"
#include "tests/core/study/session.hpp"

using namespace signatory;
using namespace signatory::study;

namespace {

constexpr std::int64_t a_minute = 60'000; // milliseconds

schedule::Exam exam_with(std::map<std::string, double> weights) {
    schedule::Exam exam;
    exam.day = 20458 + 30;
    exam.minutes.fill(20);
    exam.weights = std::move(weights);
    return exam;
}

Session sitting(int questions = 6, int minutes = 10) {
    Session session = opened();
    return session.does(SetExam{exam_with({})}).does(SetMockExam{{questions, minutes}}).does(StartMockExam{});
}

Session& waits(Session& session, std::int64_t milliseconds) {
    session.moment.milliseconds += milliseconds;
    return session.does(ClockTicked{});
}

Session& answers(Session& session) { return session.does(Respond{right((*session.state.quiz->items)[session.state.quiz->current])}); }

std::size_t open_questions(const Session& session) {
    const auto& answers = session.state.quiz->answers;
    return static_cast<std::size_t>(std::ranges::count_if(answers, [](const Answer& answer) { return std::holds_alternative<std::monostate>(answer.response); }));
}

} // namespace

TEST_CASE("each topic has its share of the questions by its weight and its cards, and none left out has any") {
    std::map<std::string, int> cards;
    for (const CardKey& key : *studied_deck()) ++cards[studied_bank()->relation(studied_bank()->fact(key.fact)->relation)->topic];
    REQUIRE(cards.size() >= 2);
    const auto [topic, count] = *cards.begin();
    const int all = static_cast<int>(studied_deck()->size());
    for (const int questions : {1, 7, 30}) {
        const auto paper = mock_paper(*studied_bank(), *studied_deck(), exam_with({}), {questions, 20});
        REQUIRE(paper.has_value());
        const int shared = std::accumulate(paper->shares.begin(), paper->shares.end(), 0, [](int sum, const auto& share) { return sum + share.second; });
        CHECK(shared == questions);
        const double exact = static_cast<double>(questions) * count / all;
        const auto share = paper->shares.find(topic);
        CHECK(std::abs((share == paper->shares.end() ? 0 : share->second) - exact) < 1);
    }
    const auto without = mock_paper(*studied_bank(), *studied_deck(), exam_with({{topic, 0}}), {30, 20});
    REQUIRE(without.has_value());
    CHECK_FALSE(without->shares.contains(topic));
    const auto double_weight = mock_paper(*studied_bank(), *studied_deck(), exam_with({{topic, 2}}), {30, 20});
    CHECK(std::abs(double_weight->shares.at(topic) - 30.0 * 2 * count / (all + count)) < 1);
    std::map<std::string, double> nothing;
    for (const auto& [name, number] : cards) nothing[name] = 0;
    CHECK_FALSE(mock_paper(*studied_bank(), *studied_deck(), exam_with(nothing), {30, 20}).has_value());
}

TEST_CASE("a mock exam goes on from answer to answer, logs each as a review, and is marked at the end") {
    Session session = sitting();
    REQUIRE(session.state.screen == Screen::quiz);
    const std::size_t items = session.state.quiz->items->size();
    REQUIRE(items >= 4);
    std::size_t reviews = 0;
    for (std::size_t place = 0; place < items; ++place) {
        CHECK(session.state.quiz->current == place);
        answers(session);
        CHECK((place + 1 == items) == session.state.quiz->answered()); // nothing is told before
        reviews += session.effect<AppendReview>() != nullptr ? 1U : 0U;
    }
    CHECK(session.state.screen == Screen::result);
    CHECK(session.effect<FinishAttempt>() != nullptr);
    CHECK(reviews > 0);
    CHECK(session.state.profile.cards.size() == reviews);
}

TEST_CASE("the time runs while the paper is on the screen, and stands while it is not") {
    Session session = sitting();
    waits(session, 2 * a_minute);
    const std::int64_t spent = session.state.quiz->spent_ms;
    CHECK(spent >= 2 * a_minute);
    CHECK(session.effect<SaveAttemptTime>()->spent_ms == spent);
    session.does(GoBack{});
    waits(session, 60 * a_minute).does(ResumeQuiz{});
    CHECK(session.state.quiz->spent_ms < spent + 1000);
    CHECK_FALSE(is_time_up(*session.state.quiz));
}

TEST_CASE("when the time is up nothing is answered until there is more of it") {
    Session session = sitting(6, 1);
    answers(session);
    waits(session, 2 * a_minute);
    REQUIRE(is_time_up(*session.state.quiz));
    answers(session);
    CHECK(session.state.quiz->answers.size() == 1);
    session.does(AddMinutes{5});
    CHECK(session.effect<SaveAttemptTime>()->minutes == 6);
    CHECK(session.state.profile.open_attempt->blueprint.minutes == 6);
    CHECK(time_left(*session.state.quiz) > 3 * a_minute);
    answers(session);
    CHECK(session.state.quiz->answers.size() == 2);
}

TEST_CASE("handed in early, what is open stays open: no review of it, and it can be taken back with the time that has gone") {
    Session session = sitting();
    const std::size_t items = session.state.quiz->items->size();
    answers(session);
    const Profile before = session.state.profile;
    waits(session, a_minute).does(HandIn{});
    CHECK(session.state.screen == Screen::result);
    CHECK(session.state.quiz->finished());
    CHECK(open_questions(session) == items - 1);
    CHECK(session.effect<AppendReview>() == nullptr);
    CHECK(session.state.profile.cards == before.cards);
    session.does(Undo{});
    CHECK(session.state.screen == Screen::quiz);
    CHECK(session.state.quiz->answers.size() == 1);
    const auto removed = std::ranges::count_if(session.effects, [](const Effect& effect) { return std::holds_alternative<RemoveResponse>(effect); });
    CHECK(removed == static_cast<std::ptrdiff_t>(items) - 1);
    CHECK(session.state.quiz->spent_ms >= a_minute);
    session.does(Undo{}); // the first answer too
    CHECK(session.state.quiz->answers.empty());
    CHECK(session.state.profile.cards.empty());
    session.does(Redo{}).does(Redo{});
    CHECK(open_questions(session) == items - 1);
}

TEST_CASE("without a limit no time is counted") {
    Session session = sitting(6, 0);
    waits(session, 600 * a_minute);
    CHECK(session.state.quiz->spent_ms == 0);
    CHECK_FALSE(is_time_up(*session.state.quiz));
    CHECK(session.effect<SaveAttemptTime>() == nullptr);
}

TEST_CASE("a mock exam left is taken up again with its time, after the program too") {
    Session session = sitting();
    answers(session);
    waits(session, 3 * a_minute);
    Profile kept = session.state.profile;
    kept.open_attempt = stored_attempt(session.state); // as the store has it
    Session again = opened(std::move(kept));
    again.does(ResumeQuiz{});
    REQUIRE(again.state.quiz.has_value());
    CHECK(again.state.quiz->answers.size() == 1);
    CHECK(again.state.quiz->spent_ms == session.state.quiz->spent_ms);
    CHECK(again.state.quiz->blueprint == session.state.quiz->blueprint);
}
