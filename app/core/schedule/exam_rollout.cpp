#include "core/schedule/exam_rollout.hpp"

#include <algorithm>
#include <utility>

#include "core/support/random.hpp"

namespace signatory::schedule {
namespace {

constexpr std::int64_t never = -1;

class Player {
public:
    Player(const ExamTask& task, const ExamTables& tables, const ExamPolicy& policy, std::uint64_t seed);

    std::vector<std::uint32_t> most_urgent(std::size_t day); // a heap's worth of them, in order
    void play(std::size_t day);
    Standing standing(std::size_t day) const;

    ExamRollout rollout;

private:
    struct Urgent {
        float urgency;
        std::uint32_t card;
        // Of equals the card that comes first is the more urgent.
        bool operator<(const Urgent& other) const {
            return urgency != other.urgency ? urgency < other.urgency : card > other.card;
        }
    };
    std::vector<Urgent> heap_of(std::size_t day) const;
    bool free_of_siblings(std::size_t card, std::size_t day) const {
        return asked_on_[task_.cards[card].fact] != static_cast<std::int64_t>(day);
    }
    float weight(std::size_t card) const {
        return policy_.by_weight ? static_cast<float>(task_.cards[card].weight) : 1.0F;
    }
    std::span<float> row(std::size_t card) {
        return std::span(urgency_).subspan(card * tables_.days(), tables_.days());
    }
    void fill_first_rows();
    void fill_row(std::size_t card, std::size_t day);
    double draw() { return static_cast<double>(random_.next() >> 11) * 0x1p-53; } // 0 ≤ draw < 1
    double longest(std::size_t card) const;
    double ask(std::size_t card, std::size_t day);
    double ask_first(std::size_t card, std::size_t day);

