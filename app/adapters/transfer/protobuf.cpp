#include "adapters/transfer/protobuf.hpp"

namespace signatory::transfer {
namespace {

// Wire types: https://protobuf.dev/programming-guides/encoding/
constexpr std::uint64_t varint = 0, eight_bytes = 1, counted_bytes = 2, four_bytes = 5;

// Seven bits a byte, the lowest first, the eighth says that more follow.
std::optional<std::uint64_t> take_varint(std::string_view& message) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !message.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(message.front());
        message.remove_prefix(1);
        value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
        if ((byte & 0x80U) == 0) return value;
    }
    return std::nullopt;
}

std::optional<std::uint64_t> size_of(std::uint64_t wire_type, std::string_view& message) {
    switch (wire_type) {
    case eight_bytes: return 8;
    case counted_bytes: return take_varint(message);
    case four_bytes: return 4;
    default: return std::nullopt;
    }
}

// What a message holds, in order, until it is damaged: meet(field, number) or meet(field, bytes).
template <class Number, class Bytes> void walk(std::string_view message, Number number, Bytes bytes) {
    while (!message.empty()) {
        const auto key = take_varint(message);
        if (!key) return;
        if ((*key & 7U) == varint) {
            const auto value = take_varint(message);
            if (!value) return;
            number(*key >> 3U, *value);
            continue;
        }
        const auto size = size_of(*key & 7U, message);
        if (!size || *size > message.size()) return;
        if ((*key & 7U) == counted_bytes) bytes(*key >> 3U, message.substr(0, *size));
        message.remove_prefix(*size);
    }
}

} // namespace

std::optional<std::uint64_t> number_in(std::string_view message, std::uint64_t field) {
    std::optional<std::uint64_t> found;
    walk(message, [&](std::uint64_t at, std::uint64_t value) { if (at == field) found = value; }, [](std::uint64_t, std::string_view) {});
    return found;
}

std::optional<std::string_view> bytes_in(std::string_view message, std::uint64_t field) {
    std::optional<std::string_view> found;
    walk(message, [](std::uint64_t, std::uint64_t) {}, [&](std::uint64_t at, std::string_view text) { if (at == field) found = text; });
    return found;
}

} // namespace signatory::transfer
