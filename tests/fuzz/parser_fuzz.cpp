// What strangers may send: a file to import, or a phone's message. libFuzzer makes up bytes and looks for a crash, for
// undefined behaviour, for memory without bound.
//
// usage: SIGNATORY_PARSER=gift|facts|message|… parser_fuzz [options of libFuzzer] CORPUS…      see fuzz.py
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <string>

#include "adapters/classroom/messages.hpp"
#include "adapters/transfer/anki_collection.hpp"
#include "adapters/transfer/fact_table.hpp"
#include "adapters/transfer/import.hpp"
#include "core/author/table_bank.hpp"

using namespace signatory;

namespace {

// A refusal says what and what to do.
void check_refusal(const Problem& problem) {
    if (problem.what.empty() || problem.advice.empty()) std::abort();
}

void check_cards(const transfer::Reading& reading) {
    if (!reading) return check_refusal(reading.error());
    for (const transfer::Card& card : reading->cards)
        if (transfer::card_to_json(card).empty()) std::abort();
}

// As far as the bank that its guessed columns make.
void read_facts(const std::string& bytes) {
    const auto table = transfer::read_fact_table(bytes);
    if (!table) return check_refusal(table.error());
    const auto plan = author::guessed_plan(*table, "Fuzz");
    if (author::lack_of(plan).empty()) static_cast<void>(author::table_bank(*table, plan, fact::Date{2026, 1, 1}));
}

using Parser = std::function<void(const std::string&)>;

// Which parser is meant; ends the program when there is none of that name, so that nothing is fuzzed by mistake.
Parser chosen() {
    const char* variable = std::getenv("SIGNATORY_PARSER");
    const std::string name = variable == nullptr ? "" : variable;
    if (name == "message") return [](const std::string& bytes) { static_cast<void>(classroom::message_in(bytes)); };
    if (name == "facts") return read_facts;
    if (name == "collection") return [](const std::string& bytes) { check_cards(transfer::read_anki_collection(bytes)); };
    const transfer::Importer* importer = transfer::importer_named(name);
    if (importer == nullptr) std::exit(2);
    return [importer](const std::string& bytes) { check_cards(importer->read(bytes)); };
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Parser parser = chosen();
    parser({reinterpret_cast<const char*>(data), size}); // NOLINT: bytes as they came
    return 0;
}
