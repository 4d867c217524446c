// What the bank says: every fact with its proof, found by any name it goes by.
#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "core/support/text.hpp"
#include "ui/kit/kit.hpp"
#include "ui/views/bank_fact.hpp"
#include "ui/views/chrome.hpp"

namespace signatory::ui {
namespace {

using fact::Fact;
using fact::FactBank;
using study::State;

constexpr std::size_t more_rows = 20; // added where list and fact share one column
constexpr float tall_window = 720, search_height = 108; // units

std::string subject_named(const FactBank& bank, const std::string& entity) {
    const fact::Entity* found = bank.entity(entity);
    return found == nullptr ? entity : capitalised(generate::display_name(*found, language_of(bank)));
}

// "member of CSTO".
std::string rest_of(const FactBank& bank, const Fact& fact) {
    const fact::Relation& relation = *bank.relation(fact.relation);
    const std::string object = generate::in_sentence(bank, relation, fact.object, language_of(bank));
    const auto phrasing = relation.phrasings.find(language_of(bank));
    if (phrasing == relation.phrasings.end()) return object;
    const auto label = phrasing->second.find("label");
    return label == phrasing->second.end() ? object : fmt::format("{} {}", label->second, object);
}

std::string begin_of(const FactBank& bank, const Fact& fact) {
    if (fact.from) return fmt::format("from {}", generate::written(*fact.from, language_of(bank)));
    return fact.until ? fmt::format("until {}", generate::written(*fact.until, language_of(bank))) : std::string{};
}

// -- Search ------------------------------------------------------------------------------------------------------

// Everything a fact can be found by.
std::string findable(const FactBank& bank, const Fact& fact) {
    std::string words = fact.id + " " + generate::explanation(bank, fact, language_of(bank)) + " " + rest_of(bank, fact);
    words += every_name(bank, fact.subject);
    if (const auto* object = std::get_if<fact::EntityReference>(&fact.object)) words += every_name(bank, object->id);
    return " " + folded(words);
}

// Each word asked for begins a word of the fact.
bool is_match(const std::string& findable, const std::vector<std::string>& asked) {
    return std::ranges::all_of(asked, [&](const std::string& word) { return findable.find(" " + word) != std::string::npos; });
}

// All of a large bank at once would hold up the picture.
void put_together(const FactBank& bank, std::vector<std::string>& known) {
    constexpr std::size_t a_frame = 256;
    const auto& facts = bank.facts();
    const std::size_t until = std::min(facts.size(), known.size() + a_frame);
    while (known.size() < until) known.push_back(findable(bank, facts[known.size()]));
}

void find_matches(Frame& frame, const State& state, ViewMemory& memory) {
    BankSearch& found = memory.bank_found;
    const bool other_bank = found.bank.lock() != state.bank;
    if (other_bank) found = {state.bank, {}, {}, 0, {}};
    if (other_bank || found.asked != memory.bank_search) {
        found.asked = memory.bank_search;
        found.searched = 0;
        found.matches.clear();
        memory.bank_rows = rows_above;
    }
    const auto& facts = state.bank->facts();
    if (found.findable.size() < facts.size()) {
        put_together(*state.bank, found.findable);
        frame.memory.moving = true; // the next frame goes on
    }
    const std::vector<std::string> asked = words(found.asked);
    const std::size_t until = asked.empty() ? facts.size() : found.findable.size();
    for (; found.searched < until; ++found.searched)
        if (asked.empty() || is_match(found.findable[found.searched], asked)) found.matches.push_back(facts[found.searched].id);
}

const Fact* selected(const State& state, const ViewMemory& memory) {
    if (const Fact* chosen = state.bank->fact(state.selected_fact)) return chosen;
    return memory.bank_found.matches.empty() ? nullptr : state.bank->fact(memory.bank_found.matches.front());
}

void draw_search(Frame& frame, const State& state, ViewMemory& memory) {
    field(frame, {.id = "bank.search", .label = "Search the bank", .placeholder = "Search the bank", .key = "/",
                  .icon = Icon::search}, memory.bank_search);
    find_matches(frame, state, memory);
    gap(frame, 8);
    const std::size_t all = state.bank->facts().size();
    inset(frame, 16, 0, [&] {
        across(frame, {.gap = 8}, [&] {
            caption(frame, memory.bank_found.matches.size() == all ? counted(all, "fact", "facts")
                                                             : fmt::format("{} of {}", memory.bank_found.matches.size(), counted(all, "fact", "facts")));
            if (state.bank->claims().empty()) return;
            icon(frame, Icon::warning, 16, Tone::again);
            caption(frame, "some texts say otherwise");
        });
    });
}

// -- The list ----------------------------------------------------------------------------------------------------

void draw_no_match(Frame& frame, ViewMemory& memory) {
    if (empty_state(frame, {.icon = Icon::search, .sentence = "Nothing in this bank goes by these words.",
                            .action = {.id = "bank.clear", .label = "Show every fact", .size = ButtonSize::small}})) {
        memory.bank_search.clear();
        frame.memory.moving = true; // the list is to be drawn again
    }
}

void draw_row(Frame& frame, const FactBank& bank, const Fact& fact, const Fact* shown, Commands& commands) {
    const std::string subject = subject_named(bank, fact.subject), rest = rest_of(bank, fact), begin = begin_of(bank, fact);
    if (list_row(frame, {.id = fmt::format("bank.fact.{}", fact.id), .label = subject, .remark = begin, .detail = rest,
                         .icon = bank.claims_on(fact.id).empty() ? Icon::none : Icon::warning,
                         .chosen = &fact == shown ? Chosen::yes : Chosen::no}))
        commands.push_back(study::SelectFact{fact.id});
}

std::optional<std::size_t> place_of(const Fact* fact, const std::vector<std::string>& matches) {
    const auto found = fact == nullptr ? matches.end() : std::ranges::find(matches, fact->id);
    return found == matches.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - matches.begin()));
}

