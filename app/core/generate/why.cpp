#include "core/generate/why.hpp"

namespace signatory::generate {

std::string_view name_of(Why why) {
    switch (why) {
    case Why::no_source: return "no_source";
    case Why::uncertain: return "uncertain";
    case Why::disputed: return "disputed";
    case Why::after_as_of: return "after_as_of";
    case Why::no_phrasing: return "no_phrasing";
    case Why::no_such_date: return "no_such_date";
    case Why::several_spans: return "several_spans";
    case Why::no_sure_place: return "no_sure_place";
    case Why::no_sure_date: return "no_sure_date";
    case Why::too_few_values: return "too_few_values";
    case Why::too_few_alike: return "too_few_alike";
    case Why::too_few_clues: return "too_few_clues";
    case Why::alike_options: return "alike_options";
    case Why::unlike_known: return "unlike_known";
    case Why::unlike_age: return "unlike_age";
    case Why::unlike_size: return "unlike_size";
    case Why::unfit_length: return "unfit_length";
    case Why::leading_stem: return "leading_stem";
    case Why::clashing_draw: return "clashing_draw";
    case Why::no_question_for_each: return "no_question_for_each";
    case Why::undecided: return "undecided";
    case Why::another_answer: return "another_answer";
    case Why::not_only_answer: return "not_only_answer";
    case Why::given_away: return "given_away";
    case Why::not_a_name: return "not_a_name";
    case Why::refused: break;
    }
    return "refused";
}

bool is_settled(const fact::FactBank& bank, const fact::Fact& fact, const Obstacle& met) {
    const bool own = met.asked == nullptr || met.asked == &fact;
    switch (met.why) {
    case Why::too_few_values: return true;
    case Why::no_phrasing:
    case Why::not_a_name:
    case Why::no_such_date:
    case Why::several_spans:
    case Why::no_sure_place:
    case Why::no_sure_date:
    case Why::after_as_of: return own;
    case Why::not_only_answer:
    case Why::unfit_length:
    case Why::given_away: return !bank.relation_of(fact)->timed; // else another date may do
    default: return false;
    }
}

} // namespace signatory::generate
