#include "core/author/preview.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "core/author/problems.hpp"
#include "core/generate/generate.hpp"

namespace signatory::author {
namespace {

using fact::Section;

constexpr std::uint64_t preview_seed = 1; // the same items as long as nothing changes
constexpr std::array directions{item::Direction::object, item::Direction::subject, item::Direction::from, item::Direction::until};

template <class Record> void drop(std::vector<Record>& records, const std::set<std::size_t>& indexes) {
    std::size_t index = 0;
    std::erase_if(records, [&](const Record&) { return indexes.contains(index++); });
}

void drop(fact::Records& records, const std::vector<fact::Finding>& found) {
    std::array<std::set<std::size_t>, 7> by_section;
    for (const fact::Finding& finding : found) by_section[static_cast<std::size_t>(finding.place.section)].insert(finding.place.index);
    const auto of = [&](Section section) -> const std::set<std::size_t>& { return by_section[static_cast<std::size_t>(section)]; };
    drop(records.sources, of(Section::sources));
    drop(records.entities, of(Section::entities));
    drop(records.relations, of(Section::relations));
    drop(records.facts, of(Section::facts));
    drop(records.claims, of(Section::claims));
}

bool concerns_a_record(const fact::Finding& finding) {
    return finding.place.section != Section::header && finding.place.section != Section::topics;
}

bool is_of(const fact::Records& records, const fact::Place& place, Section section, std::string_view id) {
    return place.section == section && !id.empty() && index_of(records, section, id) == place.index;
}

// A problem of the fact itself comes before those of what it names.
std::optional<fact::Finding> blocking(const fact::Records& records, const fact::Fact& fact, const std::vector<fact::Finding>& found) {
    std::vector<std::pair<Section, std::string>> wanted{{Section::facts, fact.id}, {Section::relations, fact.relation}, {Section::entities, fact.subject}};
    if (const auto* object = std::get_if<fact::EntityReference>(&fact.object)) wanted.emplace_back(Section::entities, object->id);
    for (const fact::SourceReference& reference : fact.sources) wanted.emplace_back(Section::sources, reference.source);
    for (const auto& [section, id] : wanted)
        for (const fact::Finding& finding : found)
            if (is_of(records, finding.place, section, id)) return finding;
    const bool has_day = records.header.as_of.year != 0;
    for (const fact::Finding& finding : found)
        if (!has_day && finding.place.member == "/as_of") return finding;
    return std::nullopt;
}

std::string why_none(const fact::FactBank& bank, const fact::Fact& fact) {
    const auto why = generate::why_unaskable(bank, fact, bank.header().as_of);
    if (why == generate::Why::uncertain) return "It is not asked: its confidence is medium, and no two publishers say it.";
    if (why == generate::Why::disputed) return "It is not asked as long as a claim disputes it.";
    if (why) return "It is not asked: it was not yet so on the day up to which the bank knows.";
    return "No question about it can be proven yet to have one answer only: that takes a few more facts of this relation, or a "
           "relation that is known to be complete.";
}

} // namespace

std::shared_ptr<const fact::FactBank> sound_part(fact::Records records) {
    while (true) { // each round drops something, so it ends
        auto found = problems(records);
        std::erase_if(found, [](const fact::Finding& finding) { return !concerns_a_record(finding); });
        if (found.empty()) return std::make_shared<const fact::FactBank>(std::move(records));
        drop(records, found);
    }
}

Preview preview_of(const fact::Records& records, const std::string& id) {
    Preview preview;
    const auto index = index_of(records, Section::facts, id);
    if (!index) return preview;
    preview.blocked = blocking(records, records.facts[*index], problems(records));
    if (preview.blocked) return preview;
    const auto bank = sound_part(records);
    const fact::Fact* fact = bank->fact(id);
    if (fact == nullptr) return preview.why_none = "It cannot be asked before the other problems are mended.", preview;
    const generate::Pool pool = generate::make_pool(bank, {}, std::nullopt);
    if (!generate::is_askable(*bank, *fact, bank->header().as_of)) return preview.why_none = why_none(*bank, *fact), preview;
    for (const item::Direction direction : directions)
        if (auto item = generate::item_for(pool, {fact, direction}, preview_seed)) preview.items.push_back(*std::move(item));
    if (preview.items.empty()) preview.why_none = why_none(*bank, *fact);
    return preview;
}

} // namespace signatory::author
