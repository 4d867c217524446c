// The outlines of the world's states, read from the file that ships with the program.
#pragma once

#include <expected>
#include <filesystem>
#include <memory>

#include "core/atlas/atlas.hpp"
#include "core/support/problem.hpp"

namespace signatory::atlas_file {

// `content`: the folder of the installed content.
std::expected<std::shared_ptr<const atlas::Atlas>, Problem> load(const std::filesystem::path& content);

} // namespace signatory::atlas_file
