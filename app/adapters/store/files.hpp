// Files that survive a loss of power, whole or not at all.
#pragma once

#include <filesystem>

namespace signatory::store {

// One name for a file however it was written, through links too: two windows have to agree on the lock.
std::filesystem::path settled(const std::filesystem::path& file);

// A file or a folder. These throw filesystem_error.
void sync_to_disk(const std::filesystem::path& path);
void move_into_place(const std::filesystem::path& finished, const std::filesystem::path& target);

// Readable by the owner alone where it is made (XDG Base Directory Specification, "Referencing").
void make_folder(const std::filesystem::path& folder);

} // namespace signatory::store
