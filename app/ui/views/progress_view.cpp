// Progress: what is recalled, what comes up, what keeps slipping. Each card is a caption, a number, a sentence, a picture.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/generate/kinds.hpp"
#include "core/generate/phrase.hpp"
#include "core/study/card_words.hpp"
#include "ui/kit/kit.hpp"
#include "ui/views/chrome.hpp"
#include "ui/views/days_picture.hpp"
#include "ui/views/mix_ups.hpp"

namespace signatory::ui {
namespace {

using study::Progress;
using study::Screen;
using study::State;
using study::ToldChart;

constexpr float around_figures = 28, plot_height = 112, narrowest_card = 380; // units
constexpr std::size_t leeches_shown = 8;
constexpr double hundred = 100, seconds_a_minute = 60;

std::string_view month_of(std::int64_t day) {
    constexpr std::array<std::string_view, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return names[static_cast<std::size_t>(fact::date_of(day).month - 1)];
}

std::string_view weekday_of(std::int64_t day) {
    constexpr std::array<std::string_view, 7> names{"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
    return names[schedule::weekday_of(day)];
}

// A month is named at the first week that begins in it.
bool begins_month(std::int64_t monday) { return fact::date_of(monday).day <= 7; }

std::string id_of(const ToldChart& chart) { return fmt::format("progress.{}", chart.id); }
std::string seen_in(const ToldChart& chart) { return fmt::format("{}. {} {}", chart.headline, chart.sentence, chart.meaning); }
std::string words_of(const ToldChart& chart, std::size_t row) { return row < chart.rows.size() ? chart.rows[row].words : std::string{}; }

void draw_heading(Frame& frame, const ToldChart& chart) {
    caption(frame, chart.title);
    gap(frame, 2);
    text(frame, chart.headline, Face::display);
    gap(frame, 2);
    caption(frame, fmt::format("{} {}", chart.sentence, chart.meaning));
    gap(frame, 16);
}

// -- The pictures ------------------------------------------------------------------------------------------------

void draw_recalled(Frame& frame, const Progress& progress, const ToldChart& chart) {
    std::vector<ChartPoint> points;
    std::vector<ChartMark> marks;
    const auto begun = std::ranges::find_if(progress.weeks, [](const study::Week& week) { return week.recalled.reviews > 0; });
    for (auto week = begun; week != progress.weeks.end(); ++week) {
        const bool answered = week->recalled.reviews > 0;
        if (begins_month(week->first_day)) marks.push_back({static_cast<double>(points.size()), std::string(month_of(week->first_day))});
        points.push_back({.value = answered ? hundred * share_of(week->recalled) : hundred * progress.target,
                          .words = words_of(chart, static_cast<std::size_t>(week - progress.weeks.begin())), .missing = !answered});
    }
    double lowest = hundred * (progress.target - study::target_band);
    for (const ChartPoint& point : points) lowest = std::min(lowest, point.value);
    constexpr double step = 10;
    const double low = std::min(70.0, std::floor(lowest / step) * step), target = hundred * progress.target, band = hundred * study::target_band;
    line_chart(frame, {.id = id_of(chart), .label = chart.title, .words = seen_in(chart), .points = points,
                       .target = ChartTarget{target - band, target, std::min(hundred, target + band)}, .marks = marks,
                       .range = {.low = low, .high = hundred}, .height = plot_height});
}

// Only bars worth reading carry a number: today's, tomorrow's, the highest.
void draw_due(Frame& frame, const Progress& progress, const ToldChart& chart) {
    const std::span due = std::span(progress.due).first(std::min(study::days_foretold, progress.due.size()));
    const std::size_t highest = due.empty() ? 0 : *std::ranges::max_element(due);
    std::vector<ChartBar> bars;
    for (std::size_t ahead = 0; ahead < due.size(); ++ahead) {
        const bool told = due[ahead] > 0 && (ahead < 2 || due[ahead] == highest);
        bars.push_back({.value = static_cast<double>(due[ahead]), .name = std::string(weekday_of(progress.made_on + static_cast<std::int64_t>(ahead))),
                        .number = told ? study::grouped(due[ahead]) : "", .words = words_of(chart, ahead), .tone = ahead == 0 ? Tone::heat_3 : Tone::heat_2,
                        .strong = ahead == 1});
    }
    bar_chart(frame, {.id = id_of(chart), .label = chart.title, .words = seen_in(chart), .bars = bars, .height = plot_height});
}

void draw_studied(Frame& frame, const Progress& progress, const ToldChart& chart) {
    draw_days_picture(frame, {.id = id_of(chart), .label = chart.title, .words = seen_in(chart), .days = progress.days});
}

void draw_foretold(Frame& frame, const Progress& progress, const ToldChart& chart) {
    std::vector<ChartDot> dots;
    double lowest = 40;
    for (std::size_t place = 0; place < progress.foretold.tenths.size(); ++place) {
        const study::ForetoldTenth& tenth = progress.foretold.tenths[place];
        dots.push_back({hundred * tenth.foretold, hundred * share_of(tenth.recalled), hundred * tenth.low, hundred * tenth.high, words_of(chart, place)});
        lowest = std::min(lowest, std::floor(hundred * std::min(tenth.foretold, share_of(tenth.recalled)) / 20) * 20);
    }
    dot_chart(frame, {.id = id_of(chart), .label = chart.title, .words = seen_in(chart), .dots = dots, .across = {lowest, hundred},
                      .up = {lowest, hundred}, .diagonal = true, .height = plot_height});
}

void draw_topics(Frame& frame, const Progress& progress, const ToldChart& chart) {
    std::vector<RowOfChart> rows;
    for (std::size_t place = 0; place < progress.topics.size(); ++place) {
        const study::TopicStrength& topic = progress.topics[place];
        rows.push_back({.value = topic.recall, .name = chart.rows[place].cells.front(), .number = topic.met == 0 ? "not begun" : study::per_cent(topic.recall),
                        .words = words_of(chart, place), .quiet = topic.met == 0});
    }
    row_chart(frame, {.id = id_of(chart), .label = chart.title, .words = seen_in(chart), .rows = rows});
}

void draw_forms(Frame& frame, const Progress& progress, const ToldChart& chart) {
    std::vector<RowOfChart> rows;
    for (std::size_t place = 0; place < progress.forms.size(); ++place) {
        const study::FormAccuracy& form = progress.forms[place];
        const double right = static_cast<double>(form.right) / static_cast<double>(form.answers);
        rows.push_back({.value = right, .mark = form.chance, .name = chart.rows[place].cells.front(), .number = study::per_cent(right), .words = words_of(chart, place)});
    }
    row_chart(frame, {.id = id_of(chart), .label = chart.title, .words = seen_in(chart), .rows = rows});
}

void draw_stability(Frame& frame, const Progress& progress, const ToldChart& chart) {
    std::vector<ChartBar> bars;
    for (std::size_t place = 0; place < progress.stabilities.size(); ++place) {
        const auto& [from, cards] = progress.stabilities[place];
        const bool last = place + 1 == progress.stabilities.size();
        const double end = last ? 0 : progress.stabilities[place + 1].from_days;
        bars.push_back({.value = static_cast<double>(cards), .name = place == 0 ? fmt::format("< {:.0f} d", end) : last ? fmt::format("{:.0f}+", from) : fmt::format("{:.0f}–{:.0f}", from, end),
                        .number = cards > 0 ? study::grouped(cards) : "", .words = words_of(chart, place), .tone = from >= 21 ? Tone::heat_3 : Tone::heat_2});
    }
    bar_chart(frame, {.id = id_of(chart), .label = chart.title, .words = seen_in(chart), .bars = bars, .height = plot_height});
}

void draw_time(Frame& frame, const Progress& progress, const ToldChart& chart) {
    std::vector<ChartBar> bars;
    for (std::size_t place = 0; place < progress.weeks.size(); ++place) {
        const study::Week& week = progress.weeks[place];
        const bool last = place + 1 == progress.weeks.size();
        bars.push_back({.value = week.seconds / seconds_a_minute, .name = begins_month(week.first_day) ? std::string(month_of(week.first_day)) : "",
                        .number = last && week.seconds > 0 ? fmt::format("{:.0f} min", week.seconds / seconds_a_minute) : "", .words = words_of(chart, place), .strong = last});
    }
    bar_chart(frame, {.id = id_of(chart), .label = chart.title, .words = seen_in(chart), .bars = bars, .height = plot_height});
}

struct Picture {
    std::string_view chart;
    void (*draw)(Frame& frame, const Progress& progress, const ToldChart& chart);
};
constexpr std::array<std::array<Picture, 2>, 4> rows_of_cards{{{{{"recalled", draw_recalled}, {"due", draw_due}}},
                                                               {{{"studied", draw_studied}, {"foretold", draw_foretold}}},
                                                               {{{"topics", draw_topics}, {"forms", draw_forms}}},
                                                               {{{"stability", draw_stability}, {"time", draw_time}}}}};

void draw_row_of_cards(Frame& frame, const Progress& progress, const std::vector<ToldChart>& charts, const std::array<Picture, 2>& row) {
    columns(frame, {.tracks = {share(), share()}, .gap = 16, .narrowest = narrowest_card}, [&](std::size_t column) {
        card(frame, {.padding = around_figures}, [&] {
            const ToldChart& chart = chart_of(charts, row[column].chart);
            draw_heading(frame, chart);
            if (!chart.rows.empty()) row[column].draw(frame, progress, chart);
        });
    });
    gap(frame, 16);
}

// -- Facts that keep slipping ------------------------------------------------------------------------------------

void draw_leech(Frame& frame, const State& state, const study::Leech& leech, std::size_t place, Commands& commands) {
    const std::string id = fmt::format("progress.leech.{}", place), words = card_words(*state.bank, leech.key);
    const std::string taken = leech.taken_for.empty() ? "" : fmt::format("Often answered: {}", study::value_words(*state.bank, leech.taken_for));
    if (!list_row(frame, {.id = id, .label = words, .remark = fmt::format("forgotten {} times", leech.lapses), .detail = taken, .key = "Enter"})) return;
    commands.push_back(study::SelectFact{leech.key.fact});
    commands.push_back(study::OpenScreen{Screen::bank});
}

void draw_leeches(Frame& frame, const State& state, const std::vector<ToldChart>& charts, Commands& commands) {
    const auto& leeches = state.progress->leeches;
    card(frame, {.padding = around_figures}, [&] {
        draw_heading(frame, chart_of(charts, "leeches"));
        std::size_t place = 0;
        for (; place < std::min(leeches_shown, leeches.size()); ++place) draw_leech(frame, state, leeches[place], place, commands);
        if (place == leeches.size()) return;
        gap(frame, 8);
        caption(frame, fmt::format("and {} more", leeches.size() - place));
    });
}

// -- The whole ---------------------------------------------------------------------------------------------------

// Worked out again only when the figures change.
const std::vector<ToldChart>& charts_of(const State& state, ViewMemory& memory) {
    ProgressMemory& kept = memory.progress;
    if (kept.charts.empty() || kept.told_of.lock() != state.progress) {
        kept.charts = told(*state.progress, *state.bank);
        kept.told_of = state.progress;
    }
    return kept.charts;
}

void draw_figures(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    const auto& charts = charts_of(state, memory);
    for (const auto& row : rows_of_cards) draw_row_of_cards(frame, *state.progress, charts, row);
    card(frame, {.padding = around_figures}, [&] {
        draw_heading(frame, chart_of(charts, "mix_ups"));
        draw_mix_ups(frame, state, memory.progress.open_pair, commands);
    });
    gap(frame, 16);
    draw_leeches(frame, state, charts, commands);
}

enum class Shown { no_bank, reading, nothing_yet, figures };

Shown what_is_shown(const State& state) {
    if (state.bank == nullptr) return Shown::no_bank;
    if (state.progress == nullptr) return Shown::reading;
    return state.progress->reviews == 0 ? Shown::nothing_yet : Shown::figures;
}

bool can_study(const State& state) { return state.today.new_ + state.today.learning + state.today.due > 0; }

void draw_nothing_yet(Frame& frame, const State& state, Commands& commands) {
    const Button start{.id = "progress.start", .label = "Start", .key = "Enter", .look = ButtonLook::primary, .size = ButtonSize::main};
    const Button quiz{.id = "progress.quiz", .label = "Short quiz", .key = "Q", .look = ButtonLook::primary};
    if (!empty_state(frame, {.icon = Icon::clock, .sentence = "After the first reviews this page tells what you recall, what comes up and what you mix up.",
                             .action = can_study(state) ? start : quiz}))
        return;
    if (can_study(state)) commands.push_back(study::StartReview{});
    else commands.push_back(study::OpenScreen{Screen::quiz_setup});
}

void draw_before_figures(Frame& frame, const State& state, Commands& commands) {
    card(frame, {.padding = 40}, [&] {
        if (state.bank != nullptr && state.progress == nullptr) return text(frame, "Reading your reviews …", Face::body, Tone::text_quiet, Align::centre);
        if (state.bank != nullptr) return draw_nothing_yet(frame, state, commands);
        if (empty_state(frame, {.icon = Icon::book, .sentence = "Progress is told of a bank. Open one first.",
                                .action = {.id = "progress.library", .label = "Open a bank", .look = ButtonLook::primary}}))
            commands.push_back(study::OpenScreen{Screen::library});
    });
}

void draw_footer(Frame& frame, const State& state) {
    std::vector<KeyHint> hints;
    if (what_is_shown(state) == Shown::figures) hints = {{"Tab", "next chart"}, {"←|→", "read values"}};
    if (can_study(state)) hints.push_back({"Space", "study what is due"});
    hints.push_back({"?", "all keys"});
    footer(frame, hints);
}

// The first chart with something to read, else the way to the first review.
std::string first_focus(const State& state, ViewMemory& memory) {
    if (what_is_shown(state) != Shown::figures) return state.bank == nullptr ? "progress.library" : can_study(state) ? "progress.start" : "progress.quiz";
    for (const auto& row : rows_of_cards)
        for (const Picture& picture : row)
            if (const ToldChart& chart = chart_of(charts_of(state, memory), picture.chart); !chart.rows.empty()) return id_of(chart);
    return {};
}

} // namespace

void draw_progress(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    draw_navigation(frame, Screen::progress, memory, commands);
    draw_footer(frame, state);
    const bool figures = what_is_shown(state) == Shown::figures;
    page(frame, {.id = "progress", .column = figures ? length::column_wide : length::column_home, .top = 12}, [&] {
        figures ? draw_figures(frame, state, memory, commands) : draw_before_figures(frame, state, commands);
    });
    frame.prefer_focus(first_focus(state, memory));
}

} // namespace signatory::ui
