// The edits an author makes, as values: worked out from the draft, carried out by commit().
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/author/draft.hpp"

namespace signatory::author {

// The record in the place of the one with its id. `member` names what changes: it tells one undo step from the next.
Edit put(const Draft& draft, const Record& record, std::string_view member);

// The same, for a record that no file has yet: its id, and every use of it, follows what it is made of.
Edit put_following(const Draft& draft, const Record& record, std::string_view member);
bool id_follows(const Draft& draft, fact::Section section, std::string_view id);

// A new record, after the last of its kind in the file where its like live.
Edit add(const Draft& draft, const Record& record);
Edit remove(const Draft& draft, fact::Section section, std::string_view id);

// Another id for a record, wherever it is used. Precondition: no other record of the section has it.
Edit rename(const Draft& draft, fact::Section section, std::string_view id, std::string_view other);
// The other records that name it.
std::vector<fact::Place> uses_of(const fact::Records& records, fact::Section section, std::string_view id);

} // namespace signatory::author
