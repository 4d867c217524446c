#include "core/fact/advice.hpp"

#include <array>
#include <unordered_set>

#include <fmt/format.h>

namespace signatory::fact {
namespace {

using Findings = std::vector<Finding>;

Findings unused_source(const FactBank& bank) {
    std::unordered_set<std::string_view> used;
    for (const Fact& fact : bank.facts())
        for (const SourceReference& reference : fact.sources) used.insert(reference.source);
    for (const Claim& claim : bank.claims()) used.insert(claim.source);
    Findings findings;
    for (std::size_t index = 0; index < bank.sources().size(); ++index)
        if (const std::string& id = bank.sources()[index].id; !used.contains(id))
            findings.push_back({{Section::sources, index, {}},
                                fmt::format("no fact or claim names the source “{}”", id),
                                "Name it where it says so, or remove it.",
                                {},
                                {}});
    return findings;
}

// An opinion or a remark may concern no fact; a claim that is judged true or false should say of which.
Findings claim_without_fact(const FactBank& bank) {
    Findings findings;
    for (std::size_t index = 0; index < bank.claims().size(); ++index) {
        const Claim& claim = bank.claims()[index];
        if (!claim.fact.empty() || claim.verdict == Verdict::opinion) continue;
        findings.push_back({{Section::claims, index, {}},
                            fmt::format("the claim “{}” ({}) is tied to no fact", claim.id, name_of(claim.verdict)),
                            "Add \"fact\": the id of the fact it concerns, so that it is shown with it.",
                            {},
                            {}});
    }
    return findings;
}

bool may_overlap(const Fact& left, const Fact& right) {
    const bool left_first = left.until && right.from && last_day(*left.until) <= first_day(*right.from);
    const bool right_first = right.until && left.from && last_day(*right.until) <= first_day(*left.from);
    return !left_first && !right_first;
}

Finding overlap(std::size_t index, const Fact& fact, const Fact& earlier, std::size_t place) {
    return {{Section::facts, index, {}},
            fmt::format("“{}” and “{}” say the same, and their dates may overlap", fact.id, earlier.id),
            "Give the dates more exactly, so that one surely ends before the other begins.",
            Place{Section::facts, place, {}},
            {}};
}

// Those that surely overlap are wrong, and check tells them; here are those whose dates are too coarse to tell.
Findings overlapping_spans(const FactBank& bank) {
    Findings findings;
    for (std::size_t index = 0; index < bank.facts().size(); ++index) {
        const Fact& fact = bank.facts()[index];
        for (const Fact* earlier : bank.facts_about(fact.subject, fact.relation)) {
            if (earlier == &fact) break; // each pair once
            if (earlier->object == fact.object && may_overlap(*earlier, fact))
                findings.push_back(overlap(index, fact, *earlier, static_cast<std::size_t>(earlier - bank.facts().data())));
        }
    }
    return findings;
}

constexpr std::array all_advice{
    Advice{"unused-source", unused_source},
    Advice{"claim-without-fact", claim_without_fact},
    Advice{"overlapping-spans", overlapping_spans},
};

} // namespace

std::span<const Advice> advice() { return all_advice; }

std::vector<Finding> advise(const FactBank& bank) {
    Findings findings;
    for (const auto& [id, find] : all_advice)
        for (Finding& finding : find(bank)) {
            finding.check = id;
            findings.push_back(std::move(finding));
        }
    return findings;
}

} // namespace signatory::fact
