// signatory study --text: a review session in the terminal.
#include <algorithm>
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
    bool text = false, cram = false;
    int days_ahead = 0;
    study::CardFilter filter;
};

// Words the bank does not know are told, not taken for an empty set.
std::optional<Problem> stranger(const fact::FactBank& bank, const study::CardFilter& filter) {
    const auto has_topic = [&](const std::string& topic) {
        return std::ranges::any_of(bank.relations(), [&](const fact::Relation& relation) { return relation.topic == topic; });
    };
    for (const std::string& topic : filter.topics)
        if (!has_topic(topic)) return Problem{fmt::format("the bank has no topic “{}”", topic), "--topic", "check BANK names its topics."};
    for (const std::string& relation : filter.relations)
        if (bank.relation(relation) == nullptr) return Problem{fmt::format("the bank has no relation “{}”", relation), "--relation", "check BANK names its relations."};
    for (const std::string& entity : filter.entities)
        if (bank.entity(entity) == nullptr) return Problem{fmt::format("the bank has no entity “{}”", entity), "--entity", "Write its id as the bank has it."};
    return std::nullopt;
}

// None: today's cards.
std::optional<study::StudySet> set_of(const StudyArguments& arguments) {
    study::StudySet set;
    set.filter = arguments.filter;
    if (arguments.days_ahead > 0) set = {study::StudyWay::ahead, arguments.days_ahead, arguments.filter};
    if (arguments.cram) set.way = study::StudyWay::cram;
    return set == study::StudySet{} ? std::nullopt : std::optional(set);
}

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
    if (const auto problem = stranger(*state.bank, arguments.filter)) return fail(context, *problem);
    study_as_text(**runtime, set_of(arguments), std::cin, std::cout);
    if (state.problem) fail(context, *state.problem);
}

} // namespace

void add_study(CLI::App& program, Context& context) {
    auto* verb = program.add_subcommand("study", "Review in the terminal, as plain text");
    auto arguments = std::make_shared<StudyArguments>();
    verb->add_option("BANK", arguments->bank, "A bank; default: the last one used");
    verb->add_flag("--text", arguments->text, "Plain text, for terminals and screen readers")->required();
    verb->add_option("--profile", arguments->profile, "The learner's file; default: in the XDG data folder");
    verb->add_option("--topic", arguments->filter.topics, "Only this topic; may be repeated")->allow_extra_args(false);
    verb->add_option("--relation", arguments->filter.relations, "Only this relation; may be repeated")->allow_extra_args(false);
    verb->add_option("--entity", arguments->filter.entities, "Only facts about this entity; may be repeated")->allow_extra_args(false);
    auto* cram = verb->add_flag("--cram", arguments->cram, "All of it, until each was known once; nothing of it counts");
    verb->add_option("--ahead", arguments->days_ahead, "Also what comes up in so many days")->check(CLI::Range(1, study::most_days_ahead))->excludes(cram);
    verb->add_option("--seed", arguments->seed, "Draw the same questions again");
    verb->callback([arguments, &context] { study_bank(*arguments, context); });
}

} // namespace signatory::cli
