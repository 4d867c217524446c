// How an item is answered: one widget a response kind, used by review and quiz alike. The registry is answers.cpp.
#pragma once

#include <span>
#include <string_view>

#include "core/item/item.hpp"
#include "core/item/mark.hpp"
#include "ui/views/view.hpp"

namespace signatory::ui {

struct AnswerShown {
    const item::Item& item;
    const std::string& draft;        // typed so far
    const item::Arrangement& arrangement; // chosen, ordered or matched so far
    const item::Response& response;  // given, or monostate
    const item::Mark* mark;          // null until revealed by an answer
    bool revealed;                   // show key and reasons
    std::string_view screen;         // "review" or "quiz": the first part of the widgets' ids
    const study::State* on_map = nullptr; // choices among states are made on its map, where they can be
};

struct AnswerWidget {
    item::ResponseKind kind;
    void (*draw)(Frame& frame, const AnswerShown& shown, Commands& commands);
};

std::span<const AnswerWidget> answer_widgets();
void draw_answer(Frame& frame, const AnswerShown& shown, Commands& commands);

} // namespace signatory::ui
