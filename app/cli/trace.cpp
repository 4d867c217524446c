// signatory trace: the bare memory model over written review histories, to compare with other implementations.
#include <iostream>
#include <iterator>
#include <memory>
#include <sstream>

#include <fmt/format.h>

#include "cli/report.hpp"
#include "core/schedule/trace.hpp"

namespace signatory::cli {
namespace {

struct Arguments {
    std::string model = "fsrs6";
    std::string parameters;
    double retention = 0.9;
};

std::expected<schedule::Parameters, std::string> parameters_of(const std::string& text) {
    if (text.empty()) return schedule::default_parameters;
    std::string spaced = text;
    std::ranges::replace(spaced, ',', ' ');
    std::istringstream stream(spaced);
    const std::vector<double> values{std::istream_iterator<double>(stream), {}};
    if (!stream.eof()) return std::unexpected("--parameters has something that is not a number");
    return schedule::parameters_from(values);
}

std::string json_of(const schedule::TraceRow& row) {
    const std::string before = row.retrievability_before ? fmt::format("{}", *row.retrievability_before) : "null";
    return fmt::format(R"({{"sequence": {}, "step": {}, "stability": {}, "difficulty": {}, "retrievability_before": {}, )"
                       R"("interval_raw": {}, "interval_days": {}}})",
                       row.sequence, row.step, row.stability, row.difficulty, before, row.interval_raw, row.interval_days);
}

void refuse(Context& context, const std::string& sentence) {
    fmt::print(stderr, "{}\n", sentence);
    context.exit_code = 2;
}

void trace(const Arguments& arguments, Context& context) {
    const auto parameters = parameters_of(arguments.parameters);
    if (!parameters) return refuse(context, parameters.error());
    const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    const auto rows = schedule::trace(text, {*parameters, arguments.retention});
    if (!rows) return refuse(context, rows.error());
    for (const schedule::TraceRow& row : *rows) fmt::print("{}\n", json_of(row));
}

} // namespace

void add_trace(CLI::App& program, Context& context) {
    auto* verb = program.add_subcommand("trace", "Run the memory model over histories “grade:days grade:days …” on standard input");
    auto arguments = std::make_shared<Arguments>();
    verb->add_option("--model", arguments->model, "The memory model")->check(CLI::IsMember({"fsrs6"}))->capture_default_str();
    verb->add_option("--parameters", arguments->parameters, "21 numbers in one word, w0 … w20 (19 and 17 are brought up to date)");
    verb->add_option("--retention", arguments->retention, "Recall wanted when a review is due")->check(CLI::Range(0.5, 0.999))->capture_default_str();
    verb->callback([arguments, &context] { trace(*arguments, context); });
}

} // namespace signatory::cli
