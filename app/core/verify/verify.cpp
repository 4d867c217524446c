#include "core/verify/verify.hpp"

#include <array>

#include "core/verify/checks.hpp"

namespace signatory::verify {
namespace {

template <Ground ground> Faults unproven_by(const fact::FactBank& bank, const item::Item& item) {
    return unproven(bank, item, ground);
}

constexpr std::array table{
    Check{"unknown-id", unknown_ids},
    Check{"fact", unproven_by<Ground::fact>},
    Check{"one_value", unproven_by<Ground::one_value>},
    Check{"complete", unproven_by<Ground::complete>},
    Check{"family", unproven_by<Ground::family>},
    Check{"span", unproven_by<Ground::span>},
    Check{"source", unproven_by<Ground::source>},
    Check{"wrong-fact", wrong_facts},
    Check{"not-one-question", several_questions},
    Check{"claimed-distractor", claimed_distractors},
    Check{"claimed-date", claimed_dates},
    Check{"disputed-fact", disputed_facts},
    Check{"uncertain-fact", uncertain_facts},
    Check{"not-there", not_there},

    Check{"not-alike", not_alike},
    Check{"wrong-clues", wrong_clues},
    Check{"wrong-window", wrong_window},
    Check{"unsure-order", unsure_order},
    Check{"other-ordinal", other_ordinal},
    Check{"wrong-targets", wrong_targets},

    Check{"rule-mismatch", unfitting_rule},
    Check{"unproven-option", unproven_options},
    Check{"key-mismatch", wrong_key},
    Check{"not-one-key", not_one_key},
    Check{"accepted", wrong_accepted},

    Check{"option-count", wrong_option_count},
    Check{"option-mismatch", other_values},
    Check{"option-text", wrong_option_texts},
    Check{"same-option", same_options},
    Check{"alias-twin", alias_twins},
    Check{"date-precision", mixed_precision},

    Check{"stem-mismatch", other_stem},
    Check{"missing-date", missing_dates},
    Check{"date-mismatch", other_dates},
    Check{"after-as-of", after_as_of},
    Check{"key-in-stem", key_in_stem},
    Check{"banned-word", banned_words},
    Check{"stem-form", unfinished_stem},
    Check{"select-all", wrong_invitation},
    Check{"negation", wrong_negation},
    Check{"blank", wrong_blank},

    Check{"missing-source", missing_sources},
    Check{"foreign-source", foreign_sources},
    Check{"missing-rationale", missing_rationales},
    Check{"asks-not-used", asks_not_used},
};

} // namespace

std::span<const Check> checks() { return table; }

std::vector<Refusal> verify(const fact::FactBank& bank, const item::Item& item) {
    return verify(bank, item, checks());
}

std::vector<Refusal> verify(const fact::FactBank& bank, const item::Item& item,
                            std::span<const Check> checks) {
    std::vector<Refusal> refusals;
    for (const Check& check : checks)
        for (std::string& fault : check.faults(bank, item))
            refusals.push_back({std::string(check.id), std::move(fault)});
    return refusals;
}

} // namespace signatory::verify
