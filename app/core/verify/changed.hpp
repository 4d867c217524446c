// Which items a new version of a bank touches: those that rest on a record that is another now or gone, and those that
// no longer can be proven.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"

namespace signatory::verify {

// The two versions must outlive it.
class Changes {
public:
    Changes(const fact::FactBank& before, const fact::FactBank& now);

    // Why the item must be looked at again, as half a sentence: "the fact “csto-founded” is another now"; nothing where
    // it need not. An item that could not be proven before is not touched by that.
    std::optional<std::string> touch(const item::Item& item) const;

    using Ids = std::unordered_set<std::string_view>;
    // An item that names none of these ids is not touched. Nothing: any item may be.
    std::optional<Ids> telling_ids() const;

private:
    std::optional<std::string> changed_record(const item::Item& item) const;
    bool may_decide_otherwise(const item::Item& item) const;

    const fact::FactBank& before_;
    const fact::FactBank& now_;
    Ids facts_, claims_, sources_, entities_, relations_; // another now, or gone
    Ids decided_; // relations with a fact or a claim that came, went or is another now
    bool knows_other_days_; // the bank's as-of date is another
};

} // namespace signatory::verify
