#include "ui/kit/empty_state.hpp"

#include <utility>

#include "ui/kit/layout.hpp"
#include "ui/kit/text.hpp"

namespace signatory::ui {

bool empty_state(Frame& frame, const EmptyState& empty) {
    const Align before = std::exchange(frame.flow().align, Align::centre);
    gap(frame, 16);
    icon(frame, empty.icon, 40, Tone::heat_3);
    gap(frame, 12);
    text(frame, empty.sentence, Face::body, Tone::text, Align::centre);
    gap(frame, 20);
    const bool chosen = !empty.action.id.empty() && button(frame, empty.action);
    gap(frame, 16);
    frame.flow().align = before;
    return chosen;
}

} // namespace signatory::ui
