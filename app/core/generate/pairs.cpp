#include "core/generate/pairs.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "core/generate/reading.hpp"
#include "core/generate/wording.hpp"

namespace signatory::generate {
namespace {

using item::Direction;

std::string subject_of(const Candidate& option) { return std::get<fact::EntityReference>(option.value).id; }

// What one option belongs to, proven against each target.
struct Matched {
    std::vector<item::Assertion> assertions;
    std::optional<std::size_t> target;
    const fact::Fact* fact = nullptr; // that says so
};

Drawn<Matched> matched(const Pool& pool, const Pairing& pairing, std::size_t option) {
    Matched found;
    std::optional<std::size_t> none;
    for (std::size_t target = 0; target < pairing.targets.size(); ++target) {
        const Target& one = pairing.targets[target];
        if (one.relation == nullptr) {
            none = target;
            continue;
        }
        auto proven = prove_that(pool, *one.relation, subject_of(pairing.options[option]), one.object, pairing.at);
        if (!proven) return obstacle(Why::undecided, pairing.options[option].fact);
        proven->assertion.option = option;
        proven->assertion.target = target;
        if (proven->assertion.holds) {
            if (found.target) return obstacle(Why::another_answer, pairing.options[option].fact);
            if (const auto why = why_unaskable(*pool.bank, *proven->reason, pool.as_of)) return obstacle(*why, proven->reason);
            found.target = target;
            found.fact = proven->reason;
        }
        found.assertions.push_back(std::move(proven->assertion));
    }
    if (!found.target) found.target = none;
    if (!found.target) return obstacle(Why::undecided, pairing.options[option].fact);
    return found;
}

std::vector<std::string> target_texts(const Pairing& pairing) {
    std::vector<std::string> texts;
    for (const Target& target : pairing.targets) texts.push_back(target.text);
    return texts;
}

// A word of an option in a target would match them without knowing.
bool read_apart(const Readings& options, const Readings& targets) {
    if (!are_distinct(options) || !are_distinct(targets)) return false;
    if (!std::ranges::all_of(options, is_short) || !std::ranges::all_of(targets, is_short)) return false;
    return std::ranges::none_of(options, [&](const Reading& option) {
        return std::ranges::any_of(targets, [&](const Reading& target) { return share_a_word(option, target); });
    });
}

item::Item started(const Pool& pool, const Pairing& pairing, const std::vector<Matched>& all, std::string_view kind) {
    std::vector<const fact::Fact*> asked;
    for (const Matched& one : all)
        if (one.fact != nullptr) asked.push_back(one.fact);
    return started_item(pool, asked, Direction::object, pairing.at, kind, pairing.stem);
}

// Of an option that belongs to none, what it was to the same before or after; what it is to another is beside the point.
const fact::Fact* telling(const Pairing& pairing, const Matched& one, const Candidate& option) {
    if (one.fact != nullptr) return one.fact;
    const bool is_to_the_same = std::ranges::any_of(pairing.targets, [&](const Target& target) { return target.relation != nullptr && target.object == option.fact->object; });
    return is_to_the_same ? option.fact : nullptr;
}

std::string reason_of(const Pool& pool, const Pairing& pairing, const Matched& one, const Candidate& option) {
    const fact::Fact* fact = telling(pairing, one, option);
    const std::string story = fact == nullptr ? "" : explanation(*pool.bank, *fact, pool.language);
    if (one.fact != nullptr) return story;
    const std::string denial = none_of_them(sentence_name(*pool.bank->entity(subject_of(option)), pool.language), pool.language);
    return story.empty() ? denial : denial + " " + story;
}

} // namespace

bool has_pairs(const Pool& pool, const fact::Relation& relation, Direction direction) {
    return direction == Direction::object && relation.values == fact::Values::one && has_slot(relation, "ask_match", pool.language);
}

std::vector<Target> targets_of(const Pool& pool, const std::vector<Candidate>& facts, Random& random) {
    const fact::Relation& relation = *pool.bank->relation_of(*facts.front().fact);
    std::vector<Target> targets;
    for (const Candidate& candidate : facts) {
        const fact::Value& object = candidate.fact->object;
        if (std::ranges::find(targets, object, &Target::value) != targets.end()) continue;
        targets.push_back({option_text(*pool.bank, relation, object, pool.language), object, &relation, object});
    }
    if (is_ordered(targets.front().value)) std::ranges::sort(targets, {}, &Target::value);
    else shuffle<Target>(targets, random);
    return targets;
}

Drawn<item::Item> compose_pairs(const Pool& pool, Pairing pairing, std::string_view kind, int base_difficulty, Random& random) {
    shuffle<Candidate>(pairing.options, random);
    const auto texts = texts_of(pool, pairing.options);
    if (!read_apart(read_each(texts), read_each(target_texts(pairing)))) return obstacle(Why::alike_options);
    std::vector<Matched> all;
    for (std::size_t option = 0; option < pairing.options.size(); ++option) {
        auto one = matched(pool, pairing, option);
        if (!one) return std::unexpected(one.error());
        all.push_back(std::move(*one));
    }
    item::Item item = started(pool, pairing, all, kind);
    item.explanation.clear();
    for (std::size_t option = 0; option < all.size(); ++option) {
        item.options.push_back({texts[option], pairing.options[option].value, reason_of(pool, pairing, all[option], pairing.options[option])});
        item.explanation += fmt::format("{}{}", option == 0 ? "" : " ", item.options.back().rationale);
        if (const fact::Fact* fact = telling(pairing, all[option], pairing.options[option])) item.uses.push_back(fact->id);
        item.key.push_back(*all[option].target);
        std::ranges::move(all[option].assertions, std::back_inserter(item.certificate.assertions));
    }
    for (Target& target : pairing.targets) item.targets.push_back({std::move(target.text), std::move(target.value), {}});
    item.response_kind = item::ResponseKind::match;
    item.certificate.rule = item::Rule::match;
    item.difficulty = difficulty_of(pool, item, base_difficulty);
    return finished_item(std::move(item));
}

} // namespace signatory::generate
