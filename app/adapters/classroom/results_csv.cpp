#include "adapters/classroom/results_csv.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "adapters/classroom/results_rows.hpp"

namespace signatory::classroom {
namespace {

using Row = std::vector<std::string>;

// -- Writing ----------------------------------------------------------------------------------------------------------

// "CSV injection" (OWASP): what begins like this is a formula to a spreadsheet.
std::string harmless(std::string_view text) {
    constexpr std::string_view formula = "=+-@\t\r";
    const bool number = text.size() > 1 && text.find_first_not_of("0123456789.", 1) == std::string_view::npos;
    return !text.empty() && formula.find(text.front()) != std::string_view::npos && !number ? "'" + std::string(text) : std::string(text);
}

std::string cell(std::string_view text) {
    if (text.find_first_of(",\"\n\r") == std::string_view::npos) return std::string(text);
    std::string quoted = "\"";
    for (const char letter : text) quoted.append(letter == '"' ? 2 : 1, letter);
    return quoted + "\"";
}

std::string line_of(const Row& row) {
    std::string line;
    for (const std::string& text : row) line.append(line.empty() ? "" : ",").append(cell(text));
    return line + "\r\n"; // RFC 4180
}

// -- Reading ----------------------------------------------------------------------------------------------------------

std::vector<Row> rows_in(std::string_view csv) {
    std::vector<Row> rows(1, Row(1));
    bool quoted = false;
    for (std::size_t at = 0; at < csv.size(); ++at) {
        const char letter = csv[at];
        std::string& text = rows.back().back();
        if (letter == '"' && quoted && at + 1 < csv.size() && csv[at + 1] == '"') text.push_back(csv[++at]);
        else if (letter == '"') quoted = !quoted;
        else if (quoted || (letter != ',' && letter != '\n' && letter != '\r')) text.push_back(letter);
        else if (letter == ',') rows.back().emplace_back();
        else if (letter == '\n') rows.emplace_back(1);
    }
    std::erase_if(rows, [](const Row& row) { return row.size() == 1 && row.front().empty(); });
    return rows;
}

struct Place { // of a question, as columns of the file
    std::string name;
    std::size_t credit = 0;
    std::optional<std::size_t> answer;
};

bool is_number(std::string_view text) { return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos; }

std::vector<Place> places_in(const Row& heading) {
    std::vector<Place> places;
    for (std::size_t column = 0; column < heading.size(); ++column)
        if (heading[column].starts_with('q') && is_number(std::string_view(heading[column]).substr(1)))
            places.push_back({heading[column].substr(1), column, {}});
    for (Place& place : places)
        for (std::size_t column = 0; column < heading.size(); ++column)
            if (heading[column].starts_with("q" + place.name + " answer")) place.answer = column;
    return places;
}

std::string text_at(const Row& row, std::size_t column) { return column < row.size() ? row[column] : std::string{}; }

// Nothing: it is no number from 0 to 1.
std::optional<double> credit_in(std::string_view text) {
    double credit = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), credit);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole && credit >= 0 && credit <= 1 ? std::optional(credit) : std::nullopt;
}

// The texts chosen become options, in the order of their letters, if one of them alone is right.
void read_choices(analysis::Table& table, std::size_t column, const std::vector<Row>& rows, std::size_t answers) {
    std::map<std::string, std::set<double>> credits;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (table.rows[row][column].answered) credits[text_at(rows[row + 1], answers)].insert(table.rows[row][column].credit);
    const auto is_right = [](const auto& one) { return one.second == std::set<double>{1}; };
    const auto is_wrong = [](const auto& one) { return one.second == std::set<double>{0}; };
    const auto right = std::ranges::count_if(credits, is_right);
    if (right != 1 || right + std::ranges::count_if(credits, is_wrong) != std::ssize(credits)) return;
    for (const auto& [text, credit] : credits) {
        if (*credit.begin() == 1) table.columns[column].key = table.columns[column].options.size();
        table.columns[column].options.push_back(text);
    }
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        analysis::Cell& cell = table.rows[row][column];
        const auto option = std::ranges::find(table.columns[column].options, text_at(rows[row + 1], answers));
        if (cell.answered) cell.chosen = static_cast<std::size_t>(option - table.columns[column].options.begin());
    }
}

} // namespace

std::string results_csv(const Room& room) {
    std::string csv;
    for (const ResultRow& cells : results_rows(room)) {
        Row row;
        for (const ResultCell& one : cells) row.push_back(one.is_number ? one.text : harmless(one.text));
        csv += line_of(row);
    }
    return csv;
}

std::expected<analysis::Table, Problem> table_in(std::string_view csv) {
    if (csv.starts_with("\xEF\xBB\xBF")) csv.remove_prefix(3); // as spreadsheets write it
    const std::vector<Row> rows = rows_in(csv);
    const std::vector<Place> places = rows.empty() ? std::vector<Place>{} : places_in(rows.front());
    if (places.empty()) return std::unexpected(Problem{"the table has no columns q1, q2 …", {}, "Give the results that signatory host has written."});
    analysis::Table table;
    for (const Place& place : places) table.columns.push_back({place.name, {}, {}, {}});
    for (std::size_t row = 1; row < rows.size(); ++row) {
        table.rows.emplace_back();
        for (const Place& place : places) {
            const std::string text = text_at(rows[row], place.credit);
            const auto credit = text.empty() ? 0.0 : credit_in(text);
            if (!credit) return std::unexpected(Problem{fmt::format("“{}” is no credit from 0 to 1", text), fmt::format("row {}, q{}", row + 1, place.name), "Write 0, 1 or a part, such as 0.5."});
            table.rows.back().push_back({*credit, !text.empty(), {}});
        }
    }
    for (std::size_t column = 0; column < places.size(); ++column)
        if (places[column].answer) read_choices(table, column, rows, *places[column].answer);
    return table;
}

} // namespace signatory::classroom
