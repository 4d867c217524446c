#include "adapters/print/flow.hpp"

#include <algorithm>
#include <span>

namespace signatory::print {
namespace {

constexpr double even_step = 6; // points by which a last page is tried shorter

using Blocks = std::span<const Block>;

struct Filled {
    Page page;
    std::size_t blocks = 0, rows = 0; // begun with on the next page: whole blocks, then rows of the next one
};

// Fills one page, beginning at row `first_row` of the first block.
Filled fill(Blocks blocks, std::size_t first_row, const std::vector<Column>& columns) {
    Filled filled{{}, 0, first_row};
    for (const Column& column : columns) {
        double y = column.top;
        const auto put = [&](const Row& row) {
            y += y > column.top ? row.gap : 0;
            filled.page.push_back({&row, column.x, y});
            y += row.height;
        };
        for (; filled.blocks < blocks.size(); ++filled.blocks, filled.rows = 0) {
            const Block& block = blocks[filled.blocks];
            const double room = column.bottom - y;
            const bool begun = filled.rows > 0, is_top = y == column.top;
            const double height = height_of(block) - (is_top ? block.front().gap : 0);
            if (!begun && height <= room) {
                for (const Row& row : block) put(row);
                continue;
            }
            if (!begun && height <= column.bottom - column.top && !is_top) break; // whole in the next column
            while (filled.rows < block.size() &&
                   (y == column.top || y + block[filled.rows].gap + block[filled.rows].height <= column.bottom))
                put(block[filled.rows++]);
            if (filled.rows < block.size()) break;
        }
    }
    return filled;
}

std::vector<Column> shortened(std::vector<Column> columns, double height) {
    for (Column& column : columns) column.bottom = std::min(column.bottom, column.top + height);
    return columns;
}

Page evened(Blocks blocks, std::size_t first_row, const std::vector<Column>& columns, Page page) {
    if (columns.size() < 2 || first_row > 0 || blocks.empty()) return page;
    double all = 0, tallest = 0;
    for (const Block& block : blocks) {
        all += height_of(block);
        tallest = std::max(tallest, height_of(block));
    }
    const double whole = columns.front().bottom - columns.front().top;
    for (double height = std::max(tallest, all / static_cast<double>(columns.size())); height < whole; height += even_step)
        if (Filled filled = fill(blocks, 0, shortened(columns, height)); filled.blocks == blocks.size())
            return std::move(filled.page);
    return page;
}

} // namespace

std::vector<Page> flowed(const std::vector<Block>& all, const ColumnsOf& columns_of) {
    std::vector<Page> pages;
    Blocks blocks(all);
    std::size_t first_row = 0;
    do {
        const std::vector<Column> columns = columns_of(pages.size());
        Filled filled = fill(blocks, first_row, columns);
        const bool is_last = filled.blocks == blocks.size();
        pages.push_back(is_last ? evened(blocks, first_row, columns, std::move(filled.page)) : std::move(filled.page));
        blocks = blocks.subspan(filled.blocks);
        first_row = filled.rows;
    } while (!blocks.empty());
    return pages;
}

} // namespace signatory::print
