// What went wrong, where, and what the reader can do about it. The one failure value of the program.
#pragma once

#include <string>

namespace signatory {

struct Problem {
    std::string what;   // a sentence without its full stop: "the date has no month 13"
    std::string where;  // as exact as is known: "bank.json:12:7: /facts/3/until"
    std::string advice; // what to do, as a sentence for the user: "Write 2012-12-19, or 2012-12."

    bool operator==(const Problem&) const = default;
};

// "bank.json:12:7: /facts/3/until: there is no month 13 — Write 2012-12-19, or 2012-12."
inline std::string line_of(const Problem& problem) {
    return (problem.where.empty() ? "" : problem.where + ": ") + problem.what +
           (problem.advice.empty() ? "" : " — " + problem.advice);
}

} // namespace signatory
