// signatory progress: where a learner stands, in words.
#include <memory>

#include <fmt/format.h>

#include "adapters/bank/whole_file.hpp"
#include "adapters/store/condition.hpp"
#include "adapters/system/paths.hpp"
#include "adapters/transfer/progress_csv.hpp"
#include "cli/report.hpp"
#include "cli/verb.hpp"
#include "core/generate/phrase.hpp"
#include "runtime/runtime.hpp"

namespace signatory::cli {
namespace {

struct ProgressArguments {
    std::string bank, profile, csv;
};

// A heat map of days has no place between lines of words.
bool is_told_by_row(const study::ToldChart& chart) { return chart.id != "studied"; }

void tell(const study::ToldChart& chart) {
    fmt::print("{}: {}. {}\n", chart.title, chart.headline, chart.sentence);
    fmt::print("  ({})\n", chart.meaning);
    if (is_told_by_row(chart))
        for (const study::ChartRow& row : chart.rows) fmt::print("  {}\n", row.words);
    fmt::print("\n");
}

// Both facts of the pair, one below the other.
void tell_facts(const study::Progress& progress, const fact::FactBank& bank) {
    const std::string& language = bank.header().language;
    for (const study::MixUp& pair : progress.mix_ups)
        fmt::print("{}\n{}\n\n", generate::explanation(bank, *bank.fact(pair.asked_fact), language),
                   generate::explanation(bank, *bank.fact(pair.taken_fact), language));
}

// The state with the bank open and the figures made.
std::expected<study::State, Problem> state_of(const ProgressArguments& arguments, const std::filesystem::path& profile, const std::filesystem::path& content) {
    runtime::Options options;
    options.profile = profile;
    options.content = content;
    auto runtime = runtime::Runtime::start(std::move(options));
    if (!runtime) return std::unexpected(runtime.error());
    (*runtime)->dispatch(study::OpenBank{arguments.bank.empty() ? runtime::bank_to_open((*runtime)->state(), content) : arguments.bank});
    (*runtime)->settle();
    const study::State& state = (*runtime)->state();
    if (!state.bank_problems.empty()) return std::unexpected(state.bank_problems.front());
    (*runtime)->dispatch(study::ShowProgress{});
    (*runtime)->settle();
    if (state.problem) return std::unexpected(*state.problem);
    return state;
}

void show(const ProgressArguments& arguments, Context& context) {
    const std::filesystem::path profile = arguments.profile.empty() ? system::default_profile_path() : std::filesystem::path(arguments.profile);
    if (store::condition_of(profile) == store::Condition::absent)
        return refuse(context, Problem{"nothing has been learnt yet", profile.string(), "Study first: signatory study."});
    const auto state = state_of(arguments, profile, context.content);
    if (!state) return refuse(context, state.error());
    const auto charts = study::told(*state->progress, *state->bank);
    if (!arguments.csv.empty()) {
        const auto written = bank::write_whole(arguments.csv, transfer::progress_csv(charts), "the table", "Make room or choose another path for --csv.");
        return written ? void() : refuse(context, written.error());
    }
    for (const study::ToldChart& chart : charts) tell(chart);
    tell_facts(*state->progress, *state->bank);
}

} // namespace

void add_progress(CLI::App& program, Context& context) {
    auto* verb = program.add_subcommand("progress", "Where a learner stands: recall, what comes up, topics, mix-ups");
    auto arguments = std::make_shared<ProgressArguments>();
    verb->add_option("--profile", arguments->profile, "The learner's file; default: in the XDG data folder");
    verb->add_option("--bank", arguments->bank, "A bank; default: the last one used");
    verb->add_option("--csv", arguments->csv, "A file for the figures, as a table for spreadsheets");
    verb->callback([arguments, &context] { show(*arguments, context); });
}

} // namespace signatory::cli
