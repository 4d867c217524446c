#include "core/support/permutation.hpp"

#include "core/support/random.hpp"

namespace signatory {
namespace {

constexpr std::uint64_t rounds = 4;

std::uint64_t scrambled(std::uint64_t half, std::uint64_t round, std::uint64_t seed, std::uint64_t mask) {
    return mixed(mixed(seed + round) ^ half) & mask;
}

} // namespace

Permutation::Permutation(std::size_t count, std::uint64_t seed) : count_(count), seed_(seed) {
    while ((std::uint64_t{1} << (2 * half_bits_)) < count) ++half_bits_;
}

std::uint64_t Permutation::forth(std::uint64_t number) const {
    const std::uint64_t mask = (std::uint64_t{1} << half_bits_) - 1;
    std::uint64_t left = number >> half_bits_, right = number & mask;
    for (std::uint64_t round = 0; round < rounds; ++round) {
        const std::uint64_t next = left ^ scrambled(right, round, seed_, mask);
        left = right;
        right = next;
    }
    return left << half_bits_ | right;
}

std::uint64_t Permutation::back(std::uint64_t number) const {
    const std::uint64_t mask = (std::uint64_t{1} << half_bits_) - 1;
    std::uint64_t left = number >> half_bits_, right = number & mask;
    for (std::uint64_t round = rounds; round-- > 0;) {
        const std::uint64_t before = right ^ scrambled(left, round, seed_, mask);
        right = left;
        left = before;
    }
    return left << half_bits_ | right;
}

std::size_t Permutation::at(std::size_t place) const {
    std::uint64_t number = forth(place);
    while (number >= count_) number = forth(number);
    return static_cast<std::size_t>(number);
}

std::size_t Permutation::place_of(std::size_t number) const {
    std::uint64_t place = back(number);
    while (place >= count_) place = back(place);
    return static_cast<std::size_t>(place);
}

} // namespace signatory
