// The verifier's cases. They are JSON lines, so they are read through the adapter; what is tested is
// core/verify.
#include <algorithm>
#include <map>
#include <set>

#include "core/verify/verify.hpp"
#include "tests/adapters/transfer/item_cases.hpp"

using namespace signatory;
using test::harbours;

namespace {

std::set<std::string> reasons(const std::vector<verify::Refusal>& refusals) {
    std::set<std::string> reasons;
    for (const auto& refusal : refusals) reasons.insert(refusal.reason);
    return reasons;
}

std::string told(const std::vector<verify::Refusal>& refusals) {
    std::string text;
    for (const auto& refusal : refusals) text += "\n  " + refusal.reason + ": " + refusal.what;
    return text;
}

std::vector<verify::Check> all_but(std::string_view id) {
    std::vector<verify::Check> checks;
    std::ranges::copy_if(verify::checks(), std::back_inserter(checks),
                         [&](const auto& check) { return check.id != id; });
    return checks;
}

} // namespace

TEST_CASE("an item of every shape that is right is proven") {
    const auto cases = test::right_items();
    CHECK(cases.size() >= 60);
    for (const auto& each : cases) {
        const auto refusals = verify::verify(harbours(), each.item);
        CHECK_MESSAGE(refusals.empty(), each.name, told(refusals));
    }
}

TEST_CASE("a wrong item is refused for what is wrong with it, and for nothing else") {
    const auto cases = test::wrong_items();
    CHECK(cases.size() >= 250);
    for (const auto& each : cases) {
        const auto refusals = verify::verify(harbours(), each.item);
        std::set<std::string> expected(each.also.begin(), each.also.end());
        expected.insert(each.reason);
        CHECK_MESSAGE(reasons(refusals) == expected, each.reason, ", ", each.name, told(refusals));
    }
}

TEST_CASE("every ground of a certificate has three wrong items at least, every other check two") {
    std::map<std::string, int> counts;
    for (const auto& each : test::wrong_items()) ++counts[each.reason];
    for (const char* ground : {"fact", "one_value", "complete", "family", "span", "source"})
        CHECK_MESSAGE(counts[ground] >= 3, ground);
    for (const auto& check : verify::checks()) CHECK_MESSAGE(counts[std::string(check.id)] >= 2, check.id);
    CHECK(counts.size() == verify::checks().size());
}

TEST_CASE("without any one check, a wrong item passes") {
    const auto cases = test::wrong_items();
    for (const auto& check : verify::checks()) {
        const auto rest = all_but(check.id);
        const bool one_passes = std::ranges::any_of(cases, [&](const auto& each) {
            return each.reason == check.id && verify::verify(harbours(), each.item, rest).empty();
        });
        CHECK_MESSAGE(one_passes, check.id);
    }
}

TEST_CASE("no mutilation of a right item makes the verifier fail") {
    for (const auto& each : test::right_items()) {
        item::Item item = each.item;
        item.options.clear();
        CHECK_NOTHROW(verify::verify(harbours(), item));
        item = each.item;
        item.certificate.assertions.clear();
        CHECK_FALSE(verify::verify(harbours(), item).empty());
        item = each.item;
        item.targets.clear();
        item.certificate.place = ~std::size_t{0};
        CHECK_NOTHROW(verify::verify(harbours(), item));
        item = each.item;
        for (auto& assertion : item.certificate.assertions) assertion.target = ~std::size_t{0};
        CHECK_NOTHROW(verify::verify(harbours(), item));
        for (auto& assertion : item.certificate.assertions) assertion.option = ~std::size_t{0};
        CHECK_NOTHROW(verify::verify(harbours(), item));
        for (auto& assertion : item.certificate.assertions)
            assertion.object = fact::Text{"nothing of the kind"};
        CHECK_NOTHROW(verify::verify(harbours(), item));
    }
    CHECK_FALSE(verify::verify(harbours(), item::Item{}).empty());
    for (const auto rule : {item::Rule::choose, item::Rule::order, item::Rule::match, item::Rule::value,
                            item::Rule::source, item::Rule::except}) {
        item::Item item;
        item.certificate.rule = rule;
        CHECK_FALSE(verify::verify(harbours(), item).empty());
    }
}
