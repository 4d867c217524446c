#include "adapters/bank/json_bank.hpp"
#include "core/study/deck.hpp"
#include "tests/adapters/store/examples.hpp"
#include "tests/support/simulated_year.hpp"

using namespace signatory;

int main(int count, char** arguments) {
    if (count != 3) return 2;
    constexpr schedule::Now sunday_morning{1'795'338'000, 0};
    const auto loaded = bank::load_bank(arguments[2], SIGNATORY_SOURCE_DIR "/content/fact-bank.schema.json");
    if (loaded.bank == nullptr) return 1;
    const test::Learnt learnt = test::simulated_year(*loaded.bank, study::make_deck(loaded.bank), sunday_morning);
    store::Store store = test::open(arguments[1], sunday_morning.unix_seconds);
    for (const study::Review& review : learnt.reviews) store.append(review).value();
}
