// What a paper is to ask: how many items of which topics, at which level and of which kinds, as of which date.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/generate/question_kind.hpp"
#include "core/support/problem.hpp"

namespace signatory::quiz {

struct Part {
    std::vector<std::string> topics;      // none: all
    std::optional<generate::Level> level; // none: all
    std::vector<std::string> kinds;       // none: all
    int count = 20;                       // 1 … most_items over the paper

    bool operator==(const Part&) const = default;
};

struct Blueprint {
    std::vector<Part> parts;         // in the order of the paper
    std::optional<fact::Date> as_of; // none: the bank's, dates drawn freely
    std::string language;            // empty: the bank's
    std::uint64_t seed = 1;          // below 2^53
    std::vector<std::string> facts = {}; // ids: only these are asked, each once at most; none: all

    bool operator==(const Blueprint&) const = default;
};

inline constexpr int most_items = 1000;

int total(const Blueprint& blueprint);

// The names of the kinds a part leaves, in the order of their registry. None: nothing is of this level.
std::vector<std::string> kinds_of(const Part& part);

// The words a bank knows, sorted: a code names them by their place.
std::vector<std::string> topics_of(const fact::FactBank& bank);
std::vector<std::string> languages_of(const fact::FactBank& bank);

std::optional<generate::Level> level_named(std::string_view name);

// A word that the bank or the registry does not know, a date after the bank's, a count of nothing: the first of them.
std::optional<Problem> problem_of(const fact::FactBank& bank, const Blueprint& blueprint);

} // namespace signatory::quiz
