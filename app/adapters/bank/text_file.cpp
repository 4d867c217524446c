#include "adapters/bank/text_file.hpp"

#include <algorithm>
#include <fstream>
#include <optional>
#include <system_error>

#include <fmt/format.h>

namespace signatory::bank {
namespace {

std::unexpected<Problem> refused(const std::filesystem::path& file, Position position, std::string what,
                                 std::string advice) {
    return std::unexpected(Problem{std::move(what), place(file, position, ""), std::move(advice)});
}

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

unsigned byte_at(std::string_view text, std::size_t index) {
    return index < text.size() ? static_cast<unsigned char>(text[index]) : 0U;
}

// Bytes of the character that starts here, or 0 if none does (RFC 3629: shortest form, no surrogates).
std::size_t character_length(std::string_view text, std::size_t at) {
    const unsigned first = byte_at(text, at), second = byte_at(text, at + 1);
    if (first < 0x80) return 1;
    const std::size_t length = first >= 0xC2 && first <= 0xDF ? 2 : first >= 0xE0 && first <= 0xEF ? 3 : 4;
    if (first < 0xC2 || first > 0xF4 || at + length > text.size()) return 0;
    const bool is_overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool is_outside = (first == 0xED && second > 0x9F) || (first == 0xF4 && second > 0x8F);
    const auto rest = text.substr(at + 1, length - 1);
    return is_overlong || is_outside || !std::ranges::all_of(rest, is_continuation) ? 0 : length;
}

std::optional<std::size_t> first_wrong_byte(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = character_length(text, at);
        if (length == 0) return at;
        at += length;
    }
    return std::nullopt;
}

bool looks_like_utf16(std::string_view text) {
    const bool has_mark = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
    return has_mark || text.substr(0, 4).contains('\0');
}

} // namespace

Position position_of(std::string_view text, std::size_t offset) {
    const auto before = text.substr(0, offset);
    const std::size_t newline = before.rfind('\n');
    const auto line = newline == before.npos ? before : before.substr(newline + 1);
    const auto characters = std::ranges::count_if(line, [](char byte) { return !is_continuation(byte); });
    return {static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1,
            static_cast<std::size_t>(characters) + 1};
}

std::string place(const std::filesystem::path& file, Position position, std::string_view pointer) {
    return fmt::format("{}:{}:{}: {}", file.string(), position.line, position.column,
                       pointer.empty() ? "/" : pointer);
}

std::expected<std::string, Problem> read_text(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::exists(file, error))
        return refused(file, {}, "there is no such file", "Check the name and the folder.");
    if (!std::filesystem::is_regular_file(file, error))
        return refused(file, {}, "this is not a file", "Name a JSON file, or a folder of them.");
    const auto size = std::filesystem::file_size(file, error);
    if (!error && size > largest_file)
        return refused(file, {}, "the file is larger than 64 MiB",
                       "Split it into several files of one folder.");
    std::ifstream stream(file, std::ios::binary);
    std::string bytes(error ? 0 : size, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (error || !stream)
        return refused(file, {}, "the file cannot be read", "Check that you have the permission to read it.");
    return utf8_text(std::move(bytes), file);
}

std::expected<std::string, Problem> utf8_text(std::string bytes, const std::filesystem::path& file) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (looks_like_utf16(bytes))
        return refused(file, {}, "the file is not UTF-8 but UTF-16 or UTF-32", "Save it as UTF-8.");
    if (bytes.starts_with(byte_order_mark)) bytes.erase(0, byte_order_mark.size());
    if (const auto wrong = first_wrong_byte(bytes))
        return refused(file, position_of(bytes, *wrong),
                       fmt::format("the byte {:02X} is not UTF-8", byte_at(bytes, *wrong)),
                       "Save the file as UTF-8.");
    if (bytes.find_first_not_of(" \t\r\n") == bytes.npos)
        return refused(file, {}, "the file is empty", "Start with { \"format\": 1, \"id\": … }.");
    return bytes;
}

} // namespace signatory::bank
