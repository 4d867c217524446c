#include "core/schedule/sloped_fsrs7.hpp"

#include <algorithm>
#include <cmath>

#include "core/schedule/fsrs7.hpp"

namespace signatory::schedule {
namespace {

constexpr double lowest_decay = 0.01, highest_decay = 0.95, squeeze = 2e-5; // as in fsrs7.cpp

SlopedFsrs7::Number clamped_logarithm(const SlopedFsrs7::Number& log_stability) {
    return clamped(log_stability, std::log(stability_min7), std::log(stability_max7));
}

} // namespace

SlopedFsrs7::SlopedFsrs7(const Parameters& w) : w_(w) {}

SlopedFsrs7::Memory SlopedFsrs7::first(Grade grade) const {
    Memory memory;
    memory.log_stability.value = std::log(w_[index(grade)]);
    memory.log_stability.slope[index(grade)] = 1 / w_[index(grade)];
    memory.log_stability = clamped_logarithm(memory.log_stability);
    memory.log_short = memory.log_stability;
    memory.log_short.value += std::log(short_share);
    memory.log_short = clamped_logarithm(memory.log_short);
    const double steps = grade_number(grade) - 1;
    const double fall = std::exp(w_[5] * steps);
    memory.difficulty.value = w_[4] - fall + 1;
    memory.difficulty.slope[4] = 1;
    memory.difficulty.slope[5] = -steps * fall;
    memory.difficulty = clamped(memory.difficulty, 1, 10);
    return memory;
}

// r1 = (1 + f t / S)^-d,  ln d = ln w23 + (w33 - 0.3) ln S,  f = w25^(-1/d) - 1
SlopedFsrs7::Number SlopedFsrs7::short_recall(const Memory& memory, double days) const {
    const double log_stability = memory.log_short.value;
    const double free_decay = w_[23] * std::exp((w_[33] - 0.3) * log_stability);
    const bool decay_moves = free_decay > lowest_decay && free_decay < highest_decay;
    const double decay = std::clamp(free_decay, lowest_decay, highest_decay);
    const double exponent = -std::log(w_[25]) / decay;
    const bool factor_moves = exponent < 60;
    const double power = std::exp(factor_moves ? exponent : 60);
    const double time = days * std::exp(-log_stability);
    const double x = (power - 1) * time;
    const double log_term = std::log1p(x);
    const double value = std::exp(-decay * log_term);

    const double by_log_stability = decay * x / (1 + x);                           // of ln r1
    const double by_exponent = factor_moves ? -decay * power * time / (1 + x) : 0; // of ln r1
    // A larger decay bends the curve; it also lowers the exponent in inverse proportion.
    const double by_log_decay = decay_moves ? -decay * log_term - by_exponent * exponent : 0;
    Number recall{value, chain<size>({value * (by_log_stability + by_log_decay * (w_[33] - 0.3)),
                                      memory.log_short.slope})};
    recall.slope[23] += value * by_log_decay / w_[23];
    recall.slope[33] += value * by_log_decay * log_stability;
    recall.slope[25] -= value * by_exponent / (decay * w_[25]);
    return recall;
}

// r2 = (1 + f h t / S)^-w24,  f = w26^(-1/w24) - 1,  ln h = (D - 5)(w32 - 0.3)
SlopedFsrs7::Number SlopedFsrs7::long_recall(const Memory& memory, double days) const {
    const double decay = w_[24]; // its bounds lie within those of the decay
    const double power = std::exp(-std::log(w_[26]) / decay);
    const double hardness = memory.difficulty.value - 5;
    const double haste = std::exp(hardness * (w_[32] - 0.3));
    const double time = days * haste * std::exp(-memory.log_stability.value);
    const double x = (power - 1) * time;
    const double log_term = std::log1p(x);
    const double value = std::exp(-decay * log_term);

    const double by_log_time = -decay * x / (1 + x);            // of ln r2
    const double by_exponent = -decay * power * time / (1 + x); // of ln r2; the exponent is -ln w26 / w24
    Number recall{value, chain<size>({-value * by_log_time, memory.log_stability.slope},
                                     {value * by_log_time * (w_[32] - 0.3), memory.difficulty.slope})};
    recall.slope[32] += value * by_log_time * hardness;
    recall.slope[24] += value * (-log_term + by_exponent * std::log(w_[26]) / (decay * decay));
    recall.slope[26] -= value * by_exponent / (decay * w_[26]);
    return recall;
}

// R = s r1 + (1 - s) r2, where s = a / (a + b) is the share of the short trace:
// ln a = ln w27 - w29 ln S_S,  ln b = ln w28 + w30 ln S_L + (D - 5)(w31 - 0.5)
SlopedFsrs7::Recall SlopedFsrs7::recall(const Memory& memory, double elapsed_days) const {
    const Number of_short = short_recall(memory, elapsed_days);
    const Number of_long = long_recall(memory, elapsed_days);
    const double hardness = memory.difficulty.value - 5;
    const double log_odds = std::log(w_[28] / w_[27]) + w_[30] * memory.log_stability.value +
                            w_[29] * memory.log_short.value + hardness * (w_[31] - 0.5);
    const double of_long_share = 1 / (1 + std::exp(-log_odds)), share = 1 - of_long_share;
    const double mixed = share * of_short.value + of_long_share * of_long.value;
    const double by_log_odds = share * of_long_share * (of_long.value - of_short.value);

    Recall recall{{}, mixed * (1 - squeeze) + squeeze / 2, 0, of_short};
    recall.forgotten = 1 - recall.value;
    const double relative = (1 - squeeze) / recall.value; // from a change of the mixture to one of ln R
    const Slope<size> curves =
        chain<size>({relative * share, of_short.slope}, {relative * of_long_share, of_long.slope});
    const double odds = relative * by_log_odds;
    const Slope<size> strengths =
        chain<size>({odds * w_[30], memory.log_stability.slope}, {odds * w_[29], memory.log_short.slope},
                    {odds * (w_[31] - 0.5), memory.difficulty.slope});
    recall.log = {std::log(recall.value), chain<size>({1, curves}, {1, strengths})};
    recall.log.slope[27] -= odds / w_[27];
    recall.log.slope[28] += odds / w_[28];
    recall.log.slope[29] += odds * memory.log_short.value;
    recall.log.slope[30] += odds * memory.log_stability.value;
    recall.log.slope[31] += odds * hardness;
    return recall;
}

void SlopedFsrs7::review(Memory& memory, Grade grade, double, const Recall& recall) const {
    const Number mixed{recall.value, chain<size>({recall.value, recall.log.slope})};
    const Number log_stability = next_stability(memory.log_stability, memory.difficulty, mixed, grade, 7);
    Number log_short = next_stability(memory.log_short, memory.difficulty, recall.of_short, grade, 15);
    if (const double most = log_stability.value + std::log(short_share);
        grade == Grade::again && log_short.value > most)
        log_short = {most, log_stability.slope};
    memory = {log_stability, log_short, next_difficulty(memory.difficulty, grade, mixed)};
}

SlopedFsrs7::Number SlopedFsrs7::next_stability(const Number& log_stability, const Number& difficulty,
                                   const Number& recall, Grade grade, std::size_t first_parameter) const {
    const Number lapsed = after_lapse(log_stability, recall, first_parameter);
    if (grade == Grade::again) return clamped_logarithm(lapsed);
    const Number passed = after_pass(log_stability, difficulty, recall, grade, first_parameter);
    return clamped_logarithm(lapsed.value > passed.value ? lapsed : passed);
}

// ln S' = the lesser of  ln w3 + ln((S + 1)^w4 - 1) + w5 (1 - r)  and  ln S, with the w of the trace
SlopedFsrs7::Number SlopedFsrs7::after_lapse(const Number& log_stability, const Number& recall, std::size_t at) const {
    const double stability = std::exp(log_stability.value);
    const double log_next = std::log1p(stability);
    const double kept = std::expm1(w_[at + 4] * log_next);
    const double forgotten = 1 - recall.value;
    const double left = std::log(w_[at + 3] * kept) + w_[at + 5] * forgotten;
    if (!(left < log_stability.value)) return log_stability;
    const double by_power = (kept + 1) / kept; // of a change of w4 ln(S + 1)
    Number next{left, chain<size>({by_power * w_[at + 4] * stability / (stability + 1), log_stability.slope},
                                  {-w_[at + 5], recall.slope})};
    next.slope[at + 3] += 1 / w_[at + 3];
    next.slope[at + 4] += by_power * log_next;
    next.slope[at + 5] += forgotten;
    return next;
}

// ln S' = ln S + ln(1 + g),  g = e^(w0 - 1.5) (11 - D) S^-w1 (e^(w2 (1 - r)) - 1) · hard or easy
SlopedFsrs7::Number SlopedFsrs7::after_pass(const Number& log_stability, const Number& difficulty, const Number& recall,
                               Grade grade, std::size_t at) const {
    const double ease = 11 - difficulty.value;
    const double forgotten = 1 - recall.value;
    const double favour = grade == Grade::hard ? w_[at + 6] : grade == Grade::easy ? w_[at + 7] : 1;
    const double scale = ease * std::exp(w_[at] - 1.5 - w_[at + 1] * log_stability.value);
    const double spacing = std::expm1(w_[at + 2] * forgotten);
    const double growth = scale * spacing * favour;
    const double share = growth / (1 + growth); // of a relative change of g in S'
    const double by_spacing = scale * favour * (spacing + 1) / (1 + growth); // of a change of w2 (1 - r)
    Number next{log_stability.value + std::log1p(growth),
                chain<size>({1 - share * w_[at + 1], log_stability.slope}, {-share / ease, difficulty.slope},
                            {-by_spacing * w_[at + 2], recall.slope})};
    next.slope[at] += share;
    next.slope[at + 1] -= share * log_stability.value;
    next.slope[at + 2] += by_spacing * forgotten;
    if (grade == Grade::hard) next.slope[at + 6] += scale * spacing / (1 + growth);
    if (grade == Grade::easy) next.slope[at + 7] += scale * spacing / (1 + growth);
    return next;
}

// D' = 0.01 D0(easy) + 0.99 (D - w6 (G - 3) (10 - D) / 9 · surprise), the surprise of Again being R + 0.1
SlopedFsrs7::Number SlopedFsrs7::next_difficulty(const Number& difficulty, Grade grade, const Number& recall) const {
    constexpr double reversion = 0.01, kept = 1 - reversion;
    const bool lapsed = grade == Grade::again;
    const double surprise = lapsed ? recall.value + 0.1 : 1;
    const double push = grade_number(grade) - 3;
    const double room = (10 - difficulty.value) / 9;
    const double easy = std::exp(3 * w_[5]);
    const double damped = difficulty.value - w_[6] * push * room * surprise;
    Number next{reversion * (w_[4] - easy + 1) + kept * damped,
                chain<size>({kept * (1 + w_[6] * push * surprise / 9), difficulty.slope},
                            {lapsed ? -kept * w_[6] * push * room : 0, recall.slope})};
    next.slope[4] += reversion;
    next.slope[5] -= reversion * 3 * easy;
    next.slope[6] -= kept * push * room * surprise;
    return clamped(next, 1, 10);
}

} // namespace signatory::schedule
