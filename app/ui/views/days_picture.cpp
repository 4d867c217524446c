#include "ui/views/days_picture.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "ui/kit/heatmap.hpp"
#include "ui/views/chrome.hpp"

namespace signatory::ui {
namespace {

constexpr std::array<std::string_view, 12> month_words{"January", "February", "March",     "April",   "May",      "June",
                                                  "July",    "August",   "September", "October", "November", "December"};
constexpr std::size_t week_days = 7;

std::string_view month_word(const fact::Date& date) { return month_words[static_cast<std::size_t>(date.month - 1)]; }

int level_of(int reviews, int busiest) { return reviews <= 0 ? 0 : 1 + std::min(3, reviews * 4 / (busiest + 1)); }

std::string words_of(const study::StudiedDay& day) {
    const fact::Date date = fact::date_of(day.day);
    const std::string when = fmt::format("{} {}", date.day, month_word(date));
    if (day.rest) return when + ": rest day";
    return fmt::format("{}: {}", when, day.reviews == 0 ? "no reviews" : counted(static_cast<std::size_t>(day.reviews), "review", "reviews"));
}

// A month stands over the first week that begins in it.
std::vector<HeatLabel> labels_of(std::span<const study::StudiedDay> days) {
    std::vector<HeatLabel> labels;
    for (std::size_t day = 0; day < days.size(); day += week_days) {
        const fact::Date date = fact::date_of(days[day].day);
        if (date.day <= static_cast<int>(week_days)) labels.push_back({static_cast<int>(day / week_days), month_word(date).substr(0, 3)});
    }
    return labels;
}

} // namespace

void draw_days_picture(Frame& frame, const DaysPicture& picture) {
    int busiest = 0;
    for (const study::StudiedDay& day : picture.days) busiest = std::max(busiest, day.reviews);
    std::vector<HeatDay> days;
    for (const study::StudiedDay& day : picture.days) {
        const bool today = &day == &picture.days.back();
        days.push_back({level_of(day.reviews, busiest), day.rest ? DayMark::rest : today ? DayMark::today : DayMark::none, words_of(day)});
    }
    const auto labels = labels_of(picture.days);
    heatmap(frame, {.id = picture.id, .label = picture.label, .words = picture.words, .days = days, .months = labels});
}

} // namespace signatory::ui
