// Where banks come from: those opened before, those installed, and files of one's own.
#include <algorithm>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "core/support/text.hpp"
#include "ui/kit/kit.hpp"
#include "ui/views/chrome.hpp"

namespace signatory::ui {
namespace {

using study::State;

constexpr std::size_t problems_shown = 12;
constexpr float card_padding = 28;
constexpr std::int64_t seconds_a_day = 24 * 60 * 60;

std::string_view file_name(std::string_view path) {
    while (path.size() > 1 && path.ends_with('/')) path.remove_suffix(1);
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos || path.size() == 1 ? path : path.substr(slash + 1);
}

void heading(Frame& frame, std::string_view words) {
    text(frame, words, Face::heading);
    gap(frame, 8);
}

// -- A bank that could not be opened -----------------------------------------------------------------------------

void draw_problem(Frame& frame, const Problem& problem) {
    gap(frame, 12);
    if (!problem.where.empty()) caption(frame, problem.where);
    text(frame, problem.what.ends_with('.') ? problem.what : capitalised(problem.what) + ".", Face::body_strong);
    if (!problem.advice.empty()) text(frame, problem.advice, Face::body);
}

void draw_refused(Frame& frame, const State& state, Commands& commands) {
    const auto& problems = state.bank_problems;
    card(frame, {.padding = card_padding}, [&] {
        columns(frame, {.tracks = {fixed(24), share()}, .gap = 12}, [&](std::size_t column) {
            if (column == 0) {
                gap(frame, 2);
                return icon(frame, Icon::warning, 24, Tone::again);
            }
            const std::string_view name = file_name(state.refused_bank);
            text(frame, fmt::format("{} cannot be opened", name.empty() ? "The bank" : name), Face::prompt);
            for (std::size_t index = 0; index < std::min(problems.size(), problems_shown); ++index)
                draw_problem(frame, problems[index]);
            if (problems.size() > problems_shown) {
                gap(frame, 12);
                caption(frame, fmt::format("and {} more", problems.size() - problems_shown));
            }
            if (state.refused_bank.empty()) return;
            gap(frame, 20);
            if (button(frame, {.id = "library.retry", .label = "Try again", .look = ButtonLook::primary}))
                commands.push_back(study::OpenBank{state.refused_bank});
            if (!state.mendable) return;
            gap(frame, 8);
            if (button(frame, {.id = "library.mend", .label = "Mend it here", .key = "M"})) commands.push_back(study::MendBank{});
        });
    });
    gap(frame, 16);
}

// -- Banks by name -----------------------------------------------------------------------------------------------

struct BankRow {
    std::string id, path, title, remark;
};

// Where a bank lies, told where it matters: not of those that are installed with the program.
std::string_view place(const State& state, const std::string& path) {
    const bool installed = std::ranges::any_of(state.library.installed, [&](const study::LibraryEntry& entry) { return entry.path == path; });
    return installed ? std::string_view("comes with Signatory") : std::string_view(path);
}

void draw_bank_row(Frame& frame, const State& state, const BankRow& row, Commands& commands) {
    const bool open = state.bank != nullptr && row.path == state.bank_path;
    const std::string_view title = row.title.empty() ? file_name(row.path) : std::string_view(row.title);
    if (list_row(frame, {.id = row.id, .label = title, .remark = open ? "open now" : std::string_view(row.remark),
                         .detail = place(state, row.path), .key = "Enter", .icon = open ? Icon::check : Icon::none, .icon_tone = Tone::good}))
        commands.push_back(study::OpenBank{row.path});
}

void draw_group(Frame& frame, const State& state, std::string_view title, const std::vector<BankRow>& rows, Commands& commands) {
    if (rows.empty()) return;
    card(frame, {.padding = card_padding}, [&] {
        heading(frame, title);
        for (const BankRow& row : rows) draw_bank_row(frame, state, row, commands);
    });
    gap(frame, 16);
}

std::vector<BankRow> recent_of(const State& state) {
    std::vector<BankRow> rows;
    for (const study::RecentBank& recent : state.profile.recent)
        rows.push_back({fmt::format("library.recent.{}", rows.size()), recent.path, recent.title,
                        generate::written(fact::date_of(recent.opened_at / seconds_a_day), "en")});
    return rows;
}

std::vector<BankRow> installed_of(const State& state) {
    std::vector<BankRow> rows;
    for (const study::LibraryEntry& entry : state.library.installed)
        rows.push_back({fmt::format("library.installed.{}", rows.size()), entry.path, entry.title, entry.detail});
    return rows;
}

// -- Files of one's own ------------------------------------------------------------------------------------------

void draw_entry(Frame& frame, std::size_t index, const study::FolderEntry& entry, Commands& commands) {
    const std::string id = fmt::format("library.file.{}", index);
    const bool up = entry.name == "..";
    const bool chosen = list_row(frame, {.id = id, .label = up ? "One folder up" : std::string_view(entry.name),
                                         .remark = entry.folder ? "folder" : "file", .key = "Enter",
                                         .icon = !entry.folder ? Icon::none : up ? Icon::chevron_up : Icon::chevron_right,
                                         .icon_tone = Tone::text_quiet});
    if (!chosen) return;
    if (entry.folder)
        commands.push_back(study::BrowseFolder{entry.path});
    else
        commands.push_back(study::TakeInFiles{{entry.path}});
}

bool holds_banks(const study::Library& library) {
    return std::ranges::any_of(library.entries, [](const study::FolderEntry& entry) { return !entry.folder && entry.name.ends_with(".json"); });
}

void draw_folder(Frame& frame, const study::Library& library, Commands& commands) {
    caption(frame, library.folder);
    gap(frame, 8);
    long_list(frame, {.id = "library.files", .count = library.entries.size()},
              [&](std::size_t index) { draw_entry(frame, index, library.entries[index], commands); });
    gap(frame, 8);
    if (library.entries.empty()) return caption(frame, "No bank and nothing to import lies directly in this folder.");
    if (!holds_banks(library)) return caption(frame, "No *.json file lies directly in this folder.");
    if (button(frame, {.id = "library.open_folder", .label = "Open this folder as a bank", .icon = Icon::book}))
        commands.push_back(study::OpenBank{library.folder});
}

void draw_files(Frame& frame, const study::Library& library, Commands& commands) {
    card(frame, {.padding = card_padding}, [&] {
        heading(frame, "Your files");
        if (!library.folder.empty()) return draw_folder(frame, library, commands);
        if (button(frame, {.id = "library.browse", .label = "Look through the home folder"}))
            commands.push_back(study::BrowseFolder{});
    });
}

std::string_view preferred(const State& state) {
    if (!state.bank_problems.empty() && !state.refused_bank.empty()) return "library.retry";
    if (!state.profile.recent.empty()) return "library.recent.0";
    if (!state.library.installed.empty()) return "library.installed.0";
    return state.library.folder.empty() ? "library.browse" : "library.file.0";
}

} // namespace

void draw_library(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    draw_navigation(frame, study::Screen::library, memory, commands);
    footer(frame, {{"Tab", "next"}, {"Enter", "open"}, {"?", "all keys"}, {"Esc", "back"}});
    page(frame, {.id = "library", .column = length::column_home}, [&] {
        if (!state.bank_problems.empty()) draw_refused(frame, state, commands);
        draw_group(frame, state, "Opened before", recent_of(state), commands);
        draw_group(frame, state, "Installed", installed_of(state), commands);
        draw_files(frame, state.library, commands);
        gap(frame, 16);
        caption(frame, "Drop a bank, or a file to import, anywhere in the window.", Tone::text_quiet, Align::centre);
    });
    frame.prefer_focus(preferred(state));
}

} // namespace signatory::ui
