// What strangers may send: a file to import, or a phone's message. libFuzzer makes up bytes and looks for a crash, for
// undefined behaviour, for memory without bound.
//
// usage: SIGNATORY_PARSER=anki|gift|… or message parser_fuzz [options of libFuzzer] CORPUS…      see fuzz.py
#include <cstdint>
#include <cstdlib>
#include <string>

#include "adapters/classroom/messages.hpp"
#include "adapters/transfer/import.hpp"

using namespace signatory;

namespace {

constexpr std::string_view of_phones = "message";

// Which parser is meant; ends the program when there is none of that name, so that nothing is fuzzed by mistake.
const transfer::Importer* chosen() {
    const char* name = std::getenv("SIGNATORY_PARSER");
    if (name != nullptr && name == of_phones) return nullptr;
    const transfer::Importer* importer = name == nullptr ? nullptr : transfer::importer_named(name);
    if (importer == nullptr) std::exit(2);
    return importer;
}

void read_file(const transfer::Importer& importer, const std::string& bytes) {
    const transfer::Reading reading = importer.read(bytes);
    if (!reading) {
        if (reading.error().what.empty() || reading.error().advice.empty()) std::abort(); // a refusal says what and what to do
        return;
    }
    for (const transfer::Card& card : reading->cards)
        if (transfer::card_to_json(card).empty()) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const transfer::Importer* const importer = chosen();
    const std::string bytes(reinterpret_cast<const char*>(data), size); // NOLINT: bytes as they came
    if (importer == nullptr)
        static_cast<void>(classroom::message_in(bytes));
    else
        read_file(*importer, bytes);
    return 0;
}
