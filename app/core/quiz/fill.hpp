// Draws the items of one part of a paper, and tells of each fact why it is not asked when they fall short.
#pragma once

#include <map>
#include <memory>
#include <vector>

#include "core/generate/generate.hpp"
#include "core/quiz/draft.hpp"

namespace signatory::quiz {

struct PartDraw {
    std::size_t place = 0; // of the part in the blueprint
    generate::Generator generator;
    std::vector<const fact::Fact*> facts; // that may be asked
    std::uint64_t seed = 0;
    bool named = false; // the facts are a list of the blueprint's: a free draw, blind to it, would hardly ever ask one
};

PartDraw part_draw(const std::shared_ptr<const fact::FactBank>& bank, const Blueprint& blueprint, std::size_t place);

// Of the facts that may be asked: what kept them off.
struct Shortfall {
    std::size_t facts = 0;
    std::size_t on_paper = 0;    // asked by this part or another
    std::size_t no_question = 0; // of these kinds none can be proven
    std::size_t untried = 0;     // beyond what is looked at, so that a paper is drawn while one waits
    std::map<Refusal, std::size_t> refused;
};

// Fills the part as far as it goes: by free draws, each kind as likely, with the planned spread of difficulty; then
// without it; then fact by fact, which is the only way where the facts are named. What is returned is empty of meaning when the part is filled.
Shortfall fill(Draft& draft, const PartDraw& draw, const Part& part);

} // namespace signatory::quiz
