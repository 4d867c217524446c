// signatory export BANK: proven items in a format other programs read; what it cannot hold is told.
#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>

#include <fmt/format.h>

#include "adapters/bank/whole_file.hpp"
#include "adapters/transfer/answer_json.hpp"
#include "adapters/transfer/drawing.hpp"
#include "adapters/transfer/export.hpp"
#include "adapters/transfer/item_json.hpp"
#include "cli/learner_files.hpp"
#include "cli/report.hpp"
#include "cli/selection.hpp"
#include "core/support/text.hpp"
#include "core/verify/verify.hpp"

namespace signatory::cli {
namespace {

struct ExportArguments {
    std::string bank, format, items, answers, out, profile;
    Selection selection;
    bool strict = false, schedule = false;
};

using Bank = std::shared_ptr<const fact::FactBank>;
using Items = std::expected<std::vector<item::Item>, Problem>;
using Clock = std::chrono::steady_clock;

// --- items drawn

// Told on standard error, and only when it takes over a second.
class Progress {
public:
    void tell(std::size_t done, std::uint64_t all) {
        if (Clock::now() < next_) return;
        fmt::print(stderr, "{} of {} items drawn\n", done, all);
        next_ = Clock::now() + std::chrono::seconds(1);
    }

private:
    Clock::time_point next_ = Clock::now() + std::chrono::seconds(1);
};

Items drawn(const Bank& bank, const transfer::Format& format, Selection selection) {
    auto kinds = transfer::kinds_held(format, selection.kinds);
    if (!kinds) return std::unexpected(kinds.error());
    selection.kinds = *std::move(kinds);
    const auto generator = generator_of(bank, selection);
    if (!generator) return std::unexpected(generator.error());
    const auto facts = facts_of(*bank, selection);
    if (!facts) return std::unexpected(facts.error());
    Progress progress;
    const auto told = [&](std::size_t done, std::size_t all) {
        progress.tell(done, all);
        return true;
    };
    const auto draw_item = [&](std::uint64_t place) { return item_drawn(*generator, *facts, selection, place); };
    return transfer::drawn(draw_item, format, selection.count, transfer::Short::refused, told);
}

// --- items and answers given

template <class Read> std::optional<Problem> read_lines(const std::string& path, Read read) {
    std::ifstream file(path);
    if (path != "-" && !file)
        return Problem{"the file cannot be read", path,
                       "Give a file of one JSON object a line, or - for standard input."};
    std::istream& input = path == "-" ? std::cin : file;
    std::string line;
    for (std::size_t number = 1; std::getline(input, line); ++number) {
        if (line.empty()) continue;
        if (std::optional<Problem> problem = read(line)) {
            problem->where = fmt::format("{}:{}{}{}", path, number, problem->where.empty() ? "" : ": ", problem->where);
            return problem;
        }
    }
    return std::nullopt;
}

Items given(const fact::FactBank& bank, const std::string& path) {
    std::vector<item::Item> items;
    const auto problem = read_lines(path, [&](const std::string& line) -> std::optional<Problem> {
        auto item = transfer::item_from_json(bank, line);
        if (!item) return item.error();
        const auto refusals = verify::verify(bank, *item);
        if (!refusals.empty())
            return Problem{fmt::format("the bank does not prove this item: {}", refusals.front().what), item->id,
                           "Draw it again from this bank."};
        items.push_back(*std::move(item));
        return std::nullopt;
    });
    if (problem) return std::unexpected(*problem);
    return items;
}

std::optional<Problem> read_answers(const std::string& path, transfer::Quiz& quiz) {
    return read_lines(path, [&](const std::string& line) -> std::optional<Problem> {
        auto answer = transfer::answer_from_json(quiz.items, line);
        if (!answer) return answer.error();
        quiz.answers.push_back(*std::move(answer));
        return std::nullopt;
    });
}

// --- what is told

std::string counted_items(std::size_t count) { return counted(count, "item", "items"); }

void tell_changes(std::FILE* stream, const std::vector<transfer::Change>& changes) {
    std::map<std::pair<bool, std::string>, std::vector<std::string>> by_reason;
    for (const transfer::Change& change : changes) by_reason[{change.left_out, change.why}].push_back(change.item);
    for (const auto& [reason, items] : by_reason) {
        fmt::print(stream, "{} {}: {}\n", counted_items(items.size()), reason.first ? "left out" : "converted",
                   reason.second);
        for (const std::string& item : items)
            if (reason.first) fmt::print(stream, "  {}\n", item);
    }
}

std::expected<void, Problem> save(const std::string& out, const std::string& bytes) {
    if (out != "-")
        return bank::write_whole(out, bytes, "the export",
                                 "Make room or change the folder's permissions, then export again.");
    std::cout.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush();
    return {};
}

void write(const ExportArguments& arguments, const transfer::Format& format, transfer::Quiz quiz, Context& context) {
    const auto exported = transfer::exported(format, std::move(quiz));
    if (!exported) return refuse(context, exported.error());
    std::FILE* stream = arguments.out == "-" ? stderr : stdout;
    tell_changes(stream, exported->changes);
    if (arguments.strict && !exported->changes.empty())
        return refuse(context, {fmt::format("{} would be changed or left out, so nothing was written",
                                            counted_items(exported->changes.size())),
                                "--strict", "Leave these items out, or choose another format."});
    if (const auto saved = save(arguments.out, exported->bytes); !saved) return refuse(context, saved.error());
    if (!format.lacks.empty()) fmt::print(stream, "{} has no place for {}\n", format.label, format.lacks);
    if (arguments.out != "-") fmt::print("{} as {} in {}\n", counted_items(exported->items), format.label, arguments.out);
    if (std::ranges::any_of(exported->changes, &transfer::Change::left_out)) context.exit_code = 1;
}

void export_learner(const ExportArguments& arguments, const Bank& bank, Context& context) {
    if (arguments.format != "apkg")
        return refuse(context, {"only an Anki package holds a schedule", "--schedule", "Add --format apkg."});
    const auto package = package_of_learner(bank, arguments.profile);
    if (!package) return refuse(context, package.error());
    if (const auto saved = save(arguments.out, package->bytes); !saved) return refuse(context, saved.error());
    if (arguments.out != "-") fmt::print("All cards with their schedule and log in {}\n", arguments.out);
    if (package->left_out == 0 && package->reviews_left_out == 0) return;
    fmt::print(stderr, "{} and {} stayed out: the bank does not ask those facts any more\n", counted(package->left_out, "card", "cards"),
               counted(package->reviews_left_out, "review", "reviews"));
    context.exit_code = 1;
}

void export_items(const ExportArguments& arguments, Context& context) {
    const auto bank = load_or_report(arguments.bank, context);
    if (bank == nullptr) return;
    if (arguments.schedule) return export_learner(arguments, bank, context);
    const transfer::Format& format = *transfer::format_named(arguments.format);
    Items items = arguments.items.empty() ? drawn(bank, format, arguments.selection) : given(*bank, arguments.items);
    if (!items) return refuse(context, items.error());
    transfer::Quiz quiz{*bank, *std::move(items), {}};
    if (!arguments.answers.empty())
        if (const auto problem = read_answers(arguments.answers, quiz)) return refuse(context, *problem);
    write(arguments, format, std::move(quiz), context);
}

std::vector<std::string> names_of_formats() {
    std::vector<std::string> list;
    for (const transfer::Format& format : transfer::formats()) list.emplace_back(format.name);
    return list;
}

} // namespace

void add_export(CLI::App& program, Context& context) {
    auto* verb =
        program.add_subcommand("export", "Proven items in a format other programs read; what it cannot hold is told");
    auto arguments = std::make_shared<ExportArguments>();
    verb->add_option("BANK", arguments->bank, "A bank: one JSON file, or a folder of them")->required();
    verb->add_option("--format", arguments->format, "The format")->required()->check(CLI::IsMember(names_of_formats()));
    verb->add_option("--out", arguments->out, "The file to write, whole or not at all; - for standard output")
        ->required();
    add_selection(*verb, arguments->selection);
    auto* items = verb->add_option("--items", arguments->items,
                                   "These items instead of drawn ones, one JSON object a line; - for standard input");
    for (const char* wish : {"--count", "--seed", "--kind", "--topic", "--as-of", "--facts"}) items->excludes(wish);
    verb->add_option("--answers", arguments->answers, "What learners answered, one JSON object a line, for xapi")
        ->needs(items);
    auto* schedule = verb->add_flag("--schedule", arguments->schedule, "All of the learner's cards instead, with their schedule and log, for apkg");
    for (const char* wish : {"--count", "--seed", "--kind", "--topic", "--as-of", "--facts", "--items"}) schedule->excludes(wish);
    verb->add_option("--profile", arguments->profile, "The learner's file; default: in the XDG data folder")->needs(schedule);
    verb->add_flag("--strict", arguments->strict, "Write nothing when an item would be converted or left out");
    verb->callback([arguments, &context] { export_items(*arguments, context); });
}

} // namespace signatory::cli
