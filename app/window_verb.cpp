// signatory, without a verb: the window, drawn from the runtime's State until it is closed.
#include "window_verb.hpp"

#include <algorithm>
#include <cstdio>
#include <memory>

#include <fmt/format.h>

#include "adapters/speech/speaker.hpp"
#include "adapters/store/backup.hpp"
#include "adapters/system/appearance.hpp"
#include "adapters/system/clock.hpp"
#include "adapters/system/log.hpp"
#include "adapters/system/paths.hpp"
#include "cli/report.hpp"
#include "runtime/runtime.hpp"
#include "ui/app.hpp"
#include "ui/shell/window.hpp"
#include "ui/views/start_problem_view.hpp"
#include "version.hpp"

namespace signatory {
namespace {

constexpr double idle_wait = 60; // seconds; a new minute may bring a card that is due
constexpr double timed_wait = 10; // while the time of a paper runs, shown by the minute

double wait_at(const study::State& state) {
    const bool runs = state.screen == study::Screen::quiz && state.quiz && is_timed(*state.quiz) && !state.quiz->finished();
    return runs ? timed_wait : idle_wait;
}

struct Arguments {
    std::string bank, profile, map_file;
    std::uint64_t seed = 0;
};

// What is read aloud goes to speech-dispatcher.
class SpokenVoice final : public ui::Voice {
  public:
    void say(const std::string& words, const std::string& language) override { speaker_.say(words, language); }
    void stop() override { speaker_.stop(); }
    [[nodiscard]] bool speaking() const override { return speaker_.speaking(); }

  private:
    speech::Speaker speaker_;
};

// What the loop holds; the references outlive it.
struct Session {
    ui::Window& window;
    runtime::Runtime& runtime;
    SpokenVoice voice = {};
    ui::App app{voice};
    study::Settings shown = {};
    bool prefers_dark = false;
};

void apply_settings(Session& session) {
    const study::Settings& wanted = session.runtime.state().profile.settings;
    if (wanted == session.shown) return;
    session.shown = wanted;
    session.window.set(ui::settings_for(wanted, session.prefers_dark));
    ui::Window::wake();
}

// The window's own button is one more way to quit: edits that are not saved hold it open.
void ask_to_close(Session& session) {
    session.runtime.dispatch(study::Quit{});
    session.window.stay_open();
    ui::Window::wake();
}

// One turn: waits, draws, and carries out what was asked for. False once the window is to close.
bool turn(Session& session) {
    if (session.runtime.poll()) ui::Window::wake();
    apply_settings(session);
    ui::Commands commands;
    const auto view = [&](ui::Frame& frame) { session.app.draw(frame, session.runtime.state(), commands); };
    const bool open = session.window.turn(view, std::min(wait_at(session.runtime.state()), session.app.wakes_in().value_or(idle_wait)));
    for (const study::Command& command : commands) session.runtime.dispatch(command);
    if (!commands.empty()) ui::Window::wake();
    if (session.app.take_full_screen_toggle()) session.window.set_full_screen(!session.window.full_screen());
    if (!open) ask_to_close(session);
    return !session.runtime.state().quitting;
}

void run(Session& session) {
    std::int64_t ticked = system::now().unix_seconds;
    while (turn(session)) {
        const std::int64_t now = system::now().unix_seconds;
        const auto wait = static_cast<std::int64_t>(wait_at(session.runtime.state()));
        if (now / wait == ticked / wait) continue;
        ticked = now;
        session.runtime.dispatch(study::ClockTicked{});
        ui::Window::wake();
    }
}

// A profile that cannot be used is shown in the window, with the way back when there is one. True: try again.
bool show_start_problem(ui::Window& window, const Problem& problem, const std::filesystem::path& profile) {
    const auto backup = store::backup_to_offer(profile);
    ui::StartProblemAnswer answer = ui::StartProblemAnswer::none;
    const auto view = [&](ui::Frame& frame) {
        const auto given = ui::draw_start_problem(frame, problem, backup ? backup->filename().string() : std::string{});
        if (given != ui::StartProblemAnswer::none) answer = given;
    };
    while (answer == ui::StartProblemAnswer::none && window.turn(view, idle_wait)) {}
    if (answer != ui::StartProblemAnswer::restore || !backup) return false;
    return store::restore(profile, *backup, system::now().unix_seconds).has_value();
}

std::unique_ptr<runtime::Runtime> started(ui::Window& window, const runtime::Options& options, cli::Context& context) {
    while (true) {
        auto runtime = runtime::Runtime::start(options);
        if (runtime) return std::move(*runtime);
        options.log(line_of(runtime.error()));
        fmt::print(stderr, "{}\n", line_of(runtime.error()));
        if (show_start_problem(window, runtime.error(), options.profile)) continue;
        context.exit_code = 2;
        return nullptr;
    }
}

void open_window(const Arguments& arguments, cli::Context& context) {
    ui::WindowSpec spec;
    spec.shaders = context.content.parent_path() / "shaders";
    spec.map_file = arguments.map_file;
    const bool prefers_dark = system::prefers_dark();
    spec.settings = ui::settings_for({}, prefers_dark);
    auto window = ui::Window::open(spec);
    if (!window) {
        fmt::print(stderr, "{}\nWithout a display, review in the terminal: signatory study --text\n", line_of(window.error()));
        context.exit_code = 2;
        return;
    }
    runtime::Options options;
    options.profile = arguments.profile.empty() ? system::default_profile_path() : std::filesystem::path(arguments.profile);
    options.content = context.content;
    options.seed = arguments.seed;
    options.wake = ui::Window::wake;
    options.log = [log = std::make_shared<system::Log>(system::default_log_path())](std::string_view line) { log->write(line); };
    options.log(std::string("signatory ") + version);
    const auto runtime = started(**window, options, context);
    if (runtime == nullptr) return;
    const std::string bank = arguments.bank.empty() ? runtime::bank_to_open(runtime->state(), context.content) : arguments.bank;
    if (!bank.empty()) runtime->dispatch(study::OpenBank{bank});
    Session session{**window, *runtime};
    session.prefers_dark = prefers_dark;
    run(session);
}

} // namespace

void add_window(CLI::App& program, cli::Context& context) {
    auto arguments = std::make_shared<Arguments>();
    auto* verb = program.add_subcommand("window", "Open the window (the same as no verb at all)");
    for (CLI::App* place : {&program, verb}) {
        place->add_option("--bank", arguments->bank, "A bank to open; default: the last one used");
        place->add_option("--profile", arguments->profile, "The learner's file; default: in the XDG data folder");
        place->add_option("--seed", arguments->seed, "Draw the same questions again");
        place->add_option("--screen-map", arguments->map_file, "Write what is on screen to this file after each frame");
    }
    const auto open = [arguments, &context] { open_window(*arguments, context); };
    verb->callback(open);
    program.callback([&program, open] {
        if (program.get_subcommands().empty()) open();
    });
}

} // namespace signatory
