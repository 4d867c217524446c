#include "core/generate/traits.hpp"

#include <algorithm>

#include "core/generate/phrase.hpp"
#include "core/generate/pool.hpp"

namespace signatory::generate {
namespace {

// Tells each fact of the first that the second shares and the odd one lacks, until told to stop.
template <class Tell>
void each_shared(const Traits::Bearer& one, const Traits::Bearer& two, const Traits::Bearer& odd, const Tell& tell) {
    for (const Traits::Trait& trait : one.traits) {
        if (two.trait(trait.number) == nullptr) continue;
        const Traits::Trait* of_odd = odd.trait(trait.number);
        if (of_odd != nullptr && !of_odd->fact->until) continue; // who stood in it once is the nearest miss
        if (!tell(trait.fact)) return;
    }
}

} // namespace

const Traits::Trait* Traits::Bearer::trait(std::uint32_t number) const {
    const auto found = std::ranges::lower_bound(traits, number, {}, &Trait::number);
    return found == traits.end() || found->number != number ? nullptr : &*found;
}

void Traits::add(const fact::Fact& fact) {
    const auto number = numbers_.try_emplace(fact.relation + "\n" + fact::to_string(fact.object), static_cast<std::uint32_t>(bearers_.size())).first->second;
    if (number == bearers_.size()) bearers_.emplace_back();
    const auto bearer = subjects_.try_emplace(fact.subject, static_cast<std::uint32_t>(all_.size())).first->second;
    if (bearer == all_.size()) all_.push_back({fact.subject, {}});
    const auto is_it = [&](const Trait& trait) { return trait.number == number; };
    if (std::ranges::any_of(all_[bearer].traits, is_it)) return;
    all_[bearer].traits.push_back({number, &fact});
    bearers_[number].push_back(bearer);
}

void Traits::sort() {
    for (Bearer& bearer : all_) std::ranges::sort(bearer.traits, {}, &Trait::number);
}

const Traits::Bearer* Traits::bearer(std::string_view subject) const {
    const auto found = subjects_.find(subject);
    return found == subjects_.end() ? nullptr : &all_[found->second];
}

Traits traits_of(const Pool& pool) {
    Traits traits;
    for (const RelationPool& relation : pool.relations)
        if (has_slot(*relation.relation, "ask_except", pool.language))
            for (const fact::Fact* fact : relation.facts)
                if (std::holds_alternative<fact::EntityReference>(fact->object)) traits.add(*fact);
    traits.sort();
    return traits;
}

std::vector<const fact::Fact*> shared_without(const Traits::Bearer& one, const Traits::Bearer& two, const Traits::Bearer& odd) {
    std::vector<const fact::Fact*> facts;
    each_shared(one, two, odd, [&](const fact::Fact* fact) {
        facts.push_back(fact);
        return true;
    });
    return facts;
}

bool share_without(const Traits::Bearer& one, const Traits::Bearer& two, const Traits::Bearer& odd) {
    bool found = false;
    each_shared(one, two, odd, [&](const fact::Fact*) {
        found = true;
        return false;
    });
    return found;
}

} // namespace signatory::generate
