// signatory fit: the parameters of a memory model that suit a learner, from the learner's own reviews.
#include <chrono>
#include <fstream>
#include <memory>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "adapters/store/condition.hpp"
#include "adapters/store/store.hpp"
#include "adapters/system/paths.hpp"
#include "cli/memory_model.hpp"
#include "cli/report.hpp"
#include "cli/verb.hpp"
#include "core/schedule/fit.hpp"
#include "core/study/training_log.hpp"

namespace signatory::cli {
namespace {

struct FitArguments {
    MemoryModel model;
    std::string log, profile, out;
};

using Clock = std::chrono::steady_clock;

std::expected<schedule::ReviewLog, std::string> log_of_profile(const FitArguments& arguments) {
    const std::filesystem::path path =
        arguments.profile.empty() ? system::default_profile_path() : std::filesystem::path(arguments.profile);
    if (store::condition_of(path) == store::Condition::absent)
        return std::unexpected(
            fmt::format("{}: nothing has been learnt yet; study first, or give --log.", path.string()));
    const auto now =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch());
    const auto store = store::Store::open(path, now.count());
    if (!store) return std::unexpected(line_of(store.error()));
    const auto reviews = store->all_reviews();
    if (!reviews) return std::unexpected(line_of(reviews.error()));
    const bool fractional = name_of(arguments.model) == schedule::ModelName::fsrs7;
    return study::training_log(*reviews, fractional ? schedule::Days::fractional : schedule::Days::whole);
}

std::string json_of(const schedule::Fit& fit, double seconds) {
    return fmt::format(R"({{"model": "{}", "parameters": [{:.9g}], "reviews": {}, "train_log_loss": {}, )"
                       R"("default_log_loss": {}, "seconds": {:.6f}}})",
                       schedule::text_of(schedule::name_of(fit.model)),
                       fmt::join(schedule::parameters_of(fit.model), ", "), fit.reviews, fit.log_loss,
                       fit.default_log_loss, seconds);
}

void fit(const FitArguments& arguments, Context& context) {
    const auto log =
        arguments.log.empty() ? log_of_profile(arguments) : read_review_log(arguments.log, arguments.model);
    if (!log) return refuse(context, log.error());
    const auto begun = Clock::now();
    const auto found = schedule::fit(*log, name_of(arguments.model));
    const std::string line = json_of(*found, std::chrono::duration<double>(Clock::now() - begun).count());
    fmt::print("{}\n", line);
    if (arguments.out.empty()) return;
    std::ofstream file(arguments.out);
    file << line << '\n';
    if (!file.flush())
        refuse(context, fmt::format("{} cannot be written; choose another path for --out.", arguments.out));
}

} // namespace

void add_fit(CLI::App& program, Context& context) {
    auto* verb = program.add_subcommand("fit", "Fit the memory model to a learner's own reviews");
    auto arguments = std::make_shared<FitArguments>();
    verb->add_option("--log", arguments->log,
                     "Reviews, one a line: card_id,day,elapsed_days,grade; default: the profile's");
    verb->add_option("--profile", arguments->profile, "The learner's file; default: in the XDG data folder");
    add_model(*verb, arguments->model);
    verb->add_option("--out", arguments->out, "A file for the result too");
    verb->callback([arguments, &context] { fit(*arguments, context); });
}

} // namespace signatory::cli
