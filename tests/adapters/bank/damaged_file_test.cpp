// Files that are damaged, or made to do damage: each is a problem, none a crash.
#include <doctest/doctest.h>

#include "tests/adapters/bank/bank_files.hpp"

using namespace signatory;
using namespace signatory::bank;

namespace {

const std::string good = contents(cases / "good/small.json");

// As UTF-16 or UTF-32, for text of ASCII: each byte in a unit of `width` bytes.
std::string widened(const std::string& text, std::size_t width, std::size_t position) {
    std::string wide;
    for (const char byte : text) {
        std::string unit(width, '\0');
        unit[position] = byte;
        wide += unit;
    }
    return wide;
}

Problem only_problem(const std::string& text) {
    const auto loaded = load_text(text);
    CHECK(loaded.bank == nullptr);
    REQUIRE(loaded.problems.size() == 1);
    return loaded.problems.front();
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t time = 0; time < times; ++time) all += text;
    return all;
}

} // namespace

TEST_CASE("a truncated file is told to be one, at its end") {
    for (std::size_t size = 1; size < good.size() - 2; size += 97) {
        CAPTURE(size);
        CHECK(only_problem(good.substr(0, size)).what == "the file ends too early");
    }
}

TEST_CASE("UTF-16 and UTF-32 are told to be saved as UTF-8") {
    for (const std::string& text :
         {"\xFF\xFE" + widened(good, 2, 0), "\xFE\xFF" + widened(good, 2, 1), widened(good, 2, 0),
          widened(good, 2, 1), widened(good, 4, 0), widened(good, 4, 3)})
        CHECK(only_problem(text).advice == "Save it as UTF-8.");
}

TEST_CASE("a byte order mark before UTF-8 does no harm") {
    CHECK(load_text("\xEF\xBB\xBF" + good).bank != nullptr);
}

TEST_CASE("lines end as they do on any system") {
    std::string windows;
    for (const char byte : good) windows += byte == '\n' ? "\r\n" : std::string(1, byte);
    CHECK(load_text(windows).bank != nullptr);
}

TEST_CASE("nesting of a hundred thousand brackets is refused at the first too many") {
    for (const std::string_view open : {"[", "{\"a\":"}) {
        const Problem problem = only_problem(repeated(open, 100'000));
        CHECK(problem.what == "brackets are nested deeper than 64");
        CHECK(problem.where.find(":1:" + std::to_string(64 * open.size() + 1) + ": ") != std::string::npos);
    }
}

TEST_CASE("a huge text is refused where it stands, and a huge file unread") {
    const std::string before = R"({"format": 1, "title": {"en": ")";
    CHECK(only_problem(before + std::string(std::size_t{2} << 20U, 'x') + "\"}}").what ==
          "the text is longer than 1 MiB");
    CHECK(only_problem(before + std::string(std::size_t{64} << 20U, 'x') + "\"}}").what ==
          "the file is larger than 64 MiB");
}

TEST_CASE("a long text does not exhaust the patterns of the schema") {
    std::string text = good;
    text.replace(text.find("csto-founded"), 12, std::string(1'000'000, 'a'));
    const auto loaded = load_text(text);
    REQUIRE_FALSE(loaded.problems.empty());
    CHECK(loaded.problems.front().what == "the text is longer than 100 characters");
}

TEST_CASE("a long name of a member is refused") {
    CHECK(only_problem("{\"" + std::string(1'000'000, 'a') + "\": 1}").what ==
          "the member's name is longer than 200 bytes");
}

TEST_CASE("more than 300,000 values are refused") {
    CHECK(only_problem("[" + repeated("1,", 300'001) + "1]").what ==
          "the file holds more than 300,000 values");
}

TEST_CASE("a value that JSON does not have is refused") {
    for (const char* text :
         {"NaN", "1e999", "-", "01", "\"\\ud800\"", "{\"a\"}", "[,]", "\x01", "null", "true", "\"a\"", "7"})
        CHECK_FALSE(only_problem(text).advice.empty());
}

TEST_CASE("a name with the signs of a JSON pointer is told escaped") {
    const auto loaded = load_text(R"({"a/b~c": 1})");
    REQUIRE_FALSE(loaded.problems.empty());
    CHECK(loaded.problems.front().where.ends_with(":1:2: /a~1b~0c"));
}
