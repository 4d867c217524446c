// Questions for other programs: which format, which questions, what of them is lost, where the file goes.
#include <algorithm>

#include <fmt/format.h>

#include "ui/kit/kit.hpp"
#include "ui/views/chrome.hpp"
#include "ui/views/in_out_parts.hpp"
#include "ui/views/selection_parts.hpp"

namespace signatory::ui {
namespace {

using study::State;

constexpr Selecting export_selecting{"export", "Questions", study::most_exported};
constexpr SaveParts export_parts{"Export", "export", "Save"};

const study::FormatOffer* format_chosen(const State& state) {
    const auto found = std::ranges::find(state.formats, state.export_plan.format, &study::FormatOffer::name);
    return found == state.formats.end() ? nullptr : &*found;
}

void draw_formats(Frame& frame, const State& state, study::ExportPlan& plan) {
    const study::FormatOffer* format = format_chosen(state);
    draw_heading(frame, "Format", format == nullptr ? "" : format->purpose);
    across(frame, {.gap = 8}, [&] {
        for (const study::FormatOffer& offer : state.formats) {
            const std::string id = "export.format." + offer.name;
            if (chip(frame, {.id = id, .label = offer.label, .chosen = offer.name == plan.format ? Chosen::yes : Chosen::no})) plan.format = offer.name;
        }
    });
}

std::vector<std::string> kinds_to_offer(const State& state, const QuizOffer& offer) {
    const study::FormatOffer* format = format_chosen(state);
    std::vector<std::string> kinds = offer.kinds;
    if (format != nullptr) std::erase_if(kinds, [&](const std::string& kind) { return std::ranges::find(format->kinds, kind) == format->kinds.end(); });
    return kinds;
}

void draw_export_desk(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    study::ExportPlan plan = state.export_plan;
    SelectionMemory& selection = memory.export_selection;
    const QuizOffer& offer = offer_of(state, plan.items, selection);
    take_up_seed(frame, export_selecting, plan.items, selection);
    const SampleShown sample = shown(state.export_sample, state.export_plan);
    draw_handed_out(frame, "export", state.handed_out, commands);
    card(frame, {.padding = 28}, [&] {
        if (draw_save_head(frame, export_parts, sample, typed_obstacle(selection))) commands.push_back(study::SaveExport{});
        gap(frame, 16);
        draw_formats(frame, state, plan);
        gap(frame, 16);
        columns(frame, {.tracks = {share(), share()}, .gap = 40, .narrowest = 300}, [&](std::size_t column) {
            column == 0 ? draw_count(frame, export_selecting, plan.items) : void(draw_path(frame, export_parts, plan.path));
        });
        gap(frame, 16);
        draw_topics(frame, export_selecting, offer, plan.items);
        gap(frame, 16);
        draw_kinds(frame, export_selecting, kinds_to_offer(state, offer), plan.items);
        gap(frame, 16);
        static_cast<void>(draw_date_and_seed(frame, export_selecting, *state.bank, selection, plan.items));
    });
    gap(frame, 16);
    draw_sample(frame, sample);
    if (plan != state.export_plan) commands.push_back(study::SetExportPlan{plan});
    frame.prefer_focus("export.save");
}

} // namespace

void draw_export(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    draw_navigation(frame, study::Screen::export_, memory, commands);
    footer(frame, {{"Enter", "save"}, {"Tab", "next"}, {"?", "all keys"}, {"Esc", "back"}});
    page(frame, {.id = "export", .column = length::column_home, .top = 12}, [&] {
        if (state.bank != nullptr) return draw_export_desk(frame, state, memory, commands);
        draw_without_bank(frame, "export", "Questions are exported from a bank. Open one first.", commands);
    });
}

} // namespace signatory::ui
