// Which items to draw, as the command line says it: shared by the verbs that draw.
#pragma once

#include <cstdint>
#include <expected>
#include <memory>
#include <optional>
#include <span>
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
    std::string fact_file;                  // empty: any fact
};

// --count, --seed, --kind, --topic, --as-of and --facts.
void add_selection(CLI::App& verb, Selection& selection);

// The first kind that nobody knows.
std::optional<Problem> unknown_kind(const std::vector<std::string>& kinds);

// A kind or topic nobody knows and a date the bank does not reach are problems, not empty wishes.
std::expected<generate::Generator, Problem> generator_of(const std::shared_ptr<const fact::FactBank>& bank,
                                                         const Selection& selection);

// The facts of --facts, that draws go through in turn; none: any fact is drawn.
std::expected<std::vector<const fact::Fact*>, Problem> facts_of(const fact::FactBank& bank, const Selection& selection);

// The item at this position of the run.
std::expected<item::Item, Problem> item_drawn(const generate::Generator& generator, std::span<const fact::Fact* const> facts, const Selection& selection,
                                         std::uint64_t position);

} // namespace signatory::cli
