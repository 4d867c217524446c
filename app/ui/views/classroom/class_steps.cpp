#include "ui/views/classroom/class_steps.hpp"

#include <array>

#include "core/classroom/leading.hpp"

namespace signatory::ui {
namespace {

using classroom::Command;
using classroom::Phase;
using classroom::Room;

constexpr int seconds_more = 30;

constexpr std::array controls{
    ClassControl{ClassStep::go_on, "host.go_on", "Space"}, ClassControl{ClassStep::close, "host.close", "C"},
    ClassControl{ClassStep::again, "host.again", "V"},     ClassControl{ClassStep::reopen, "host.reopen", "O"},
    ClassControl{ClassStep::pause, "host.pause", "P"},     ClassControl{ClassStep::extend, "host.extend", "+"},
    ClassControl{ClassStep::skip, "host.skip", "S"},       ClassControl{ClassStep::back, "host.back", "B"},
    ClassControl{ClassStep::lock, "host.lock", "L"},       ClassControl{ClassStep::end, "host.end", "E"},
};

Command wanted(const Room& room, ClassStep step) {
    switch (step) {
    case ClassStep::close: return classroom::Close{};
    case ClassStep::again: return classroom::Again{};
    case ClassStep::pause: return room.paused_at ? Command{classroom::Resume{}} : Command{classroom::Pause{}};
    case ClassStep::extend: return classroom::Extend{seconds_more};
    case ClassStep::reopen: return classroom::Reopen{};
    case ClassStep::skip: return classroom::Skip{};
    case ClassStep::back: return classroom::Back{};
    case ClassStep::lock: return room.locked ? Command{classroom::Unlock{}} : Command{classroom::Lock{}};
    case ClassStep::go_on:
    case ClassStep::end: break;
    }
    return classroom::End{};
}

std::string_view next_label(const Room& room) {
    const bool own = room.settings.pace == classroom::Pace::own;
    if (room.phase == Phase::lobby) return own ? "Ask all questions" : "Ask the first question";
    if (room.phase == Phase::asking || room.phase == Phase::closed) return own ? "Reveal all answers" : "Reveal the answer";
    return classroom::is_allowed(room, classroom::Next{}) ? "Next question" : "End the class";
}

} // namespace

std::span<const ClassControl> class_controls() { return controls; }

std::optional<Command> class_command(const Room& room, ClassStep step) {
    if (step == ClassStep::go_on) return classroom::next_step(room);
    if (step == ClassStep::again && room.phase != Phase::asking && room.phase != Phase::closed) return std::nullopt;
    Command command = wanted(room, step);
    return classroom::is_allowed(room, command) ? std::optional(std::move(command)) : std::nullopt;
}

std::string_view class_label(const Room& room, ClassStep step) {
    switch (step) {
    case ClassStep::go_on: return next_label(room);
    case ClassStep::close: return "Take no more answers";
    case ClassStep::again: return "Second vote";
    case ClassStep::pause: return room.paused_at ? "Go on" : "Pause";
    case ClassStep::extend: return "30 seconds more";
    case ClassStep::reopen: return "Take answers again";
    case ClassStep::skip: return "Skip";
    case ClassStep::back: return "Answer before";
    case ClassStep::lock: return room.locked ? "Unlock" : "Lock";
    case ClassStep::end: break;
    }
    return "End the class";
}

} // namespace signatory::ui
