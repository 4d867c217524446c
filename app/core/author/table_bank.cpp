#include "core/author/table_bank.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <fmt/format.h>

#include "core/author/bank_builder.hpp"
#include "core/author/cell.hpp"
#include "core/author/ids.hpp"
#include "core/author/naming.hpp"
#include "core/author/preview.hpp"
#include "core/generate/generate.hpp"
#include "core/support/letters.hpp"
#include "core/support/text.hpp"

namespace signatory::author {
namespace {

constexpr double nearly_all = 0.8;     // of the values of a column: the rest are slips, and told
constexpr std::size_t longest_cell_name = 60; // bytes; longer values are texts
constexpr int first_likely_year = 1000, last_likely_year = 2100;

std::string cell_at(const Table& table, std::size_t row, std::size_t column) {
    return column < table.rows[row].size() ? trimmed_words(table.rows[row][column]) : std::string{};
}

std::size_t line_of(const Table& table, std::size_t row) { return row < table.lines.size() ? table.lines[row] : row + 1; }

// -- Guessing ----------------------------------------------------------------------------------------------------

struct ColumnFigures {
    std::size_t filled = 0, dates = 0, numbers = 0, letters = 0, different = 0;
};

bool is_likely_date(std::string_view cell) {
    const auto date = date_of_cell(cell);
    return date && date->year >= first_likely_year && date->year <= last_likely_year;
}

ColumnFigures figures_of(const Table& table, std::size_t column) {
    ColumnFigures figures;
    std::set<std::string> different;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::string cell = cell_at(table, row, column);
        if (cell.empty()) continue;
        ++figures.filled;
        figures.dates += is_likely_date(cell) ? 1U : 0U;
        figures.numbers += number_of_cell(cell) ? 1U : 0U;
        figures.letters += cell.size();
        different.insert(lower_case(cell));
    }
    figures.different = different.size();
    return figures;
}

ColumnUse use_of(const ColumnFigures& figures) {
    if (figures.filled == 0) return ColumnUse::skip;
    const auto most = static_cast<double>(figures.filled) * nearly_all;
    if (static_cast<double>(figures.dates) >= most) return ColumnUse::date;
    if (static_cast<double>(figures.numbers) >= most) return ColumnUse::number;
    return figures.letters / figures.filled <= longest_cell_name ? ColumnUse::entity : ColumnUse::text;
}

// The first column of names that tells all rows apart; else the first of names.
std::optional<std::size_t> subject_among(const Table& table, const std::vector<ColumnFigures>& figures) {
    std::optional<std::size_t> first;
    for (std::size_t column = 0; column < figures.size(); ++column) {
        if (use_of(figures[column]) != ColumnUse::entity) continue;
        if (figures[column].different == table.rows.size()) return column;
        if (!first) first = column;
    }
    return first;
}

// -- Making ------------------------------------------------------------------------------------------------------

// What of a plan's column the bank gets.
struct Made {
    std::size_t column = 0;
    std::string relation, object_type;
    ColumnUse use = ColumnUse::skip;
    fact::Values values = fact::Values::one;
};

std::size_t subject_of(const TablePlan& plan) {
    const auto found = std::ranges::find(plan.columns, ColumnUse::subject, &ColumnPlan::use);
    return static_cast<std::size_t>(found - plan.columns.begin());
}

std::string type_of(std::string_view words, std::size_t column) {
    const std::string id = id_from(words);
    return id.empty() ? fmt::format("column-{}", column + 1) : id;
}

// A column that names rows of the table speaks of the same things.
bool names_subjects(const Table& table, std::size_t subject, std::size_t column) {
    std::set<std::string> subjects;
    for (std::size_t row = 0; row < table.rows.size(); ++row) subjects.insert(lower_case(cell_at(table, row, subject)));
    std::size_t filled = 0, found = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::string cell = lower_case(cell_at(table, row, column));
        if (cell.empty()) continue;
        ++filled;
        found += subjects.contains(cell) ? 1U : 0U;
    }
    return filled > 0 && 2 * found >= filled;
}

