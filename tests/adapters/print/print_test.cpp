// Items of every shape shuffled, and blocks dealt to pages. What a whole PDF says is read by other programs in
// tests/e2e/print_test.py.
#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "adapters/print/flow.hpp"
#include "core/quiz/variants.hpp"
#include "core/support/random.hpp"
#include "core/verify/verify.hpp"
#include "tests/adapters/transfer/item_cases.hpp"

using namespace signatory;

namespace {

std::set<std::string> right_answer(const item::Item& item) {
    std::set<std::string> parts;
    for (std::size_t place = 0; place < item.key.size(); ++place) {
        if (item.response_kind == item::ResponseKind::match)
            parts.insert(item.options[place].text + ": " + item.targets[item.key[place]].text);
        else if (item.response_kind == item::ResponseKind::order)
            parts.insert(std::to_string(place) + item.options[item.key[place]].text);
        else parts.insert(item.options[item.key[place]].text);
    }
    return parts;
}

print::Block block_of(int rows, double height) {
    print::Block block;
    for (int row = 0; row < rows; ++row) block.push_back({row == 0 ? 10.0 : 2.0, height, {}});
    return block;
}

// The place of each row on the pages: page, column's x, y.
struct At {
    std::size_t page;
    double x, y;
};

At at(const std::vector<print::Page>& pages, const print::Row& row) {
    for (std::size_t page = 0; page < pages.size(); ++page)
        for (const print::Placed& placed : pages[page])
            if (placed.row == &row) return {page, placed.x, placed.y};
    FAIL("a row is on no page");
    return {};
}

std::vector<print::Column> two_columns(std::size_t) { return {{0, 100, 400}, {200, 100, 400}}; }

} // namespace

TEST_CASE("shuffled items of every shape stay proven and keep their right answer") {
    int moved = 0;
    for (const auto& each : test::right_items())
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            const item::Item item = quiz::shuffled(test::harbours(), each.item, seed);
            CHECK_MESSAGE(verify::verify(test::harbours(), item).empty(), each.name);
            CHECK_MESSAGE(right_answer(item) == right_answer(each.item), each.name);
            moved += item == each.item ? 0 : 1;
        }
    CHECK(moved > 100);
}

TEST_CASE("no block is torn that a column can hold, none is lost, nothing goes beyond the bottom") {
    Random random(7);
    for (int round = 0; round < 200; ++round) {
        std::vector<print::Block> blocks;
        for (std::size_t left = 1 + random.below(30); left > 0; --left)
            blocks.push_back(block_of(1 + static_cast<int>(random.below(6)), 5 + static_cast<double>(random.below(40))));
        const auto pages = print::flowed(blocks, two_columns);
        std::size_t rows = 0, placed = 0;
        for (const print::Page& page : pages) placed += page.size();
        At before{0, 0, 0};
        for (const print::Block& block : blocks) {
            rows += block.size();
            const At first = at(pages, block.front());
            for (const print::Row& row : block) {
                const At here = at(pages, row);
                CHECK(here.page == first.page);
                CHECK(here.x == first.x);
                CHECK(here.y + row.height <= 400.0001);
                CHECK(std::tuple(before.page, before.x, before.y) < std::tuple(here.page, here.x, here.y));
                before = here;
            }
        }
        CHECK(placed == rows);
    }
}

TEST_CASE("a block taller than a column goes on in the next one, and what is left is whole") {
    const std::vector<print::Block> blocks{block_of(2, 30), block_of(20, 40), block_of(2, 30)};
    const auto pages = print::flowed(blocks, two_columns);
    CHECK(at(pages, blocks[1].front()).page == 0);
    CHECK(at(pages, blocks[1].back()).page >= 1);
    std::size_t placed = 0;
    for (const print::Page& page : pages) placed += page.size();
    CHECK(placed == 24);
}

TEST_CASE("the columns of the last page end at about the same height") {
    const std::vector<print::Block> blocks(8, block_of(1, 20));
    const auto pages = print::flowed(blocks, two_columns);
    REQUIRE(pages.size() == 1);
    CHECK(std::ranges::count(pages.front(), 0.0, &print::Placed::x) == 4);
}
