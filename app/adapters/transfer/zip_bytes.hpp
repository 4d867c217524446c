// A zip archive made in memory: the same entries give the same bytes.
#pragma once

#include <span>
#include <string>

namespace signatory::transfer {

struct ZipEntry {
    std::string name; // with / between folders
    std::string bytes;
};

// In the order given. Memory that cannot be had ends in std::bad_alloc, nothing else can fail.
std::string zipped(std::span<const ZipEntry> entries);

} // namespace signatory::transfer
