// signatory statistics RESULTS.csv: what a class's answers say of the questions.
#include <fstream>
#include <iterator>
#include <memory>

#include <fmt/format.h>

#include "adapters/classroom/results_csv.hpp"
#include "cli/class_report.hpp"
#include "cli/verb.hpp"

namespace signatory::cli {
namespace {

struct StatisticsArguments {
    std::string file, format = "text";
};

void print_statistics(const StatisticsArguments& arguments, Context& context) {
    std::ifstream stream(arguments.file, std::ios::binary);
    const std::string csv{std::istreambuf_iterator<char>(stream), {}};
    const auto table = classroom::table_in(csv);
    if (!table) {
        Problem problem = table.error();
        problem.where = problem.where.empty() ? arguments.file : arguments.file + ": " + problem.where;
        fmt::print(stderr, "{}\n", signatory::line_of(problem));
        context.exit_code = 2;
        return;
    }
    if (arguments.format == "json") fmt::print("{}\n", statistics_json(*table));
    else fmt::print("{}", statistics_text(*table));
}

} // namespace

void add_statistics(CLI::App& program, Context& context) {
    auto* verb = program.add_subcommand("statistics", "What a class's answers say of the questions");
    auto arguments = std::make_shared<StatisticsArguments>();
    verb->add_option("RESULTS", arguments->file, "A table that signatory host has written")->required()->check(CLI::ExistingFile);
    verb->add_option("--format", arguments->format, "text or json")->check(CLI::IsMember({"json", "text"}))->capture_default_str();
    verb->callback([arguments, &context] { print_statistics(*arguments, context); });
}

} // namespace signatory::cli
