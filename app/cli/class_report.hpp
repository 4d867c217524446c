// The statistics of a class as text or JSON.
#pragma once

#include <string>

#include "core/analysis/statistics.hpp"

namespace signatory::cli {

std::string statistics_text(const analysis::Table& table);
std::string statistics_json(const analysis::Table& table); // every figure in full; null where it is lacking

} // namespace signatory::cli
