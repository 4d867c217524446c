// Reads a zip archive of others: nothing is written to the disk, and nothing large is believed.
#pragma once

#include <expected>
#include <map>
#include <string>
#include <vector>

#include "core/support/problem.hpp"

namespace signatory::transfer {

// The entries wanted that are there, by name. Refused: an archive with a name that leads out of it, with more than
// 100,000 entries, or with an entry wanted of over 256 MiB, as it says or as it turns out.
std::expected<std::map<std::string, std::string>, Problem> unzipped(const std::string& bytes,
                                                                    const std::vector<std::string>& wanted);

} // namespace signatory::transfer
