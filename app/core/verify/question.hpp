// The question behind an item, read from its certificate: what it gives, what it asks, and which answers it
// states.
#pragma once

#include <optional>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"

namespace signatory::verify {

// A statement with the options true and false; its one assertion is about the statement.
bool is_true_false(const item::Item& item);

// Asked by rule `source`: what a source says, not what holds.
bool asks_a_source(const item::Item& item);

// What the stem must name: the side of the fact that is not asked, or both where a part or a truth is asked.
std::vector<fact::Value> given(const item::Item& item, const item::Assertion& assertion);

// The value the assertion's option shows, where there is such an option.
std::optional<fact::Value> stated(const item::Item& item, const item::Assertion& assertion);

// The answer an assertion is about: subject, object, or the option's (else the bank's) date or number.
std::optional<fact::Value> answer(const fact::FactBank& bank, const item::Item& item,
                                  const item::Assertion& assertion);

// What must not be read off the stem, and what typing must hit: the answers whose assertions hold.
std::vector<fact::Value> right_answers(const fact::FactBank& bank, const item::Item& item);

// The key as the certificate's rule derives it.
std::vector<std::size_t> derived_key(const item::Item& item);

} // namespace signatory::verify
