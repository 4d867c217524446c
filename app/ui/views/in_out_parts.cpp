#include "ui/views/in_out_parts.hpp"

#include <fmt/format.h>

#include "core/support/text.hpp"
#include "ui/kit/kit.hpp"
#include "ui/views/chrome.hpp"

namespace signatory::ui {

bool draw_save_head(Frame& frame, const SaveParts& parts, const SampleShown& sample, std::string_view obstacle) {
    const bool ready = obstacle.empty() && sample.fresh && !*sample.problem;
    bool pressed = false;
    columns(frame, {.tracks = {share(), share(2)}, .gap = 16, .narrowest = 150}, [&](std::size_t column) {
        if (column == 0) return text(frame, parts.title, Face::display);
        across(frame, {.gap = 12, .align = Align::right}, [&] {
            pressed = button(frame, {.id = fmt::format("{}.save", parts.screen), .label = parts.label, .key = "Enter", .look = ButtonLook::primary,
                                     .enabled = ready ? Enabled::yes : Enabled::no});
        });
    });
    if (!obstacle.empty()) {
        gap(frame, 8);
        caption(frame, obstacle, Tone::again);
    }
    if (!ready) frame.keys.claim(Key::enter);
    return pressed;
}

bool draw_path(Frame& frame, const SaveParts& parts, std::string& path) {
    const std::string id = fmt::format("{}.path", parts.screen);
    const bool changed = field(frame, {.id = id, .label = "File", .problem = path.empty() ? "Say where the file is to go." : "", .labelled = true}, path).changed;
    gap(frame, 8);
    caption(frame, "A file that is there already stays: the new one gets a number.");
    return changed;
}

void draw_handed_out(Frame& frame, std::string_view screen, const std::optional<study::HandedOut>& file, Commands& commands) {
    if (!file) return;
    card(frame, {.padding = 24, .tone = Tone::good_soft}, [&] {
        text(frame, file->sentence, Face::body_strong);
        caption(frame, file->path, Tone::text);
        gap(frame, 12);
        if (button(frame, {.id = fmt::format("{}.open", screen), .label = "Open it", .size = ButtonSize::small})) commands.push_back(study::OpenHandedOut{});
    });
    gap(frame, 16);
}

void draw_sample(Frame& frame, const SampleShown& sample) {
    card(frame, {.padding = 28}, [&] {
        if (sample.stems == nullptr) return text(frame, "Drawing the questions …", Face::body, Tone::text_quiet);
        const Tone tone = sample.fresh ? Tone::text : Tone::text_quiet;
        if (*sample.problem) {
            text(frame, capitalised((*sample.problem)->what) + ".", Face::body_strong, Tone::again);
            return text(frame, (*sample.problem)->advice);
        }
        text(frame, fmt::format("{}, beginning with", counted(sample.items, "question", "questions")), Face::heading, tone);
        for (const std::string& stem : *sample.stems) {
            gap(frame, 8);
            text(frame, stem, Face::body, tone);
        }
        gap(frame, 16);
        if (sample.remarks->empty()) return caption(frame, "Nothing is lost: question, key, reasons, sources and date all go with it.");
        for (const std::string& remark : *sample.remarks) caption(frame, remark);
    });
}

void draw_without_bank(Frame& frame, std::string_view screen, std::string_view sentence, Commands& commands) {
    const std::string id = fmt::format("{}.library", screen);
    card(frame, {.padding = 40}, [&] {
        if (empty_state(frame, {.icon = Icon::book, .sentence = sentence, .action = {.id = id, .label = "Open a bank", .look = ButtonLook::primary}}))
            commands.push_back(study::OpenScreen{study::Screen::library});
    });
    frame.prefer_focus(id);
}

} // namespace signatory::ui
