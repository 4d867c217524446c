// Settings that stand on more than one screen, a row each. `prefix` begins the ids: "settings", "workload".
#pragma once

#include <string_view>

#include "core/study/profile.hpp"
#include "ui/kit/frame.hpp"

namespace signatory::ui {

void draw_new_row(Frame& frame, std::string_view prefix, study::Settings& settings);
void draw_reviews_row(Frame& frame, std::string_view prefix, study::Settings& settings);
void draw_minutes_row(Frame& frame, std::string_view prefix, study::Settings& settings);
void draw_retention_row(Frame& frame, std::string_view prefix, study::Settings& settings);
void draw_easy_days(Frame& frame, std::string_view prefix, study::Settings& settings);

// When the desktop says that nothing was reviewed today.
void draw_reminder_row(Frame& frame, std::string_view prefix, study::Settings& settings);

} // namespace signatory::ui
