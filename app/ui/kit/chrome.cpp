#include "ui/kit/chrome.hpp"

#include <cmath>
#include <vector>

#include "ui/kit/icon.hpp"
#include "ui/kit/key_cap.hpp"
#include "ui/kit/paint.hpp"
#include "ui/kit/text.hpp"

namespace signatory::ui {
namespace {

constexpr float window_edge = 32, place_padding = 12, place_height = 32, between_places = 4; // units
constexpr float mark_side = 22, hint_gap = 28, cap_gap = 4, word_gap = 8;

float brand_width(Frame& frame) {
    return frame.px(window_edge + mark_side + 10) + width_of(frame, "Signatory", Face::heading);
}

// The name only where it does not run into what stands at the right.
void draw_brand(Frame& frame, const Rect& bar, float right) {
    const float side = frame.px(mark_side);
    const Rect mark{bar.x + frame.px(window_edge), bar.centre().y - side / 2, side, side};
    draw_mark(frame, mark);
    if (brand_width(frame) + right > bar.width) return;
    const Paragraph name = lay_out(frame, {"Signatory", Face::heading}, 0);
    draw_centred(frame, name, {mark.right() + frame.px(10), bar.y, name.width, bar.height});
}

bool draw_place(Frame& frame, const Place& place, bool here, const Rect& box) {
    const Touch state = touch(
        frame,
        {.id = place.id, .role = Role::link, .label = place.label, .value = here ? "here" : "", .rect = box});
    const Owner owner(frame, state);
    const float corner = frame.px(length::corner_chip);
    fill(box, faded(frame.colour(Tone::text), here ? 0.06F : 0.04F * state.warmth), corner);
    if (here && frame.theme == Theme::contrast) outline(box, frame.colour(Tone::line), corner, frame.px(1));
    const Span label{place.label, here ? Face::caption_strong : Face::caption,
                     here ? Tone::text : Tone::text_quiet};
    draw_centred(frame, lay_out(frame, label, 0), box, {.align = Align::centre});
    if (state.focused) ring(frame, box, corner);
    return state.clicked;
}

float place_width(Frame& frame, const Place& place) {
    return std::ceil(width_of(frame, place.label, Face::caption_strong)) + 2 * frame.px(place_padding);
}

float find_width(Frame& frame, const Navigation& navigation) {
    if (navigation.find_id.empty()) return 0;
    return frame.px(18 + 8 + 8) + std::ceil(width_of(frame, navigation.find_label, Face::caption)) +
           size_of_key_cap(frame, navigation.find_key).width + 2 * frame.px(place_padding);
}

bool draw_find(Frame& frame, const Navigation& navigation, const Rect& box) {
    const Touch state = touch(
        frame, {.id = navigation.find_id, .role = Role::button, .label = navigation.find_label, .rect = box});
    const Owner owner(frame, state);
    const float corner = frame.px(length::corner_chip), side = frame.px(18);
    fill(box, faded(frame.colour(Tone::text), 0.04F * state.warmth), corner);
    Rect room = box.inset(frame.px(place_padding), 0);
    draw_icon(frame, Icon::search, centred(room.take_left(side), {side, side}),
              frame.colour(Tone::text_quiet));
    const Size cap = size_of_key_cap(frame, navigation.find_key);
    draw_key_cap(frame, navigation.find_key, centred(room.take_right(cap.width), cap).top_left());
    room.take_left(frame.px(8));
    draw_centred(frame, lay_out(frame, {navigation.find_label, Face::caption, Tone::text_quiet}, 0), room);
    if (state.focused) ring(frame, box, corner);
    return state.clicked;
}

// Rows of places that fit into the width, each as wide as it is.
struct PlaceRow {
    std::vector<std::size_t> places;
    float width = 0;
};

std::vector<PlaceRow> rows_of(Frame& frame, const Navigation& navigation, float room) {
    std::vector<PlaceRow> rows(1);
    for (std::size_t index = 0; index < navigation.places.size(); ++index) {
        const float width = place_width(frame, navigation.places[index]) + frame.px(between_places);
        if (!rows.back().places.empty() && rows.back().width + width > room) rows.emplace_back();
        rows.back().places.push_back(index);
        rows.back().width += width;
    }
    return rows;
}

std::vector<std::string_view> caps_of(const KeyHint& hint) {
    std::vector<std::string_view> caps;
    for (std::string_view rest = hint.keys; !rest.empty();) {
        const auto bar = std::min(rest.find('|'), rest.size());
        caps.push_back(rest.substr(0, bar));
        rest.remove_prefix(std::min(bar + 1, rest.size()));
    }
    return caps;
}

float width_of_hint(Frame& frame, const KeyHint& hint) {
    float width = frame.px(word_gap - cap_gap) + std::ceil(width_of(frame, hint.label, Face::caption));
    for (const std::string_view cap : caps_of(hint))
        width += size_of_key_cap(frame, cap).width + frame.px(cap_gap);
    return width;
}

void draw_hint(Frame& frame, const KeyHint& hint, Rect box) {
    for (const std::string_view cap : caps_of(hint)) {
        const Size size = size_of_key_cap(frame, cap);
        draw_key_cap(frame, cap, centred(box.take_left(size.width), size).top_left());
        box.take_left(frame.px(cap_gap));
    }
    box.take_left(frame.px(word_gap - cap_gap));
    draw_centred(frame, lay_out(frame, {hint.label, Face::caption, Tone::text_quiet}, 0), box);
}

// Lines of hints, each centred.
std::vector<std::vector<KeyHint>> lines_of(Frame& frame, std::span<const KeyHint> hints, float room) {
    std::vector<std::vector<KeyHint>> lines(1);
    float used = 0;
    for (const KeyHint& hint : hints) {
        const float width = width_of_hint(frame, hint) + frame.px(hint_gap);
        if (used > 0 && used + width - frame.px(hint_gap) > room) {
            lines.emplace_back();
            used = 0;
        }
        lines.back().push_back(hint);
        used += width;
    }
    return lines;
}

} // namespace

std::optional<std::string_view> navigation(Frame& frame, const Navigation& navigation) {
    const float brand = brand_width(frame), find = find_width(frame, navigation),
                side = std::max(brand, find + frame.px(20)) + frame.px(16);
    float total = 0;
    for (const Place& place : navigation.places)
        total += place_width(frame, place) + frame.px(between_places);
    const bool one_line = total <= frame.size.width - 2 * side;
    const float room =
        one_line ? frame.size.width - 2 * side : frame.size.width - 2 * frame.px(window_edge - place_padding);
    const auto rows = rows_of(frame, navigation, room);
    const float row_height = frame.px(place_height + 4), bar_height = frame.px(length::navigation);
    const float below = one_line ? 0 : row_height * static_cast<float>(rows.size()) + frame.px(8);
    Rect area = frame.free.take_top(bar_height + below);
    const Rect bar = one_line ? area : area.take_top(bar_height);
    draw_brand(frame, bar, find + frame.px(window_edge));

    std::optional<std::string_view> chosen;
    float top = one_line ? bar.centre().y - frame.px(place_height) / 2 : area.y;
    for (const PlaceRow& row : rows) {
        float x = std::round((frame.size.width - row.width + frame.px(between_places)) / 2);
        for (const std::size_t index : row.places) {
            const Place& place = navigation.places[index];
            const Rect box{x, std::round(top), place_width(frame, place), frame.px(place_height)};
            if (draw_place(frame, place, place.id == navigation.here, box)) chosen = place.id;
            x += box.width + frame.px(between_places);
        }
        top += row_height;
    }
    if (find > 0) {
        const Rect box{bar.right() - frame.px(window_edge - place_padding) - find,
                       bar.centre().y - frame.px(place_height) / 2, find, frame.px(place_height)};
        if (draw_find(frame, navigation, box)) chosen = navigation.find_id;
    }
    return chosen;
}

void footer(Frame& frame, std::span<const KeyHint> hints) {
    const auto lines = lines_of(frame, hints, frame.size.width - 2 * frame.px(24));
    const float line_height = frame.px(length::key_cap + 6), padding = frame.px(length::footer) - line_height;
    const float height = line_height * static_cast<float>(lines.size()) + padding;
    if (height > frame.free.height / 5) return; // so low a window is for the page; ? tells the keys as well
    Rect area = frame.free.take_bottom(height);
    const Owner owner(frame, {.item = frame.map.add({.role = Role::group, .label = "Keys", .rect = area, .layer = frame.layer})});
    area.take_top(padding / 2);
    for (const auto& hints_of_line : lines) {
        float width = -frame.px(hint_gap);
        for (const KeyHint& hint : hints_of_line) width += width_of_hint(frame, hint) + frame.px(hint_gap);
        Rect line = area.take_top(line_height);
        line.take_left(std::max(0.0F, std::round((line.width - width) / 2)));
        for (const KeyHint& hint : hints_of_line) {
            draw_hint(frame, hint, line.take_left(width_of_hint(frame, hint)));
            line.take_left(frame.px(hint_gap));
        }
    }
}

void footer(Frame& frame, std::initializer_list<KeyHint> hints) {
    footer(frame, std::span{hints.begin(), hints.size()});
}

} // namespace signatory::ui
