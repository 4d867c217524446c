// signatory verify BANK ITEMS: re-checks items from the bank alone; every refusal with its reason. With --changed OLD: names
// the items that a bank's changes touch.
#include <fstream>
#include <functional>
#include <iostream>
#include <memory>
#include <unordered_set>

#include <fmt/format.h>

#include "adapters/transfer/item_json.hpp"
#include "cli/report.hpp"
#include "core/verify/changed.hpp"
#include "core/verify/verify.hpp"

namespace signatory::cli {
namespace {

struct VerifyArguments {
    std::string bank, items, before; // `before`: the bank's version that the items come from, or empty
};

// The lines of a file or of standard input that are not empty, with their places. False: it cannot be read.
bool each_line(const std::string& path, const std::function<void(const std::string& line, const std::string& place)>& take) {
    std::ifstream file(path);
    if (path != "-" && !file) return false;
    std::istream& input = path == "-" ? std::cin : file;
    std::string line;
    for (std::size_t number = 1; std::getline(input, line); ++number)
        if (!line.empty()) take(line, fmt::format("{}:{}", path, number));
    return true;
}

void refuse_unreadable(const std::string& path, Context& context) {
    fmt::print(stderr, "{}\n", line_of({"the file cannot be read", path, "Give a file of items, or - for standard input."}));
    context.exit_code = 2;
}

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

void verify_items(const VerifyArguments& arguments, Context& context) {
    const auto bank = load_or_report(arguments.bank, context);
    if (bank == nullptr) return;
    Tally tally;
    const auto take = [&](const std::string& line, const std::string& place) { verify_line(*bank, line, place, tally); };
    if (!each_line(arguments.items, take)) return refuse_unreadable(arguments.items, context);
    fmt::print("{} proven, {} refused\n", tally.proven, tally.refused);
    if (tally.refused > 0) context.exit_code = 1;
}

// Whether a quoted word of the line is one of the ids, which need no escaping: much cheaper than reading the item.
bool names_one_of(const std::unordered_set<std::string_view>& ids, std::string_view line) {
    for (std::size_t open = line.find('"'); open != std::string_view::npos;) {
        const std::size_t close = line.find('"', open + 1);
        if (close == std::string_view::npos) return false;
        if (ids.contains(line.substr(open + 1, close - open - 1))) return true;
        open = close; // what ends one word may begin the next
    }
    return false;
}

// Read as the old bank means it: what the new one no longer knows is told by what is missing.
void print_touched(const VerifyArguments& arguments, Context& context) {
    const auto before = load_or_report(arguments.before, context);
    if (before == nullptr) return;
    const auto now = load_or_report(arguments.bank, context);
    if (now == nullptr) return;
    const verify::Changes changes(*before, *now);
    const auto ids = changes.telling_ids();
    std::size_t items = 0, touched = 0, unreadable = 0;
    const auto take = [&](const std::string& line, const std::string& place) {
        ++items;
        if (ids && !names_one_of(*ids, line)) return;
        const auto item = transfer::item_from_json(*before, line);
        if (!item) {
            ++unreadable;
            return fmt::print("{}: {}\n", place, line_of(item.error()));
        }
        const auto why = changes.touch(*item);
        if (!why) return;
        ++touched;
        fmt::print("{}: {}: {}\n", place, item->id, *why);
    };
    if (!each_line(arguments.items, take)) return refuse_unreadable(arguments.items, context);
    fmt::print("{} of {} items touched", touched, items);
    fmt::print("{}\n", unreadable > 0 ? fmt::format(", {} unreadable", unreadable) : "");
    if (touched > 0 || unreadable > 0) context.exit_code = 1;
}

} // namespace

void add_verify(CLI::App& program, Context& context) {
    auto* verb = program.add_subcommand("verify", "Re-check items from the bank alone");
    auto arguments = std::make_shared<VerifyArguments>();
    verb->add_option("BANK", arguments->bank, "A bank: one JSON file, or a folder of them")->required();
    verb->add_option("ITEMS", arguments->items, "Items, one JSON object a line; - for standard input")->required();
    verb->add_option("--changed", arguments->before, "The bank's version the items come from: name those that BANK's changes touch")->option_text("OLD");
    verb->callback([arguments, &context] {
        if (arguments->before.empty()) verify_items(*arguments, context);
        else print_touched(*arguments, context);
    });
}

} // namespace signatory::cli
