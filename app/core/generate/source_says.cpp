// True or false: what one source says, where sources differ. "“A title” gives this version. The CST was signed on 15 May 1992." A source of
// the fact and a source of a claim against it, each with its own value and with the other's: four statements, as likely
// true as false.
#include "core/generate/kinds.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/fact/holds.hpp"
#include "core/generate/compose.hpp"
#include "core/generate/phrase.hpp"
#include "core/generate/reading.hpp"
#include "core/generate/wording.hpp"
#include "core/support/text.hpp"

namespace signatory::generate {
namespace {

std::string named(const fact::Source& source) {
    return source.publisher.empty() ? fmt::format("“{}”", source.title) : fmt::format("“{}” ({})", source.title, source.publisher);
}

using item::Direction;

constexpr std::string_view name = "source_says";
constexpr std::array<std::string_view, 1> slots{"statement"};
constexpr int base_difficulty = 700; // per mille
constexpr std::size_t true_option = 0, false_option = 1;

bool cites(const fact::Fact& fact, const std::string& source) {
    return std::ranges::find(fact.sources, source, &fact::SourceReference::source) != fact.sources.end();
}

// The fact a claim speaks against: of the same subject, with surely another object, and not said by the same source.
const fact::Fact* fact_against(const fact::FactBank& bank, const fact::Claim& claim) {
    if (!claim.object) return nullptr;
    for (const fact::Fact* fact : bank.facts_about(claim.subject, claim.relation))
        if (fact::surely_differ(fact->object, *claim.object) && !fact->sources.empty() && !cites(*fact, claim.source)) return fact;
    return nullptr;
}

std::vector<const fact::Claim*> differing(const Pool& pool, const fact::Relation& relation) {
    std::vector<const fact::Claim*> claims;
    for (const fact::Claim* claim : pool.bank->claims_of(relation.id))
        if (fact_against(*pool.bank, *claim) != nullptr) claims.push_back(claim);
    return claims;
}

bool fits(const Pool& pool, const fact::Relation& relation, Direction direction) {
    return direction == Direction::object && !relation.timed && relation.values == fact::Values::one &&
           has_slot(relation, "statement", pool.language) && !differing(pool, relation).empty();
}

enum class Speaker { of_the_fact, of_the_claim };

struct Saying {
    const fact::Fact* fact = nullptr;
    const fact::Claim* claim = nullptr;
    Speaker speaker = Speaker::of_the_fact;
    Speaker value_of = Speaker::of_the_fact; // whose value the statement gives

