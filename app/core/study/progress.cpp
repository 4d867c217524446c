#include "core/study/progress.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

#include "core/schedule/leech.hpp"
#include "core/schedule/recall.hpp"
#include "core/study/learner.hpp"
#include "core/study/state.hpp"

namespace signatory::study {
namespace {

constexpr std::int64_t weeks_shown = 12, weeks_of_days = 26, days_a_week = 7;
constexpr std::size_t days_ahead = 31; // today and thirty more
constexpr std::array<double, 6> stability_classes{0, 1, 7, 21, 90, 365};
constexpr std::size_t tenths = 10;
constexpr double seconds_when_unknown = 9; // of a review, the median of many learners
constexpr std::size_t latest_reviews = 500; // which tell how quick the learner is now

double seconds_of(const Review& review) { return static_cast<double>(std::min(review.milliseconds, longest_answer_ms)) / 1000; }
bool is_recalled(const Review& review) { return review.grade != schedule::Grade::again; }
std::int64_t monday_of(std::int64_t day) { return day - static_cast<std::int64_t>(schedule::weekday_of(day)); }

void count(Recalled& recalled, const Review& review) {
    ++recalled.reviews;
    recalled.recalled += is_recalled(review) ? 1U : 0U;
}

// Wilson's interval of a share, 90 %.
std::pair<double, double> likely_share(const Recalled& recalled) {
    constexpr double z = 1.6449;
    const auto n = static_cast<double>(recalled.reviews);
    const double share = share_of(recalled);
    const double middle = share + z * z / (2 * n);
    const double half = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    const double scale = 1 + z * z / n;
    return {std::max(0.0, (middle - half) / scale), std::min(1.0, (middle + half) / scale)};
}

std::vector<Week> weeks_of(std::span<const Review> reviews, std::int64_t today) {
    std::vector<Week> weeks;
    for (std::int64_t back = weeks_shown - 1; back >= 0; --back) weeks.push_back({monday_of(today) - back * days_a_week, {}, 0});
    for (const Review& review : reviews) {
        const std::int64_t day = review.local_day - weeks.front().first_day;
        if (day < 0 || day >= weeks_shown * days_a_week) continue;
        Week& week = weeks[static_cast<std::size_t>(day / days_a_week)];
        week.seconds += seconds_of(review);
        if (review.before.phase == schedule::Phase::review) count(week.recalled, review);
    }
    return weeks;
}

Foretold foretold_of(std::span<const Review> reviews) {
    std::array<ForetoldTenth, tenths> all;
    Foretold foretold;
    for (const Review& review : reviews) {
        if (!review.recall || review.before.phase != schedule::Phase::review) continue;
        ForetoldTenth& tenth = all[std::min(tenths - 1, static_cast<std::size_t>(*review.recall * tenths))];
        tenth.foretold += *review.recall; // a sum until all are counted
        count(tenth.recalled, review);
        ++foretold.reviews;
    }
    for (ForetoldTenth& tenth : all) {
        if (tenth.recalled.reviews == 0) continue;
        tenth.foretold /= static_cast<double>(tenth.recalled.reviews);
        std::tie(tenth.low, tenth.high) = likely_share(tenth.recalled);
        const double weight = static_cast<double>(tenth.recalled.reviews) / static_cast<double>(foretold.reviews);
        const double better = share_of(tenth.recalled) - tenth.foretold;
        foretold.apart += std::abs(better) * weight;
        foretold.better += better * weight;
        foretold.tenths.push_back(tenth);
    }
    return foretold;
}

// A card of the deck that has been reviewed.
struct Met {
    const CardKey& key;
    const schedule::Card& card;
    const std::string& topic;
};

struct MetCards {
    std::vector<Met> met;
    std::map<std::string, TopicStrength> topics; // without their recall
};

MetCards deck_of(const fact::FactBank& bank, std::span<const CardKey> keys, const Profile& profile) {
    MetCards deck;
    for (const CardKey& key : keys) {
        const fact::Fact* fact = bank.fact(key.fact);
        if (fact == nullptr) continue;
        const std::string& topic = bank.relation(fact->relation)->topic;
        TopicStrength& strength = deck.topics[topic];
        ++strength.cards;
        const auto card = profile.cards.find(key);
        if (card == profile.cards.end() || !card->second.last_review) continue;
        ++strength.met;
        deck.met.push_back({key, card->second, topic});
    }
    return deck;
}

std::vector<std::size_t> due_of(const MetCards& deck, const Profile& profile, schedule::Now now, std::int64_t today) {
    std::vector<std::size_t> due(days_ahead);
    for (const Met& met : deck.met) {
        const auto flags = profile.flags.find(met.key);
        if (flags != profile.flags.end() && flags->second.suspended) continue;
        const std::int64_t day = std::max<std::int64_t>(
            0, schedule::local_day(met.card.due, now.utc_offset_seconds, profile.settings.rollover_hour) - today);
        if (day < std::ssize(due)) ++due[static_cast<std::size_t>(day)];
    }
    return due;
}

double seconds_a_review(std::span<const Review> reviews) {
    if (reviews.empty()) return seconds_when_unknown;
    double seconds = 0;
    const auto latest = reviews.last(std::min(latest_reviews, reviews.size()));
    for (const Review& review : latest) seconds += seconds_of(review);
    return seconds / static_cast<double>(latest.size());
}

std::vector<StabilityClass> stabilities_of(const MetCards& deck, const schedule::Model& model) {
    std::vector<StabilityClass> classes;
    for (const double from : stability_classes) classes.push_back({from, 0});
    for (const Met& met : deck.met) {
        const double days = schedule::as_fsrs6(met.card.memory, model).stability;
        const auto above = std::ranges::upper_bound(stability_classes, days);
        ++classes[static_cast<std::size_t>(above - stability_classes.begin()) - 1].cards;
    }
    return classes;
}

std::vector<TopicStrength> topics_of(MetCards deck, const Profile& profile, schedule::Now now) {
    const schedule::Settings settings = scheduling(profile);
    for (const Met& met : deck.met) deck.topics[met.topic].recall += schedule::recall_of(met.card, now, settings);
    std::vector<TopicStrength> topics;
    for (auto& [name, topic] : deck.topics) {
        topic.topic = name;
        if (topic.met > 0) topic.recall /= static_cast<double>(topic.met);
        topics.push_back(std::move(topic));
    }
    std::ranges::stable_sort(topics, {}, [](const TopicStrength& topic) { return std::pair(topic.met == 0, topic.recall); });
    return topics;
}

std::vector<FormAccuracy> forms_of(std::span<const Review> reviews) {
    std::map<std::string, FormAccuracy> forms;
    for (const Review& review : reviews) {
        if (!review.proposed) continue;
        FormAccuracy& form = forms[review.question_kind];
        ++form.answers;
        form.right += review.proposed != schedule::Grade::again ? 1U : 0U;
        form.chance += review.chance;
    }
    std::vector<FormAccuracy> result;
    for (auto& [kind, form] : forms) {
        form.question_kind = kind;
        form.chance /= static_cast<double>(form.answers);
        result.push_back(form);
    }
    std::ranges::stable_sort(result, std::greater{}, &FormAccuracy::answers);
    return result;
}

// What was chosen instead of the key most often, of each card among the leeches.
void tell_confusions(std::vector<Leech>& leeches, std::span<const Review> reviews) {
    std::map<CardKey, std::map<std::string, int>> taken;
    for (const Leech& leech : leeches) taken[leech.key];
    for (const Review& review : reviews) {
        if (!review.chosen || *review.chosen == 0 || *review.chosen >= review.options.size()) continue;
        if (const auto card = taken.find(review.key); card != taken.end()) ++card->second[review.options[*review.chosen]];
    }
    for (Leech& leech : leeches) {
        const auto& times = taken[leech.key];
        const auto most = std::ranges::max_element(times, {}, [](const auto& each) { return each.second; });
        if (most != times.end()) leech.taken_for = most->first;
    }
}

std::vector<Leech> leeches_of(const MetCards& deck, std::span<const Review> reviews) {
    std::vector<Leech> leeches;
    for (const Met& met : deck.met)
        if (schedule::is_leech(met.card.lapses)) leeches.push_back({met.key, met.card.lapses, {}});
    std::ranges::stable_sort(leeches, std::greater{}, &Leech::lapses);
    if (!leeches.empty()) tell_confusions(leeches, reviews);
    return leeches;
}

std::vector<MixUp> mix_ups_of(const fact::FactBank& bank, std::span<const Review> reviews, schedule::Now now) {
    std::vector<analysis::ChosenOption> choices;
    for (const Review& review : reviews)
        if (auto choice = choice_of(review)) choices.push_back(std::move(*choice));
    return mix_ups(bank, reviews, analysis::confusions(choices, now.unix_seconds));
}

} // namespace

std::vector<StudiedDay> studied_days(const Profile& profile, const Streak& row, std::int64_t today, std::int64_t weeks) {
    std::vector<StudiedDay> days;
    for (std::int64_t day = monday_of(today) - (weeks - 1) * days_a_week; day <= today; ++day) {
        const auto studied = profile.reviews_by_day.find(day);
        days.push_back({day, studied == profile.reviews_by_day.end() ? 0 : studied->second,
                        std::ranges::find(row.rest_days, day) != row.rest_days.end()});
    }
    return days;
}

double share_of(const Recalled& recalled) { return static_cast<double>(recalled.recalled) / static_cast<double>(recalled.reviews); }

Progress progress_of(const fact::FactBank& bank, std::span<const CardKey> deck, const Profile& profile,
                     std::span<const Review> reviews, schedule::Now now) {
    const std::int64_t today = schedule::local_day(now.unix_seconds, now.utc_offset_seconds, profile.settings.rollover_hour);
    const MetCards cards = deck_of(bank, deck, profile);
    const Streak row = streak(profile.reviews_by_day, today);
    Progress progress;
    progress.made_on = today;
    progress.reviews = reviews.size();
    progress.target = profile.settings.desired_retention / 100.0;
    progress.weeks = weeks_of(reviews, today);
    progress.days = studied_days(profile, row, today, weeks_of_days);
    progress.days_in_a_row = row.days;
    progress.foretold = foretold_of(reviews);
    progress.due = due_of(cards, profile, now, today);
    progress.seconds_a_review = seconds_a_review(reviews);
    progress.stabilities = stabilities_of(cards, model_in_use(profile));
    progress.topics = topics_of(cards, profile, now);
    progress.forms = forms_of(reviews);
    for (const Review& review : reviews) {
        progress.seconds += seconds_of(review);
        if (today - review.local_day < days_a_week) progress.seconds_this_week += seconds_of(review);
    }
    progress.mix_ups = mix_ups_of(bank, reviews, now);
    progress.leeches = leeches_of(cards, reviews);
    return progress;
}

} // namespace signatory::study
