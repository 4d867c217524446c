// The exam, the year that settings would mean, the memory model, and cards set aside: by keyboard and by clicks.
#include <cmath>

#include <doctest/doctest.h>

#include "core/schedule/leech.hpp"
#include "tests/ui/running.hpp"
#include "ui/views/calendar.hpp"
#include "ui/views/exam_parts.hpp"
#include "ui/views/settings_memory.hpp"

namespace signatory::ui {
namespace {

using study::Screen;

constexpr std::int64_t today = november_morning / schedule::seconds_per_day; // Sunday 22 November 2026

Running at_exam() { return Running(Session().opens_studied_bank().expects_exam(18).does(study::OpenScreen{Screen::exam})); }

schedule::Exam exam_of(const Running& desk) { return desk.state().profile.exam.value_or(schedule::Exam{}); }

} // namespace

TEST_CASE("a day is read however it is written") {
    constexpr std::int64_t tenth = today + 18;
    for (const std::string_view text : {"2026-12-10", "10 December 2026", "10 December", "December 10", "10 dec", "10.12.2026", "Thursday 10 December"}) {
        CAPTURE(std::string(text));
        CHECK(day_from(text, today) == tenth);
    }
    CHECK(day_from("21 November", today) == today + 364);
    CHECK(day_with_year(tenth) == "Thursday 10 December 2026");
    for (const std::string_view text : {"", "soon", "31 June", "2026-13-01", "12"}) {
        CAPTURE(std::string(text));
        const auto day = day_from(text, today);
        REQUIRE_FALSE(day.has_value());
        CHECK(day.error().ends_with("Write it as 2026-12-10 or as 10 December."));
    }
}

TEST_CASE("an exam is set by keyboard alone") {
    Running desk(Session().opens_studied_bank());
    desk.harness.press("X");
    REQUIRE(desk.state().screen == Screen::exam);
    desk.harness.press("D");
    CHECK(desk.harness.focused() == "exam.date");
    desk.harness.press("Ctrl+A");
    desk.harness.type("10 December");
    desk.harness.press("Enter");
    CHECK(desk.harness.shows("Plan for Thursday 10 December"));
    desk.harness.click("exam.set");
    CHECK(exam_of(desk).day == today + 18);
    CHECK(desk.harness.shows("18 days"));
    REQUIRE(desk.state().forecast != nullptr);
    CHECK(desk.harness.has("exam.score"));
    desk.harness.press("+");
    CHECK(exam_of(desk).minutes[0] == 21);
    desk.harness.press("-");
    desk.harness.press("-");
    CHECK(exam_of(desk).minutes == std::array<double, 7>{19, 19, 19, 19, 19, 19, 19});
}

TEST_CASE("a date that cannot be read is told at its field, and nothing changes") {
    Running desk = at_exam();
    desk.harness.press("D");
    desk.harness.press("Ctrl+A");
    desk.harness.type("31 June");
    desk.harness.press("Enter");
    CHECK(exam_of(desk).day == today + 18);
    CHECK(desk.harness.shows("There is no 31 June."));
    desk.harness.press("Ctrl+A");
    desk.harness.type("2020-01-01");
    desk.harness.press("Enter");
    CHECK(exam_of(desk).day == today + 18);
    CHECK(desk.harness.shows("is past"));
}

TEST_CASE("the exam screen shows the plan's own figures") {
    Running desk = at_exam();
    const auto& forecast = *desk.state().forecast;
    const auto percent = [](double share) { return std::to_string(static_cast<int>(std::lround(share * 100))); };
    CHECK(desk.harness.shows(percent(forecast.plan.score.mean) + " %"));
    CHECK(desk.harness.shows("likely " + percent(forecast.plan.score.low) + " to " + percent(forecast.plan.score.high) + " %"));
    CHECK(desk.harness.shows("ten more: " + percent(forecast.with_more) + " %"));
    CHECK(desk.harness.shows(std::to_string(forecast.in_exam) + " questions, " + std::to_string(forecast.unseen) + " of them not yet asked"));
    CHECK(desk.harness.value("exam.score").contains("Without study it would be " + percent(forecast.plan.untouched) + " %"));
    CHECK(desk.harness.value("exam.minutes_planned").contains("1 day without study"));
}

TEST_CASE("the plan is told to be out of date until the new one is there") {
    Running desk = at_exam();
    study::State state = desk.state();
    state.profile.exam->minutes.fill(50);
    App app;
    Harness harness([&](Frame& frame) {
        Commands commands;
        app.draw(frame, state, commands);
    });
    CHECK(harness.shows("planning anew"));
    CHECK_FALSE(harness.shows("likely"));
}

TEST_CASE("weights, weekdays and rest days change the exam, and the plan with it") {
    Running desk = at_exam();
    const auto before = desk.state().forecast;
    desk.harness.click("exam.weight.places.less");
    desk.harness.click("exam.weight.places.less");
    CHECK(exam_of(desk).weights == std::map<std::string, double>{{"places", 0}});
    CHECK(desk.state().forecast->in_exam < before->in_exam);
    desk.harness.click("exam.weight.places.more");
    desk.harness.click("exam.weight.places.more");
    CHECK(exam_of(desk).weights.empty());
    desk.harness.click("exam.minutes.7.less"); // Sunday
    CHECK(exam_of(desk).minutes[6] == 5);
    const std::string rest = "exam.rest." + std::to_string(today + 5);
    desk.harness.click(rest);
    CHECK(exam_of(desk).free_days == std::vector<std::int64_t>{today + 3, today + 5});
    CHECK(desk.state().forecast->plan.days[5].given == 0);
    desk.harness.click(rest);
    CHECK(exam_of(desk).free_days == std::vector<std::int64_t>{today + 3});
    CHECK(desk.harness.faults() == "");
}

TEST_CASE("Space starts the plan's portion, though a chart has the focus") {
    Running desk = at_exam();
    REQUIRE(desk.harness.has("exam.start"));
    CHECK(desk.harness.focused() == "exam.start");
    desk.harness.stage().memory().focus.ask("exam.score");
    desk.harness.run();
    desk.harness.press("Space");
    CHECK(desk.state().screen == Screen::review);
}

TEST_CASE("an exam taken off is set again in one step") {
    Running desk = at_exam();
    const schedule::Exam before = exam_of(desk);
    desk.harness.click("exam.cancel");
    CHECK_FALSE(desk.state().profile.exam.has_value());
    desk.harness.click("exam.restore");
    CHECK(desk.state().profile.exam == before);
}

TEST_CASE("an exam that is today, past or more than a year away is told as such") {
    struct Case {
        std::int64_t days;
        std::string_view words;
    };
    for (const auto& [days, words] : {Case{0, "The exam is today"}, Case{-3, "The exam was on Thursday 19 November"}, Case{500, "The plan begins on"}}) {
        CAPTURE(days);
        Running desk(Session().opens_studied_bank().expects_exam(days).does(study::OpenScreen{Screen::exam}));
        CHECK(desk.harness.shows(words));
        CHECK(desk.harness.faults() == "");
    }
}

TEST_CASE("a mock exam asks what is in the exam, as reviews, in the time chosen") {
    Running desk = at_exam();
    desk.harness.click("exam.weight.places.less");
    desk.harness.click("exam.weight.places.less");
    desk.harness.click("exam.mock.minutes.less");
    desk.harness.click("exam.mock.questions.less");
    desk.harness.press("K");
    REQUIRE(desk.state().quiz.has_value());
    CHECK(desk.state().screen == Screen::quiz);
    CHECK(desk.state().quiz->blueprint.shares == std::map<std::string, int>{{"founding", 25}});
    CHECK(desk.state().quiz->blueprint.answers_as == study::AnswersAs::reviews);
    CHECK(desk.harness.shows("25 minutes left"));
    CHECK(desk.harness.faults() == "");
}

TEST_CASE("an answer of a mock exam is not commented on; it is handed in by key, and the result counts what is open") {
    Running desk = at_exam();
    desk.harness.press("K");
    const std::size_t items = desk.state().quiz->items->size();
    REQUIRE(items > 2);
    const auto& item = desk.state().quiz->items->front();
    desk.session.does(study::Respond{item.response_kind == item::ResponseKind::single_choice ? item::Response{item::Choice{0}} : item::Response{item::Typed{"x"}}});
    desk.harness.run();
    CHECK_FALSE(desk.harness.has("quiz.next"));
    CHECK(desk.harness.shows("2 of " + std::to_string(items)));
    desk.harness.stage().memory().focus.leave();
    desk.harness.click("quiz.hand_in");
    CHECK(desk.state().screen == Screen::result);
    CHECK(desk.harness.shows("of " + std::to_string(items) + " right"));
    CHECK(desk.harness.shows("Result of the mock exam"));
    desk.harness.press("U");
    CHECK(desk.state().screen == Screen::quiz);
    CHECK(desk.state().quiz->answers.size() == 1);
}

TEST_CASE("when the time of a mock exam is up, it waits: more time or handing in") {
    Running desk(Session().opens_studied_bank().expects_exam(18).does(study::SetMockExam{{10, 1}}).does(study::OpenScreen{Screen::exam}));
    desk.harness.press("K");
    for (int tick = 0; tick < 7; ++tick) desk.session.does(study::ClockTicked{}); // ten seconds each
    desk.harness.run();
    CHECK(desk.harness.shows("The time is up"));
    CHECK(desk.harness.shows("10 questions are not answered"));
    CHECK(desk.harness.faults() == "");
    desk.harness.press("1");
    CHECK(desk.state().quiz->answers.empty());
    desk.harness.press("+");
    CHECK(desk.state().quiz->blueprint.minutes == 6);
    CHECK_FALSE(desk.harness.shows("The time is up"));
}

TEST_CASE("settings are tried beside those in use, and used only when asked") {
    Running desk(Session().opens_studied_bank());
    desk.harness.press("W");
    REQUIRE(desk.state().screen == Screen::workload);
    const study::Settings before = desk.state().profile.settings;
    CHECK(desk.last<study::TryWorkload>());
    CHECK_FALSE(desk.harness.item("workload.use").enabled);
    const std::string as_is = desk.harness.value("workload.minutes");
    for (int step = 0; step < 9; ++step) desk.harness.click("workload.set.retention.more");
    CHECK(desk.state().profile.settings == before);
    CHECK(desk.state().workload->settings.desired_retention == 99);
    CHECK(desk.harness.value("workload.minutes") != as_is);
    CHECK(desk.harness.value("workload.minutes").contains("with the settings as they are"));
    desk.harness.click("workload.use");
    CHECK(desk.state().profile.settings.desired_retention == 99);
    CHECK_FALSE(desk.harness.item("workload.use").enabled);
}

TEST_CASE("the simulator says so while it computes, and asks once") {
    const study::State state = Session().opens_studied_bank().does(study::OpenScreen{Screen::workload}).state();
    App app;
    Commands asked;
    Harness harness([&](Frame& frame) { app.draw(frame, state, asked); });
    harness.click("workload.set.new.less");
    CHECK(harness.shows("computing a year"));
    CHECK(std::ranges::count_if(asked, [](const auto& command) { return std::holds_alternative<study::TryWorkload>(command); }) == 1);
}

TEST_CASE("limits, order, easy days and the model are set on the settings screen") {
    Running desk(Session().opens_studied_bank().does(study::OpenScreen{Screen::settings}));
    const auto& settings = desk.state().profile.settings;
    CHECK_FALSE(desk.harness.item("settings.reviews.more").enabled);
    desk.harness.click("settings.reviews.less");
    CHECK(settings.reviews_per_day == 500);
    desk.harness.click("settings.reviews.more");
    CHECK_FALSE(settings.reviews_per_day.has_value());
    desk.harness.click("settings.minutes.less");
    CHECK(settings.minutes_per_day == 240);
    desk.harness.click("settings.order.one");
    CHECK(settings.new_order == schedule::NewOrder::one_topic_at_a_time);
    desk.harness.click("settings.share.7.less");
    CHECK(settings.day_shares == std::array{100, 100, 100, 100, 100, 100, 75});
    desk.harness.click("settings.model.fsrs7");
    CHECK(settings.memory_model == schedule::ModelName::fsrs7);
    CHECK(desk.last<study::ChangeSettings>());
}

TEST_CASE("a fit is offered from 64 reviews on, and again when the log has grown by a quarter") {
    study::Profile profile;
    profile.reviews_by_day[today - 2] = 60;
    CHECK(reviews_until_fit(profile) == 4);
    profile.reviews_by_day[today - 1] = 20;
    CHECK(reviews_until_fit(profile) == 0);
    profile.fitted.push_back({.id = 1, .fitted_at = november_morning - schedule::seconds_per_day});
    CHECK(reviews_until_fit(profile) == 20);
    profile.reviews_by_day[today] = 20;
    CHECK(reviews_until_fit(profile) == 0);
    profile.settings.memory_model = schedule::ModelName::fsrs7;
    CHECK(reviews_until_fit(profile) == 0); // never fitted with that one
}

TEST_CASE("a fit is made, and an older one taken up again") {
    Session session = Session().opens_studied_bank();
    session.does(study::MemoryFitted{{.id = 1, .fitted_at = november_morning, .reviews = 900, .log_loss = 0.31, .default_log_loss = 0.33}});
    session.does(study::MemoriesChanged{1, session.state().profile.cards}).does(study::OpenScreen{Screen::settings});
    Running desk(std::move(session));
    CHECK(desk.harness.shows("0.3100"));
    CHECK_FALSE(desk.harness.item("settings.fit").enabled);
    desk.harness.click("settings.fit.0");
    REQUIRE(desk.last<study::UseParameters>());
    CHECK(desk.last<study::UseParameters>()->fit == 0);
    Running unfitted(Session().opens_studied_bank().does(study::OpenScreen{Screen::settings}));
    unfitted.harness.click("settings.fit");
    CHECK(unfitted.last<study::FitMemory>());
}

TEST_CASE("a card is marked, put off and suspended by a key, and Undo brings it back") {
    Running desk(Session().opens_bank().asks(item::ResponseKind::single_choice));
    const study::CardKey key = desk.state().review.current->key;
    desk.harness.press("*");
    CHECK(desk.state().profile.flags.at(key).mark == 1);
    CHECK(desk.harness.shows("marked"));
    desk.harness.press("*");
    CHECK_FALSE(desk.state().profile.flags.contains(key));
    desk.harness.press("-");
    CHECK(desk.state().profile.flags.at(key).buried_on == today);
    CHECK(desk.state().review.current->key != key);
    desk.harness.press("U");
    CHECK_FALSE(desk.state().profile.flags.contains(key));
    CHECK(desk.state().review.current->key == key);
    desk.harness.press("@");
    CHECK(desk.state().profile.flags.at(key).suspended);
}

TEST_CASE("a leech is told with what it is taken for, once the answer is shown") {
    study::State state = Session().opens_bank().asks(item::ResponseKind::single_choice).state();
    auto& card = *state.review.current;
    card.card.lapses = schedule::usual_leech_lapses;
    const auto offered = study::options_offered(card.item);
    state.choices.push_back({.key = offered[0], .chosen = offered[1], .offered = {offered.begin() + 1, offered.end()}, .at = november_morning});
    Running desk{Session(state)};
    CHECK_FALSE(desk.harness.shows("Forgotten 8 times"));
    const Rect before = desk.harness.item("review.option.0").rect;
    desk.harness.press("Space");
    CHECK(desk.harness.shows("Forgotten 8 times; you take it for "));
    CHECK(desk.harness.item("review.option.0").rect == before);
}

TEST_CASE("an answer that may have been a guess is told to count partly") {
    Running desk(Session().opens_bank().asks(item::ResponseKind::single_choice));
    const std::size_t key = desk.state().review.current->item.key.front();
    desk.harness.press(std::to_string(key + 1));
    REQUIRE(desk.state().review.current->reading.has_value());
    REQUIRE(desk.state().review.current->reading->judged.known < 0.95);
    CHECK(desk.harness.shows("It may have been a guess: counts for "));
    Running wrong(Session().opens_bank().asks(item::ResponseKind::single_choice));
    wrong.harness.press(std::to_string((wrong.state().review.current->item.key.front() + 1) % 4 + 1));
    CHECK_FALSE(wrong.harness.shows("guess"));
}

TEST_CASE("no key of the exam screen means two things") {
    const study::State state = Session().opens_studied_bank().expects_exam(18).does(study::OpenScreen{Screen::exam}).state();
    std::vector<std::string_view> keys;
    for (const AppAction* action : available_actions({state}))
        for (const auto key : action->keys) keys.push_back(key);
    std::ranges::sort(keys);
    CHECK(std::ranges::adjacent_find(keys) == keys.end());
}

} // namespace signatory::ui
