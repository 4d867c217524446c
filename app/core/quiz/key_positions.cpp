#include "core/quiz/key_positions.hpp"

#include <algorithm>
#include <map>

#include "core/generate/compose.hpp"
#include "core/support/random.hpp"
#include "core/verify/shape.hpp"
#include "core/verify/verify.hpp"

namespace signatory::quiz {

bool is_a_name(const item::Option& option) {
    return std::holds_alternative<fact::EntityReference>(option.value) || std::holds_alternative<fact::Text>(option.value);
}

namespace {

using Items = std::vector<item::Item>;

constexpr int deals_tried = 400;        // about a fifth of the deals for 100 items have no long run
constexpr int deals_before_reorder = 100;

bool is_choice_of_one(const item::Item& item) {
    return item.response_kind == item::ResponseKind::single_choice && !verify::is_true_false(item);
}

// All that balance asks of an item.
struct Place {
    std::size_t part = 0, item = 0; // where it comes from
    std::size_t options = 0, key = 0;
    bool free = false;
};
using Places = std::vector<Place>; // of the choices of one, in the order of the paper

Places places_of(const std::vector<Items>& parts) {
    Places places;
    for (std::size_t part = 0; part < parts.size(); ++part)
        for (std::size_t item = 0; item < parts[part].size(); ++item) {
            const item::Item& one = parts[part][item];
            if (is_choice_of_one(one)) places.push_back({part, item, one.options.size(), one.key.front(), has_free_order(one)});
        }
    return places;
}

std::size_t longest_run_of(const Places& places) {
    std::size_t longest = 0, run = 0, last = 0;
    for (const Place& place : places) {
        run = run > 0 && place.key == last ? run + 1 : 1;
        last = place.key;
        longest = std::max(longest, run);
    }
    return longest;
}

bool has_even_positions(const Places& places) {
    constexpr std::size_t whole = 60; // halves, thirds, quarters, fifths and sixths of it are whole numbers
    std::map<std::size_t, std::size_t> keys, share;
    for (const Place& place : places) {
        if (!place.free) continue;
        ++keys[place.key];
        for (std::size_t option = 0; option < place.options; ++option) share[option] += whole / place.options;
    }
    return std::ranges::all_of(keys, [&](const auto& key) { return key.second * whole < share[key.first] + 2 * whole; });
}

// One position for each of `count` items of so many options: in turn from a drawn start, then shuffled.
std::vector<std::size_t> deck(std::size_t count, std::size_t options, Random& random) {
    const std::size_t start = random.below(options);
    std::vector<std::size_t> positions;
    for (std::size_t place = 0; place < count; ++place) positions.push_back((start + place) % options);
    shuffle<std::size_t>(positions, random);
    return positions;
}

Places dealt(Places places, Random& random) {
    std::map<std::size_t, std::vector<Place*>> by_options;
    for (Place& place : places)
        if (place.free) by_options[place.options].push_back(&place);
    for (auto& [options, same] : by_options) {
        const std::vector<std::size_t> positions = deck(same.size(), options, random);
        for (std::size_t place = 0; place < same.size(); ++place) same[place]->key = positions[place];
    }
    return places;
}

void reorder(std::vector<Items>& parts, Random& random) {
    for (Items& part : parts) shuffle<item::Item>(part, random);
}

Items in_one(const std::vector<Items>& parts) {
    Items all;
    for (const Items& part : parts) all.insert(all.end(), part.begin(), part.end());
    return all;
}

item::Item moved_to(const item::Item& item, std::size_t position, const Proof& is_proven) {
    const std::size_t key = item.key.front();
    if (key == position) return item;
    item::Item moved = item;
    std::swap(moved.options[key], moved.options[position]);
    moved.key = {position};
    for (item::Assertion& assertion : moved.certificate.assertions) {
        if (assertion.option == key) assertion.option = position;
        else if (assertion.option == position) assertion.option = key;
    }
    std::ranges::stable_sort(moved.certificate.assertions, {}, &item::Assertion::option);
    moved = generate::finished_item(std::move(moved));
    return is_proven(moved) ? moved : item;
}

Items applied(std::vector<Items> parts, const Places& places, const Proof& is_proven) {
    for (const Place& place : places) {
        item::Item& item = parts[place.part][place.item];
        if (place.free) item = moved_to(item, place.key, is_proven);
    }
    return in_one(parts);
}

} // namespace

Proof proof_by(const fact::FactBank& bank) {
    return [&bank](const item::Item& item) { return verify::verify(bank, item).empty(); };
}

bool has_free_order(const item::Item& item) { return is_choice_of_one(item) && std::ranges::all_of(item.options, is_a_name); }

item::Item with_key_at(const fact::FactBank& bank, const item::Item& item, std::size_t position) {
    return moved_to(item, position, proof_by(bank));
}

bool has_even_positions(const Items& items) { return has_even_positions(places_of({items})); }

std::size_t longest_run_of(const Items& items) { return longest_run_of(places_of({items})); }

Items with_even_keys(const fact::FactBank& bank, std::vector<Items> parts, std::uint64_t seed) {
    return with_even_keys(std::move(parts), seed, proof_by(bank));
}

Items with_even_keys(std::vector<Items> parts, std::uint64_t seed, const Proof& is_proven) {
    Random random(seed);
    for (int deal = 0; deal < deals_tried; ++deal) {
        if (deal >= deals_before_reorder) reorder(parts, random);
        const Places places = dealt(places_of(parts), random);
        if (has_even_positions(places) && longest_run_of(places) <= longest_run) return applied(std::move(parts), places, is_proven);
    }
    return applied(parts, dealt(places_of(parts), random), is_proven);
}

} // namespace signatory::quiz
