#include "core/quiz/blueprint.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/generate/generate.hpp"

namespace signatory::quiz {
namespace {

using generate::Level;

bool is_listed(const std::vector<std::string>& list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

std::optional<Problem> unknown_of(const std::vector<std::string>& words, const std::vector<std::string>& known, std::string_view what) {
    for (const std::string& word : words)
        if (!is_listed(known, word))
            return Problem{fmt::format("there is no {} “{}”", what, word), {}, fmt::format("Choose of: {}.", fmt::join(known, ", "))};
    return std::nullopt;
}

std::optional<Problem> problem_of(const fact::FactBank& bank, const Part& part) {
    if (part.count < 1) return Problem{"a part of a paper asks for no question", {}, "Give a count of 1 or more."};
    if (auto problem = unknown_of(part.topics, topics_of(bank), "topic")) return problem;
    if (auto problem = unknown_of(part.kinds, generate::names_of_kinds(), "question kind")) return problem;
    if (kinds_of(part).empty())
        return Problem{fmt::format("none of the kinds wanted is of level {}", generate::name_of(*part.level)), {}, "Choose other kinds, or another level."};
    return std::nullopt;
}

std::optional<Problem> unknown_fact(const fact::FactBank& bank, const std::vector<std::string>& facts) {
    for (const std::string& fact : facts)
        if (bank.fact(fact) == nullptr)
            return Problem{fmt::format("the bank has no fact “{}”", fact), {}, "Strike it from the list, or give the bank that the list is of."};
    return std::nullopt;
}

} // namespace

int total(const Blueprint& blueprint) {
    int sum = 0;
    for (const Part& part : blueprint.parts) sum += std::clamp(part.count, 0, most_items);
    return sum;
}

std::vector<std::string> kinds_of(const Part& part) {
    std::vector<std::string> names;
    for (const auto& kind : generate::question_kinds())
        if ((!part.level || kind.level == *part.level) && (part.kinds.empty() || is_listed(part.kinds, kind.name)))
            names.emplace_back(kind.name);
    return names;
}

std::vector<std::string> topics_of(const fact::FactBank& bank) {
    std::set<std::string> topics;
    for (const fact::Relation& relation : bank.relations()) topics.insert(relation.topic);
    return {topics.begin(), topics.end()};
}

std::vector<std::string> languages_of(const fact::FactBank& bank) {
    std::set<std::string> languages{bank.header().language};
    for (const fact::Relation& relation : bank.relations())
        for (const auto& [language, slots] : relation.phrasings) languages.insert(language);
    return {languages.begin(), languages.end()};
}

std::optional<Level> level_named(std::string_view name) {
    for (const Level level : {Level::recall, Level::discriminate, Level::reason})
        if (generate::name_of(level) == name) return level;
    return std::nullopt;
}

std::optional<Problem> problem_of(const fact::FactBank& bank, const Blueprint& blueprint) {
    const int wanted = total(blueprint);
    if (wanted < 1 || wanted > most_items)
        return Problem{fmt::format("a paper of {} questions cannot be made", wanted), {}, fmt::format("Ask for 1 to {}.", most_items)};
    for (const Part& part : blueprint.parts)
        if (auto problem = problem_of(bank, part)) return problem;
    if (auto problem = unknown_fact(bank, blueprint.facts)) return problem;
    if (!blueprint.language.empty())
        if (auto problem = unknown_of({blueprint.language}, languages_of(bank), "language")) return problem;
    if (blueprint.as_of && fact::last_day(*blueprint.as_of) > fact::last_day(bank.header().as_of))
        return Problem{fmt::format("the bank knows nothing after {}", fact::to_string(bank.header().as_of)), {}, "Choose an earlier date."};
    if (blueprint.seed > generate::seed_mask)
        return Problem{"the seed is too large", {}, fmt::format("Choose one up to {}.", generate::seed_mask)};
    return std::nullopt;
}

} // namespace signatory::quiz
