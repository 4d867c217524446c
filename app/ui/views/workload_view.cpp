// What settings would mean before they are chosen: a year of study, simulated, beside the settings as they are.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/kit/kit.hpp"
#include "ui/views/calendar.hpp"
#include "ui/views/chrome.hpp"
#include "ui/views/settings_rows.hpp"

namespace signatory::ui {
namespace {

using study::Settings;
using study::State;
using study::Workload;

constexpr std::size_t year_step = days_a_week; // a mean for every week


// What the simulator hears of: the others may differ and the year is the same.
Settings simulated(const Settings& all) {
    Settings part;
    part.new_per_day = all.new_per_day;
    part.reviews_per_day = all.reviews_per_day;
    part.desired_retention = all.desired_retention;
    part.day_shares = all.day_shares;
    part.rollover_hour = all.rollover_hour;
    part.memory_model = all.memory_model;
    return part;
}

Settings with_simulated(Settings all, const Settings& part) {
    all.new_per_day = part.new_per_day;
    all.reviews_per_day = part.reviews_per_day;
    all.desired_retention = part.desired_retention;
    all.day_shares = part.day_shares;
    return all;
}

bool is_fresh(const WorkloadMemory& memory, const State& state) {
    return memory.bank.lock() == state.bank && memory.last_review == state.profile.last_review_id && memory.day == state.today_day;
}

bool is_of(const std::shared_ptr<const Workload>& workload, const Settings& settings) {
    return workload != nullptr && simulated(workload->settings) == settings;
}

// Takes what has arrived, and asks for what is missing: one at a time, for each takes a moment.
void keep_up(const State& state, WorkloadMemory& memory, Commands& commands) {
    const Settings present = simulated(state.profile.settings);
    if (!is_fresh(memory, state)) {
        const auto outdated = memory.day != 0 ? state.workload : nullptr;
        memory = {.bank = state.bank, .last_review = state.profile.last_review_id, .day = state.today_day, .tried = present, .outdated = outdated};
    }
    if (state.workload != nullptr && state.workload != memory.outdated) {
        if (is_of(state.workload, present)) memory.now = state.workload;
        if (is_of(state.workload, memory.tried) || memory.then == nullptr) memory.then = state.workload;
        if (memory.asked && is_of(state.workload, *memory.asked)) memory.asked.reset();
    }
    if (memory.tried == present && is_of(memory.now, present)) memory.then = memory.now;
    if (memory.asked) return;
    if (!is_of(memory.now, present)) memory.asked = present;
    else if (!is_of(memory.then, memory.tried)) memory.asked = memory.tried;
    if (memory.asked) commands.push_back(study::TryWorkload{*memory.asked});
}

// -- The year in year_numbers -----------------------------------------------------------------------------------------

struct Week {
    double minutes = 0; // a day, mean
    double known = 0;   // on its last evening
};

std::vector<Week> weeks_of(const Workload& workload) {
    std::vector<Week> weeks;
    for (std::size_t first = 0; first < workload.days.size(); first += year_step) {
        const std::size_t end = std::min(first + year_step, workload.days.size());
        Week sum;
        for (std::size_t day = first; day < end; ++day) sum.minutes += workload.days[day].seconds / seconds_in_a_minute;
        sum.minutes /= static_cast<double>(end - first);
        sum.known = workload.days[end - 1].known;
        weeks.push_back(sum);
    }
    return weeks;
}

struct Year {
    double minutes = 0, busiest = 0, known = 0; // a day, mean; of the busiest day; on the last evening
};

Year year_of(const Workload& workload) {
    Year year;
    for (const auto& day : workload.days) {
        year.minutes += day.seconds / seconds_in_a_minute / static_cast<double>(workload.days.size());
        year.busiest = std::max(year.busiest, day.seconds / seconds_in_a_minute);
    }
    year.known = workload.days.empty() ? 0 : workload.days.back().known;
    return year;
}

struct YearNumber {
    std::string_view caption;
    double Year::*value;
    std::string_view unit;
};
constexpr std::array<YearNumber, 3> year_numbers{{{"Study a day", &Year::minutes, " min"}, {"On the busiest day", &Year::busiest, " min"}, {"Known after a year", &Year::known, ""}}};

void draw_numbers(Frame& frame, const State& state, const WorkloadMemory& memory) {
    const bool ready = is_of(memory.then, memory.tried) && memory.now != nullptr;
    const Year then = memory.then ? year_of(*memory.then) : Year{}, now = memory.now ? year_of(*memory.now) : Year{};
    columns(frame, {.tracks = {share(), share(), share()}, .gap = 24, .narrowest = 190}, [&](std::size_t column) {
        const YearNumber& number = year_numbers[column];
        const bool cards = number.value == &Year::known;
        caption(frame, number.caption);
        gap(frame, 6);
        text(frame, memory.then ? fmt::format("{:.0f}{}", then.*number.value, number.unit) : "…", Face::display, ready ? Tone::text : Tone::text_quiet);
        gap(frame, 4);
        if (!ready) return caption(frame, "computing a year …");
        const std::string of = cards && state.deck != nullptr ? fmt::format(" of {}", state.deck->size()) : "";
        caption(frame, fmt::format("as it is now: {:.0f}{}{}", now.*number.value, number.unit, of));
    });
}

// -- The year in year_pictures ----------------------------------------------------------------------------------------

struct YearPicture {
    std::string_view id, title, unit;
    double Week::*value;
};
constexpr std::array<YearPicture, 2> year_pictures{{{"workload.minutes", "Minutes a day, weekly means", " minutes a day", &Week::minutes},
                                           {"workload.known", "Cards known", " cards known", &Week::known}}};

std::vector<ChartMark> marks_of(std::int64_t today, std::size_t weeks) {
    std::vector<ChartMark> marks;
    std::string_view last = month_name(today);
    for (std::size_t index = 1; index < weeks; ++index) {
        const std::string_view month = month_name(today + static_cast<std::int64_t>(index * year_step));
        if (month != last) marks.push_back({static_cast<double>(index), std::string(month.substr(0, 3))});
        last = month;
    }
    return marks;
}

void draw_picture(Frame& frame, const YearPicture& picture, const WorkloadMemory& memory) {
    const auto then = weeks_of(*memory.then), now = weeks_of(memory.now ? *memory.now : *memory.then);
    std::vector<ChartPoint> points;
    std::vector<double> second;
    for (std::size_t index = 0; index < then.size(); ++index)
        points.push_back({.value = then[index].*picture.value,
                          .words = fmt::format("Week from {}: {:.0f}{}", short_day(memory.day + static_cast<std::int64_t>(index * year_step)),
                                               then[index].*picture.value, picture.unit)});
    for (const Week& each : now) second.push_back(each.*picture.value);
    const bool same = memory.now == nullptr || memory.then == memory.now;
    const double last = points.empty() ? 0 : points.back().value;
    const std::string words = fmt::format("{:.0f}{} in the first week, {:.0f} in the last{}.", points.empty() ? 0 : points.front().value, picture.unit, last,
                                          same || second.empty() ? "" : fmt::format("; with the settings as they are {:.0f}", second.back()));
    caption(frame, picture.title);
    gap(frame, 4);
    line_chart(frame, {.id = picture.id, .label = picture.title, .words = words, .points = points,
                       .second = same ? std::span<const double>{} : std::span<const double>(second), .name = same ? "as it is now" : "as tried",
                       .second_name = "as it is now", .marks = marks_of(memory.day, points.size()), .range = {.low = 0}, .height = 168});
}

void draw_pictures(Frame& frame, const WorkloadMemory& memory) {
    columns(frame, {.tracks = {share(), share()}, .gap = 16, .narrowest = 320}, [&](std::size_t column) {
        card(frame, {.padding = 24, .least_height = 260}, [&] {
            if (memory.then != nullptr) return draw_picture(frame, year_pictures[column], memory);
            caption(frame, year_pictures[column].title);
            text(frame, "Computing a year …", Face::prompt, Tone::text_quiet);
        });
    });
}

// -- The settings tried ------------------------------------------------------------------------------------------

void draw_rows(Frame& frame, Settings& tried) {
    constexpr std::string_view prefix = "workload.set";
    columns(frame, {.tracks = {share(), share()}, .gap = 40, .narrowest = 320}, [&](std::size_t column) {
        if (column == 1) return draw_easy_days(frame, prefix, tried);
        draw_retention_row(frame, prefix, tried);
        gap(frame, 12);
        draw_new_row(frame, prefix, tried);
        gap(frame, 12);
        draw_reviews_row(frame, prefix, tried);
    });
}

void draw_buttons(Frame& frame, const State& state, WorkloadMemory& memory, Commands& commands) {
    const Settings present = simulated(state.profile.settings);
    const Enabled changed = memory.tried != present ? Enabled::yes : Enabled::no;
    across(frame, {.gap = 12}, [&] {
        if (button(frame, {.id = "workload.use", .label = "Use these settings", .look = ButtonLook::primary, .enabled = changed}))
            commands.push_back(study::ChangeSettings{with_simulated(state.profile.settings, memory.tried)});
        if (button(frame, {.id = "workload.reset", .label = "As it is now", .enabled = changed})) memory.tried = present;
    });
}

void draw_with_bank(Frame& frame, const State& state, WorkloadMemory& memory, Commands& commands) {
    keep_up(state, memory, commands);
    card(frame, {.padding = 28}, [&] { draw_numbers(frame, state, memory); });
    gap(frame, 16);
    draw_pictures(frame, memory);
    gap(frame, 16);
    card(frame, {.padding = 32}, [&] {
        text(frame, "Settings to try", Face::prompt);
        caption(frame, "Nothing changes until you use them. A year is simulated with your memory model, your cards as they stand, and the pace of a usual learner.");
        gap(frame, 12);
        draw_rows(frame, memory.tried);
        gap(frame, 20);
        draw_buttons(frame, state, memory, commands);
    });
    frame.prefer_focus("workload.set.retention.more");
}

} // namespace

void draw_workload(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    draw_navigation(frame, study::Screen::workload, memory, commands);
    footer(frame, {{"Tab", "next"}, {"←|→", "read values"}, {"?", "all keys"}, {"Esc", "back"}});
    page(frame, {.id = "workload", .column = 960}, [&] {
        if (state.bank != nullptr) return draw_with_bank(frame, state, memory.workload, commands);
        card(frame, {.padding = 40}, [&] {
            if (empty_state(frame, {.icon = Icon::clock, .sentence = "A year is simulated with the cards of a bank. Open one first.",
                                    .action = {.id = "workload.library", .label = "Open a bank", .look = ButtonLook::primary}}))
                commands.push_back(study::OpenScreen{study::Screen::library});
        });
        frame.prefer_focus("workload.library");
    });
}

} // namespace signatory::ui
