// The truth of a statement as far as a bank knows it: yes, no, or unknown.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/fact/bank.hpp"

namespace signatory::fact {

enum class Truth { no, yes, unknown };

// Why an answer is what it is; the words of a certificate.
enum class Because { fact, one_value, complete, family, span, source };

struct Answer {
    Truth truth = Truth::unknown;
    Because because = Because::fact;
    std::vector<const Fact*> facts; // what the answer rests on, in the order of their ids
};

// Does `relation(subject, object)` hold at `at`? `at` is ignored for relations that are not timed; without it a
// timed relation is asked at the bank's as_of. Rules (in this order):
//   yes      a fact says so and its span surely covers the date; or its date object lies within the one asked
//   no       the facts' spans surely exclude the date (span); the relation is one-valued and another value is
//            known (one_value); another relation of its family holds (family); or the bank is complete for the
//            subject or object and no fact says so (complete)
//   unknown  all else, and every date after the bank's as_of
Answer holds(const FactBank& bank, const Relation& relation, std::string_view subject, const Value& object,
             const std::optional<Date>& at);

// The truth alone, at less cost: for sets of which most are dropped.
Truth truth_of(const FactBank& bank, const Relation& relation, std::string_view subject, const Value& object,
               const std::optional<Date>& at);

// Does the span of this fact surely cover, surely exclude, or perhaps cover the date?
Truth covers(const Fact& fact, const Date& at, const Date& as_of);

bool is_complete(const Relation& relation, std::string_view subject, const Value& object);

// Whether any source claims it, right or wrong: such a value is never a plain distractor. What a source says of a state
// of affairs it says as of its own date: of a later day it claims nothing.
bool is_claimed(const FactBank& bank, const Relation& relation, std::string_view subject, const Value& object,
                const std::optional<Date>& at);

// Whether two values cannot be the same: dates only as far as both are known.
bool surely_differ(const Value& left, const Value& right);

std::string_view name_of(Because because);

} // namespace signatory::fact
