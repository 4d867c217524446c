// A code of dark and light squares (a QR code) as data, to be drawn by whoever shows it.
#pragma once

#include <cstddef>
#include <vector>

namespace signatory {

struct SquareCode {
    int side = 0;           // squares; the quiet zone of four around it is not among them
    std::vector<bool> dark; // side × side, row after row

    bool is_dark(int column, int row) const { return dark[static_cast<std::size_t>(row * side + column)]; }
    bool operator==(const SquareCode&) const = default;
};

} // namespace signatory
