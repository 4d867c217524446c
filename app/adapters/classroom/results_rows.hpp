// The results of a class as rows of cells, for whatever holds tables.
#pragma once

#include <string>
#include <vector>

#include "core/classroom/room.hpp"

namespace signatory::classroom {

struct ResultCell {
    std::string text;
    bool is_number = false;

    bool operator==(const ResultCell&) const = default;
};
using ResultRow = std::vector<ResultCell>;

// First the heading: rank, name, team, points, right, seconds; then for each question asked "q1" (the credit of the first
// vote, 0 to 1, empty without an answer) and "q1 answer: its words", and where there was a second vote "second vote 1"
// likewise. Then a row a player, the best first.
std::vector<ResultRow> results_rows(const Room& room);

} // namespace signatory::classroom
