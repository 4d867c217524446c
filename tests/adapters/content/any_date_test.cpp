// What holds on a date, over every timed relation of the bank that ships, against a reading of its files that shares
// nothing with the program: days are counted one by one, spans are compared as ranges of day numbers.
#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "adapters/bank/json_bank.hpp"
#include "core/fact/holds.hpp"
#include "core/support/random.hpp"

using namespace signatory;

namespace {

const std::filesystem::path content_folder = std::filesystem::path(SIGNATORY_SOURCE_DIR) / "content";

// Days since 1 January of the year 1, counted year by year.
struct Calendar {
    std::array<int, 10000> before{}; // each year

    Calendar() {
        for (std::size_t year = 1; year + 1 < before.size(); ++year) before[year + 1] = before[year] + (is_leap(static_cast<int>(year)) ? 366 : 365);
    }
    static bool is_leap(int year) { return year % 400 == 0 || (year % 4 == 0 && year % 100 != 0); }
    static int length(int year, int month) {
        constexpr std::array lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        return lengths[static_cast<std::size_t>(month - 1)] + (month == 2 && is_leap(year) ? 1 : 0);
    }
    int day(int year, int month, int day_of_month) const {
        int days = before[static_cast<std::size_t>(year)] + day_of_month - 1;
        for (int earlier = 1; earlier < month; ++earlier) days += length(year, earlier);
        return days;
    }
};

struct Range {
    int first, last; // days that a date as written can mean
};

Range range_of(const std::string& written) {
    static const Calendar calendar;
    const int year = std::stoi(written.substr(0, 4));
    const int month = written.size() >= 7 ? std::stoi(written.substr(5, 2)) : 0;
    const int day = written.size() == 10 ? std::stoi(written.substr(8, 2)) : 0;
    const int last_month = month == 0 ? 12 : month;
    return {calendar.day(year, month == 0 ? 1 : month, day == 0 ? 1 : day),
            calendar.day(year, last_month, day == 0 ? Calendar::length(year, last_month) : day)};
}

struct Span {
    Range from{0, 0}, until{0, 0};
    bool has_from = false, has_until = false;
};

using Pair = std::pair<std::string, std::string>; // subject, object as written
struct Spans {
    std::map<std::string, std::map<Pair, std::vector<Span>>> of_relation; // timed ones
    std::string as_of;
};

Spans read_files() {
    Spans spans;
    std::set<std::string> timed;
    std::vector<nlohmann::json> documents;
    for (const auto& file : std::filesystem::directory_iterator(content_folder / "collective-security"))
        if (file.path().extension() == ".json") documents.push_back(nlohmann::json::parse(std::ifstream(file.path())));
    for (const auto& document : documents) {
        if (document.contains("as_of")) spans.as_of = document["as_of"];
        const auto relations = document.value("relations", nlohmann::json::object());
        for (const auto& [id, relation] : relations.items())
            if (relation.value("timed", false)) timed.insert(id);
    }
    for (const auto& document : documents) {
        const auto facts = document.value("facts", nlohmann::json::array());
        for (const auto& fact : facts) {
            if (!timed.contains(fact["relation"])) continue;
            Span span;
            if (fact.contains("from")) span.from = range_of(fact["from"]), span.has_from = true;
            if (fact.contains("until")) span.until = range_of(fact["until"]), span.has_until = true;
            const std::string object = fact["object"].is_string() ? fact["object"].get<std::string>() : fact["object"].dump();
            spans.of_relation[fact["relation"]][{fact["subject"], object}].push_back(span);
        }
    }
    return spans;
}

// A span without a start is sure of the bank's own day only.
fact::Truth at(const Span& span, Range day, Range as_of) {
    if (span.has_from && day.last < span.from.first) return fact::Truth::no;
    if (span.has_until && day.first >= span.until.last) return fact::Truth::no;
    const bool begun = span.has_from ? day.first >= span.from.last : !span.has_until && day.first == as_of.first;
    const bool lasts = !span.has_until || day.last < span.until.first;
    return begun && lasts ? fact::Truth::yes : fact::Truth::unknown;
}

fact::Truth at(const std::vector<Span>& spans, Range day, Range as_of) {
    bool perhaps = false;
    for (const Span& span : spans) {
        const fact::Truth truth = at(span, day, as_of);
        if (truth == fact::Truth::yes) return truth;
        perhaps = perhaps || truth == fact::Truth::unknown;
    }
    return perhaps ? fact::Truth::unknown : fact::Truth::no;
}

std::string written(Random& random, const std::string& as_of) {
    while (true) {
        const int year = 1949 + static_cast<int>(random.below(78)), month = 1 + static_cast<int>(random.below(12));
        const int day = 1 + static_cast<int>(random.below(static_cast<std::size_t>(Calendar::length(year, month))));
        if (std::string text = fmt::format("{:04}-{:02}-{:02}", year, month, day); text <= as_of) return text;
    }
}

} // namespace

TEST_CASE("on 200 dates every timed relation holds as a separate reading of the files says") {
    const auto loaded = bank::load_bank(content_folder / "collective-security", content_folder / "fact-bank.schema.json");
    REQUIRE(loaded.bank != nullptr);
    const Spans spans = read_files();
    const Range as_of = range_of(spans.as_of);
    Random random(1949);
    std::size_t relations = 0, answers = 0, yes = 0, no = 0;
    for (const fact::Relation& relation : loaded.bank->relations()) relations += relation.timed ? 1 : 0;
    CHECK(relations >= spans.of_relation.size());
    for (int date = 0; date < 200; ++date) {
        const std::string text = written(random, spans.as_of);
        const Range day = range_of(text);
        for (const auto& [id, pairs] : spans.of_relation) {
            const fact::Relation& relation = *loaded.bank->relation(id);
            for (const fact::Fact* fact : loaded.bank->facts_of(id)) {
                const auto said = pairs.find({fact->subject, fact::to_string(fact->object)});
                REQUIRE(said != pairs.end());
                const fact::Truth expected = at(said->second, day, as_of);
                const fact::Truth told = fact::holds(*loaded.bank, relation, fact->subject, fact->object, *fact::parse_date(text)).truth;
                ++answers;
                yes += told == fact::Truth::yes ? 1 : 0;
                no += told == fact::Truth::no ? 1 : 0;
                if (told != expected) FAIL_CHECK(fact->id, " on ", text);
            }
        }
    }
    MESSAGE(spans.of_relation.size(), " timed relations, ", answers, " answers: ", yes, " yes, ", no, " no, ", answers - yes - no, " unknown");
    CHECK(yes > 1000);
    CHECK(no > 1000);
}
