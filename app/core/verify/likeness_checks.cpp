// Like another: the entity named must have what the options are held against, and the stem must not say what
// it is. Were it an option too, it would be a key that the stem names.
#include "core/verify/likeness.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/verify/checks.hpp"
#include "core/verify/shape.hpp"
#include "core/verify/words.hpp"

namespace signatory::verify {
namespace {

bool uses_one_of(const item::Item& item, const Facts& facts) {
    return std::ranges::any_of(facts, [&](const fact::Fact* fact) {
        return std::ranges::find(item.uses, fact->id) != item.uses.end();
    });
}

void add_unshared(Faults& faults, const fact::FactBank& bank, const item::Item& item, const Shared& shared) {
    const fact::Relation* relation = bank.relation(shared.assertion.relation);
    if (relation == nullptr || bank.entity(item.certificate.like) == nullptr) return; // unknown-id
    if (relation->values != fact::Values::one)
        faults.push_back(fmt::format("“{}” may be alike in one value and not in another", relation->id));
    if (shared.facts.empty())
        faults.push_back(fmt::format("the bank does not prove {}", written(shared.assertion)));
    else if (!uses_one_of(item, shared.facts))
        faults.push_back(fmt::format("what proves {} is not listed", written(shared.assertion)));
}

} // namespace

std::optional<Shared> what_is_shared(const fact::FactBank& bank, const item::Item& item) {
    if (shape_of(item) != Shape::likeness || item.certificate.assertions.empty()) return std::nullopt;
    Shared shared{item.certificate.assertions.front(), {}};
    shared.assertion.subject = item.certificate.like;
    if (bank.relation(shared.assertion.relation) != nullptr)
        shared.facts = facts_that_prove(bank, shared.assertion);
    return shared;
}

Faults not_alike(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    const auto shared = what_is_shared(bank, item);
    if (!shared) return faults;
    add_unshared(faults, bank, item, *shared);
    const fact::Value& object = shared->assertion.object;
    if (says_any(item.stem, ways_to_write(bank, object, item.language)))
        faults.push_back(fmt::format("the stem says that it is {}", fact::to_string(object)));
    return faults;
}

} // namespace signatory::verify
