// A file written so that whatever happens in between leaves the old one or the new one, never a part.
#pragma once

#include <expected>
#include <filesystem>
#include <string_view>

#include "core/support/problem.hpp"

namespace signatory::bank {

// Through a temporary file of the same folder, synced to the disk before it takes the name. A link is followed.
std::expected<void, Problem> write_whole(const std::filesystem::path& file, std::string_view text);

} // namespace signatory::bank
