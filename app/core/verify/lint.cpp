#include "core/verify/lint.hpp"

#include <array>

#include "core/verify/lint_rules.hpp"

namespace signatory::verify {
namespace {

// R12 and R13 show only in sets; R16 and R24 are of sets by their nature.
constexpr std::array items_table{
    ItemRule{"R1", "Exactly one key, or exactly the stated set", "Mark the options that are right, and only those.", no_right_key},
    ItemRule{"R1", "A typed answer is accepted", "Give the right answer among those accepted.", no_right_answer},
    ItemRule{"R2", "Options of one kind", "Make all options days, all months, all years, all numbers or all words.", options_of_two_kinds},
    ItemRule{"R2", "Options in one script", "Write all options in the same letters.", options_of_two_scripts},
    ItemRule{"R2", "Options in one case", "Begin all options alike.", options_of_two_cases},
    ItemRule{"R3", "Options of about equal length", "Shorten the long option or choose others of its length.", unequal_lengths},
    ItemRule{"R4", "No clang between stem and key", "Reword the stem, or use the word in a distractor too.", clang},
    ItemRule{"R5", "No name of the key in the stem", "Ask with a name that does not contain the answer.", named_key},
    ItemRule{"R6", "Articles fit", "Write “an” before a vowel sound, “a” before others, and no article before a blank.", wrong_articles},
    ItemRule{"R6", "No doubled word", "Strike out one of the two words.", doubled_words},
    ItemRule{"R7", "No absolute words in some options", "Strike the absolute word out: it marks an option as wrong.", absolute_words},
    ItemRule{"R8", "No option about other options", "Leave the option out, or let several options be chosen.", options_about_options},
    ItemRule{"R9", "No negative stem", "Ask what is so; where the odd one out is asked, write NOT in capitals.", negative_stem},
    ItemRule{"R10", "No two options the same", "Replace one of the two.", same_texts},
    ItemRule{"R10", "Options exclude each other", "Replace one of the two, or cut the ranges so that they do not touch.", overlapping_options},
    ItemRule{"R10", "No acronym beside its full name", "Replace one of the two.", acronym_twins},
    ItemRule{"R11", "Numbers and dates ascend", "Sort the options.", unsorted_amounts},
    ItemRule{"R14", "No option far from the others", "Replace the outlier by a nearer value.", outlying_amounts},
    ItemRule{"R15", "Numbers equally precise", "Round all numbers alike.", mixed_roundness},
    ItemRule{"R17", "No words whose date moves", "Write the date that is meant.", words_without_a_date},
    ItemRule{"R17", "The date asked is in the stem", "Write the date into the stem.", dates_left_out},
    ItemRule{"R18", "The stem is whole", "Write one full question of 4 to 30 words.", incomplete_stem},
    ItemRule{"R18", "One blank at most", "Leave one blank, for one answer.", blanks},
    ItemRule{"R18", "Options are short", "Move what is common into the stem and keep to 10 words.", long_options},
    ItemRule{"R18", "Shared words stand in the stem", "Move the shared words into the stem.", shared_words},
    ItemRule{"R19", "No double negation", "Ask it without a negation.", double_negation},
    ItemRule{"R19", "The stem can be read", "Use shorter words and sentences.", hard_to_read},
    ItemRule{"R20", "One fact an item", "Split it into items, or make it one of several clues.", several_conditions},
};

constexpr std::array bank_table{
    BankRule{"R5", "No alias of the key in the stem", "Ask with a name that does not contain the answer.", named_key_by_alias},
    BankRule{"R10", "No two options with one name", "Replace one of the two.", alias_overlap},
    BankRule{"R17", "What varies is asked at a date", "Ask it at a date.", unanchored},
    BankRule{"R21", "Options of one class", "Replace the options of another class.", options_of_two_classes},
    BankRule{"R21", "Options comparably known", "Choose distractors about which the bank knows as much.", unlike_popularity},
    BankRule{"R22", "The topic is on the list", "List the topic in the bank's header, or do not ask it.", unlisted_topic},
    BankRule{"R23", "Nothing contested", "Ask what a source says instead.", contested},
};

constexpr std::array sets_table{
    SetRule{"R3", "The key is the longest option as often as any", "Lengthen distractors or shorten keys.", longest_is_key},
    SetRule{"R9", "Few negative stems", "Ask more of what is so.", many_negative_stems},
    SetRule{"R11", "The key stands in each place equally often", "Shuffle the options.", key_positions},
    SetRule{"R11", "No long run of one place", "Shuffle the options of this item again.", runs_of_one_position},
    SetRule{"R12", "The key has each rank equally often", "Draw the numbers before the one that is asked.", key_ranks},
    SetRule{"R13", "The key is not where options converge", "Make distractors share words with each other, not with the key.", converging_keys},
    SetRule{"R16", "No item tells another's answer", "Leave one of the two out of the paper.", cueing},
    SetRule{"R19", "Acronyms are spelled out", "Write the full name with the acronym in brackets.", unexplained_acronyms},
    SetRule{"R24", "A fact is asked once", "Leave one of the two out of the paper.", one_fact_twice},
    SetRule{"R24", "Few true-or-false items", "Replace some by items with more options.", many_statements},
    SetRule{"R24", "Topics are spread", "Take more items from other topics.", one_sided_topics},
    SetRule{"R24", "The paper is neither too hard nor too easy", "Exchange the extreme items.", planned_facility},
};

Breach breach(const auto& rule, std::string what, std::optional<std::size_t> item = std::nullopt) {
    return {std::string(rule.id), std::move(what), std::string(rule.advice), item};
}

} // namespace

std::span<const ItemRule> item_rules() { return items_table; }
std::span<const BankRule> bank_rules() { return bank_table; }
std::span<const SetRule> set_rules() { return sets_table; }

std::vector<Breach> lint(const item::Item& item) {
    std::vector<Breach> breaches;
    for (const ItemRule& rule : item_rules())
        for (std::string& what : rule.faults(item)) breaches.push_back(breach(rule, std::move(what)));
    return breaches;
}

std::vector<Breach> lint(const fact::FactBank& bank, const item::Item& item) {
    std::vector<Breach> breaches;
    for (const BankRule& rule : bank_rules())
        for (std::string& what : rule.faults(bank, item)) breaches.push_back(breach(rule, std::move(what)));
    return breaches;
}

std::vector<Breach> lint(std::span<const item::Item> items) {
    std::vector<Breach> breaches;
    for (const SetRule& rule : set_rules())
        for (SetFault& fault : rule.faults(items)) breaches.push_back(breach(rule, std::move(fault.what), fault.item));
    return breaches;
}

} // namespace signatory::verify