    const ExamTask& task_;
    const ExamTables& tables_;
    const ExamPolicy& policy_;
    Random random_;
    std::vector<std::optional<Memory>> memory_;
    std::vector<std::int32_t> last_;     // day last asked, negative before today
    std::vector<float> urgency_;         // [card × days]
    std::vector<std::int64_t> asked_on_; // fact -> day
    double carried_ = 0;                 // seconds the day before left over
};

Player::Player(const ExamTask& task, const ExamTables& tables, const ExamPolicy& policy, std::uint64_t seed)
    : task_(task), tables_(tables), policy_(policy), random_(seed), urgency_(policy.now) {
    std::uint32_t facts = 0;
    for (const ExamCard& card : task.cards) {
        memory_.push_back(card.memory);
        last_.push_back(-card.elapsed_days);
        facts = std::max(facts, card.fact + 1);
    }
    asked_on_.assign(facts, never);
    for (const ExamCard& card : task.cards)
        if (card.memory && card.elapsed_days == 0) asked_on_[card.fact] = 0;
    fill_first_rows();
    rollout.seconds.resize(tables.days());
    rollout.reviews.resize(tables.days());
    rollout.first.resize(tables.days());
}

void Player::fill_first_rows() {
    for (std::size_t card = 0; card < task_.cards.size(); ++card) {
        const std::span<float> urgencies = row(card);
        if (task_.cards[card].weight <= 0) {
            std::ranges::fill(urgencies, not_urgent);
            continue;
        }
        if (!memory_[card])
            std::ranges::copy(policy_.tables[policy_.table_of[card]].first, urgencies.begin());
        for (float& urgency : urgencies) urgency *= weight(card);
    }
}

// The urgencies of the days after `day`, between those of the four nodes around the memory.
void Player::fill_row(std::size_t card, std::size_t day) {
    const std::size_t left = tables_.days() - 1 - day;
    const GridCell cell = cell_of(*memory_[card]);
    const float* low = policy_.tables[policy_.table_of[card]].after[day].data() + cell.node * left;
    const float* low_harder = low + left;
    const float* high = low + next_stability_node * left;
    const float* high_harder = high + left;
    const float x = cell.in_stability;
    const float y = cell.in_difficulty;
    const float scale = weight(card);
    const float shares[]{scale * (1 - x) * (1 - y), scale * (1 - x) * y, scale * x * (1 - y), scale * x * y};
    float* urgencies = row(card).data() + day + 1;
    for (std::size_t i = 0; i < left; ++i)
        urgencies[i] =
            shares[0] * low[i] + shares[1] * low_harder[i] + shares[2] * high[i] + shares[3] * high_harder[i];
}

double Player::longest(std::size_t card) const {
    const AnswerSeconds& seconds = task_.learner.seconds;
    return memory_[card] ? seconds.lapse
                         : std::max(seconds.first, seconds.first_again); // as longest_seconds()
}

double Player::ask_first(std::size_t card, std::size_t day) {
    double place = draw();
    Grade grade = Grade::again;
    for (const Grade each : grades) {
        const double share = task_.learner.first_grades[index(each)];
        if (share <= 0) continue;
        grade = each;
        if ((place -= share) < 0) break;
    }
    memory_[card] = tables_.rules().first(grade);
    rollout.first[day] += 1;
    return grade == Grade::again ? task_.learner.seconds.first_again : task_.learner.seconds.first;
}

// Seconds it took.
double Player::ask(std::size_t card, std::size_t day) {
    if (!memory_[card]) return ask_first(card, day);
    const PlanMemory& rules = tables_.rules();
    const Memory before = *memory_[card];
    const double recall = rules.recall(before.stability, static_cast<double>(day) - last_[card]);
    const bool pass = draw() < recall;
    memory_[card] = pass ? rules.passed(before, recall) : rules.lapsed(before, recall);
    rollout.reviews[day] += 1;
    return pass ? task_.learner.seconds.pass : task_.learner.seconds.lapse;
}

std::vector<Player::Urgent> Player::heap_of(std::size_t day) const {
    std::vector<Urgent> heap;
    for (std::uint32_t card = 0; card < memory_.size(); ++card) {
        const float urgency = urgency_[card * tables_.days() + day];
        if (urgency > not_urgent) heap.push_back({urgency, card});
    }
    std::make_heap(heap.begin(), heap.end());
    return heap;
}

std::vector<std::uint32_t> Player::most_urgent(std::size_t day) {
    std::vector<Urgent> cards = heap_of(day);
    std::sort_heap(cards.begin(), cards.end());
    std::vector<std::uint32_t> order;
    for (auto each = cards.rbegin(); each != cards.rend(); ++each) {
        if (!free_of_siblings(each->card, day)) continue;
        asked_on_[task_.cards[each->card].fact] = static_cast<std::int64_t>(day);
        order.push_back(each->card);
    }
    return order;
}

void Player::play(std::size_t day) {
    if (task_.seconds[day] <= 0) return;
    const double given = task_.seconds[day] + std::exchange(carried_, 0);
    const bool must_fit = task_.last_card == LastCard::is_carried;
    double left = given;
    std::vector<Urgent> heap = heap_of(day);
    while (!heap.empty() && left > 0) {
        std::pop_heap(heap.begin(), heap.end());
        const std::uint32_t card = heap.back().card;
        heap.pop_back();
        if ((must_fit && left < longest(card)) || !free_of_siblings(card, day)) continue;
        asked_on_[task_.cards[card].fact] = static_cast<std::int64_t>(day);
        left -= ask(card, day);
        last_[card] = static_cast<std::int32_t>(day);
        fill_row(card, day);
    }
    rollout.seconds[day] = given - left;
    if (must_fit) carried_ = std::min(left, most_carried(task_.learner.seconds));
}

Standing Player::standing(std::size_t day) const {
    double weights = 0;
    Standing standing;
    for (std::size_t card = 0; card < task_.cards.size(); ++card) {
        const double weight = task_.cards[card].weight;
        weights += weight;
        if (!memory_[card]) continue;
        const double recall =
            tables_.rules().recall(memory_[card]->stability, static_cast<double>(day) - last_[card]);
        standing.mean += weight * recall;
        standing.variance += weight * weight * recall * (1 - recall);
    }
    if (weights <= 0) return {};
    return {standing.mean / weights, standing.variance / (weights * weights)};
}

} // namespace

ExamRollout roll_out(const ExamTask& task, const ExamTables& tables, const ExamPolicy& policy,
                     std::uint64_t seed, Mornings mornings) {
    Player player(task, tables, policy, seed);
    for (std::size_t day = 0; day < tables.days(); ++day) {
        if (mornings == Mornings::told) player.rollout.mornings.push_back(player.standing(day));
        player.play(day);
    }
    const auto [mean, variance] = player.standing(tables.days());
    player.rollout.score = mean;
    player.rollout.chance = variance;
    return std::move(player.rollout);
}

std::vector<std::uint32_t> todays_order(const ExamTask& task, const ExamTables& tables,
                                        const ExamPolicy& policy) {
    if (task.seconds.front() <= 0) return {};
    return Player(task, tables, policy, 0).most_urgent(0);
}

} // namespace signatory::schedule
