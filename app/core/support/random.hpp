// Our own random numbers. The standard library's shuffle and distributions differ between
// implementations; a quiz's seed must give the same quiz on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

namespace signatory {

// SplitMix64 (Steele, Lea, Flood 2014): a well-mixed function of a 64-bit state.
constexpr std::uint64_t mixed(std::uint64_t value) {
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

// FNV-1a, for ids and seeds made from text. Not for secrets.
constexpr std::uint64_t hash_of(std::string_view text, std::uint64_t start = 0xcbf29ce484222325ULL) {
    for (const char character : text) start = (start ^ static_cast<unsigned char>(character)) * 0x100000001b3ULL;
    return start;
}

class Random {
public:
    explicit constexpr Random(std::uint64_t seed) : state_(mixed(seed)) {}

    constexpr std::uint64_t next() { return mixed(state_ += 0x9e3779b97f4a7c15ULL); }

    // Uniform over 0 … count-1, without modulo bias. Precondition: count > 0.
    constexpr std::size_t below(std::size_t count) {
        const std::uint64_t range = count;
        const std::uint64_t unfair = (~std::uint64_t{0} - range + 1) % range; // draws to throw away
        std::uint64_t draw = next();
        while (draw < unfair) draw = next();
        return static_cast<std::size_t>(draw % range);
    }

    constexpr bool coin() { return (next() & 1U) != 0; }

private:
    std::uint64_t state_;
};

// Fisher–Yates: every order equally likely.
template <class T> constexpr void shuffle(std::span<T> values, Random& random) {
    for (std::size_t left = values.size(); left > 1; --left) {
        const std::size_t chosen = random.below(left);
        std::swap(values[left - 1], values[chosen]);
    }
}

} // namespace signatory
