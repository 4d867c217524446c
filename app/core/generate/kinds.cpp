#include "core/generate/kinds.hpp"

#include <array>

namespace signatory::generate {

// The registry: one line a kind. The order is part of every seed's meaning: add at the end.
std::span<const QuestionKind> question_kinds() {
    static const std::array kinds{
        choose_object,  choose_subject,   choose_date,    member_at_date, true_false,       typed_year,       typed_name,
        fill_the_blank, typed_number,     typed_count,    choose_several, which_came_first, put_in_order,     match_pairs,
        sort_into_groups, standing_at_date, odd_one_out,  like_another,   which_is_meant,   what_changed,
    };
    return kinds;
}

std::vector<std::string> names_of_kinds() {
    std::vector<std::string> names;
    for (const QuestionKind& kind : question_kinds()) names.emplace_back(kind.name);
    return names;
}

const QuestionKind* question_kind(std::string_view name) {
    for (const QuestionKind& kind : question_kinds())
        if (kind.name == name) return &kind;
    return nullptr;
}

std::string_view name_of(Level level) {
    constexpr std::array<std::string_view, 3> names{"recall", "discriminate", "reason"};
    return names[static_cast<std::size_t>(level)];
}

} // namespace signatory::generate
