// Messages in Google's protocol buffers, read only as far as a single number or text: Anki keeps small things in them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace signatory::transfer {

// The number in that field, the last where there are several; none: it is not there, or the message is damaged before it.
std::optional<std::uint64_t> number_in(std::string_view message, std::uint64_t field);

// The same of a text.
std::optional<std::string_view> bytes_in(std::string_view message, std::uint64_t field);

} // namespace signatory::transfer
