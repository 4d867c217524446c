#include "ui/views/proof.hpp"

#include <array>
#include <numeric>
#include <variant>

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

bool is_denied(fact::Verdict verdict) { return verdict != fact::Verdict::opinion && verdict != fact::Verdict::unchecked; }

bool asks_date(const fact::Fact& fact, item::Direction direction) {
    const bool span = direction == item::Direction::from || direction == item::Direction::until;
    return span || (direction == item::Direction::object && std::holds_alternative<fact::Date>(fact.object));
}

bool names_year(std::string_view words) {
    int digits = 0;
    for (const char letter : words) {
        digits = letter >= '0' && letter <= '9' ? digits + 1 : 0;
        if (digits == 4) return true;
    }
    return false;
}

// A claim on a fact may be about another side of it. A question for a date is answered by a claim that names a year, any
// other by one whose relation is known to be the same.
bool answers_otherwise(const fact::Claim& claim, const fact::Fact& asked, item::Direction direction) {
    if (!is_denied(claim.verdict)) return false;
    if (!claim.relation.empty() && claim.relation != asked.relation) return false;
    return asks_date(asked, direction) ? names_year(claim.says) : !claim.relation.empty();
}

} // namespace

void Proof::add(Icon icon, std::string loud, std::string quiet) { notes_.push_back({icon, std::move(loud), std::move(quiet)}); }

void Proof::add_sources(const fact::FactBank& bank, const item::Item& item) {
    if (item.sources.empty()) return;
    const std::string others = others_in_words(item.sources.size() - 1);
    add(Icon::book, source_in_words(bank, item.sources.front()), others.empty() ? "" : "  " + others);
}

// One line: the first claim that answers the question otherwise.
void Proof::add_claims(const fact::FactBank& bank, const item::Item& item) {
    for (const std::string& id : item.asks)
        for (const fact::Claim* claim : bank.claims_on(id))
            if (const fact::Fact* asked = bank.fact(id); asked != nullptr && answers_otherwise(*claim, *asked, item.direction))
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
