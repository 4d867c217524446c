#include <algorithm>
#include <set>

#include "adapters/transfer/export.hpp"
#include "adapters/transfer/item_words.hpp"
#include "tests/adapters/transfer/item_cases.hpp"

using namespace signatory;
using namespace signatory::transfer;
using test::harbours;

namespace {

const std::vector<item::Item>& cases() {
    static const std::vector<item::Item> items = [] {
        std::vector<item::Item> all;
        for (auto& each : test::right_items()) {
            all.push_back(std::move(each.item));
            all.back().id = "case-" + std::to_string(all.size());
        }
        return all;
    }();
    return items;
}

item::Item a_choice() {
    return *std::ranges::find(cases(), item::ResponseKind::single_choice, &item::Item::response_kind);
}

std::string written(const char* format, item::Item item) {
    const auto exported = transfer::exported(*format_named(format), {harbours(), {std::move(item)}, {}});
    REQUIRE_MESSAGE(exported.has_value(), (exported ? "" : exported.error().what));
    return exported->bytes;
}

std::string why_not(const char* format, const item::Item& item) {
    return why_left_out(*format_named(format), item).value_or("");
}

} // namespace

TEST_CASE("every format has a name of its own, a label and an extension") {
    std::set<std::string_view> names;
    for (const Format& format : formats()) {
        CHECK_MESSAGE(names.insert(format.name).second, format.name);
        CHECK_FALSE(format.label.empty());
        CHECK(format.extension.starts_with('.'));
        CHECK(format_named(format.name) == &format);
    }
    CHECK(format_named("morse") == nullptr);
}

TEST_CASE("every format writes every kind of response it declares, the same bytes each time") {
    for (const Format& format : formats())
        for (std::size_t kind = 0; kind < response_kinds; ++kind) {
            const auto response = static_cast<item::ResponseKind>(kind);
            Quiz quiz{harbours(), {}, {}};
            std::ranges::copy_if(cases(), std::back_inserter(quiz.items),
                                 [&](const item::Item& item) { return item.response_kind == response; });
            REQUIRE_FALSE(quiz.items.empty());
            const auto first = exported(format, quiz);
            const Hold& hold = format.hold(response);
            CHECK_MESSAGE(first.has_value() == (hold.holding != Holding::none), format.name, " ",
                          item::name_of(response));
            CHECK_MESSAGE((hold.holding == Holding::native) == hold.words.empty(), format.name);
            if (!first) continue;
            CHECK(first->items + static_cast<std::size_t>(std::ranges::count_if(first->changes, &Change::left_out)) ==
                  quiz.items.size());
            CHECK(first->bytes.size() > 100);
            CHECK_MESSAGE(first->bytes == exported(format, quiz)->bytes, format.name);
        }
}

TEST_CASE("of two items with one id the second is left out and told") {
    const auto exported = transfer::exported(*format_named("qti21"), {harbours(), {a_choice(), a_choice()}, {}});
    REQUIRE(exported.has_value());
    CHECK(exported->items == 1);
    REQUIRE(exported->changes.size() == 1);
    CHECK(exported->changes.front().left_out);
}

TEST_CASE("an id that could lead out of an archive is left out") {
    for (const char* id : {"../../evil", "/etc/evil", "a b", "<x>", ""}) {
        item::Item item = a_choice();
        item.id = id;
        for (const Format& format : formats()) CHECK_MESSAGE(why_left_out(format, item).has_value(), format.name, " ", id);
    }
}

TEST_CASE("what is converted or left out is told for each item, and the rest is written") {
    const auto exported = transfer::exported(*format_named("aiken"), {harbours(), cases(), {}});
    REQUIRE(exported.has_value());
    std::size_t single = 0;
    for (const item::Item& item : cases()) single += item.response_kind == item::ResponseKind::single_choice ? 1 : 0;
    CHECK(exported->items == single);
    CHECK(exported->changes.size() == cases().size() - single);
    for (const Change& change : exported->changes) CHECK((change.left_out && !change.why.empty()));
}

TEST_CASE("signs that a format takes for its own are escaped, or the item is left out") {
    item::Item item = a_choice();
    item.stem = "Is {a} ~b =c #d :e \\f <g> & \"h\"?";
    CHECK(written("gift", item).find(R"(Is \{a\} \~b \=c \#d \:e \\f <g> & "h"?)") != std::string::npos);
    CHECK(written("moodle-xml", item).find("&amp;lt;g&amp;gt; &amp;amp; &amp;quot;h&amp;quot;") != std::string::npos);
    item.stem = "A. Arden signed what?";
    CHECK(why_not("aiken", item) == "Aiken takes a stem that begins with a letter and a stop for an option");
    item = a_choice();
    item.options[1].text = "R&D";
    CHECK_FALSE(why_not("aiken", item).empty());
    item.options[1].text = "</script><script>alert(1)</script>";
    CHECK(written("html", item).find("<script>alert") == std::string::npos);
    CHECK(written("html", item).find("\\u003c/script>") != std::string::npos);
}

TEST_CASE("a cell that a spreadsheet would take for a formula is kept a text") {
    item::Item item = a_choice();
    for (const char* formula : {"=1+1", "+1", "-1", "@SUM(A1)", "  =HYPERLINK(\"x\")"}) {
        item.options[0].text = formula;
        CHECK(
            written("csv", item).find(std::string("\"'") + (formula[0] == ' ' ? "  =" : std::string(1, formula[0]))) !=
            std::string::npos);
    }
}

TEST_CASE("what is too long for Kahoot is left out with the reason, counted in letters") {
    item::Item item = a_choice();
    item.stem = std::string(119, 'a') + "?";
    CHECK(why_not("kahoot", item).empty());
    item.stem = "é" + std::string(118, 'a') + "?";
    CHECK(why_not("kahoot", item).empty());
    item.stem += "?";
    CHECK(why_not("kahoot", item) == "Kahoot takes at most 120 characters in a question");
    item.stem = "Which?";
    item.options[0].text = std::string(76, 'a');
    CHECK(why_not("kahoot", item) == "Kahoot takes at most 75 characters in an option");
}

TEST_CASE("control characters never reach a document") {
    item::Item item = a_choice();
    item.stem = std::string("Which\x01\x0b one\xef\xbf\xbf?");
    for (const char* format : {"gift", "moodle-xml", "aiken", "quizlet", "anki-text"}) {
        const std::string bytes = written(format, item);
        CHECK_MESSAGE(bytes.find("Which   one ?") != std::string::npos, format);
    }
}

TEST_CASE("an order becomes a matching with places") {
    const auto order = std::ranges::find(cases(), item::ResponseKind::order, &item::Item::response_kind);
    const item::Item match = as_matching(*order);
    for (std::size_t place = 0; place < order->key.size(); ++place)
        CHECK(match.targets[match.key[order->key[place]]].text == std::to_string(place + 1));
}
