#include "core/classroom/weak_facts.hpp"

#include <algorithm>

#include "core/item/scoring.hpp"

namespace signatory::classroom {
namespace {

double facility_of(const Room& room, std::size_t question) {
    double credit = 0;
    for (const Participant& player : room.players)
        if (const Given* first = player.kicked ? nullptr : given(player, question, 1)) credit += first->credit;
    return credit / item::full_credit / static_cast<double>(room.present);
}

void add(std::vector<WeakFact>& facts, const WeakFact& weak) {
    const auto found = std::ranges::find(facts, weak.fact, &WeakFact::fact);
    if (found == facts.end()) facts.push_back(weak);
    else if (weak.facility < found->facility) *found = weak;
}

} // namespace

std::vector<WeakFact> weak_facts(const Room& room) {
    std::vector<WeakFact> facts;
    for (std::size_t question = 0; room.present > 0 && question < room.turns.size(); ++question) {
        if (room.turns[question].round == 0 || room.turns[question].skipped) continue;
        const double facility = facility_of(room, question);
        if (facility >= known_from) continue;
        for (const std::string& fact : room.questions[question].item.asks) add(facts, {fact, question, facility});
    }
    std::ranges::stable_sort(facts, {}, &WeakFact::facility);
    return facts;
}

} // namespace signatory::classroom
