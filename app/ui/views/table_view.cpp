// A table becomes a bank: what each column means, what could not be read, and what would be asked.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "ui/kit/kit.hpp"
#include "ui/views/chrome.hpp"

namespace signatory::ui {
namespace {

using author::ColumnUse;
using study::State;

constexpr std::size_t table_problems_shown = 5;
constexpr std::array column_uses{ColumnUse::skip, ColumnUse::subject, ColumnUse::entity, ColumnUse::date, ColumnUse::number, ColumnUse::text};

void draw_table_head(Frame& frame, const std::string& lack, Commands& commands) {
    columns(frame, {.tracks = {share(), share(2)}, .gap = 16, .narrowest = 150}, [&](std::size_t column) {
        if (column == 0) return text(frame, "A table", Face::display);
        across(frame, {.gap = 12, .align = Align::right}, [&] {
            if (button(frame, {.id = "table.save", .label = "Make the bank", .key = "Enter", .look = ButtonLook::primary, .enabled = lack.empty() ? Enabled::yes : Enabled::no}))
                commands.push_back(study::SaveTableBank{});
        });
    });
    if (lack.empty()) return;
    gap(frame, 8);
    caption(frame, lack, Tone::again);
}

// Another column takes its place as what a row is about.
void take_column_use(author::TablePlan& plan, std::size_t index, ColumnUse use) {
    if (use == ColumnUse::subject)
        for (author::ColumnPlan& other : plan.columns)
            if (other.use == ColumnUse::subject) other.use = ColumnUse::skip;
    plan.columns[index].use = use;
    if (use == ColumnUse::subject) plan.subject = plan.columns[index].label;
}

std::string examples_in(const author::Table& table, std::size_t column) {
    constexpr std::size_t examples = 3;
    std::string words;
    for (std::size_t row = 0; row < std::min(examples, table.rows.size()); ++row)
        words += fmt::format("{}{}", row == 0 ? "" : " · ", column < table.rows[row].size() ? table.rows[row][column] : "");
    return words;
}

void draw_table_column(Frame& frame, const author::Table& table, author::TablePlan& plan, std::size_t index) {
    static_cast<void>(field(frame, {.id = fmt::format("table.column.{}.label", index), .label = "Column", .labelled = true}, plan.columns[index].label));
    gap(frame, 4);
    caption(frame, examples_in(table, index));
    gap(frame, 8);
    across(frame, {.gap = 8}, [&] {
        for (const ColumnUse use : column_uses) {
            const std::string id = fmt::format("table.column.{}.use.{}", index, static_cast<int>(use));
            if (chip(frame, {.id = id, .label = author::name_of(use), .chosen = plan.columns[index].use == use ? Chosen::yes : Chosen::no})) take_column_use(plan, index, use);
        }
    });
    gap(frame, 16);
}

void draw_table_made(Frame& frame, const study::TableDesk& desk) {
    if (desk.made == nullptr) return text(frame, "Reading the table …", Face::body, Tone::text_quiet);
    const author::TableBank& made = *desk.made;
    text(frame, fmt::format("{} about {}", counted(made.records.facts.size(), "fact", "facts"), counted(desk.table->rows.size(), "row", "rows")), Face::heading);
    for (const item::Item& item : made.samples) {
        gap(frame, 8);
        text(frame, item.stem);
    }
    gap(frame, 16);
    if (made.samples.empty()) caption(frame, "Nothing can be asked yet: a choice needs four different values in a column.", Tone::again);
    for (std::size_t index = 0; index < std::min(made.problems.size(), table_problems_shown); ++index) {
        const author::TableProblem& problem = made.problems[index];
        caption(frame, fmt::format("Line {}, {}: {}. It is left out.", problem.line, problem.column, problem.why), Tone::again);
    }
    if (made.problems.size() > table_problems_shown) caption(frame, fmt::format("and {} more values are left out", made.problems.size() - table_problems_shown), Tone::again);
}

void draw_table_desk(Frame& frame, const study::TableDesk& desk, Commands& commands) {
    author::TablePlan plan = desk.plan;
    const std::string lack = author::lack_of(plan);
    card(frame, {.padding = 28}, [&] {
        draw_table_head(frame, lack, commands);
        gap(frame, 8);
        caption(frame, desk.path);
        gap(frame, 16);
        columns(frame, {.tracks = {share(), share()}, .gap = 16, .narrowest = 260}, [&](std::size_t column) {
            if (column == 0) static_cast<void>(field(frame, {.id = "table.title", .label = "Title of the bank", .labelled = true}, plan.title));
            else static_cast<void>(field(frame, {.id = "table.subject", .label = "A row is about a …", .labelled = true}, plan.subject));
        });
        gap(frame, 24);
        for (std::size_t index = 0; index < plan.columns.size(); ++index) draw_table_column(frame, *desk.table, plan, index);
    });
    gap(frame, 16);
    card(frame, {.padding = 28}, [&] { draw_table_made(frame, desk); });
    if (!lack.empty()) frame.keys.claim(Key::enter);
    if (plan != desk.plan) commands.push_back(study::SetTablePlan{plan});
    frame.prefer_focus("table.save");
}

} // namespace

void draw_table(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    draw_navigation(frame, study::Screen::table, memory, commands);
    footer(frame, {{"Enter", "make the bank"}, {"Tab", "next"}, {"?", "all keys"}, {"Esc", "back"}});
    page(frame, {.id = "table", .column = length::column_home, .top = 12}, [&] {
        if (state.table) return draw_table_desk(frame, *state.table, commands);
        card(frame, {.padding = 40}, [&] {
            if (empty_state(frame, {.icon = Icon::book, .sentence = "Drop a table on the window: CSV, TSV, or the answer of a query as JSON.",
                                    .action = {.id = "table.library", .label = "Library", .look = ButtonLook::primary}}))
                commands.push_back(study::OpenScreen{study::Screen::library});
        });
        frame.prefer_focus("table.library");
    });
}

} // namespace signatory::ui
