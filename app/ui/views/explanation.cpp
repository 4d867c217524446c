#include "ui/views/explanation.hpp"

#include <fmt/format.h>

#include "ui/kit/kit.hpp"
#include "ui/views/proof.hpp"
#include "ui/views/span_picture.hpp"

namespace signatory::ui {
namespace {

// The reason speaks for itself, unless it only tells the explanation that follows anyway.
std::string headline(const item::Item& item, const item::Mark& mark) {
    const bool says_more = !mark.reason.empty() && mark.reason != item.explanation;
    return says_more ? mark.reason : fmt::format("{}.", item::verdict_of(mark));
}

} // namespace

void draw_explanation(Frame& frame, const fact::FactBank& bank, const item::Item& item, const item::Mark& mark, SpanPicture spans) {
    const float padding = frame.width() >= frame.px(480) ? 24 : 20;
    card(frame, {.padding = padding}, [&] {
        text(frame, headline(item, mark), Face::body_strong);
        gap(frame, 12);
        if (spans == SpanPicture::drawn && has_span_picture(bank, item)) {
            draw_span_picture(frame, bank, item);
            gap(frame, 12);
        }
        hairline(frame);
        gap(frame, 12);
        const Proof proof(frame, bank, item);
        proof.draw(frame, frame.place(0, proof.height()));
    });
}

void draw_report_button(Frame& frame, const study::State& state, const item::Item& item, std::string_view screen, Commands& commands) {
    const bool reported = state.doubtful.contains(item.id);
    if (button(frame, {.id = fmt::format("{}.report", screen), .label = reported ? "Reported as doubtful" : "Doubtful?", .key = "!", .look = ButtonLook::plain, .size = ButtonSize::small}))
        commands.push_back(study::ReportItem{});
}

} // namespace signatory::ui
