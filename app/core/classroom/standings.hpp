// Who stands where. Accuracy alone gives points: the sum of the credit of every question that counts, per mille each. Speed
// gives none. Where TieBreak::speed is chosen, players of equal points stand by the sum of the milliseconds their answers
// with any credit took, by the teacher's clock, the fewest first; else they share a rank.
#pragma once

#include <string>
#include <vector>

#include "core/classroom/room.hpp"

namespace signatory::classroom {

struct Standing {
    Player player = 0;
    std::int64_t points = 0;   // per mille of a question
    int right = 0;             // questions with full credit
    Milliseconds took = 0;     // of the answers with credit
    int rank = 0;              // from 1; equals share one, and the next is left out

    bool operator==(const Standing&) const = default;
};

// "Eagles": the first teams have a name, later ones a number.
std::string team_name(int team);

struct TeamStanding {
    int team = 0;
    int members = 0;
    double points = 0; // the mean of its members'
    int rank = 0;

    bool operator==(const TeamStanding&) const = default;
};

// Whether a question counts so far: its answer was shown, or, at the end, it was asked; and it was not skipped.
bool counts(const Room& room, std::size_t question);
int counting(const Room& room); // how many do

// Of the players who were not kicked; best first, then in the order of joining.
std::vector<Standing> standings(const Room& room);
std::vector<TeamStanding> team_standings(const Room& room);

} // namespace signatory::classroom
