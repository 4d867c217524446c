#include "core/fact/check.hpp"

#include <array>
#include <iterator>

#include <fmt/format.h>

#include "core/fact/check_rules.hpp"

namespace signatory::fact {
namespace {

constexpr std::array all_checks{
    Check{"empty-bank", empty_bank},
    Check{"repeated-id", repeated_id},
    Check{"unknown-subject", unknown_subject},
    Check{"unknown-relation", unknown_relation},
    Check{"unknown-object", unknown_object},
    Check{"unknown-source", unknown_source},
    Check{"unknown-fact", unknown_fact},
    Check{"unknown-complete", unknown_complete},
    Check{"unknown-topic", unknown_topic},
    Check{"missing-source", missing_source},
    Check{"incomplete-claim", incomplete_claim},
    Check{"wrong-subject-type", wrong_subject_type},
    Check{"wrong-object-type", wrong_object_type},
    Check{"until-before-from", until_before_from},
    Check{"date-of-untimed", date_of_untimed},
    Check{"missing-from", missing_from},
    Check{"from-after-as-of", from_after_as_of},
    Check{"not-there", not_there_yet_or_any_more},
    Check{"two-values", two_values},
    Check{"repeated-fact", repeated_fact},
    Check{"family-conflict", family_conflict},
    Check{"missing-name", missing_name},
    Check{"shared-name", shared_name},
    Check{"missing-phrasing", missing_phrasing},
    Check{"unknown-placeholder", unknown_placeholder},
    Check{"misplaced-placeholder", misplaced_placeholder},
    Check{"missing-placeholder", missing_placeholder},
};

template <class Record> ById<Record> by_id(const std::vector<Record>& records) {
    ById<Record> index;
    index.reserve(records.size());
    for (const auto& record : records) index.emplace(record.id, &record);
    return index;
}

std::string record_pointer(const Records& records, const Place& place) {
    const auto topic = [&] {
        return std::next(records.header.topics.begin(), static_cast<std::ptrdiff_t>(place.index))->first;
    };
    switch (place.section) {
    case Section::header:
        return {};
    case Section::topics:
        return "/topics/" + topic();
    case Section::sources:
        return "/sources/" + records.sources[place.index].id;
    case Section::entities:
        return "/entities/" + records.entities[place.index].id;
    case Section::relations:
        return "/relations/" + records.relations[place.index].id;
    case Section::facts:
        return fmt::format("/facts/{}", place.index);
    case Section::claims:
        break;
    }
    return fmt::format("/claims/{}", place.index);
}

} // namespace

Known known_of(const Records& records) {
    return {records, by_id(records.sources), by_id(records.entities), by_id(records.relations),
            by_id(records.facts), by_id(records.claims)};
}

std::span<const Check> checks() { return all_checks; }

std::vector<Finding> check(const Records& records) {
    const Known known = known_of(records);
    std::vector<Finding> findings;
    for (const auto& [id, find_all] : all_checks)
        for (Finding& finding : find_all(known)) {
            finding.check = id;
            findings.push_back(std::move(finding));
        }
    return findings;
}

std::string pointer_to(const Records& records, const Place& place) {
    return record_pointer(records, place) + place.member;
}

} // namespace signatory::fact
