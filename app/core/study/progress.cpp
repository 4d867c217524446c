#include "core/study/progress.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/schedule/leech.hpp"
#include "core/schedule/recall.hpp"
#include "core/study/learner.hpp"
#include "core/study/state.hpp"

namespace signatory::study {
namespace {

constexpr std::int64_t weeks_shown = 12, days_a_week = 7;
constexpr std::size_t days_ahead = 31; // today and thirty more
constexpr std::array<double, 6> stability_classes{0, 1, 7, 21, 90, 365};
constexpr std::size_t tenths = 10;
constexpr double seconds_when_unknown = 9; // of a review, the median of many learners

double seconds_of(const Review& review) { return static_cast<double>(std::min(review.milliseconds, longest_answer_ms)) / 1000; }
bool is_recalled(const Review& review) { return review.grade != schedule::Grade::again; }

void count(Recalled& recalled, const Review& review) {
    ++recalled.reviews;
    recalled.recalled += is_recalled(review) ? 1U : 0U;
}

// Wilson's interval of a share, 90 %.
std::pair<double, double> likely_share(const Recalled& recalled) {
    constexpr double z = 1.6449;
    const auto n = static_cast<double>(recalled.reviews);
    const double share = static_cast<double>(recalled.recalled) / n;
    const double middle = share + z * z / (2 * n);
    const double half = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    const double scale = 1 + z * z / n;
    return {(middle - half) / scale, (middle + half) / scale};
}

std::vector<WeekOfRecall> weeks_of(std::span<const Review> reviews, std::int64_t today) {
    const std::int64_t monday = today - static_cast<std::int64_t>(schedule::weekday_of(today));
    std::vector<WeekOfRecall> weeks;
    for (std::int64_t back = weeks_shown - 1; back >= 0; --back) weeks.push_back({monday - back * days_a_week, {}});
    for (const Review& review : reviews) {
        const std::int64_t week = (review.local_day - weeks.front().first_day) / days_a_week;
        const bool shown = review.local_day >= weeks.front().first_day && week < weeks_shown;
        if (shown && review.before.phase == schedule::Phase::review) count(weeks[static_cast<std::size_t>(week)].recalled, review);
    }
    return weeks;
}

struct Foretold {
    std::vector<ForetoldTenth> tenths;
    double apart = 0;
};

Foretold foretold_of(std::span<const Review> reviews) {
    std::array<ForetoldTenth, tenths> all;
    std::size_t total = 0;
    for (const Review& review : reviews) {
        if (!review.recall || review.before.phase != schedule::Phase::review) continue;
        ForetoldTenth& tenth = all[std::min(tenths - 1, static_cast<std::size_t>(*review.recall * tenths))];
        tenth.foretold += *review.recall; // a sum until all are counted
        count(tenth.recalled, review);
        ++total;
    }
    Foretold foretold;
    for (ForetoldTenth& tenth : all) {
        const auto reviewed = static_cast<double>(tenth.recalled.reviews);
        if (tenth.recalled.reviews == 0) continue;
        tenth.foretold /= reviewed;
        std::tie(tenth.low, tenth.high) = likely_share(tenth.recalled);
        const double actual = static_cast<double>(tenth.recalled.recalled) / reviewed;
        foretold.apart += std::abs(actual - tenth.foretold) * reviewed / static_cast<double>(total);
        foretold.tenths.push_back(tenth);
    }
    return foretold;
}

std::vector<std::size_t> due_of(const Profile& profile, schedule::Now now, std::int64_t today) {
    std::vector<std::size_t> due(days_ahead);
    for (const auto& [key, card] : profile.cards) {
        const auto flags = profile.flags.find(key);
        if (flags != profile.flags.end() && flags->second.suspended) continue;
        const std::int64_t day = std::max<std::int64_t>(
            0, schedule::local_day(card.due, now.utc_offset_seconds, profile.settings.rollover_hour) - today);
        if (day < std::ssize(due)) ++due[static_cast<std::size_t>(day)];
    }
    return due;
}

double median_seconds(std::span<const Review> reviews) {
    std::vector<double> seconds;
    for (const Review& review : reviews) seconds.push_back(seconds_of(review));
    if (seconds.empty()) return seconds_when_unknown;
    const auto middle = seconds.begin() + std::ssize(seconds) / 2;
    std::ranges::nth_element(seconds, middle);
    return *middle;
}

std::vector<StabilityClass> stabilities_of(const Profile& profile, const schedule::Model& model) {
    std::vector<StabilityClass> classes;
    for (const double from : stability_classes) classes.push_back({from, 0});
    for (const auto& [key, card] : profile.cards) {
        const double days = schedule::as_fsrs6(card.memory, model).stability;
        const auto above = std::ranges::upper_bound(stability_classes, days);
        ++classes[static_cast<std::size_t>(above - stability_classes.begin()) - 1].cards;
    }
    return classes;
}

std::vector<TopicStrength> topics_of(const fact::FactBank& bank, std::span<const CardKey> deck, const Profile& profile, schedule::Now now) {
    std::map<std::string, TopicStrength> topics;
    const schedule::Settings settings = scheduling(profile);
    for (const CardKey& key : deck) {
        const fact::Fact* fact = bank.fact(key.fact);
        if (fact == nullptr) continue;
        TopicStrength& topic = topics[bank.relation(fact->relation)->topic];
        ++topic.cards;
        const auto card = profile.cards.find(key);
        if (card == profile.cards.end() || !card->second.last_review) continue;
        ++topic.met;
        topic.recall += schedule::recall_of(card->second, now, settings);
    }
    std::vector<TopicStrength> result;
    for (auto& [name, topic] : topics) {
        topic.topic = name;
        if (topic.met > 0) topic.recall /= static_cast<double>(topic.met);
        result.push_back(topic);
    }
    std::ranges::stable_sort(result, {}, [](const TopicStrength& topic) { return std::pair(topic.met == 0, topic.recall); });
    return result;
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

std::vector<CardKey> leeches_of(const Profile& profile) {
    std::vector<std::pair<std::int32_t, CardKey>> found;
    for (const auto& [key, card] : profile.cards)
        if (schedule::is_leech(card.lapses)) found.emplace_back(-card.lapses, key);
    std::ranges::sort(found);
    std::vector<CardKey> leeches;
    for (const auto& [lapses, key] : found) leeches.push_back(key);
    return leeches;
}

} // namespace

Progress progress_of(const fact::FactBank& bank, std::span<const CardKey> deck, const Profile& profile,
                     std::span<const Review> reviews, schedule::Now now) {
    Progress progress;
    const std::int64_t today = schedule::local_day(now.unix_seconds, now.utc_offset_seconds, profile.settings.rollover_hour);
    progress.made_on = today;
    progress.weeks = weeks_of(reviews, today);
    Foretold foretold = foretold_of(reviews);
    progress.foretold = std::move(foretold.tenths);
    progress.apart = foretold.apart;
    progress.due = due_of(profile, now, today);
    progress.seconds_a_review = median_seconds(reviews);
    progress.stabilities = stabilities_of(profile, model_in_use(profile));
    progress.topics = topics_of(bank, deck, profile, now);
    progress.forms = forms_of(reviews);
    std::vector<analysis::ChosenOption> choices;
    for (const Review& review : reviews) {
        progress.seconds += seconds_of(review);
        if (today - review.local_day < days_a_week) progress.seconds_this_week += seconds_of(review);
        if (auto choice = choice_of(review)) choices.push_back(std::move(*choice));
    }
    progress.confusions = analysis::confusions(choices, now.unix_seconds);
    progress.leeches = leeches_of(profile);
    return progress;
}

} // namespace signatory::study
