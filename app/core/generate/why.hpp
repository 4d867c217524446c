// Why a draw gave no item: what the generator met on its way, so that a bank's author can be told the true reason.
#pragma once

#include <expected>
#include <string_view>

#include "core/fact/bank.hpp"
#include "core/item/item.hpp"

namespace signatory::generate {

enum class Why {
    // a fact that is never asked
    no_source,
    uncertain, // medium confidence, and not two publishers that say it
    disputed,
    after_as_of, // it, or the date asked for, lies after the date the questions are asked at
    // a question that cannot be put
    no_phrasing,
    no_such_date,  // it has no end, or no beginning, to be asked for
    several_spans, // it held more than once, so that one date is not the answer
    no_sure_place, // it held more than once, has no beginning, or a source claims otherwise: where it stands in time is not sure
    no_sure_date,  // its dates are too coarse: there is no day on which it surely holds
    // options that cannot stand beside each other
    too_few_values,
    too_few_alike, // what is asked for, too few others share or stand beside
    too_few_clues, // one of the options has fewer than two
    alike_options,  // the name of one is in the name of another, or one stands out by its length or an absolute word
    unlike_known,   // of one the bank knows ten times as much as of another
    unlike_age,     // one stood in it more than twenty years before another
    unlike_size,    // one number is ten times as large as another
    leading_stem,   // the stem shares a word with some of the options and not with the others
    unfit_length,   // the question has fewer than 4 words or more than 30
    clashing_draw,  // members drawn for different objects had one in common, or dates that may be the same
    no_question_for_each, // not every option drawn can be the answer to some question
    // what the bank cannot prove
    undecided,       // it cannot tell of an option, or a source claims it
    another_answer,  // another option is right too
    not_only_answer, // typed: there may be other right answers
    given_away,      // typed: the stem says the answer
    not_a_name,      // typed: described in several words, which nobody types alike
    refused,         // by the verifier
};

std::string_view name_of(Why why); // "too_few_values"

struct Obstacle {
    Why why = Why::refused;
    const fact::Fact* asked = nullptr; // the question it was met at; in a set, perhaps that of another option
};

template <class T> using Drawn = std::expected<T, Obstacle>;

inline std::unexpected<Obstacle> obstacle(Why why, const fact::Fact* asked = nullptr) {
    return std::unexpected(Obstacle{why, asked});
}

// Whether no other draw of the question about this fact can do better. What a question about another option of the
// set met says nothing of the next set.
bool is_settled(const fact::FactBank& bank, const fact::Fact& fact, const Obstacle& met);

} // namespace signatory::generate
