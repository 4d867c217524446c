#include "ui/shell/input.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace signatory::ui {
namespace {

// Names the key or button an event changes; nothing for events that change no lasting state.
std::optional<std::uint32_t> changed(const Event& event) {
    constexpr std::uint32_t first_button = 0x200000; // above every key
    if (const auto* pressed = std::get_if<KeyPressed>(&event))
        return static_cast<std::uint32_t>(pressed->key);
    if (const auto* released = std::get_if<KeyReleased>(&event))
        return static_cast<std::uint32_t>(released->key);
    if (const auto* button = std::get_if<PointerButton>(&event))
        return first_button + static_cast<std::uint32_t>(button->button);
    return std::nullopt;
}

} // namespace

std::vector<Event> InputQueue::take_frame() {
    std::vector<Event> taken;
    std::vector<std::uint32_t> seen;
    bool clicked = false, pressed = false;
    while (!events_.empty()) {
        if (clicked && std::holds_alternative<PointerMoved>(events_.front())) break;
        const bool press = std::holds_alternative<KeyPressed>(events_.front());
        if (press && std::exchange(pressed, true)) break;
        clicked |= std::holds_alternative<PointerButton>(events_.front());
        if (const auto which = changed(events_.front())) {
            if (std::ranges::find(seen, *which) != seen.end()) break;
            seen.push_back(*which);
        }
        taken.push_back(std::move(events_.front()));
        events_.pop_front();
    }
    return taken;
}

} // namespace signatory::ui
