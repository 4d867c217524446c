// What a certificate makes of its question: the answers its assertions are about, and the key that follows.
#pragma once

#include <optional>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"

namespace signatory::verify {

// The value the assertion's option shows, where there is such an option.
std::optional<fact::Value> stated(const item::Item& item, const item::Assertion& assertion);

// The answer an assertion is about: subject, object, or the option's (else the bank's) date or number.
std::optional<fact::Value> answer(const fact::FactBank& bank, const item::Item& item,
                                  const item::Assertion& assertion);

// What must not be read off the stem, and what typing must hit. None where each option is part of the answer.
std::vector<fact::Value> right_answers(const fact::FactBank& bank, const item::Item& item);

// The key as the certificate's rule derives it.
std::vector<std::size_t> derived_key(const fact::FactBank& bank, const item::Item& item);

} // namespace signatory::verify
