// A number together with its derivative by each of the N parameters of a model: what forward-mode
// differentiation carries along. A step of a model is f(a, b, …; few parameters), so its slope is a sum of
// the slopes of what went in, each times a partial derivative, plus a few entries for the parameters named in
// the step.
#pragma once

#include <array>
#include <cstddef>

namespace signatory::schedule {

template <std::size_t N> using Slope = std::array<double, N>;

template <std::size_t N> struct Sloped {
    double value = 0;
    Slope<N> slope{};
};

// At a bound the value does not move, whatever the parameters do.
template <std::size_t N> Sloped<N> clamped(const Sloped<N>& number, double low, double high) {
    if (number.value < low) return {low, {}};
    if (number.value > high) return {high, {}};
    return number;
}

// By how much a result changes with something that went into it.
template <std::size_t N> struct Part {
    double partial;
    const Slope<N>& of;
};

template <std::size_t N> Slope<N> chain(Part<N> a) {
    Slope<N> result;
    for (std::size_t i = 0; i < N; ++i) result[i] = a.partial * a.of[i];
    return result;
}

template <std::size_t N> Slope<N> chain(Part<N> a, Part<N> b) {
    Slope<N> result;
    for (std::size_t i = 0; i < N; ++i) result[i] = a.partial * a.of[i] + b.partial * b.of[i];
    return result;
}

template <std::size_t N> Slope<N> chain(Part<N> a, Part<N> b, Part<N> c) {
    Slope<N> result;
    for (std::size_t i = 0; i < N; ++i)
        result[i] = a.partial * a.of[i] + b.partial * b.of[i] + c.partial * c.of[i];
    return result;
}

} // namespace signatory::schedule
