// A workbook for spreadsheets (ECMA-376, .xlsx): sheets of texts and numbers, without formulas and formats.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace signatory::transfer {

struct SheetCell {
    enum class Is { text, number };

    std::size_t column = 0; // from 0
    std::string text;       // what begins like a formula stays text
    Is is = Is::text;
};

struct SheetRow {
    std::size_t number = 1; // from 1, ascending
    std::vector<SheetCell> cells; // by ascending columns
};

struct Sheet {
    std::string name; // at most 31 characters, none of []:*?/\ (Excel's rule)
    std::vector<SheetRow> rows;
};

std::string workbook_bytes(const std::vector<Sheet>& sheets);

// "A" … "Z", "AA" …: columns count without a nought.
std::string column_name(std::size_t column);

} // namespace signatory::transfer
