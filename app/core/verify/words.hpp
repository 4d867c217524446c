// Words as a reader meets them: names, dates written out, and whether one text says another.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/fact/bank.hpp"

namespace signatory::verify {

// Small letters, single spaces, no punctuation and no leading article: what two texts must share to be taken
// for the same. Latin, Latin-1 and Cyrillic capitals are made small; other scripts stay as they are.
std::string plain(std::string_view text);

// Does the text say the phrase as whole words? "Arden's fleet" says "arden", "Ardenian" does not.
bool says(std::string_view text, std::string_view phrase);

// A text read once and searched often.
class Reading {
public:
    explicit Reading(std::string_view text);
    bool says(std::string_view phrase) const;
    bool says_any(const std::vector<std::string>& phrases) const;

private:
    std::string words_; // small, and between spaces
};

bool says_any(std::string_view text, const std::vector<std::string>& phrases);

std::size_t count_words(std::string_view text);

// "1 June 2013", "June 2013" or "2013". None for a language whose months we do not know.
std::optional<std::string> written_out(const fact::Date& date, std::string_view language);

// The days and months of a year a text writes out; bare years are too often part of a name to be told apart.
std::vector<fact::Date> dates_in(std::string_view text);

// Every name of an entity (full, short, as in a sentence, aliases) in one language, or in all of them. They
// are the entity's own, valid as long as it lives.
std::vector<std::string_view> names_of(const fact::Entity& entity, std::string_view language);
std::vector<std::string_view> names_of(const fact::Entity& entity);

// The ways a value may be written for a reader: empty for an unknown entity.
std::vector<std::string> ways_to_write(const fact::FactBank& bank, const fact::Value& value,
                                       std::string_view language);

} // namespace signatory::verify
