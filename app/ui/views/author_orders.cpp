#include "ui/views/author_orders.hpp"

#include <algorithm>

#include "core/author/beginnings.hpp"
#include "core/author/edits.hpp"

namespace signatory::ui {
namespace {

using fact::Section;
using study::Editing;

const fact::Fact* fact_shown(const Editing& editing) {
    const auto place = place_shown(editing);
    return place && place->section == Section::facts ? &editing.draft.records.facts[place->index] : nullptr;
}

study::Command select(const Editing& editing, const fact::Place& place) {
    const Section section = place.section == Section::topics ? Section::header : place.section;
    return study::SelectRecord{section, author::id_of(author::record_at(editing.draft.records, section, place.index))};
}

bool comes_after(const fact::Place& left, const fact::Place& right) {
    return std::pair(left.section, left.index) > std::pair(right.section, right.index);
}

} // namespace

std::optional<fact::Place> place_shown(const Editing& editing) {
    const auto index = author::index_of(editing.draft.records, editing.section, editing.record);
    if (!index) return std::nullopt;
    return fact::Place{editing.section, *index, {}};
}

study::Command add_record(const Editing& editing) {
    const Section section = editing.section == Section::header ? Section::entities : editing.section;
    const fact::Records& records = editing.draft.records;
    return study::EditBank{author::add(editing.draft, author::new_record(records, section, fact_shown(editing))), study::Shows::changed};
}

study::Command remove_record(const Editing& editing) {
    return study::EditBank{author::remove(editing.draft, editing.section, editing.record)};
}

study::Command record_beside(const Editing& editing, int step) {
    const auto place = place_shown(editing);
    const std::size_t count = author::count_of(editing.draft.records, editing.section);
    if (!place || count == 0) return study::SelectRecord{editing.section, {}};
    const std::size_t index = step > 0 ? std::min(place->index + 1, count - 1) : place->index - std::min(place->index, std::size_t{1});
    return select(editing, {editing.section, index, {}});
}

study::Command next_problem(const Editing& editing) {
    std::vector<fact::Place> places;
    for (const fact::Finding& finding : editing.problems) places.push_back(finding.place);
    std::ranges::sort(places, [](const fact::Place& left, const fact::Place& right) { return comes_after(right, left); });
    const auto here = place_shown(editing);
    const auto next = std::ranges::find_if(places, [&](const fact::Place& place) { return here && comes_after(place, *here); });
    return select(editing, next == places.end() ? places.front() : *next);
}

} // namespace signatory::ui
