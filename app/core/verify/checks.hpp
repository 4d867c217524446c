// The checks of the verifier, by what they look at. Each gives a sentence for every fault it finds.
#pragma once

#include <string>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"
#include "core/verify/proof.hpp"

namespace signatory::verify {

using Faults = std::vector<std::string>;

// An assertion as a fault names it: "member(arden, harbour-league) at 2011-06-01".
std::string written(const item::Assertion& assertion);

// What the certificate says, against the bank (certificate_checks.cpp).
Faults unknown_ids(const fact::FactBank& bank, const item::Item& item);
Faults unproven(const fact::FactBank& bank, const item::Item& item, Ground ground);
Faults wrong_facts(const fact::FactBank& bank, const item::Item& item);
Faults several_questions(const fact::FactBank& bank, const item::Item& item);

// What sources dispute (claim_checks.cpp).
Faults claimed_distractors(const fact::FactBank& bank, const item::Item& item);
Faults claimed_dates(const fact::FactBank& bank, const item::Item& item);
Faults disputed_facts(const fact::FactBank& bank, const item::Item& item);
Faults uncertain_facts(const fact::FactBank& bank, const item::Item& item);

// What was not there (life_checks.cpp).
Faults not_there(const fact::FactBank& bank, const item::Item& item);

// What only some shapes have (likeness_checks.cpp, clue_checks.cpp, order_checks.cpp, match_checks.cpp).
Faults not_alike(const fact::FactBank& bank, const item::Item& item);
Faults wrong_clues(const fact::FactBank& bank, const item::Item& item);
Faults wrong_window(const fact::FactBank& bank, const item::Item& item);
Faults unsure_order(const fact::FactBank& bank, const item::Item& item);
Faults other_ordinal(const fact::FactBank& bank, const item::Item& item);
Faults wrong_targets(const fact::FactBank& bank, const item::Item& item);

// What follows from it: the key (key_checks.cpp, assertion_checks.cpp) and what is accepted
// (accepted_checks.cpp).
Faults unfitting_rule(const fact::FactBank& bank, const item::Item& item);
Faults unproven_options(const fact::FactBank& bank, const item::Item& item);
Faults wrong_key(const fact::FactBank& bank, const item::Item& item);
Faults not_one_key(const fact::FactBank& bank, const item::Item& item);
Faults wrong_accepted(const fact::FactBank& bank, const item::Item& item);

// The options as they are read (option_checks.cpp, twin_checks.cpp).
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

// The words that tell how to answer (form_checks.cpp).
Faults wrong_invitation(const fact::FactBank& bank, const item::Item& item);
Faults wrong_negation(const fact::FactBank& bank, const item::Item& item);
Faults wrong_blank(const fact::FactBank& bank, const item::Item& item);

// What the answer is shown with (record_checks.cpp).
Faults missing_sources(const fact::FactBank& bank, const item::Item& item);
Faults foreign_sources(const fact::FactBank& bank, const item::Item& item);
Faults missing_rationales(const fact::FactBank& bank, const item::Item& item);
Faults asks_not_used(const fact::FactBank& bank, const item::Item& item);

} // namespace signatory::verify
