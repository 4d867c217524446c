// What a phone may be told of a question. The key and all that hints at it is a part of its own, which exists only once the
// room has revealed it: what is sent is made from this alone, so nothing else can be sent.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/classroom/room.hpp"

namespace signatory::classroom {

struct Answers { // to be shown after the reveal
    std::vector<std::size_t> key;
    std::string text;                   // the right answer in a line
    std::vector<std::string> reasons;   // one an option, why it is right or wrong; or none
    std::string explanation;
    std::vector<std::string> sources;

    bool operator==(const Answers&) const = default;
};

struct Shown {
    item::ResponseKind kind = item::ResponseKind::single_choice;
    std::string stem;
    std::vector<std::string> options, targets;
    std::string unit; // of a number
    std::optional<Answers> answers;

    bool operator==(const Shown&) const = default;
};

// Answers only while the room shows them: revealed, or ended after it was.
Shown shown(const Room& room, std::size_t question);

// What a player is told of their own answer; after the reveal only.
struct OwnMark {
    int credit = 0;
    std::string verdict, reason, answer; // answer: as a line, empty when none was given
};
std::optional<OwnMark> own_mark(const Room& room, Player player, std::size_t question);

} // namespace signatory::classroom
