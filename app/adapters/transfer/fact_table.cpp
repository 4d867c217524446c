#include "adapters/transfer/fact_table.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "adapters/transfer/delimited.hpp"
#include "adapters/transfer/plain_text.hpp"
#include "core/support/letters.hpp"

namespace signatory::transfer {
namespace {

using Json = nlohmann::ordered_json; // columns in the order they were asked for

constexpr std::size_t longest_heading = 60;            // bytes
constexpr std::size_t fewest_of_tabs = 4;             // columns: with fewer, tabs part questions from answers and tags
constexpr std::size_t glance = std::size_t{1} << 16U; // bytes: enough to know a file by

std::unexpected<Problem> refused_table(std::string what, std::string where, std::string advice) {
    return std::unexpected(Problem{std::move(what), std::move(where), std::move(advice)});
}

std::string extension_of(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    return dot == name.npos ? std::string{} : lower_case(name.substr(dot));
}

// -- Text --------------------------------------------------------------------------------------------------------

bool asks_and_answers(const std::vector<std::string>& heading) {
    const auto has = [&](std::initializer_list<std::string_view> names) {
        return std::ranges::any_of(heading, [&](const std::string& cell) { return std::ranges::find(names, lower_case(trimmed(cell))) != names.end(); });
    };
    return has({"question", "stem", "term", "front", "word"}) && has({"answer", "definition", "back", "meaning", "correct answer"});
}

bool is_heading(const std::vector<std::string>& cells) {
    std::set<std::string> different;
    for (const std::string& cell : cells) {
        const std::string name = lower_case(trimmed(cell));
        if (name.empty() || name.size() > longest_heading || !different.insert(name).second) return false;
    }
    return true;
}

std::expected<author::Table, Problem> from_text(std::string_view text) {
    DelimitedText cells(text, separator_of(text));
    author::Table table;
    while (!cells.ended()) {
        auto row = cells.row();
        if (!row) return std::unexpected(row.error());
        for (std::string& cell : row->cells) cell = unguarded(std::move(cell));
        if (std::ranges::all_of(row->cells, [](const std::string& cell) { return trimmed(cell).empty(); })) continue;
        if (table.columns.empty()) {
            table.columns = std::move(row->cells);
            if (table.columns.size() > most_columns)
                return refused_table(fmt::format("the table has {} columns; at most {} are read", table.columns.size(), most_columns), "", "Leave out those that are not needed.");
            continue;
        }
        if (table.rows.size() == most_rows) return refused_table(fmt::format("the table has more than {} rows", most_rows), "", "Part it into several.");
        row->cells.resize(table.columns.size());
        table.rows.push_back(std::move(row->cells));
        table.lines.push_back(row->line);
    }
    return table;
}

// -- Answers of query services (SPARQL 1.1 Query Results JSON Format) -----------------------------------------------

bool is_answer(const Json& json) {
    return json.is_object() && json.contains("results") && json["results"].is_object() && json["results"].contains("bindings") &&
           json["results"]["bindings"].is_array();
}

// The same as bindings, as Wikidata's own download has it: a list of flat objects.
bool is_list_of_rows(const Json& json) {
    return json.is_array() && !json.empty() && std::ranges::all_of(json, [](const Json& row) { return row.is_object(); });
}

std::string words_of_cell(const Json& value) {
    if (value.is_object() && value.contains("value") && value["value"].is_string()) return value["value"].get<std::string>();
    if (value.is_string()) return value.get<std::string>();
    return value.is_number() || value.is_boolean() ? value.dump() : std::string{};
}

bool is_link(const Json& value) { return words_of_cell(value).starts_with("http"); }

// What only names a record of the service, with a label beside it: "item" beside "itemLabel".
bool has_label(const std::set<std::string>& names, const std::string& name) { return names.contains(name + "Label"); }

std::string heading_of(const std::string& name) {
    constexpr std::string_view label = "Label";
    std::string words = name.size() > label.size() && name.ends_with(label) ? name.substr(0, name.size() - label.size()) : name;
    std::ranges::replace(words, '_', ' ');
    return words;
}

std::expected<author::Table, Problem> from_rows(const Json& rows) {
    if (rows.size() > most_rows) return refused_table(fmt::format("the table has more than {} rows", most_rows), "", "Ask for fewer, with LIMIT.");
    std::set<std::string> names;
    std::vector<std::string> order;
    std::map<std::string, bool> only_links;
    for (const Json& row : rows) {
        if (!row.is_object()) return refused_table("a row is no object", "", "Download the answer as JSON again.");
        for (const auto& [name, value] : row.items()) {
            if (names.insert(name).second) order.push_back(name);
            auto& links = only_links.try_emplace(name, true).first->second;
            links = links && is_link(value);
        }
    }
    std::erase_if(order, [&](const std::string& name) { return only_links[name] || has_label(names, name); });
    if (order.size() > most_columns) return refused_table(fmt::format("the table has {} columns; at most {} are read", order.size(), most_columns), "", "Ask for fewer.");
    author::Table table;
    for (const std::string& name : order) table.columns.push_back(heading_of(name));
    for (const Json& row : rows) {
        table.rows.emplace_back();
        for (const std::string& name : order) table.rows.back().push_back(row.contains(name) ? words_of_cell(row[name]) : std::string{});
    }
    return table;
}

// Names that keep their order are looked for one by one, so a row of very many would take as long as all of them squared.
class FewNames {
  public:
    bool operator()(int, Json::parse_event_t event, Json&) {
        if (event == Json::parse_event_t::object_start) names_.push_back(0);
        if (event == Json::parse_event_t::object_end) names_.pop_back();
        if (event != Json::parse_event_t::key || ++names_.back() <= most_names) return true;
        too_many = true;
        return false;
    }
    static constexpr std::size_t most_names = 1000; // a column can take three: the record, its label, its language
    bool too_many = false;

