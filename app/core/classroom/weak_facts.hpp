// What a class has answered badly, to be asked again.
#pragma once

#include <string>
#include <vector>

#include "core/classroom/room.hpp"

namespace signatory::classroom {

// From here on peer instruction goes on to the next concept (Crouch and Mazur 2001: Peer instruction, ten years of
// experience and results).
inline constexpr double known_from = 0.7; // credit on average

struct WeakFact {
    std::string fact;         // an id of the bank
    std::size_t question = 0; // of those that asked it, the one answered worst
    double facility = 0;      // of that question, below known_from: by first votes, who gave no answer counting as 0

    bool operator==(const WeakFact&) const = default;
};

// The facts of all questions asked and not skipped that fall short, the weakest first. None without players.
std::vector<WeakFact> weak_facts(const Room& room);

} // namespace signatory::classroom
