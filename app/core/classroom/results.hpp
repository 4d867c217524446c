// What came of a room, for the statistics.
#pragma once

#include "core/analysis/table.hpp"
#include "core/classroom/room.hpp"

namespace signatory::classroom {

// The questions asked and not skipped, in the order of the room; the players not kicked, in the order of joining. First
// votes only.
analysis::Table table_of(const Room& room);

} // namespace signatory::classroom
