// What the screens share: the way between them, and a notice along the top.
#pragma once

#include <array>
#include <optional>

#include "core/support/text.hpp"
#include "ui/kit/button.hpp"
#include "ui/kit/layout.hpp"
#include "ui/views/view.hpp"

namespace signatory::ui {

// On home, quiz set-up, exam, bank, library and settings; a study in progress has none.
void draw_navigation(Frame& frame, study::Screen here, ViewMemory& memory, Commands& commands);

struct Notice {
    Icon icon = Icon::none;
    std::string_view what = {};
    std::string_view detail = {}; // quiet, below
    Tone ground = Tone::surface;
    Tone edge = Tone::line;
    Button action = {};
};

// Cuts its part off the top of the window; true when its action was chosen. Comes before the view.
bool draw_notice(Frame& frame, const Notice& notice);

// Rows in two columns, the first half at the left; in one where a column would be narrower than so many units.
template <class Row> void in_two_columns(Frame& frame, std::size_t rows, float narrowest, Row&& row) {
    constexpr float between = 40;
    const std::size_t left = (rows + 1) / 2;
    if (frame.width() < frame.px(2 * narrowest + between)) {
        for (std::size_t index = 0; index < rows; ++index) row(index);
        return;
    }
    columns(frame, {.tracks = {share(), share()}, .gap = between}, [&](std::size_t column) {
        for (std::size_t index = column == 0 ? 0 : left; index < (column == 0 ? left : rows); ++index) row(index);
    });
}

// A title of the bank in its own language; its id when it has none.
std::string title_of(const fact::FactBank& bank);
std::string name_of_topic(const fact::FactBank& bank, const std::string& topic);
// What an entity can be found by, each after a space: its id, names and aliases.
std::string every_name(const fact::FactBank& bank, std::string_view entity);
int per_cent(double share); // rounded

// The sizes of text on offer, per cent, and the one after or before.
inline constexpr std::array text_sizes{85, 100, 115, 130, 150, 175, 200};
int next_text_size(int now, int step);

} // namespace signatory::ui
