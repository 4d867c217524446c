// Blocks dealt to columns and pages: none is torn apart that a column can hold.
#pragma once

#include <functional>

#include "adapters/print/block.hpp"

namespace signatory::print {

struct Column {
    double x = 0, top = 0, bottom = 0;
};

struct Placed {
    const Row* row = nullptr;
    double x = 0, y = 0;
};

using Page = std::vector<Placed>;

// The columns of a page, from 0.
using ColumnsOf = std::function<std::vector<Column>(std::size_t page)>;

// The columns of the last page are made as even as they can be. A row taller than a column stands alone in one and
// goes beyond its bottom. At least one page. The blocks must outlive the pages.
std::vector<Page> flowed(const std::vector<Block>& blocks, const ColumnsOf& columns_of);

} // namespace signatory::print
