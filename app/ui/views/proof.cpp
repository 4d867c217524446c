#include "ui/views/proof.hpp"

#include <array>
#include <numeric>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "ui/kit/geometry.hpp"

namespace signatory::ui {
namespace {

constexpr float icon_side = 18, words_left = 28, between_notes = 6; // units

std::string source_in_words(const fact::FactBank& bank, const fact::SourceReference& reference) {
    const fact::Source* source = bank.source(reference.source);
    std::string words = source == nullptr ? reference.source : source->title;
    if (source != nullptr && !source->publisher.empty()) words += ". " + source->publisher;
    if (source != nullptr && source->date) words += ", " + generate::written(*source->date, bank.header().language);
    if (!reference.where.empty()) words += ", " + reference.where;
    return words + ".";
}

std::string others_in_words(std::size_t count) {
    constexpr std::array<std::string_view, 4> words{"", "One more source agrees.", "Two more sources agree.", "Three more sources agree."};
    return count < words.size() ? std::string(words[count]) : fmt::format("{} more sources agree.", count);
}

std::string quoted(const fact::Claim& claim) {
    std::string says = claim.says;
    while (says.ends_with('.')) says.pop_back();
    return says;
}

} // namespace

void Proof::add(Icon icon, std::string loud, std::string quiet) { notes_.push_back({icon, std::move(loud), std::move(quiet)}); }

void Proof::add_sources(const fact::FactBank& bank, const item::Item& item) {
    if (item.sources.empty()) return;
    const std::string others = others_in_words(item.sources.size() - 1);
    add(Icon::book, source_in_words(bank, item.sources.front()), others.empty() ? "" : "  " + others);
}

// One line: the first claim on a fact that is asked.
void Proof::add_claims(const fact::FactBank& bank, const item::Item& item) {
    for (const std::string& fact : item.asks)
        for (const fact::Claim* claim : bank.claims_on(fact))
            return add(Icon::warning, fmt::format("Some texts say otherwise: {}", quoted(*claim)),
                       fmt::format(" ({}).", fact::name_of(claim->verdict)));
}

Proof::Proof(Frame& frame, const fact::FactBank& bank, const item::Item& item)
    : between_(frame.px(between_notes)), left_(frame.px(words_left)) {
    if (!item.explanation.empty()) add(Icon::check, item.explanation, {});
    add_sources(bank, item);
    add_claims(bank, item);
    for (Note& note : notes_) {
        const bool is_source = note.icon == Icon::book;
        const std::array spans{Span{note.loud, Face::caption, is_source ? Tone::text_quiet : Tone::text},
                               Span{note.quiet, Face::caption, Tone::text_quiet}};
        note.words = lay_out(frame, spans, frame.width() - left_);
    }
}

float Proof::height() const {
    const float words = std::accumulate(notes_.begin(), notes_.end(), 0.0F,
                                        [](float sum, const Note& note) { return sum + note.words.height(); });
    return notes_.empty() ? 0 : words + between_ * static_cast<float>(notes_.size() - 1);
}

void Proof::draw(Frame& frame, const Rect& box) const {
    const float side = frame.px(icon_side);
    float top = box.y;
    for (const Note& note : notes_) {
        draw_icon(frame, note.icon, {box.x, top + (note.words.line_height - side) / 2, side, side},
                  frame.colour(note.icon == Icon::warning ? Tone::again : Tone::text_quiet));
        ui::draw(frame, note.words, {box.x + left_, top, box.width - left_, note.words.height()});
        top += note.words.height() + between_;
    }
}

} // namespace signatory::ui
