// A paper being put together: what stands on it so far, and whether one more item may.
#pragma once

#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"
#include "core/quiz/blueprint.hpp"
#include "core/quiz/cues.hpp"

namespace signatory::quiz {

// Of kinds that tell less, or confuse more, a paper has few: one item in so many (background/questions.md R24, R9).
struct Limit {
    std::array<std::string_view, 2> kinds;
    int one_in;
    std::string_view words; // of one item too many
};

inline constexpr std::array<Limit, 2> limits{{
    {{"true_false", "true_false"}, 5, "one more to be judged true or false than one in five"},
    {{"odd_one_out", "odd_one_out"}, 10, "one more with NOT than one in ten"},
}};

const Limit* limit_of(std::string_view kind);

// Predicted without students; of the scale's 0 … 1000 per mille banks yield about as much below as above.
enum class Third { easy, middle, hard };
inline constexpr int middle_from = 550, hard_from = 650; // per mille of Item::difficulty
Third third_of(const item::Item& item);

// Why an item may not stand on the paper. Of several questions about a fact the last of these tells best what was missing.
enum class Refusal { asked, takes_too_many, third, too_many, enemy, given_away };

// Whether the spread of difficulty still matters, or any item is better than none.
enum class Spread { planned, any };

class Draft {
public:
    Draft(const fact::FactBank& bank, const Blueprint& blueprint);

    // `facts_left`: how many of the part's facts may still be asked, `wanted`: items, this one included.
    std::optional<Refusal> refusal(const item::Item& item, const Part& part, std::size_t facts_left, std::size_t wanted, Spread spread) const;
    void add(item::Item item, std::size_t part);

    bool asks(std::string_view fact) const { return facts_.contains(fact); }
    std::size_t count_of(std::size_t part) const { return by_part_[part].size(); }
    const std::vector<std::vector<item::Item>>& by_part() const { return by_part_; }

private:
    bool is_too_many(const item::Item& item, const Part& part) const;
    bool is_given_away(const item::Item& item) const;

    const fact::FactBank& bank_;
    const Blueprint& blueprint_;
    std::vector<std::vector<item::Item>> by_part_;
    std::vector<Telling> tellings_;
    std::set<std::string, std::less<>> facts_, marks_;
    std::array<int, limits.size()> limited_{};
    std::array<int, 3> thirds_{};
};

// Whether a teacher left nothing but limited kinds: then that is what was wanted.
bool wants_limited(const Part& part);

} // namespace signatory::quiz
