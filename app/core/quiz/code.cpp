#include "core/quiz/code.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "core/fact/fingerprint.hpp"
#include "core/quiz/bits.hpp"
#include "core/quiz/letters.hpp"
#include "core/support/random.hpp"

namespace signatory::quiz {
namespace {

// Count up whenever the letters, the question kinds or the way a paper is drawn change: an older code would silently
// be another paper.
constexpr std::uint64_t code_version = 3;
constexpr int version_bits = 4, bank_bits = 6, content_bits = 22; // one changed bank in four million goes unseen

constexpr int year_bits = 14, month_bits = 4, day_bits = 5, level_bits = 2;
constexpr std::uint64_t longest_list = 255; // a slip may read any number
constexpr int short_group = 2, count_group = 4, word_group = 5, fact_group = 4; // of counted numbers

std::uint64_t lowest(std::uint64_t number, int width) { return number & ((std::uint64_t{1} << width) - 1); }
std::uint64_t hash_of_name(const fact::FactBank& bank) { return lowest(mixed(hash_of(bank.header().id)), bank_bits); }
std::uint64_t hash_of_content(const fact::FactBank& bank) { return lowest(fact::fingerprint(bank.records()), content_bits); }

std::uint64_t place_in(const std::vector<std::string>& words, const std::string& word) {
    return static_cast<std::uint64_t>(std::ranges::find(words, word) - words.begin());
}

// The words as a code names them; they come back in this order.
struct Known {
    std::vector<std::string> topics, kinds, languages, facts;
};

std::vector<std::string> facts_of(const fact::FactBank& bank) {
    std::vector<std::string> ids;
    for (const fact::Fact& fact : bank.facts()) ids.push_back(fact.id);
    std::ranges::sort(ids);
    return ids;
}

Known known_of(const fact::FactBank& bank) { return {topics_of(bank), generate::names_of_kinds(), languages_of(bank), facts_of(bank)}; }

// --- writing

void write(BitWriter& bits, const std::vector<std::string>& list, const std::vector<std::string>& known) {
    bits.counted(list.size(), short_group);
    for (const std::string& word : list) bits.counted(place_in(known, word), word_group);
}

void write(BitWriter& bits, const Known& known, const Part& part) {
    write(bits, part.topics, known.topics);
    bits.fixed(part.level ? static_cast<std::uint64_t>(*part.level) + 1 : 0, level_bits);
    write(bits, part.kinds, known.kinds);
    bits.counted(static_cast<std::uint64_t>(part.count), count_group);
}

void write(BitWriter& bits, const std::optional<fact::Date>& date) {
    bits.fixed(date ? 1 : 0, 1);
    if (!date) return;
    bits.fixed(static_cast<std::uint64_t>(date->year), year_bits);
    bits.fixed(static_cast<std::uint64_t>(date->month), month_bits);
    bits.fixed(static_cast<std::uint64_t>(date->day), day_bits);
}

void write_language(BitWriter& bits, const Known& known, const std::string& language) {
    bits.fixed(language.empty() ? 0 : 1, 1);
    if (!language.empty()) bits.counted(place_in(known.languages, language), short_group);
}

// The places of the facts among all ids in order, each as its distance from the one before. A paper of all facts has no
// such section, so that its code is as short as ever; the bit that begins one is no filling of the last letter.
void write_facts(BitWriter& bits, const std::vector<std::string>& ids, const std::vector<std::string>& facts) {
    if (facts.empty()) return;
    std::vector<std::uint64_t> places;
    for (const std::string& fact : facts) places.push_back(place_in(ids, fact));
    std::ranges::sort(places);
    bits.fixed(1, 1);
    bits.counted(places.size(), count_group);
    std::uint64_t before = 0;
    for (const std::uint64_t place : places) bits.counted(place - std::exchange(before, place), fact_group);
}

// --- reading

// A place beyond the list makes the word empty, which no list knows.
std::string word_at(const std::vector<std::string>& known, std::uint64_t place) { return place < known.size() ? known[place] : ""; }

std::vector<std::string> read_list(BitReader& bits, const std::vector<std::string>& known) {
    std::vector<std::string> list;
    const std::uint64_t count = std::min(bits.counted(short_group), longest_list);
    for (std::uint64_t place = 0; place < count; ++place) list.push_back(word_at(known, bits.counted(word_group)));
    return list;
}

Part read_part(BitReader& bits, const Known& known) {
    Part part;
    part.topics = read_list(bits, known.topics);
    if (const std::uint64_t level = bits.fixed(level_bits); level > 0) part.level = static_cast<generate::Level>(level - 1);
    part.kinds = read_list(bits, known.kinds);
    part.count = static_cast<int>(std::min<std::uint64_t>(bits.counted(count_group), most_items + 1));
    return part;
}

std::optional<fact::Date> read_date(BitReader& bits) {
    if (bits.fixed(1) == 0) return std::nullopt;
    fact::Date date;
    date.year = static_cast<int>(bits.fixed(year_bits));
    date.month = static_cast<int>(bits.fixed(month_bits));
    date.day = static_cast<int>(bits.fixed(day_bits));
    return date;
}

void read_facts(BitReader& bits, const std::vector<std::string>& ids, std::vector<std::string>& facts) {
    if (bits.is_at_end(bits_in_letter) || bits.fixed(1) == 0) return;
    const std::uint64_t count = std::min<std::uint64_t>(bits.counted(count_group), ids.size() + 1);
    std::uint64_t place = 0;
    for (std::uint64_t fact = 0; fact < count; ++fact) facts.push_back(word_at(ids, place += bits.counted(fact_group)));
}

Blueprint read_blueprint(BitReader& bits, const Known& known) {
    Blueprint blueprint;
    blueprint.seed = bits.sized();
    if (bits.fixed(1) == 1) blueprint.language = word_at(known.languages, bits.counted(short_group));
    blueprint.as_of = read_date(bits);
    const std::uint64_t parts = std::min<std::uint64_t>(bits.counted(short_group), most_items) + 1;
    for (std::uint64_t part = 0; part < parts; ++part) blueprint.parts.push_back(read_part(bits, known));
    read_facts(bits, known.facts, blueprint.facts);
    return blueprint;
}

std::optional<Problem> other_origin(const fact::FactBank& bank, BitReader& bits) {
    if (bits.fixed(version_bits) != code_version)
        return Problem{"this quiz code was made by another version of the program", {}, "Open it with that version, or make a new paper."};
    if (bits.fixed(bank_bits) != hash_of_name(bank))
        return Problem{"this quiz code was made from another bank", {}, "Give the bank it was made from."};
    if (bits.fixed(content_bits) != hash_of_content(bank))
        return Problem{"the bank has changed since this quiz code was made", {}, "Take the bank as it was then, or make a new paper."};
    return std::nullopt;
}

} // namespace

std::string code_of(const fact::FactBank& bank, const Blueprint& blueprint) {
    const Known known = known_of(bank);
    BitWriter bits;
    bits.fixed(code_version, version_bits);
    bits.fixed(hash_of_name(bank), bank_bits);
    bits.fixed(hash_of_content(bank), content_bits);
    bits.sized(blueprint.seed);
    write_language(bits, known, blueprint.language);
    write(bits, blueprint.as_of);
    bits.counted(blueprint.parts.size() - 1, short_group);
    for (const Part& part : blueprint.parts) write(bits, known, part);
    write_facts(bits, known.facts, blueprint.facts);
    return letters_of(bits.bits());
}

std::expected<Blueprint, Problem> blueprint_of(const fact::FactBank& bank, std::string_view code) {
    auto bits = bits_of(code);
    if (!bits) return std::unexpected(bits.error());
    BitReader reader(std::move(*bits));
    if (auto problem = other_origin(bank, reader)) return std::unexpected(*std::move(problem));
    Blueprint blueprint = read_blueprint(reader, known_of(bank));
    if (!reader.is_at_end(bits_in_letter) || problem_of(bank, blueprint))
        return std::unexpected(Problem{"the quiz code has a slip in it", {}, "Compare it with the original, letter by letter."});
    return blueprint;
}

} // namespace signatory::quiz
