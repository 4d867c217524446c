// The records an author begins with: a new bank, and a new record of each section with what its neighbours have.
#pragma once

#include "core/author/draft.hpp"

namespace signatory::author {

Draft new_draft(std::string path, const fact::Date& today);
// A fact takes relation and sources of `like`, where given: facts are usually written in rows.
Record new_record(const fact::Records& records, fact::Section section, const fact::Fact* like = nullptr);
fact::Entity new_entity(const fact::Records& records, std::string_view name, std::string_view type);
fact::Source new_source(const fact::Records& records, std::string_view title);

// The value an object has before it is written.
fact::Value blank_object(const fact::Relation* relation);

} // namespace signatory::author
