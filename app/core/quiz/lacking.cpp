#include "core/quiz/lacking.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/generate/phrase.hpp"
#include "core/quiz/key_positions.hpp"

namespace signatory::quiz {
namespace {

std::string quoted(const std::vector<std::string>& words) {
    std::vector<std::string> in_quotes;
    for (const std::string& word : words) in_quotes.push_back(fmt::format("“{}”", word));
    return fmt::format("{}", fmt::join(in_quotes, ", "));
}

std::string subject_of(const Part& part) {
    if (part.topics.empty()) return "The bank yields";
    if (part.topics.size() == 1) return "The topic " + quoted(part.topics) + " yields";
    return "The topics " + quoted(part.topics) + " yield";
}

std::string conditions_of(const fact::FactBank& bank, const Blueprint& blueprint, const Part& part) {
    std::string words;
    if (part.level) words += fmt::format(" at level {}", generate::name_of(*part.level));
    if (!part.kinds.empty()) words += fmt::format(" of the kind{} {}", part.kinds.size() == 1 ? "" : "s", quoted(part.kinds));
    if (blueprint.as_of) words += " as of " + generate::written(*blueprint.as_of, bank.header().language);
    return words;
}

std::string words_of(Refusal refusal, std::size_t facts) {
    const bool one = facts == 1;
    switch (refusal) {
    case Refusal::asked: return fmt::format("{} asked only together with one on the paper", one ? "is" : "are");
    case Refusal::takes_too_many: return fmt::format("{} asked only in questions that take several", one ? "is" : "are");
    case Refusal::third: break; // planned difficulty is given up before an item is
    case Refusal::too_many: return "would make one more of its kind than a paper should have";
    case Refusal::enemy: return fmt::format("{} too near to one that is asked", one ? "is" : "are");
    case Refusal::given_away: return "would give an answer away, or be given away";
    }
    return "would be of another difficulty than planned";
}

std::vector<std::string> reasons_of(const Shortfall& shortfall) {
    std::vector<std::string> reasons;
    const auto add = [&](std::size_t facts, const std::string& words) {
        if (facts > 0) reasons.push_back(fmt::format("{} {}", facts, words));
    };
    add(shortfall.on_paper, shortfall.on_paper == 1 ? "is on the paper" : "are on the paper");
    add(shortfall.no_question, shortfall.no_question == 1 ? "has no such question" : "have no such question");
    for (const auto& [refusal, facts] : shortfall.refused) add(facts, words_of(refusal, facts));
    add(shortfall.untried, "were not tried");
    return reasons;
}

bool leaves_difficulty_free(const Blueprint& blueprint) {
    return blueprint.facts.empty() && std::ranges::all_of(blueprint.parts, [](const Part& part) { return !part.level && part.kinds.empty(); });
}

} // namespace

std::string lacking_sentence(const fact::FactBank& bank, const Blueprint& blueprint, const Part& part, int got, const Shortfall& shortfall) {
    const std::string what = fmt::format("{} {} of the {} item{} wanted{}", subject_of(part), got, part.count, part.count == 1 ? "" : "s",
                                         conditions_of(bank, blueprint, part));
    if (shortfall.facts == 0) return what + ": it has no fact that may be asked.";
    return fmt::format("{}: of {} fact{} that may be asked {}.", what, shortfall.facts, shortfall.facts == 1 ? "" : "s",
                       fmt::join(reasons_of(shortfall), ", "));
}

std::array<int, 3> thirds_of(const std::vector<item::Item>& items) {
    std::array<int, 3> thirds{};
    for (const item::Item& item : items) ++thirds[static_cast<std::size_t>(third_of(item))];
    return thirds;
}

std::vector<std::string> uneven_sentences(const Blueprint& blueprint, const std::vector<item::Item>& items) {
    std::vector<std::string> sentences;
    const auto thirds = thirds_of(items);
    const auto half_a_share = static_cast<int>(items.size()) / 6;
    if (leaves_difficulty_free(blueprint) && std::ranges::min(thirds) < half_a_share)
        sentences.push_back(fmt::format("The difficulty is not spread evenly: {} easy, {} middling, {} hard.", thirds[0], thirds[1], thirds[2]));
    if (const std::size_t run = longest_run_of(items); run > longest_run)
        sentences.push_back(fmt::format("The right answer stands in one place {} times running, because dates and numbers stay ascending.", run));
    if (!has_even_positions(items)) sentences.emplace_back("The right answers do not stand evenly in all places.");
    return sentences;
}

} // namespace signatory::quiz
