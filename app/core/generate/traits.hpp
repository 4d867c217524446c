// Who shares what with whom, in numbers: sets in which every two have something that the third lacks are found by it
// without a look into the bank.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/fact/fact.hpp"

namespace signatory::generate {

struct Pool;

class Traits {
public:
    struct Trait { // of one subject: that it stands, or stood, in a relation to an object
        std::uint32_t number = 0;
        const fact::Fact* fact = nullptr;
    };
    struct Bearer {
        std::string_view subject;
        std::vector<Trait> traits; // by number, each once

        const Trait* trait(std::uint32_t number) const;
    };

    void add(const fact::Fact& fact);
    void sort();

    const Bearer* bearer(std::string_view subject) const;
    std::span<const std::uint32_t> bearers_of(std::uint32_t trait) const { return bearers_[trait]; }
    const Bearer& at(std::uint32_t bearer) const { return all_[bearer]; }

private:
    std::vector<Bearer> all_;
    std::unordered_map<std::string_view, std::uint32_t> subjects_;
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<std::vector<std::uint32_t>> bearers_; // by trait
};

// Of the facts that can be asked for the one of which they do not hold.
Traits traits_of(const Pool& pool);

// What both have and the odd one has not, or has no longer: the facts of the first.
std::vector<const fact::Fact*> shared_without(const Traits::Bearer& one, const Traits::Bearer& two, const Traits::Bearer& odd);
bool share_without(const Traits::Bearer& one, const Traits::Bearer& two, const Traits::Bearer& odd);

} // namespace signatory::generate
