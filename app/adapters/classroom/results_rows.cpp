#include "adapters/classroom/results_rows.hpp"

#include <fmt/format.h>

#include "core/classroom/standings.hpp"
#include "core/item/answer_text.hpp"

namespace signatory::classroom {
namespace {

std::vector<std::size_t> asked(const Room& room) {
    std::vector<std::size_t> questions;
    for (std::size_t question = 0; question < room.turns.size(); ++question)
        if (room.turns[question].round > 0 && !room.turns[question].skipped) questions.push_back(question);
    return questions;
}

ResultCell words_cell(std::string words) { return {std::move(words), false}; }
ResultCell number_cell(double value) { return {fmt::format("{}", value), true}; }
ResultCell thousandths_cell(std::int64_t value) { return number_cell(static_cast<double>(value) / 1000); }

ResultRow heading(const Room& room) {
    ResultRow row;
    for (const char* name : {"rank", "name", "team", "points", "right", "seconds"}) row.push_back(words_cell(name));
    for (const std::size_t question : asked(room)) {
        row.push_back(words_cell(fmt::format("q{}", question + 1)));
        row.push_back(words_cell(fmt::format("q{} answer: {}", question + 1, room.questions[question].item.stem)));
        if (room.turns[question].round < 2) continue;
        row.push_back(words_cell(fmt::format("second vote {}", question + 1)));
        row.push_back(words_cell(fmt::format("second vote {} answer", question + 1)));
    }
    return row;
}

void add_answer(ResultRow& row, const item::Item& item, const Given* given) {
    row.push_back(given == nullptr ? words_cell("") : thousandths_cell(given->credit));
    row.push_back(words_cell(given == nullptr ? "" : item::response_text(item, given->response)));
}

ResultRow row_of(const Room& room, const Standing& standing) {
    const Participant& player = room.players[standing.player];
    ResultRow row{number_cell(standing.rank), words_cell(player.name), room.settings.teams > 0 ? number_cell(player.team + 1) : words_cell(""),
                  thousandths_cell(standing.points), number_cell(standing.right), thousandths_cell(standing.took)};
    for (const std::size_t question : asked(room)) {
        add_answer(row, room.questions[question].item, given(player, question, 1));
        if (room.turns[question].round >= 2) add_answer(row, room.questions[question].item, given(player, question, 2));
    }
    return row;
}

} // namespace

std::vector<ResultRow> results_rows(const Room& room) {
    std::vector<ResultRow> rows{heading(room)};
    for (const Standing& standing : standings(room)) rows.push_back(row_of(room, standing));
    return rows;
}

} // namespace signatory::classroom
