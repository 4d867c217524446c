// Items of the kinds that are answered by an arrangement, made by hand: what a generator would make of the small bank.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/item/item.hpp"

namespace signatory::test {

inline item::Item an_arranged_item(std::string id, item::ResponseKind kind, std::string stem) {
    item::Item item;
    item.id = std::move(id);
    item.response_kind = kind;
    item.topic = "founding";
    item.language = "en";
    item.as_of = {2026, 1, 15};
    item.stem = std::move(stem);
    item.sources = {{"charter-text", "Article 1"}, {"overview", ""}};
    return item;
}

inline item::Option a_text(std::string text, std::string rationale = {}) { return {text, fact::Text{text}, std::move(rationale)}; }

// Keys: the Tashkent Treaty and the CSTO Charter, 0 and 2.
inline item::Item a_several() {
    item::Item item = an_arranged_item("several", item::ResponseKind::multiple_choice,
                                       "Which of these documents were signed after 1990? Select all that apply.");
    item.options = {a_text("the Tashkent Treaty", "The Tashkent Treaty was signed on 15 May 1992."),
                    a_text("the Warsaw Treaty", "The Warsaw Treaty was signed on 14 May 1955."),
                    a_text("the CSTO Charter", "The CSTO Charter was signed on 7 October 2002."),
                    a_text("the North Atlantic Treaty", "The North Atlantic Treaty was signed on 4 April 1949.")};
    item.key = {0, 2};
    item.asks = {"tashkent-signed", "charter-signed"};
    item.explanation = "The Tashkent Treaty was signed on 15 May 1992, the CSTO Charter on 7 October 2002.";
    return item;
}

// The right order: 3, 1, 0, 2.
inline item::Item an_order() {
    item::Item item = an_arranged_item("order", item::ResponseKind::order, "Put these documents in the order in which they were signed.");
    item.options = a_several().options;
    item.key = {3, 1, 0, 2};
    item.asks = {"nato-treaty-signed", "warsaw-signed", "tashkent-signed", "charter-signed"};
    item.explanation = "The North Atlantic Treaty came first, on 4 April 1949, the CSTO Charter last, on 7 October 2002.";
    return item;
}

// The right targets: 1, 2, 0.
inline item::Item a_matching() {
    item::Item item = an_arranged_item("matching", item::ResponseKind::match, "Match each state with its capital.");
    item.options = {a_text("Armenia", "The capital of Armenia is Yerevan."), a_text("Belarus", "The capital of Belarus is Minsk."),
                    a_text("Kazakhstan", "The capital of Kazakhstan is Astana.")};
    item.targets = {a_text("Astana"), a_text("Yerevan"), a_text("Minsk")};
    item.key = {1, 2, 0};
    item.topic = "places";
    item.asks = {"armenia-capital", "belarus-capital", "kazakhstan-capital"};
    item.explanation = "The capitals are Yerevan, Minsk and Astana.";
    return item;
}

// Several options share a target: 0, 0, 1, 2.
inline item::Item a_grouping() {
    item::Item item = an_arranged_item("grouping", item::ResponseKind::match, "How did each of these states stand to the CSTO on 1 June 2013?");
    item.options = {a_text("Armenia", "Armenia had been a member since 1994."), a_text("Tajikistan", "Tajikistan had been a member since 1993."),
                    a_text("Afghanistan", "Afghanistan had been an observer since 11 April 2013."),
                    a_text("Uzbekistan", "Uzbekistan had left on 19 December 2012.")};
    item.targets = {a_text("Member"), a_text("Observer"), {"Neither", fact::Text{"none"}, {}}};
    item.key = {0, 0, 1, 2};
    item.certificate.at = {{2013, 6, 1}};
    item.asks = {"armenia-capital", "tajikistan-capital"};
    item.explanation = "On 1 June 2013 Armenia and Tajikistan were members, and Afghanistan an observer.";
    return item;
}

inline std::vector<item::Item> arranged_items() { return {a_several(), an_order(), a_matching(), a_grouping()}; }

// So wordy that nothing fits one line.
inline item::Item wordy(item::Item item) {
    constexpr std::string_view tail = " of the Intergovernmental Conference on Confidence-Building Measures and Mutual Assistance";
    for (item::Option& option : item.options) {
        option.text += tail;
        option.rationale += " It is said at length, so that the reason takes more than one line of the row it stands in.";
    }
    for (item::Option& target : item.targets) target.text += tail;
    return item;
}

} // namespace signatory::test
