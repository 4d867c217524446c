// One fact whole: what it says, since when, its sources, how it is asked, and what is said against it.
#include "ui/views/bank_fact.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "core/generate/generate.hpp"
#include "core/generate/phrase.hpp"
#include "core/item/answer_text.hpp"
#include "core/support/text.hpp"
#include "ui/kit/kit.hpp"
#include "ui/views/chrome.hpp"
#include "ui/views/span_picture.hpp"

namespace signatory::ui {
namespace {

using fact::Fact;
using fact::FactBank;
using study::State;

constexpr std::uint64_t preview_seed = 1; // the same items at every visit

void section(Frame& frame, std::string_view title) {
    gap(frame, 24);
    text(frame, title, Face::heading);
    gap(frame, 4);
}

std::string topic_of(const FactBank& bank, const Fact& fact) {
    const std::string& topic = bank.relation(fact.relation)->topic;
    const auto found = bank.header().topics.find(topic);
    const auto name = found == bank.header().topics.end() ? std::string_view{} : generate::in_language(found->second, language_of(bank));
    return std::string(name.empty() ? std::string_view(topic) : name);
}

struct Detail {
    std::string_view name;
    std::string words;
};

std::vector<Detail> details_of(const FactBank& bank, const Fact& fact) {
    std::vector<Detail> details;
    if (fact.from) details.push_back({"from", generate::written(*fact.from, language_of(bank))});
    if (fact.until)
        details.push_back({"until", generate::written(*fact.until, language_of(bank))});
    else if (bank.relation(fact.relation)->timed)
        details.push_back({"until", fmt::format("still so on {}", generate::written(bank.header().as_of, language_of(bank)))});
    details.push_back({"confidence", fact.confidence == fact::Confidence::high ? "high" : "medium, so it is not asked"});
    return details;
}

void draw_details(Frame& frame, const FactBank& bank, const Fact& fact) {
    const std::vector<Detail> details = details_of(bank, fact);
    columns(frame, {.tracks = std::vector<Track>(details.size(), share()), .gap = 16, .narrowest = 170}, [&](std::size_t index) {
        caption(frame, details[index].name);
        text(frame, details[index].words);
    });
    if (fact.note.empty()) return;
    gap(frame, 12);
    caption(frame, fact.note, Tone::text);
}

void draw_spans(Frame& frame, const FactBank& bank, const Fact& fact) {
    if (!has_span_picture(bank, fact)) return;
    gap(frame, 16);
    draw_span_picture(frame, bank, fact);
}

std::string origin_of(const FactBank& bank, const fact::Source& source) {
    std::string words = source.publisher;
    if (source.date) words += fmt::format("{}{}", words.empty() ? "" : ", ", generate::written(*source.date, language_of(bank)));
    return words;
}

// One that stands on the web is opened there.
void draw_source_on_web(Frame& frame, const FactBank& bank, const fact::Source& source, const std::string& where, Commands& commands) {
    const std::string origin = origin_of(bank, source), id = fmt::format("bank.source.{}", source.id);
    const std::string detail = where.empty() ? origin : origin.empty() ? where : fmt::format("{}, {}", origin, where);
    if (list_row(frame, {.id = id, .label = source.title, .remark = "Open", .detail = detail})) commands.push_back(study::OpenAddress{source.url});
}

void draw_source(Frame& frame, const FactBank& bank, const fact::SourceReference& reference, Commands& commands) {
    const fact::Source* source = bank.source(reference.source);
    if (source != nullptr && !source->url.empty()) return draw_source_on_web(frame, bank, *source, reference.where, commands);
    const std::string title = source == nullptr ? reference.source : source->title;
    const std::string where = reference.where.empty() ? std::string{} : fmt::format("  {}", reference.where);
    const std::string origin = source == nullptr ? std::string{} : origin_of(bank, *source);
    constexpr float between = 24, least = 200, never_beside = 10000;
    const bool side_by_side = frame.width() * 2 / 5 >= frame.px(least + between);
    gap(frame, 6);
    columns(frame, {.tracks = {share(3), share(2)}, .gap = side_by_side ? between : 0, .narrowest = side_by_side ? 0.0F : never_beside},
            [&](std::size_t column) {
                if (column == 0)
                    return rich_text(frame, {{title, Face::caption}, {where, Face::caption, Tone::text_quiet}});
                if (!origin.empty())
                    caption(frame, origin, Tone::text_quiet, side_by_side ? Align::right : Align::left);
            });
}

void draw_sources(Frame& frame, const FactBank& bank, const Fact& fact, Commands& commands) {
    section(frame, "Sources");
    if (fact.sources.empty()) return caption(frame, "No source is named, so it is not asked.");
    for (const fact::SourceReference& reference : fact.sources) draw_source(frame, bank, reference, commands);
}

// -- Asked as ----------------------------------------------------------------------------------------------------

void find_previews(const State& state, const Fact& fact, ViewMemory& memory) {
    if (memory.previewed_bank.lock() == state.bank && memory.previewed_fact == fact.id) return;
    memory.previewed_bank = state.bank;
    memory.previewed_fact = fact.id;
    memory.bank_previews.clear();
    if (state.deck == nullptr) return;
    const generate::Pool pool = generate::make_pool(state.bank, {}, std::nullopt);
    for (const study::CardKey& key : *state.deck) {
        if (key.fact != fact.id) continue;
        if (auto item = generate::item_for(pool, {&fact, key.direction}, preview_seed))
            memory.bank_previews.push_back(*std::move(item));
    }
}

std::string number_word(std::size_t number) {
    constexpr std::array<std::string_view, 6> words{"no", "one", "two", "three", "four", "five"};
    return number < words.size() ? std::string(words[number]) : fmt::format("{}", number);
}

std::string proof_of(const item::Item& item) {
    switch (item.response_kind) {
    case item::ResponseKind::order: return "Proven: each before the next, no other order right.";
    case item::ResponseKind::match: return "Proven: one right for each, all others wrong.";
    case item::ResponseKind::typed:
    case item::ResponseKind::number: return "Proven: one key, no other answer accepted.";
    default: break;
    }
    return fmt::format("Proven: {} {}, {} wrong, none undecided.", number_word(item.key.size()), item.key.size() == 1 ? "key" : "keys",
                       number_word(item.options.size() - item.key.size()));
}

void draw_key(Frame& frame, std::string_view words) {
    const float side = frame.px(18), left = side + frame.px(6);
    const Paragraph label = lay_out(frame, {words, Face::caption_strong}, frame.width() - left);
    const Rect box = frame.place(left + std::ceil(label.width), label.height());
    draw_icon(frame, Icon::check, {box.x, box.y + (label.line_height - side) / 2, side, side}, frame.colour(Tone::good));
    draw(frame, label, {box.x + left, box.y, box.width - left, box.height});
}

void draw_wrong(Frame& frame, std::string_view words) {
    const Paragraph label = lay_out(frame, {words, Face::caption, Tone::text_quiet}, frame.width());
    draw(frame, label, frame.place(std::ceil(label.width), label.height()));
}

void draw_answers(Frame& frame, const item::Item& item) {
    across(frame, {.gap = 14}, [&] {
        const bool choice = item.response_kind == item::ResponseKind::single_choice || item.response_kind == item::ResponseKind::multiple_choice;
        if (!choice) return draw_key(frame, item::key_text(item));
        for (const std::size_t key : item.key) draw_key(frame, item.options[key].text);
        for (std::size_t option = 0; option < item.options.size(); ++option)
            if (std::ranges::find(item.key, option) == item.key.end()) draw_wrong(frame, item.options[option].text);
    });
}

void draw_preview(Frame& frame, const item::Item& item) {
    card(frame, {.padding = 20, .tone = Tone::surface_sunken, .corner = length::corner_control, .raised = false}, [&] {
        text(frame, item.stem, Face::caption_strong);
        gap(frame, 6);
        draw_answers(frame, item);
        gap(frame, 6);
        caption(frame, proof_of(item));
    });
}

void draw_asked(Frame& frame, const State& state, const Fact& fact, ViewMemory& memory) {
    find_previews(state, fact, memory);
    section(frame, "Asked as");
    const auto& items = memory.bank_previews;
    if (items.empty())
        return caption(frame, "Not asked: no question about this fact can be proven to have one answer only.");
    constexpr std::size_t side_by_side = 2;
    for (std::size_t first = 0; first < items.size(); first += side_by_side) {
        gap(frame, first == 0 ? 4 : 16);
        const std::size_t count = std::min(side_by_side, items.size() - first);
        columns(frame, {.tracks = std::vector<Track>(count, share()), .gap = 16, .narrowest = 240},
                [&](std::size_t index) { draw_preview(frame, items[first + index]); });
    }
}

void draw_claim(Frame& frame, const FactBank& bank, const fact::Claim& claim) {
    const fact::Source* source = bank.source(claim.source);
    gap(frame, 8);
    columns(frame, {.tracks = {fixed(18), share()}, .gap = 10}, [&](std::size_t column) {
        if (column == 0) return icon(frame, Icon::warning, 18, Tone::again);
        caption(frame, claim.says, Tone::text);
        rich_text(frame, {{capitalised(fact::name_of(claim.verdict)), Face::caption_strong},
                          {claim.why.empty() ? "" : "  ", Face::caption}, {claim.why, Face::caption, Tone::text_quiet}});
        if (source == nullptr) return;
        const std::string origin = origin_of(bank, *source);
        caption(frame, origin.empty() ? source->title : fmt::format("{}, {}", source->title, origin));
    });
}

void draw_claims(Frame& frame, const FactBank& bank, const Fact& fact) {
    const auto claims = bank.claims_on(fact.id);
    if (claims.empty()) return;
    section(frame, "Claims not accepted");
    for (const fact::Claim* claim : claims) draw_claim(frame, bank, *claim);
}

} // namespace

void draw_fact_shown(Frame& frame, const State& state, const Fact& fact, ViewMemory& memory, Commands& commands) {
    const FactBank& bank = *state.bank;
    const bool roomy = units(frame, frame.width()) >= 560;
    card(frame, {.padding = roomy ? 40.0F : 24.0F}, [&] {
        tag(frame, topic_of(bank, fact));
        gap(frame, 10);
        text(frame, generate::explanation(bank, fact, language_of(bank)), Face::prompt);
        gap(frame, 16);
        draw_details(frame, bank, fact);
        draw_spans(frame, bank, fact);
        draw_sources(frame, bank, fact, commands);
        draw_asked(frame, state, fact, memory);
        draw_claims(frame, bank, fact);
        if (state.homes == nullptr) return;
        gap(frame, 24);
        if (button(frame, {.id = "bank.edit", .label = "Edit", .key = "E", .size = ButtonSize::small})) commands.push_back(study::OpenEditor{fact.id});
    });
}

} // namespace signatory::ui
