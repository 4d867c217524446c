#include "core/quiz/seating.hpp"

namespace signatory::quiz {

// Along a row the variants follow one another; the row behind begins two further on, so that seats beside differ by 1,
// before and behind by 2, and on the diagonals by 1 and 3: nothing of this is a multiple of four or more variants.
std::vector<std::size_t> seating(std::size_t variants, std::size_t sheets, std::size_t in_a_row) {
    const std::size_t step = variants == 2 ? 1 : 2;
    std::vector<std::size_t> order;
    for (std::size_t sheet = 0; sheet < sheets; ++sheet) {
        const std::size_t row = sheet / in_a_row, seat = sheet % in_a_row;
        order.push_back(variants >= sheets ? sheet + 1 : (seat + step * row) % variants + 1);
    }
    return order;
}

} // namespace signatory::quiz
