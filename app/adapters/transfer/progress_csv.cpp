#include "adapters/transfer/progress_csv.hpp"

#include "adapters/transfer/csv_rows.hpp"

namespace signatory::transfer {

std::string progress_csv(std::span<const study::ToldChart> charts) {
    std::string text = std::string(csv_mark) + csv_row({"chart", "of", "measure", "value"});
    for (const study::ToldChart& chart : charts)
        for (const study::ChartRow& row : chart.rows)
            for (std::size_t column = 1; column < chart.columns.size(); ++column)
                text += csv_row({std::string(chart.id), row.cells.front(), std::string(chart.columns[column]), row.cells[column]});
    return text;
}

} // namespace signatory::transfer
