// A paper to hand out: which questions, in how many variants, on what paper, with which keys; or cards to cut out.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "ui/kit/kit.hpp"
#include "ui/views/chrome.hpp"
#include "ui/views/in_out_parts.hpp"
#include "ui/views/selection_parts.hpp"

namespace signatory::ui {
namespace {

using study::PrintPlan;
using study::State;

constexpr Selecting print_selecting{"print", "Questions", study::most_on_paper};
constexpr SaveParts print_parts{"Print", "print", "Save as PDF"};

constexpr std::array<Segment, 2> paper_things{{{"print.test", "A test"}, {"print.cards", "Cards to cut out"}}};
constexpr std::array<Segment, 2> paper_sizes{{{"print.a4", "A4"}, {"print.letter", "Letter"}}};
constexpr std::array<Segment, 3> paper_layouts{{{"print.usual", "One column"}, {"print.two", "Two columns"}, {"print.large", "Large print"}}};
constexpr std::array<Segment, 3> key_sheets{{{"print.full", "Keys with reasons"}, {"print.brief", "Letters alone"}, {"print.none", "No keys"}}};

template <class Kind, std::size_t count> void draw_segments(Frame& frame, std::string_view label, const std::array<Segment, count>& segments, Kind& kind) {
    if (const auto chosen = choice(frame, {.label = label, .segments = segments, .chosen = static_cast<std::size_t>(kind)})) kind = static_cast<Kind>(*chosen);
}

void draw_paper_layout(Frame& frame, PrintPlan& plan) {
    const std::size_t now = plan.print == study::PaperPrint::large ? 2 : plan.columns == 2 ? 1 : 0;
    const auto chosen = choice(frame, {.label = "Layout", .segments = paper_layouts, .chosen = now});
    if (!chosen) return;
    plan.print = *chosen == 2 ? study::PaperPrint::large : study::PaperPrint::usual;
    plan.columns = *chosen == 1 ? 2 : 1;
}

void draw_variant_count(Frame& frame, PrintPlan& plan) {
    constexpr std::array offered{1, 2, 3, 4, 6, 8, 10, 20, 30, 50, 100, 200};
    const auto now = std::ranges::lower_bound(offered, plan.variants);
    const int step = stepper(frame, {.id = "print.variants", .label = "Variants", .value = fmt::format("{}", plan.variants),
                                     .can_lessen = plan.variants > offered.front(), .can_grow = plan.variants < offered.back(),
                                     .detail = "Questions and options in another order in each."});
    if (step > 0 && now != offered.end() && now + 1 != offered.end()) plan.variants = *(now + 1);
    if (step < 0 && now != offered.begin()) plan.variants = *(now - 1);
}

void draw_paper_parts(Frame& frame, PrintPlan& plan) {
    const bool cards = plan.kind == study::PaperKind::cards;
    columns(frame, {.tracks = {share(), share()}, .gap = 40, .narrowest = 300}, [&](std::size_t column) {
        if (column == 0) draw_count(frame, print_selecting, plan.items);
        else if (!cards) draw_variant_count(frame, plan);
    });
    gap(frame, 12);
    across(frame, {.gap = 12}, [&] {
        draw_segments(frame, "Paper", paper_sizes, plan.size);
        if (cards) return;
        draw_paper_layout(frame, plan);
        draw_segments(frame, "Keys", key_sheets, plan.keys);
    });
}

void draw_print_desk(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    PrintPlan plan = state.print_plan;
    SelectionMemory& selection = memory.print_selection;
    const QuizOffer& offer = offer_of(state, plan.items, selection);
    take_up_seed(frame, print_selecting, plan.items, selection);
    const SampleShown sample = shown(state.print_sample, state.print_plan);
    draw_handed_out(frame, "print", state.handed_out, commands);
    card(frame, {.padding = 28}, [&] {
        if (draw_save_head(frame, print_parts, sample, typed_obstacle(selection))) commands.push_back(study::SavePrint{});
        gap(frame, 16);
        draw_segments(frame, "What", paper_things, plan.kind);
        gap(frame, 16);
        draw_paper_parts(frame, plan);
        gap(frame, 16);
        static_cast<void>(draw_path(frame, print_parts, plan.path));
        gap(frame, 16);
        draw_topics(frame, print_selecting, offer, plan.items);
        gap(frame, 16);
        draw_kinds(frame, print_selecting, offer.kinds, plan.items);
        gap(frame, 16);
        static_cast<void>(draw_date_and_seed(frame, print_selecting, *state.bank, selection, plan.items));
    });
    gap(frame, 16);
    draw_sample(frame, sample);
    if (plan != state.print_plan) commands.push_back(study::SetPrintPlan{plan});
    frame.prefer_focus("print.save");
}

} // namespace

void draw_print(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    draw_navigation(frame, study::Screen::print, memory, commands);
    footer(frame, {{"Enter", "save"}, {"Tab", "next"}, {"?", "all keys"}, {"Esc", "back"}});
    page(frame, {.id = "print", .column = length::column_home, .top = 12}, [&] {
        if (state.bank != nullptr) return draw_print_desk(frame, state, memory, commands);
        draw_without_bank(frame, "print", "A paper is drawn from a bank. Open one first.", commands);
    });
}

} // namespace signatory::ui