fact::Values values_of(const Table& table, std::size_t subject, std::size_t column) {
    std::map<std::string, std::string> known;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::string value = lower_case(cell_at(table, row, column));
        if (value.empty()) continue;
        const auto [at, is_new] = known.try_emplace(lower_case(cell_at(table, row, subject)), value);
        if (!is_new && at->second != value) return fact::Values::many;
    }
    return fact::Values::one;
}

std::vector<Made> columns_of(const Table& table, const TablePlan& plan) {
    const std::size_t subject = subject_of(plan);
    const std::string subject_type = type_of(plan.subject, subject);
    std::vector<Made> made;
    std::set<std::string> taken;
    for (std::size_t column = 0; column < plan.columns.size(); ++column) {
        const ColumnPlan& each = plan.columns[column];
        if (each.use == ColumnUse::skip || each.use == ColumnUse::subject) continue;
        std::string id = type_of(each.label, column);
        if (!taken.insert(id).second) id = fmt::format("{}-{}", id, column + 1);
        const bool same = each.use == ColumnUse::entity && names_subjects(table, subject, column);
        made.push_back({column, id, same ? subject_type : id == subject_type ? id + "-named" : id, each.use, values_of(table, subject, column)});
    }
    return made;
}

// A heading begins with a capital, a word inside a sentence does not; GDP stays.
std::string inside_a_sentence(const std::string& heading) {
    const bool is_acronym = heading.size() > 1 && heading[1] >= 'A' && heading[1] <= 'Z';
    std::size_t first = 0;
    next_code_point(heading, first);
    return is_acronym || heading.empty() ? heading : lower_case(heading.substr(0, first)) + heading.substr(first);
}

fact::Words phrasing_of(const std::string& label, const std::string& subject, ColumnUse use) {
    const bool is_name = use == ColumnUse::entity;
    return {{"label", label},
            {"statement", fmt::format("The {} of {{subject}} is {{object}}.", label)},
            {"ask_object", fmt::format("What is the {} of {{subject}}?", label)},
            {"ask_subject", is_name ? fmt::format("Which {} has {{object}} as its {}?", subject, label) : std::string{}},
            {"ask_match", is_name ? fmt::format("Match each {} with its {}.", subject, label) : std::string{}},
            {"explanation", fmt::format("The {} of {{subject}} is {{object}}.", label)}};
}

fact::Relation relation_of(const Made& made, const TablePlan& plan, const std::string& language) {
    fact::Relation relation;
    relation.id = made.relation;
    relation.subject_type = type_of(plan.subject, subject_of(plan));
    relation.object_type = made.use == ColumnUse::entity   ? fact::ObjectType::entity
                           : made.use == ColumnUse::date   ? fact::ObjectType::date
                           : made.use == ColumnUse::number ? fact::ObjectType::number
                                                           : fact::ObjectType::text;
    if (made.use == ColumnUse::entity) relation.object_entity_type = made.object_type;
    relation.values = made.values;
    relation.topic = made.relation;
    relation.phrasings[language] = phrasing_of(inside_a_sentence(without_braces(plan.columns[made.column].label)), without_braces(plan.subject), made.use);
    return relation;
}

std::optional<fact::Value> value_of(BankBuilder& builder, const Made& made, const std::string& cell) {
    if (made.use == ColumnUse::entity) return fact::EntityReference{builder.entity(cell, made.object_type)};
    if (made.use == ColumnUse::text) return fact::Text{cell};
    if (made.use == ColumnUse::date) {
        const auto date = date_of_cell(cell);
        return date ? std::optional<fact::Value>(*date) : std::nullopt;
    }
    const auto number = number_of_cell(cell);
    return number ? std::optional<fact::Value>(*number) : std::nullopt;
}

