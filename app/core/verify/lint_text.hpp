// What a text is to a reader who has no bank: a date, a number, a range, a name or a phrase; and its words.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/fact/date.hpp"
#include "core/item/item.hpp"

namespace signatory::verify {

enum class Form { date, number, range, words };

struct Range {
    double low = 0, high = 0; // inclusive
};

// "15 June 2001", "June 2001" or "2001-06-15". A bare year is read as a number.
std::optional<fact::Date> date_read(std::string_view text);
// "2600", "2,600 troops", "about 12.5 %"; not where more words follow than a unit has.
std::optional<double> number_read(std::string_view text);
// "10–20", "10 to 20 states", "from 1990 to 1995", "between 3 and 5".
std::optional<Range> range_read(std::string_view text);

Form form_of(std::string_view text);
bool all_are(const std::vector<item::Option>& options, Form form);

// The days or the numbers that options show, to be sorted; empty unless all show dates, or all numbers.
std::vector<double> amounts_of(const std::vector<item::Option>& options);

// A name is as long as it is, and written as it is: at least half of its words begin with a capital or a digit, or it
// has fewer than three words. The rest is wording, which an author can change.
bool is_wording(std::string_view text);

bool is_cyrillic(std::string_view text);
std::size_t length(std::string_view text); // in code points

// The words that carry meaning, in Latin letters, small, without their endings: "членство" and "member" stay apart,
// "Kazakhstan's", "Kazakhstan" and "Казахстан" do not.
std::vector<std::string> content_words(std::string_view text);

// Titles and quotations are not the author's words.
std::string without_quotations(std::string_view text);

// True and false, or yes and no.
bool is_statement(const item::Item& item);
bool has_certificate(const item::Item& item);
bool is_choice(const item::Item& item); // single or multiple, of more than true and false

} // namespace signatory::verify
