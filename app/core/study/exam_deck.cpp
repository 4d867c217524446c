#include "core/study/exam_deck.hpp"

#include <string_view>
#include <unordered_map>

#include "core/study/state.hpp"

namespace signatory::study {

ExamDeck exam_deck(const fact::FactBank& bank, std::span<const CardKey> deck, const Profile& profile,
                   const schedule::Exam& exam, schedule::Now now) {
    const int rollover = profile.settings.rollover_hour;
    ExamDeck made;
    made.task.learner.parameters = scheduling(profile.settings).parameters;
    made.task.seconds = schedule::seconds_until(
        exam, schedule::local_day(now.unix_seconds, now.utc_offset_seconds, rollover));
    std::unordered_map<std::string_view, std::uint32_t> facts;
    for (const CardKey& key : deck) {
        const fact::Fact* fact = bank.fact(key.fact);
        if (fact == nullptr) continue;
        schedule::ExamCard card;
        card.fact = facts.try_emplace(key.fact, static_cast<std::uint32_t>(facts.size())).first->second;
        card.weight = schedule::weight_of(exam, bank.relation(fact->relation)->topic);
        if (const auto known = profile.cards.find(key);
            known != profile.cards.end() && known->second.last_review) {
            card.memory = known->second.memory;
            card.elapsed_days = schedule::elapsed_days(known->second, now, rollover);
        }
        made.keys.push_back(key);
        made.task.cards.push_back(card);
    }
    return made;
}

} // namespace signatory::study
