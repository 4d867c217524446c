#include "core/generate/kinds.hpp"

#include <array>

namespace signatory::generate {

// The registry: one line a kind. The order is part of every seed's meaning: add at the end.
std::span<const QuestionKind> question_kinds() {
    static const std::array kinds{
        choose_object, choose_subject, choose_date, member_at_date, true_false, typed_year, typed_name,
    };
    return kinds;
}

const QuestionKind* question_kind(std::string_view name) {
    for (const QuestionKind& kind : question_kinds())
        if (kind.name == name) return &kind;
    return nullptr;
}

} // namespace signatory::generate
