#include "ui/views/gallery_view.hpp"

#include <array>
#include <cmath>
#include <string>

#include <fmt/format.h>

#include "ui/kit/kit.hpp"

namespace signatory::ui {
namespace {

constexpr std::array poses{Pose::rest, Pose::hover, Pose::pressed, Pose::focus};
constexpr std::array<std::string_view, 5> pose_names{"Rest", "Pointer over", "Pressed", "Focus", "Off"};

void chapter(Frame& frame, std::string_view words) {
    text(frame, words, Face::heading);
    gap(frame, 16);
}

void draw_button_row(Frame& frame, std::string_view label, std::string_view key, ButtonLook look) {
    columns(frame, {.tracks = {share(), share(), share(), share(), share()}, .gap = 16, .narrowest = 140},
            [&](std::size_t column) {
                const bool off = column == poses.size();
                static_cast<void>(button(frame, {.id = fmt::format("gallery.{}.{}", label, column),
                                                 .label = label,
                                                 .key = key,
                                                 .look = look,
                                                 .width = full,
                                                 .enabled = off ? Enabled::no : Enabled::yes,
                                                 .pose = off ? Pose::live : poses[column]}));
            });
    gap(frame, 16);
}

void draw_buttons(Frame& frame) {
    chapter(frame, "Buttons");
    draw_button_row(frame, "Start", "Space", ButtonLook::primary);
    draw_button_row(frame, "Quiz", "Q", ButtonLook::normal);
    draw_button_row(frame, "Cancel", "Esc", ButtonLook::plain);
    columns(frame, {.tracks = {share(), share(), share(), share(), share()}, .gap = 16, .narrowest = 140},
            [&](std::size_t column) { caption(frame, pose_names[column], Tone::text_quiet, Align::centre); });
}

void draw_fields(Frame& frame) {
    chapter(frame, "Fields");
    std::string empty, some = "7 October", wrong = "2012-13-19", found = "Узбекистан";
    field(frame, {.id = "gallery.field.empty", .label = "Date", .placeholder = "A date, as you know it"},
          empty);
    gap(frame, 12);
    field(frame, {.id = "gallery.field.some", .label = "Date", .pose = Pose::focus}, some);
    gap(frame, 12);
    field(frame, {.id = "gallery.field.wrong", .label = "Date", .problem = "There is no month 13."}, wrong);
    gap(frame, 12);
    field(frame, {.id = "gallery.field.search", .label = "Search", .key = "/", .icon = Icon::search}, found);
}

void draw_grades(Frame& frame) {
    chapter(frame, "Grades");
    struct Row {
        std::string_view label, interval, key;
        Tone strip;
    };
    constexpr std::array<Row, 4> rows{{{"Again", "10 min", "1", Tone::again},
                                       {"Hard", "4 days", "2", Tone::hard},
                                       {"Good", "11 days", "3", Tone::good},
                                       {"Easy", "24 days", "4", Tone::easy}}};
    columns(frame, {.tracks = {share(), share(), share(), share()}, .gap = 16, .narrowest = 140},
            [&](std::size_t index) {
                const Row& row = rows[index];
                static_cast<void>(grade_button(frame, {.id = fmt::format("gallery.grade.{}", row.key),
                                                       .label = row.label,
                                                       .interval = row.interval,
                                                       .key = row.key,
                                                       .strip = row.strip,
                                                       .pose = index == 2 ? Pose::focus : Pose::live}));
            });
}

void draw_chips(Frame& frame) {
    chapter(frame, "Chips and key caps");
    across(frame, {}, [&] {
        static_cast<void>(chip(frame, {.id = "gallery.chip.clauses", .label = "Clauses"}));
        static_cast<void>(chip(frame, {.id = "gallery.chip.csto", .label = "CSTO", .chosen = Chosen::yes}));
        tag(frame, "1 June 2013", Icon::clock);
    });
    gap(frame, 16);
    across(frame, {}, [&] {
        for (const std::string_view key : {"1", "U", "Esc", "Space", "Ctrl K", "?"}) key_cap(frame, key);
    });
}

void draw_options(Frame& frame) {
    chapter(frame, "Options");
    const Option options[] = {
        {.id = "gallery.option.1", .label = "Armenia", .key = "1"},
        {.id = "gallery.option.2", .label = "Belarus", .key = "2", .pose = Pose::focus},
        {.id = "gallery.option.3", .label = "Kyrgyzstan", .key = "3", .state = OptionState::chosen},
        {.id = "gallery.option.4",
         .label = "Tajikistan",
         .state = OptionState::key,
         .verdict = "Right answer"},
        {.id = "gallery.option.5",
         .label = "Uzbekistan",
         .state = OptionState::wrong,
         .verdict = "Your answer",
         .rationale = "A member only from 2006 to 2012."},
        {.id = "gallery.option.6",
         .label = "Georgia",
         .state = OptionState::off,
         .rationale = "Left the treaty in 1999."},
        {.id = "gallery.option.7", .label = "Kazakhstan", .key = "7", .lead = Lead::box},
        {.id = "gallery.option.8", .label = "Russia", .key = "8", .state = OptionState::chosen, .lead = Lead::box},
        {.id = "gallery.option.9", .label = "Belarus", .state = OptionState::missed, .lead = Lead::box, .verdict = "Missed"},
        {.id = "gallery.option.10", .label = "CSTO Charter", .lead = Lead::grip},
        {.id = "gallery.option.11", .label = "Tashkent Treaty", .state = OptionState::chosen, .lead = Lead::grip},
    };
    for (const Option& row : options) {
        static_cast<void>(option(frame, row));
        gap(frame, 12);
    }
}

void draw_rows(Frame& frame) {
    chapter(frame, "List rows");
    const ListRow rows[] = {
        {.id = "gallery.row.1", .label = "Charter of the CSTO", .remark = "7 October 2002"},
        {.id = "gallery.row.2",
         .label = "Collective Security Treaty",
         .remark = "15 May 1992",
         .pose = Pose::hover},
        {.id = "gallery.row.3",
         .label = "Charter of the SCO",
         .remark = "7 June 2002",
         .key = "Enter",
         .pose = Pose::focus},
        {.id = "gallery.row.4", .label = "North Atlantic Treaty", .remark = "4 April 1949"},
        {.id = "gallery.row.5",
         .label = "Uzbekistan",
         .remark = "from 23 June 2006",
         .icon = Icon::warning,
         .chosen = Chosen::yes},
        {.id = "gallery.row.6", .label = "Uzbekistan", .remark = "wrong", .detail = "24.kg, November 2018"},
    };
    for (const ListRow& row : rows) {
        static_cast<void>(list_row(frame, row));
        gap(frame, 4);
    }
}

void draw_shapes(Frame& frame) {
    chapter(frame, "Progress and shapes");
    progress_line(frame, 0.38F, "38 %");
    gap(frame, 14);
    range_bar(frame, 0.76F, 0.82F, 0.86F, "76 to 86 %, likely 82 %");
    gap(frame, 14);
    bar(frame, 0.58F, "58 %");
    gap(frame, 16);
    across(frame, {.gap = 4}, [&] { heat_legend(frame); });
    gap(frame, 16);
    across(frame, {.gap = 16}, [&] {
        constexpr std::array tones{Tone::again, Tone::hard, Tone::good, Tone::easy};
        for (std::size_t shape = 0; shape < tones.size(); ++shape) {
            const float side = frame.px(32);
            draw_shape(static_cast<Shape>(shape), frame.place(side, side), frame.colour(tones[shape]));
        }
    });
}

void draw_heatmap(Frame& frame) {
    chapter(frame, "Days");
    std::vector<HeatDay> days;
    for (int day = 0; day < 120; ++day)
        days.push_back({.level = (day * 7919 / 13) % 11 % 5,
                        .mark = day == 119   ? DayMark::today
                                : day == 101 ? DayMark::rest
                                             : DayMark::none,
                        .words = fmt::format("Day {}", day)});
    constexpr std::array<HeatLabel, 3> months{{{1, "Sep"}, {6, "Oct"}, {10, "Nov"}}};
    heatmap(frame, {.id = "gallery.days", .label = "Days studied", .days = days, .months = months});
}

void draw_choices(Frame& frame) {
    chapter(frame, "Choices");
    constexpr std::array<Segment, 3> themes{{{"gallery.theme.light", "Light"},
                                             {"gallery.theme.dark", "Dark"},
                                             {"gallery.theme.contrast", "Contrast"}}};
    static_cast<void>(choice(frame, {.label = "Theme", .segments = themes, .chosen = 0}));
    gap(frame, 8);
    static_cast<void>(toggle(
        frame, {.id = "gallery.motion", .label = "Motion", .detail = "Short transitions.", .on = true}));
    static_cast<void>(toggle(frame, {.id = "gallery.sound", .label = "Read aloud", .on = false}));
    static_cast<void>(stepper(frame, {.id = "gallery.minutes", .label = "Minutes a day", .value = "20"}));
}

void draw_cards(Frame& frame) {
    columns(frame, {.tracks = {share(), share()}, .gap = 24, .narrowest = 280}, [&](std::size_t column) {
        chapter(frame, column == 0 ? "Card" : "Empty state");
        card(frame, {.padding = 32, .least_height = 240}, [&] {
            if (column == 0) {
                tag(frame, "Places");
                gap(frame, 12);
                text(frame, "In which city was the CSTO Charter signed?", Face::prompt);
                gap(frame, 8);
                caption(frame, "Radius 20, padding 32, a shadow of ten rectangles.");
            } else {
                static_cast<void>(empty_state(
                    frame, {.sentence = "Your sources will be listed here.",
                            .action = {.id = "gallery.add", .label = "Add a source", .key = "Ctrl I"}}));
            }
        });
    });
}

void draw_line_charts(Frame& frame, std::size_t column) {
    std::vector<ChartPoint> points;
    std::vector<double> second;
    for (int day = 0; day < 18; ++day) {
        const double score = 82 - 18 * std::exp(-day / 7.0), likely = 1 + day / 4.0;
        points.push_back({score, score - likely, score + likely, fmt::format("Day {}: {:.0f} per cent", day, score)});
        second.push_back(48 + 16 * std::exp(-day / 9.0));
    }
    const std::array<ChartMark, 3> marks{{{2, "Sep"}, {8, "Oct"}, {14, "Nov"}}};
    if (column == 0)
        line_chart(frame, {.id = "gallery.chart.line", .label = "Expected score", .words = "Rises from 64 to 81.",
                           .points = points, .second = second, .name = "with this plan", .second_name = "without study"});
    else {
        for (ChartPoint& point : points) point.low = point.high = std::nullopt;
        line_chart(frame, {.id = "gallery.chart.target", .label = "Recalled", .words = "Rises from 64 to 81.",
                           .points = points, .target = ChartTarget{78, 80, 82}, .marks = marks,
                           .range = {.low = 60, .high = 100}});
    }
}

void draw_bar_charts(Frame& frame, std::size_t column) {
    if (column == 0) {
        std::vector<ChartBar> bars;
        constexpr std::array values{23, 31, 28, 0, 24, 17, 21, 34, 18, 15, 12, 16, 11, 9};
        for (std::size_t day = 0; day < values.size(); ++day)
            bars.push_back({.value = static_cast<double>(values[day]),
                            .name = fmt::format("{}", day + 1),
                            .number = values[day] > 30 ? fmt::format("{}", values[day]) : "",
                            .words = fmt::format("Day {}: {} cards", day + 1, values[day]),
                            .rest = values[day] == 0,
                            .strong = day == 0});
        bar_chart(frame, {.id = "gallery.chart.bars", .label = "Coming up", .words = "At most 34 a day.", .bars = bars});
    } else {
        std::vector<ChartDot> dots;
        for (int tenth = 4; tenth < 10; ++tenth)
            dots.push_back({10.0 * tenth + 5, 10.0 * tenth + tenth % 3 * 2 + 2, 10.0 * tenth - 10 + tenth, 10.0 * tenth + 14 - tenth / 2.0,
                            fmt::format("Foretold {}", 10 * tenth + 5)});
        dot_chart(frame, {.id = "gallery.chart.dots", .label = "Foretold and actual recall", .words = "2 points apart.",
                          .dots = dots, .across = {40, 100}, .up = {20, 100}, .diagonal = true});
    }
}

void draw_charts(Frame& frame) {
    chapter(frame, "Charts");
    for (const auto part : {draw_line_charts, draw_bar_charts}) {
        columns(frame, {.tracks = {share(), share()}, .gap = 24, .narrowest = 280}, [&](std::size_t column) {
            card(frame, {.padding = 24}, [&] { part(frame, column); });
        });
        gap(frame, 16);
    }
}

void draw_toast_and_icons(Frame& frame) {
    chapter(frame, "Toast");
    static_cast<void>(toast_in_column(
        frame, {.id = "gallery.redo", .message = "Grade undone", .action = "Redo", .key = "Ctrl Y"}));
    gap(frame, 28);
    chapter(frame, "Icons");
    across(frame, {.gap = 24}, [&] {
        for (int index = 1; index < static_cast<int>(Icon::count_); ++index) {
            icon(frame, static_cast<Icon>(index), 24);
        }
        const float side = frame.px(24);
        draw_mark(frame, frame.place(side, side));
    });
}

void draw_type(Frame& frame) {
    chapter(frame, "Type");
    text(frame, "18 days", Face::display);
    text(frame, "Which of these was a member?", Face::prompt);
    rich_text(frame, {{"Charter of the CSTO. "}, {"Signed in Chisinau.", Face::body_strong}});
    rich_text(frame, {{"Expected score ", Face::caption},
                      {"81 %", Face::caption_strong},
                      {"  likely 76 to 86 %", Face::caption, Tone::text_quiet}});
    caption(frame, "Устав ОДКБ · Χάρτης · Հայաստան · −3 ≈ 2 → 4 ≤ 5 ✓");
}

void draw_swatch(Frame& frame, Tone tone) {
    const Rect box = frame.place(0, frame.px(48));
    const float corner = frame.px(length::corner_control);
    fill(box, frame.colour(tone), corner);
    outline(box, faded(frame.colour(Tone::text), 0.08F), corner, frame.px(1));
    gap(frame, 6);
    caption(frame, name_of(tone));
    gap(frame, 10);
}

void draw_colours(Frame& frame) {
    chapter(frame, "Colours");
    constexpr std::array tones{Tone::canvas_bottom, Tone::surface, Tone::surface_sunken, Tone::line,
                               Tone::line_strong,   Tone::text,    Tone::text_quiet,     Tone::accent,
                               Tone::accent_soft,   Tone::again,   Tone::hard,           Tone::good,
                               Tone::easy,          Tone::heat_0,  Tone::heat_1,         Tone::heat_2,
                               Tone::heat_3,        Tone::heat_4};
    for (std::size_t row = 0; row < tones.size(); row += 9)
        columns(frame, {.tracks = std::vector<Track>(9, share()), .gap = 18},
                [&](std::size_t column) { draw_swatch(frame, tones[row + column]); });
}

constexpr float between_sections = 36;

void draw_wide(Frame& frame) {
    draw_buttons(frame);
    gap(frame, between_sections);
    draw_grades(frame);
    gap(frame, between_sections);
    columns(frame, {.tracks = {share(), share()}, .gap = 24, .narrowest = 280},
            [&](std::size_t column) { column == 0 ? draw_options(frame) : draw_rows(frame); });
    gap(frame, between_sections);
    draw_cards(frame);
    gap(frame, between_sections);
    columns(frame, {.tracks = {share(), share()}, .gap = 24, .narrowest = 280},
            [&](std::size_t column) { column == 0 ? draw_heatmap(frame) : draw_type(frame); });
    gap(frame, between_sections);
    draw_charts(frame);
}

void draw_narrow(Frame& frame) {
    for (const auto part : {draw_fields, draw_chips, draw_shapes, draw_choices, draw_toast_and_icons}) {
        part(frame);
        gap(frame, between_sections);
    }
}

} // namespace

void draw_gallery(Frame& frame) {
    footer(frame, {{"Tab", "next widget"}, {"T", "theme"}, {"Ctrl +|Ctrl −", "text size"}, {"Esc", "back"}});
    page(frame, {.id = "gallery", .column = 1152, .top = 28}, [&] {
        text(frame, "The kit", Face::display);
        gap(frame, 32);
        columns(frame, {.tracks = {share(), fixed(280)}, .gap = 48, .narrowest = 480},
                [&](std::size_t column) { column == 0 ? draw_wide(frame) : draw_narrow(frame); });
        gap(frame, between_sections);
        draw_colours(frame);
    });
}

} // namespace signatory::ui
