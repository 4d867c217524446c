#include "core/schedule/sloped_fsrs6.hpp"

#include <cmath>

#include "core/schedule/fsrs.hpp"

namespace signatory::schedule {
SlopedFsrs6::SlopedFsrs6(const Parameters& w)
    : w_(w), curve_factor_(std::pow(0.9, -1 / w[20]) - 1),
      curve_factor_by_decay_((curve_factor_ + 1) * std::log(0.9) / (w[20] * w[20])),
      easy_difficulty_(w[4] - std::exp(3 * w[5]) + 1), easy_difficulty_by_w5_(-3 * std::exp(3 * w[5])) {}

SlopedFsrs6::Memory SlopedFsrs6::first(Grade grade) const {
    Memory memory;
    memory.log_stability.value = std::log(w_[index(grade)]);
    memory.log_stability.slope[index(grade)] = 1 / w_[index(grade)];
    const double steps = grade_number(grade) - 1;
    const double fall = std::exp(w_[5] * steps);
    memory.difficulty.value = w_[4] - fall + 1;
    memory.difficulty.slope[4] = 1;
    memory.difficulty.slope[5] = -steps * fall;
    memory.log_stability = clamped(memory.log_stability, std::log(stability_min), std::log(stability_max));
    memory.difficulty = clamped(memory.difficulty, 1, 10);
    return memory;
}

// ln R = -w20 ln(1 + F t / S)
SlopedFsrs6::Recall SlopedFsrs6::recall(const Memory& memory, double elapsed_days) const {
    const double time = elapsed_days * std::exp(-memory.log_stability.value);
    const double x = curve_factor_ * time;
    const double log_term = std::log1p(x);
    Recall recall{{-w_[20] * log_term, {}}, 0, 0};
    recall.log.slope = chain<size>({w_[20] * x / (1 + x), memory.log_stability.slope});
    recall.log.slope[20] -= log_term + w_[20] * curve_factor_by_decay_ * time / (1 + x);
    recall.forgotten = -std::expm1(recall.log.value);
    recall.value = 1 - recall.forgotten;
    return recall;
}

void SlopedFsrs6::review(Memory& memory, Grade grade, double elapsed_days, const Recall& recall) const {
    Number log_stability = elapsed_days < 1        ? on_same_day(memory, grade)
                           : grade == Grade::again ? after_lapse(memory, recall)
                                                   : after_recall(memory, grade, recall);
    memory.difficulty = next_difficulty(memory.difficulty, grade);
    memory.log_stability = clamped(log_stability, std::log(stability_min), std::log(stability_max));
}

// ln S' = ln S + w17 (G - 3 + w18) - w19 ln S, and for a pass not below ln S
SlopedFsrs6::Number SlopedFsrs6::on_same_day(const Memory& memory, Grade grade) const {
    const double log_stability = memory.log_stability.value;
    const double push = grade_number(grade) - 3 + w_[18];
    const double growth = w_[17] * push - w_[19] * log_stability;
    if (grade != Grade::again && growth <= 0) return memory.log_stability;
    Number next{log_stability + growth, chain<size>({1 - w_[19], memory.log_stability.slope})};
    next.slope[17] += push;
    next.slope[18] += w_[17];
    next.slope[19] -= log_stability;
    return next;
}

// ln S' = ln S + ln(1 + g),  g = e^w8 (11 - D) S^-w9 (e^(w10 (1 - R)) - 1) · hard or easy
SlopedFsrs6::Number SlopedFsrs6::after_recall(const Memory& memory, Grade grade, const Recall& recall) const {
    const double log_stability = memory.log_stability.value;
    const double ease = 11 - memory.difficulty.value;
    const double favour = grade == Grade::hard ? w_[15] : grade == Grade::easy ? w_[16] : 1;
    const double scale = ease * std::exp(w_[8] - w_[9] * log_stability);
    const double spacing = std::expm1(w_[10] * recall.forgotten);
    const double growth = scale * spacing * favour;
    const double share = growth / (1 + growth); // of a relative change of g in S'
    const double by_spacing = scale * favour * (spacing + 1) / (1 + growth); // of a change of w10 (1 - R)
    Number next{log_stability + std::log1p(growth),
                chain<size>({1 - share * w_[9], memory.log_stability.slope},
                            {-share / ease, memory.difficulty.slope},
                            {-by_spacing * w_[10] * recall.value, recall.log.slope})};
    next.slope[8] += share;
    next.slope[9] -= share * log_stability;
    next.slope[10] += by_spacing * recall.forgotten;
    if (grade == Grade::hard) next.slope[15] += scale * spacing / (1 + growth);
    if (grade == Grade::easy) next.slope[16] += scale * spacing / (1 + growth);
    return next;
}

// ln S' = the lesser of  ln w11 - w12 ln D + ln((S + 1)^w13 - 1) + w14 (1 - R)  and  ln S - w17 w18
SlopedFsrs6::Number SlopedFsrs6::after_lapse(const Memory& memory, const Recall& recall) const {
    const double log_stability = memory.log_stability.value;
    const double stability = std::exp(log_stability);
    const double log_difficulty = std::log(memory.difficulty.value);
    const double log_next = std::log1p(stability);
    const double kept = std::expm1(w_[13] * log_next);
    const double left = std::log(w_[11] * kept) - w_[12] * log_difficulty + w_[14] * recall.forgotten;
    const double cap = log_stability - w_[17] * w_[18];
    if (left > cap) {
        Number next{cap, memory.log_stability.slope};
        next.slope[17] -= w_[18];
        next.slope[18] -= w_[17];
        return next;
    }
    const double by_power = (kept + 1) / kept; // of a change of w13 ln(S + 1)
    Number next{left,
                chain<size>({by_power * w_[13] * stability / (stability + 1), memory.log_stability.slope},
                            {-w_[12] / memory.difficulty.value, memory.difficulty.slope},
                            {-w_[14] * recall.value, recall.log.slope})};
    next.slope[11] += 1 / w_[11];
    next.slope[12] -= log_difficulty;
    next.slope[13] += by_power * log_next;
    next.slope[14] += recall.forgotten;
    return next;
}

// D' = w7 D0(easy) + (1 - w7) (D - w6 (G - 3) (10 - D) / 9)
SlopedFsrs6::Number SlopedFsrs6::next_difficulty(const Number& difficulty, Grade grade) const {
    const double push = grade_number(grade) - 3;
    const double room = (10 - difficulty.value) / 9;
    const double damped = difficulty.value - w_[6] * push * room;
    Number next{w_[7] * easy_difficulty_ + (1 - w_[7]) * damped,
                chain<size>({(1 - w_[7]) * (1 + w_[6] * push / 9), difficulty.slope})};
    next.slope[4] += w_[7];
    next.slope[5] += w_[7] * easy_difficulty_by_w5_;
    next.slope[6] -= (1 - w_[7]) * push * room;
    next.slope[7] += easy_difficulty_ - damped;
    return clamped(next, 1, 10);
}

} // namespace signatory::schedule
