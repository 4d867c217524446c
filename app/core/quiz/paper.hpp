// From a blueprint to a paper: the items of one quiz or test, none of which helps with another.
#pragma once

#include <expected>
#include <memory>
#include <string>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"
#include "core/quiz/blueprint.hpp"
#include "core/study/profile.hpp"
#include "core/support/problem.hpp"

namespace signatory::quiz {

struct Paper {
    std::vector<item::Item> items;    // part after part
    std::vector<std::string> lacking; // a sentence for everything the blueprint wants and the bank does not yield

    bool operator==(const Paper&) const = default;
};

// The same blueprint draws the same paper from the same records, in whatever order the bank's files give them.
// Of the items no two ask the same fact, none gives another's answer away, few are to be judged true or false or say
// NOT, the keys stand evenly, and about as many are easy, middling and hard. Each is proven.
std::expected<Paper, Problem> assemble(const std::shared_ptr<const fact::FactBank>& bank, const Blueprint& blueprint);

// A learner's quiz: one part, and what is lacking is a problem only when nothing is left.
Blueprint blueprint_of(const study::QuizBlueprint& quiz);
std::expected<std::vector<item::Item>, Problem> assemble(const std::shared_ptr<const fact::FactBank>& bank,
                                                         const study::QuizBlueprint& quiz);

} // namespace signatory::quiz
