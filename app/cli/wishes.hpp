// What a paper is to ask, as the command line says it: shared by the verbs that make papers.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "core/fact/bank.hpp"
#include "core/quiz/blueprint.hpp"
#include "core/support/problem.hpp"

namespace signatory::cli {

struct Wishes {
    std::optional<int> count;
    std::vector<std::string> topics, kinds, parts;
    std::string level, as_of, language, facts, code;
    std::optional<std::uint64_t> seed = 1; // none: any
    int usual_count = 20;
};

// --count, --topic, --level, --kind, --part, --as-of, --language, --facts, --seed; or --code instead of all of them.
void add_wishes(CLI::App& verb, Wishes& wishes);

std::expected<quiz::Blueprint, Problem> blueprint_of(const Wishes& wishes, const fact::FactBank& bank);

} // namespace signatory::cli
