#include "core/classroom/results.hpp"

#include "core/item/scoring.hpp"

namespace signatory::classroom {
namespace {

analysis::Column column_of(const item::Item& item, std::size_t question) {
    analysis::Column column{std::to_string(question + 1), {}, {}, {}};
    if (item.response_kind != item::ResponseKind::single_choice || item.key.empty()) return column;
    column.key = item.key.front();
    for (const item::Option& option : item.options) {
        column.options.push_back(option.text);
        column.reasons.push_back(option.rationale);
    }
    return column;
}

analysis::Cell cell_of(const Given* given) {
    if (given == nullptr) return {};
    analysis::Cell cell{static_cast<double>(given->credit) / item::full_credit, true, {}};
    if (const auto* choice = std::get_if<item::Choice>(&given->response)) cell.chosen = choice->option;
    return cell;
}

} // namespace

analysis::Table table_of(const Room& room) {
    std::vector<std::size_t> asked;
    for (std::size_t question = 0; question < room.turns.size(); ++question)
        if (room.turns[question].round > 0 && !room.turns[question].skipped) asked.push_back(question);
    analysis::Table table;
    for (const std::size_t question : asked) table.columns.push_back(column_of(room.questions[question].item, question));
    for (const Participant& player : room.players) {
        if (player.kicked) continue;
        table.rows.emplace_back();
        for (const std::size_t question : asked) table.rows.back().push_back(cell_of(given(player, question, 1)));
    }
    return table;
}

} // namespace signatory::classroom
