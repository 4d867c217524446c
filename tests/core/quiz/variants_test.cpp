// Variants of a paper, and who gets which.
#include <algorithm>
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "core/item/answer_text.hpp"
#include "core/quiz/key_positions.hpp"
#include "core/quiz/paper.hpp"
#include "core/quiz/seating.hpp"
#include "core/quiz/variants.hpp"
#include "core/verify/verify.hpp"
#include "tests/support/a_bank.hpp"

using namespace signatory;
using namespace signatory::quiz;

namespace {

// The stem with its options in the order of the alphabet: the same however they are shuffled.
std::string content_of(const item::Item& item) {
    std::vector<std::string> texts;
    for (const item::Option& option : item.options) texts.push_back("option " + option.text + " " + option.rationale);
    for (const item::Option& target : item.targets) texts.push_back("target " + target.text);
    std::ranges::sort(texts);
    std::string content = item.stem;
    for (const std::string& text : texts) content += "\n" + text;
    return content;
}

std::vector<std::string> contents_of(const std::vector<item::Item>& items) {
    std::vector<std::string> contents;
    for (const item::Item& item : items) contents.push_back(content_of(item));
    std::ranges::sort(contents);
    return contents;
}

// What the key says, whatever the order of its parts.
std::multiset<char> key_of(const item::Item& item) {
    const std::string text = item::key_text(item);
    return {text.begin(), text.end()};
}

bool sit_beside(std::size_t left, std::size_t right, std::size_t in_a_row) {
    const auto apart = [](std::size_t one, std::size_t other) { return one > other ? one - other : other - one; };
    return left != right && apart(left / in_a_row, right / in_a_row) <= 1 && apart(left % in_a_row, right % in_a_row) <= 1;
}

} // namespace

TEST_CASE("a variant asks the same with the same keys, proven, in another order") {
    const auto bank = test::a_studied_bank().bank();
    const Paper paper = assemble(bank, {{{{}, std::nullopt, {}, 8}}, std::nullopt, {}, 4}).value();
    REQUIRE(paper.items.size() >= 4);
    std::map<std::string, std::multiset<char>> keys;
    for (const item::Item& item : paper.items) keys[content_of(item)] = key_of(item);
    Variants variants(*bank, paper.items, "CODE");
    std::set<std::vector<std::string>> orders;
    for (std::size_t number = 1; number <= 12; ++number) {
        const auto items = variants.at(number);
        CHECK(contents_of(items) == contents_of(paper.items));
        CHECK(has_even_positions(items));
        std::vector<std::string> order;
        for (const item::Item& item : items) {
            INFO(item.stem);
            CHECK(verify::verify(*bank, item).empty());
            CHECK(key_of(item) == keys[content_of(item)]);
            order.push_back(item.id);
        }
        orders.insert(order);
        CHECK(Variants(*bank, paper.items, "CODE").at(number) == items);
    }
    CHECK(orders.size() > 8);
    CHECK(Variants(*bank, paper.items, "OTHER").at(1) != variants.at(1));
}

TEST_CASE("of four variants and more no two neighbours get the same, before, behind and aslant") {
    for (std::size_t variants = 4; variants <= 12; ++variants)
        for (std::size_t in_a_row = 1; in_a_row <= 9; ++in_a_row) {
            const auto seats = seating(variants, 41, in_a_row);
            REQUIRE(seats.size() == 41);
            for (std::size_t left = 0; left < seats.size(); ++left)
                for (std::size_t right = 0; right < seats.size(); ++right)
                    if (sit_beside(left, right, in_a_row)) CHECK(seats[left] != seats[right]);
        }
}

TEST_CASE("of two and three variants nobody gets that of the seat beside, before or behind") {
    for (const std::size_t variants : {std::size_t{2}, std::size_t{3}})
        for (std::size_t in_a_row = 1; in_a_row <= 9; ++in_a_row) {
            const auto seats = seating(variants, 41, in_a_row);
            for (std::size_t seat = 0; seat < seats.size(); ++seat) {
                CHECK(seats[seat] >= 1);
                CHECK(seats[seat] <= variants);
                if (seat + in_a_row < seats.size()) CHECK(seats[seat] != seats[seat + in_a_row]);
                if (seat + 1 < seats.size() && (seat + 1) % in_a_row != 0) CHECK(seats[seat] != seats[seat + 1]);
            }
        }
}

TEST_CASE("as many variants as papers are each used once") {
    CHECK(seating(5, 5, 3) == std::vector<std::size_t>{1, 2, 3, 4, 5});
    CHECK(seating(1, 3, 2) == std::vector<std::size_t>{1, 1, 1});
}
