#include "core/quiz/paper.hpp"

#include <algorithm>

#include "core/fact/fingerprint.hpp"
#include "core/quiz/fill.hpp"
#include "core/quiz/key_positions.hpp"
#include "core/quiz/lacking.hpp"

namespace signatory::quiz {
namespace {

using Bank = std::shared_ptr<const fact::FactBank>;

// A bank draws in the order of its files; a paper must not.
Bank in_order(const fact::FactBank& bank) {
    return std::make_shared<const fact::FactBank>(fact::in_order_of_ids(bank.records()));
}

// The part with the fewest facts chooses first: what it needs, the others can do without.
std::vector<PartDraw> draws_of(const Bank& bank, const Blueprint& blueprint) {
    std::vector<PartDraw> draws;
    for (std::size_t place = 0; place < blueprint.parts.size(); ++place) draws.push_back(part_draw(bank, blueprint, place));
    std::ranges::stable_sort(draws, {}, [](const PartDraw& draw) { return draw.facts.size(); });
    return draws;
}

Problem nothing_of(const std::vector<std::string>& lacking) {
    return {lacking.empty() ? "the bank yields no item for these topics, kinds and date" : lacking.front(), {},
            "Choose more topics or kinds, or another as-of date."};
}

} // namespace

std::expected<Paper, Problem> assemble(const Bank& given, const Blueprint& blueprint) {
    if (auto problem = problem_of(*given, blueprint)) return std::unexpected(*std::move(problem));
    const Bank bank = in_order(*given);
    Draft draft(*bank, blueprint);
    std::vector<std::string> lacking(blueprint.parts.size());
    for (const PartDraw& draw : draws_of(bank, blueprint)) {
        const Part& part = blueprint.parts[draw.place];
        const Shortfall shortfall = fill(draft, draw, part);
        const auto got = static_cast<int>(draft.count_of(draw.place));
        if (got < part.count) lacking[draw.place] = lacking_sentence(*bank, blueprint, part, got, shortfall);
    }
    std::erase(lacking, std::string{});
    Paper paper{with_even_keys(*bank, draft.by_part(), blueprint.seed), std::move(lacking)};
    for (std::string& sentence : uneven_sentences(blueprint, paper.items)) paper.lacking.push_back(std::move(sentence));
    return paper;
}

Blueprint blueprint_of(const study::QuizBlueprint& quiz) {
    if (!quiz.shares.empty()) {
        Blueprint shared{{}, quiz.as_of, {}, quiz.seed};
        for (const auto& [topic, questions] : quiz.shares) shared.parts.push_back({{topic}, std::nullopt, quiz.kinds, questions});
        return shared;
    }
    return {{{quiz.topics, std::nullopt, quiz.kinds, std::max(1, quiz.count)}}, quiz.as_of, {}, quiz.seed, quiz.facts};
}

std::expected<std::vector<item::Item>, Problem> assemble(const Bank& bank, const study::QuizBlueprint& quiz) {
    auto paper = assemble(bank, blueprint_of(quiz));
    if (!paper) return std::unexpected(paper.error());
    if (paper->items.empty()) return std::unexpected(nothing_of(paper->lacking));
    return std::move(paper->items);
}

} // namespace signatory::quiz
