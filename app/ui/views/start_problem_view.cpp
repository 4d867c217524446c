#include "ui/views/start_problem_view.hpp"

#include "core/support/text.hpp"
#include "ui/kit/kit.hpp"

namespace signatory::ui {

StartProblemAnswer draw_start_problem(Frame& frame, const Problem& problem, const std::string& backup) {
    StartProblemAnswer answer = StartProblemAnswer::none;
    page(frame, {.id = "start", .column = length::column_study, .vertical = Align::centre}, [&] {
        card(frame, {.padding = 40}, [&] {
            text(frame, "Your profile cannot be opened", Face::display);
            gap(frame, 12);
            text(frame, capitalised(problem.what) + ".", Face::body);
            gap(frame, 8);
            text(frame, problem.advice, Face::body, Tone::text_quiet);
            gap(frame, 8);
            caption(frame, problem.where, Tone::text_quiet);
            gap(frame, 24);
            across(frame, {.gap = 12}, [&] {
                if (!backup.empty() && button(frame, {.id = "start.restore", .label = "Restore " + backup, .look = ButtonLook::primary}))
                    answer = StartProblemAnswer::restore;
                if (button(frame, {.id = "start.close", .label = "Close", .key = "Esc"})) answer = StartProblemAnswer::close;
            });
        });
    });
    frame.prefer_focus(backup.empty() ? "start.close" : "start.restore");
    if (frame.keys.claim(Key::escape)) answer = StartProblemAnswer::close;
    return answer;
}

} // namespace signatory::ui
