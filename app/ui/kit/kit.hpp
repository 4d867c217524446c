// The widget kit, all of it. A view is a function that draws one screen:
//
//     void draw_home(ui::Frame& frame, const study::State& state, Commands& out) {
//         if (const auto place = navigation(frame, {.places = places, .here = "nav.home", .find_id =
//         "nav.find"}))
//             out.push_back(go_to(*place));
//         footer(frame, {{"Space", "start"}, {"1|2|3|4", "grade"}, {"?", "all keys"}});
//         page(frame, {.id = "home", .column = length::column_home}, [&] {
//             card(frame, {.padding = 40}, [&] {
//                 caption(frame, "Sunday 22 November");
//                 text(frame, "23 facts for today", Face::display);
//                 gap(frame, 16);
//                 if (button(frame, {.id = "home.start", .label = "Start", .key = "Space",
//                                    .look = ButtonLook::primary, .size = ButtonSize::main}))
//                     out.push_back(study::StartReview{});
//             });
//             gap(frame, 16);
//             columns(frame, {.tracks = {share(), share()}, .gap = 16, .narrowest = 280}, [&](std::size_t
//             column) {
//                 card(frame, {.padding = 28}, [&] { column == 0 ? draw_exam(frame, state) :
//                 draw_topics(frame, state); });
//             });
//         });
//         frame.prefer_focus("home.start");
//     }
//
// Rules: widgets take what room the column has and grow in height, so nothing is measured by the view.
// Lengths are in units (frame.px makes pixels). Colours are named by role. Every widget has an id of stable
// words, unique on the screen. navigation, progress_edge and footer cut their part off the window and come
// before the page.
#pragma once

#include "ui/kit/bar.hpp"
#include "ui/kit/button.hpp"
#include "ui/kit/chart.hpp"
#include "ui/kit/chip.hpp"
#include "ui/kit/choice.hpp"
#include "ui/kit/chrome.hpp"
#include "ui/kit/empty_state.hpp"
#include "ui/kit/field.hpp"
#include "ui/kit/frame.hpp"
#include "ui/kit/grade.hpp"
#include "ui/kit/heatmap.hpp"
#include "ui/kit/icon.hpp"
#include "ui/kit/key_cap.hpp"
#include "ui/kit/layout.hpp"
#include "ui/kit/list_row.hpp"
#include "ui/kit/long_list.hpp"
#include "ui/kit/option.hpp"
#include "ui/kit/paint.hpp"
#include "ui/kit/row_chart.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/tip.hpp"
#include "ui/kit/toast.hpp"
