// Plain cards written as a bank of their own, or added to the one that has them already: nothing is doubled.
#pragma once

#include <expected>
#include <filesystem>
#include <string>
#include <vector>

#include "adapters/transfer/import.hpp"
#include "core/author/table_bank.hpp"
#include "core/fact/bank.hpp"

namespace signatory::transfer {

struct TakenBank {
    std::filesystem::path path;
    std::string id;
    std::size_t facts_added = 0, facts_known = 0;
    std::vector<std::string> facts;       // of each card; empty: passed over
    std::vector<PassedOver> passed_over;
    std::size_t options_left_out = 0;     // wrong options of choices: those of a bank come from its facts
};

struct BankPlace {
    std::filesystem::path file;   // to be written, or added to
    std::filesystem::path schema; // content/fact-bank.schema.json
    std::string title;
    fact::Date as_of;
};

// Precondition: there is a card.
std::expected<TakenBank, Problem> write_bank_of_cards(const std::vector<Card>& cards, const BankPlace& place);

struct TableBankWritten {
    std::filesystem::path path;
    std::size_t facts_added = 0, facts_known = 0;
};
std::expected<TableBankWritten, Problem> write_bank_of_table(const author::TableBank& bank, const BankPlace& place);

// A file of that folder, named after the bank.
std::filesystem::path bank_file_in(const std::filesystem::path& folder, const std::string& id);

// What a file is called without folder and extension, as a title: "csto-facts.apkg" → "csto-facts".
std::string title_of_file(const std::string& path);

} // namespace signatory::transfer
