#include "adapters/store/files.hpp"

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace signatory::store {

namespace fs = std::filesystem;

fs::path settled(const fs::path& file) { return fs::weakly_canonical(fs::absolute(file)); }

void sync_to_disk(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    const std::error_code reason(errno, std::generic_category());
    if (descriptor >= 0) ::close(descriptor);
    if (!synced) throw fs::filesystem_error("cannot write to disk", path, reason);
}

void move_into_place(const fs::path& finished, const fs::path& target) {
    sync_to_disk(finished);
    fs::rename(finished, target);
    sync_to_disk(target.parent_path()); // the new name
}

void make_folder(const fs::path& folder) {
    if (folder.empty() || fs::exists(folder)) return;
    make_folder(folder.parent_path());
    if (fs::create_directory(folder)) fs::permissions(folder, fs::perms::owner_all);
}

} // namespace signatory::store
