#include "ui/views/chrome.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "ui/kit/kit.hpp"

namespace signatory::ui {
namespace {

using study::Screen;

struct Destination {
    Screen screen;
    Place place;
};
constexpr std::array<Destination, 9> destinations{{{Screen::home, {"nav.home", "Today"}},
                                                   {Screen::quiz_setup, {"nav.quiz", "Quiz"}},
                                                   {Screen::map, {"nav.map", "Map"}},
                                                   {Screen::time_line, {"nav.time", "Time line"}},
                                                   {Screen::exam, {"nav.exam", "Exam"}},
                                                   {Screen::progress, {"nav.progress", "Progress"}},
                                                   {Screen::bank, {"nav.bank", "Bank"}},
                                                   {Screen::library, {"nav.library", "Library"}},
                                                   {Screen::settings, {"nav.settings", "Settings"}}}};
constexpr std::string_view find_id = "nav.find";

constexpr auto places = [] {
    std::array<Place, destinations.size()> result{};
    for (std::size_t index = 0; index < result.size(); ++index) result[index] = destinations[index].place;
    return result;
}();

std::string_view place_of(Screen screen) {
    const auto found = std::ranges::find(destinations, screen, &Destination::screen);
    return found == destinations.end() ? std::string_view{} : found->place.id;
}

constexpr float margin = 24, inside = 16, notice_icon = 20, notice_gap = 12; // units

// A notice is laid out before its part is cut off the window.
struct NoticeParts {
    Paragraph what, detail;
    Size button;
    bool below = false; // the button stands under the words
    float height = 0;
};

NoticeParts parts_of(Frame& frame, const Notice& notice, float room) {
    NoticeParts parts;
    const float icon = notice.icon == Icon::none ? 0 : frame.px(notice_icon + notice_gap);
    parts.button = size_of(frame, notice.action, room);
    const float beside = room - icon - parts.button.width - frame.px(notice_gap);
    parts.below = beside < frame.px(200);
    const float words = parts.below ? room - icon : beside;
    parts.what = lay_out(frame, {notice.what, Face::body_strong}, words);
    parts.detail = lay_out(frame, {notice.detail, Face::caption, Tone::text}, words);
    const float text = parts.what.height() + (notice.detail.empty() ? 0 : parts.detail.height());
    parts.height = parts.below ? text + frame.px(notice_gap) + parts.button.height : std::max(text, parts.button.height);
    return parts;
}

} // namespace

void draw_navigation(Frame& frame, Screen here, ViewMemory& memory, Commands& commands) {
    const auto chosen = navigation(frame, {.places = places, .here = place_of(here), .find_id = find_id});
    if (!chosen) return;
    if (*chosen == find_id) memory.palette_open = true;
    for (const Destination& destination : destinations)
        if (destination.place.id == *chosen) commands.push_back(study::OpenScreen{destination.screen});
}

bool draw_notice(Frame& frame, const Notice& notice) {
    const float edge = frame.px(margin), padding = frame.px(inside);
    const NoticeParts parts = parts_of(frame, notice, frame.free.width - 2 * edge - 2 * padding);
    const float height = parts.height + 2 * padding;
    const Rect box = frame.free.take_top(height + frame.px(12)).inset(edge, 0);
    Rect room{box.x, box.y + frame.px(12), box.width, height};
    fill(room, frame.colour(notice.ground), frame.px(length::corner_control));
    outline(room, frame.colour(notice.edge), frame.px(length::corner_control), frame.px(1));
    room = room.inset(padding, padding);
    const float text = parts.what.height() + (notice.detail.empty() ? 0 : parts.detail.height());
    const float top = parts.below ? room.y : room.centre().y - text / 2;
    if (notice.icon != Icon::none) {
        const float side = frame.px(notice_icon);
        draw_icon(frame, notice.icon, {room.take_left(side).x, top + frame.px(3), side, side}, frame.colour(notice.edge));
        room.take_left(frame.px(notice_gap));
    }
    const bool chosen = button_at(frame, notice.action,
                                  {parts.below ? room.x : room.right() - parts.button.width,
                                   parts.below ? room.bottom() - parts.button.height
                                               : room.centre().y - parts.button.height / 2,
                                   parts.button.width, parts.button.height});
    draw(frame, parts.what, {room.x, top, room.width, 0});
    if (!notice.detail.empty()) draw(frame, parts.detail, {room.x, top + parts.what.height(), room.width, 0});
    return chosen;
}

int next_text_size(int now, int step) {
    if (step > 0) {
        const auto larger = std::ranges::upper_bound(text_sizes, now);
        return larger == text_sizes.end() ? text_sizes.back() : *larger;
    }
    const auto not_smaller = std::ranges::lower_bound(text_sizes, now);
    return not_smaller == text_sizes.begin() ? text_sizes.front() : *(not_smaller - 1);
}

std::string title_of(const fact::FactBank& bank) {
    const std::string_view title = generate::in_language(bank.header().title, bank.header().language);
    return std::string(title.empty() ? std::string_view(bank.header().id) : title);
}

std::string name_of_topic(const fact::FactBank& bank, const std::string& topic) {
    const auto found = bank.header().topics.find(topic);
    if (found == bank.header().topics.end()) return topic;
    const std::string_view name = generate::in_language(found->second, bank.header().language);
    return std::string(name.empty() ? std::string_view(topic) : name);
}

std::string every_name(const fact::FactBank& bank, std::string_view id) {
    const fact::Entity* entity = bank.entity(id);
    if (entity == nullptr) return {};
    std::string words = " " + entity->id;
    for (const fact::Words* names : {&entity->name, &entity->short_name})
        for (const auto& [language, name] : *names) words.append(" ").append(name);
    for (const auto& [language, aliases] : entity->aliases)
        for (const std::string& alias : aliases) words.append(" ").append(alias);
    return words;
}

int per_cent(double share) { return static_cast<int>(std::lround(share * 100)); }

} // namespace signatory::ui
