#include "core/schedule/plan_memory.hpp"

#include <algorithm>
#include <cmath>

#include "core/schedule/fsrs.hpp"

namespace signatory::schedule {
PlanMemory::PlanMemory(const Parameters& w, double tempo)
    : w_(w), curve_factor_(tempo * (std::pow(0.9, -1 / w[20]) - 1)), growth_(std::exp(w[8])),
      lapse_cap_(std::exp(-w[17] * w[18])), same_day_(std::exp(w[17] * w[18])),
      reversion_(w[7] * (w[4] - std::exp(3 * w[5]) + 1)) {}

double PlanMemory::recall(double stability, double elapsed_days) const {
    return std::pow(1 + curve_factor_ * elapsed_days / stability, -w_[20]);
}

double PlanMemory::interval(double stability, double retention) const {
    return stability / curve_factor_ * (std::pow(retention, -1 / w_[20]) - 1);
}

Memory PlanMemory::first(Grade grade) const {
    const Memory memory = first_memory(grade, w_);
    return grade == Grade::again ? relearnt(memory) : memory;
}

Memory PlanMemory::passed(const Memory& memory, double recall) const {
    const double growth = growth_ * (11 - memory.difficulty) * std::pow(memory.stability, -w_[9]) *
                          std::expm1(w_[10] * (1 - recall));
    return {clamped_stability(memory.stability * (1 + growth)),
            clamped_difficulty(reversion_ + (1 - w_[7]) * memory.difficulty)};
}

Memory PlanMemory::lapsed(const Memory& memory, double recall) const {
    const double forgotten = w_[11] * std::pow(memory.difficulty, -w_[12]) *
                             (std::pow(memory.stability + 1, w_[13]) - 1) * std::exp(w_[14] * (1 - recall));
    const double harder = memory.difficulty + 2 * w_[6] * (10 - memory.difficulty) / 9;
    return relearnt({clamped_stability(std::min(forgotten, memory.stability * lapse_cap_)),
                     clamped_difficulty(reversion_ + (1 - w_[7]) * harder)});
}

Memory PlanMemory::relearnt(const Memory& memory) const {
    const double factor = std::max(1.0, same_day_ * std::pow(memory.stability, -w_[19]));
    return {clamped_stability(memory.stability * factor),
            clamped_difficulty(reversion_ + (1 - w_[7]) * memory.difficulty)};
}

} // namespace signatory::schedule
