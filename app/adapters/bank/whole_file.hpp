// A file written so that whatever happens in between leaves the old one or the new one, never a part.
#pragma once

#include <expected>
#include <filesystem>
#include <string_view>

#include "core/support/problem.hpp"

namespace signatory::bank {

// Through a temporary file of the same folder, synced to the disk before it takes the name. A link is followed.
// `thing` and `advice` say in the problem what could not be saved, and what to do.
std::expected<void, Problem> write_whole(const std::filesystem::path& file, std::string_view text, std::string_view thing = "the bank",
                                         std::string_view advice = "Your edits are still here. Make room or change the folder's permissions, then save again.");

} // namespace signatory::bank
