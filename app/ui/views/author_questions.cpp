// What the editor has to ask: what becomes of edits when they are left, and whose version counts.
#include "ui/views/author_forms.hpp"

namespace signatory::ui {
namespace {

using study::Leaving;
using study::Outside;

void draw_leaving(Frame& frame, Commands& commands) {
    overlay(frame, {.id = "author.leaving", .column = 520}, [&] {
        card(frame, {.padding = 32}, [&] {
            text(frame, "Save the bank first?", Face::prompt);
            gap(frame, 8);
            text(frame, "It has edits that no file has yet.");
            gap(frame, 20);
            across(frame, {.gap = 12}, [&] {
                if (button(frame, {.id = "author.leaving.save", .label = "Save", .look = ButtonLook::primary})) commands.push_back(study::AnswerLeaving{Leaving::save});
                if (button(frame, {.id = "author.leaving.discard", .label = "Leave without them"})) commands.push_back(study::AnswerLeaving{Leaving::discard});
                if (button(frame, {.id = "author.leaving.stay", .label = "Go on editing", .key = "Esc", .look = ButtonLook::plain}))
                    commands.push_back(study::AnswerLeaving{Leaving::stay});
            });
        });
    });
    frame.prefer_focus("author.leaving.save");
}

void draw_outside(Frame& frame, Commands& commands) {
    overlay(frame, {.id = "author.outside", .column = 560}, [&] {
        card(frame, {.padding = 32}, [&] {
            text(frame, "The bank was changed elsewhere", Face::prompt);
            gap(frame, 8);
            text(frame, "Another program has written its files, and you have edits of your own.");
            gap(frame, 20);
            across(frame, {.gap = 12}, [&] {
                if (button(frame, {.id = "author.outside.mine", .label = "Keep mine", .look = ButtonLook::primary})) commands.push_back(study::AnswerOutside{Outside::keep_mine});
                if (button(frame, {.id = "author.outside.theirs", .label = "Take theirs"})) commands.push_back(study::AnswerOutside{Outside::take_theirs});
            });
            gap(frame, 12);
            caption(frame, "Yours replaces the files when you save. Taking theirs drops your edits.");
        });
    });
    frame.prefer_focus("author.outside.mine");
}

} // namespace

void draw_author_questions(Frame& frame, const study::Editing& editing, Commands& commands) {
    if (editing.theirs) return draw_outside(frame, commands);
    if (editing.held && !editing.saving) draw_leaving(frame, commands);
}

} // namespace signatory::ui
