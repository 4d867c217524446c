// FSRS-6 that knows, after every review, how each of its 21 parameters has contributed to the memory. Same
// rules as fsrs.hpp, with the derivative written out beside each; stability is kept as its logarithm, in
// which every rule is a sum.
#pragma once

#include "core/schedule/grade.hpp"
#include "core/schedule/parameters.hpp"
#include "core/schedule/slope.hpp"

namespace signatory::schedule {

class SlopedFsrs6 {
public:
    using Parameters = schedule::Parameters;
    static constexpr std::size_t size = 21;
    using Number = Sloped<size>;

    struct Memory {
        Number log_stability;
        Number difficulty;
    };

    // The logarithm of recall: its slope is the share by which recall changes.
    struct Recall {
        Number log;
        double value;
        double forgotten; // 1 - value, exact where recall is nearly certain
    };

    explicit SlopedFsrs6(const Parameters& w);

    Memory first(Grade grade) const;
    // Precondition of both: `elapsed_days` are whole.
    Recall recall(const Memory& memory, double elapsed_days) const;
    void review(Memory& memory, Grade grade, double elapsed_days, const Recall& recall) const;

private:
    Number on_same_day(const Memory& memory, Grade grade) const;
    Number after_recall(const Memory& memory, Grade grade, const Recall& recall) const;
    Number after_lapse(const Memory& memory, const Recall& recall) const;
    Number next_difficulty(const Number& difficulty, Grade grade) const;

    Parameters w_;
    double curve_factor_;
    double curve_factor_by_decay_;
    double easy_difficulty_; // of a first review, unclamped
    double easy_difficulty_by_w5_;
};

} // namespace signatory::schedule
