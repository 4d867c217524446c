// Reads files as imports do, in one process, and tells what came of each: `read_imports FILE…`. Built with the sanitizers, it
// shows that no file brings the readers down.
#include <fmt/format.h>

#include "adapters/transfer/fact_table.hpp"
#include "adapters/transfer/import.hpp"
#include "adapters/transfer/source_file.hpp"
#include "core/author/table_bank.hpp"

using namespace signatory;

namespace {

std::string told(const Problem& problem) { return fmt::format("refused: {} — {}", problem.what, problem.advice); }

std::string read_table_of_facts(const std::string& bytes) {
    const auto table = transfer::read_fact_table(bytes);
    if (!table) return told(table.error());
    const auto plan = author::guessed_plan(*table, "Broken");
    if (!author::lack_of(plan).empty()) return fmt::format("refused: {} — said by the plan", author::lack_of(plan));
    const auto bank = author::table_bank(*table, plan, {2026, 1, 1});
    return fmt::format("read: {} facts, {} problems", bank.records.facts.size(), bank.problems.size());
}

std::string read_cards_of(const std::string& path, const std::string& bytes) {
    const transfer::Importer* importer = transfer::importer_for(path, bytes);
    if (importer == nullptr) return "refused: its name does not tell what it is — Say it.";
    const auto reading = importer->read(bytes);
    if (!reading) return told(reading.error());
    for (const transfer::Card& card : reading->cards) static_cast<void>(transfer::card_to_json(card));
    return fmt::format("read: {} cards, {} passed over", reading->cards.size(), reading->passed_over.size());
}

} // namespace

int main(int count, char** paths) {
    for (int index = 1; index < count; ++index) {
        const std::string path = paths[index];
        const auto bytes = transfer::read_source(path);
        const bool has_facts = path.ends_with(".facts.csv") || path.ends_with(".json");
        fmt::print("{}\t{}\n", path, !bytes ? told(bytes.error()) : has_facts ? read_table_of_facts(*bytes) : read_cards_of(path, *bytes));
    }
}
