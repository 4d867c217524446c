// What the formats say of an item: its key, its reasons and its sources, in plain text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"

namespace signatory::transfer {

bool is_choice(const item::Item& item);        // of one or of several
bool is_true_or_false(const item::Item& item); // of exactly these two, in any language
bool truth_of(const item::Item& item);         // precondition: is_true_or_false

char letter_of(std::size_t option); // 'A' …; precondition: below 26

// "Charter. United Nations, 1945-06-26, Article 4. https://…"
std::string source_line(const fact::FactBank& bank, const fact::SourceReference& reference);
std::vector<std::string> source_lines(const fact::FactBank& bank, const item::Item& item);

// The explanation, each source and the date it is as of: what a learner is told whatever the answer was. By lines.
std::vector<std::string> general_feedback(const fact::FactBank& bank, const item::Item& item);

// What stands on the front of a card: the stem, and what is to be chosen, ordered or matched. By lines.
std::vector<std::string> card_front(const item::Item& item);
std::string card_back(const item::Item& item);                    // the right answer
std::vector<std::string> reasons_against(const item::Item& item); // of each wrong option of a choice, by lines

// An order asked as a matching: each option with its place, "1" the first.
item::Item as_matching(const item::Item& order);

// Every spelling of the right answer that can be compared letter by letter; of a number with bounds each whole number
// between them. Empty when there are too many.
std::vector<std::string> answers_by_letter(const item::Item& item);

std::string number_text(double number);

// --- texts

std::string without_controls(std::string_view text); // but tab and line end: XML 1.0 forbids the others
std::string one_line(std::string_view text);         // line ends and tabs become spaces
std::string html_text(std::string_view text);        // & < > " escaped, line ends <br>
std::string joined(const std::vector<std::string>& lines, std::string_view between);
// In the form of a random UUID (RFC 4122, version 4), but the same for the same name.
std::string uuid_of(std::string_view name);
std::size_t letters_of(std::string_view text); // code points

} // namespace signatory::transfer
