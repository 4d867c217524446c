// The columns that both writing and reading name, in the order of rows.cpp.
#pragma once

#include <string_view>

namespace signatory::store {

inline constexpr std::string_view card_columns =
    "bank, fact, direction, "
    "stability, difficulty, phase, due, last_review, interval_days, step, lapses, repetitions, stability_short";

inline constexpr std::string_view review_columns =
    "id, bank, fact, direction, at, local_day, grade, proposed, question_kind, item, item_seed, response, "
    "milliseconds, "
    "before_stability, before_difficulty, before_phase, before_due, before_last_review, "
    "before_interval_days, "
    "before_step, before_lapses, before_repetitions, before_stability_short, "
    "after_stability, after_difficulty, after_phase, after_due, after_last_review, after_interval_days, "
    "after_step, after_lapses, after_repetitions, after_stability_short, "
    "known, recall, chance, seconds, options, chosen";

inline constexpr std::string_view settings_columns =
    "appearance, motion, text_scale, new_per_day, desired_retention, rollover_hour, "
    "reviews_per_day, minutes_per_day, new_order, memory_model, typeface, read_aloud, reminder_minute";

inline constexpr std::string_view recent_bank_columns = "path, title, opened_at";

inline constexpr std::string_view attempt_columns = "id, bank, started_at, finished_at, count, answers_as, as_of, seed, marking, minutes, spent_ms";

} // namespace signatory::store
