#include "core/study/forecast.hpp"

#include <algorithm>

#include "core/schedule/recall.hpp"
#include "core/study/state.hpp"

namespace signatory::study {
namespace {

constexpr std::uint64_t plan_seed = 1; // the same plan however often it is asked for on a day

std::map<std::string, double> recall_by_topic(const fact::FactBank& bank, const ExamDeck& deck, const Profile& profile, schedule::Now now) {
    struct Sum { double recall = 0, cards = 0; };
    std::map<std::string, Sum> sums;
    const schedule::Settings settings = scheduling(profile);
    for (std::size_t card = 0; card < deck.keys.size(); ++card) {
        if (deck.task.cards[card].weight <= 0) continue;
        Sum& sum = sums[bank.relation(bank.fact(deck.keys[card].fact)->relation)->topic];
        const auto known = profile.cards.find(deck.keys[card]);
        if (known != profile.cards.end() && known->second.last_review) sum.recall += schedule::recall_of(known->second, now, settings);
        ++sum.cards;
    }
    std::map<std::string, double> topics;
    for (const auto& [topic, sum] : sums) topics[topic] = sum.recall / sum.cards;
    return topics;
}

} // namespace

ExamForecast forecast(const fact::FactBank& bank, std::span<const CardKey> deck, const Profile& profile,
                      const schedule::Exam& exam, schedule::Now now) {
    ExamDeck cards = exam_deck(bank, deck, profile, exam, now);
    ExamForecast made;
    made.made_on = schedule::local_day(now.unix_seconds, now.utc_offset_seconds, profile.settings.rollover_hour);
    made.made_at = now.unix_seconds;
    made.exam = exam;
    for (const schedule::ExamCard& card : cards.task.cards) {
        if (card.weight <= 0) continue;
        ++made.in_exam;
        made.unseen += card.memory ? 0U : 1U;
    }
    made.plan = plan_exam(cards.task, plan_seed);
    const auto more = plan_exam(schedule::with_more(cards.task, more_minutes * schedule::seconds_per_minute), plan_seed);
    made.with_more = std::max(made.plan.score.mean, more.score.mean); // nobody has to use them
    made.topics = recall_by_topic(bank, cards, profile, now);
    made.keys = std::move(cards.keys);
    return made;
}

std::optional<Workload> workload(std::span<const CardKey> deck, const Profile& profile, schedule::Now now,
                                 const schedule::Progress& progress) {
    const Settings& settings = profile.settings;
    const std::int64_t today = schedule::local_day(now.unix_seconds, now.utc_offset_seconds, settings.rollover_hour);
    const schedule::Model model = model_in_use(profile);
    schedule::Simulation simulation;
    if (const auto* parameters = std::get_if<schedule::Parameters>(&model)) simulation.learner.parameters = *parameters;
    for (const CardKey& key : deck) {
        const auto known = profile.cards.find(key);
        if (known == profile.cards.end() || !known->second.last_review) {
            ++simulation.new_cards;
            continue;
        }
        const std::int64_t due = schedule::local_day(known->second.due, now.utc_offset_seconds, settings.rollover_hour);
        simulation.cards.push_back({schedule::as_fsrs6(known->second.memory, model),
                                    schedule::elapsed_days(known->second, now, settings.rollover_hour),
                                    static_cast<std::int32_t>(due - today)});
    }
    simulation.new_per_day = settings.new_per_day;
    simulation.reviews_per_day = settings.reviews_per_day;
    simulation.desired_retention = settings.desired_retention / 100.0;
    for (std::size_t weekday = 0; weekday < simulation.shares.size(); ++weekday)
        simulation.shares[weekday] = settings.day_shares[weekday] / 100.0;
    simulation.weekday = schedule::weekday_of(today);
    simulation.spread = schedule::Simulation::Spread::balance;
    auto days = simulate(simulation, plan_seed, progress);
    if (days.empty()) return std::nullopt;
    return Workload{settings, std::move(days)};
}

} // namespace signatory::study
