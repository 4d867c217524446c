// Which items to draw, as the command line says it: shared by the verbs that draw.
#pragma once

#include <cstdint>
#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "core/fact/bank.hpp"
#include "core/generate/generate.hpp"
#include "core/support/problem.hpp"

namespace signatory::cli {

struct Selection {
    std::uint64_t count = 10;
    std::uint64_t seed = 1;
    std::vector<std::string> kinds, topics; // none: all
    std::string as_of;                      // empty: the bank's
    std::vector<std::string> mixed_up;      // pairs of entities: "csto,cis"
};

// --count, --seed, --kind, --topic and --as-of.
void add_selection(CLI::App& verb, Selection& selection);

// The first kind that nobody knows.
std::optional<Problem> unknown_kind(const std::vector<std::string>& kinds);

// A kind or topic nobody knows and a date the bank does not reach are problems, not empty wishes.
std::expected<generate::Generator, Problem> generator_of(const std::shared_ptr<const fact::FactBank>& bank,
                                                         const Selection& selection);

} // namespace signatory::cli
