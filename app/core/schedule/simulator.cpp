#include "core/schedule/simulator.hpp"

#include <algorithm>
#include <cmath>

#include "core/schedule/balance.hpp"
#include "core/schedule/fuzz.hpp"
#include "core/schedule/plan_memory.hpp"
#include "core/support/random.hpp"

namespace signatory::schedule {
namespace {

struct Known {
    Memory memory;
    std::int32_t last; // day of the last review, negative before the first day
};

class Simulator {
public:
    Simulator(const Simulation& wanted, std::uint64_t seed);
    void play(std::int32_t day, SimulatedDay& told);

private:
    double draw() { return static_cast<double>(random_.next() >> 11) * 0x1p-53; }
    void put(std::size_t card, std::int32_t day);
    void schedule(std::size_t card, std::int32_t day, std::int32_t elapsed);
    void review(std::size_t card, std::int32_t day, SimulatedDay& told);
    void meet(std::int32_t day, SimulatedDay& told);

    const Simulation& wanted_;
    PlanMemory rules_;
    Random random_;
    double interval_of_one_; // days, of stability 1: the interval grows in proportion
    std::vector<Known> cards_;
    std::vector<std::vector<std::uint32_t>> due_; // [day]
    Balance balance_;
    std::int32_t left_to_meet_;
};

Simulator::Simulator(const Simulation& wanted, std::uint64_t seed)
    : wanted_(wanted), rules_(wanted.learner.parameters), random_(seed),
      interval_of_one_(rules_.interval(1, wanted.desired_retention)),
      due_(static_cast<std::size_t>(wanted.days)), left_to_meet_(wanted.new_cards) {
    balance_.due.assign(due_.size() + longest_balanced_days * 2, 0);
    balance_.shares = wanted.shares;
    balance_.weekday = wanted.weekday;
    for (const SimulatedCard& card : wanted.cards) {
        cards_.push_back({card.memory, -card.elapsed_days});
        put(cards_.size() - 1, std::max(0, card.due_in_days));
    }
}

void Simulator::put(std::size_t card, std::int32_t day) {
    const auto place = static_cast<std::size_t>(day);
    if (place < balance_.due.size()) ++balance_.due[place];
    if (place < due_.size()) due_[place].push_back(static_cast<std::uint32_t>(card));
}

// As outcomes() does it for Good: whole days, more than have passed, spread within the fuzz range.
void Simulator::schedule(std::size_t card, std::int32_t day, std::int32_t elapsed) {
    const double raw = std::round(cards_[card].memory.stability * interval_of_one_);
    const auto days =
        static_cast<std::int32_t>(std::clamp(raw, 1.0, static_cast<double>(wanted_.maximum_interval)));
    const bool balanced = wanted_.spread == Simulation::Spread::balance && days <= longest_balanced_days;
    if (!balanced)
        return put(card, day + fuzzed_interval(days, elapsed, wanted_.maximum_interval, random_.next()));
    // The balance counts from today; the counts stay where they are and the window onto them moves.
    const DayRange range = fuzz_range(days, elapsed, wanted_.maximum_interval);
    Balance window;
    window.shares = balance_.shares;
    window.weekday = (balance_.weekday + static_cast<std::size_t>(day)) % 7;
    const auto from = balance_.due.begin() + std::min<std::ptrdiff_t>(day, std::ssize(balance_.due));
    const auto to =
        balance_.due.begin() + std::min<std::ptrdiff_t>(day + range.last + 1, std::ssize(balance_.due));
    window.due.assign(from, to);
    put(card, day + balanced_interval(range, window, random_.next()));
}

void Simulator::review(std::size_t card, std::int32_t day, SimulatedDay& told) {
    Known& known = cards_[card];
    const std::int32_t elapsed = day - known.last;
    const double recall = rules_.recall(known.memory.stability, elapsed);
    const bool pass = draw() < recall;
    known.memory = pass ? rules_.passed(known.memory, recall) : rules_.lapsed(known.memory, recall);
    known.last = day;
    told.reviews += 1;
    told.passed += pass ? 1 : 0;
    told.seconds += pass ? wanted_.learner.seconds.pass : wanted_.learner.seconds.lapse;
    schedule(card, day, elapsed);
}

void Simulator::meet(std::int32_t day, SimulatedDay& told) {
    double place = draw();
    Grade grade = Grade::again;
    for (const Grade each : grades) {
        const double share = wanted_.learner.first_grades[index(each)];
        if (share <= 0) continue;
        grade = each;
        if ((place -= share) < 0) break;
    }
    cards_.push_back({rules_.first(grade), day});
    told.first += 1;
    told.seconds +=
        grade == Grade::again ? wanted_.learner.seconds.first_again : wanted_.learner.seconds.first;
    schedule(cards_.size() - 1, day, 0);
}

void Simulator::play(std::int32_t day, SimulatedDay& told) {
    const auto place = static_cast<std::size_t>(day);
    const std::vector<std::uint32_t> today = std::move(due_[place]);
    const std::size_t most = wanted_.reviews_per_day
                                 ? static_cast<std::size_t>(std::max(0, *wanted_.reviews_per_day))
                                 : today.size();
    for (std::size_t each = 0; each < today.size(); ++each)
        if (each < most)
            review(today[each], day, told);
        else
            put(today[each], day + 1);
    for (std::int32_t met = 0; met < wanted_.new_per_day && left_to_meet_ > 0; ++met, --left_to_meet_)
        meet(day, told);
    for (const Known& card : cards_) told.known += rules_.recall(card.memory.stability, day - card.last);
}

} // namespace

std::vector<SimulatedDay> simulate(const Simulation& simulation, std::uint64_t seed,
                                   const Progress& progress) {
    const std::int32_t runs = std::max(1, simulation.runs);
    std::vector<SimulatedDay> days(static_cast<std::size_t>(std::max(0, simulation.days)));
    const double all = static_cast<double>(runs) * static_cast<double>(std::max<std::size_t>(1, days.size()));
    for (std::int32_t run = 0; run < runs; ++run) {
        Simulator simulator(simulation, signatory::mixed(seed + static_cast<std::uint64_t>(run)));
        for (std::int32_t day = 0; day < simulation.days; ++day) {
            simulator.play(day, days[static_cast<std::size_t>(day)]);
            if (progress &&
                !progress((static_cast<double>(run) * static_cast<double>(days.size()) + day + 1) / all))
                return {};
        }
    }
    for (SimulatedDay& day : days)
        for (double* figure : {&day.reviews, &day.first, &day.seconds, &day.passed, &day.known})
            *figure /= runs;
    return days;
}

} // namespace signatory::schedule
