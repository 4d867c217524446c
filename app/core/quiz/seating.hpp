// Who gets which variant, so that nobody sits beside the same paper.
#pragma once

#include <cstddef>
#include <vector>

namespace signatory::quiz {

// The variant (from 1) of each of `sheets`, handed out row by row, `in_a_row` seats each. With four variants or more no
// two of the eight neighbours of a seat share one; with three those beside, before and behind differ, and one diagonal;
// with two those beside, before and behind. As many variants as sheets: each once.
std::vector<std::size_t> seating(std::size_t variants, std::size_t sheets, std::size_t in_a_row);

} // namespace signatory::quiz
