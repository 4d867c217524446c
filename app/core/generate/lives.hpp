// When the things of a bank were there: an option that did not exist at the date of a question is no distractor.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "core/fact/bank.hpp"

namespace signatory::generate {

// Days, counted as fact::first_day does, both ends included.
struct Stretch {
    std::int64_t first = std::numeric_limits<std::int64_t>::min(), last = std::numeric_limits<std::int64_t>::max();

    bool meets(const Stretch& other) const { return first <= other.last && other.first <= last; }
};

Stretch stretch_of(const fact::Date& date);
Stretch common_to(const Stretch& left, const Stretch& right); // first > last: nothing

class Lives {
public:
    Lives() = default;
    explicit Lives(const fact::FactBank& bank);

    // From the first day the entity can have been there to the last; everything where the bank does not say.
    Stretch life_of(std::string_view entity) const;

    // The days its own dates span: a treaty's, from signature to entry into force. None where it has none.
    std::optional<Stretch> moment_of(std::string_view entity) const;

    // Whether both were there at the date; without one, at the moment of the other.
    bool are_there(std::string_view subject, const fact::Value& object, const std::optional<fact::Date>& at) const;

private:
    const fact::FactBank* bank_ = nullptr;
    std::unordered_map<std::string_view, Stretch> moments_;
};

} // namespace signatory::generate
