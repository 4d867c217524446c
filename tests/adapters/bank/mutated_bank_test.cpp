#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "tests/adapters/bank/bank_files.hpp"

using namespace signatory::bank;

namespace {

// Some bytes of a good bank replaced, mostly by others that mean something in JSON.
std::string mutated(std::string text) {
    const int changes = *rc::gen::inRange(1, 8);
    for (int change = 0; change < changes; ++change) {
        const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
        const char structural = *rc::gen::elementOf(std::string("{}[]\",:\\ 0129-aeu\n"));
        text[at] =
            *rc::gen::weightedOneOf<char>({{3, rc::gen::just(structural)}, {1, rc::gen::arbitrary<char>()}});
    }
    return text;
}

} // namespace

TEST_CASE("a bank with random bytes changed is loaded whole or refused with a reason") {
    const std::string good = contents(cases / "good/small.json");
    CHECK(rc::check("loads or tells", [&] {
        const auto loaded = load_text(mutated(good));
        RC_ASSERT((loaded.bank == nullptr) == !loaded.problems.empty());
        for (const auto& problem : loaded.problems) {
            RC_ASSERT(!problem.what.empty() && !problem.advice.empty() && !problem.where.empty());
            RC_ASSERT(problem.advice.find("fault of the program") == std::string::npos);
        }
    }));
}
