#include "core/quiz/draft.hpp"

#include <algorithm>

namespace signatory::quiz {
namespace {

std::size_t place_of(const Limit* limit) { return static_cast<std::size_t>(limit - limits.data()); }

} // namespace

const Limit* limit_of(std::string_view kind) {
    const auto* found = std::ranges::find_if(limits, [&](const Limit& limit) { return std::ranges::find(limit.kinds, kind) != limit.kinds.end(); });
    return found == limits.end() ? nullptr : &*found;
}

bool wants_limited(const Part& part) {
    return !part.kinds.empty() && std::ranges::all_of(part.kinds, [](const std::string& kind) { return limit_of(kind) != nullptr; });
}

Third third_of(const item::Item& item) {
    if (item.difficulty < middle_from) return Third::easy;
    return item.difficulty < hard_from ? Third::middle : Third::hard;
}

Draft::Draft(const fact::FactBank& bank, const Blueprint& blueprint) : bank_(bank), blueprint_(blueprint), by_part_(blueprint.parts.size()) {}

bool Draft::is_too_many(const item::Item& item, const Part& part) const {
    const Limit* limit = limit_of(item.question_kind);
    if (limit == nullptr || wants_limited(part)) return false;
    return limited_[place_of(limit)] >= total(blueprint_) / limit->one_in;
}

bool Draft::is_given_away(const item::Item& item) const {
    const Telling telling = telling_of(bank_, item);
    return std::ranges::any_of(tellings_, [&](const Telling& other) { return give_away(telling, other); });
}

std::optional<Refusal> Draft::refusal(const item::Item& item, const Part& part, std::size_t facts_left, std::size_t wanted, Spread spread) const {
    if (std::ranges::any_of(item.asks, [&](const std::string& fact) { return asks(fact); })) return Refusal::asked;
    if (is_too_many(item, part)) return Refusal::too_many;
    // What asks several facts may not leave too few for the items still wanted.
    if (item.asks.size() > 1 && facts_left + 1 < wanted + item.asks.size()) return Refusal::takes_too_many;
    const int share = (total(blueprint_) + 2) / 3;
    if (spread == Spread::planned && thirds_[static_cast<std::size_t>(third_of(item))] >= share) return Refusal::third;
    const auto marks = enemy_marks(bank_, item);
    if (std::ranges::any_of(marks, [&](const std::string& mark) { return marks_.contains(mark); })) return Refusal::enemy;
    if (is_given_away(item)) return Refusal::given_away;
    return std::nullopt;
}

void Draft::add(item::Item item, std::size_t part) {
    facts_.insert(item.asks.begin(), item.asks.end());
    marks_.merge(enemy_marks(bank_, item));
    tellings_.push_back(telling_of(bank_, item));
    ++thirds_[static_cast<std::size_t>(third_of(item))];
    const Limit* limit = limit_of(item.question_kind);
    if (limit != nullptr && !wants_limited(blueprint_.parts[part])) ++limited_[place_of(limit)];
    by_part_[part].push_back(std::move(item));
}

} // namespace signatory::quiz
