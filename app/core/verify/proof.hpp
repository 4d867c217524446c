// What the bank proves of one assertion, on the ground its certificate gives. The verifier's own rules of
// truth.
#pragma once

#include <optional>
#include <string_view>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"
#include "core/verify/knowledge.hpp"

namespace signatory::verify {

enum class Ground { fact, one_value, complete, family, span, source };

std::optional<Ground> ground_named(std::string_view because);

// Which of the facts that bear it a certificate must name: one at least, every one, or none. By `list`, the
// relation's facts on the subject or the object bear it, too many to ask for, or to gather here.
enum class Needs { any, all, none, list };

struct Proof {
    Facts facts; // those that bear it; empty by Needs::list
    Needs needs = Needs::any;
};

// None: the bank does not prove it on this ground.
std::optional<Proof> prove(const fact::FactBank& bank, const item::Item& item,
                           const item::Assertion& assertion, Ground ground);

// That the relation holds between subject and object, for an entity that no assertion of the certificate is
// about.
Facts facts_that_prove(const fact::FactBank& bank, const item::Assertion& assertion);

// Does the proof rest on the facts named, and on no other? Unknown ids are passed over.
bool rests_on_the_named(const fact::FactBank& bank, const Proof& proof, const item::Assertion& assertion);

} // namespace signatory::verify
