// The stem as it is read: it asks what the certificate proves, at the date it proves it, and gives nothing
// away.
#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "core/verify/answers.hpp"
#include "core/verify/checks.hpp"
#include "core/verify/interval.hpp"
#include "core/verify/question.hpp"
#include "core/verify/words.hpp"

namespace signatory::verify {
namespace {

constexpr std::size_t fewest_words = 3, most_words = 40;
constexpr std::array<std::string_view, 4> banned{"currently", "now", "today", "recently"}; // background R17

bool is_asked_at_a_date(const fact::FactBank& bank, const item::Assertion& assertion) {
    const fact::Relation* relation = bank.relation(assertion.relation);
    return relation != nullptr && relation->timed &&
           (assertion.part == item::Part::object || assertion.part == item::Part::count);
}

bool is_asked(const item::Item& item, const fact::Date& date) {
    return std::ranges::find(item.certificate.at, date) != item.certificate.at.end();
}

// A date that the stem speaks of without asking at it: one that is given, or part of a given name.
bool is_given(const fact::FactBank& bank, const item::Item& item, const fact::Date& date) {
    const std::string words = written_out(date, item.language).value_or("");
    for (const auto& assertion : item.certificate.assertions)
        for (const fact::Value& value : given(item, assertion)) {
            if (value == fact::Value{date}) return true;
            const auto ways = ways_to_write(bank, value, item.language);
            if (!std::holds_alternative<fact::Date>(value) &&
                std::ranges::any_of(ways, [&](const auto& way) { return says(way, words); }))
                return true;
        }
    return false;
}

// Where a number is asked, a date's year is all of the answer.
std::vector<std::string> ways_to_give_away(const fact::FactBank& bank, const item::Item& item,
                                           const fact::Value& right) {
    auto ways = ways_to_write(bank, right, item.language);
    const auto* date = std::get_if<fact::Date>(&right);
    if (date != nullptr && item.accepted_number) ways.push_back(fmt::format("{}", date->year));
    return ways;
}

// The 2 of “2 June 2013” tells nobody that two is the answer.
std::string without_dates(const item::Item& item) {
    std::string stem = item.stem;
    for (const fact::Date& date : item.certificate.at) {
        const std::string words = written_out(date, item.language).value_or("");
        const std::size_t start = words.empty() ? std::string::npos : stem.find(words);
        if (start != std::string::npos) stem.erase(start, words.size());
    }
    return stem;
}

void add_unnamed_source(Faults& faults, const fact::FactBank& bank, const Reading& stem,
                        const std::string& id) {
    const fact::Source* source = bank.source(id);
    if (source != nullptr && !stem.says(source->title))
        faults.push_back(fmt::format("the stem does not name the source “{}”", source->title));
}

void add_unnamed(Faults& faults, const fact::FactBank& bank, const item::Item& item, const Reading& stem,
                 const fact::Value& value) {
    const auto ways = ways_to_write(bank, value, item.language);
    if (!ways.empty() && !stem.says_any(ways))
        faults.push_back(fmt::format("the stem does not name {}", fact::to_string(value)));
}

// The two dates between which something is asked are proven by every assertion, though none is at them.
bool is_proven_of(const item::Item& item, const fact::Date& date) {
    return shape_of(item) == Shape::between ||
           std::ranges::any_of(item.certificate.assertions,
                               [&](const auto& each) { return each.at == date; });
}

// An event is told by its option: it names what the options share as well.
Faults untold_events(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    for (const auto& assertion : item.certificate.assertions) {
        if (assertion.option >= item.options.size()) continue;
        const Reading told(item.options[assertion.option].text);
        for (const fact::Value& value : given(item, assertion)) add_unnamed(faults, bank, item, told, value);
    }
    return faults;
}

// A title may hold a date of its own.
std::string without_titles(const fact::FactBank& bank, const item::Item& item) {
    std::string stem = item.stem;
    for (const auto& assertion : item.certificate.assertions) {
        const fact::Source* source = bank.source(assertion.source);
        const std::size_t start = source == nullptr ? std::string::npos : stem.find(source->title);
        if (start != std::string::npos) stem.erase(start, source->title.size());
    }
    return stem;
}

} // namespace

Faults other_stem(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    if (shape_of(item) == Shape::between) return untold_events(bank, item);
    const Reading stem(item.stem);
    std::set<fact::Value> named;
    for (const auto& assertion : item.certificate.assertions) {
        for (const fact::Value& value : given(item, assertion))
            if (named.insert(value).second) add_unnamed(faults, bank, item, stem, value);
        if (asks_a_source(item)) add_unnamed_source(faults, bank, stem, assertion.source);
    }
    return faults;
}

Faults missing_dates(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    for (const auto& assertion : item.certificate.assertions)
        if (is_asked_at_a_date(bank, assertion) && !assertion.at)
            faults.push_back(fmt::format("“{}” holds over time, but no date is asked", assertion.relation));
    for (const fact::Date& date : item.certificate.at) {
        const auto words = written_out(date, item.language);
        if (!words || !says(item.stem, *words))
            faults.push_back(fmt::format("the stem does not write out {}", fact::to_string(date)));
    }
    return faults;
}

Faults other_dates(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    for (const auto& assertion : item.certificate.assertions)
        if (assertion.at && !is_asked(item, *assertion.at))
            faults.push_back(
                fmt::format("{} is proven, but not the date asked", fact::to_string(*assertion.at)));
    for (const fact::Date& date : item.certificate.at)
        if (!is_proven_of(item, date))
            faults.push_back(fmt::format("{} is asked, but nothing is proven of it", fact::to_string(date)));
    for (const fact::Date& date : dates_in(without_titles(bank, item)))
        if (!is_asked(item, date) && !is_given(bank, item, date))
            faults.push_back(
                fmt::format("the stem speaks of {}, the certificate does not", fact::to_string(date)));
    return faults;
}

Faults after_as_of(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    std::vector<fact::Date> dates = item.certificate.at;
    dates.push_back(item.as_of);
    for (const fact::Date& date : dates)
        if (days_of(date).last > days_of(bank.header().as_of).last)
            faults.push_back(fmt::format("{} is after {}, as far as the bank knows", fact::to_string(date),
                                         fact::to_string(bank.header().as_of)));
    return faults;
}

Faults key_in_stem(const fact::FactBank& bank, const item::Item& item) {
    Faults faults;
    for (const fact::Value& right : right_answers(bank, item)) {
        const std::string read = std::holds_alternative<double>(right) ? without_dates(item) : item.stem;
        if (says_any(read, ways_to_give_away(bank, item, right)))
            faults.push_back(fmt::format("the stem gives {} away", fact::to_string(right)));
    }
    return faults;
}

Faults banned_words(const fact::FactBank&, const item::Item& item) {
    Faults faults;
    const Reading stem(item.stem);
    for (const std::string_view word : banned)
        if (stem.says(word)) faults.push_back(fmt::format("“{}” has no date", word));
    return faults;
}

Faults unfinished_stem(const fact::FactBank&, const item::Item& item) {
    Faults faults;
    const std::size_t words = count_words(item.stem);
    if (words < fewest_words || words > most_words)
        faults.push_back(fmt::format("the stem has {} words", words));
    if (!item.stem.ends_with('?') && !item.stem.ends_with('.'))
        faults.emplace_back("the stem ends without ? or .");
    if (item.stem.find_first_of("{}") != std::string::npos)
        faults.emplace_back("a place in the stem is not filled");
    return faults;
}

} // namespace signatory::verify
