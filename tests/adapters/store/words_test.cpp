#include <doctest/doctest.h>

#include "adapters/store/rows.hpp"

using namespace signatory;
using namespace signatory::store;

namespace {

template <class Enum> void check_words(std::size_t count) {
    CHECK(words<Enum>.size() == count);
    for (const auto& [value, text] : words<Enum>) {
        CHECK(word(value) == text);
        CHECK(from_word<Enum>(text) == value);
    }
    CHECK_FALSE(from_word<Enum>("?").has_value());
}

} // namespace

TEST_CASE("every enumerator has a word and is read back from it") {
    check_words<item::Direction>(4);
    check_words<schedule::Phase>(4);
    check_words<study::Appearance>(4);
    check_words<study::Motion>(2);
}

TEST_CASE("a response is two plain texts and comes back from them") {
    CHECK(text_of(item::Arrangement{{2, 0, 1}}).text == "2 0 1");
    for (const item::Response& response : std::initializer_list<item::Response>{
             std::monostate{}, item::Choice{0}, item::Typed{""}, item::Typed{"2 0"}, item::Arrangement{},
             item::Arrangement{{7}}, item::Arrangement{{2, 0, 1}}})
        CHECK(response_of(text_of(response)) == response);
}

TEST_CASE("a response that was never written is damage") {
    for (const ResponseText& stored : std::initializer_list<ResponseText>{
             {"choice", ""}, {"choice", "-1"}, {"choice", "1x"}, {"arrangement", "1  2"}, {"essay", ""}})
        CHECK_THROWS_AS(response_of(stored), Damaged);
}
