// What happens in a live room. The room is the fold over these, in their order; the log on disk holds nothing else.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "core/classroom/settings.hpp"
#include "core/item/item.hpp"

namespace signatory::classroom {

using Player = std::size_t; // a number from 0, in the order of joining; never given twice

struct Question {
    item::Item item;                  // proven
    std::vector<std::string> sources; // of the answer, each a line to read

    bool operator==(const Question&) const = default;
};

struct Created {
    Settings settings;
    std::vector<Question> questions;
    bool operator==(const Created&) const = default;
};
struct Joined {
    Player player = 0;
    std::string token; // the player's secret: whoever shows it is this player
    std::string name;
    int team = 0; // 0 … teams - 1; without teams 0
    bool operator==(const Joined&) const = default;
};
struct Kicked { // for good: neither the token nor the name comes back
    Player player = 0;
    bool operator==(const Kicked&) const = default;
};
struct Renamed {
    Player player = 0;
    std::string name;
    bool operator==(const Renamed&) const = default;
};
struct Locked { bool operator==(const Locked&) const = default; };
struct Unlocked { bool operator==(const Unlocked&) const = default; };

struct Asked { // in a room of Pace::own all questions are asked at once, and `question` is 0
    std::size_t question = 0;
    int round = 1; // 2: again, after a discussion
    bool operator==(const Asked&) const = default;
};
struct Answered {
    Player player = 0;
    std::size_t question = 0;
    int round = 1;
    item::Response response;
    bool operator==(const Answered&) const = default;
};
struct Paused { bool operator==(const Paused&) const = default; };
struct Resumed { bool operator==(const Resumed&) const = default; };
struct Extended {
    int seconds = 0;
    bool operator==(const Extended&) const = default;
};
struct Closed { bool operator==(const Closed&) const = default; };
struct Reopened { bool operator==(const Reopened&) const = default; };
struct Revealed { bool operator==(const Revealed&) const = default; };
struct Skipped { bool operator==(const Skipped&) const = default; };   // the question counts for nobody
struct WentBack { // to show the answer of an earlier question again
    std::size_t question = 0;
    bool operator==(const WentBack&) const = default;
};
struct Ended { bool operator==(const Ended&) const = default; };

using Happening = std::variant<Created, Joined, Kicked, Renamed, Locked, Unlocked, Asked, Answered, Paused, Resumed, Extended,
                               Closed, Reopened, Revealed, Skipped, WentBack, Ended>;

struct Event {
    Milliseconds at = 0; // by the clock of the teacher's computer
    Happening what;

    bool operator==(const Event&) const = default;
};

} // namespace signatory::classroom
