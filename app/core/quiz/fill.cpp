#include "core/quiz/fill.hpp"

#include <algorithm>

#include "core/verify/verify.hpp"

namespace signatory::quiz {
namespace {

using item::Direction;

constexpr std::size_t draws_planned = 10, draws_any = 6; // for each item, before another way is tried
constexpr std::size_t draws_more = 20;
constexpr std::size_t asks_tried = 12'000; // of a part that falls short: within a second
constexpr int draws_of_question = 6;

struct Way {
    const generate::QuestionKind* kind = nullptr;
    Direction direction = Direction::object;
};

class Filling {
public:
    Filling(Draft& draft, const PartDraw& draw, const Part& part) : draft_(draft), draw_(draw), part_(part) { count_facts(); }

    void draw_freely(Spread spread, std::size_t draws);
    Shortfall go_through_facts();

private:
    std::size_t lacks() const { return static_cast<std::size_t>(part_.count) - draft_.count_of(draw_.place); }
    void count_facts() {
        facts_left_ = static_cast<std::size_t>(std::ranges::count_if(draw_.facts, [&](const fact::Fact* fact) { return !draft_.asks(fact->id); }));
    }
    std::optional<Refusal> offer(item::Item item, Spread spread);
    std::vector<Way> ways_to_ask(const fact::Fact& fact, Random& random) const;
    generate::Drawn<item::Item> asked(const fact::Fact& fact, const Way& way, std::uint64_t seed);
    void ask(const fact::Fact& fact, Random& random, Shortfall& shortfall);

    Draft& draft_;
    const PartDraw& draw_;
    const Part& part_;
    std::size_t facts_left_ = 0;
    std::uint64_t draws_ = 0;
    std::size_t asks_ = 0;
};

std::optional<Refusal> Filling::offer(item::Item item, Spread spread) {
    const auto refusal = draft_.refusal(item, part_, facts_left_, lacks(), spread);
    if (refusal) return refusal;
    draft_.add(std::move(item), draw_.place);
    count_facts();
    return std::nullopt;
}

void Filling::draw_freely(Spread spread, std::size_t draws) {
    for (std::size_t left = draws; left > 0 && lacks() > 0 && facts_left_ > 0; --left) {
        auto item = draw_.generator.draw(generate::item_seed(draw_.seed, draws_++));
        if (!item) return;
        offer(*std::move(item), spread);
    }
}

std::vector<Way> Filling::ways_to_ask(const fact::Fact& fact, Random& random) const {
    const generate::Pool& pool = draw_.generator.pool();
    const fact::Relation& relation = *pool.bank->relation(fact.relation);
    std::vector<Way> ways;
    for (const std::string& name : draw_.generator.kinds())
        for (const Direction direction : {Direction::subject, Direction::object, Direction::from, Direction::until}) {
            const generate::QuestionKind* kind = generate::question_kind(name);
            if (kind->fits(pool, relation, direction) && generate::side_of(fact, direction)) ways.push_back({kind, direction});
        }
    shuffle<Way>(ways, random);
    return ways;
}

generate::Drawn<item::Item> Filling::asked(const fact::Fact& fact, const Way& way, std::uint64_t seed) {
    const generate::Pool& pool = draw_.generator.pool();
    ++asks_;
    Random random(seed);
    auto item = way.kind->ask(pool, {&fact, way.direction}, random);
    if (item && !verify::verify(*pool.bank, *item).empty()) return generate::obstacle(generate::Why::refused);
    if (item) item->seed = seed;
    return item;
}

void Filling::ask(const fact::Fact& fact, Random& random, Shortfall& shortfall) {
    const fact::FactBank& bank = *draw_.generator.pool().bank;
    std::optional<Refusal> met;
    for (const Way& way : ways_to_ask(fact, random))
        for (int draw = 0; draw < draws_of_question; ++draw) {
            auto item = asked(fact, way, random.next() & generate::seed_mask);
            if (!item && generate::is_settled(bank, fact, item.error())) break;
            if (!item) continue;
            const auto refusal = offer(*std::move(item), Spread::any);
            if (!refusal) return;
            met = std::max(met, refusal);
        }
    ++(met ? shortfall.refused[*met] : shortfall.no_question);
}

Shortfall Filling::go_through_facts() {
    Random random(draw_.seed);
    std::vector<const fact::Fact*> facts = draw_.facts;
    shuffle<const fact::Fact*>(facts, random);
    Shortfall shortfall{facts.size(), 0, 0, 0, {}};
    for (const fact::Fact* fact : facts) {
        if (lacks() == 0) break;
        if (draft_.asks(fact->id)) continue;
        if (asks_ >= asks_tried) ++shortfall.untried;
        else ask(*fact, random, shortfall);
    }
    shortfall.on_paper = facts.size() - facts_left_;
    return shortfall;
}

} // namespace

PartDraw part_draw(const std::shared_ptr<const fact::FactBank>& bank, const Blueprint& blueprint, std::size_t place) {
    const Part& part = blueprint.parts[place];
    generate::Pool pool = generate::make_pool(bank, part.topics, blueprint.as_of);
    if (!blueprint.language.empty()) pool.language = blueprint.language;
    PartDraw draw{place, generate::Generator(std::move(pool), kinds_of(part)), {}, generate::item_seed(blueprint.seed, place), !blueprint.facts.empty()};
    for (const generate::RelationPool& relation : draw.generator.pool().relations)
        draw.facts.insert(draw.facts.end(), relation.facts.begin(), relation.facts.end());
    if (draw.named) std::erase_if(draw.facts, [&](const fact::Fact* fact) { return std::ranges::find(blueprint.facts, fact->id) == blueprint.facts.end(); });
    return draw;
}

Shortfall fill(Draft& draft, const PartDraw& draw, const Part& part) {
    Filling filling(draft, draw, part);
    if (draw.named) return filling.go_through_facts();
    const auto wanted = static_cast<std::size_t>(part.count);
    filling.draw_freely(Spread::planned, draws_more + wanted * draws_planned);
    filling.draw_freely(Spread::any, draws_more + wanted * draws_any);
    return filling.go_through_facts();
}

} // namespace signatory::quiz
