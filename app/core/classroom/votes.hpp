// How a class has answered, in numbers. Those who were taken out of the room are not counted.
#pragma once

#include <cstddef>

#include "core/classroom/room.hpp"

namespace signatory::classroom {

// How many chose the option, in that vote (1 or 2) on a question of one choice or several.
std::size_t choosing(const Room& room, std::size_t question, int round, std::size_t option);
std::size_t answered(const Room& room, std::size_t question); // in either vote
// How many have full credit, by the answer that counts.
std::size_t with_full_credit(const Room& room, std::size_t question);
// Of Pace::own: how many have answered everything.
std::size_t finished(const Room& room);

} // namespace signatory::classroom
