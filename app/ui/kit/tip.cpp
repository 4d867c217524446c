#include "ui/kit/tip.hpp"

#include <algorithm>

#include "ui/kit/layout.hpp"
#include "ui/kit/paint.hpp"
#include "ui/kit/text.hpp"

namespace signatory::ui {

void tip(Frame& frame, std::string_view words, const Rect& beside) {
    const Paragraph paragraph = lay_out(frame, {words, Face::caption}, frame.px(280));
    const Size size{paragraph.width + 2 * frame.px(12), paragraph.height() + 2 * frame.px(8)};
    const float most = frame.size.width - size.width - frame.px(8);
    const float x = std::clamp(beside.centre().x - size.width / 2, frame.px(8), std::max(frame.px(8), most));
    const float above = beside.y - size.height - frame.px(8);
    const Rect box{x, above > 0 ? above : beside.bottom() + frame.px(8), size.width, size.height};
    on_top(frame, {.id = "tip", .box = box, .pointer = Pointer::let_through}, [&] {
        surface(frame, box, frame.colour(Tone::surface_raised), frame.px(length::corner_chip),
                Height::floating);
        draw(frame, paragraph, box.inset(frame.px(12), frame.px(8)));
    });
}

} // namespace signatory::ui
