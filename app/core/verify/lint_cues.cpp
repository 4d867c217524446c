// R4 and R5: nothing in the stem points at the key: no shared word that the distractors have not, no name inside a name.
#include <algorithm>

#include <fmt/format.h>

#include "core/verify/lint_rules.hpp"
#include "core/verify/lint_text.hpp"
#include "core/verify/shape.hpp"
#include "core/verify/words.hpp"

namespace signatory::verify {
namespace {

// Words are one when they have one stem, in whichever script.
std::size_t shared_with(const std::vector<std::string>& stem, std::string_view option) {
    const auto said = content_words(option);
    return static_cast<std::size_t>(
        std::ranges::count_if(said, [&](const auto& word) { return std::ranges::find(stem, word) != stem.end(); }));
}

struct Overlap {
    std::size_t least_of_keys = 0, most_of_distractors = 0, most_of_keys = 0, least_of_distractors = 0;
    bool has_both = false;
};

Overlap overlap_of(const item::Item& item) {
    const auto stem = content_words(item.stem);
    std::vector<std::size_t> keys, distractors;
    for (std::size_t option = 0; option < item.options.size(); ++option)
        (is_key(item, option) ? keys : distractors).push_back(shared_with(stem, item.options[option].text));
    if (keys.empty() || distractors.empty()) return {};
    return {std::ranges::min(keys), std::ranges::max(distractors), std::ranges::max(keys), std::ranges::min(distractors), true};
}

void add_if_named(Faults& faults, const item::Item& item, const std::string& text) {
    if (form_of(text) == Form::words && says(item.stem, text)) faults.push_back(fmt::format("the stem says “{}”", text));
}

bool has_typed_response(const item::Item& item) { return item.response_kind == item::ResponseKind::typed; }

} // namespace

// R4. In an odd-one-out it is the key that must not be the only one without the stem's words.
Faults clang(const item::Item& item) {
    if (!is_choice(item) || all_are(item.options, Form::date) || all_are(item.options, Form::number)) return {};
    const Overlap overlap = overlap_of(item);
    if (!overlap.has_both) return {};
    const bool is_exception = shape_of(item) == Shape::exception;
    if (is_exception && overlap.most_of_keys < overlap.least_of_distractors) return {"only the key says no word of the stem"};
    if (!is_exception && overlap.least_of_keys > overlap.most_of_distractors) return {"the key says a word of the stem that no distractor says"};
    return {};
}

// R5, by the text alone; aliases need a bank: named_key_by_alias().
Faults named_key(const item::Item& item) {
    Faults faults;
    if (is_choice(item))
        for (const std::size_t key : item.key)
            if (key < item.options.size()) add_if_named(faults, item, item.options[key].text);
    if (has_typed_response(item))
        for (const std::string& accepted : item.accepted) add_if_named(faults, item, accepted);
    return faults;
}

} // namespace signatory::verify
