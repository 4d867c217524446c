// Today: what is to be done, what the bank holds, and the days behind.
#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "core/study/streak.hpp"
#include "ui/kit/kit.hpp"
#include "ui/views/calendar.hpp"
#include "ui/views/chrome.hpp"
#include "ui/views/days_picture.hpp"

namespace signatory::ui {
namespace {

using study::Screen;
using study::State;

constexpr int seconds_a_review = 20, seconds_a_new_fact = 35; // a guess until there is a history to ask
constexpr std::size_t topics_shown = 4;
constexpr std::int64_t weeks_shown = 53;

std::size_t left_today(const State& state) { return state.today.new_ + state.today.learning + state.today.due; }

std::string parts_of(const schedule::QueueCounts& counts) {
    std::string parts;
    const auto add = [&](std::size_t count, std::string_view word) {
        if (count > 0) parts += fmt::format("{}{} {}", parts.empty() ? "" : ", ", count, word);
    };
    add(counts.due, "due");
    add(counts.learning, "in learning");
    add(counts.new_, "new");
    return parts;
}

// Until an exam the plan tells how long its portion takes.
double seconds_for(const State& state) {
    const schedule::QueueCounts& counts = state.today;
    const auto reviews = static_cast<double>(counts.due + counts.learning), first = static_cast<double>(counts.new_);
    const auto* plan = state.forecast != nullptr && state.forecast->made_on == state.today_day ? &state.forecast->plan : nullptr;
    if (plan == nullptr || plan->portion == 0 || plan->days.empty()) return reviews * seconds_a_review + first * seconds_a_new_fact;
    return plan->days.front().seconds * std::min(1.0, (reviews + first) / static_cast<double>(plan->portion));
}

std::string minutes_for(const State& state) {
    return counted(static_cast<std::size_t>(std::max(1.0, std::round(seconds_for(state) / seconds_in_a_minute))), "minute", "minutes");
}

// -- What is to be done ------------------------------------------------------------------------------------------

struct Unfinished {
    std::size_t answered = 0, items = 0;
};

std::optional<Unfinished> unfinished_quiz(const State& state) {
    if (state.quiz && !state.quiz->finished() && state.quiz->items != nullptr)
        return Unfinished{state.quiz->answers.size(), state.quiz->items->size()};
    if (const auto& attempt = state.profile.open_attempt) return Unfinished{attempt->responses.size(), attempt->items.size()};
    return std::nullopt;
}

// Cards never studied that today's limit holds back.
bool all_seen(const State& state) {
    return state.deck != nullptr && state.profile.cards.size() >= state.deck->size();
}

std::string next_offer(const State& state) {
    if (state.deck != nullptr && state.deck->empty()) return "This bank yields no questions yet.";
    if (all_seen(state)) return "Every fact of this bank is on its way. The next come back in time.";
    return "New facts come tomorrow. A set or a quiz asks anything you like now.";
}

void draw_today_words(Frame& frame, const State& state) {
    const std::size_t left = left_today(state);
    caption(frame, day_in_words(state.today_day));
    gap(frame, 2);
    text(frame, left == 0 ? "All done for today" : fmt::format("{} for today", counted(left, "fact", "facts")), Face::display);
    gap(frame, 4);
    const std::string words =
        left == 0 ? next_offer(state) : fmt::format("{}. About {}.", parts_of(state.today), minutes_for(state));
    text(frame, words, Face::body, Tone::text_quiet);
}

void draw_today_buttons(Frame& frame, const State& state, Commands& commands) {
    const auto quiz = unfinished_quiz(state);
    const bool due = left_today(state) > 0;
    if (due) {
        if (button(frame, {.id = "home.start", .label = "Start", .key = "Space", .look = ButtonLook::primary,
                           .size = ButtonSize::main, .width = full}))
            commands.push_back(study::StartReview{});
        gap(frame, 12);
    }
    if (button(frame, {.id = "home.quiz", .label = "Short quiz", .key = "Q",
                       .look = due || quiz ? ButtonLook::normal : ButtonLook::primary, .width = full}))
        commands.push_back(study::OpenScreen{Screen::quiz_setup});
    gap(frame, 12);
    if (!state.profile.reviews_by_day.empty() && // there is no part of a deck to choose before the first card
        button(frame, {.id = "home.set", .label = "Study a set", .key = "S", .look = ButtonLook::plain, .width = full}))
        commands.push_back(study::OpenScreen{Screen::set});
    if (button(frame, {.id = "home.host", .label = state.kept_class ? "Resume class" : "Host a class", .key = "H",
                       .look = ButtonLook::plain, .width = full}))
        commands.push_back(study::OpenScreen{Screen::host});
    if (!quiz) return;
    gap(frame, 12);
    if (button(frame, {.id = "home.resume", .label = fmt::format("Resume quiz, {} of {}", quiz->answered, quiz->items),
                       .key = "R", .look = due ? ButtonLook::plain : ButtonLook::primary, .width = full}))
        commands.push_back(study::ResumeQuiz{});
}

void draw_today(Frame& frame, const State& state, Commands& commands) {
    card(frame, {.padding = 32}, [&] {
        const float buttons = unfinished_quiz(state) ? 280 : 200;
        columns(frame, {.tracks = {share(), fixed(buttons)}, .gap = 24, .narrowest = 260}, [&](std::size_t column) {
            if (column == 1) return draw_today_buttons(frame, state, commands);
            gap(frame, 8);
            draw_today_words(frame, state);
        });
    });
}

// -- What the bank holds -----------------------------------------------------------------------------------------

using TopicCount = HomeMemory::Topic;

std::vector<TopicCount> count_topics(const State& state) {
    std::map<std::string_view, TopicCount> by_topic;
    for (const fact::Relation& relation : state.bank->relations())
        by_topic[relation.topic].facts += state.bank->facts_of(relation.id).size();
    std::string_view last; // the cards of a fact stand together
    for (const auto& [key, card] : state.profile.cards) {
        const fact::Fact* fact = key.fact == last ? nullptr : state.bank->fact(key.fact);
        last = key.fact;
        if (fact == nullptr) continue;
        if (const fact::Relation* relation = state.bank->relation(fact->relation)) ++by_topic[relation->topic].begun;
    }
    std::vector<TopicCount> topics;
    for (auto& [id, topic] : by_topic) {
        const auto names = state.bank->header().topics.find(id);
        if (names != state.bank->header().topics.end())
            topic.name = generate::in_language(names->second, state.bank->header().language);
        if (topic.name.empty()) topic.name = id;
        if (topic.facts > 0) topics.push_back(std::move(topic));
    }
    std::ranges::stable_sort(topics, std::ranges::greater{}, &TopicCount::facts);
    return topics;
}

const std::vector<TopicCount>& topics_of(const State& state, HomeMemory& known) {
    const study::Profile& profile = state.profile;
    if (known.bank.lock() != state.bank || known.cards != profile.cards.size() || known.last_review != profile.last_review_id)
        known = {state.bank, profile.cards.size(), profile.last_review_id, count_topics(state)};
    return known.topics;
}

float part_of(std::size_t some, std::size_t all) {
    return all == 0 ? 0.0F : static_cast<float>(some) / static_cast<float>(all);
}

void draw_bank_card(Frame& frame, const State& state, const std::vector<TopicCount>& topics, Commands& commands) {
    std::size_t facts = 0, begun = 0;
    for (const TopicCount& topic : topics) {
        facts += topic.facts;
        begun += topic.begun;
    }
    caption(frame, title_of(*state.bank));
    gap(frame, 6);
    text(frame, counted(facts, "fact", "facts"), Face::display);
    gap(frame, 16);
    bar(frame, part_of(begun, facts), fmt::format("{} of {} begun", begun, facts), Tone::heat_3);
    gap(frame, 14);
    rich_text(frame, {{begun == 0 ? "None begun yet" : fmt::format("{} begun", begun), Face::caption_strong},
                      {fmt::format("  in {} topics", topics.size()), Face::caption, Tone::text_quiet}});
    caption(frame, fmt::format("As of {}, from {}", generate::written(state.bank->header().as_of, "en"),
                               counted(state.bank->sources().size(), "source", "sources")));
    gap(frame, 14);
    across(frame, {.gap = 8}, [&] {
        if (button(frame, {.id = "home.print", .label = "Print", .key = "Ctrl P", .look = ButtonLook::plain, .size = ButtonSize::small}))
            commands.push_back(study::OpenScreen{Screen::print});
        if (button(frame, {.id = "home.export", .label = "Export", .key = "Ctrl E", .look = ButtonLook::plain, .size = ButtonSize::small}))
            commands.push_back(study::OpenScreen{Screen::export_});
    });
}

void draw_topic(Frame& frame, const TopicCount& topic) {
    const std::string numbers = fmt::format("{} of {}", topic.begun, topic.facts);
    columns(frame, {.tracks = {share(), fixed(48), fixed(72)}, .gap = 12}, [&](std::size_t column) {
        if (column == 0) return text(frame, topic.name);
        gap(frame, column == 1 ? 10 : 3);
        if (column == 1) return bar(frame, part_of(topic.begun, topic.facts), numbers, Tone::heat_3);
        caption(frame, numbers, Tone::text_quiet, Align::right);
    });
}

void draw_topics_card(Frame& frame, const std::vector<TopicCount>& topics) {
    columns(frame, {.tracks = {share(), share()}, .gap = 8}, [&](std::size_t column) {
        column == 0 ? caption(frame, topics.size() > topics_shown ? fmt::format("Topics, {} of {}", topics_shown, topics.size()) : "Topics")
                    : caption(frame, "begun", Tone::text_quiet, Align::right);
    });
    for (std::size_t index = 0; index < std::min(topics.size(), topics_shown); ++index) {
        gap(frame, 10);
        draw_topic(frame, topics[index]);
    }
}

bool has_exam_ahead(const State& state) { return state.profile.exam && state.profile.exam->day > state.today_day; }

void draw_expected_score(Frame& frame, const schedule::ExamScore& score) {
    const std::string likely = fmt::format("likely {} to {} %", per_cent(score.low), per_cent(score.high)),
                      mean = fmt::format("{} %", per_cent(score.mean));
    range_bar(frame, static_cast<float>(score.low), static_cast<float>(score.mean), static_cast<float>(score.high), likely);
    gap(frame, 10);
    rich_text(frame, {{"Expected score ", Face::caption}, {mean, Face::caption_strong}});
    caption(frame, likely);
}

void draw_exam_card(Frame& frame, const State& state, Commands& commands) {
    const schedule::Exam& exam = *state.profile.exam;
    caption(frame, fmt::format("Exam on {}", day_in_words(exam.day)));
    gap(frame, 6);
    text(frame, counted(static_cast<std::size_t>(exam.day - state.today_day), "day", "days"), Face::display);
    gap(frame, 12);
    if (state.forecast != nullptr && state.forecast->exam == exam) draw_expected_score(frame, state.forecast->plan.score);
    gap(frame, 8);
    if (button(frame, {.id = "home.exam", .label = "The plan", .key = "X", .size = ButtonSize::small})) commands.push_back(study::OpenScreen{Screen::exam});
}

void draw_bank_row(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    const auto& topics = topics_of(state, memory.home);
    columns(frame, {.tracks = {share(2), share(3)}, .gap = 16, .narrowest = 280}, [&](std::size_t column) {
        card(frame, {.padding = 28}, [&] {
            if (column == 1) return draw_topics_card(frame, topics);
            has_exam_ahead(state) ? draw_exam_card(frame, state, commands) : draw_bank_card(frame, state, topics, commands);
        });
    });
}

// -- The days behind ---------------------------------------------------------------------------------------------

std::string rest_in_words(const study::Streak& streak) {
    if (streak.days == 0) return "A short session is enough to begin.";
    if (streak.rest_days.empty()) return {};
    return fmt::format("{} among them", counted(streak.rest_days.size(), "rest day", "rest days"));
}

void draw_days(Frame& frame, const State& state) {
    const study::Streak streak = study::streak(state.profile.reviews_by_day, state.today_day);
    const auto days = study::studied_days(state.profile, streak, state.today_day, weeks_shown);
    const std::string row = streak.days == 0 ? "No days in a row yet"
                                             : fmt::format("{} in a row", counted(static_cast<std::size_t>(streak.days), "day", "days"));
    card(frame, {.padding = 24}, [&] {
        columns(frame, {.tracks = {share(), fixed(200)}, .gap = 16, .narrowest = 240}, [&](std::size_t column) {
            if (column == 0)
                return rich_text(frame, {{row, Face::caption_strong}, {"  ", Face::caption},
                                         {rest_in_words(streak), Face::caption, Tone::text_quiet}});
            across(frame, {.gap = 4, .align = Align::right}, [&] { heat_legend(frame); });
        });
        gap(frame, 10);
        draw_days_picture(frame, {.id = "home.days", .label = fmt::format("Days studied. {}", row), .days = days});
    });
}

// -- Without a bank ----------------------------------------------------------------------------------------------

void draw_opening(Frame& frame, const study::Job& job, Commands& commands) {
    if (empty_state(frame, {.icon = Icon::book, .sentence = job.label,
                            .action = {.id = fmt::format("home.cancel.{}", job.id), .label = "Cancel"}}))
        commands.push_back(study::CancelJob{job.id});
}

void draw_no_bank(Frame& frame, const State& state, Commands& commands) {
    card(frame, {.padding = 40}, [&] {
        if (!state.jobs.empty()) return draw_opening(frame, state.jobs.front(), commands);
        if (empty_state(frame, {.icon = Icon::book,
                                .sentence = "A bank of facts is all it takes. Open one, and the first question is a key away.",
                                .action = {.id = "home.library", .label = "Open a bank", .key = "L", .look = ButtonLook::primary,
                                           .size = ButtonSize::main}}))
            commands.push_back(study::OpenScreen{Screen::library});
    });
}

} // namespace

void draw_home(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    draw_navigation(frame, Screen::home, memory, commands);
    if (state.bank == nullptr)
        footer(frame, {{"L", "library"}, {"?", "all keys"}});
    else if (left_today(state) > 0)
        footer(frame, {{"Space", "start"}, {"Q", "quiz"}, {"S", "set"}, {"B", "bank"}, {"/", "search"}, {"?", "all keys"}});
    else
        footer(frame, {{"Q", "quiz"}, {"S", "set"}, {"B", "bank"}, {"/", "search"}, {"?", "all keys"}});
    page(frame, {.id = "home", .column = length::column_home, .vertical = state.bank ? Align::left : Align::centre}, [&] {
        if (state.bank == nullptr) return draw_no_bank(frame, state, commands);
        draw_today(frame, state, commands);
        gap(frame, 16);
        if (state.profile.reviews_by_day.empty()) // little to read before the first card
            return card(frame, {.padding = 32}, [&] { draw_bank_card(frame, state, topics_of(state, memory.home), commands); });
        draw_bank_row(frame, state, memory, commands);
        gap(frame, 16);
        draw_days(frame, state);
    });
    frame.prefer_focus(state.bank == nullptr ? "home.library" : left_today(state) > 0 ? "home.start"
                                           : unfinished_quiz(state)                 ? "home.resume"
                                                                                     : "home.quiz");
}

} // namespace signatory::ui
