#include "cli/wishes.hpp"

#include <fmt/format.h>

#include "adapters/classroom/secrets.hpp"
#include "cli/fact_file.hpp"
#include "cli/part_words.hpp"
#include "core/quiz/code.hpp"

namespace signatory::cli {
namespace {

using Wanted = std::expected<quiz::Blueprint, Problem>;

// Below 2^48, as a seed has to be below 2^53.
std::uint64_t any_seed() { return std::stoull(classroom::secret().substr(0, 12), nullptr, 16); }

// What --count leaves over beside the parts, or all of it.
std::optional<quiz::Part> rest_of(const Wishes& wishes, const quiz::Blueprint& blueprint) {
    const int usual = blueprint.facts.empty() ? wishes.usual_count : static_cast<int>(blueprint.facts.size());
    const int wanted = wishes.count.value_or(blueprint.parts.empty() ? usual : quiz::total(blueprint));
    const int left = wanted - quiz::total(blueprint);
    if (left == 0) return std::nullopt;
    return quiz::Part{wishes.topics, quiz::level_named(wishes.level), wishes.kinds, left};
}

Wanted blueprint_of(const Wishes& wishes) {
    quiz::Blueprint blueprint;
    auto facts = facts_of_file(wishes.facts);
    if (!facts) return std::unexpected(facts.error());
    blueprint.facts = *std::move(facts);
    for (const std::string& words : wishes.parts) {
        auto part = part_of(words);
        if (!part) return std::unexpected(part.error());
        blueprint.parts.push_back(*std::move(part));
    }
    if (wishes.count && *wishes.count < quiz::total(blueprint))
        return std::unexpected(
            Problem{"the parts want more questions than the whole paper", "--count", "Raise it, or leave it out."});
    if (auto rest = rest_of(wishes, blueprint)) blueprint.parts.push_back(*std::move(rest));
    if (!wishes.as_of.empty()) {
        const auto date = fact::parse_date(wishes.as_of);
        if (!date) return std::unexpected(date.error());
        blueprint.as_of = *date;
    }
    blueprint.language = wishes.language;
    blueprint.seed = wishes.seed ? *wishes.seed : any_seed();
    return blueprint;
}

} // namespace

void add_wishes(CLI::App& verb, Wishes& wishes) {
    verb.add_option("--count", wishes.count, fmt::format("How many questions; default: {}, or those of the parts, or one of each fact listed", wishes.usual_count));
    verb.add_option("--topic", wishes.topics, "Only this topic; may be repeated")->allow_extra_args(false);
    verb.add_option("--level", wishes.level, "Only this level")
        ->check(CLI::IsMember({"recall", "discriminate", "reason"}));
    verb.add_option("--kind", wishes.kinds, "Only this question kind; may be repeated")->allow_extra_args(false);
    verb.add_option("--part", wishes.parts,
                    "So many of this, “topic=clauses,level=reason,count=4”; may be repeated")
        ->allow_extra_args(false);
    verb.add_option("--as-of", wishes.as_of,
                    "Ask as of this date (2011, 2011-06 or 2011-06-01); default: the bank's");
    verb.add_option("--language", wishes.language, "Ask in this language; default: the bank's");
    verb.add_option("--seed", wishes.seed, fmt::format("The same seed draws the same questions, on any machine; default: {}", wishes.seed ? std::to_string(*wishes.seed) : "any"));
    add_fact_file(verb, wishes.facts);
    auto* code =
        verb.add_option("--code", wishes.code, "The paper of this quiz code, instead of any wishes");
    for (const char* wish :
         {"--count", "--topic", "--level", "--kind", "--part", "--as-of", "--language", "--facts", "--seed"})
        code->excludes(wish);
}

std::expected<quiz::Blueprint, Problem> blueprint_of(const Wishes& wishes, const fact::FactBank& bank) {
    return wishes.code.empty() ? blueprint_of(wishes) : quiz::blueprint_of(bank, wishes.code);
}

} // namespace signatory::cli
