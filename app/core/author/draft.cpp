#include "core/author/draft.hpp"

#include <algorithm>
#include <ranges>
#include <type_traits>

#include "core/author/sections.hpp"

namespace signatory::author {
namespace {

constexpr std::size_t undo_limit = 1000;

template <class Record> void place(std::vector<Record>& records, std::vector<std::size_t>& homes, const Change& change,
                                   const std::optional<author::Record>& before, const std::optional<author::Record>& after) {
    const auto at = static_cast<std::ptrdiff_t>(change.index);
    if (before && after) {
        records[change.index] = std::get<Record>(*after);
    } else if (after) {
        records.insert(records.begin() + at, std::get<Record>(*after));
        homes.insert(homes.begin() + at, change.file);
    } else {
        records.erase(records.begin() + at);
        homes.erase(homes.begin() + at);
    }
}

void put(Draft& draft, const Change& change, const std::optional<Record>& before, const std::optional<Record>& after) {
    if (change.section == fact::Section::header) {
        if (after) draft.records.header = std::get<fact::Header>(*after);
        return;
    }
    with_section(draft, change.section, [&](auto& records, auto& homes) { place(records, homes, change, before, after); });
}

bool fits(const Draft& draft, const Change& change) {
    const std::size_t count = count_of(draft.records, change.section);
    if (!change.before) return change.after.has_value() && change.index <= count;
    return change.index < count && record_at(draft.records, change.section, change.index) == *change.before;
}

bool same_places(const Edit& left, const Edit& right) {
    const auto same = [](const Change& one, const Change& other) {
        return one.section == other.section && one.index == other.index && one.after && other.before && other.after;
    };
    return left.label == right.label && std::ranges::equal(left.changes, right.changes, same);
}

void remember(Draft& draft, Edit edit) {
    draft.redo.clear();
    if (!draft.undo.empty() && same_places(draft.undo.back(), edit)) {
        Edit& last = draft.undo.back();
        for (std::size_t index = 0; index < edit.changes.size(); ++index) last.changes[index].after = edit.changes[index].after;
        return;
    }
    if (draft.undo.size() == undo_limit) draft.undo.erase(draft.undo.begin());
    draft.undo.push_back(std::move(edit));
}

fact::Place place_of(const Edit& edit) {
    return {edit.changes.front().section, edit.changes.front().index, {}};
}

} // namespace

Draft draft_of(std::shared_ptr<const Version> version) {
    Draft draft;
    draft.records = version->records;
    draft.homes = version->homes;
    draft.saved = std::move(version);
    return draft;
}

fact::Section section_of(const Record& record) {
    using enum fact::Section;
    constexpr fact::Section sections[] = {header, sources, entities, relations, facts, claims};
    return sections[record.index()];
}

const std::string& id_of(const Record& record) {
    return std::visit([](const auto& one) -> const std::string& { return one.id; }, record);
}

std::size_t count_of(const fact::Records& records, fact::Section section) {
    if (section == fact::Section::header || section == fact::Section::topics) return 1;
    return read_section(records, section, [](const auto& all) { return all.size(); });
}

std::optional<std::size_t> index_of(const fact::Records& records, fact::Section section, std::string_view id) {
    if (section == fact::Section::header || section == fact::Section::topics) return 0;
    return read_section(records, section, [&](const auto& all) -> std::optional<std::size_t> {
        const auto found = std::ranges::find_if(all, [&](const auto& record) { return record.id == id; });
        if (found == all.end()) return std::nullopt;
        return static_cast<std::size_t>(found - all.begin());
    });
}

Record record_at(const fact::Records& records, fact::Section section, std::size_t index) {
    if (section == fact::Section::header || section == fact::Section::topics) return records.header;
    return read_section(records, section, [&](const auto& all) -> Record { return all[index]; });
}

bool commit(Draft& draft, Edit edit) {
    if (edit.changes.empty()) return false;
    for (std::size_t done = 0; done < edit.changes.size(); ++done) {
        if (fits(draft, edit.changes[done])) {
            put(draft, edit.changes[done], edit.changes[done].before, edit.changes[done].after);
            continue;
        }
        while (done-- > 0) put(draft, edit.changes[done], edit.changes[done].after, edit.changes[done].before);
        return false;
    }
    remember(draft, std::move(edit));
    return true;
}

std::optional<fact::Place> undo(Draft& draft) {
    if (draft.undo.empty()) return std::nullopt;
    Edit edit = std::move(draft.undo.back());
    draft.undo.pop_back();
    for (const Change& change : std::views::reverse(edit.changes)) put(draft, change, change.after, change.before);
    draft.redo.push_back(std::move(edit));
    return place_of(draft.redo.back());
}

std::optional<fact::Place> redo(Draft& draft) {
    if (draft.redo.empty()) return std::nullopt;
    Edit edit = std::move(draft.redo.back());
    draft.redo.pop_back();
    for (const Change& change : edit.changes) put(draft, change, change.before, change.after);
    draft.undo.push_back(std::move(edit));
    return place_of(draft.undo.back());
}

bool same_records(const fact::Records& left, const fact::Records& right) {
    return left.header == right.header && left.sources == right.sources && left.entities == right.entities &&
           left.relations == right.relations && left.facts == right.facts && left.claims == right.claims;
}

bool is_changed(const Draft& draft) {
    return draft.saved == nullptr || !same_records(draft.records, draft.saved->records);
}

} // namespace signatory::author
