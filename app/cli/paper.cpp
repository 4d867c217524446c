// signatory paper BANK: a paper to hand out, drawn by a blueprint or from its quiz code; what is lacking on standard error.
#include <memory>

#include <fmt/format.h>

#include "adapters/transfer/item_json.hpp"
#include "cli/paper_text.hpp"
#include "cli/part_words.hpp"
#include "cli/report.hpp"
#include "core/quiz/code.hpp"
#include "core/quiz/paper.hpp"

namespace signatory::cli {
namespace {

struct PaperArguments {
    std::string bank;
    std::optional<int> count;
    std::vector<std::string> topics, kinds, parts;
    std::string level, as_of, language, code;
    std::uint64_t seed = 1;
    std::string format = "text";
    bool key = false;
};

using Wanted = std::expected<quiz::Blueprint, Problem>;

constexpr int usual_count = 20;

// What --count leaves over beside the parts, or all of it.
std::optional<quiz::Part> rest_of(const PaperArguments& arguments, const quiz::Blueprint& blueprint) {
    const int left = arguments.count.value_or(blueprint.parts.empty() ? usual_count : quiz::total(blueprint)) - quiz::total(blueprint);
    if (left == 0) return std::nullopt;
    return quiz::Part{arguments.topics, quiz::level_named(arguments.level), arguments.kinds, left};
}

Wanted blueprint_of(const PaperArguments& arguments) {
    quiz::Blueprint blueprint;
    for (const std::string& words : arguments.parts) {
        auto part = part_of(words);
        if (!part) return std::unexpected(part.error());
        blueprint.parts.push_back(*std::move(part));
    }
    if (arguments.count && *arguments.count < quiz::total(blueprint))
        return std::unexpected(Problem{"the parts want more questions than the whole paper", "--count", "Raise it, or leave it out."});
    if (auto rest = rest_of(arguments, blueprint)) blueprint.parts.push_back(*std::move(rest));
    if (!arguments.as_of.empty()) {
        const auto date = fact::parse_date(arguments.as_of);
        if (!date) return std::unexpected(date.error());
        blueprint.as_of = *date;
    }
    blueprint.language = arguments.language;
    blueprint.seed = arguments.seed;
    return blueprint;
}

Wanted blueprint_of(const PaperArguments& arguments, const fact::FactBank& bank) {
    return arguments.code.empty() ? blueprint_of(arguments) : quiz::blueprint_of(bank, arguments.code);
}

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
    const Wanted blueprint = blueprint_of(arguments, *bank);
    if (!blueprint) return refuse(context, blueprint.error());
    const auto paper = quiz::assemble(bank, *blueprint);
    if (!paper) return refuse(context, paper.error());
    print(arguments, *bank, *paper, quiz::code_of(*bank, *blueprint));
    for (const std::string& sentence : paper->lacking) fmt::print(stderr, "{}\n", sentence);
    if (!paper->lacking.empty()) context.exit_code = 1;
}

void add_wishes(CLI::App& verb, PaperArguments& arguments) {
    verb.add_option("--count", arguments.count, "How many questions; default: 20, or those of the parts");
    verb.add_option("--topic", arguments.topics, "Only this topic; may be repeated")->allow_extra_args(false);
    verb.add_option("--level", arguments.level, "Only this level")->check(CLI::IsMember({"recall", "discriminate", "reason"}));
    verb.add_option("--kind", arguments.kinds, "Only this question kind; may be repeated")->allow_extra_args(false);
    verb.add_option("--part", arguments.parts, "So many of this, “topic=clauses,level=reason,count=4”; may be repeated")->allow_extra_args(false);
    verb.add_option("--as-of", arguments.as_of, "Ask as of this date (2011, 2011-06 or 2011-06-01); default: the bank's");
    verb.add_option("--language", arguments.language, "Ask in this language; default: the bank's");
    verb.add_option("--seed", arguments.seed, "The same seed draws the same paper, on any machine")->capture_default_str();
}

} // namespace

void add_paper(CLI::App& program, Context& context) {
    auto* verb = program.add_subcommand("paper", "A paper to hand out: no fact twice, no question that answers another");
    auto arguments = std::make_shared<PaperArguments>();
    verb->add_option("BANK", arguments->bank, "A bank: one JSON file, or a folder of them")->required();
    add_wishes(*verb, *arguments);
    auto* code = verb->add_option("--code", arguments->code, "The paper of this quiz code, instead of any wishes");
    for (const char* wish : {"--count", "--topic", "--level", "--kind", "--part", "--as-of", "--language", "--seed"})
        code->excludes(wish);
    verb->add_option("--format", arguments->format, "jsonl or text")->check(CLI::IsMember({"jsonl", "text"}))->capture_default_str();
    verb->add_flag("--key", arguments->key, "The key sheet after the questions, with reasons and sources");
    verb->callback([arguments, &context] { print_paper(*arguments, context); });
}

} // namespace signatory::cli
