#include "ui/views/view.hpp"

#include <algorithm>
#include <cassert>

namespace signatory::ui {
namespace {

using study::Screen;

constexpr View registry[] = {
    {Screen::home, "home", "Today", draw_home},
    {Screen::review, "review", "Review", draw_review},
    {Screen::quiz_setup, "quiz_setup", "Quiz", draw_quiz_setup},
    {Screen::quiz, "quiz", "Quiz", draw_quiz},
    {Screen::result, "result", "Result", draw_result},
    {Screen::bank, "bank", "Bank", draw_bank},
    {Screen::library, "library", "Library", draw_library},
    {Screen::settings, "settings", "Settings", draw_settings},
    {Screen::map, "map", "Map", draw_map},
    {Screen::time_line, "time", "Time line", draw_time_line},
    {Screen::progress, "progress", "Progress", draw_progress},
    {Screen::author, "author", "Editing", draw_author},
    {Screen::exam, "exam", "Exam", draw_exam},
    {Screen::host, "host", "Class", draw_host},
    {Screen::workload, "workload", "What settings would mean", draw_workload},
    {Screen::set, "set", "A set", draw_set},
    {Screen::export_, "export", "Export", draw_export},
    {Screen::print, "print", "Print", draw_print},
    {Screen::table, "table", "A table as a bank", draw_table},
};

} // namespace

std::span<const View> views() { return registry; }

const View& view_of(Screen screen) {
    const auto found = std::ranges::find(registry, screen, &View::screen);
    assert(found != std::ranges::end(registry));
    return *found;
}

} // namespace signatory::ui
