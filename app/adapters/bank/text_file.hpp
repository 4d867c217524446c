// A text file as UTF-8, or the reason why it is none.
#pragma once

#include <cstddef>
#include <expected>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/support/problem.hpp"

namespace signatory::bank {

constexpr std::size_t largest_file = std::size_t{64} << 20U; // bytes; a bank of 10,000 facts is about 5 MiB

struct Position {
    std::size_t line = 1;
    std::size_t column = 1; // in characters, not bytes

    auto operator<=>(const Position&) const = default;
};

Position position_of(std::string_view text, std::size_t offset);

// "bank.json:12:7: /facts/3/until"; the whole document is "/".
std::string place(const std::filesystem::path& file, Position position, std::string_view pointer);

std::expected<std::string, Problem> read_text(const std::filesystem::path& file);

// Without its byte order mark, if it had one. The file serves only to say where.
std::expected<std::string, Problem> utf8_text(std::string bytes, const std::filesystem::path& file);

} // namespace signatory::bank
