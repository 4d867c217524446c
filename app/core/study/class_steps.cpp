// A class held from the window: set up, opened, led, left and taken up again.
#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "core/classroom/question.hpp"
#include "core/classroom/weak_facts.hpp"
#include "core/generate/phrase.hpp"
#include "core/quiz/paper.hpp"
#include "core/study/steps.hpp"

namespace signatory::study {
namespace {

classroom::Settings settings_of(const ClassPlan& plan, const fact::FactBank& bank, std::uint64_t seed) {
    classroom::Settings settings;
    settings.title = generate::in_language(bank.header().title, bank.header().language);
    if (settings.title.empty()) settings.title = bank.header().id;
    settings.seed = seed;
    settings.seconds = plan.seconds;
    settings.reading_seconds = plan.reading_seconds;
    settings.pace = plan.pace;
    settings.board = plan.board;
    settings.names = plan.names;
    settings.teams = plan.teams;
    settings.tie_break = plan.tie_break;
    settings.option_order = plan.option_order;
    settings.team_choice = plan.team_choice;
    return settings;
}

std::string joined(const std::vector<std::string>& sentences) {
    std::string all;
    for (const std::string& sentence : sentences) all.append(all.empty() ? "" : " ").append(sentence);
    return all;
}

void fold(classroom::Room& room, const std::vector<classroom::Event>& events) {
    for (const classroom::Event& event : events) classroom::apply(room, event);
}

bool leaves(const Command& command) {
    if (const auto* open = std::get_if<OpenScreen>(&command)) return open->screen != Screen::host;
    return std::holds_alternative<GoBack>(command) || std::holds_alternative<OpenBank>(command) || std::holds_alternative<TakeInFiles>(command) || std::holds_alternative<Quit>(command) ||
           std::holds_alternative<StartReview>(command) || std::holds_alternative<StartQuiz>(command) ||
           std::holds_alternative<ResumeQuiz>(command) || std::holds_alternative<ShowProgress>(command) ||
           std::holds_alternative<OpenEditor>(command) || std::holds_alternative<NewBank>(command) || std::holds_alternative<MendBank>(command);
}

} // namespace

bool is_under_way(const ClassHost& host) {
    return host.room.phase != classroom::Phase::ended && (host.room.present > 0 || host.room.phase != classroom::Phase::lobby);
}

// -- Leaving -----------------------------------------------------------------------------------------------------

bool leaves_class(const State& state, const Command& command) {
    return state.host && state.screen == Screen::host && is_under_way(*state.host) && leaves(command);
}

// Escape takes a question back.
Effects hold_class(State& state, const Command& command) {
    ClassHost& host = *state.host;
    const bool back = std::holds_alternative<GoBack>(command);
    if (back && (std::exchange(host.chosen, std::nullopt) || std::exchange(host.listing, false))) return {};
    const bool takes_back = host.held != nullptr && back;
    host.held = takes_back ? nullptr : std::make_shared<const HeldCommand>(command);
    return {};
}

Effects close_class(State& state) {
    state.host.reset();
    Effects effects{CloseRoom{}};
    std::ranges::move(look_for_class(state), std::back_inserter(effects));
    return effects;
}

Effects apply(State& state, const AnswerLeavingClass& command, const Moment& moment) {
    if (!state.host || state.host->held == nullptr) return {};
    const auto held = std::exchange(state.host->held, nullptr);
    if (command.answer == LeavingClass::stay) return {};
    Effects effects = close_class(state);
    Updated updated = update(std::move(state), held->command, moment);
    state = std::move(updated.state);
    std::ranges::move(updated.effects, std::back_inserter(effects));
    return effects;
}

// -- Before ------------------------------------------------------------------------------------------------------

Effects look_for_class(const State& state) {
    if (state.bank == nullptr) return {};
    return {LookForClass{state.bank}};
}

Effects apply(State& state, const ClassLookedFor& command, const Moment&) {
    state.addresses = command.addresses;
    state.kept_class = command.kept;
    const bool there = std::ranges::find(command.addresses, state.class_plan.address) != command.addresses.end();
    if (!there) state.class_plan.address.clear();
    return {};
}

Effects apply(State& state, const SetClassPlan& command, const Moment&) {
    state.class_plan = command.plan;
    ClassPlan& plan = state.class_plan;
    plan.count = std::clamp(plan.count, 1, most_class_questions);
    plan.seconds = std::clamp(plan.seconds, 0, classroom::most_seconds);
    plan.reading_seconds = std::clamp(plan.reading_seconds, 0, classroom::most_seconds);
    plan.teams = plan.teams < 2 ? 0 : std::min(plan.teams, most_class_teams);
    return {};
}

Effects apply(State& state, const OpenClass&, const Moment& moment) {
    const ClassPlan& plan = state.class_plan;
    if (state.bank == nullptr || state.host || state.class_opening || plan.address.empty()) return {};
    auto paper = quiz::assemble(state.bank, quiz::Blueprint{{quiz::Part{plan.topics, std::nullopt, {}, plan.count}}, std::nullopt, {}, moment.seed, plan.facts});
    if (paper && paper->items.empty()) paper = std::unexpected(Problem{"the bank yields no question for this", {}, "Choose more topics."});
    if (!paper) {
        state.problem = paper.error();
        return {};
    }
    state.class_opening = true;
    auto created = std::make_shared<const classroom::Created>(
        classroom::Created{settings_of(plan, *state.bank, moment.seed), classroom::questions_of(*state.bank, std::move(paper->items))});
    return {OpenRoom{state.bank, plan.address, {}, std::move(created), joined(paper->lacking)}};
}

Effects apply(State& state, const GoOnWithClass&, const Moment&) {
    if (state.bank == nullptr || state.host || state.class_opening || !state.kept_class) return {};
    const std::string& picked = state.class_plan.address;
    state.class_opening = true;
    return {OpenRoom{state.bank, picked.empty() ? state.kept_class->address : picked, state.kept_class->log, nullptr, {}}};
}

Effects apply(State& state, const ClassRefused& command, const Moment&) {
    state.class_opening = false;
    state.problem = command.problem;
    return {};
}

Effects apply(State& state, const ClassOpened& command, const Moment&) {
    state.class_opening = false;
    state.kept_class.reset();
    ClassHost host{{}, command.address, command.squares, command.log, command.results};
    fold(host.room, command.events);
    host.sentence = command.sentence;
    host.told_at = command.now;
    state.host = std::move(host);
    return {}; // left meanwhile, the room is closed again: see update()
}

// -- During ------------------------------------------------------------------------------------------------------

Effects apply(State& state, const LeadClass& command, const Moment&) {
    if (!state.host) return {};
    state.host->chosen.reset();
    return {LeadRoom{command.command}};
}

Effects apply(State& state, const ChoosePlayer& command, const Moment&) {
    if (!state.host) return {};
    const auto& players = state.host->room.players;
    const bool there = command.player && *command.player < players.size() && !players[*command.player].kicked;
    state.host->chosen = there ? command.player : std::nullopt;
    return {};
}

Effects apply(State& state, const ListPlayers&, const Moment&) {
    if (!state.host || state.host->held != nullptr || state.host->room.phase == classroom::Phase::ended) return {};
    state.host->listing = !state.host->listing;
    return {};
}

Effects apply(State& state, const ClassReported& command, const Moment&) {
    if (!state.host) return {};
    ClassHost& host = *state.host;
    fold(host.room, command.events);
    if (!command.events.empty()) host.sentence.clear();
    if (!command.sentences.empty()) host.sentence = joined(command.sentences);
    host.connected = command.connected;
    host.told_at = command.now;
    ++host.reports;
    return {};
}

// -- After -------------------------------------------------------------------------------------------------------

Effects apply(State& state, const SaveClassResults& command, const Moment&) {
    if (!state.host || command.path.empty()) return {};
    return {WriteResults{command.path, std::make_shared<const classroom::Room>(state.host->room)}};
}

Effects apply(State& state, const ResultsWritten& command, const Moment& moment) {
    state.toast = Toast{fmt::format("Results saved in {}", command.path), moment.milliseconds, false};
    if (!state.host) return {};
    state.host->results = command.path;
    state.host->results_saved = true;
    return {};
}

Effects apply(State& state, const AskClassAgain&, const Moment&) {
    if (!state.host || state.host->room.phase != classroom::Phase::ended) return {};
    const auto weak = classroom::weak_facts(state.host->room);
    if (weak.empty()) return {};
    ClassPlan& plan = state.class_plan;
    plan.topics.clear();
    plan.facts.clear();
    for (const classroom::WeakFact& fact : weak) plan.facts.push_back(fact.fact);
    plan.count = std::min(static_cast<int>(weak.size()), most_class_questions);
    return close_class(state);
}

Effects apply(State& state, const DeleteClass&, const Moment& moment) {
    std::string log;
    if (state.host && !is_under_way(*state.host)) log = state.host->log;
    else if (!state.host && state.kept_class) log = state.kept_class->log;
    if (log.empty()) return {};
    state.toast = Toast{"The class is deleted, with its names and answers", moment.milliseconds, false};
    const bool was_open = state.host.has_value();
    state.host.reset();
    state.kept_class.reset();
    Effects effects{DeleteRoom{log}};
    if (was_open) std::ranges::move(apply(state, OpenScreen{Screen::home}, moment), std::back_inserter(effects));
    std::ranges::move(look_for_class(state), std::back_inserter(effects));
    return effects;
}

} // namespace signatory::study
