// What the teacher and the phones ask for. Nothing happens by it: `decide` says what does.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "core/classroom/event.hpp"

namespace signatory::classroom {

// The teacher's. They exist only inside the program: no message of a phone becomes one.
struct Next {};   // the first question, then the one after; from an unasked question none is left out
struct Close {};
struct Reveal {}; // closes first where that is still to be done
struct Again {};  // the second vote
struct Reopen {};
struct Skip {};
struct Back {};
struct Pause {};
struct Resume {};
struct Extend { int seconds = 0; };
struct Lock {};
struct Unlock {};
struct Kick { std::string name; };
struct Rename { std::string name; }; // gives a made-up name instead
struct End {};
struct Tick {}; // time has passed

// The phones'.
struct Join {
    std::string token; // fresh, of the adapter's making
    std::string name;  // clean and fit to be shown; empty: a made-up one
    std::optional<int> team = {}; // wished for
};
struct Answer {
    Player player = 0;
    std::size_t question = 0;
    int round = 1;
    item::Response response;
};

using Command = std::variant<Next, Close, Reveal, Again, Reopen, Skip, Back, Pause, Resume, Extend, Lock, Unlock, Kick, Rename,
                             End, Tick, Join, Answer>;

} // namespace signatory::classroom
