// What a bank being written would ask about one of its facts, though other records may not be right yet.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/author/draft.hpp"
#include "core/item/item.hpp"

namespace signatory::author {

struct Preview {
    std::vector<item::Item> items;        // one for each direction that can be asked
    std::optional<fact::Finding> blocked; // the problem of the fact, or of a record it stands on
    std::string why_none;                 // when nothing blocks it and yet nothing is asked
};

Preview preview_of(const fact::Records& records, const std::string& fact);

// The records without those that have a problem, and without what then hangs in the air.
std::shared_ptr<const fact::FactBank> sound_part(fact::Records records);

} // namespace signatory::author
