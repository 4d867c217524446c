#include "core/study/update.hpp"

#include <algorithm>
#include <iterator>

#include "core/study/steps.hpp"

namespace signatory::study {

namespace {

// Answers that are states are shown on a map, and chosen on one: its outlines come with the first question of a bank with codes.
bool wants_atlas(const State& state) {
    const bool studying = state.screen == Screen::review || state.screen == Screen::quiz;
    if (!studying || state.atlas != nullptr || state.atlas_asked || state.bank == nullptr) return false;
    return std::ranges::any_of(state.bank->entities(), [](const fact::Entity& entity) { return !entity.iso.empty(); });
}

} // namespace

Updated update(State state, const Command& command, const Moment& moment) {
    if (leaves_edits(state, command)) {
        Effects effects = hold(state, command);
        return {std::move(state), std::move(effects)};
    }
    if (leaves_class(state, command)) {
        Effects effects = hold_class(state, command);
        return {std::move(state), std::move(effects)};
    }
    Effects effects = keep_paper_time(state, moment);
    std::ranges::move(std::visit([&](const auto& one) { return apply(state, one, moment); }, command), std::back_inserter(effects));
    if (state.editing && !state.editing->changed && !state.editing->saving && state.screen != Screen::author) state.editing.reset();
    if (state.host && state.screen != Screen::host) std::ranges::move(close_class(state), std::back_inserter(effects));
    if (wants_atlas(state)) {
        state.atlas_asked = true;
        effects.push_back(LoadAtlas{});
    }
    return {std::move(state), std::move(effects)};
}

} // namespace signatory::study
