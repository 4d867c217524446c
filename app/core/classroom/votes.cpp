#include "core/classroom/votes.hpp"

#include <algorithm>

#include "core/item/scoring.hpp"

namespace signatory::classroom {
namespace {

bool chooses(const item::Response& response, std::size_t option) {
    const auto* choice = std::get_if<item::Choice>(&response);
    const auto* several = std::get_if<item::Arrangement>(&response);
    return choice != nullptr ? choice->option == option
                             : several != nullptr && std::ranges::find(several->options, option) != several->options.end();
}

template <class Test> std::size_t number_of(const Room& room, Test&& test) {
    return static_cast<std::size_t>(std::ranges::count_if(room.players, [&](const Participant& player) { return !player.kicked && test(player); }));
}

} // namespace

std::size_t choosing(const Room& room, std::size_t question, int round, std::size_t option) {
    return number_of(room, [&](const Participant& player) {
        const Given* answer = given(player, question, round);
        return answer != nullptr && chooses(answer->response, option);
    });
}

std::size_t answered(const Room& room, std::size_t question) {
    return number_of(room, [&](const Participant& player) { return counted(player, question) != nullptr; });
}

std::size_t with_full_credit(const Room& room, std::size_t question) {
    return number_of(room, [&](const Participant& player) {
        const Given* answer = counted(player, question);
        return answer != nullptr && answer->credit >= item::full_credit;
    });
}

std::size_t finished(const Room& room) {
    return number_of(room, [&](const Participant& player) { return !own_question(room, player); });
}

} // namespace signatory::classroom