    bool is_true() const { return speaker == value_of; }
    const fact::Value& value() const { return value_of == Speaker::of_the_fact ? fact->object : *claim->object; }
};

item::Assertion assertion_of(const Saying& saying, const std::string& source) {
    item::Assertion assertion;
    assertion.option = saying.is_true() ? true_option : false_option;
    assertion.subject = saying.fact->subject;
    assertion.relation = saying.fact->relation;
    assertion.object = saying.value();
    assertion.holds = saying.is_true();
    assertion.because = fact::name_of(fact::Because::source);
    assertion.source = source;
    if (saying.speaker == Speaker::of_the_fact) assertion.facts = {saying.fact->id};
    else assertion.claims = {saying.claim->id};
    return assertion;
}

// A source that gives two values says neither for sure.
bool says_otherwise_too(const Pool& pool, const Saying& saying, Speaker voice, const std::string& speaker) {
    const fact::Value& own = voice == Speaker::of_the_fact ? saying.fact->object : *saying.claim->object;
    const auto claims = pool.bank->claims_of(saying.fact->relation);
    const auto objections = pool.bank->claims_on(saying.fact->id);
    const bool objects = std::ranges::any_of(objections, [&](const fact::Claim* claim) { return claim->source == speaker; });
    if (voice == Speaker::of_the_fact && objects) return true;
    const auto facts = pool.bank->facts_about(saying.fact->subject, saying.fact->relation);
    return std::ranges::any_of(claims, [&](const fact::Claim* claim) {
               return claim->source == speaker && claim->subject == saying.fact->subject && claim->object && *claim->object != own;
           }) ||
           std::ranges::any_of(facts, [&](const fact::Fact* fact) { return cites(*fact, speaker) && fact->object != own; });
}

std::string told(const Pool& pool, const Saying& saying) {
    const fact::Source* source = pool.bank->source(saying.claim->source);
    return fmt::format("{} “{}” says: {} {}", explanation(*pool.bank, *saying.fact, pool.language),
                       source == nullptr ? saying.claim->source : source->title, saying.claim->says, saying.claim->why);
}

// Long titles make a stem nobody reads to its end (R18).
constexpr std::size_t most_words = 30;

std::vector<fact::SourceReference> sources_of(const Saying& saying) {
    std::vector<fact::SourceReference> sources = saying.fact->sources;
    if (saying.speaker == Speaker::of_the_claim || saying.claim->fact == saying.fact->id) sources.push_back({saying.claim->source, {}});
    return sources;
}

std::optional<std::string> stem_of(const Pool& pool, const fact::Source& source, const fact::Fact& fact, const std::string& object) {
    Places places = places_of(*pool.bank, fact, pool.language);
    places.object = object;
    const auto statement = phrase(*pool.bank->relation(fact.relation), "statement", places, pool.language);
    if (!statement) return std::nullopt;
    std::string stem = stem_of_saying(named(source), *statement, pool.language);
    return words(stem).size() > most_words ? std::nullopt : std::optional(std::move(stem));
}

// Whose voices are heard, and what each says.
struct Voices {
    std::array<const fact::Source*, 2> sources{}; // by Speaker
    std::array<std::string, 2> objects;
};

// All four statements, before two of them are ruled out by a coin: else those of short values would be kept more often.
// Nor may a title hint at one of the two values.
Drawn<Voices> voices_of(const Pool& pool, const Saying& saying, Random& random) {
    const auto& sources = saying.fact->sources;
    const fact::Relation& relation = *pool.bank->relation(saying.fact->relation);
    const Voices voices{{pool.bank->source(sources[random.below(sources.size())].source), pool.bank->source(saying.claim->source)},
                        {in_sentence(*pool.bank, relation, saying.fact->object, pool.language),
                         in_sentence(*pool.bank, relation, *saying.claim->object, pool.language)}};
    for (const Speaker voice : {Speaker::of_the_fact, Speaker::of_the_claim}) {
        const fact::Source* source = voices.sources[static_cast<std::size_t>(voice)];
        if (source == nullptr) return obstacle(Why::no_phrasing, saying.fact);
        if (says_otherwise_too(pool, saying, voice, source->id)) return obstacle(Why::undecided, saying.fact);
        if (!leads_to_all_alike(named(*source), read_each(voices.objects))) return obstacle(Why::leading_stem, saying.fact);
        for (const std::string& object : voices.objects)
            if (!stem_of(pool, *source, *saying.fact, object)) return obstacle(Why::no_phrasing, saying.fact);
    }
    return voices;
}

item::Item item_of(const Pool& pool, const Saying& saying, const Voices& voices) {
    const fact::Source& source = *voices.sources[static_cast<std::size_t>(saying.speaker)];
    const std::string& object = voices.objects[static_cast<std::size_t>(saying.value_of)];
    item::Item item = started_item(pool, Question{saying.fact, Direction::object, std::nullopt}, name,
                                   stem_of(pool, source, *saying.fact, object).value_or(""));
    const Wording& said = wording(pool.language);
    item.explanation = told(pool, saying);
    item.options = {{std::string(said.true_word), fact::Text{"true"}, item.explanation},
                    {std::string(said.false_word), fact::Text{"false"}, item.explanation}};
    item.key = {saying.is_true() ? true_option : false_option};
    item.sources = sources_of(saying);
    item.certificate.rule = item::Rule::source;
    item.certificate.assertions = {assertion_of(saying, source.id)};
    item.difficulty = difficulty_of(pool, item, base_difficulty);
    return finished_item(std::move(item));
}

Drawn<item::Item> drawn(const Pool& pool, const std::vector<const fact::Claim*>& claims, Random& random) {
    if (claims.empty()) return obstacle(Why::too_few_alike);
    Saying saying;
    saying.claim = claims[random.below(claims.size())];
    saying.fact = fact_against(*pool.bank, *saying.claim);
    const auto voices = voices_of(pool, saying, random);
    if (!voices) return std::unexpected(voices.error());
    saying.speaker = random.coin() ? Speaker::of_the_fact : Speaker::of_the_claim;
    saying.value_of = random.coin() ? Speaker::of_the_fact : Speaker::of_the_claim;
    return item_of(pool, saying, *voices);
}

Drawn<item::Item> draw(const Pool& pool, const RelationPool& relation, Direction, std::size_t, Random& random) {
    return drawn(pool, differing(pool, *relation.relation), random);
}

Drawn<item::Item> ask(const Pool& pool, const CardQuestion& question, Random& random) {
    auto claims = differing(pool, *pool.bank->relation(question.fact->relation));
    std::erase_if(claims, [&](const fact::Claim* claim) { return fact_against(*pool.bank, *claim) != question.fact; });
    return drawn(pool, claims, random);
}

} // namespace

const QuestionKind source_says{name, "What a source says", Level::discriminate, Use::quizzes,
    item::ResponseKind::single_choice, slots, fits, draw, ask};

} // namespace signatory::generate
