// One question about a fact, and the proof of what each value would be as its answer.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/generate/option_set.hpp"
#include "core/generate/pool.hpp"
#include "core/generate/why.hpp"
#include "core/item/item.hpp"
#include "core/support/random.hpp"

namespace signatory::generate {

struct Question {
    const fact::Fact* fact = nullptr;
    item::Direction direction = item::Direction::object;
    std::optional<fact::Date> at; // timed relations, when the subject or the object is asked
};

// A date at which the fact surely holds: the pool's when one was given, else the first of January or June of a
// year drawn from its span, or the bank's as_of; where there is none of these, the middle of a short span. Within the
// days given, on which all the options were there.
std::optional<fact::Date> date_to_ask(const Pool& pool, const fact::Fact& fact, Random& random, const Stretch& within = {});

Drawn<Question> question_about(const Pool& pool, const fact::Fact& fact, item::Direction direction,
                               Random& random, const Stretch& within = {});

std::optional<std::string> stem_of(const Pool& pool, const Question& question);

struct Proven {
    item::Assertion assertion;
    const fact::Fact* reason = nullptr; // the fact that best tells why, or none
};

// Whether the value is the question's right answer, with the facts. None when the bank cannot decide it, when a source
// claims the wrong value, or when it was not there at the date: such a value is never an option.
std::optional<Proven> prove(const Pool& pool, const Question& question, const fact::Value& value);

// Whether prove would say yes or no, at less cost: for the many questions of a set of which one will be asked.
std::optional<bool> decided(const Pool& pool, const Question& question, const fact::Value& value);
std::optional<bool> decided(const Pool& pool, const fact::Relation& relation, const std::string& subject, const fact::Value& object,
                            const std::optional<fact::Date>& at);

// As prove, of any statement: relation(subject, object), at the date where it holds over time.
std::optional<Proven> prove_that(const Pool& pool, const fact::Relation& relation, const std::string& subject,
                                 const fact::Value& object, const std::optional<fact::Date>& at);

// Whether it ended because what it stood in did: nobody left the Warsaw Pact on the day it was dissolved.
bool ends_with_its_object(const fact::FactBank& bank, const fact::Fact& fact);

// All spans of the fact's subject, relation and object: more than one, and "when did it begin" has no one answer.
std::vector<const fact::Fact*> spans_of(const fact::FactBank& bank, const fact::Fact& fact);

// Whether a source says otherwise of the fact or its subject: where its dates are compared, that may be another order.
bool is_claimed_otherwise(const fact::FactBank& bank, const fact::Fact& fact);

// Whether the fact's own value is the only right answer (typed answers need it).
bool is_only_answer(const Pool& pool, const Question& question);

} // namespace signatory::generate
