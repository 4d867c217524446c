// States on a small map, each with the sign of what it is to the answer, and a line of words for each below.
#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "ui/explain/illustrations.hpp"
#include "ui/explain/option_map.hpp"
#include "ui/kit/kit.hpp"
#include "ui/map/map_among.hpp"
#include "ui/map/map_look.hpp"
#include "ui/map/standing_words.hpp"

namespace signatory::ui {
namespace {

constexpr float map_height = 160, sign_on_map = 18, line_sign = 16, after_sign = 8; // units

// A line of what stands below the map; ends below it.
float draw_line(Frame& frame, const Rect& box, const std::string& loud, const std::string& quiet, auto&& sign) {
    const float side = frame.px(line_sign), left = side + frame.px(after_sign);
    const std::array spans{Span{loud, Face::caption}, Span{quiet, Face::caption, Tone::text_quiet}};
    const Paragraph words = lay_out(frame, spans, box.width - left);
    sign(Rect{box.x, box.y + (words.line_height - side) / 2, side, side});
    draw(frame, words, {box.x + left, box.y, box.width - left, words.height()});
    return box.y + words.height() + frame.px(3);
}

} // namespace

float draw_state_map(Frame& frame, const study::State& state, const ExplainMemory& memory, const explain::StateMap& map, const Rect& top) {
    const Rect box{std::round(top.x), std::round(top.y), std::round(top.width), frame.px(map_height)};
    std::vector<std::size_t> shapes;
    for (const explain::ShownState& shown : map.states)
        if (const auto shape = atlas::find(*state.atlas, shown.state->iso)) shapes.push_back(*shape);
    if (map.states.empty())
        for (const auto& [code, kind] : memory.standings)
            if (const auto shape = atlas::find(*state.atlas, code); shape && kind == history::Kind::member) shapes.push_back(*shape);
    MapPicture picture = map_of_states(frame, state, memory.standings, shapes, box);
    const Lens lens(picture.camera, box);
    fill(box, frame.colour(Tone::canvas_bottom));
    draw_map_here(frame, std::move(picture));
    outline(box, frame.colour(Tone::line), 0, std::max(1.0F, frame.px(1)));
    const float side = frame.px(sign_on_map);
    for (const explain::ShownState& shown : map.states) {
        const auto shape = atlas::find(*state.atlas, shown.state->iso);
        if (!shape) continue;
        const Point at = lens.to_screen(state.atlas->shapes[*shape].anchor.place);
        if (box.grown(-side / 2).contains(at)) draw_role(frame, shown.role, {at.x - side / 2, at.y - side / 2, side, side});
    }
    float y = box.bottom() + frame.px(8);
    const std::string_view language = state.bank->header().language;
    for (const explain::ShownState& shown : map.states) {
        const std::string_view told = explain::words_of(shown.role);
        y = draw_line(frame, {top.x, y, top.width, 0}, name_of(*state.bank, *shown.state), told.empty() ? "" : fmt::format(" {}", told),
                      [&](const Rect& sign) { draw_role(frame, shown.role, sign); });
    }
    if (map.body != nullptr) {
        const std::string body = fmt::format("{}: {}", generate::display_name(*map.body, language), memory.membership);
        y = draw_line(frame, {top.x, y, top.width, 0}, body, fmt::format(" on {}", generate::written(map.at, language)),
                      [&](const Rect& sign) { draw_swatch(frame, history::Kind::member, sign.grown(-frame.px(2))); });
    }
    return y - top.y;
}

} // namespace signatory::ui
