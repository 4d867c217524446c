#include "adapters/classroom/results_workbook.hpp"

#include <fmt/format.h>

#include "adapters/classroom/results_rows.hpp"
#include "adapters/transfer/workbook.hpp"
#include "core/analysis/statistics.hpp"
#include "core/classroom/results.hpp"

namespace signatory::classroom {
namespace {

ResultCell cell_of(double value) { return {fmt::format("{}", value), true}; }
ResultCell cell_of(const analysis::Figure& figure) { return figure ? cell_of(*figure) : ResultCell{std::string(words_of(figure.error()))}; }

std::vector<ResultRow> question_rows(const Room& room) {
    const analysis::Table table = table_of(room);
    const analysis::TestStatistics statistics = analysis::statistics_of(table);
    std::vector<ResultRow> rows{{{"number"}, {"question"}, {"facility"}, {"no answer"}, {"discrimination"}}};
    for (std::size_t column = 0; column < statistics.each.size(); ++column) {
        const analysis::QuestionStatistics& each = statistics.each[column];
        const std::string& number = table.columns[column].name;
        rows.push_back({{number, true}, {room.questions[std::stoul(number) - 1].item.stem}, cell_of(each.facility), cell_of(each.blanks), cell_of(each.discrimination)});
    }
    return rows;
}

transfer::Sheet sheet_of(std::string name, const std::vector<ResultRow>& rows) {
    transfer::Sheet sheet{std::move(name), {}};
    for (const ResultRow& cells : rows) {
        sheet.rows.push_back({sheet.rows.size() + 1, {}});
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const ResultCell& cell = cells[column];
            if (!cell.text.empty())
                sheet.rows.back().cells.push_back({column, cell.text, cell.is_number ? transfer::SheetCell::Is::number : transfer::SheetCell::Is::text});
        }
    }
    return sheet;
}

} // namespace

std::string results_workbook(const Room& room) {
    return transfer::workbook_bytes({sheet_of("Students", results_rows(room)), sheet_of("Questions", question_rows(room))});
}

} // namespace signatory::classroom
