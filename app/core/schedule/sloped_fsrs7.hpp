// FSRS-7 that knows, after every review, how each of its 34 parameters has contributed to the memory. Same
// rules as fsrs7.hpp, with the derivative written out beside each; stabilities are kept as their logarithms.
#pragma once

#include "core/schedule/grade.hpp"
#include "core/schedule/parameters7.hpp"
#include "core/schedule/slope.hpp"

namespace signatory::schedule {

class SlopedFsrs7 {
public:
    using Parameters = Parameters7;
    static constexpr std::size_t size = 34;
    using Number = Sloped<size>;

    struct Memory {
        Number log_stability; // of the long trace
        Number log_short;     // of the short one
        Number difficulty;
    };

    // Of the mixture, and of the short trace alone, whose growth depends on it. The logarithm's slope is the
    // share by which recall changes.
    struct Recall {
        Number log;
        double value;
        double forgotten; // 1 - value
        Number of_short;  // not its logarithm
    };

    explicit SlopedFsrs7(const Parameters& w);

    Memory first(Grade grade) const;
    Recall recall(const Memory& memory, double elapsed_days) const;
    void review(Memory& memory, Grade grade, double elapsed_days, const Recall& recall) const;

private:
    Number short_recall(const Memory& memory, double days) const;
    Number long_recall(const Memory& memory, double days) const;
    // `first_parameter` is where the eight parameters of the trace begin.
    Number next_stability(const Number& log_stability, const Number& difficulty, const Number& recall,
                          Grade grade, std::size_t first_parameter) const;
    Number after_pass(const Number& log_stability, const Number& difficulty, const Number& recall,
                      Grade grade, std::size_t first_parameter) const;
    Number after_lapse(const Number& log_stability, const Number& recall, std::size_t first_parameter) const;
    Number next_difficulty(const Number& difficulty, Grade grade, const Number& recall) const;

    Parameters w_;
};

} // namespace signatory::schedule
