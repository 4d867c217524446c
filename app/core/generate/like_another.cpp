// Choice of one: which has the same as another. "Which of these clauses deals chiefly with the same as Article 4 of the
// CST?" What they share is not said; it must be known of both.
#include "core/generate/kinds.hpp"

#include <algorithm>
#include <array>

#include "core/generate/compose.hpp"
#include "core/generate/phrase.hpp"
#include "core/generate/reading.hpp"

namespace signatory::generate {
namespace {

using item::Direction;

constexpr std::string_view name = "like_another";
constexpr std::array<std::string_view, 1> slots{"ask_same"};
constexpr int base_difficulty = 600; // per mille

bool fits(const Pool& pool, const fact::Relation& relation, Direction direction) {
    return direction == Direction::subject && !relation.timed && relation.values == fact::Values::one &&
           relation.object_type == fact::ObjectType::entity && has_slot(relation, "ask_same", pool.language);
}

std::string stem_about(const Pool& pool, const fact::Fact& like) {
    return phrase(*pool.bank->relation_of(like), "ask_same", places_of(*pool.bank, like, pool.language), pool.language).value_or("");
}

// Only what at least two share can be asked for; the rule looks at no one of them.
ValueGroups shared_values(const ValueGroups& groups) {
    ValueGroups shared;
    std::ranges::copy_if(groups, std::back_inserter(shared), [](const ValueGroup& group) { return group.facts.size() >= 2; });
    return shared;
}

// Another with the same object, whose name leads to no option more than to another.
const fact::Fact* another_like(const Pool& pool, const ValueGroups& groups, const Candidate& candidate,
                               const Readings& readings, Random& random) {
    constexpr int tries = 6;
    const ValueGroup& group = candidate.group != nullptr ? *candidate.group : *std::ranges::lower_bound(groups, candidate.fact->object, {}, &ValueGroup::value);
    for (int attempt = 0; attempt < tries; ++attempt) {
        const fact::Fact* other = group.facts[random.below(group.facts.size())];
        if (other->subject == candidate.fact->subject) continue;
        if (leads_to_all_alike(Reading(sentence_name(*pool.bank->entity(other->subject), pool.language)), readings) &&
            leads_to_all_alike(stem_about(pool, *other), readings))
            return other;
    }
    return nullptr;
}

// For every option another that has the same, so that each could be the key.
Drawn<std::vector<const fact::Fact*>> likes(const Pool& pool, const ValueGroups& groups, const std::vector<Candidate>& set,
                                            const Readings& readings, Random& random) {
    std::vector<const fact::Fact*> found;
    for (const Candidate& candidate : set) {
        found.push_back(another_like(pool, groups, candidate, readings, random));
        if (found.back() == nullptr) return obstacle(Why::no_question_for_each, candidate.fact);
    }
    return found;
}

Question question_of(const Candidate& key) { return {key.fact, Direction::subject, std::nullopt}; }

// Of each option in turn whether it alone has the same. Before one is drawn: a set of which one could not be asked is dropped.
std::optional<Obstacle> hindrance(const Pool& pool, const std::vector<Candidate>& set) {
    for (const Candidate& key : set)
        for (const Candidate& option : set) {
            const auto is_right = decided(pool, question_of(key), option.value);
            if (!is_right) return Obstacle{Why::undecided, key.fact};
            if (*is_right != (&option == &key)) return Obstacle{Why::another_answer, key.fact};
        }
    return std::nullopt;
}

item::Item item_of(const Pool& pool, const std::vector<Candidate>& set, const std::vector<std::string>& texts, const fact::Fact& like,
                   std::size_t key) {
    item::Item item = started_item(pool, question_of(set[key]), name, stem_about(pool, like));
    item.explanation = explanation(*pool.bank, like, pool.language) + " " + item.explanation;
    for (std::size_t option = 0; option < set.size(); ++option) {
        item.options.push_back({texts[option], set[option].value, explanation(*pool.bank, *set[option].fact, pool.language)});
        item.uses.push_back(set[option].fact->id);
        item.certificate.assertions.push_back(prove(pool, question_of(set[key]), set[option].value)->assertion); // decided, so there is one
        item.certificate.assertions.back().option = option;
    }
    item.uses.push_back(like.id);
    item.key = {key};
    item.certificate.like = like.subject;
    item.difficulty = difficulty_of(pool, item, base_difficulty);
    return finished_item(std::move(item));
}

Drawn<item::Item> composed(const Pool& pool, const ValueGroups& groups, std::vector<Candidate> set, const fact::Fact* given, Random& random) {
    if (set.size() < 3) return obstacle(Why::too_few_alike, given);
    for (Candidate& candidate : set) candidate.value = fact::EntityReference{candidate.fact->subject};
    shuffle<Candidate>(set, random);
    const auto texts = texts_of(pool, set);
    const Readings readings = read_each(texts);
    if (!stand_together(readings)) return obstacle(Why::alike_options, given);
    if (!are_known_alike(*pool.bank, set)) return obstacle(Why::unlike_known, given);
    if (const auto hindered = hindrance(pool, set)) return std::unexpected(*hindered);
    const auto others = likes(pool, groups, set, readings, random);
    if (!others) return std::unexpected(others.error());
    const std::size_t key = given == nullptr ? random.below(set.size())
                                             : static_cast<std::size_t>(std::ranges::find(set, given, &Candidate::fact) - set.begin());
    return item_of(pool, set, texts, *(*others)[key], key);
}

// Of each value drawn one of those that share it.
std::vector<Candidate> drawn_set(const ValueGroups& groups, std::size_t size, Random& random) {
    constexpr std::size_t tries_each = 8;
    std::vector<Candidate> set;
    for (std::size_t tries = 0; !groups.empty() && set.size() < size && tries < tries_each * size; ++tries) {
        const ValueGroup& group = groups[random.below(groups.size())];
        if (group.facts.size() < 2 || std::ranges::find(set, &group, &Candidate::group) != set.end()) continue;
        set.push_back({group.value, group.facts[random.below(group.facts.size())], &group});
    }
    return set.size() == size ? set : std::vector<Candidate>{};
}

Drawn<item::Item> draw(const Pool& pool, const RelationPool& relation, Direction, std::size_t options, Random& random) {
    const ValueGroups& groups = value_groups(relation, Direction::object, random);
    return composed(pool, groups, drawn_set(groups, options, random), nullptr, random);
}

Drawn<item::Item> ask(const Pool& pool, const CardQuestion& question, Random& random) {
    const RelationPool* relation = pool.of(question.fact->relation);
    if (relation == nullptr) return obstacle(Why::too_few_values, question.fact);
    const ValueGroups groups = shared_values(value_groups(*relation, Direction::object, random, question.fact));
    return composed(pool, groups, block_of(groups, question.fact->object, *question.fact, random), question.fact, random);
}

} // namespace

const QuestionKind like_another{name, "Which is like another", Level::reason, Use::cards_and_quizzes,
    item::ResponseKind::single_choice, slots, fits, draw, ask};

} // namespace signatory::generate
