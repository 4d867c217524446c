// When each subject of a timed relation alone can be the answer: a table by which sets are drawn of which every member has
// a question of its own, instead of drawing blindly and proving most of them impossible.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/fact/fact.hpp"
#include "core/generate/lives.hpp"
#include "core/support/random.hpp"

namespace signatory::generate {

struct Pool;
struct RelationPool;

class Moments {
public:
    // An object and a date at which one of a set surely stands in the relation to it, and the others surely do not, though
    // they were there.
    struct Question {
        std::size_t subject = 0; // in the order of the relation's subjects
        const fact::Fact* fact = nullptr;
        fact::Date at;
    };

    Moments() = default;
    Moments(const Pool& pool, const RelationPool& relation);

    // Empty where the table would be too large: then sets are drawn blindly.
    bool is_empty() const { return yes_.empty(); }
    // No three of them have a question each, as far as some hundred draws tell.
    bool is_hopeless() const { return is_hopeless_; }

    // Whether another can join and every one of them still has a question.
    bool closes_with(const std::vector<std::size_t>& set, std::size_t joining) const;

    // A question of each, drawn of those it has.
    std::vector<Question> questions(const std::vector<std::size_t>& set, Random& random) const;

    std::size_t subjects() const { return yes_.size(); }

private:
    using Bits = std::vector<std::uint64_t>; // a bit for each object and date

    Bits alone(const std::vector<std::size_t>& set, std::size_t one) const;
    bool is_alone_somewhen(const std::vector<std::size_t>& set, std::size_t one) const;
    const fact::Fact* fact_at(std::size_t subject, std::size_t moment) const;

    bool closes_some() const;

    bool is_hopeless_ = false;
    const RelationPool* relation_ = nullptr;
    fact::Date known_to_;
    std::vector<fact::Value> objects_;
    std::vector<fact::Date> dates_;
    std::vector<Bits> yes_, no_; // by subject
};

} // namespace signatory::generate
