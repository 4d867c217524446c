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

} // namespace signatory::generate
