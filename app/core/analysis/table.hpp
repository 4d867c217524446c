// Who answered what in a test: the one input of the statistics. Rows are students, columns questions.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace signatory::analysis {

struct Cell {
    double credit = 0; // 0 … 1; a blank has none
    bool answered = false;
    std::optional<std::size_t> chosen; // of a single choice: which option

    bool operator==(const Cell&) const = default;
};

struct Column {
    std::string name;                 // "4"
    std::vector<std::string> options; // of a single choice; else none
    std::optional<std::size_t> key;   // of a single choice, where known
    std::vector<std::string> reasons; // why each option is right or wrong; or none

    bool operator==(const Column&) const = default;
};

// First attempts only: what comes of a discussion says nothing of the question (as Moodle counts them).
struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows; // each as long as columns

    bool operator==(const Table&) const = default;
};

} // namespace signatory::analysis
