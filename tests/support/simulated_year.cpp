#include "tests/support/simulated_year.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "core/schedule/outcomes.hpp"
#include "core/schedule/recall.hpp"
#include "core/study/state.hpp"
#include "core/support/random.hpp"

namespace signatory::test {
namespace {

using item::Direction;
using schedule::Grade;
using study::CardKey;

constexpr std::int64_t evening = 18 * 3600;

double part(Random& random) { return static_cast<double>(random.below(1'000'000)) / 1e6; }

struct Form {
    std::string_view kind;
    double chance = 0;
    bool has_options = false;
};

Form form_of(Direction direction, Random& random) {
    if (random.below(5) == 0) return {"true_false", 0.5, false};
    if (random.below(4) == 0) return {direction == Direction::object || direction == Direction::subject ? "typed_name" : "typed_year", 0, false};
    if (direction == Direction::subject) return {"choose_subject", 0.25, true};
    return {direction == Direction::object ? "choose_object" : "choose_date", 0.25, true};
}

std::string value_at(const fact::Fact& fact, Direction side) {
    switch (side) {
    case Direction::subject: return fact.subject;
    case Direction::object: return fact::to_string(fact.object);
    case Direction::from: return fact.from ? fact::to_string(*fact.from) : "";
    case Direction::until: return fact.until ? fact::to_string(*fact.until) : "";
    }
    return {};
}

class Year {
public:
    Year(const fact::FactBank& bank, std::span<const CardKey> deck, schedule::Now now, const SimulatedLearner& learner)
        : bank_(bank), deck_(deck), learner_(learner), settings_(scheduling(learnt_.profile)), random_(learner.seed),
          today_(schedule::local_day(now.unix_seconds, now.utc_offset_seconds, settings_.rollover_hours)), offset_(now.utc_offset_seconds) {}

    Learnt played() {
        for (std::int64_t day = today_ - learner_.days; day < today_; ++day)
            if (day == today_ - 1 || random_.below(static_cast<std::size_t>(learner_.rest_in)) != 0) study(day);
        learnt_.profile.last_review_id = static_cast<std::int64_t>(learnt_.reviews.size());
        return std::move(learnt_);
    }

private:
    void study(std::int64_t day) {
        clock_ = day * schedule::seconds_per_day + evening - offset_;
        reviewed_ = 0;
        std::vector<CardKey> due;
        for (const auto& [key, card] : learnt_.profile.cards)
            if (schedule::local_day(card.due, offset_, settings_.rollover_hours) <= day) due.push_back(key);
        shuffle(std::span(due), random_);
        for (const CardKey& key : due) review_until_done(key, day);
        for (int fresh = 0; fresh < learner_.new_per_day && begun_ < deck_.size(); ++fresh) review_until_done(deck_[begun_++], day);
    }

    void review_until_done(const CardKey& key, std::int64_t day) {
        const auto later_today = [&] { return schedule::local_day(learnt_.profile.cards[key].due, offset_, settings_.rollover_hours) <= day; };
        do review(key, day);
        while (later_today() && reviewed_ < learner_.most_a_day);
    }

    void review(const CardKey& key, std::int64_t day) {
        const schedule::Now now{clock_, offset_};
        schedule::Card& card = learnt_.profile.cards[key];
        study::Review review;
        review.id = static_cast<std::int64_t>(learnt_.reviews.size()) + 1;
        review.key = key;
        review.at = clock_;
        review.local_day = day;
        review.before = card;
        if (card.last_review) review.recall = schedule::recall_of(card, now, settings_);
        answer(review, now);
        card = outcomes(card, now, settings_, hash_of(key.fact, learner_.seed + static_cast<std::uint64_t>(review.id)),
                        {nullptr, {review.grade, review.known}})[index(review.grade)].card;
        review.after = card;
        clock_ += review.milliseconds / 1000 + 1;
        ++reviewed_;
        ++learnt_.profile.reviews_by_day[day];
        learnt_.reviews.push_back(std::move(review));
    }

    void answer(study::Review& review, schedule::Now now) {
        const Form form = form_of(review.key.direction, random_);
        const double recall = true_recall(review.before, now, bank_.fact(review.key.fact)->relation);
        const bool known = part(random_) < recall, lucky = !known && part(random_) < form.chance;
        review.question_kind = form.kind;
        review.chance = form.chance;
        review.known = known || lucky ? recall / (recall + (1 - recall) * form.chance) : 1;
        review.proposed = known ? (random_.below(8) == 0 ? Grade::hard : random_.below(12) == 0 ? Grade::easy : Grade::good) : lucky ? Grade::hard : Grade::again;
        review.grade = *review.proposed;
        review.milliseconds = 2500 + static_cast<std::int64_t>(9000 * part(random_) * part(random_) + (known ? 0 : 6000 * part(random_)));
        if (form.has_options) offer(review, known || lucky);
    }

    // Some relations are harder to keep than the model thinks.
    double true_recall(const schedule::Card& before, schedule::Now now, const std::string& relation) {
        if (!before.last_review) return 0.55;
        const double hardness = 0.7 + 0.6 * static_cast<double>(hash_of(relation, learner_.seed) % 1000) / 1000;
        return schedule::retrievability(before.memory, schedule::days_since_review(before, now, settings_) * hardness / learner_.lasts, settings_.model);
    }

    // The key first. A learner who errs takes the same neighbour three times in four.
    void offer(study::Review& review, bool right) {
        const fact::Fact& fact = *bank_.fact(review.key.fact);
        const auto& all = values_of(fact.relation, review.key.direction);
        const std::string key = value_at(fact, review.key.direction);
        const auto place = static_cast<std::size_t>(std::ranges::lower_bound(all, key) - all.begin());
        review.options = {key};
        for (std::size_t step = 1; step < all.size() && review.options.size() < 4; ++step) review.options.push_back(all[(place + step) % all.size()]);
        review.chosen = right || review.options.size() < 2 ? 0 : random_.below(4) != 0 ? 1 : 1 + random_.below(review.options.size() - 1);
    }

    const std::vector<std::string>& values_of(const std::string& relation, Direction side) {
        auto& values = values_[{relation, side}];
        if (!values.empty()) return values;
        for (const fact::Fact* fact : bank_.facts_of(relation))
            if (std::string value = value_at(*fact, side); !value.empty()) values.push_back(std::move(value));
        std::ranges::sort(values);
        values.erase(std::ranges::unique(values).begin(), values.end());
        return values;
    }

    const fact::FactBank& bank_;
    std::span<const CardKey> deck_;
    SimulatedLearner learner_;
    Learnt learnt_ = {};
    schedule::Settings settings_;
    Random random_;
    std::int64_t today_ = 0, clock_ = 0;
    std::int32_t offset_ = 0;
    std::size_t begun_ = 0;
    int reviewed_ = 0;
    std::map<std::pair<std::string, Direction>, std::vector<std::string>> values_ = {};
};

} // namespace

Learnt simulated_year(const fact::FactBank& bank, std::span<const CardKey> deck, schedule::Now now, const SimulatedLearner& learner) {
    return Year(bank, deck, now, learner).played();
}

} // namespace signatory::test
