// Dated copies of a profile, in the folder `backups` beside it, and the way back to one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <optional>
#include <vector>

#include "core/support/problem.hpp"

namespace SQLite {
class Database;
}

namespace signatory::store {

inline constexpr std::size_t backups_kept = 10;

// Latest first. `file` is the profile, here and below; no function of this header throws.
std::vector<std::filesystem::path> backups(const std::filesystem::path& file);

// The latest that SQLite can follow from end to end.
std::optional<std::filesystem::path> latest_good_backup(const std::filesystem::path& file);

// What to offer after Store::open refused: the latest good backup when the profile itself is at fault,
// nothing when it is in order, newer, or open elsewhere.
std::optional<std::filesystem::path> backup_to_offer(const std::filesystem::path& file);

// Sets the damaged profile aside as `<name>.damaged-DATE` and puts a copy of the backup in its place. Gives
// the path of what was set aside, empty when there was no profile. At no moment is there less than before.
std::expected<std::filesystem::path, Problem>
restore(const std::filesystem::path& file, const std::filesystem::path& backup, std::int64_t now_unix);

// Writes today's (UTC) backup unless there is one, and lets the oldest go.
std::expected<void, Problem> back_up(SQLite::Database& profile, const std::filesystem::path& file,
                                     std::int64_t now_unix);

} // namespace signatory::store
