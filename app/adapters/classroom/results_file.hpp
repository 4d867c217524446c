// What a class has answered, as a file: the ending of its name says what it holds.
#pragma once

#include <expected>
#include <filesystem>

#include "core/classroom/room.hpp"
#include "core/support/problem.hpp"

namespace signatory::classroom {

// .xlsx: a workbook. .txt: the facts to be asked again, for --facts. Any other: a table as CSV. Written whole or not at all.
std::expected<void, Problem> write_results(const std::filesystem::path& file, const Room& room);

} // namespace signatory::classroom
