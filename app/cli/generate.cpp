// signatory generate BANK: items drawn with replacement, as JSON lines or as text.
#include <algorithm>
#include <ctime>
#include <map>
#include <memory>

#include <fmt/format.h>

#include "adapters/transfer/item_json.hpp"
#include "cli/report.hpp"
#include "cli/selection.hpp"
#include "core/generate/phrase.hpp"
#include "core/item/answer_text.hpp"

namespace signatory::cli {
namespace {

struct GenerateArguments {
    std::string bank;
    Selection selection;
    std::string format = "text";
};

std::string options_of(const item::Item& item) {
    const bool choice = item.response_kind == item::ResponseKind::single_choice || item.response_kind == item::ResponseKind::multiple_choice;
    const bool typed = item.response_kind == item::ResponseKind::typed || item.response_kind == item::ResponseKind::number;
    std::string text;
    for (std::size_t option = 0; !typed && option < item.options.size(); ++option) {
        const bool key = choice && std::ranges::find(item.key, option) != item.key.end();
        text += fmt::format("  {} {}. {}\n       {}\n", key ? "*" : " ", option + 1, item.options[option].text, item.options[option].rationale);
    }
    for (std::size_t target = 0; target < item.targets.size(); ++target)
        text += fmt::format("    {}) {}\n", static_cast<char>('a' + target), item.targets[target].text);
    if (!choice) text += fmt::format("  * {}\n", item::key_text(item));
    return text;
}

std::string text_of(const fact::FactBank& bank, const item::Item& item) {
    std::string text = item.stem + "\n" + options_of(item) + fmt::format("  {}\n", item.explanation);
    for (const fact::SourceReference& reference : item.sources) {
        const fact::Source* source = bank.source(reference.source);
        text += fmt::format("  Source: {}. {}\n", source->title, source->publisher);
    }
    return text;
}

struct Summary {
    std::map<std::string, std::uint64_t> kinds;
    std::clock_t began = std::clock(); // of the processor, whatever else runs on it
};

void print(const Summary& summary, std::uint64_t count) {
    const double took = static_cast<double>(std::clock() - summary.began) / CLOCKS_PER_SEC;
    for (const auto& [kind, items] : summary.kinds)
        fmt::print("{:18} {:>8}  {:4.1f} %\n", kind, items, 100.0 * static_cast<double>(items) / static_cast<double>(count));
    fmt::print("{} items, each proven and verified, in {:.3f} s of one core: {:.0f} a second\n", count, took, static_cast<double>(count) / took);
}

void generate_items(const GenerateArguments& arguments, Context& context) {
    const auto bank = load_or_report(arguments.bank, context);
    if (bank == nullptr) return;
    const auto generator = generator_of(bank, arguments.selection);
    if (!generator) return refuse(context, generator.error());
    const auto facts = facts_of(*bank, arguments.selection);
    if (!facts) return refuse(context, facts.error());
    Summary summary;
    for (std::uint64_t position = 0; position < arguments.selection.count; ++position) {
        const auto item = item_drawn(*generator, *facts, arguments.selection, position);
        if (!item) return refuse(context, item.error());
        if (arguments.format == "summary") ++summary.kinds[item->question_kind];
        else fmt::print("{}\n", arguments.format == "jsonl" ? transfer::item_to_json(*bank, *item) : text_of(*bank, *item));
    }
    if (arguments.format == "summary") print(summary, arguments.selection.count);
}

} // namespace

void add_generate(CLI::App& program, Context& context) {
    auto* verb = program.add_subcommand("generate", "Draw proven items from a bank, with replacement");
    auto arguments = std::make_shared<GenerateArguments>();
    verb->add_option("BANK", arguments->bank, "A bank: one JSON file, or a folder of them")->required();
    add_selection(*verb, arguments->selection);
    verb->add_option("--mixed-up", arguments->selection.mixed_up, "Two entities a learner takes for one another, as csto,cis; may be repeated")
        ->allow_extra_args(false);
    verb->add_option("--format", arguments->format, "jsonl, text, or a summary of kinds and time")->check(CLI::IsMember({"jsonl", "summary", "text"}))->capture_default_str();
    verb->callback([arguments, &context] { generate_items(*arguments, context); });
}

} // namespace signatory::cli
