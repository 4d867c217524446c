#include "core/classroom/room.hpp"

#include <algorithm>
#include <array>

#include "core/support/text.hpp"

namespace signatory::classroom {

std::string_view name_of(Phase phase) {
    constexpr std::array<std::string_view, 6> names{"lobby", "asking", "closed", "revealed", "skipped", "ended"};
    return names[static_cast<std::size_t>(phase)];
}

const Given* given(const Participant& player, std::size_t question, int round) {
    const auto found = player.given.find(question);
    if (found == player.given.end() || round < 1 || round > rounds) return nullptr;
    const auto& answer = found->second[static_cast<std::size_t>(round - 1)];
    return answer ? &*answer : nullptr;
}

const Given* counted(const Participant& player, std::size_t question) {
    const Given* second = given(player, question, 2);
    return second != nullptr ? second : given(player, question, 1);
}

std::optional<std::size_t> own_question(const Room& room, const Participant& player) {
    for (std::size_t question = 0; question < room.questions.size(); ++question)
        if (given(player, question, 1) == nullptr) return question;
    return std::nullopt;
}

bool is_open(const Room& room, Milliseconds now) {
    return room.phase == Phase::asking && !room.paused_at && now >= room.opens &&
           (!room.deadline || now <= *room.deadline + grace);
}

std::optional<Milliseconds> time_left(const Room& room, Milliseconds now) {
    if (room.phase != Phase::asking || !room.deadline) return std::nullopt;
    return std::max<Milliseconds>(0, *room.deadline - room.paused_at.value_or(now));
}

std::optional<Player> player_of(const Room& room, const std::string& token) {
    const auto found = room.by_token.find(token);
    return found == room.by_token.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Player> player_named(const Room& room, std::string_view name) {
    const auto found = room.by_name.find(folded(name));
    return found == room.by_name.end() ? std::nullopt : std::optional(found->second);
}

} // namespace signatory::classroom
