// The item-writing rules, by what they look at. Each gives a sentence for every fault it finds.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/verify/checks.hpp"
#include "core/verify/lint.hpp"

namespace signatory::verify {

using SetFaults = std::vector<SetFault>;

// The key (lint_key.cpp).
Faults no_right_key(const item::Item& item);
Faults no_right_answer(const item::Item& item);

// The options beside each other (lint_options.cpp, lint_exclusive.cpp, lint_amounts.cpp).
Faults options_of_two_kinds(const item::Item& item);
Faults options_of_two_scripts(const item::Item& item);
Faults options_of_two_cases(const item::Item& item);
Faults unequal_lengths(const item::Item& item);
Faults absolute_words(const item::Item& item);
Faults options_about_options(const item::Item& item);
Faults long_options(const item::Item& item);
Faults shared_words(const item::Item& item);
Faults same_texts(const item::Item& item);
Faults overlapping_options(const item::Item& item);
Faults acronym_twins(const item::Item& item);
Faults unsorted_amounts(const item::Item& item);
Faults outlying_amounts(const item::Item& item);
Faults mixed_roundness(const item::Item& item);

// The stem (lint_stem.cpp, lint_language.cpp).
Faults negative_stem(const item::Item& item);
Faults words_without_a_date(const item::Item& item);
Faults dates_left_out(const item::Item& item);
Faults incomplete_stem(const item::Item& item);
Faults blanks(const item::Item& item);
Faults double_negation(const item::Item& item);
Faults hard_to_read(const item::Item& item);
Faults several_conditions(const item::Item& item);
Faults wrong_articles(const item::Item& item);
Faults doubled_words(const item::Item& item);

// From the stem to the key (lint_cues.cpp).
Faults clang(const item::Item& item);
Faults named_key(const item::Item& item);

// What only a bank tells (lint_bank.cpp).
Faults named_key_by_alias(const fact::FactBank& bank, const item::Item& item);
Faults options_of_two_classes(const fact::FactBank& bank, const item::Item& item);
Faults unlike_popularity(const fact::FactBank& bank, const item::Item& item);
Faults unanchored(const fact::FactBank& bank, const item::Item& item);
Faults unlisted_topic(const fact::FactBank& bank, const item::Item& item);
Faults contested(const fact::FactBank& bank, const item::Item& item);
Faults alias_overlap(const fact::FactBank& bank, const item::Item& item);

// Sets: what shows only in numbers (lint_statistics.cpp), and what is ruled for a paper (lint_paper.cpp).
SetFaults longest_is_key(std::span<const item::Item> items);
SetFaults key_positions(std::span<const item::Item> items);
SetFaults key_ranks(std::span<const item::Item> items);
SetFaults converging_keys(std::span<const item::Item> items);
SetFaults runs_of_one_position(std::span<const item::Item> items);
SetFaults many_negative_stems(std::span<const item::Item> items);
SetFaults cueing(std::span<const item::Item> items);
SetFaults unexplained_acronyms(std::span<const item::Item> items);
SetFaults one_fact_twice(std::span<const item::Item> items);
SetFaults many_statements(std::span<const item::Item> items);
SetFaults one_sided_topics(std::span<const item::Item> items);
SetFaults planned_facility(std::span<const item::Item> items);

} // namespace signatory::verify