  private:
    std::vector<std::size_t> names_; // of the objects that are open
};

std::expected<author::Table, Problem> from_json(std::string_view text) {
    FewNames few;
    const Json json = Json::parse(text, std::ref(few), false);
    if (few.too_many) return refused_table(fmt::format("a row has more than {} values", FewNames::most_names), "", "Ask for fewer.");
    if (json.is_discarded()) return refused_table("this is no JSON, or a damaged file", "", "Download it again.");
    if (is_answer(json)) return from_rows(json["results"]["bindings"]);
    if (is_list_of_rows(json)) return from_rows(json);
    return refused_table("this JSON is neither a bank nor the answer of a query", "", "Download a query’s answer as JSON, or save the table as CSV.");
}

bool is_json_text(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != text.npos && (text[first] == '{' || text[first] == '[');
}

} // namespace

bool is_fact_table(std::string_view file_name, std::string_view bytes) {
    const std::string_view text = without_mark(bytes);
    const std::string extension = extension_of(file_name);
    if (extension == ".json") return text.substr(0, glance).find("\"bindings\"") != text.npos || text.find_first_not_of(" \t\r\n") == text.find('[');
    if (extension != ".csv" && extension != ".tsv") return false;
    const std::string_view beginning = text.substr(0, glance);
    const auto heading = DelimitedText(beginning, separator_of(beginning)).row();
    const std::size_t fewest = extension == ".tsv" ? fewest_of_tabs : 2;
    return heading && heading->cells.size() >= fewest && is_heading(heading->cells) && !asks_and_answers(heading->cells) && !beginning.starts_with('#');
}

std::expected<author::Table, Problem> read_fact_table(std::string_view bytes) {
    const std::string_view text = without_mark(bytes);
    if (auto problem = not_in_utf8(bytes)) return std::unexpected(*std::move(problem));
    auto table = is_json_text(text) ? from_json(text) : from_text(text);
    if (table && (table->columns.size() < 2 || table->rows.empty()))
        return refused_table("the table has no two columns, or no rows", "", "Give it a row of headings and a row for each thing.");
    return table;
}

} // namespace signatory::transfer
