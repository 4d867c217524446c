// The checks behind the table of check.cpp, and what they share.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/fact/check.hpp"

namespace signatory::fact {

template <class Record> using ById = std::unordered_map<std::string_view, const Record*>;

struct Known {
    const Records& records;
    ById<Source> sources;
    ById<Entity> entities;
    ById<Relation> relations;
    ById<Fact> facts;
    ById<Claim> claims;
};

Known known_of(const Records& records); // refers to them; the first record of an id counts

using Findings = std::vector<Finding>;

template <class Record> const Record* find(const ById<Record>& records, std::string_view id) {
    const auto at = records.find(id);
    return at == records.end() ? nullptr : at->second;
}

// The days of which a fact surely says that it holds; first > last when none is sure. Untimed: all days.
struct SureDays {
    std::int64_t first;
    std::int64_t last;
};
SureDays sure_days(const Fact& fact, const Relation& relation);
bool surely_overlap(const SureDays& left, const SureDays& right);

// check_ids.cpp
Findings empty_bank(const Known&);
Findings repeated_id(const Known&);
Findings unknown_subject(const Known&);
Findings unknown_relation(const Known&);
Findings unknown_object(const Known&);
Findings unknown_source(const Known&);
Findings unknown_fact(const Known&);
Findings unknown_complete(const Known&);
Findings unknown_topic(const Known&);
Findings missing_source(const Known&);
Findings incomplete_claim(const Known&);
// check_types.cpp
Findings wrong_subject_type(const Known&);
Findings wrong_object_type(const Known&);
// check_time.cpp
Findings until_before_from(const Known&);
Findings date_of_untimed(const Known&);
Findings missing_from(const Known&);
Findings from_after_as_of(const Known&);
Findings not_there_yet_or_any_more(const Known&);
// check_agreement.cpp
Findings two_values(const Known&);
Findings repeated_fact(const Known&);
Findings family_conflict(const Known&);
// check_names.cpp
Findings missing_name(const Known&);
Findings shared_name(const Known&);
// check_phrasings.cpp
Findings missing_phrasing(const Known&);
Findings unknown_placeholder(const Known&);
Findings misplaced_placeholder(const Known&);
Findings missing_placeholder(const Known&);

} // namespace signatory::fact
