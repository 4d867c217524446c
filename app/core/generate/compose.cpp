#include "core/generate/compose.hpp"

#include <algorithm>
#include <ranges>
#include <set>

#include <fmt/format.h>

#include "core/fact/holds.hpp"
#include "core/generate/phrase.hpp"
#include "core/generate/question_kind.hpp"
#include "core/generate/reading.hpp"

namespace signatory::generate {
namespace {

using fact::Date;
using item::Direction;

constexpr int choice_difficulty = 400; // per mille, before popularity and nearness

struct AskedCandidate {
    Question question; // to which it alone is the answer
    std::string stem;
};

Drawn<AskedCandidate> proven_once(const Pool& pool, Direction direction, const std::vector<Candidate>& candidates, std::size_t key,
                                  const fact::Fact* fact, const Stretch& within, Random& random) {
    const Candidate& asked = candidates[key];
    const auto question = asked.at ? Question{fact, direction, asked.at} : question_about(pool, *fact, direction, random, within);
    if (!question) return std::unexpected(question.error());
    for (std::size_t option = 0; option < candidates.size(); ++option) {
        const auto is_right = decided(pool, *question, candidates[option].value);
        if (!is_right) return obstacle(Why::undecided, fact);
        if (*is_right != (option == key)) return obstacle(Why::another_answer, fact);
    }
    return AskedCandidate{*question, {}};
}

// A value may stand in several facts, a timed fact may be asked at many dates, and the others may be wrong for some of
// these only. The given fact is not exchanged.
Drawn<AskedCandidate> proven(const Pool& pool, Direction direction, const std::vector<Candidate>& candidates, std::size_t key,
                             const fact::Fact* given, const Stretch& within, Random& random) {
    constexpr int tries = 6;
    const Candidate& candidate = candidates[key];
    const bool timed = pool.bank->relation_of(*candidate.fact)->timed && !pool.as_of_was_given;
    if (candidate.at) return proven_once(pool, direction, candidates, key, candidate.fact, within, random);
    const bool has_others = candidate.fact != given && candidate.group != nullptr && candidate.group->facts.size() > 1;
    auto one = proven_once(pool, direction, candidates, key, candidate.fact, within, random);
    for (int attempt = 1; !one && attempt < (timed || has_others ? tries : 1); ++attempt) {
        const fact::Fact* fact = has_others ? candidate.group->facts[random.below(candidate.group->facts.size())] : candidate.fact;
        one = proven_once(pool, direction, candidates, key, fact, within, random);
    }
    return one;
}

// The days on which all were there.
Stretch common_life(const Pool& pool, const std::vector<Candidate>& candidates) {
    Stretch common;
    if (!pool.bank->relation_of(*candidates.front().fact)->timed) return common;
    for (const Candidate& candidate : candidates)
        if (const auto* entity = std::get_if<fact::EntityReference>(&candidate.value))
            common = common_to(common, pool.lives().life_of(entity->id));
    return common;
}

// What is decided comes first: most draws fail there, and words cost more than facts.
Drawn<std::vector<AskedCandidate>> proven_each(const Pool& pool, Direction direction, const std::vector<Candidate>& candidates,
                                               const fact::Fact* given, Random& random) {
    std::vector<AskedCandidate> all;
    const Stretch within = common_life(pool, candidates);
    for (std::size_t key = 0; key < candidates.size(); ++key) {
        auto one = proven(pool, direction, candidates, key, given, within, random);
        if (!one) return std::unexpected(one.error());
        all.push_back(std::move(*one));
    }
    return all;
}

Drawn<std::string> stem_beside(const Pool& pool, const Question& question, const Readings& options) {
    auto stem = stem_of(pool, question);
    if (!stem) return obstacle(Why::no_phrasing, question.fact);
    const Reading read(*stem);
    if (!has_fit_length(read)) return obstacle(Why::unfit_length, question.fact);
    if (!leads_to_all_alike(read, options)) return obstacle(Why::leading_stem, question.fact);
    return *std::move(stem);
}

std::string event_or_explanation(const Pool& pool, const fact::Fact& fact, Direction direction) {
    if (direction == Direction::from)
        return event_sentence(*pool.bank, fact, "event_from", *fact.from, pool.language);
    if (direction == Direction::until)
        return event_sentence(*pool.bank, fact, "event_until", *fact.until, pool.language);
    return explanation(*pool.bank, fact, pool.language);
}

// The near miss: of a wrong subject the fact that excludes it, of a wrong object what it is true of.
const fact::Fact& telling_fact(const AskedCandidate& asked, const Candidate& candidate, const Proven& proof) {
    const bool own_story = asked.question.direction == Direction::subject || proof.assertion.because == "span";
    return own_story && proof.reason != nullptr ? *proof.reason : *candidate.fact;
}

// Of a wrong subject the bank knows no more than that it is not so: what else is true of it would not say why it is wrong.
bool is_simply_not(const Question& question, const Proven& proof) {
    return question.direction == Direction::subject && !proof.assertion.holds && proof.reason == nullptr;
}

// Names in a drawn order; dates and numbers ascending, as their set is.
std::vector<Candidate> in_display_order(std::vector<Candidate> candidates, Random& random) {
    if (std::holds_alternative<Date>(candidates.front().value) || std::holds_alternative<double>(candidates.front().value))
        std::ranges::sort(candidates, {}, &Candidate::value);
    else
        shuffle<Candidate>(candidates, random);
    return candidates;
}

item::Item choice_item(const Pool& pool, const AskedCandidate& asked, const std::vector<Candidate>& candidates,
                       const std::vector<std::string>& texts, std::string_view kind) {
    item::Item item = started_item(pool, asked.question, kind, asked.stem);
    for (std::size_t option = 0; option < candidates.size(); ++option) {
        Proven proof = *prove(pool, asked.question, candidates[option].value); // decided, so there is one
        proof.assertion.option = option;
        const fact::Fact& telling = telling_fact(asked, candidates[option], proof);
        std::string reason = event_or_explanation(pool, telling, asked.question.direction);
        if (is_simply_not(asked.question, proof))
            if (std::string denied = with_denial(pool, asked.question, candidates[option].fact->subject, ""); !denied.empty()) reason = std::move(denied);
        item.options.push_back({texts[option], candidates[option].value, std::move(reason)});
        item.uses.push_back(telling.id);
        if (proof.assertion.holds) item.key.push_back(option);
        item.certificate.assertions.push_back(std::move(proof.assertion));
    }
    item.difficulty = difficulty_of(pool, item, choice_difficulty);
    return finished_item(std::move(item));
}

int years_between(const item::Item& item) {
    int first = 9999, last = 0;
    for (const item::Option& option : item.options)
        if (const auto* date = std::get_if<Date>(&option.value)) {
            first = std::min(first, date->year);
            last = std::max(last, date->year);
        }
    return last - first;
}

} // namespace

namespace {

// Sources that say otherwise are taught with the answer: who, what, and why it is not what counts.
std::string told_otherwise(const Pool& pool, const fact::Fact& fact) {
    std::string told;
    const fact::Relation& relation = *pool.bank->relation_of(fact);
    const bool has_one_value = relation.values == fact::Values::one && !relation.timed; // else another value, or one of another time, denies nothing
    for (const fact::Claim* claim : pool.bank->claims_about(fact.subject, fact.relation)) {
        const fact::Source* source = pool.bank->source(claim->source);
        if (source == nullptr || !claim->object || !(has_one_value || claim->fact == fact.id)) continue;
        if (!fact::surely_differ(*claim->object, fact.object)) continue;
        const std::string publisher = source->publisher.empty() ? "" : fmt::format(" ({})", source->publisher);
        told += fmt::format(" “{}”{} says otherwise: {} {}", source->title, publisher, claim->says, claim->why);
    }
    return told;
}

} // namespace

std::string with_denial(const Pool& pool, const Question& question, const std::string& subject, const std::string& story) {
    const std::string denied = denial(*pool.bank, *pool.bank->relation_of(*question.fact), subject, question.fact->object, question.at, pool.language);
    return denied.empty() || story.empty() ? denied + story : denied + " " + story;
}

std::vector<std::string> texts_of(const Pool& pool, const std::vector<Candidate>& candidates) {
    std::vector<std::string> texts;
    for (const Candidate& candidate : candidates)
        texts.push_back(option_text(*pool.bank, *pool.bank->relation_of(*candidate.fact), candidate.value, pool.language));
    return texts;
}

item::Item started_item(const Pool& pool, const Question& question, std::string_view kind, std::string stem) {
    const fact::Fact& fact = *question.fact;
    item::Item item;
    item.question_kind = kind;
    item.direction = question.direction;
    item.topic = pool.bank->relation_of(fact)->topic;
    item.language = pool.language;
    item.as_of = pool.as_of;
    item.stem = std::move(stem);
    item.explanation = explanation(*pool.bank, fact, pool.language);
    if (!fact.note.empty()) item.explanation += " " + fact.note;
    item.explanation += told_otherwise(pool, fact);
    item.sources = fact.sources;
    item.asks = {fact.id};
    if (question.at) item.certificate.at = {*question.at};
    return item;
}

item::Item started_item(const Pool& pool, const std::vector<const fact::Fact*>& asked, Direction direction,
                        const std::optional<Date>& at, std::string_view kind, std::string stem) {
    item::Item item = started_item(pool, Question{asked.front(), direction, at}, kind, std::move(stem));
    for (const fact::Fact* fact : asked | std::views::drop(1)) {
        item.asks.push_back(fact->id);
        for (const fact::SourceReference& source : fact->sources)
            if (std::ranges::find(item.sources, source) == item.sources.end()) item.sources.push_back(source);
    }
    return item;
}

item::Item finished_item(item::Item item) {
    std::set<std::string> uses(item.uses.begin(), item.uses.end());
    uses.insert(item.asks.begin(), item.asks.end());
    for (const item::Assertion& assertion : item.certificate.assertions)
        uses.insert(assertion.facts.begin(), assertion.facts.end());
    item.uses.assign(uses.begin(), uses.end());
    std::uint64_t hash = hash_of(item.question_kind);
    const auto add = [&](std::string_view text) { hash = hash_of("\n", hash_of(text, hash)); };
    add(item.stem);
    add(fact::to_string(item.as_of));
    add(item.explanation);
    for (const item::Option& option : item.options) {
        add(option.text);
        add(fact::to_string(option.value));
        add(option.rationale);
    }
    for (const item::Option& target : item.targets) add(target.text);
    for (const std::size_t key : item.key) add(std::to_string(key));
    for (const std::string& accepted : item.accepted) add(accepted);
    if (item.accepted_number) add(fmt::format("{}", item.accepted_number->value));
    for (const std::string& asked : item.asks) add(asked);
    item.id = fmt::format("{:016x}", hash);
    return item;
}

int difficulty_of(const Pool& pool, const item::Item& item, int by_kind) {
    constexpr int rare = 150, near = 150;      // the most that rarity and nearness add, per mille
    constexpr int popular_from = 20;           // facts that mention a well-known entity
    constexpr int near_within = 20;            // years; wider sets add nothing
    const fact::Fact* asked = pool.bank->fact(item.asks.front());
    const auto mentions = static_cast<int>(pool.bank->facts_touching(asked->subject).size());
    int difficulty = by_kind + rare * std::max(0, popular_from - mentions) / popular_from;
    if (const int span = years_between(item); span >= 0) difficulty += near * std::max(0, near_within - span) / near_within;
    return std::clamp(difficulty, 0, 1000);
}

Drawn<item::Item> compose_choice(const Pool& pool, Direction direction, const std::vector<Candidate>& drawn,
                                         const fact::Fact* given, std::string_view kind, Random& random) {
    if (drawn.size() < 3) return obstacle(Why::too_few_values, given);
    const std::vector<Candidate> candidates = in_display_order(drawn, random);
    if (!are_known_alike(*pool.bank, candidates)) return obstacle(Why::unlike_known, given);
    if (!are_of_one_age(pool, direction, candidates)) return obstacle(Why::unlike_age, given);
    if (!are_of_one_size(candidates)) return obstacle(Why::unlike_size, given);
    auto askable = proven_each(pool, direction, candidates, given, random);
    if (!askable) return std::unexpected(askable.error());
    const std::vector<std::string> texts = texts_of(pool, candidates);
    const Readings readings = read_each(texts);
    if (!stand_together(readings)) return obstacle(Why::alike_options, given);
    for (AskedCandidate& asked : *askable) {
        auto stem = stem_beside(pool, asked.question, readings);
        if (!stem) return std::unexpected(stem.error());
        asked.stem = *std::move(stem);
    }
    std::size_t key = random.below(candidates.size());
    for (std::size_t place = 0; given != nullptr && place < candidates.size(); ++place)
        if (candidates[place].fact == given) key = place;
    return choice_item(pool, (*askable)[key], candidates, texts, kind);
}

Drawn<item::Item> draw_choice(const Pool& pool, const RelationPool& relation, Direction direction,
                                      std::size_t options, std::string_view kind, Random& random) {
    return compose_choice(pool, direction, draw_company(pool, relation, direction, options, random), nullptr, kind, random);
}

Drawn<item::Item> ask_choice(const Pool& pool, const CardQuestion& question, std::string_view kind,
                                     Random& random) {
    const RelationPool* relation = pool.of(question.fact->relation);
    if (relation == nullptr) return obstacle(Why::too_few_values, question.fact);
    if (!side_of(*question.fact, question.direction)) return obstacle(Why::no_such_date, question.fact);
    return compose_choice(pool, question.direction, company_of(pool, *relation, question.direction, *question.fact, random),
                          question.fact, kind, random);
}

} // namespace signatory::generate
