#include "core/quiz/paper.hpp"

#include <algorithm>
#include <set>

#include "core/generate/generate.hpp"

namespace signatory::quiz {
namespace {

constexpr std::uint64_t draws_per_item = 30; // before a paper is left shorter than asked for
constexpr std::size_t true_false_in = 5;     // at most one of so many

// What is on the paper so far, and what another item may not repeat.
struct Paper {
    std::vector<item::Item> items;
    std::set<std::string> facts;
    std::size_t true_false = 0;

    bool admits(const item::Item& item, std::size_t most_true_false) const {
        const bool repeats = std::ranges::any_of(item.asks, [&](const std::string& fact) { return facts.contains(fact); });
        return !repeats && (item.question_kind != "true_false" || true_false < most_true_false);
    }
    void add(item::Item item) {
        facts.insert(item.asks.begin(), item.asks.end());
        if (item.question_kind == "true_false") ++true_false;
        items.push_back(std::move(item));
    }
};

} // namespace

std::expected<std::vector<item::Item>, Problem> assemble(std::shared_ptr<const fact::FactBank> bank,
                                                         const study::QuizBlueprint& blueprint) {
    const generate::Generator generator(generate::make_pool(std::move(bank), blueprint.topics, blueprint.as_of),
                                        blueprint.kinds);
    const auto wanted = static_cast<std::size_t>(std::max(1, blueprint.count));
    const std::vector<std::string> kinds = generator.kinds();
    const bool only_true_false = kinds.size() == 1 && kinds.front() == "true_false";
    const std::size_t most_true_false = only_true_false ? wanted : (wanted + true_false_in - 1) / true_false_in;
    Paper paper;
    for (std::uint64_t draw = 0; draw < wanted * draws_per_item && paper.items.size() < wanted; ++draw) {
        auto item = generator.draw(generate::item_seed(blueprint.seed, draw));
        if (!item) return std::unexpected(item.error());
        if (paper.admits(*item, most_true_false)) paper.add(std::move(*item));
    }
    return paper.items;
}

} // namespace signatory::quiz
