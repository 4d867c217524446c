#include "core/classroom/leading.hpp"

#include "core/classroom/decide.hpp"

namespace signatory::classroom {

bool is_allowed(const Room& room, const Command& command) { return decide(room, command, room.opens).has_value(); }

std::optional<Command> next_step(const Room& room) {
    switch (room.phase) {
    case Phase::lobby: return Next{};
    case Phase::asking:
    case Phase::closed: return Reveal{};
    case Phase::revealed:
    case Phase::skipped: return is_allowed(room, Next{}) ? Command{Next{}} : Command{End{}};
    case Phase::ended: break;
    }
    return std::nullopt;
}

} // namespace signatory::classroom
