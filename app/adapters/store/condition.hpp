// What a profile file is, found out without changing it.
#pragma once

#include <filesystem>

namespace signatory::store {

enum class Condition {
    absent,
    empty,      // no byte in it: never written to, or cut off
    sound,      // a profile of this version or an older one
    damaged,    // a profile that SQLite cannot follow
    newer,      // a profile of a later version of the program
    foreign,    // not a profile of ours
    unreadable, // the system does not let us
};

Condition condition_of(const std::filesystem::path& file);

} // namespace signatory::store
