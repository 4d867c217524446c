// An order of 0 … count-1 drawn by a seed, of which any place is told without making the whole: a Feistel network of
// four rounds on the next even power of two, walked until it falls inside (Black and Rogaway 2002, "cycle walking").
#pragma once

#include <cstddef>
#include <cstdint>

namespace signatory {

class Permutation {
public:
    // Precondition: count > 0.
    Permutation(std::size_t count, std::uint64_t seed);

    std::size_t at(std::size_t place) const;    // the number at a place
    std::size_t place_of(std::size_t number) const; // where it stands

private:
    std::uint64_t forth(std::uint64_t number) const;
    std::uint64_t back(std::uint64_t number) const;

    std::size_t count_;
    std::uint64_t seed_;
    unsigned half_bits_ = 1;
};

} // namespace signatory
