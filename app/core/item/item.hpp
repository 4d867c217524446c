// One question, with its key, the reasons, the sources, and the certificate that proves it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/fact/fact.hpp"
#include "core/item/response.hpp"

namespace signatory::item {

// Which side of a fact is asked; with the fact it names a card.
enum class Direction { subject, object, from, until };
inline constexpr std::array directions{Direction::subject, Direction::object, Direction::from, Direction::until};

std::string_view name_of(Direction direction);
std::optional<Direction> direction_named(std::string_view name);

struct Option {
    std::string text;      // as shown
    fact::Value value;     // what it stands for, in the bank's terms
    std::string rationale; // why it is right or wrong, from the bank: a sentence

    bool operator==(const Option&) const = default;
};

struct AcceptedNumber {
    double value = 0, min = 0, max = 0; // inclusive
    std::string unit;                   // "year", or the relation's unit

    bool operator==(const AcceptedNumber&) const = default;
};

// How the key follows from the assertions. choose: those that hold. except: the one that does not. order: all hold, and
// their dates are the order. match: the target that holds for each option. value: the answer to type. source: what one
// source says, whether it holds or not.
enum class Rule { choose, order, match, value, source, except };

// Which part of the fact an option stands for.
enum class Part { object, from, until, count };

// One checkable sentence: "relation(subject, object) holds at `at`: yes, because of these facts".
struct Assertion {
    std::size_t option = 0;
    std::optional<std::size_t> target; // match: the target it is about; choose by several clues: the clue
    std::string subject, relation;
    fact::Value object;
    Part part = Part::object;
    std::optional<fact::Date> at;
    bool holds = false;
    std::string because; // fact, one_value, complete, family, span, source
    std::vector<std::string> facts;
    std::vector<std::string> claims;
    std::string source; // by rule `source`: who is asked about

    bool operator==(const Assertion&) const = default;
};

struct Certificate {
    Rule rule = Rule::choose;
    std::vector<fact::Date> at; // every date the stem names as the date asked
    std::vector<Assertion> assertions;
    std::optional<std::size_t> place; // one place in the order is asked, from 0
    std::string like; // the stem names this entity instead of the object, which both share

    bool operator==(const Certificate&) const = default;
};

struct Item {
    std::string id;            // a hash of the content
    std::string question_kind; // a name of the generate registry
    ResponseKind response_kind = ResponseKind::single_choice;
    Direction direction = Direction::object; // the side of the asked fact; with asks[0] the card it reviews
    std::string topic;
    std::string language;
    fact::Date as_of;
    std::string stem;
    std::vector<Option> options;
    std::vector<Option> targets;   // match and categorise only
    std::vector<std::size_t> key;  // choice: indices; order: a permutation; match: target per option
    std::vector<std::string> accepted;            // typed
    std::optional<AcceptedNumber> accepted_number; // number
    std::string explanation;
    std::vector<fact::SourceReference> sources;
    std::vector<std::string> asks; // ids of the facts asked
    std::vector<std::string> uses; // ids of all facts relied on
    int difficulty = 500;          // per mille, 0 easy … 1000 hard
    Certificate certificate;
    std::uint64_t seed = 0; // draws this item again; below 2^53, so that JSON keeps it

    bool operator==(const Item&) const = default;
};

std::string_view name_of(Rule rule);
std::string_view name_of(Part part);

bool is_a_date(Part part);
bool is_key(const Item& item, std::size_t option);

} // namespace signatory::item
