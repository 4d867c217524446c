#include "core/quiz/variants.hpp"

#include <algorithm>
#include <numeric>

#include "core/generate/compose.hpp"
#include "core/quiz/key_positions.hpp"
#include "core/support/random.hpp"
#include "core/verify/shape.hpp"
#include "core/verify/verify.hpp"

namespace signatory::quiz {
namespace {

using Order = std::vector<std::size_t>; // the old place at each new place
using item::ResponseKind;

bool options_are_free(const item::Item& item) {
    const bool in_any_order = item.response_kind == ResponseKind::order || item.response_kind == ResponseKind::match;
    return in_any_order || (!verify::is_true_false(item) && std::ranges::all_of(item.options, is_a_name));
}

Order as_it_is(std::size_t count) {
    Order order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    return order;
}

Order drawn(std::size_t count, bool free, Random& random) {
    Order order = as_it_is(count);
    if (free) shuffle<std::size_t>(order, random);
    return order;
}

Order inverse(const Order& order) {
    Order places(order.size());
    for (std::size_t place = 0; place < order.size(); ++place) places[order[place]] = place;
    return places;
}

std::vector<item::Option> in_order(const std::vector<item::Option>& options, const Order& order) {
    std::vector<item::Option> result;
    for (const std::size_t old : order) result.push_back(options[old]);
    return result;
}

Order moved_key(const item::Item& item, const Order& options, const Order& places, const Order& target_places) {
    Order key;
    if (item.response_kind == ResponseKind::match) {
        for (const std::size_t old : options) key.push_back(target_places[item.key[old]]);
        return key;
    }
    for (const std::size_t old : item.key) key.push_back(places[old]);
    if (item.response_kind == ResponseKind::multiple_choice) std::ranges::sort(key);
    return key;
}

item::Item arranged(const item::Item& item, const Order& options, const Order& targets) {
    const Order places = inverse(options), target_places = inverse(targets);
    item::Item moved = item;
    moved.options = in_order(item.options, options);
    moved.targets = in_order(item.targets, targets);
    moved.key = moved_key(item, options, places, target_places);
    for (item::Assertion& assertion : moved.certificate.assertions) {
        assertion.option = places[assertion.option];
        if (assertion.target && *assertion.target < targets.size())
            assertion.target = target_places[*assertion.target];
    }
    std::ranges::stable_sort(moved.certificate.assertions, {}, &item::Assertion::option);
    return generate::finished_item(std::move(moved));
}

bool is_shown_solved(const item::Item& item) {
    return item.response_kind == ResponseKind::order && std::ranges::is_sorted(item.key);
}

std::uint64_t seed_of(std::string_view code, std::size_t number) { return mixed(hash_of(code) + number); }

item::Item rearranged(const item::Item& item, std::uint64_t seed, const Proof& is_proven) {
    if (item.response_kind == ResponseKind::typed || item.response_kind == ResponseKind::number) return item;
    Random random(seed);
    const Order options = drawn(item.options.size(), options_are_free(item), random);
    const Order targets = drawn(item.targets.size(), std::ranges::all_of(item.targets, is_a_name), random);
    if (options == as_it_is(options.size()) && targets == as_it_is(targets.size())) return item;
    item::Item moved = arranged(item, options, targets);
    return !is_shown_solved(moved) && is_proven(moved) ? moved : item;
}

} // namespace

item::Item shuffled(const fact::FactBank& bank, const item::Item& item, std::uint64_t seed) {
    return rearranged(item, seed, proof_by(bank));
}

bool Variants::is_proven(const item::Item& item) {
    const auto [found, is_new] = proven_.try_emplace(item.id, false);
    if (is_new) found->second = verify::verify(bank_, item).empty();
    return found->second;
}

std::vector<item::Item> Variants::at(std::size_t number) {
    const Proof proof = [this](const item::Item& item) { return is_proven(item); };
    Random random(seed_of(code_, number));
    std::vector<item::Item> items;
    for (const item::Item& item : paper_) items.push_back(rearranged(item, random.next(), proof));
    shuffle<item::Item>(items, random);
    return with_even_keys({std::move(items)}, random.next(), proof);
}

} // namespace signatory::quiz
