// signatory paper BANK: a paper to hand out, drawn by a blueprint or from its quiz code; what is lacking on standard error.
#include <memory>

#include <fmt/format.h>

#include "adapters/transfer/item_json.hpp"
#include "cli/paper_text.hpp"
#include "cli/report.hpp"
#include "cli/wishes.hpp"
#include "core/quiz/code.hpp"
#include "core/quiz/paper.hpp"

namespace signatory::cli {
namespace {

struct PaperArguments {
    std::string bank;
    Wishes wishes;
    std::string format = "text";
    bool key = false;
};

void print(const PaperArguments& arguments, const fact::FactBank& bank, const quiz::Paper& paper, const std::string& code) {
    if (arguments.format == "text") {
        fmt::print("{}{}", questions_text(bank, paper, code), arguments.key ? key_text(bank, paper) : "");
        return;
    }
    fmt::print(stderr, "quiz code {}\n", code); // the lines are for programs, and only items
    for (const item::Item& item : paper.items) fmt::print("{}\n", transfer::item_to_json(bank, item));
}

void print_paper(const PaperArguments& arguments, Context& context) {
    const auto bank = load_or_report(arguments.bank, context);
    if (bank == nullptr) return;
    const auto blueprint = blueprint_of(arguments.wishes, *bank);
    if (!blueprint) return refuse(context, blueprint.error());
    const auto paper = quiz::assemble(bank, *blueprint);
    if (!paper) return refuse(context, paper.error());
    print(arguments, *bank, *paper, quiz::code_of(*bank, *blueprint));
    for (const std::string& sentence : paper->lacking) fmt::print(stderr, "{}\n", sentence);
    if (!paper->lacking.empty()) context.exit_code = 1;
}

} // namespace

void add_paper(CLI::App& program, Context& context) {
    auto* verb = program.add_subcommand("paper", "A paper to hand out: no fact twice, no question that answers another");
    auto arguments = std::make_shared<PaperArguments>();
    verb->add_option("BANK", arguments->bank, "A bank: one JSON file, or a folder of them")->required();
    add_wishes(*verb, arguments->wishes);
    verb->add_option("--format", arguments->format, "jsonl or text")->check(CLI::IsMember({"jsonl", "text"}))->capture_default_str();
    verb->add_flag("--key", arguments->key, "The key sheet after the questions, with reasons and sources");
    verb->callback([arguments, &context] { print_paper(*arguments, context); });
}

} // namespace signatory::cli
