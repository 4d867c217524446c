#include "ui/app.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "ui/kit/kit.hpp"
#include "ui/views/chrome.hpp"

namespace signatory::ui {
namespace {

using study::Screen;
using study::State;

constexpr double toast_seconds = 4;
constexpr double job_seconds = 0.3; // what is done sooner need not be named

// A sentence of a problem, which comes without its stop.
std::string sentence(std::string_view what) {
    std::string words(what);
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') words.front() = static_cast<char>(words.front() - 'a' + 'A');
    if (!words.empty() && !words.ends_with('.')) words += '.';
    return words;
}

Theme theme_of(study::Appearance appearance, bool system_prefers_dark) {
    switch (appearance) {
    case study::Appearance::light: return Theme::light;
    case study::Appearance::dark: return Theme::dark;
    case study::Appearance::contrast: return Theme::contrast;
    case study::Appearance::system: break;
    }
    return system_prefers_dark ? Theme::dark : Theme::light;
}

void draw_problem(Frame& frame, const Problem& problem, Commands& commands) {
    const std::string detail = problem.where.empty() ? problem.advice : fmt::format("{} ({})", problem.advice, problem.where);
    if (draw_notice(frame, {.icon = Icon::warning, .what = sentence(problem.what), .detail = detail, .ground = Tone::again_soft,
                            .edge = Tone::again, .action = {.id = "problem.dismiss", .label = "Dismiss", .size = ButtonSize::small}}))
        commands.push_back(study::DismissProblem{});
}

void draw_taken_in(Frame& frame, const study::TakenIn& told, Commands& commands) {
    if (draw_notice(frame, {.icon = Icon::check, .what = told.what, .detail = told.details, .edge = Tone::good,
                            .action = {.id = "taken_in.dismiss", .label = "Dismiss", .size = ButtonSize::small}}))
        commands.push_back(study::DismissTakenIn{});
}

void draw_job(Frame& frame, const study::Job& job, Commands& commands) {
    if (draw_notice(frame, {.icon = Icon::clock, .what = job.label, .detail = job.all > 0 ? fmt::format("{} of {}", job.done, job.all) : std::string{}, .edge = Tone::line_strong,
                            .action = {.id = fmt::format("job.cancel.{}", job.id), .label = "Cancel", .size = ButtonSize::small}}))
        commands.push_back(study::CancelJob{job.id});
}

} // namespace

Settings settings_for(const study::Settings& settings, bool system_prefers_dark) {
    constexpr float per_cent = 100;
    return {.theme = theme_of(settings.appearance, system_prefers_dark),
            .text_scale = static_cast<float>(settings.text_scale) / per_cent,
            .motion = settings.motion == study::Motion::full ? Motion::full : Motion::reduced,
            .typeface = settings.typeface == study::Typeface::inter ? Typeface::inter : Typeface::open_dyslexic};
}

std::optional<double> App::wakes_in() const {
    if (!memory_.wakes_in) return wakes_in_;
    return std::min(wakes_in_.value_or(*memory_.wakes_in), *memory_.wakes_in);
}

bool App::take_full_screen_toggle() { return std::exchange(full_screen_asked_, false); }

void App::count_time(const Frame& frame, const State& state) {
    const auto now_shown = state.toast ? std::optional(state.toast->shown_at_ms) : std::nullopt;
    toast_age_ = now_shown && now_shown == toast_seen_ ? toast_age_ + frame.delta : 0;
    toast_seen_ = now_shown;
    const std::int64_t job = state.jobs.empty() ? 0 : state.jobs.front().id;
    job_age_ = job != 0 && job == job_seen_ ? job_age_ + frame.delta : 0;
    job_seen_ = job;
    wakes_in_.reset();
    const auto wake = [&](double seconds) {
        const double wait = std::max(0.0, seconds); // a slow frame may end after what it waits for
        wakes_in_ = std::min(wakes_in_.value_or(wait), wait);
    };
    if (now_shown) wake(toast_seconds - toast_age_);
    if (job != 0 && job_age_ < job_seconds) wake(job_seconds - job_age_);
}

void App::draw_notices(Frame& frame, const State& state, Commands& commands) {
    if (state.problem) draw_problem(frame, *state.problem, commands);
    if (state.taken_in) draw_taken_in(frame, *state.taken_in, commands);
    const bool named_by_view = state.screen == Screen::home && state.bank == nullptr;
    if (!state.jobs.empty() && job_age_ >= job_seconds && !named_by_view) draw_job(frame, state.jobs.front(), commands);
}

void App::draw_toast(Frame& frame, const State& state, Commands& commands) {
    if (!state.toast) return;
    const bool offers_redo = state.toast->offers_undo && !state.redo.empty();
    const bool offers_undo = state.toast->offers_undo && !offers_redo && !state.undo.empty();
    const bool chosen = toast(frame, {.id = "toast.action", .message = state.toast->text,
                                      .action = offers_redo ? "Redo" : offers_undo ? "Undo" : "",
                                      .key = offers_redo ? "Ctrl Y" : offers_undo ? "U" : ""});
    if (chosen) commands.push_back(offers_redo ? study::Command{study::Redo{}} : study::Command{study::Undo{}});
    if (chosen || toast_age_ >= toast_seconds) commands.push_back(study::DismissToast{});
}

void App::draw_overlays(Frame& frame, const Situation& situation, Commands& commands) {
    if (memory_.palette_open)
        for (const Order& order : palette_.draw(frame, situation, memory_)) carry_out(frame, order, situation.state, commands);
    else if (memory_.keys_open)
        draw_key_sheet(frame, situation, memory_);
}

void App::carry_out(Frame& frame, const Order& order, const State& state, Commands& commands) {
    if (const auto* command = std::get_if<study::Command>(&order)) commands.push_back(*command);
    if (std::holds_alternative<OpenPalette>(order)) memory_.palette_open = true;
    if (std::holds_alternative<OpenKeySheet>(order)) memory_.keys_open = true;
    if (std::holds_alternative<ToggleFullScreen>(order)) full_screen_asked_ = true;
    if (std::holds_alternative<ReadScreen>(order)) {
        reader_.read_or_stop();
        frame.memory.moving = true; // it is read in the next frame
    }
    if (const auto* map = std::get_if<MapOrder>(&order)) {
        memory_.map.orders.push_back(*map);
        frame.memory.moving = true; // the map obeys in the next frame
    }
    if (const auto* time = std::get_if<TimeOrder>(&order)) {
        memory_.time_line.orders.push_back(*time);
        frame.memory.moving = true;
    }
    if (std::holds_alternative<ToggleAnswerMap>(order)) {
        memory_.explain.on_map = !memory_.explain.on_map;
        frame.memory.moving = true;
    }
    if (const auto* focus = std::get_if<AskFocus>(&order)) frame.ask_focus(focus->id);
    if (const auto* fact = std::get_if<ShowFact>(&order)) {
        memory_.bank_search.clear();
        commands.push_back(study::SelectFact{fact->id});
        commands.push_back(study::OpenScreen{Screen::bank});
    }
    if (!std::holds_alternative<SearchBank>(order)) return;
    if (state.screen != Screen::bank) commands.push_back(study::OpenScreen{Screen::bank});
    frame.ask_focus("bank.search");
}

// Under an overlay the screen is out of reach, of the keyboard too.
void App::take_keys(Frame& frame, const Situation& situation, Commands& commands) {
    if (!covered()) {
        for (const Order& order : match(frame, actions(), situation)) carry_out(frame, order, situation.state, commands);
        return;
    }
    const bool close = claim(frame, {.key = Key::escape}) || (memory_.palette_open && claim(frame, {{.control = true}, Key{'k'}})) ||
                       (memory_.keys_open && claim(frame, {.character = '?'}));
    if (!close) return;
    memory_.palette_open = memory_.keys_open = false;
    memory_.palette_query.clear();
    frame.memory.moving = true; // the screen below is to be drawn without it
}

void App::read_aloud(const Frame& frame, const State& state) {
    const Follow follow = state.profile.settings.read_aloud == study::ReadAloud::yes ? Follow::yes : Follow::no;
    reader_.see(frame.map, follow, state.bank == nullptr ? "en" : state.bank->header().language);
}

void App::draw(Frame& frame, const State& state, Commands& commands) {
    const Situation situation{state, frame.theme};
    count_time(frame, state);
    const bool was_covered = covered();
    frame.map.name(view_of(state.screen).title);
    if (!frame.keys.presses().empty()) reader_.interrupt();
    draw_notices(frame, state, commands);
    memory_.wakes_in.reset();
    view_of(state.screen).draw(frame, state, memory_, commands);
    draw_toast(frame, state, commands);
    if (was_covered) draw_overlays(frame, situation, commands);
    take_keys(frame, situation, commands);
    if (covered() != was_covered) frame.memory.moving = true;
    if (memory_.palette_open && !was_covered) frame.ask_focus(palette_field);
    if (!frame.dropped.empty()) commands.push_back(study::TakeInFiles{frame.dropped});
    read_aloud(frame, state);
}

} // namespace signatory::ui
