// Keeps a second window out of a profile while the first has it open.
#pragma once

#include <expected>
#include <filesystem>
#include <utility>

#include "core/support/problem.hpp"

namespace signatory::store {

// Held on a file beside the profile, never on the profile: closing any descriptor of a file drops the locks
// SQLite holds on it in this process (POSIX fcntl). The system gives the lock up however the process ends, so
// the file that stays behind means nothing.
class Lock {
public:
    static std::expected<Lock, Problem> take(const std::filesystem::path& profile);

    Lock(Lock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    Lock& operator=(Lock&& other) noexcept {
        std::swap(descriptor_, other.descriptor_);
        return *this;
    }
    ~Lock();

private:
    explicit Lock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
};

} // namespace signatory::store