fact::Header header_of(const TablePlan& plan, const std::vector<Made>& columns, const fact::Date& as_of) {
    fact::Header header;
    header.id = plan.id;
    header.title[header.language] = plan.title;
    header.as_of = as_of;
    for (const Made& made : columns) header.topics[made.relation][header.language] = capitalised(plan.columns[made.column].label);
    return header;
}

std::string fact_id(const std::string& subject, const Made& made, const std::string& cell) {
    const std::string words = made.values == fact::Values::one ? fmt::format("{} {}", subject, made.relation)
                                                                : fmt::format("{} {} {}", subject, made.relation, cell);
    return lasting_id(words, made.relation);
}

} // namespace

TablePlan guessed_plan(const Table& table, std::string_view file_name) {
    TablePlan plan;
    plan.title = capitalised(without_braces(trimmed_words(file_name)));
    plan.id = type_of(file_name, 0);
    std::vector<ColumnFigures> figures;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        figures.push_back(figures_of(table, column));
        plan.columns.push_back({trimmed_words(without_braces(table.columns[column])), use_of(figures.back())});
    }
    if (const auto subject = subject_among(table, figures)) {
        plan.columns[*subject].use = ColumnUse::subject;
        plan.subject = lower_case(plan.columns[*subject].label);
    }
    return plan;
}

std::string_view name_of(ColumnUse use) {
    constexpr std::array<std::string_view, 6> names{"left out", "what a row is about", "a name", "a date", "a number", "a text"};
    return names[static_cast<std::size_t>(use)];
}

std::string lack_of(const TablePlan& plan) {
    const auto is_relation = [](const ColumnPlan& column) { return column.use != ColumnUse::skip && column.use != ColumnUse::subject; };
    if (std::ranges::count(plan.columns, ColumnUse::subject, &ColumnPlan::use) != 1) return "Choose one column that says what a row is about.";
    if (std::ranges::none_of(plan.columns, is_relation)) return "Choose at least one column to be asked.";
    if (!is_id(plan.id)) return "Give the bank an id of small letters, figures and hyphens.";
    if (trimmed_words(plan.title).empty()) return "Give the bank a title.";
    for (const ColumnPlan& column : plan.columns)
        if (is_relation(column) && trimmed_words(column.label).empty()) return "Give each column that is asked a name.";
    return {};
}

TableBank table_bank(const Table& table, const TablePlan& plan, const fact::Date& as_of) {
    const auto columns = columns_of(table, plan);
    const std::size_t subject_column = subject_of(plan);
    const std::string subject_type = type_of(plan.subject, subject_column);
    TableBank bank{plan, {}, {}};
    BankBuilder builder(header_of(plan, columns, as_of), plan.title);
    for (const Made& made : columns) builder.relation(relation_of(made, plan, "en"));
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const std::string name = cell_at(table, row, subject_column);
        if (name.empty()) {
            bank.problems.push_back({line_of(table, row), table.columns[subject_column], "nothing says what the row is about"});
            continue;
        }
        const std::string subject = builder.entity(name, subject_type);
        for (const Made& made : columns) {
            const std::string cell = cell_at(table, row, made.column);
            if (cell.empty()) continue;
            if (auto value = value_of(builder, made, cell)) builder.fact(fact_id(subject, made, cell), subject, made.relation, *std::move(value));
            else bank.problems.push_back({line_of(table, row), table.columns[made.column], fmt::format("“{}” is not {}", cell, name_of(made.use))});
        }
    }
    bank.records = std::move(builder).take();
    return bank;
}

std::vector<item::Item> samples_of(const fact::Records& records) {
    const auto bank = sound_part(records);
    std::vector<item::Item> items;
    if (bank == nullptr) return items;
    const generate::Generator generator(generate::make_pool(bank, {}, std::nullopt), {});
    constexpr std::uint64_t most_draws = 20;
    for (std::uint64_t draw = 0; draw < most_draws && items.size() < samples_of_table; ++draw)
        if (auto item = generator.draw(generate::item_seed(1, draw))) items.push_back(*std::move(item));
    return items;
}

} // namespace signatory::author
