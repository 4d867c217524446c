// signatory check BANK…: every problem of every bank, one a line.
#include <memory>

#include <fmt/format.h>

#include "adapters/bank/json_bank.hpp"
#include "cli/report.hpp"

namespace signatory::cli {
namespace {

void check(const std::vector<std::string>& banks, Context& context) {
    for (const std::string& path : banks) {
        const auto loaded = bank::load_bank(path, context.content / "fact-bank.schema.json");
        for (const Problem& problem : loaded.problems) fmt::print("{}\n", line_of(problem));
        if (!loaded.problems.empty()) {
            context.exit_code = 1;
            continue;
        }
        const fact::FactBank& bank = *loaded.bank;
        fmt::print("{}: {} facts, {} claims, {} sources; no problems\n", path, bank.facts().size(),
                   bank.claims().size(), bank.sources().size());
    }
}

} // namespace

void add_check(CLI::App& program, Context& context) {
    auto* verb = program.add_subcommand("check", "Check fact banks and print every problem with its place and a remedy");
    auto banks = std::make_shared<std::vector<std::string>>();
    verb->add_option("BANK", *banks, "A bank: one JSON file, or a folder of them")->required();
    verb->callback([banks, &context] { check(*banks, context); });
}

} // namespace signatory::cli
