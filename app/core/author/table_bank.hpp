// A table becomes a bank: one column names what the rows are about, each of the others is a relation.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"

namespace signatory::author {

struct Table {
    std::vector<std::string> columns;           // their headings
    std::vector<std::vector<std::string>> rows; // each as wide as the headings
    std::vector<std::size_t> lines = {};        // of the file, where the rows stand; empty: the row's place from 1

    bool operator==(const Table&) const = default;
};

// What becomes of a column. Cards have a question of their own in each row instead of a subject.
enum class ColumnUse { skip, subject, entity, date, number, text };

struct ColumnPlan {
    std::string label; // as questions say it: "capital"
    ColumnUse use = ColumnUse::skip;

    bool operator==(const ColumnPlan&) const = default;
};

struct TablePlan {
    std::string id, title;         // of the bank
    std::string subject = "thing"; // what a row is about: "state"
    std::vector<ColumnPlan> columns;

    bool operator==(const TablePlan&) const = default;
};

struct TableProblem {
    std::size_t line = 0;
    std::string column, why;
};

struct TableBank {
    TablePlan plan;
    fact::Records records;
    std::vector<TableProblem> problems; // values that were left out
    std::vector<item::Item> samples = {};
};

inline constexpr std::size_t samples_of_table = 5;

// The first column whose values all differ is the subject; dates, numbers and names are told by their values.
TablePlan guessed_plan(const Table& table, std::string_view file_name);

std::string_view name_of(ColumnUse use);

// Empty: a bank can be made. Else a sentence on what the plan lacks.
std::string lack_of(const TablePlan& plan);

// Precondition: lack_of(plan) is empty. Ids follow from what the rows say: the same table read again makes the same.
TableBank table_bank(const Table& table, const TablePlan& plan, const fact::Date& as_of);

// Some items of the bank, for a look before it is saved.
std::vector<item::Item> samples_of(const fact::Records& records);

} // namespace signatory::author
