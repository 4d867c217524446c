// The words that tell a learner how to answer: select all, all but one, fill in.
#include <algorithm>

#include <fmt/format.h>

#include "core/verify/checks.hpp"
#include "core/verify/shape.hpp"

namespace signatory::verify {
namespace {

constexpr std::string_view invitation = "Select all that apply.", blank = "_____";

bool is_letter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

// In capitals: a NOT that is read over makes the question its opposite.
bool has_capital_not(std::string_view text) {
    for (std::size_t at = text.find("NOT"); at != std::string_view::npos; at = text.find("NOT", at + 1)) {
        const bool starts = at == 0 || !is_letter(text[at - 1]);
        const bool ends = at + 3 == text.size() || !is_letter(text[at + 3]);
        if (starts && ends) return true;
    }
    return false;
}

// One run of underscores, of the length all blanks have, so that it does not tell how long the answer is.
bool has_one_blank(std::string_view text) {
    const auto length = static_cast<std::size_t>(std::ranges::count(text, '_'));
    return length == blank.size() && text.find(blank) != std::string_view::npos;
}

bool may_have_a_blank(const item::Item& item) {
    return shape_of(item) == Shape::value && item.response_kind == item::ResponseKind::typed;
}

} // namespace

Faults wrong_invitation(const fact::FactBank&, const item::Item& item) {
    const bool is_several = shape_of(item) == Shape::several;
    if (is_several && !item.stem.ends_with(invitation))
        return {fmt::format("the stem does not end “{}”", invitation)};
    if (!is_several && item.stem.contains(invitation)) return {"all are to be selected where one is the key"};
    return {};
}

Faults wrong_negation(const fact::FactBank&, const item::Item& item) {
    const bool is_exception = shape_of(item) == Shape::exception;
    if (is_exception == has_capital_not(item.stem)) return {};
    if (is_exception) return {"the stem does not say NOT in capitals"};
    return {"the stem says NOT, the certificate does not"};
}

Faults wrong_blank(const fact::FactBank&, const item::Item& item) {
    if (!item.stem.contains('_')) return {};
    if (!may_have_a_blank(item)) return {"a blank is left where nothing is typed into it"};
    if (!has_one_blank(item.stem)) return {fmt::format("the stem has not one blank “{}”", blank)};
    if (!item.stem.ends_with('.')) return {"the blank is not in a statement"};
    return {};
}

} // namespace signatory::verify
