// signatory study --text: a review session in the terminal.
#include <iostream>
#include <memory>

#include <fmt/format.h>

#include "adapters/system/paths.hpp"
#include "cli/report.hpp"
#include "cli/text_front_end.hpp"

namespace signatory::cli {
namespace {

struct StudyArguments {
    std::string bank, profile;
    std::uint64_t seed = 0;
    bool text = false;
};

void fail(Context& context, const Problem& problem) {
    fmt::print(stderr, "{}\n", line_of(problem));
    context.exit_code = 2;
}

void study_bank(const StudyArguments& arguments, Context& context) {
    runtime::Options options;
    options.profile = arguments.profile.empty() ? system::default_profile_path() : std::filesystem::path(arguments.profile);
    options.content = context.content;
    options.seed = arguments.seed;
    auto runtime = runtime::Runtime::start(std::move(options));
    if (!runtime) return fail(context, runtime.error());
    const std::string bank = arguments.bank.empty() ? runtime::bank_to_open((*runtime)->state(), context.content) : arguments.bank;
    (*runtime)->dispatch(study::OpenBank{bank});
    (*runtime)->settle();
    const study::State& state = (*runtime)->state();
    if (state.bank == nullptr) {
        for (const Problem& problem : state.bank_problems) fail(context, problem);
        return;
    }
    study_as_text(**runtime, std::cin, std::cout);
    if (state.problem) fail(context, *state.problem);
}

} // namespace

void add_study(CLI::App& program, Context& context) {
    auto* verb = program.add_subcommand("study", "Review in the terminal, as plain text");
    auto arguments = std::make_shared<StudyArguments>();
    verb->add_option("BANK", arguments->bank, "A bank; default: the last one used");
    verb->add_flag("--text", arguments->text, "Plain text, for terminals and screen readers")->required();
    verb->add_option("--profile", arguments->profile, "The learner's file; default: in the XDG data folder");
    verb->add_option("--seed", arguments->seed, "Draw the same questions again");
    verb->callback([arguments, &context] { study_bank(*arguments, context); });
}

} // namespace signatory::cli
