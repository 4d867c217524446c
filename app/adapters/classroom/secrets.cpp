#include "adapters/classroom/secrets.hpp"

#include <array>
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include <fmt/format.h>
#include <unistd.h>

namespace signatory::classroom {
namespace {

std::array<std::uint64_t, 2> random_bits() {
    std::array<std::uint64_t, 2> bits{};
    if (::getentropy(bits.data(), sizeof bits) != 0) std::abort(); // a system without secrets must not give some
    return bits;
}

} // namespace

std::string secret() {
    const auto bits = random_bits();
    return fmt::format("{:016x}{:016x}", bits[0], bits[1]);
}

std::string room_code() {
    constexpr std::uint64_t first = 100'000, count = 900'000;
    return fmt::format("{}", first + random_bits()[0] % count);
}

} // namespace signatory::classroom
