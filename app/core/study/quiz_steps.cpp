// A quiz: set up, run, resumed, and looked back on.
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "core/item/answer_text.hpp"
#include "core/generate/question_kind.hpp"
#include "core/quiz/paper.hpp"
#include "core/study/mock_exam.hpp"
#include "core/study/steps.hpp"

namespace signatory::study {
namespace {

std::vector<std::string> ids_of(const std::vector<item::Item>& items) {
    std::vector<std::string> ids;
    for (const item::Item& item : items) ids.push_back(item.id);
    return ids;
}

bool open_paper(State& state, const QuizBlueprint& blueprint, const Moment& moment) {
    auto items = quiz::assemble(state.bank, blueprint);
    if (!items) {
        state.problem = items.error();
        return false;
    }
    QuizRun run;
    run.blueprint = blueprint;
    run.items = std::make_shared<const std::vector<item::Item>>(std::move(*items));
    run.started_at = moment.now.unix_seconds;
    run.shown_at_ms = run.seen_at_ms = moment.milliseconds;
    state.quiz = std::move(run);
    state.result_item.reset();
    return true;
}

// Of an earlier quiz only the reviews can still be taken back: its paper is no longer at hand.
void forget_papers(std::vector<UndoStep>& steps) {
    std::erase_if(steps, [](const UndoStep& step) { return step.quiz && !step.review; });
    for (UndoStep& step : steps) step.quiz.reset();
}

// A new quiz ends the one before it, finished or not: a bank has one open attempt.
Effects end_open_attempt(State& state, const Moment& moment) {
    if (!state.profile.open_attempt) return {};
    const std::int64_t attempt = state.profile.open_attempt->id;
    state.profile.open_attempt.reset();
    return {FinishAttempt{attempt, moment.now.unix_seconds}};
}

} // namespace

StoredAttempt stored_attempt(const State& state) {
    StoredAttempt attempt;
    attempt.id = state.quiz->attempt_id;
    attempt.bank = state.bank->header().id;
    attempt.started_at = state.quiz->started_at;
    attempt.blueprint = state.quiz->blueprint;
    attempt.items = ids_of(*state.quiz->items);
    for (const Answer& answer : state.quiz->answers) attempt.responses.push_back(answer.response);
    attempt.spent_ms = state.quiz->spent_ms;
    return attempt;
}

namespace {

// Only an answer about exactly one fact says something about one card.
std::optional<Review> review_of(const State& state, const item::Item& item, const Answer& answer, const Moment& moment) {
    const generate::QuestionKind* kind = generate::question_kind(item.question_kind);
    const bool asks_a_card = kind != nullptr && kind->use == generate::Use::cards_and_quizzes && item.asks.size() == 1;
    const bool counts = state.quiz->blueprint.answers_as == AnswersAs::reviews && asks_a_card;
    if (!counts) return std::nullopt;
    Review review;
    review.key = {state.bank->header().id, item.asks.front(), item.direction};
    review.before = card_of(state, review.key);
    const Reading reading = read(item, answer.mark, recall_foretold(state, review.before, moment),
                                 moment.milliseconds - state.quiz->shown_at_ms, *state.learner);
    review.grade = reading.judged.grade;
    keep_reading(review, item, answer.response, reading);
    review.question_kind = item.question_kind;
    review.item = item.id;
    review.item_seed = item.seed;
    review.response = item::response_text(item, answer.response);
    review.milliseconds = moment.milliseconds - state.quiz->shown_at_ms;
    const schedule::Balance days = balance(state, review.key, moment);
    const auto futures = schedule::outcomes(review.before, moment.now, scheduling(state.profile),
                                            fuzz_seed(review.key, review.before), circumstances(days, reading));
    review.after = futures[schedule::index(review.grade)].card;
    return review;
}

Effects finished(State& state, const Moment& moment) {
    state.profile.open_attempt.reset();
    state.result_item.reset();
    show(state, Screen::result);
    return {FinishAttempt{state.quiz->attempt_id, moment.now.unix_seconds}};
}

bool is_marked_at_the_end(const QuizRun& run) { return run.blueprint.marking == Marking::at_the_end; }

// Nothing is told of an answer before the last is given.
Effects go_on(State& state, const Moment& moment) {
    if (state.quiz->finished()) return finished(state, moment);
    ++state.quiz->current;
    state.quiz->shown_at_ms = moment.milliseconds;
    return {};
}

} // namespace

Effects answer_quiz(State& state, const item::Response& response, const Moment& moment) {
    if (!state.quiz || state.quiz->finished() || state.quiz->answered() || is_time_up(*state.quiz)) return {};
    const item::Item& item = (*state.quiz->items)[state.quiz->current];
    UndoStep step{"answer", Screen::quiz, std::nullopt, {}, state.quiz, state.learner};
    const Answer answer{response, item::mark(item, response)};
    Effects effects{AppendResponse{state.quiz->attempt_id, state.quiz->answers.size(), response}};
    count_today(state, moment);
    if (auto review = review_of(state, item, answer, moment)) {
        step.review = record_review(state, std::move(*review), moment);
        effects.push_back(AppendReview{*step.review});
        renew_card_in_hand(state, moment);
    }
    state.quiz->answers.push_back(answer);
    state.quiz->draft.clear();
    state.quiz->arrangement = {};
    remember_step(state, std::move(step));
    if (is_marked_at_the_end(*state.quiz)) std::ranges::move(go_on(state, moment), std::back_inserter(effects));
    return effects;
}

std::vector<std::string> facts_missed(const QuizRun& run) {
    std::vector<std::string> facts;
    for (std::size_t place = 0; place < run.answers.size(); ++place)
        if (run.answers[place].mark.correctness != item::Correctness::right)
            for (const std::string& fact : (*run.items)[place].asks)
                if (std::ranges::find(facts, fact) == facts.end()) facts.push_back(fact);
    return facts;
}

Effects apply(State& state, const SetBlueprint& command, const Moment&) {
    state.blueprint = command.blueprint;
    state.blueprint.count = std::clamp(state.blueprint.count, 1, 100);
    return {};
}

namespace {

Effects start_paper(State& state, const QuizBlueprint& blueprint, const Moment& moment) {
    if (state.bank == nullptr || !open_paper(state, blueprint, moment)) return {};
    forget_papers(state.undo);
    forget_papers(state.redo);
    Effects effects = end_open_attempt(state, moment);
    state.quiz->attempt_id = ++state.profile.last_attempt_id;
    state.profile.open_attempt = stored_attempt(state);
    show(state, Screen::quiz);
    effects.push_back(SaveAttempt{*state.profile.open_attempt});
    return effects;
}

} // namespace

Effects apply(State& state, const StartQuiz&, const Moment& moment) { return start_paper(state, state.blueprint, moment); }

Effects apply(State& state, const AskWrongAgain&, const Moment& moment) {
    if (!state.quiz || !state.quiz->finished()) return {};
    QuizBlueprint again;
    again.facts = facts_missed(*state.quiz);
    if (again.facts.empty()) return {};
    const auto is_wrong = [](const Answer& answer) { return answer.mark.correctness != item::Correctness::right; };
    again.count = static_cast<int>(std::ranges::count_if(state.quiz->answers, is_wrong));
    again.as_of = state.quiz->blueprint.as_of;
    again.answers_as = state.quiz->blueprint.answers_as;
    again.seed = moment.seed;
    return start_paper(state, again, moment);
}

Effects apply(State& state, const SetMockExam& command, const Moment&) {
    state.mock = {std::clamp(command.mock.questions, 1, 100), std::clamp(command.mock.minutes, 0, most_paper_minutes)};
    return {};
}

Effects apply(State& state, const StartMockExam&, const Moment& moment) {
    if (state.bank == nullptr || state.deck == nullptr || !state.profile.exam) return {};
    auto paper = mock_paper(*state.bank, *state.deck, *state.profile.exam, state.mock);
    if (!paper) return {};
    paper->seed = moment.seed;
    return start_paper(state, *paper, moment);
}

Effects apply(State& state, const AddMinutes& command, const Moment&) {
    if (!state.quiz || !is_timed(*state.quiz) || state.quiz->finished()) return {};
    QuizRun& run = *state.quiz;
    run.blueprint.minutes = std::clamp(run.blueprint.minutes + command.minutes, 1, most_paper_minutes);
    state.profile.open_attempt = stored_attempt(state);
    return {SaveAttemptTime{run.attempt_id, run.blueprint.minutes, run.spent_ms}};
}

Effects apply(State& state, const HandIn&, const Moment& moment) {
    if (!state.quiz || state.quiz->finished() || !is_marked_at_the_end(*state.quiz)) return {};
    remember_step(state, {"handing in", Screen::quiz, std::nullopt, {}, state.quiz, state.learner});
    QuizRun& run = *state.quiz;
    Effects effects;
    while (!run.finished()) {
        effects.push_back(AppendResponse{run.attempt_id, run.answers.size(), std::monostate{}});
        run.answers.push_back({std::monostate{}, item::mark((*run.items)[run.answers.size()], std::monostate{})});
    }
    run.current = run.answers.size() - 1;
    std::ranges::move(finished(state, moment), std::back_inserter(effects));
    return effects;
}

Effects apply(State& state, const ResumeQuiz&, const Moment& moment) {
    if (state.quiz && !state.quiz->finished()) {
        state.quiz->shown_at_ms = moment.milliseconds;
        show(state, Screen::quiz);
        return {};
    }
    if (state.bank == nullptr || !state.profile.open_attempt) return {};
    const StoredAttempt attempt = *state.profile.open_attempt;
    if (!open_paper(state, attempt.blueprint, moment)) return {};
    QuizRun& run = *state.quiz;
    run.attempt_id = attempt.id;
    run.started_at = attempt.started_at;
    run.spent_ms = run.spent_kept_ms = attempt.spent_ms;
    if (ids_of(*run.items) != attempt.items) {
        state.quiz.reset();
        state.profile.open_attempt.reset();
        state.problem = Problem{"the bank has changed since this quiz was begun", {}, "Start a new quiz; reviews already counted stay."};
        return {FinishAttempt{attempt.id, moment.now.unix_seconds}};
    }
    for (const item::Response& response : attempt.responses)
        if (!run.finished()) run.answers.push_back({response, item::mark((*run.items)[run.answers.size()], response)});
    if (run.finished()) return finished(state, moment);
    run.current = run.answers.size();
    show(state, Screen::quiz);
    return {};
}

Effects apply(State& state, const NextItem&, const Moment& moment) {
    if (!state.quiz || !state.quiz->answered()) return {};
    if (state.quiz->finished()) return finished(state, moment);
    ++state.quiz->current;
    state.quiz->shown_at_ms = moment.milliseconds;
    return {};
}

Effects apply(State& state, const OpenResultItem& command, const Moment&) {
    const bool there = state.quiz && command.item && *command.item < state.quiz->items->size();
    state.result_item = there ? command.item : std::nullopt;
    return {};
}

} // namespace signatory::study
