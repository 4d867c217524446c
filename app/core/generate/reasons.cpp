// The obstacles of coverage.hpp in words, with the figures an author needs.
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/generate/coverage.hpp"
#include "core/generate/proof.hpp"
#include "core/verify/verify.hpp"

namespace signatory::generate {
namespace {

using item::Direction;

std::string dates_of(const fact::Fact& fact) {
    const auto written = [](const auto& date) { return date ? fact::to_string(*date) : std::string("open"); };
    return fmt::format("{} – {}", written(fact.from), written(fact.until));
}

std::string disputing_claim(const fact::FactBank& bank, const fact::Fact& fact) {
    for (const fact::Claim* claim : bank.claims_on(fact.id))
        if (claim->verdict == fact::Verdict::disputed) return claim->id;
    return {};
}

std::vector<fact::Value> values_beside(const Pool& pool, const fact::Fact& fact, Direction direction) {
    Random random(1); // draws nothing here: the precision is that of the fact
    std::vector<fact::Value> values;
    if (const RelationPool* relation = pool.of(fact.relation))
        for (const ValueGroup& group : value_groups(*relation, direction, random, &fact)) values.push_back(group.value);
    return values;
}

struct Wrong {
    std::size_t proven = 0, others = 0;
};

// How many of the other values are provably wrong, at the date among some at which most are.
Wrong provably_wrong(const Pool& pool, const fact::Fact& fact, Direction direction) {
    constexpr int dates_tried = 8;
    const auto values = values_beside(pool, fact, direction);
    Random random(1);
    Wrong best;
    for (int attempt = 0; attempt < dates_tried; ++attempt) {
        const auto question = question_about(pool, fact, direction, random);
        if (!question) continue;
        const auto wrong = std::ranges::count_if(values, [&](const fact::Value& value) {
            const auto proof = prove(pool, *question, value);
            return proof && !proof->assertion.holds;
        });
        best.proven = std::max(best.proven, static_cast<std::size_t>(wrong));
    }
    best.others = values.empty() ? 0 : values.size() - 1;
    return best;
}

std::size_t wrong_needed(const Attempt& attempt) { return attempt.kind->name == "true_false" ? 1 : 2; }

std::string too_few_values(const Pool& pool, const fact::Fact& fact, const Attempt& attempt) {
    const auto values = values_beside(pool, fact, attempt.direction);
    const bool are_dates = !values.empty() && std::holds_alternative<fact::Date>(values.front());
    return fmt::format("it needs {} values {}to choose from, and the relation has {}", wrong_needed(attempt) + 1,
                       are_dates ? "of one precision " : "", values.size());
}

// The options it needs, before what became of those that were drawn.
std::string without_options(const Pool& pool, const fact::Fact& fact, const Attempt& attempt) {
    const Wrong wrong = provably_wrong(pool, fact, attempt.direction);
    if (wrong.proven < wrong_needed(attempt))
        return fmt::format("it needs {} that {} provably wrong, and of {} other values {} {}", wrong_needed(attempt),
                           wrong_needed(attempt) == 1 ? "is" : "are", wrong.others, wrong.proven, wrong.proven == 1 ? "is" : "are");
    if (attempt.obstacle->why == Why::another_answer)
        return "in every set of options drawn, one question has two right answers";
    if (attempt.obstacle->asked != nullptr && attempt.obstacle->asked != &fact)
        return fmt::format("every set of options holds one that cannot be asked in its turn, such as “{}”",
                           attempt.obstacle->asked->id);
    return fmt::format("no set of options drawn is decided whole: {} of {} other values are provably wrong", wrong.proven, wrong.others);
}

// In the verifier's words, of an item drawn once more.
std::string refusal(const Pool& pool, const fact::Fact& fact, const Attempt& attempt) {
    constexpr int draws = 60;
    Random random(1);
    for (int draw = 0; draw < draws; ++draw) {
        const auto item = attempt.kind->ask(pool, {&fact, attempt.direction}, random);
        if (!item) continue;
        if (const auto refusals = verify::verify(*pool.bank, *item); !refusals.empty())
            return fmt::format("the verifier refuses it: {}", refusals.front().what);
    }
    return "the verifier refuses it";
}

// What holds of the fact itself, or of another whose question its set of options needs.
std::string of_whom(const fact::Fact& fact, const Attempt& attempt, std::string said) {
    if (attempt.obstacle->asked == nullptr || attempt.obstacle->asked == &fact) return said;
    return fmt::format("the options drawn with it cannot be asked in their turn, such as “{}”: {}", attempt.obstacle->asked->id, said);
}

std::string told_of_fact(const Pool& pool, const fact::Fact& fact, Why why) {
    switch (why) {
    case Why::no_source: return "it has no source";
    case Why::uncertain: return "its confidence is medium, and no two publishers say it";
    case Why::disputed: return fmt::format("the claim “{}” disputes it", disputing_claim(*pool.bank, fact));
    case Why::after_as_of: return fmt::format("it is not wholly before {}", fact::to_string(pool.as_of));
    default: return "its relation has no phrasing that asks";
    }
}

// "choose_date (until)", where the kind has more than one side to ask.
std::string named(const FactCoverage& covered, const Attempt& attempt) {
    const bool alone = std::ranges::count(covered.attempts, attempt.kind, &Attempt::kind) == 1;
    if (alone) return std::string(attempt.kind->name);
    return fmt::format("{} ({})", attempt.kind->name, item::name_of(attempt.direction));
}

} // namespace

std::string told(const Pool& pool, const fact::Fact& fact, const Attempt& attempt) {
    const fact::Fact& asked = attempt.obstacle->asked == nullptr ? fact : *attempt.obstacle->asked;
    switch (attempt.obstacle->why) {
    case Why::no_such_date:
        return attempt.direction == Direction::until ? "it has no end" : "it has no beginning";
    case Why::several_spans: return of_whom(fact, attempt, "it held more than once, so that one date is not the answer");
    case Why::no_sure_place:
        return of_whom(fact, attempt, "its place in time is not sure: it held more than once, has no beginning, or a source claims otherwise");
    case Why::no_sure_date:
        return of_whom(fact, attempt, fmt::format("its dates, {}, leave no day on which it surely held", dates_of(asked)));
    case Why::after_as_of:
        return of_whom(fact, attempt, fmt::format("the date lies after {}", fact::to_string(pool.as_of)));
    case Why::too_few_values: return too_few_values(pool, fact, attempt);
    case Why::too_few_alike: return "too few others share what it is asked with, or stand beside it in time";
    case Why::too_few_clues: return "one of the options drawn has fewer than two facts to give a clue of";
    case Why::alike_options: return "one option’s name is always part of another’s, or stands out by its length or an absolute word";
    case Why::unlike_known: return "of one option drawn the bank knows ten times as much as of another";
    case Why::unlike_age: return "of the options drawn one stood in it more than twenty years before another";
    case Why::unlike_size: return "of the numbers drawn one is ten times as large as another";
    case Why::unfit_length: return "the question has fewer than 4 words or more than 30";
    case Why::leading_stem: return "the question shares a word with some of the options and not with the others";
    case Why::clashing_draw: return "no set drawn stands apart: its members share an object, or their dates may be the same";
    case Why::no_question_for_each: return "not every option drawn can be made the answer by another question";
    case Why::undecided:
    case Why::another_answer: return without_options(pool, fact, attempt);
    case Why::not_only_answer: return "there may be other right answers, which typing could hit";
    case Why::given_away: return "the question gives the answer away";
    case Why::not_a_name: return "the answer is described, not named, and nobody types a description alike";
    case Why::refused: return refusal(pool, fact, attempt);
    default: return told_of_fact(pool, fact, attempt.obstacle->why);
    }
}

std::vector<std::string> reasons(const Pool& pool, const FactCoverage& covered) {
    if (covered.unaskable) return {told_of_fact(pool, *covered.fact, *covered.unaskable)};
    if (covered.attempts.empty()) return {told_of_fact(pool, *covered.fact, Why::no_phrasing)};
    std::map<std::string, std::vector<std::string>> kinds; // by what is told of them
    for (const Attempt& attempt : covered.attempts)
        if (attempt.obstacle) kinds[told(pool, *covered.fact, attempt)].push_back(named(covered, attempt));
    std::vector<std::string> all;
    for (const auto& [said, names] : kinds) all.push_back(fmt::format("{}: {}", fmt::join(names, ", "), said));
    return all;
}

} // namespace signatory::generate
