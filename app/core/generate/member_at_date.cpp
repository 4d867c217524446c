// Choice of one: who stood in a relation on a date. "Which state was a member of the CSTO on 1 June 2013?"
// Each option has an organisation and a date at which it alone is right; one of these questions is drawn.
#include "core/generate/kinds.hpp"

#include <algorithm>
#include <array>

#include "core/generate/compose.hpp"
#include "core/generate/phrase.hpp"

namespace signatory::generate {
namespace {

using item::Direction;

constexpr std::string_view name = "member_at_date";
constexpr std::array<std::string_view, 1> slots{"ask_subject"};
constexpr std::size_t block_size = 4;

bool fits(const Pool& pool, const fact::Relation& relation, Direction direction) {
    return direction == Direction::subject && relation.timed && has_slot(relation, "ask_subject", pool.language);
}

bool stand_apart(const std::vector<Candidate>& set) {
    for (std::size_t left = 0; left < set.size(); ++left)
        for (std::size_t right = left + 1; right < set.size(); ++right)
            if (set[left].value == set[right].value || set[left].fact->object == set[right].fact->object) return false;
    return true;
}

// Members of different organisations: one that belongs to two of them is rarely alone anywhere. Facts are drawn
// each as likely and clashing sets are dropped whole, so that every such set is as likely. The given fact, if any,
// is one of them.
std::vector<Candidate> members_of_different(const RelationPool& relation, std::size_t size, const fact::Fact* given,
                                            Random& random) {
    std::vector<Candidate> set;
    if (given != nullptr) set.push_back({fact::EntityReference{given->subject}, given});
    while (set.size() < size) {
        const fact::Fact* fact = relation.facts[random.below(relation.facts.size())];
        set.push_back({fact::EntityReference{fact->subject}, fact});
    }
    return stand_apart(set) ? set : std::vector<Candidate>{};
}

// Half of the sets are of any subjects (successive holders of one office, say), half of different organisations.
Drawn<item::Item> draw(const Pool& pool, const RelationPool& relation, Direction direction, std::size_t options,
                               Random& random) {
    if (random.coin()) return draw_choice(pool, relation, direction, options, name, random);
    const auto members = members_of_different(relation, options, nullptr, random);
    if (members.empty()) return obstacle(Why::clashing_draw);
    return compose_choice(pool, direction, members, nullptr, name, random);
}

Drawn<item::Item> ask(const Pool& pool, const CardQuestion& question, Random& random) {
    if (random.coin()) return ask_choice(pool, question, name, random);
    const RelationPool* relation = pool.of(question.fact->relation);
    if (relation == nullptr) return obstacle(Why::too_few_values, question.fact);
    const auto members = members_of_different(*relation, block_size, question.fact, random);
    if (members.empty()) return obstacle(Why::clashing_draw, question.fact);
    return compose_choice(pool, question.direction, members, question.fact, name, random);
}

} // namespace

const QuestionKind member_at_date{name, "Members on a date", Level::reason, Use::cards_and_quizzes,
    item::ResponseKind::single_choice, slots, fits, draw, ask};

} // namespace signatory::generate
