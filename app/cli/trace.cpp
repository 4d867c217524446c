// signatory trace: the bare memory model over written review histories, to compare with other implementations.
#include <iostream>
#include <iterator>
#include <memory>

#include <fmt/format.h>

#include "cli/memory_model.hpp"
#include "cli/report.hpp"
#include "cli/verb.hpp"
#include "core/schedule/trace.hpp"

namespace signatory::cli {
namespace {

struct TraceArguments {
    MemoryModel model;
    double retention = 0.9;
};

std::string json_of(const schedule::TraceRow& row) {
    const std::string before = row.retrievability_before ? fmt::format("{}", *row.retrievability_before) : "null";
    const std::string short_trace = row.stability_short ? fmt::format(R"("stability_short": {}, )", *row.stability_short) : "";
    return fmt::format(R"({{"sequence": {}, "step": {}, "stability": {}, "difficulty": {}, {}"retrievability_before": {}, )"
                       R"("interval_raw": {}, "interval_days": {}}})",
                       row.sequence, row.step, row.stability, row.difficulty, short_trace, before, row.interval_raw, row.interval_days);
}

void trace(const TraceArguments& arguments, Context& context) {
    const auto model = model_of(arguments.model);
    if (!model) return refuse(context, model.error());
    const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    const auto rows = schedule::trace(text, {*model, arguments.retention});
    if (!rows) return refuse(context, rows.error());
    for (const schedule::TraceRow& row : *rows) fmt::print("{}\n", json_of(row));
}

} // namespace

void add_trace(CLI::App& program, Context& context) {
    auto* verb = program.add_subcommand("trace", "Run the memory model over histories “grade:days grade:days …” on standard input");
    auto arguments = std::make_shared<TraceArguments>();
    add_model_and_parameters(*verb, arguments->model);
    verb->add_option("--retention", arguments->retention, "Recall wanted when a review is due")->check(CLI::Range(0.5, 0.999))->capture_default_str();
    verb->callback([arguments, &context] { trace(*arguments, context); });
}

} // namespace signatory::cli
