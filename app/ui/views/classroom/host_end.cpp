// What came of a class: who stands where if that is to be told, each question, and what to make of it.
#include <algorithm>

#include <fmt/format.h>

#include "core/analysis/advice.hpp"
#include "core/classroom/results.hpp"
#include "core/classroom/standings.hpp"
#include "core/classroom/votes.hpp"
#include "core/item/scoring.hpp"
#include "ui/views/chrome.hpp"
#include "ui/views/classroom/host_parts.hpp"

namespace signatory::ui {
namespace {

using classroom::Board;
using classroom::Phase;
using classroom::Room;

constexpr float end_margin = 56; // of the wall

// Worked out again only when the room is shown anew, or somebody has been taken out.
void renew_figures(const ClassScreen& screen) {
    HostMemory& memory = screen.memory();
    if (memory.told_of == screen.room().version && memory.table.rows.size() == screen.room().present) return;
    memory.told_of = screen.room().version;
    memory.table = classroom::table_of(screen.room());
    memory.statistics = analysis::statistics_of(memory.table);
    memory.advice = analysis::advice_on(memory.table, memory.statistics);
    memory.weak = classroom::weak_facts(screen.room());
}

// -- Who stands where --------------------------------------------------------------------------------------------

// Equals share a rank, so that more than five may be first; of many only the first few are named.
constexpr std::size_t most_named = 8;

void draw_place(const ClassScreen& screen, const classroom::Standing& standing) {
    Frame& frame = screen.frame;
    columns(frame, {.tracks = {fixed(screen.wall(48)), share(3), share()}, .gap = 16, .narrowest = 80}, [&](std::size_t column) {
        if (column == 0) return text(frame, std::to_string(standing.rank), Face::wall_body, Tone::text_quiet);
        if (column == 1) return text(frame, screen.room().players[standing.player].name, Face::wall_body);
        text(frame, fmt::format("{} right", standing.right), Face::wall_body, Tone::text_quiet, Align::right);
    });
    gap(frame, screen.wall(4));
}

void draw_board(const ClassScreen& screen) {
    Frame& frame = screen.frame;
    text(frame, "First five", Face::wall_caption, Tone::text_quiet);
    gap(frame, screen.wall(8));
    std::vector<classroom::Standing> first = classroom::standings(screen.room());
    std::erase_if(first, [](const classroom::Standing& standing) { return standing.rank > classroom::top_places || standing.points == 0; });
    for (std::size_t place = 0; place < std::min(first.size(), most_named); ++place) draw_place(screen, first[place]);
    if (first.size() > most_named) text(frame, fmt::format("and {} more with as many", first.size() - most_named), Face::wall_caption, Tone::text_quiet);
}

// -- Teams -------------------------------------------------------------------------------------------------------

double team_share(const Room& room, const classroom::TeamStanding& team) {
    return team.points / item::full_credit / std::max(1, classroom::counting(room));
}

void draw_team(const ClassScreen& screen, const classroom::TeamStanding& team) {
    Frame& frame = screen.frame;
    columns(frame, {.tracks = {fixed(screen.wall(48)), share(3), share()}, .gap = 16, .narrowest = 80}, [&](std::size_t column) {
        if (column == 0) return text(frame, std::to_string(team.rank), Face::wall_body, Tone::text_quiet);
        if (column == 1) return text(frame, fmt::format("{} ({})", classroom::team_name(team.team), team.members), Face::wall_body);
        text(frame, fmt::format("{} %", per_cent(team_share(screen.room(), team))), Face::wall_body, Tone::text_quiet, Align::right);
    });
    gap(frame, screen.wall(4));
}

void draw_teams(const ClassScreen& screen) {
    Frame& frame = screen.frame;
    text(frame, "Teams, by the share they got right", Face::wall_caption, Tone::text_quiet);
    gap(frame, screen.wall(8));
    for (const classroom::TeamStanding& team : classroom::team_standings(screen.room()))
        if (team.members > 0) draw_team(screen, team);
    gap(frame, 24);
}

bool tells_board(const Room& room) {
    const Board board = room.settings.board;
    return room.phase == Phase::ended && room.present > 0 && (board == Board::top || board == Board::all);
}

// -- Question by question ----------------------------------------------------------------------------------------

void draw_row(const ClassScreen& screen, std::size_t row) {
    Frame& frame = screen.frame;
    const HostMemory& memory = screen.memory();
    const std::string& number = memory.table.columns[row].name;
    const item::Item& item = screen.room().questions[static_cast<std::size_t>(std::stoul(number)) - 1].item;
    const analysis::QuestionStatistics& each = memory.statistics.each[row];
    const std::string share_right = fmt::format("{} %", per_cent(each.facility));
    columns(frame, {.tracks = {fixed(32), share(), fixed(120), fixed(56)}, .gap = 12, .narrowest = 160}, [&](std::size_t column) {
        if (column == 0) return text(frame, number, Face::body_strong, Tone::text_quiet);
        if (column == 1) return text(frame, item.stem);
        gap(frame, column == 2 ? 10 : 2);
        if (column == 2) return bar(frame, static_cast<float>(each.facility), share_right, Tone::heat_3);
        text(frame, share_right, Face::body_strong, Tone::text, Align::right);
    });
}

void draw_rows(const ClassScreen& screen) {
    Frame& frame = screen.frame;
    const auto& statistics = screen.memory().statistics;
    text(frame, "Question by question", Face::heading);
    gap(frame, 4);
    caption(frame, "Credit on average, of first votes; who gave no answer counts as 0.");
    for (std::size_t row = 0; row < statistics.each.size(); ++row) {
        gap(frame, 12);
        draw_row(screen, row);
    }
}

void draw_advice(const ClassScreen& screen) {
    if (screen.memory().advice.empty()) return;
    Frame& frame = screen.frame;
    gap(frame, 24);
    text(frame, "What deserves a look", Face::heading);
    for (const std::string& sentence : screen.memory().advice) {
        gap(frame, 8);
        text(frame, sentence);
    }
}

// -- What comes back ---------------------------------------------------------------------------------------------

void draw_again(const ClassScreen& screen) {
    const std::size_t facts = screen.memory().weak.size();
    if (facts == 0 || screen.room().phase != Phase::ended) return;
    Frame& frame = screen.frame;
    gap(frame, 24);
    text(frame, fmt::format("{} answered badly, with less than {} % of the credit.", facts == 1 ? "1 fact was" : fmt::format("{} facts were", facts),
                            per_cent(classroom::known_from)));
    gap(frame, 12);
    if (button(frame, {.id = "host.ask_again", .label = "Ask these again"})) screen.commands.push_back(study::AskClassAgain{});
    gap(frame, 4);
    caption(frame, "Sets up a new class with new questions about them.");
}

// -- What is kept ------------------------------------------------------------------------------------------------

void draw_keeping(const ClassScreen& screen) {
    Frame& frame = screen.frame;
    HostMemory& memory = screen.memory();
    text(frame, "Keep the results", Face::heading);
    gap(frame, 12);
    const FieldResult typed = field(frame, {.id = "host.results", .label = "File", .labelled = true}, memory.results);
    gap(frame, 12);
    bool save = typed.submitted;
    across(frame, {.gap = 12}, [&] {
        if (button(frame, {.id = "host.save", .label = screen.host.results_saved ? "Save again" : "Save", .look = ButtonLook::primary,
                           .enabled = memory.results.empty() ? Enabled::no : Enabled::yes}))
            save = true;
        if (button(frame, {.id = "host.delete", .label = "Delete the class"})) screen.commands.push_back(study::DeleteClass{});
        if (button(frame, {.id = "host.leave", .label = "Back", .key = "Esc", .look = ButtonLook::plain})) screen.commands.push_back(study::GoBack{});
    });
    gap(frame, 8);
    caption(frame, "A name that ends in .csv makes a table, in .xlsx a workbook, in .txt a list of the facts to ask again, also on paper.");
    gap(frame, 4);
    caption(frame, "Without it the class stays on this computer, with its names and answers; deleting it takes them away, not the file saved.");
    if (save && !memory.results.empty()) screen.commands.push_back(study::SaveClassResults{memory.results});
}

std::string headline(const Room& room) {
    if (room.phase == Phase::ended) return "The class is over";
    if (room.phase == Phase::revealed) return "The answers are on the phones";
    return fmt::format("{} of {} are done", classroom::finished(room), room.present);
}

std::string underline(const ClassScreen& screen) {
    const Room& room = screen.room();
    const auto& statistics = screen.memory().statistics;
    if (room.phase == Phase::asking || room.phase == Phase::closed) return fmt::format("{}, each at their own pace", counted(room.questions.size(), "question", "questions"));
    return fmt::format("{}, {}, {:.1f} right on average", counted(statistics.students, "player", "players"),
                       counted(statistics.questions, "question", "questions"), statistics.mean);
}

void draw_figures(const ClassScreen& screen) {
    Frame& frame = screen.frame;
    if (screen.room().phase == Phase::ended && screen.room().settings.teams > 0 && screen.room().present > 0) draw_teams(screen);
    if (tells_board(screen.room())) {
        draw_board(screen);
        gap(frame, 24);
    }
    if (screen.memory().statistics.questions > 0 && screen.memory().statistics.students > 0)
        card(frame, {.padding = 28}, [&] {
            draw_rows(screen);
            draw_advice(screen);
            draw_again(screen);
        });
    if (screen.room().phase != Phase::ended) return;
    gap(frame, 16);
    card(frame, {.padding = 28}, [&] { draw_keeping(screen); });
}

} // namespace

void draw_class_end(const ClassScreen& screen) {
    Frame& frame = screen.frame;
    const Room& room = screen.room();
    renew_figures(screen);
    const bool told = room.phase == Phase::ended || room.phase == Phase::revealed;
    if (room.phase == Phase::ended) footer(frame, {{"Esc", "leave"}, {"?", "all keys"}});
    scroll(frame, {.id = "host", .area = frame.free, .column = length::column_wide, .margin = screen.wall(end_margin), .top = screen.wall(40)}, [&] {
        text(frame, headline(room), Face::wall_option);
        gap(frame, screen.wall(4));
        text(frame, underline(screen), Face::wall_caption, Tone::text_quiet);
        gap(frame, 24);
        if (told) draw_figures(screen);
    });
    if (room.phase == Phase::ended) frame.prefer_focus("host.save");
}

} // namespace signatory::ui
