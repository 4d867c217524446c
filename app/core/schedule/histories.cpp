#include "core/schedule/histories.hpp"

#include <unordered_map>

namespace signatory::schedule {
namespace {

// Cards in the order they first appear, by their position.
std::vector<std::size_t> positions_of_cards(const ReviewLog& log, std::size_t& cards) {
    std::unordered_map<std::int64_t, std::size_t> known;
    std::vector<std::size_t> positions;
    positions.reserve(log.size());
    for (const LoggedReview& review : log)
        positions.push_back(known.try_emplace(review.card, known.size()).first->second);
    cards = known.size();
    return positions;
}

} // namespace

Histories histories_of(const ReviewLog& log) {
    std::size_t cards = 0;
    const std::vector<std::size_t> card_of = positions_of_cards(log, cards);
    Histories result;
    result.begins.assign(cards + 1, 0);
    for (const std::size_t card : card_of) ++result.begins[card + 1];
    for (std::size_t card = 0; card < cards; ++card) result.begins[card + 1] += result.begins[card];
    result.reviews.resize(log.size());
    std::vector<std::size_t> next(result.begins.begin(), result.begins.end() - 1);
    std::vector<const LoggedReview*> previous(cards);
    for (std::size_t i = 0; i < log.size(); ++i) {
        const LoggedReview& review = log[i];
        const LoggedReview*& before = previous[card_of[i]];
        PastReview& past = result.reviews[next[card_of[i]]++];
        past.grade = review.grade;
        if (before == nullptr) {
            ++result.first_grades[index(review.grade)];
        } else {
            past.elapsed_days = review.elapsed_days;
            if (counts(review, *before)) {
                past.number = static_cast<std::uint32_t>(result.recalled.size());
                result.recalled.push_back(review.grade != Grade::again);
            }
        }
        before = &review;
    }
    return result;
}

} // namespace signatory::schedule
