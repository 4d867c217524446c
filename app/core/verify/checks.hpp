// The checks of the verifier, by what they look at. Each gives a sentence for every fault it finds.
#pragma once

#include <string>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"
#include "core/verify/proof.hpp"

namespace signatory::verify {

using Faults = std::vector<std::string>;

// What the certificate says, against the bank (certificate_checks.cpp).
Faults unknown_ids(const fact::FactBank& bank, const item::Item& item);
Faults unproven(const fact::FactBank& bank, const item::Item& item, Ground ground);
Faults wrong_facts(const fact::FactBank& bank, const item::Item& item);
Faults several_questions(const fact::FactBank& bank, const item::Item& item);
Faults claimed_distractors(const fact::FactBank& bank, const item::Item& item);
Faults disputed_facts(const fact::FactBank& bank, const item::Item& item);
Faults uncertain_facts(const fact::FactBank& bank, const item::Item& item);

// What follows from it: the key and the accepted answers (key_checks.cpp).
Faults unfitting_rule(const fact::FactBank& bank, const item::Item& item);
Faults unproven_options(const fact::FactBank& bank, const item::Item& item);
Faults wrong_key(const fact::FactBank& bank, const item::Item& item);
Faults not_one_key(const fact::FactBank& bank, const item::Item& item);
Faults wrong_accepted(const fact::FactBank& bank, const item::Item& item);

// The options as they are read (option_checks.cpp).
Faults wrong_option_count(const fact::FactBank& bank, const item::Item& item);
Faults other_values(const fact::FactBank& bank, const item::Item& item);
Faults wrong_option_texts(const fact::FactBank& bank, const item::Item& item);
Faults same_options(const fact::FactBank& bank, const item::Item& item);
Faults alias_twins(const fact::FactBank& bank, const item::Item& item);
Faults mixed_precision(const fact::FactBank& bank, const item::Item& item);

// The stem as it is read (stem_checks.cpp).
Faults other_stem(const fact::FactBank& bank, const item::Item& item);
Faults missing_dates(const fact::FactBank& bank, const item::Item& item);
Faults other_dates(const fact::FactBank& bank, const item::Item& item);
Faults after_as_of(const fact::FactBank& bank, const item::Item& item);
Faults key_in_stem(const fact::FactBank& bank, const item::Item& item);
Faults banned_words(const fact::FactBank& bank, const item::Item& item);
Faults unfinished_stem(const fact::FactBank& bank, const item::Item& item);

// What the answer is shown with (record_checks.cpp).
Faults missing_sources(const fact::FactBank& bank, const item::Item& item);
Faults foreign_sources(const fact::FactBank& bank, const item::Item& item);
Faults missing_rationales(const fact::FactBank& bank, const item::Item& item);
Faults asks_not_used(const fact::FactBank& bank, const item::Item& item);

} // namespace signatory::verify
