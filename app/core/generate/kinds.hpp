// The question kinds, one file each; kinds.cpp lists them.
#pragma once

#include "core/generate/question_kind.hpp"

namespace signatory::generate {

extern const QuestionKind choose_object;
extern const QuestionKind choose_subject;
extern const QuestionKind choose_date;
extern const QuestionKind member_at_date;
extern const QuestionKind true_false;
extern const QuestionKind typed_year;
extern const QuestionKind typed_name;
extern const QuestionKind fill_the_blank;
extern const QuestionKind typed_number;
extern const QuestionKind typed_count;
extern const QuestionKind choose_several;
extern const QuestionKind which_came_first;
extern const QuestionKind put_in_order;
extern const QuestionKind match_pairs;
extern const QuestionKind sort_into_groups;
extern const QuestionKind standing_at_date;
extern const QuestionKind odd_one_out;
extern const QuestionKind like_another;
extern const QuestionKind which_is_meant;
extern const QuestionKind what_changed;

} // namespace signatory::generate
