// A JSON file with the place of every value: strict (no repeated member), and safe to read whatever it holds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "adapters/bank/json_marks.hpp"
#include "adapters/bank/text_file.hpp"
#include "core/support/problem.hpp"

namespace signatory::bank {

constexpr std::size_t deepest_nesting = 64;                   // a bank needs 6
constexpr std::size_t longest_string = std::size_t{1} << 20U; // bytes
constexpr std::size_t longest_member = 200;                   // bytes of a member's name
constexpr std::size_t most_values = 300'000;                  // in one file; bounds the memory of the places

// The members of the root (by "") and of the objects in it, in the order of the text, which a JSON object does not
// keep.
using MemberOrder = std::map<std::string, std::vector<std::string>, std::less<>>;

class JsonDocument {
public:
    JsonDocument(std::filesystem::path file, std::string text, nlohmann::json root, MemberOrder order);

    const std::filesystem::path& file() const { return file_; }
    const nlohmann::json& root() const { return root_; }

    // The names of the members of the root (""), or of a member of the root that is an object; in the order of the
    // text. Kept when the values are forgotten.
    std::span<const std::string> members_of(std::string_view section) const;

    // Byte of the text where the value starts; of the nearest value around it when there is none (a missing
    // member).
    std::size_t offset(std::string_view pointer) const;
    // "file:line:column: pointer", of the value or of the member's name.
    std::string where(std::string_view pointer) const;
    std::string where_named(std::string_view pointer) const;

    std::string_view source(std::string_view pointer) const; // the bytes of an object, as written
    std::uint64_t stamp() const;                             // tells whether the file is still the same
    // Its "$schema" member, where an editor finds the schema; or empty. Kept when the values are forgotten.
    const std::string& schema() const { return schema_; }

    // Once its records are read, only the places are asked for: the values can go. The root is null then.
    void forget_values() { root_ = nullptr; }

private:
    const Mark& mark(std::string_view pointer) const;

    std::filesystem::path file_;
    std::string text_;
    nlohmann::json root_;
    std::string schema_;
    MemberOrder order_;
    mutable std::optional<Marks> marks_; // made when a place is first asked for: a bank without problems needs none
};

std::expected<JsonDocument, Problem> read_json(const std::filesystem::path& file);
std::expected<JsonDocument, Problem> parse_json(std::string bytes, const std::filesystem::path& file);

std::uint64_t stamp_of(std::string_view text); // never 0
} // namespace signatory::bank
