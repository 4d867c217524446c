// What belongs together on a page: rows, one under the other, each drawn wherever it comes to lie.
#pragma once

#include <functional>
#include <vector>

#include "adapters/print/pen.hpp"

namespace signatory::print {

struct Row {
    double gap = 0; // above it, unless it begins a column
    double height = 0;
    std::function<void(Pen&, double x, double y)> draw; // top left
};

using Block = std::vector<Row>;

inline double height_of(const Block& block) {
    double height = 0;
    for (const Row& row : block) height += row.gap + row.height;
    return height;
}

} // namespace signatory::print
