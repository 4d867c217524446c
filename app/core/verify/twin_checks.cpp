// No two options, and no two targets, may be one answer, or be taken for one another.
#include <algorithm>

#include <fmt/format.h>

#include "core/verify/checks.hpp"
#include "core/verify/shape.hpp"
#include "core/verify/words.hpp"

namespace signatory::verify {
namespace {

// An option with its text and its names as they are compared, made ready once for all pairs.
struct Shown {
    const item::Option* option;
    std::string text;
    std::vector<std::string> names; // of an entity, in every language
};

std::vector<std::string> plain_names(const fact::FactBank& bank, const fact::Value& value) {
    const auto* reference = std::get_if<fact::EntityReference>(&value);
    const fact::Entity* entity = reference == nullptr ? nullptr : bank.entity(reference->id);
    std::vector<std::string> names;
    if (entity == nullptr) return names;
    for (const std::string_view name : names_of(*entity)) names.push_back(plain(name));
    return names;
}

std::vector<Shown> shown(const std::vector<item::Option>& options) {
    std::vector<Shown> shown;
    for (const auto& option : options) shown.push_back({&option, plain(option.text), {}});
    return shown;
}

std::vector<Shown> shown_with_names(const fact::FactBank& bank, const std::vector<item::Option>& options) {
    std::vector<Shown> named = shown(options);
    for (Shown& each : named) each.names = plain_names(bank, each.option->value);
    return named;
}

template <class Predicate>
void add_pairs(Faults& faults, const std::vector<Shown>& options, std::string_view what,
               Predicate are_wrong) {
    for (auto left = options.begin(); left != options.end(); ++left)
        for (auto right = left + 1; right != options.end(); ++right)
            if (are_wrong(*left, *right))
                faults.push_back(
                    fmt::format("“{}” and “{}” {}", left->option->text, right->option->text, what));
}

bool are_the_same(const Shown& left, const Shown& right) {
    return left.option->value == right.option->value || left.text == right.text;
}

bool share_a_name(const Shown& left, const Shown& right) {
    return std::ranges::any_of(left.names, [&](const auto& name) {
        return std::ranges::find(right.names, name) != right.names.end();
    });
}

// Both texts are plain already.
bool has_phrase(const std::string& text, const std::string& phrase) {
    if (phrase.empty() || text.find(phrase) == std::string::npos) return false;
    return (' ' + text + ' ').find(' ' + phrase + ' ') != std::string::npos;
}

bool is_compared_as_value(const Shown& shown) {
    return std::holds_alternative<fact::Date>(shown.option->value) ||
           std::holds_alternative<double>(shown.option->value);
}

bool are_twins(const Shown& left, const Shown& right) {
    if (are_the_same(left, right)) return false; // same-option
    if (share_a_name(left, right)) return true;
    if (is_compared_as_value(left)) return false;
    return has_phrase(left.text, right.text) || has_phrase(right.text, left.text);
}

} // namespace

Faults same_options(const fact::FactBank&, const item::Item& item) {
    Faults faults;
    add_pairs(faults, shown(item.options), "are the same answer", are_the_same);
    add_pairs(faults, shown(item.targets), "are the same target", are_the_same);
    return faults;
}

// What a standing is called is chosen by its bank, to be told apart: “member” and “associate member”.
Faults alias_twins(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    add_pairs(faults, shown_with_names(bank, item.options), "can be taken for one another", are_twins);
    if (shape_of(item) != Shape::standing)
        add_pairs(faults, shown_with_names(bank, item.targets), "can be taken for one another", are_twins);
    return faults;
}

} // namespace signatory::verify
