// signatory lint ITEMS: item-writing rules over items of any origin; with --bank, also what only a bank can tell.
#include <fstream>
#include <iostream>
#include <memory>

#include <fmt/format.h>

#include "adapters/transfer/hand_written_item.hpp"
#include "adapters/transfer/item_json.hpp"
#include "cli/report.hpp"
#include "core/support/text.hpp"
#include "core/verify/lint.hpp"

namespace signatory::cli {
namespace {

struct LintArguments {
    std::string items, bank;
};

struct ReadItems {
    std::vector<item::Item> items;
    std::vector<std::size_t> lines; // of each item, from 1
    std::size_t malformed = 0;
};

// Without a bank an item's values keep their form: lint reads its texts.
const fact::FactBank& no_bank() {
    static const fact::FactBank bank{fact::Records{}};
    return bank;
}

std::expected<item::Item, Problem> item_of(const fact::FactBank* bank, const std::string& line) {
    if (!transfer::has_a_certificate(line)) return transfer::hand_written_item_from_json(line);
    return transfer::item_from_json(bank == nullptr ? no_bank() : *bank, line);
}

void read_line(const fact::FactBank* bank, const std::string& path, const std::string& line, std::size_t number, ReadItems& read) {
    auto item = item_of(bank, line);
    if (!item) {
        fmt::print("{}:{}: {}\n", path, number, line_of(item.error()));
        ++read.malformed;
        return;
    }
    read.items.push_back(std::move(*item));
    read.lines.push_back(number);
}

void print_breach(const std::string& place, const verify::Breach& breach) {
    fmt::print("{}: {}: {} — {}\n", place, breach.rule, breach.what, breach.advice);
}

std::size_t print_breaches(const LintArguments& arguments, const fact::FactBank* bank, const ReadItems& read) {
    std::size_t count = 0;
    const auto print = [&](const std::vector<verify::Breach>& breaches, const std::string& place) {
        for (const verify::Breach& breach : breaches)
            print_breach(breach.item ? fmt::format("{}:{}", arguments.items, read.lines[*breach.item]) : place, breach);
        count += breaches.size();
    };
    for (std::size_t at = 0; at < read.items.size(); ++at) {
        const std::string place = fmt::format("{}:{}", arguments.items, read.lines[at]);
        print(verify::lint(read.items[at]), place);
        if (bank != nullptr) print(verify::lint(*bank, read.items[at]), place);
    }
    print(verify::lint(std::span<const item::Item>(read.items)), arguments.items);
    return count;
}

void lint_items(const LintArguments& arguments, Context& context) {
    const auto bank = arguments.bank.empty() ? nullptr : load_or_report(arguments.bank, context);
    if (!arguments.bank.empty() && bank == nullptr) return;
    std::ifstream file(arguments.items);
    if (arguments.items != "-" && !file) {
        fmt::print(stderr, "{}\n", line_of({"the file cannot be read", arguments.items, "Give a file of items, or - for standard input."}));
        context.exit_code = 2;
        return;
    }
    ReadItems read;
    std::istream& input = arguments.items == "-" ? std::cin : file;
    std::string line;
    for (std::size_t number = 1; std::getline(input, line); ++number)
        if (!line.empty()) read_line(bank.get(), arguments.items, line, number, read);
    const std::size_t breaches = print_breaches(arguments, bank.get(), read);
    fmt::print("{}, {}{}\n", counted(read.items.size(), "item", "items"), counted(breaches, "breach", "breaches"),
               read.malformed == 0 ? "" : ", " + counted(read.malformed, "line not read", "lines not read"));
    if (breaches + read.malformed > 0) context.exit_code = 1;
}

} // namespace

void add_lint(CLI::App& program, Context& context) {
    auto* verb = program.add_subcommand("lint", "Check items, generated or written by hand, against the rules of item writing");
    auto arguments = std::make_shared<LintArguments>();
    verb->add_option("ITEMS", arguments->items, "Items, one JSON object a line; - for standard input")->required();
    verb->add_option("--bank", arguments->bank, "The bank they are about: tells aliases, disputes and what varies over time");
    verb->callback([arguments, &context] { lint_items(*arguments, context); });
}

} // namespace signatory::cli
