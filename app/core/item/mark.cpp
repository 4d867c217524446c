#include "core/item/mark.hpp"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "core/item/number_text.hpp"
#include "core/item/spelling.hpp"
#include "core/support/text.hpp"

namespace signatory::item {
namespace {

constexpr int near_credit = 500; // what a slip of the pen is worth

Mark marked(Scoring scoring, int credit, std::string reason) {
    if (credit >= full_credit) return {Correctness::right, full_credit, {}, scoring};
    return {credit > 0 ? Correctness::nearly : Correctness::wrong, credit, std::move(reason), scoring};
}

std::string rationale_of(const Item& item, std::size_t option) {
    return option < item.options.size() ? item.options[option].rationale : std::string{};
}

Mark mark_choice(const Item& item, std::size_t chosen) {
    return marked(Scoring::dichotomous, is_key(item, chosen) ? full_credit : 0, rationale_of(item, chosen));
}

// -- Several choices ---------------------------------------------------------------------------------------------

// What was wrongly chosen is explained before what was missed.
std::string error_in_choices(const Item& item, const std::vector<std::size_t>& chosen) {
    for (const std::size_t option : chosen)
        if (!is_key(item, option)) return rationale_of(item, option);
    for (const std::size_t key : item.key)
        if (std::ranges::find(chosen, key) == chosen.end())
            return fmt::format("Missed: {}. {}", item.options[key].text, rationale_of(item, key));
    return {};
}

Mark mark_several(const Item& item, const std::vector<std::size_t>& chosen) {
    return marked(Scoring::plus_minus, plus_minus(item, chosen), error_in_choices(item, chosen));
}

// -- An order ----------------------------------------------------------------------------------------------------

// The first place that another option should have.
std::string error_in_order(const Item& item, const std::vector<std::size_t>& order) {
    const auto [given, wanted] = std::ranges::mismatch(order, item.key);
    if (given == order.end() || wanted == item.key.end() || *given >= item.options.size()) return item.explanation;
    const std::string earlier = capitalised(item.options[*wanted].text);
    return fmt::format("{} comes before {}. {}", earlier, item.options[*given].text, rationale_of(item, *wanted));
}

Mark mark_order(const Item& item, const std::vector<std::size_t>& order) {
    return marked(Scoring::adjacent_pairs, adjacent_pairs(item, order), error_in_order(item, order));
}

// -- A matching --------------------------------------------------------------------------------------------------

std::string error_in_pairs(const Item& item, const std::vector<std::size_t>& targets) {
    const auto [given, wanted] = std::ranges::mismatch(targets, item.key);
    if (wanted == item.key.end()) return item.explanation;
    return rationale_of(item, static_cast<std::size_t>(wanted - item.key.begin()));
}

Mark mark_pairs(const Item& item, const std::vector<std::size_t>& targets) {
    return marked(Scoring::pairs, pairs(item, targets), error_in_pairs(item, targets));
}

Mark mark_arrangement(const Item& item, const std::vector<std::size_t>& indices) {
    switch (item.response_kind) {
    case ResponseKind::multiple_choice: return mark_several(item, indices);
    case ResponseKind::order: return mark_order(item, indices);
    case ResponseKind::match: return mark_pairs(item, indices);
    default: return marked(scoring_of(item.response_kind), 0, item.explanation);
    }
}

// -- Typed -------------------------------------------------------------------------------------------------------

// The accepted name that takes the fewest edits.
struct Nearest {
    const std::string* name = nullptr;
    std::size_t edits = std::numeric_limits<std::size_t>::max();
};

Nearest nearest_accepted(const Item& item, std::string_view typed) {
    Nearest nearest;
    for (const std::string& accepted : item.accepted)
        if (const std::size_t edits = edits_between(typed, normalised(accepted)); edits < nearest.edits) nearest = {&accepted, edits};
    return nearest;
}

// What is as near to a wrong option may be meant for it.
const Option* meant_instead(const Item& item, std::string_view typed, std::size_t edits) {
    for (std::size_t option = 0; option < item.options.size(); ++option)
        if (!is_key(item, option) && edits_between(typed, normalised(item.options[option].text)) <= edits) return &item.options[option];
    return nullptr;
}

Mark mark_typed(const Item& item, std::string_view text) {
    const std::string typed = normalised(text);
    const Nearest nearest = nearest_accepted(item, typed);
    if (nearest.edits == 0) return marked(Scoring::spelling, full_credit, {});
    const Option* other = meant_instead(item, typed, nearest.edits);
    const auto slips = [&](const std::string& accepted) { return is_slip(typed, normalised(accepted)); };
    const auto slip = nearest.name != nullptr && slips(*nearest.name) ? std::ranges::find(item.accepted, *nearest.name)
                                                                      : std::ranges::find_if(item.accepted, slips);
    if (slip == item.accepted.end()) return marked(Scoring::spelling, 0, item.explanation);
    if (other != nullptr) return marked(Scoring::spelling, 0, other->rationale);
    return marked(Scoring::spelling, near_credit, fmt::format("The spelling is {}.", *slip));
}

Mark mark_number(const Item& item, std::string_view text) {
    const AcceptedNumber& accepted = *item.accepted_number;
    const auto number = number_in(text, accepted.unit);
    if (!number) return marked(Scoring::linear_tolerance, 0, "That is not a number. " + item.explanation);
    return marked(Scoring::linear_tolerance, linear_tolerance(accepted, *number), item.explanation);
}

} // namespace

std::string normalised(std::string_view typed) {
    std::string plain = folded(typed);
    for (const std::string_view article : {"the ", "a ", "an "})
        if (plain.starts_with(article)) return plain.substr(article.size());
    return plain;
}

Mark mark(const Item& item, const Response& response) {
    if (const auto* choice = std::get_if<Choice>(&response)) return mark_choice(item, choice->option);
    if (const auto* arrangement = std::get_if<Arrangement>(&response)) return mark_arrangement(item, arrangement->options);
    if (const auto* typed = std::get_if<Typed>(&response))
        return item.accepted_number ? mark_number(item, typed->text) : mark_typed(item, typed->text);
    return marked(scoring_of(item.response_kind), 0, item.explanation);
}

std::string_view verdict_of(const Mark& mark) {
    if (mark.correctness == Correctness::right) return "Right";
    if (mark.correctness == Correctness::wrong) return "Not right";
    return mark.scoring == Scoring::spelling ? "Nearly" : "Partly right";
}

} // namespace signatory::item
