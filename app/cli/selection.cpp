#include "cli/selection.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "cli/fact_file.hpp"
#include "core/support/random.hpp"

namespace signatory::cli {

std::optional<Problem> unknown_kind(const std::vector<std::string>& kinds) {
    for (const std::string& kind : kinds) {
        if (generate::question_kind(kind) != nullptr) continue;
        std::string known;
        for (const auto& one : generate::question_kinds()) known.append(known.empty() ? "" : ", ").append(one.name);
        return Problem{fmt::format("there is no question kind “{}”", kind), "--kind", "Choose of: " + known + "."};
    }
    return std::nullopt;
}

namespace {

std::optional<Problem> unknown_topic(const fact::FactBank& bank, const Selection& selection) {
    const auto relations = bank.relations();
    for (const std::string& topic : selection.topics)
        if (std::ranges::find(relations, topic, &fact::Relation::topic) == relations.end())
            return Problem{fmt::format("the bank has no topic “{}”", topic), "--topic",
                           "See the bank's topics for their ids."};
    return std::nullopt;
}

} // namespace

std::expected<generate::Generator, Problem> generator_of(const std::shared_ptr<const fact::FactBank>& bank,
                                                         const Selection& selection) {
    if (auto problem = unknown_kind(selection.kinds)) return std::unexpected(*problem);
    if (auto problem = unknown_topic(*bank, selection)) return std::unexpected(*problem);
    std::optional<fact::Date> as_of;
    if (!selection.as_of.empty()) {
        const auto date = fact::parse_date(selection.as_of);
        if (!date) return std::unexpected(date.error());
        if (fact::last_day(*date) > fact::last_day(bank->header().as_of))
            return std::unexpected(
                Problem{fmt::format("the bank knows nothing after {}", fact::to_string(bank->header().as_of)),
                        "--as-of", "Choose an earlier date."});
        as_of = *date;
    }
    generate::Pool pool = generate::make_pool(bank, selection.topics, as_of);
    for (const std::string& pair : selection.mixed_up) {
        const std::size_t comma = pair.find(',');
        const std::string one = pair.substr(0, comma), two = comma == std::string::npos ? "" : pair.substr(comma + 1);
        if (bank->entity(one) == nullptr || bank->entity(two) == nullptr)
            return std::unexpected(Problem{fmt::format("“{}” does not name two entities of the bank", pair), "--mixed-up", "Give two ids with a comma between them: csto,cis."});
        pool.mixed_up.push_back({one, two, 1});
    }
    return generate::Generator(std::move(pool), selection.kinds);
}

std::expected<std::vector<const fact::Fact*>, Problem> facts_of(const fact::FactBank& bank, const Selection& selection) {
    const auto ids = facts_of_file(selection.fact_file);
    if (!ids) return std::unexpected(ids.error());
    std::vector<const fact::Fact*> facts;
    for (const std::string& id : *ids) {
        facts.push_back(bank.fact(id));
        if (facts.back() == nullptr)
            return std::unexpected(Problem{fmt::format("the bank has no fact “{}”", id), selection.fact_file, "Strike it from the list, or give the bank that the list is of."});
    }
    return facts;
}

namespace {

// In any direction that yields a question; the problem is that of the last.
std::expected<item::Item, Problem> item_about(const generate::Pool& pool, const fact::Fact& fact, std::uint64_t seed) {
    std::expected<item::Item, Problem> item = std::unexpected(Problem{"this fact may not be asked", fact.id, "Strike it from the list, or choose its topic and a later date."});
    const generate::RelationPool* relation = pool.of(fact.relation);
    if (relation == nullptr || std::ranges::find(relation->facts, &fact) == relation->facts.end()) return item;
    std::array directions = item::directions;
    Random random(seed);
    shuffle<item::Direction>(directions, random);
    for (const item::Direction direction : directions)
        if (generate::side_of(fact, direction) && (item = generate::item_for(pool, {&fact, direction}, seed))) return item;
    return item;
}

} // namespace

std::expected<item::Item, Problem> item_drawn(const generate::Generator& generator, std::span<const fact::Fact* const> facts, const Selection& selection,
                                         std::uint64_t position) {
    const std::uint64_t seed = generate::item_seed(selection.seed, position);
    return facts.empty() ? generator.draw(seed) : item_about(generator.pool(), *facts[position % facts.size()], seed);
}

void add_selection(CLI::App& verb, Selection& selection) {
    verb.add_option("--count", selection.count, "How many items")->capture_default_str();
    verb.add_option("--seed", selection.seed, "The same seed draws the same items, on any machine")
        ->capture_default_str();
    auto* kind = verb.add_option("--kind", selection.kinds, "Only this question kind; may be repeated")->allow_extra_args(false);
    verb.add_option("--topic", selection.topics, "Only this topic; may be repeated")->allow_extra_args(false);
    verb.add_option("--as-of", selection.as_of,
                    "Ask as of this date (2011, 2011-06 or 2011-06-01); default: the bank's");
    add_fact_file(verb, selection.fact_file)->excludes(kind);
}

} // namespace signatory::cli
