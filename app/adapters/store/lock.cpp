#include "adapters/store/lock.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <unistd.h>

namespace signatory::store {

std::expected<Lock, Problem> Lock::take(const std::filesystem::path& profile) {
    const std::string name = profile.string() + ".lock";
    const int descriptor = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return std::unexpected(
            Problem{"the profile's folder cannot be written to", name + ": " + std::strerror(errno),
                    "Make the folder writable, or choose another profile with --profile FILE."});
    Lock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return std::unexpected(Problem{"the profile is open in another window", profile.string(),
                                       "Go on in that window, or close it and try again."});
    return lock;
}

Lock::~Lock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

} // namespace signatory::store
