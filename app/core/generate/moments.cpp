#include "core/generate/moments.hpp"

#include <algorithm>
#include <bit>

#include "core/fact/holds.hpp"
#include "core/generate/pool.hpp"
#include "core/generate/proof.hpp"

namespace signatory::generate {
namespace {

using item::Direction;

constexpr std::size_t most_cells = 400'000; // a table larger than this costs more than it saves
constexpr std::size_t in_a_word = 64;

// The firsts of January and of June of the years of which the relation tells, and the last day known; or the day given.
std::vector<fact::Date> dates_of(const Pool& pool, const RelationPool& relation) {
    if (pool.as_of_was_given) return {pool.as_of};
    int first = pool.as_of.year;
    for (const fact::Fact* fact : relation.facts)
        if (fact->from) first = std::min(first, fact->from->year);
    std::vector<fact::Date> dates;
    for (int year = first; year <= pool.as_of.year; ++year)
        for (const int month : {1, 6})
            if (const fact::Date date{year, month, 1}; fact::last_day(date) <= fact::first_day(pool.as_of)) dates.push_back(date);
    if (dates.empty() || dates.back() != pool.as_of) dates.push_back(pool.as_of);
    return dates;
}

std::vector<fact::Value> objects_of(const RelationPool& relation) {
    std::vector<fact::Value> objects;
    for (const ValueGroups& groups : relation.side(Direction::object).kinds)
        for (const ValueGroup& group : groups) objects.push_back(group.value);
    return objects;
}

void set_bit(std::vector<std::uint64_t>& bits, std::size_t at) { bits[at / in_a_word] |= std::uint64_t{1} << (at % in_a_word); }

std::size_t count_of(const std::vector<std::uint64_t>& bits) {
    std::size_t count = 0;
    for (const std::uint64_t word : bits) count += static_cast<std::size_t>(std::popcount(word));
    return count;
}

// The place of the nth bit that is set. Precondition: there is one.
std::size_t nth_of(const std::vector<std::uint64_t>& bits, std::size_t nth) {
    for (std::size_t at = 0;; ++at)
        if ((bits[at / in_a_word] >> (at % in_a_word) & 1U) != 0 && nth-- == 0) return at;
}

} // namespace

Moments::Moments(const Pool& pool, const RelationPool& relation) : relation_(&relation), known_to_(pool.bank->header().as_of) {
    const Side& side = relation.side(Direction::subject);
    if (!relation.relation->timed || side.kinds.size() != 1) return;
    const ValueGroups& subjects = side.kinds.front();
    objects_ = objects_of(relation);
    dates_ = dates_of(pool, relation);
    if (subjects.size() * objects_.size() * dates_.size() > most_cells) return;
    const std::size_t words = (objects_.size() * dates_.size() + in_a_word - 1) / in_a_word;
    yes_.assign(subjects.size(), Bits(words));
    no_ = yes_;
    Bits possible(words); // where one stands, the others are looked at
    for (std::size_t subject = 0; subject < subjects.size(); ++subject)
        for (std::size_t cell = 0; cell < objects_.size() * dates_.size(); ++cell)
            if (fact_at(subject, cell) != nullptr) {
                set_bit(yes_[subject], cell);
                set_bit(possible, cell);
            }
    for (std::size_t subject = 0; subject < subjects.size(); ++subject) {
        const std::string& id = std::get<fact::EntityReference>(subjects[subject].value).id;
        for (std::size_t cell = 0; cell < objects_.size() * dates_.size(); ++cell) {
            if ((possible[cell / in_a_word] >> (cell % in_a_word) & 1U) == 0) continue;
            const auto proven = prove_that(pool, *relation.relation, id, objects_[cell / dates_.size()], dates_[cell % dates_.size()]);
            if (proven && !proven->assertion.holds) set_bit(no_[subject], cell);
        }
    }
    is_hopeless_ = !closes_some();
}

bool Moments::closes_some() const {
    constexpr int draws = 400, tries = 8;
    constexpr std::size_t fewest = 3;
    Random random(1);
    for (int draw = 0; draw < draws; ++draw) {
        std::vector<std::size_t> set{random.below(subjects())};
        for (int attempt = 0; attempt < tries && set.size() < fewest; ++attempt)
            if (const std::size_t next = random.below(subjects()); std::ranges::find(set, next) == set.end() && closes_with(set, next))
                set.push_back(next);
        if (set.size() == fewest) return true;
    }
    return false;
}

// Not on the very day it began: another's term may end on it.
const fact::Fact* Moments::fact_at(std::size_t subject, std::size_t moment) const {
    const fact::Value& object = objects_[moment / dates_.size()];
    const fact::Date& date = dates_[moment % dates_.size()];
    for (const fact::Fact* fact : relation_->side(Direction::subject).kinds.front()[subject].facts)
        if (fact->object == object && fact->from != date && fact::covers(*fact, date, known_to_) == fact::Truth::yes) return fact;
    return nullptr;
}

Moments::Bits Moments::alone(const std::vector<std::size_t>& set, std::size_t one) const {
    Bits bits = yes_[one];
    for (const std::size_t other : set)
        for (std::size_t word = 0; other != one && word < bits.size(); ++word) bits[word] &= no_[other][word];
    return bits;
}

bool Moments::is_alone_somewhen(const std::vector<std::size_t>& set, std::size_t one) const {
    for (std::size_t word = 0; word < yes_[one].size(); ++word) {
        std::uint64_t left = yes_[one][word];
        for (const std::size_t other : set)
            if (other != one) left &= no_[other][word];
        if (left != 0) return true;
    }
    return false;
}

bool Moments::closes_with(const std::vector<std::size_t>& set, std::size_t joining) const {
    std::vector<std::size_t> all = set;
    all.push_back(joining);
    return std::ranges::all_of(all, [&](std::size_t one) { return is_alone_somewhen(all, one); });
}

std::vector<Moments::Question> Moments::questions(const std::vector<std::size_t>& set, Random& random) const {
    std::vector<Question> questions;
    for (const std::size_t one : set) {
        const Bits bits = alone(set, one);
        const std::size_t cell = nth_of(bits, random.below(count_of(bits)));
        questions.push_back({one, fact_at(one, cell), dates_[cell % dates_.size()]});
    }
    return questions;
}

} // namespace signatory::generate
