// Going about the screens, the library, settings, and what the surroundings report.
#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "core/study/card_queue.hpp"
#include "core/study/deck.hpp"
#include "core/study/steps.hpp"

namespace signatory::study {
namespace {

constexpr std::size_t history_limit = 50;
constexpr int least_text_scale = 85, most_text_scale = 200; // per cent

constexpr int last_minute = 24 * 60 - 1; // of a day

Settings within_bounds(Settings settings) {
    settings.text_scale = std::clamp(settings.text_scale, least_text_scale, most_text_scale);
    settings.new_per_day = std::clamp(settings.new_per_day, 0, 999);
    settings.desired_retention = std::clamp(settings.desired_retention, 70, 99);
    settings.rollover_hour = std::clamp(settings.rollover_hour, 0, 23);
    if (settings.reviews_per_day) settings.reviews_per_day = std::clamp(*settings.reviews_per_day, 0, 9999);
    if (settings.minutes_per_day) settings.minutes_per_day = std::clamp(*settings.minutes_per_day, 1, 1440);
    if (settings.reminder_minute) settings.reminder_minute = std::clamp(*settings.reminder_minute, 0, last_minute);
    for (int& share : settings.day_shares) share = std::clamp(share, 0, 100);
    return settings;
}

// The latest of the model wanted; 0: its defaults.
std::int64_t latest_fit(const Profile& profile) {
    const auto of_model = [&](const FittedParameters& fit) { return schedule::name_of(fit.model) == profile.settings.memory_model; };
    const auto fit = std::ranges::find_if(profile.fitted, of_model);
    return fit == profile.fitted.end() ? 0 : fit->id;
}

std::string title_of(const fact::FactBank& bank) {
    return std::string(generate::in_language(bank.header().title, bank.header().language));
}

void forget_sessions(State& state) {
    state.review = {};
    state.set = {};
    state.quiz.reset();
    state.result_item.reset();
    state.selected_fact.clear();
    state.undo.clear();
    state.redo.clear();
    state.blueprint = {};
    state.forecast.reset();
    state.progress.reset();
    state.workload.reset();
    state.class_plan.topics.clear();
    state.class_plan.facts.clear();
    state.kept_class.reset();
    state.export_plan.items = state.print_plan.items = {};
    state.export_plan.path.clear();
    state.print_plan.path.clear();
    state.export_sample.reset();
    state.print_sample.reset();
    state.handed_out.reset();
}

} // namespace

schedule::Model model_in_use(const Profile& profile) {
    const auto fitted = std::ranges::find(profile.fitted, profile.parameters_in_use, &FittedParameters::id);
    return fitted != profile.fitted.end() ? fitted->model : schedule::default_model(profile.settings.memory_model);
}

schedule::Settings scheduling(const Profile& profile) {
    constexpr double per_cent = 100.0;
    schedule::Settings result;
    result.model = model_in_use(profile);
    result.desired_retention = profile.settings.desired_retention / per_cent;
    result.rollover_hours = profile.settings.rollover_hour;
    return result;
}

void show(State& state, Screen screen) {
    if (state.screen == screen) return;
    if (state.history.size() == history_limit) state.history.erase(state.history.begin());
    state.history.push_back(state.screen);
    state.screen = screen;
}

Effects apply(State& state, const OpenScreen& command, const Moment& moment) {
    count_today(state, moment);
    if (command.screen == Screen::home) state.history.clear();
    if (command.screen == Screen::set) count_set(state, moment);
    if (command.screen == Screen::quiz_setup && state.screen != Screen::quiz_setup) state.blueprint.seed = moment.seed;
    show(state, command.screen);
    if (command.screen == Screen::home) state.history.clear();
    if (command.screen == Screen::map && state.atlas == nullptr) {
        state.atlas_asked = true;
        return {LoadAtlas{}};
    }
    if (command.screen == Screen::library) return {ListLibrary{}, ListFolder{state.library.folder}};
    if (command.screen == Screen::progress) return renew_progress(state, moment);
    if (command.screen == Screen::host) return look_for_class(state);
    if (command.screen == Screen::export_) return open_export(state, moment);
    if (command.screen == Screen::print) return open_print(state, moment);
    return {};
}

Effects apply(State& state, const GoBack&, const Moment& moment) {
    if (state.screen == Screen::result && state.result_item) {
        state.result_item.reset();
        return {};
    }
    const bool after_quiz = state.screen == Screen::result || state.screen == Screen::quiz;
    if (after_quiz || state.history.empty()) return apply(state, OpenScreen{Screen::home}, moment);
    state.screen = state.history.back();
    state.history.pop_back();
    if (state.screen == Screen::set) count_set(state, moment); // cards were asked since
    if (state.screen == Screen::progress) return renew_progress(state, moment); // reviews were made since
    return {};
}

Effects apply(State& state, const DismissToast&, const Moment&) {
    state.toast.reset();
    return {};
}

Effects apply(State& state, const DismissProblem&, const Moment&) {
    state.problem.reset();
    return {};
}

Effects apply(State& state, const Quit&, const Moment&) {
    state.quitting = true;
    return {};
}

Effects apply(State& state, const SetDraft& command, const Moment&) {
    if (state.screen == Screen::quiz && state.quiz) state.quiz->draft = command.text;
    if (state.screen == Screen::review && state.review.current) state.review.current->draft = command.text;
    return {};
}

Effects apply(State& state, const SetArrangement& command, const Moment&) {
    const bool in_quiz = state.screen == Screen::quiz && state.quiz && !state.quiz->answered();
    const bool in_review = state.screen == Screen::review && state.review.current && !state.review.current->revealed;
    if (in_quiz) state.quiz->arrangement = command.arrangement;
    if (in_review) state.review.current->arrangement = command.arrangement;
    return {};
}

Effects apply(State& state, const Respond& command, const Moment& moment) {
    if (state.screen == Screen::quiz) return answer_quiz(state, command.response, moment);
    if (state.screen == Screen::review) return answer_card(state, command.response, moment);
    return {};
}

Effects apply(State& state, const SelectFact& command, const Moment&) {
    state.selected_fact = command.fact;
    return {};
}

Effects apply(State&, const OpenBank& command, const Moment&) { return {LoadBank{command.path}}; }

Effects apply(State&, const BrowseFolder& command, const Moment&) { return {ListFolder{command.path}}; }

Effects apply(State& state, const CancelJob& command, const Moment&) {
    std::erase_if(state.jobs, [&](const Job& job) { return job.id == command.id; });
    return {AbandonJob{command.id}};
}

Effects apply(State& state, const ChangeSettings& command, const Moment& moment) {
    const Settings before = std::exchange(state.profile.settings, within_bounds(command.settings));
    count_today(state, moment);
    Effects effects{SaveSettings{state.profile.settings}};
    if (before.reminder_minute != state.profile.settings.reminder_minute) effects.push_back(SetReminder{state.profile.settings.reminder_minute});
    if (before.new_order != state.profile.settings.new_order && state.deck != nullptr)
        set_deck(state, in_order(*state.bank, *state.deck, state.profile.settings.new_order));
    if (before.memory_model != state.profile.settings.memory_model) {
        Effects changed = apply(state, UseParameters{latest_fit(state.profile)}, moment);
        std::ranges::move(changed, std::back_inserter(effects));
    }
    return effects;
}

Effects apply(State& state, const BankOpened& command, const Moment& moment) {
    if (command.bank == nullptr) {
        state.bank_problems = command.problems;
        state.refused_bank = command.path;
        state.mendable = command.mendable;
        show(state, Screen::library);
        return {ListLibrary{}, ListFolder{state.library.folder}};
    }
    forget_sessions(state);
    state.bank = command.bank;
    state.bank_path = command.path;
    state.bank_problems.clear();
    state.refused_bank.clear();
    state.mendable.reset();
    state.homes = command.homes;
    state.profile = command.profile;
    set_deck(state, command.deck == nullptr ? nullptr : in_order(*command.bank, *command.deck, command.profile.settings.new_order));
    state.learner = command.learner != nullptr ? command.learner : std::make_shared<const Learner>();
    state.choices = command.choices;
    state.mixed_up = command.mixed_up;
    state.doubtful = command.doubtful;
    state.blueprint.seed = moment.seed;
    const bool being_edited = state.editing && state.editing->path == command.path && state.screen == Screen::author;
    state.screen = being_edited ? Screen::author : Screen::home;
    state.history.clear();
    count_today(state, moment);
    const RecentBank recent{command.path, title_of(*command.bank), moment.now.unix_seconds};
    std::erase_if(state.profile.recent, [&](const RecentBank& other) { return other.path == recent.path; });
    state.profile.recent.insert(state.profile.recent.begin(), recent);
    Effects effects = plan_ahead(state, moment);
    effects.push_back(RememberBank{recent});
    effects.push_back(LookForClass{state.bank});
    return effects;
}

Effects apply(State& state, const LibraryListed& command, const Moment&) {
    state.library.installed = command.installed;
    return {};
}

Effects apply(State& state, const FolderListed& command, const Moment&) {
    state.library.folder = command.folder;
    state.library.entries = command.entries;
    return {};
}

Effects apply(State& state, const AtlasLoaded& command, const Moment&) {
    state.atlas = command.atlas;
    return {};
}

Effects apply(State& state, const EffectFailed& command, const Moment&) {
    state.problem = command.problem;
    return {};
}

Effects apply(State& state, const JobStarted& command, const Moment&) {
    state.jobs.push_back(command.job);
    return {};
}

Effects apply(State& state, const JobEnded& command, const Moment&) {
    std::erase_if(state.jobs, [&](const Job& job) { return job.id == command.id; });
    return {};
}

Effects apply(State& state, const ClockTicked&, const Moment& moment) {
    const std::int64_t day = state.today_day;
    count_today(state, moment);
    // A step that came due while "all done" was on screen is offered again.
    const bool waiting = state.screen == Screen::review && !state.review.current;
    Effects effects = day != state.today_day ? plan_ahead(state, moment) : Effects{};
    if (waiting && state.review.set) draw_next_card(state, moment);
    else if (waiting && (day != state.today_day || state.today != schedule::QueueCounts{})) apply(state, StartReview{}, moment);
    if (state.screen == Screen::set) count_set(state, moment);
    return effects;
}

} // namespace signatory::study
