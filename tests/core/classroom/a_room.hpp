// A room for tests: three questions, and steps that are one word each.
#pragma once

#include <doctest/doctest.h>

#include "core/classroom/decide.hpp"
#include "tests/support/arranged_items.hpp"

namespace signatory::test {

inline item::Item a_choice(std::string id = "choice") {
    item::Item item = an_arranged_item(std::move(id), item::ResponseKind::single_choice, "Where was the Treaty signed?");
    item.options = {a_text("Minsk", "The CIS was founded in Minsk."), a_text("Tashkent", "The Treaty was signed in Tashkent."),
                    a_text("Yerevan", "The summit of 2022 met in Yerevan.")};
    item.key = {1};
    item.explanation = "The Treaty was signed in Tashkent on 15 May 1992.";
    return item;
}

inline item::Item a_year() {
    item::Item item = an_arranged_item("year", item::ResponseKind::number, "In which year was the Treaty signed?");
    item.accepted_number = item::AcceptedNumber{1992, 1992, 1992, "year"};
    item.explanation = "It was signed in 1992.";
    return item;
}

inline std::vector<classroom::Question> three_questions() { return {{a_choice(), {"The treaty"}}, {a_several(), {}}, {a_year(), {}}}; }

// Commands in, events out, folded as they come; `at` moves by hand.
class ARoom {
public:
    explicit ARoom(classroom::Settings settings = {}, std::vector<classroom::Question> questions = three_questions()) {
        settings.code = "482193";
        happens({0, classroom::Created{settings, std::move(questions)}});
    }
    ARoom& after(classroom::Milliseconds length) { return at_ += length, *this; }
    ARoom& joins(const std::string& name) { return does(classroom::Join{"token of " + name, name}); }
    ARoom& does(const classroom::Command& command) {
        const auto decision = classroom::decide(room_, command, at_);
        REQUIRE_MESSAGE(decision.has_value(), (decision ? "" : decision.error().says));
        for (const classroom::Event& event : *decision) happens(event);
        return *this;
    }
    ARoom& answers(classroom::Player player, item::Response response) {
        return does(classroom::Answer{player, room_.question, room_.round, std::move(response)});
    }
    std::string refused(const classroom::Command& command) const { // the reason; empty: it is not
        const auto decision = classroom::decide(room_, command, at_);
        return decision ? std::string{} : std::string(decision.error().reason);
    }
    std::string refused_answer(classroom::Player player, item::Response response) const {
        return refused(classroom::Answer{player, room_.question, room_.round, std::move(response)});
    }
    const classroom::Room& room() const { return room_; }
    const std::vector<classroom::Event>& events() const { return events_; }
    classroom::Milliseconds at() const { return at_; }

private:
    void happens(const classroom::Event& event) {
        REQUIRE(!classroom::refusal(room_, event));
        classroom::apply(room_, event);
        events_.push_back(event);
    }
    classroom::Room room_;
    std::vector<classroom::Event> events_;
    classroom::Milliseconds at_ = 1000;
};

} // namespace signatory::test
