// Proofs about the start, the end or the number of facts.
#include "core/verify/chronology.hpp"
#include "core/verify/grounds.hpp"
#include "core/verify/interval.hpp"

namespace signatory::verify {
namespace {

bool is_count(const item::Assertion& asked) { return asked.part == item::Part::count; }

Ground expected_ground(const item::Assertion& asked) {
    if (is_count(asked)) return Ground::complete;
    return asked.holds ? Ground::fact : Ground::one_value;
}

bool agrees(const item::Assertion& asked, const fact::Value& known,
            const std::optional<fact::Value>& stated) {
    if (asked.holds) return !stated || gives(known, *stated);
    return stated && surely_different(known, *stated);
}

// The time between two dates is read as the span of a fact is.
Coverage coverage_by(const std::vector<fact::Date>& window, const fact::Value& date,
                     const fact::Date& as_of) {
    fact::Fact span;
    span.from = window.front();
    span.until = window.back();
    return coverage(span, std::get<fact::Date>(date), as_of);
}

} // namespace

std::optional<Proof> by_part(const fact::FactBank& bank, const item::Assertion& asked,
                             const std::optional<fact::Value>& stated, Ground ground) {
    const auto known = part_known(bank, asked);
    if (!known || ground != expected_ground(asked) || !agrees(asked, *known, stated)) return std::nullopt;
    if (is_count(asked)) return Proof{{}, Needs::list};
    return Proof{facts_on(bank, asked), Needs::all};
}

std::optional<Proof> by_window(const fact::FactBank& bank, const item::Assertion& asked,
                               const std::vector<fact::Date>& window, Ground ground) {
    const auto known = part_known(bank, asked);
    if (!known || is_count(asked) || !is_a_window(window)) return std::nullopt;
    const Coverage expected = asked.holds ? Coverage::surely : Coverage::never;
    if (ground != (asked.holds ? Ground::fact : Ground::span)) return std::nullopt;
    if (coverage_by(window, *known, bank.header().as_of) != expected) return std::nullopt;
    return Proof{facts_on(bank, asked), Needs::all};
}

} // namespace signatory::verify
