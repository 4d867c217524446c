// signatory verify BANK ITEMS: re-checks items from the bank alone; every refusal with its reason.
#include <fstream>
#include <iostream>
#include <memory>

#include <fmt/format.h>

#include "adapters/transfer/item_json.hpp"
#include "cli/report.hpp"
#include "core/verify/verify.hpp"

namespace signatory::cli {
namespace {

struct Tally {
    std::size_t proven = 0, refused = 0;
};

void verify_line(const fact::FactBank& bank, const std::string& line, const std::string& place, Tally& tally) {
    const auto item = transfer::item_from_json(bank, line);
    if (!item) {
        fmt::print("{}: {}\n", place, line_of(item.error()));
        ++tally.refused;
        return;
    }
    const auto refusals = verify::verify(bank, *item);
    for (const verify::Refusal& refusal : refusals)
        fmt::print("{}: {}: {}: {}\n", place, item->id, refusal.reason, refusal.what);
    ++(refusals.empty() ? tally.proven : tally.refused);
}

void verify_items(const std::string& bank_path, const std::string& items, Context& context) {
    const auto bank = load_or_report(bank_path, context);
    if (bank == nullptr) return;
    std::ifstream file(items);
    if (items != "-" && !file) {
        fmt::print(stderr, "{}\n", line_of({"the file cannot be read", items, "Give a file of items, or - for standard input."}));
        context.exit_code = 2;
        return;
    }
    std::istream& input = items == "-" ? std::cin : file;
    Tally tally;
    std::string line;
    for (std::size_t number = 1; std::getline(input, line); ++number)
        if (!line.empty()) verify_line(*bank, line, fmt::format("{}:{}", items, number), tally);
    fmt::print("{} proven, {} refused\n", tally.proven, tally.refused);
    if (tally.refused > 0) context.exit_code = 1;
}

} // namespace

void add_verify(CLI::App& program, Context& context) {
    auto* verb = program.add_subcommand("verify", "Re-check items from the bank alone");
    auto paths = std::make_shared<std::pair<std::string, std::string>>();
    verb->add_option("BANK", paths->first, "A bank: one JSON file, or a folder of them")->required();
    verb->add_option("ITEMS", paths->second, "Items, one JSON object a line; - for standard input")->required();
    verb->callback([paths, &context] { verify_items(paths->first, paths->second, context); });
}

} // namespace signatory::cli
