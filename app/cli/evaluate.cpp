// signatory evaluate: how well a memory model foretells the reviews of a log.
#include <memory>

#include <fmt/format.h>

#include "cli/memory_model.hpp"
#include "cli/report.hpp"
#include "cli/verb.hpp"
#include "core/schedule/evaluate.hpp"

namespace signatory::cli {
namespace {

struct EvaluateArguments {
    MemoryModel model;
    std::string log;
};

void evaluate(const EvaluateArguments& arguments, Context& context) {
    const auto model = model_of(arguments.model);
    if (!model) return refuse(context, model.error());
    const auto log = read_review_log(arguments.log, arguments.model);
    if (!log) return refuse(context, log.error());
    const schedule::Evaluation found = schedule::evaluate(*log, *model);
    if (found.reviews == 0)
        return refuse(context,
                      fmt::format("{}: no card is reviewed on a second day; there is nothing to foretell.",
                                  arguments.log));
    fmt::print(R"({{"model": "{}", "reviews": {}, "log_loss": {}, "rmse_bins": {}, "auc": {}}})"
               "\n",
               arguments.model.name, found.reviews, found.log_loss, found.rmse_bins,
               found.auc ? fmt::format("{}", *found.auc) : "null");
}

} // namespace

void add_evaluate(CLI::App& program, Context& context) {
    auto* verb =
        program.add_subcommand("evaluate", "Tell how well a memory model foretells the reviews of a log");
    auto arguments = std::make_shared<EvaluateArguments>();
    verb->add_option("--log", arguments->log, "Reviews, one a line: card_id,day,elapsed_days,grade")
        ->required();
    add_model_and_parameters(*verb, arguments->model);
    verb->callback([arguments, &context] { evaluate(*arguments, context); });
}

} // namespace signatory::cli