void draw_list(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    const auto& matches = memory.bank_found.matches;
    if (matches.empty()) return draw_no_match(frame, memory);
    const Fact* shown = selected(state, memory);
    long_list(frame, {.id = "bank.facts", .count = matches.size(), .shown = place_of(shown, matches)}, [&](std::size_t row) {
        if (const Fact* fact = state.bank->fact(matches[row])) draw_row(frame, *state.bank, *fact, shown, commands);
    });
}

// The one chosen, the first rows, and on demand some more.
void draw_short_list(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    const auto& matches = memory.bank_found.matches;
    if (matches.empty()) return draw_no_match(frame, memory);
    const Fact* shown = selected(state, memory);
    const std::size_t rows = std::min(matches.size(), memory.bank_rows);
    if (place_of(shown, matches).value_or(0) >= rows) draw_row(frame, *state.bank, *shown, shown, commands);
    for (std::size_t row = 0; row < rows; ++row)
        if (const Fact* fact = state.bank->fact(matches[row])) draw_row(frame, *state.bank, *fact, shown, commands);
    if (rows == matches.size()) return;
    gap(frame, 8);
    const std::string label = fmt::format("{} more of {}", std::min(more_rows, matches.size() - rows), matches.size());
    if (button(frame, {.id = "bank.more", .label = label, .size = ButtonSize::small})) memory.bank_rows = rows + more_rows;
}

void draw_fact(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    if (const Fact* fact = selected(state, memory)) draw_fact_shown(frame, state, *fact, memory, commands);
}

// -- The screen --------------------------------------------------------------------------------------------------

// Each scrolls for itself. A new search begins the list at its top, another fact the fact.
void draw_panes(Frame& frame, const State& state, ViewMemory& memory, const Rect& list, Commands& commands) {
    scroll(frame, {.id = "bank.list", .area = list, .margin = 24, .top = 4, .about = memory.bank_search},
           [&] { draw_list(frame, state, memory, commands); });
    const Fact* fact = selected(state, memory);
    scroll(frame, {.id = "bank.shown", .area = frame.free, .margin = 24, .top = 12, .about = fact == nullptr ? std::string_view{} : fact->id},
           [&] { draw_fact(frame, state, memory, commands); });
}

void draw_side_by_side(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    Rect left = frame.free.take_left(frame.px(list_width));
    const Rect search = left.take_top(frame.px(search_height));
    scroll(frame, {.id = "bank.find", .area = search, .margin = 24, .top = 12, .bottom = 0}, [&] { draw_search(frame, state, memory); });
    draw_panes(frame, state, memory, left, commands);
}

void draw_stacked(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    const Rect search = frame.free.take_top(frame.px(search_height));
    const Rect list = frame.free.take_top(std::floor(frame.free.height * 0.38F));
    scroll(frame, {.id = "bank.find", .area = search, .margin = 24, .top = 12, .bottom = 0}, [&] { draw_search(frame, state, memory); });
    draw_panes(frame, state, memory, list, commands);
}

// Too low for panes: everything in one column that scrolls.
void draw_one_column(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    page(frame, {.id = "bank", .column = length::column_home}, [&] {
        draw_search(frame, state, memory);
        gap(frame, 8);
        draw_short_list(frame, state, memory, commands);
        gap(frame, 16);
        draw_fact(frame, state, memory, commands);
    });
}

void draw_without_bank(Frame& frame, Commands& commands) {
    footer(frame, {{"L", "library"}, {"?", "all keys"}, {"Esc", "back"}});
    page(frame, {.id = "bank", .column = 560, .vertical = Align::centre}, [&] {
        card(frame, {.padding = 40}, [&] {
            if (empty_state(frame, {.icon = Icon::book, .sentence = "Its facts stand here once a bank is open.",
                                    .action = {.id = "bank.library", .label = "Open a bank", .key = "L", .look = ButtonLook::primary}}))
                commands.push_back(study::OpenScreen{study::Screen::library});
        });
    });
    frame.prefer_focus("bank.library");
}

} // namespace

void draw_bank(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    draw_navigation(frame, study::Screen::bank, memory, commands);
    if (state.bank == nullptr) return draw_without_bank(frame, commands);
    footer(frame, {{"/", "search"}, {"Tab", "next fact"}, {"Enter", "show it"}, {"?", "all keys"}, {"Esc", "back"}});
    if (units(frame, frame.size.width) >= wide_window)
        draw_side_by_side(frame, state, memory, commands);
    else if (units(frame, frame.size.height) >= tall_window)
        draw_stacked(frame, state, memory, commands);
    else
        draw_one_column(frame, state, memory, commands);
    const Fact* fact = selected(state, memory);
    frame.prefer_focus(fact == nullptr ? "bank.clear" : fmt::format("bank.fact.{}", fact->id));
}

} // namespace signatory::ui
