#include "core/study/mock_exam.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

#include "core/study/steps.hpp"

namespace signatory::study {
namespace {

constexpr std::int64_t milliseconds_a_minute = 60'000;
constexpr std::int64_t kept_every_ms = 10'000; // so much of a paper's time may be lost with the power

struct Share {
    std::string topic;
    double weight = 0;
    int questions = 0;
    double remainder = 0;
};

std::vector<Share> weighed(const fact::FactBank& bank, std::span<const CardKey> deck, const schedule::Exam& exam) {
    std::map<std::string, double> weights;
    for (const CardKey& key : deck)
        if (const fact::Fact* fact = bank.fact(key.fact)) {
            const std::string& topic = bank.relation(fact->relation)->topic;
            weights[topic] += weight_of(exam, topic);
        }
    std::vector<Share> shares;
    for (const auto& [topic, weight] : weights)
        if (weight > 0) shares.push_back({topic, weight});
    return shares;
}

void share_out(std::vector<Share>& shares, int questions) {
    double all = 0;
    for (const Share& share : shares) all += share.weight;
    int left = questions;
    for (Share& share : shares) {
        const double exact = questions * share.weight / all;
        share.questions = static_cast<int>(std::floor(exact));
        share.remainder = exact - share.questions;
        left -= share.questions;
    }
    std::ranges::stable_sort(shares, std::ranges::greater{}, &Share::remainder);
    for (std::size_t place = 0; left > 0; ++place, --left) ++shares[place % shares.size()].questions;
}

} // namespace

std::optional<QuizBlueprint> mock_paper(const fact::FactBank& bank, std::span<const CardKey> deck, const schedule::Exam& exam,
                                        const MockExam& wanted) {
    std::vector<Share> shares = weighed(bank, deck, exam);
    if (shares.empty()) return std::nullopt;
    share_out(shares, wanted.questions);
    QuizBlueprint paper;
    paper.count = wanted.questions;
    paper.minutes = wanted.minutes;
    paper.marking = Marking::at_the_end;
    for (const Share& share : shares)
        if (share.questions > 0) paper.shares[share.topic] = share.questions;
    return paper;
}

bool is_timed(const QuizRun& run) { return run.blueprint.minutes > 0; }

std::int64_t time_left(const QuizRun& run) {
    return std::max<std::int64_t>(0, run.blueprint.minutes * milliseconds_a_minute - run.spent_ms);
}

bool is_time_up(const QuizRun& run) { return is_timed(run) && !run.finished() && time_left(run) == 0; }

Effects keep_paper_time(State& state, const Moment& moment) {
    if (!state.quiz || !is_timed(*state.quiz) || state.quiz->finished()) return {};
    QuizRun& run = *state.quiz;
    const std::int64_t since = moment.milliseconds - std::exchange(run.seen_at_ms, moment.milliseconds);
    if (state.screen != Screen::quiz || is_time_up(run)) return {}; // it lies aside
    run.spent_ms += std::max<std::int64_t>(0, since);
    if (state.profile.open_attempt) state.profile.open_attempt->spent_ms = run.spent_ms;
    if (run.spent_ms - run.spent_kept_ms < kept_every_ms) return {};
    run.spent_kept_ms = run.spent_ms;
    return {SaveAttemptTime{run.attempt_id, run.blueprint.minutes, run.spent_ms}};
}

void put_back_quiz(State& state, const QuizRun& run) {
    const QuizRun now = *std::exchange(state.quiz, run);
    state.quiz->blueprint.minutes = now.blueprint.minutes;
    state.quiz->spent_ms = now.spent_ms;
    state.quiz->seen_at_ms = now.seen_at_ms;
    state.quiz->spent_kept_ms = now.spent_kept_ms;
    state.profile.open_attempt = stored_attempt(state);
}

} // namespace signatory::study
