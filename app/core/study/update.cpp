#include "core/study/update.hpp"

#include "core/study/steps.hpp"

namespace signatory::study {

Updated update(State state, const Command& command, const Moment& moment) {
    Effects effects = std::visit([&](const auto& one) { return apply(state, one, moment); }, command);
    return {std::move(state), std::move(effects)};
}

} // namespace signatory::study
