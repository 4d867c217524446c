// A JSON file with the place of every value: strict (no repeated member), and safe to read whatever it holds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>

#include <nlohmann/json.hpp>

#include "adapters/bank/text_file.hpp"
#include "core/support/problem.hpp"

namespace signatory::bank {

constexpr std::size_t deepest_nesting = 64;                   // a bank needs 6
constexpr std::size_t longest_string = std::size_t{1} << 20U; // bytes
constexpr std::size_t longest_member = 200;                   // bytes of a member's name
constexpr std::size_t most_values = 300'000;                  // in one file; bounds the memory of the places

// Offsets into the text. An element of an array has no name: both are its value's.
struct Mark {
    std::size_t name = 0;
    std::size_t value = 0;
};

class JsonDocument {
public:
    using Marks = std::unordered_map<std::string, Mark>; // by JSON pointer

    JsonDocument(std::filesystem::path file, std::string text, nlohmann::json root, Marks marks);

    const std::filesystem::path& file() const { return file_; }
    const nlohmann::json& root() const { return root_; }

    // Byte of the text where the value starts; of the nearest value around it when there is none (a missing
    // member).
    std::size_t offset(std::string_view pointer) const;
    // "file:line:column: pointer", of the value or of the member's name.
    std::string where(std::string_view pointer) const;
    std::string where_named(std::string_view pointer) const;

    std::string_view source(std::string_view pointer) const; // the bytes of an object, as written
    std::uint64_t stamp() const;                             // tells whether the file is still the same

private:
    const Mark& mark(std::string_view pointer) const;

    std::filesystem::path file_;
    std::string text_;
    nlohmann::json root_;
    Marks marks_;
};

std::expected<JsonDocument, Problem> read_json(const std::filesystem::path& file);
std::expected<JsonDocument, Problem> parse_json(std::string bytes, const std::filesystem::path& file);

std::uint64_t stamp_of(std::string_view text); // never 0
std::string pointer_step(std::string_view member); // "/" and the name, escaped as RFC 6901 has it

} // namespace signatory::bank
