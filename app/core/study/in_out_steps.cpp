// In and out: files dropped, items exported and printed, tables that become banks.
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "core/study/steps.hpp"

namespace signatory::study {
namespace {

void keep_within(QuizBlueprint& items, int most) { items.count = std::clamp(items.count, 1, most); }

const FormatOffer* format_of(const State& state, std::string_view name) {
    const auto found = std::ranges::find(state.formats, name, &FormatOffer::name);
    return found == state.formats.end() ? nullptr : &*found;
}

std::string with_extension(std::string path, const FormatOffer* before, const FormatOffer& now) {
    if (before != nullptr && path.ends_with(before->extension)) path.resize(path.size() - before->extension.size());
    return path + now.extension;
}

// What a format cannot hold is no wish any more.
void keep_held(ExportPlan& plan, const FormatOffer& format) {
    std::erase_if(plan.items.kinds, [&](const std::string& kind) { return std::ranges::find(format.kinds, kind) == format.kinds.end(); });
}

Effects sample(const State& state, const ExportPlan& plan) {
    if (state.bank == nullptr || is_sample_of(state.export_sample, plan)) return {};
    return {MakeExport{state.bank, plan, Handing::sample}};
}

Effects sample(const State& state, const PrintPlan& plan) {
    if (state.bank == nullptr || is_sample_of(state.print_sample, plan)) return {};
    return {MakePrint{state.bank, plan, Handing::sample}};
}

} // namespace

Effects open_export(State& state, const Moment& moment) {
    if (state.bank == nullptr) return {};
    state.handed_out.reset();
    if (state.export_plan.path.empty()) state.export_plan.items.seed = moment.seed;
    Effects effects{ListFormats{}};
    std::ranges::move(sample(state, state.export_plan), std::back_inserter(effects));
    return effects;
}

Effects open_print(State& state, const Moment& moment) {
    if (state.bank == nullptr) return {};
    state.handed_out.reset();
    if (state.print_plan.path.empty()) state.print_plan.items.seed = moment.seed;
    Effects effects{ListFormats{}};
    std::ranges::move(sample(state, state.print_plan), std::back_inserter(effects));
    return effects;
}

Effects apply(State& state, const FormatsListed& command, const Moment&) {
    state.formats = command.formats;
    if (state.bank == nullptr) return {};
    const std::string beginning = fmt::format("{}/{}", command.folder, state.bank->header().id);
    const FormatOffer* format = format_of(state, state.export_plan.format);
    if (state.export_plan.path.empty() && format != nullptr) state.export_plan.path = beginning + "-quiz" + format->extension;
    if (state.print_plan.path.empty()) state.print_plan.path = beginning + "-test.pdf";
    return {};
}

Effects apply(State& state, const SetExportPlan& command, const Moment&) {
    if (state.bank == nullptr) return {};
    ExportPlan plan = command.plan;
    keep_within(plan.items, most_exported);
    const FormatOffer* format = format_of(state, plan.format);
    if (format == nullptr) return {};
    if (plan.format != state.export_plan.format) plan.path = with_extension(plan.path, format_of(state, state.export_plan.format), *format);
    keep_held(plan, *format);
    state.export_plan = plan;
    state.handed_out.reset();
    return sample(state, plan);
}

Effects apply(State& state, const SetPrintPlan& command, const Moment&) {
    if (state.bank == nullptr) return {};
    state.print_plan = command.plan;
    keep_within(state.print_plan.items, most_on_paper);
    state.print_plan.variants = std::clamp(state.print_plan.variants, 1, most_paper_variants);
    state.print_plan.columns = state.print_plan.print == PaperPrint::large ? 1 : std::clamp(state.print_plan.columns, 1, 2);
    state.handed_out.reset();
    return sample(state, state.print_plan);
}

Effects apply(State& state, const SaveExport&, const Moment&) {
    if (state.bank == nullptr || state.export_plan.path.empty()) return {};
    return {MakeExport{state.bank, state.export_plan, Handing::save}};
}

Effects apply(State& state, const SavePrint&, const Moment&) {
    if (state.bank == nullptr || state.print_plan.path.empty()) return {};
    return {MakePrint{state.bank, state.print_plan, Handing::save}};
}

Effects apply(State& state, const ExportSampled& command, const Moment&) {
    if (is_sample_of(command.sample, state.export_plan)) state.export_sample = command.sample; // else another is on its way
    return {};
}

Effects apply(State& state, const PrintSampled& command, const Moment&) {
    if (is_sample_of(command.sample, state.print_plan)) state.print_sample = command.sample;
    return {};
}

Effects apply(State& state, const OpenHandedOut&, const Moment&) {
    return state.handed_out ? Effects{VisitAddress{state.handed_out->path}} : Effects{};
}

Effects apply(State& state, const FileHandedOut& command, const Moment&) {
    state.handed_out = command.file;
    return {};
}

// -- In ----------------------------------------------------------------------------------------------------------

Effects apply(State& state, const TakeInFiles& command, const Moment& moment) {
    state.taken_in.reset();
    return {ImportFiles{command.paths, moment.now}};
}

Effects apply(State& state, const DismissTakenIn&, const Moment&) {
    state.taken_in.reset();
    return {};
}

Effects apply(State& state, const FilesTakenIn& command, const Moment&) {
    state.taken_in = command.told;
    if (command.bank.empty()) return {};
    return {LoadBank{command.bank}};
}

Effects apply(State& state, const TableRead& command, const Moment& moment) {
    state.table = command.desk;
    show(state, Screen::table);
    if (!author::lack_of(state.table->plan).empty()) return {};
    return {MakeTableBank{*state.table, moment.now, Handing::sample}};
}

Effects apply(State& state, const SetTablePlan& command, const Moment& moment) {
    if (!state.table) return {};
    state.table->plan = command.plan;
    if (!author::lack_of(command.plan).empty()) return {};
    return {MakeTableBank{*state.table, moment.now, Handing::sample}};
}

Effects apply(State& state, const SaveTableBank&, const Moment& moment) {
    if (!state.table || !author::lack_of(state.table->plan).empty()) return {};
    return {MakeTableBank{*state.table, moment.now, Handing::save}};
}

Effects apply(State& state, const TableBankMade& command, const Moment&) {
    if (state.table && state.table->plan == command.made->plan) state.table->made = command.made;
    return {};
}

Effects apply(State& state, const JobWentOn& command, const Moment&) {
    const auto job = std::ranges::find(state.jobs, command.id, &Job::id);
    if (job == state.jobs.end()) return {};
    job->done = command.done;
    job->all = command.all;
    return {};
}

} // namespace signatory::study
