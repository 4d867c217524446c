#include "core/classroom/shown.hpp"

#include "core/item/answer_text.hpp"
#include "core/item/mark.hpp"

namespace signatory::classroom {
namespace {

// Options of a typed answer are near misses for the marking, not for the eye.
bool has_options(item::ResponseKind kind) {
    return kind != item::ResponseKind::typed && kind != item::ResponseKind::number;
}

Answers answers_of(const Question& question) {
    const item::Item& item = question.item;
    Answers answers{{}, item::key_text(item), {}, item.explanation, question.sources};
    if (!has_options(item.response_kind)) return answers;
    answers.key = item.key;
    for (const item::Option& option : item.options) answers.reasons.push_back(option.rationale);
    return answers;
}

} // namespace

Shown shown(const Room& room, std::size_t question) {
    const item::Item& item = room.questions[question].item;
    Shown shown;
    shown.kind = item.response_kind;
    shown.stem = item.stem;
    if (has_options(item.response_kind))
        for (const item::Option& option : item.options) shown.options.push_back(option.text);
    for (const item::Option& target : item.targets) shown.targets.push_back(target.text);
    if (item.accepted_number) shown.unit = item.accepted_number->unit;
    if (room.turns[question].revealed) shown.answers = answers_of(room.questions[question]);
    return shown;
}

std::optional<OwnMark> own_mark(const Room& room, Player player, std::size_t question) {
    if (!room.turns[question].revealed) return std::nullopt;
    const Given* given = counted(room.players[player], question);
    if (given == nullptr) return OwnMark{0, "No answer", {}, {}};
    const item::Item& item = room.questions[question].item;
    const item::Mark mark = item::mark(item, given->response);
    return OwnMark{mark.credit, std::string(item::verdict_of(mark)), mark.reason, item::response_text(item, given->response)};
}

} // namespace signatory::classroom
