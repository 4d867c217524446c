// signatory import FILE…: questions that others wrote, as plain cards, one JSON object a line; `lint` reads them. With --bank
// they, or the columns of a table, become a bank to study.
#include <memory>

#include <fmt/format.h>

#include "adapters/bank/whole_file.hpp"
#include "adapters/system/clock.hpp"
#include "adapters/transfer/bank_of_cards.hpp"
#include "adapters/transfer/fact_table.hpp"
#include "adapters/transfer/import.hpp"
#include "adapters/transfer/source_file.hpp"
#include "cli/learner_files.hpp"
#include "cli/report.hpp"
#include "cli/verb.hpp"
#include "core/author/naming.hpp"
#include "core/support/text.hpp"

namespace signatory::cli {
namespace {

struct ImportArguments {
    std::vector<std::string> files;
    std::string format, out, bank, profile;
    bool table = false, history = false;
};

transfer::Reading read_cards(const ImportArguments& arguments, const std::string& path) {
    auto bytes = transfer::read_source(path);
    if (!bytes) return std::unexpected(bytes.error());
    const transfer::Importer* importer =
        arguments.format.empty() ? transfer::importer_for(path, *bytes) : transfer::importer_named(arguments.format);
    if (importer == nullptr)
        return std::unexpected(Problem{"its name does not tell what it is", path, "Say it with --format."});
    auto reading = importer->read(*bytes);
    if (reading && !reading->cards.empty()) return reading;
    Problem problem = reading ? Problem{fmt::format("there is no card in it, read as {}", importer->label), "",
                                        "Say what it is with --format."}
                              : reading.error();
    if (reading && !reading->passed_over.empty())
        problem.what += fmt::format(" ({}: {})", reading->passed_over.front().where, reading->passed_over.front().why);
    problem.where = problem.where.empty() ? path : path + ": " + problem.where;
    return std::unexpected(problem);
}

// -- As a bank ---------------------------------------------------------------------------------------------------

transfer::BankPlace place_of(const ImportArguments& arguments, const Context& context) {
    const auto now = system::now();
    const auto day = schedule::local_day(now.unix_seconds, now.utc_offset_seconds, 0);
    return {arguments.bank, context.content / "fact-bank.schema.json", transfer::title_of_file(arguments.bank), fact::date_of(day)};
}

void tell_written(const std::string& path, std::size_t added, std::size_t known) {
    fmt::print("{}: {} fact{} added{}\n", path, added, added == 1 ? "" : "s", known > 0 ? fmt::format(", {} there already", known) : "");
}

void import_table(const ImportArguments& arguments, const std::string& path, const std::string& bytes, Context& context) {
    const auto table = transfer::read_fact_table(bytes);
    if (!table) return refuse(context, Problem{table.error().what, path + (table.error().where.empty() ? "" : ": " + table.error().where), table.error().advice});
    author::TablePlan plan = author::guessed_plan(*table, transfer::title_of_file(arguments.bank));
    if (const std::string lack = author::lack_of(plan); !lack.empty())
        return refuse(context, Problem{"the table cannot be made a bank by itself", path, lack + " In the window you can say what its columns mean."});
    const transfer::BankPlace place = place_of(arguments, context);
    const author::TableBank bank = author::table_bank(*table, plan, place.as_of);
    for (const author::ColumnPlan& column : plan.columns) fmt::print(stderr, "{}: {}\n", column.label, author::name_of(column.use));
    for (const author::TableProblem& problem : bank.problems) fmt::print(stderr, "{}: line {}: {}: {}\n", path, problem.line, problem.column, problem.why);
    const auto written = transfer::write_bank_of_table(bank, place);
    if (!written) return refuse(context, written.error());
    if (!bank.problems.empty()) context.exit_code = 1;
    tell_written(arguments.bank, written->facts_added, written->facts_known);
}

void import_cards(const ImportArguments& arguments, const std::string& path, const transfer::Imported& imported, Context& context) {
    const auto taken = transfer::write_bank_of_cards(imported.cards, place_of(arguments, context));
    if (!taken) return refuse(context, Problem{taken.error().what, taken.error().where.empty() ? path : taken.error().where, taken.error().advice});
    for (const auto* passed_over : {&imported.passed_over, &taken->passed_over})
        for (const transfer::PassedOver& each : *passed_over) {
            fmt::print(stderr, "{}: {}: passed over, {}\n", path, each.where, each.why);
            context.exit_code = 1;
        }
    tell_written(arguments.bank, taken->facts_added, taken->facts_known);
    if (taken->options_left_out > 0) fmt::print(stderr, "{}: {} not kept: those of a bank come from its own answers\n", path, counted(taken->options_left_out, "wrong option is", "wrong options are"));
    if (arguments.history) take_in_history(imported.cards, taken->id, taken->facts, arguments.profile, context);
}

// Cards that were exported from here go back where they came from.
void import_history(const ImportArguments& arguments, Context& context) {
    for (const std::string& path : arguments.files) {
        const auto reading = read_cards(arguments, path);
        if (!reading) return refuse(context, reading.error());
        take_in_own_history(reading->cards, arguments.profile, context);
    }
}

void import_as_bank(const ImportArguments& arguments, Context& context) {
    for (const std::string& path : arguments.files) {
        const auto bytes = transfer::read_source(path);
        if (!bytes) return refuse(context, bytes.error());
        if (arguments.table || (arguments.format.empty() && transfer::is_fact_table(path, *bytes))) {
            import_table(arguments, path, *bytes, context);
            continue;
        }
        const auto reading = read_cards(arguments, path);
        if (!reading) return refuse(context, reading.error());
        import_cards(arguments, path, *reading, context);
    }
}

void import_files(const ImportArguments& arguments, Context& context) {
    if (!arguments.bank.empty()) return import_as_bank(arguments, context);
    if (arguments.history) return import_history(arguments, context);
    std::string lines;
    for (const std::string& path : arguments.files) {
        const auto reading = read_cards(arguments, path);
        if (!reading) return refuse(context, reading.error());
        for (const transfer::Card& card : reading->cards) lines += transfer::card_to_json(card) + "\n";
        for (const transfer::PassedOver& each : reading->passed_over)
            fmt::print(stderr, "{}: {}: passed over, {}\n", path, each.where, each.why);
        fmt::print(stderr, "{}: {} card{}\n", path, reading->cards.size(), reading->cards.size() == 1 ? "" : "s");
        if (!reading->passed_over.empty()) context.exit_code = 1;
    }
    if (arguments.out.empty()) return fmt::print("{}", lines);
    const auto saved = bank::write_whole(arguments.out, lines, "the cards",
                                         "Make room or change the folder's permissions, then import again.");
    if (!saved) refuse(context, saved.error());
}

std::vector<std::string> names_of_importers() {
    std::vector<std::string> list;
    for (const transfer::Importer& importer : transfer::importers()) list.emplace_back(importer.name);
    return list;
}

} // namespace

void add_import(CLI::App& program, Context& context) {
    auto* verb =
        program.add_subcommand("import", "Questions that others wrote, as plain cards, one JSON object a line");
    auto arguments = std::make_shared<ImportArguments>();
    verb->add_option("FILES", arguments->files, "GIFT, Moodle XML, CSV, TSV, Quizlet, Anki or Mnemosyne text, KVTML, Anki packages and collections")
        ->required();
    verb->add_option("--format", arguments->format, "What the files are; default: by their names")
        ->check(CLI::IsMember(names_of_importers()));
    verb->add_option("--out", arguments->out, "The file to write; default: standard output");
    auto* bank = verb->add_option("--bank", arguments->bank, "A bank to write instead, or to add to: of the cards, or of a table's columns");
    bank->excludes("--out");
    verb->add_flag("--table", arguments->table, "Each row of the table is a thing, each column says something of it")->needs(bank);
    auto* history = verb->add_flag("--history", arguments->history, "Their schedule and reviews into the learner's profile, from Anki packages");
    history->excludes("--out");
    verb->add_option("--profile", arguments->profile, "The learner's file; default: in the XDG data folder")->needs(history);
    verb->callback([arguments, &context] { import_files(*arguments, context); });
}

} // namespace signatory::cli
