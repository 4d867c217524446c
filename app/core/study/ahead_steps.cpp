// What lies ahead: the exam and its plan, the work settings would mean, the learner's own parameters.
#include <fmt/format.h>

#include "core/study/steps.hpp"

namespace signatory::study {
namespace {

std::shared_ptr<const Profile> as_it_is(const Profile& profile) { return std::make_shared<const Profile>(profile); }

bool is_to_come(const std::optional<schedule::Exam>& exam, std::int64_t today) {
    return exam && exam->day > today && exam->day - today <= schedule::longest_exam_plan;
}

// Reviews that can be taken back no longer fit the memories: the log stays, the way back ends here.
void forget_steps(State& state) {
    state.undo.clear();
    state.redo.clear();
}

} // namespace

Effects plan_ahead(State& state, const Moment& moment) {
    if (state.bank == nullptr || !is_to_come(state.profile.exam, state.today_day)) {
        state.forecast.reset();
        return {};
    }
    return {MakeForecast{++state.latest_forecast, state.bank, state.deck, as_it_is(state.profile), moment.now}};
}

Effects apply(State& state, const SetExam& command, const Moment& moment) {
    if (state.bank == nullptr) return {};
    state.profile.exam = command.exam;
    Effects effects{SaveExam{state.bank->header().id, command.exam}};
    for (Effect& effect : plan_ahead(state, moment)) effects.push_back(std::move(effect));
    count_today(state, moment);
    return effects;
}

Effects apply(State& state, const ForecastMade& command, const Moment& moment) {
    if (command.forecast->number != state.latest_forecast) return {}; // asked anew since
    state.forecast = command.forecast;
    count_today(state, moment);
    return {};
}

Effects apply(State& state, const ShowProgress&, const Moment& moment) {
    count_today(state, moment);
    show(state, Screen::progress);
    return renew_progress(state, moment);
}

Effects renew_progress(const State& state, const Moment& moment) {
    if (state.bank == nullptr) return {};
    return {MakeProgress{state.bank, state.deck, as_it_is(state.profile), moment.now}};
}

Effects apply(State& state, const ProgressMade& command, const Moment&) {
    state.progress = command.progress;
    return {};
}

Effects apply(State& state, const TryWorkload& command, const Moment& moment) {
    if (state.bank == nullptr) return {};
    Profile wanted = state.profile;
    wanted.settings = command.settings;
    return {MakeWorkload{state.deck, as_it_is(wanted), moment.now}};
}

Effects apply(State& state, const WorkloadMade& command, const Moment&) {
    state.workload = command.workload;
    return {};
}

Effects apply(State& state, const FitMemory&, const Moment& moment) {
    if (state.bank == nullptr) return {};
    const Settings& settings = state.profile.settings;
    const std::int64_t id = state.profile.fitted.empty() ? 1 : state.profile.fitted.front().id + 1;
    return {FitToLog{state.bank->header().id, settings.memory_model, moment.now, id}};
}

Effects apply(State& state, const MemoryFitted& command, const Moment& moment) {
    state.profile.fitted.insert(state.profile.fitted.begin(), command.fit);
    return apply(state, UseParameters{command.fit.id}, moment);
}

Effects apply(State& state, const UseParameters& command, const Moment&) {
    if (state.bank == nullptr) return {};
    return {ChangeMemories{state.bank->header().id, command.fit, state.profile.settings.memory_model}};
}

Effects apply(State& state, const MemoriesChanged& command, const Moment& moment) {
    state.profile.parameters_in_use = command.fit;
    state.profile.cards = command.cards;
    forget_steps(state);
    renew_card_in_hand(state, moment);
    count_today(state, moment);
    return plan_ahead(state, moment);
}

} // namespace signatory::study
