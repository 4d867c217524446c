// R9, R11, R16, R19 and R24: what is ruled for one paper. Larger sets are pools, of which only shares are judged.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <fmt/format.h>

#include "core/verify/lint_rules.hpp"
#include "core/verify/lint_text.hpp"
#include "core/verify/words.hpp"

namespace signatory::verify {
namespace {

using Items = std::span<const item::Item>;

constexpr std::size_t longest_run = 3;             // R11
constexpr double most_negative = 0.1;              // R9
constexpr double most_statements = 0.2;            // R24
constexpr double least_facility = 0.3, most_facility = 0.9; // R24
constexpr double most_of_one_topic = 0.5;          // ours: a paper on several topics is not mostly on one
constexpr std::size_t fewest_for_shares = 10;      // below, one item is too large a share
constexpr std::size_t shortest_acronym = 3;

// Dictionaries list these as words (Merriam-Webster), and emphasis is no acronym.
constexpr std::array<std::string_view, 6> needs_no_words{"NATO", "USA", "USSR", "NOT", "EXCEPT", "III"};

bool is_a_pool(Items items) { return items.size() > most_items_of_a_paper; }

bool has_shares(Items items) { return items.size() >= fewest_for_shares; }

SetFaults share_above(Items items, double most, std::string_view what, auto is_one) {
    const auto count = static_cast<double>(std::ranges::count_if(items, is_one));
    if (!has_shares(items) || count <= most * static_cast<double>(items.size())) return {};
    return {{std::nullopt, fmt::format("{:.0f} % of the items {}, more than {:.0f} %", 100 * count / static_cast<double>(items.size()), what, 100 * most)}};
}

bool is_negative(const item::Item& item) { return !negative_stem(item).empty() || item.stem.contains("NOT") || item.stem.contains("EXCEPT"); }

std::vector<std::string> keys_of(const item::Item& item) {
    std::vector<std::string> keys = item.accepted;
    if (is_choice(item))
        for (const std::size_t key : item.key)
            if (key < item.options.size() && form_of(item.options[key].text) == Form::words) keys.push_back(item.options[key].text);
    return keys;
}

std::string told_by(const item::Item& item) {
    std::string told = item.stem + " " + item.explanation;
    for (const auto& option : item.options) told += " " + option.rationale;
    return told;
}

// The key of an item helps only beside what its stem asks about: all the stem's words but the common ones.
bool gives_away(const item::Item& teller, const item::Item& asked) {
    const Reading told(told_by(teller));
    if (!told.says_any(keys_of(asked))) return false;
    const auto said = content_words(told_by(teller)), stem = content_words(asked.stem);
    return std::ranges::all_of(stem, [&](const auto& word) { return std::ranges::find(said, word) != said.end(); });
}

std::vector<std::string> acronyms(std::string_view text) {
    std::vector<std::string> found;
    std::string run;
    for (const char letter : std::string(text) + " ") {
        const bool is_other = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (letter >= 'A' && letter <= 'Z') run.push_back(letter);
        else if (is_other) run.clear();
        else {
            if (run.size() >= shortest_acronym && std::ranges::find(needs_no_words, run) == needs_no_words.end()) found.push_back(run);
            run.clear();
        }
    }
    return found;
}

std::string capitals(std::string_view text) {
    std::string letters = " ";
    for (std::size_t at = 0; at + 1 < text.size(); ++at)
        if (text[at] >= 'A' && text[at] <= 'Z' && text[at + 1] >= 'a' && text[at + 1] <= 'z') letters.push_back(text[at]);
    return letters;
}

bool is_explained(std::string_view stem, const std::string& acronym) {
    return stem.contains("(" + acronym + ")") || capitals(stem).contains(acronym);
}

} // namespace

// R11. A key that stands in one place four times running makes a learner doubt what they know.
SetFaults runs_of_one_position(Items items) {
    SetFaults faults;
    std::size_t run = 0, last = 0;
    for (std::size_t at = 0; at < items.size() && !is_a_pool(items); ++at) {
        const item::Item& item = items[at];
        if (item.response_kind != item::ResponseKind::single_choice || !is_choice(item) || item.key.size() != 1) continue;
        run = run > 0 && item.key.front() == last ? run + 1 : 1;
        last = item.key.front();
        if (run == longest_run + 1) faults.push_back({at, fmt::format("the key is option {} for the {}th time running", last + 1, run)});
    }
    return faults;
}

SetFaults many_negative_stems(Items items) { return share_above(items, most_negative, "are negative", is_negative); }

// R16. Items on one fact are R24's.
SetFaults cueing(Items items) {
    SetFaults faults;
    if (is_a_pool(items)) return faults;
    for (std::size_t asked = 0; asked < items.size(); ++asked)
        for (std::size_t teller = 0; teller < items.size(); ++teller)
            if (teller != asked && gives_away(items[teller], items[asked])) {
                faults.push_back({asked, fmt::format("its answer is told by “{}”", items[teller].stem)});
                break;
            }
    return faults;
}

// R19
SetFaults unexplained_acronyms(Items items) {
    SetFaults faults;
    std::set<std::string> seen;
    for (std::size_t at = 0; at < items.size() && !is_a_pool(items); ++at)
        for (const std::string& acronym : acronyms(without_quotations(items[at].stem)))
            if (seen.insert(acronym).second && !is_explained(items[at].stem, acronym))
                faults.push_back({at, fmt::format("“{}” is not spelled out where it is first used", acronym)});
    return faults;
}

// R24
SetFaults one_fact_twice(Items items) {
    SetFaults faults;
    std::set<std::string_view> facts, stems;
    for (std::size_t at = 0; at < items.size() && !is_a_pool(items); ++at) {
        if (items[at].asks.empty() && !stems.insert(items[at].stem).second) faults.push_back({at, "the question is asked twice"});
        for (const std::string& asked : items[at].asks)
            if (!facts.insert(asked).second) {
                faults.push_back({at, fmt::format("the fact “{}” is asked twice", asked)});
                break;
            }
    }
    return faults;
}

SetFaults many_statements(Items items) { return share_above(items, most_statements, "are true or false", is_statement); }

SetFaults one_sided_topics(Items items) {
    if (is_a_pool(items)) return {};
    std::map<std::string_view, std::size_t> topics;
    for (const auto& item : items) ++topics[item.topic];
    if (topics.size() < 3) return {};
    const auto largest = std::ranges::max_element(topics, {}, [](const auto& topic) { return topic.second; });
    return share_above(items, most_of_one_topic, fmt::format("are on “{}”", largest->first), [&](const auto& item) { return item.topic == largest->first; });
}

// Planned from the difficulty that comes with generated items; hand-written ones have none.
SetFaults planned_facility(Items items) {
    double sum = 0, count = 0;
    for (const auto& item : items)
        if (has_certificate(item)) sum += 1 - item.difficulty / 1000.0, ++count;
    if (count < static_cast<double>(fewest_for_shares) || is_a_pool(items)) return {};
    if (sum / count >= least_facility && sum / count <= most_facility) return {};
    return {{std::nullopt, fmt::format("the planned facility is {:.2f}, not between {} and {}", sum / count, least_facility, most_facility)}};
}

} // namespace signatory::verify
