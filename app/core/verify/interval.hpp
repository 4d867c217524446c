// The verifier's own reading of dates and spans: whole days, counted by the standard library's calendar.
// It shares nothing with fact/date.cpp but the Date record, so that one slip cannot pass in both.
#pragma once

#include <chrono>
#include <optional>

#include "core/fact/fact.hpp"

namespace signatory::verify {

// Every day a partial date can mean, both ends included: 1999-06 is 1 to 30 June.
struct Days {
    std::chrono::sys_days first, last;
};

Days days_of(const fact::Date& date);

bool surely_apart(const Days& left, const Days& right); // no day in common
bool within(const Days& inner, const Days& outer);      // each day of inner is one of outer

enum class Coverage { surely, perhaps, never };

// Does a timed fact hold on the asked days, whichever days are meant? Its span is half-open: `until` is the
// first day it no longer holds. Nothing is known of a day after as_of, nor of a beginning that is not given.
Coverage coverage(const fact::Fact& fact, const fact::Date& at, const fact::Date& as_of);

} // namespace signatory::verify
