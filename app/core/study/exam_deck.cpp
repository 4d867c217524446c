#include "core/study/exam_deck.hpp"

#include <string_view>
#include <unordered_map>

#include "core/study/state.hpp"

namespace signatory::study {
ExamDeck exam_deck(const fact::FactBank& bank, std::span<const CardKey> deck, const Profile& profile,
                   const schedule::Exam& exam, schedule::Now now) {
    const int rollover = profile.settings.rollover_hour;
    ExamDeck made;
    const schedule::Model model = model_in_use(profile);
    if (const auto* parameters = std::get_if<schedule::Parameters>(&model)) made.task.learner.parameters = *parameters;
    const std::int64_t today = schedule::local_day(now.unix_seconds, now.utc_offset_seconds, rollover);
    const double spent = profile.introduced_on == today ? static_cast<double>(profile.milliseconds) / 1000 : 0;
    made.task.seconds = schedule::seconds_until(exam, today, spent);
    std::unordered_map<std::string_view, std::uint32_t> facts;
    for (const CardKey& key : deck) {
        const fact::Fact* fact = bank.fact(key.fact);
        const auto flags = profile.flags.find(key);
        if (fact == nullptr || (flags != profile.flags.end() && flags->second.suspended)) continue;
        schedule::ExamCard card;
        card.fact = facts.try_emplace(key.fact, static_cast<std::uint32_t>(facts.size())).first->second;
        card.weight = schedule::weight_of(exam, bank.relation(fact->relation)->topic);
        if (const auto known = profile.cards.find(key);
            known != profile.cards.end() && known->second.last_review) {
            card.memory = schedule::as_fsrs6(known->second.memory, model);
            card.elapsed_days = schedule::elapsed_days(known->second, now, rollover);
        }
        made.keys.push_back(key);
        made.task.cards.push_back(card);
    }
    return made;
}

} // namespace signatory::study
