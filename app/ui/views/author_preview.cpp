// What the fact on the form would be asked as, worked out again after every edit.
#include <algorithm>

#include <fmt/format.h>

#include "core/author/problems.hpp"
#include "core/item/answer_text.hpp"
#include "ui/views/author_forms.hpp"

namespace signatory::ui {
namespace {

void find_preview(const Form& form, const fact::Fact& fact) {
    const std::string wanted = fmt::format("{} {}", fact.id, form.editing.revision);
    if (form.memory.previewed == wanted) return;
    form.memory.previewed = wanted;
    form.memory.preview = author::preview_of(form.records(), fact.id);
}

std::string wrong_answers(const item::Item& item) {
    std::string words;
    for (std::size_t option = 0; option < item.options.size(); ++option)
        if (std::ranges::find(item.key, option) == item.key.end()) words += (words.empty() ? "" : "   ") + item.options[option].text;
    return words;
}

void draw_item(Frame& frame, const item::Item& item) {
    card(frame, {.padding = 20, .tone = Tone::surface_sunken, .corner = length::corner_control, .raised = false}, [&] {
        text(frame, item.stem, Face::caption_strong);
        gap(frame, 6);
        columns(frame, {.tracks = {fixed(18), share()}, .gap = 6}, [&](std::size_t column) {
            column == 0 ? icon(frame, Icon::check, 18, Tone::good) : caption(frame, item::key_text(item), Tone::text);
        });
        const bool choice = item.response_kind == item::ResponseKind::single_choice || item.response_kind == item::ResponseKind::multiple_choice;
        const std::string wrong = choice ? wrong_answers(item) : std::string{};
        if (!wrong.empty()) caption(frame, wrong);
    });
}

std::string blocked_words(const Form& form, const fact::Finding& finding) {
    const bool own = finding.place.section == form.place.section && finding.place.index == form.place.index;
    const std::string whose = own ? std::string{} : fmt::format("{}: ", author::id_of(author::record_at(form.records(), finding.place.section, finding.place.index)));
    return fmt::format("Not asked yet. {}{}", whose, author::in_words(finding));
}

} // namespace

void draw_preview(const Form& form, const fact::Fact& fact) {
    find_preview(form, fact);
    const author::Preview& preview = form.memory.preview;
    gap(form.frame, 24);
    text(form.frame, "Asked as", Face::heading);
    gap(form.frame, 8);
    if (preview.blocked) return caption(form.frame, blocked_words(form, *preview.blocked));
    if (preview.items.empty()) return caption(form.frame, preview.why_none);
    for (std::size_t first = 0; first < preview.items.size(); first += 2) {
        if (first > 0) gap(form.frame, 12);
        columns(form.frame, {.tracks = {share(), share()}, .gap = 12, .narrowest = 240}, [&](std::size_t column) {
            if (first + column < preview.items.size()) draw_item(form.frame, preview.items[first + column]);
        });
    }
}

} // namespace signatory::ui
