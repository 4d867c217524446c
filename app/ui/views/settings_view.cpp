// How it looks and how much is asked. Every change counts at once.
#include <array>

#include <fmt/format.h>

#include "ui/kit/kit.hpp"
#include "ui/views/chrome.hpp"
#include "ui/views/settings_memory.hpp"
#include "ui/views/settings_rows.hpp"

namespace signatory::ui {
namespace {

using study::Settings;

constexpr std::string_view settings_prefix = "settings";
constexpr std::array<Segment, 4> appearances{{{"settings.appearance.system", "System"}, {"settings.appearance.light", "Light"},
                                              {"settings.appearance.dark", "Dark"}, {"settings.appearance.contrast", "High contrast"}}};
constexpr std::array<Segment, 2> typefaces{{{"settings.typeface.inter", "Inter"}, {"settings.typeface.open_dyslexic", "OpenDyslexic"}}};
constexpr std::array<Segment, 2> orders{{{"settings.order.one", "One topic at a time"}, {"settings.order.mixed", "Topics in turn"}}};
constexpr int hours = 24;

void draw_appearance(Frame& frame, Settings& settings) {
    text(frame, "Appearance");
    gap(frame, 8);
    if (const auto chosen = choice(frame, {.label = "Appearance", .segments = appearances,
                                           .chosen = static_cast<std::size_t>(settings.appearance)}))
        settings.appearance = static_cast<study::Appearance>(*chosen);
}

void draw_text_size(Frame& frame, Settings& settings) {
    const int step = stepper(frame, {.id = "settings.text", .label = "Text size", .value = fmt::format("{} %", settings.text_scale),
                                     .can_lessen = settings.text_scale > text_sizes.front(),
                                     .can_grow = settings.text_scale < text_sizes.back(),
                                     .detail = "Also with Ctrl + and Ctrl −, everywhere."});
    if (step != 0) settings.text_scale = next_text_size(settings.text_scale, step);
}

void draw_motion(Frame& frame, Settings& settings) {
    const bool full_motion = settings.motion == study::Motion::full;
    if (toggle(frame, {.id = "settings.motion", .label = "Motion", .detail = "Short transitions between states.", .on = full_motion}))
        settings.motion = full_motion ? study::Motion::reduced : study::Motion::full;
}

void draw_typeface(Frame& frame, Settings& settings) {
    text(frame, "Letters");
    caption(frame, frame.fonts.has(Typeface::open_dyslexic) ? "Those of OpenDyslexic are heavier at the foot; some readers tell them apart more easily."
                                                            : "OpenDyslexic is in Debian’s package fonts-opendyslexic; until it is installed, Inter stands in.");
    gap(frame, 8);
    if (const auto chosen = choice(frame, {.label = "Letters", .segments = typefaces, .chosen = static_cast<std::size_t>(settings.typeface)}))
        settings.typeface = static_cast<study::Typeface>(*chosen);
}

void draw_reading(Frame& frame, Settings& settings) {
    const bool on = settings.read_aloud == study::ReadAloud::yes;
    if (toggle(frame, {.id = "settings.aloud", .label = "Read aloud",
                       .detail = "What comes on the screen, and where the keyboard goes, where speech-dispatcher is installed. A reads all of it.", .on = on}))
        settings.read_aloud = on ? study::ReadAloud::no : study::ReadAloud::yes;
}

void draw_new(Frame& frame, Settings& settings) { draw_new_row(frame, settings_prefix, settings); }
void draw_reviews(Frame& frame, Settings& settings) { draw_reviews_row(frame, settings_prefix, settings); }
void draw_minutes(Frame& frame, Settings& settings) { draw_minutes_row(frame, settings_prefix, settings); }
void draw_retention(Frame& frame, Settings& settings) { draw_retention_row(frame, settings_prefix, settings); }
void draw_reminder(Frame& frame, Settings& settings) { draw_reminder_row(frame, settings_prefix, settings); }
void draw_shares(Frame& frame, Settings& settings) { draw_easy_days(frame, settings_prefix, settings); }

void draw_order(Frame& frame, Settings& settings) {
    text(frame, "New facts");
    caption(frame, "What has to be known first comes first within its topic.");
    gap(frame, 8);
    if (const auto chosen = choice(frame, {.label = "Order of new facts", .segments = orders, .chosen = static_cast<std::size_t>(settings.new_order)}))
        settings.new_order = static_cast<schedule::NewOrder>(*chosen);
}

void draw_day_start(Frame& frame, Settings& settings) {
    const int step = stepper(frame, {.id = "settings.day", .label = "The day starts at",
                                     .value = fmt::format("{}:00", settings.rollover_hour),
                                     .can_lessen = settings.rollover_hour > 0, .can_grow = settings.rollover_hour < hours - 1,
                                     .detail = "A late evening still counts for the day before."});
    settings.rollover_hour += step;
}

using Row = void (*)(Frame&, Settings&);

void draw_rows(Frame& frame, std::string_view title, std::span<const Row> rows, Settings& settings) {
    text(frame, title, Face::prompt);
    for (const Row row : rows) {
        gap(frame, 12);
        row(frame, settings);
    }
}

} // namespace

void draw_settings(Frame& frame, const study::State& state, ViewMemory& memory, Commands& commands) {
    constexpr std::array<Row, 5> looks{draw_appearance, draw_text_size, draw_typeface, draw_motion, draw_reading};
    constexpr std::array<Row, 8> studies{draw_new, draw_reviews, draw_minutes, draw_retention, draw_order, draw_shares, draw_day_start, draw_reminder};
    Settings settings = state.profile.settings;
    draw_navigation(frame, study::Screen::settings, memory, commands);
    footer(frame, {{"T", "light or dark"}, {"Ctrl +|Ctrl −", "text size"}, {"F11", "full screen"}, {"Esc", "back"}});
    page(frame, {.id = "settings", .column = length::column_study}, [&] {
        card(frame, {.padding = 32}, [&] { draw_rows(frame, "The window", looks, settings); });
        gap(frame, 16);
        card(frame, {.padding = 32}, [&] {
            draw_rows(frame, "Study", studies, settings);
            if (state.bank == nullptr) return;
            gap(frame, 16);
            if (button(frame, {.id = "settings.workload", .label = "What other settings would mean", .key = "W"}))
                commands.push_back(study::OpenScreen{study::Screen::workload});
        });
        gap(frame, 16);
        card(frame, {.padding = 32}, [&] {
            text(frame, "Memory", Face::prompt);
            gap(frame, 12);
            draw_memory_model(frame, state, settings, commands);
        });
    });
    if (settings != state.profile.settings) commands.push_back(study::ChangeSettings{settings});
}

} // namespace signatory::ui
