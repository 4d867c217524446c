#include "core/analysis/confusions.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace signatory::analysis {
namespace {

constexpr double seconds_per_half_life = half_life_days * 86400;

double fading(std::int64_t from, std::int64_t to) {
    return std::exp2(-static_cast<double>(to - from) / seconds_per_half_life);
}

struct Weighed {
    Confusion confusion;
    std::int64_t as_of = 0; // the moment its weight is told for

    void fade_to(std::int64_t at) {
        confusion.weight *= fading(as_of, at);
        as_of = at;
    }
};

using Known = std::map<std::string, std::map<std::string, Weighed>>; // key -> taken for

void mistake(Known& known, const ChosenOption& answer) {
    Weighed& weighed = known[answer.key][answer.chosen];
    weighed.fade_to(answer.at);
    weighed.confusion.weight += 1;
    weighed.confusion.times += 1;
    weighed.confusion.last = answer.at;
}

// A right answer counts against the distractors it passed over; against all of the key's where they are not
// known.
void resist(Known& known, const ChosenOption& answer) {
    const auto found = known.find(answer.key);
    if (found == known.end()) return;
    for (auto& [option, weighed] : found->second)
        if (answer.offered.empty() || std::ranges::find(answer.offered, option) != answer.offered.end())
            weighed.confusion.weight *= resisted;
}

} // namespace

std::vector<Confusion> confusions(std::span<const ChosenOption> log, std::int64_t now) {
    std::vector<const ChosenOption*> in_time;
    for (const ChosenOption& answer : log)
        if (answer.at <= now) in_time.push_back(&answer);
    std::ranges::stable_sort(in_time, {}, &ChosenOption::at);
    Known known;
    for (const ChosenOption* answer : in_time)
        answer->chosen == answer->key ? resist(known, *answer) : mistake(known, *answer);
    std::vector<Confusion> result;
    for (auto& [key, options] : known)
        for (auto& [option, weighed] : options) {
            weighed.fade_to(now);
            weighed.confusion.key = key;
            weighed.confusion.taken_for = option;
            result.push_back(std::move(weighed.confusion));
        }
    std::ranges::stable_sort(result, std::ranges::greater(), &Confusion::weight);
    return result;
}

std::vector<MixedUpPair> mixed_up_pairs(std::span<const Confusion> confusions, double least) {
    std::map<std::pair<std::string, std::string>, double> weights;
    for (const Confusion& each : confusions) weights[std::minmax(each.key, each.taken_for)] += each.weight;
    std::vector<MixedUpPair> pairs;
    for (const auto& [names, weight] : weights)
        if (weight >= least) pairs.push_back({names.first, names.second, weight});
    std::ranges::stable_sort(pairs, std::ranges::greater(), &MixedUpPair::weight);
    return pairs;
}

void count_in(std::vector<MixedUpPair>& pairs, const ChosenOption& answer, double weight) {
    if (answer.chosen == answer.key) return;
    const auto& [first, second] = std::minmax(answer.key, answer.chosen);
    auto pair = std::ranges::find_if(pairs, [&](const MixedUpPair& each) { return each.first == first && each.second == second; });
    if (pair == pairs.end()) pair = pairs.insert(pairs.end(), {first, second, 0});
    pair->weight += weight;
    if (pair->weight <= 0) pairs.erase(pair);
}

std::vector<std::string> likely_distractors(std::span<const Confusion> confusions, const std::string& key) {
    std::vector<const Confusion*> of_key;
    for (const Confusion& each : confusions)
        if (each.key == key && each.weight > 0) of_key.push_back(&each);
    std::ranges::stable_sort(of_key, std::ranges::greater(), &Confusion::weight);
    std::vector<std::string> options;
    for (const Confusion* each : of_key) options.push_back(each->taken_for);
    return options;
}

} // namespace signatory::analysis
