// A part of the deck to study when it is wanted: what is due of it, what comes up, or all of it without consequences.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/generate/phrase.hpp"
#include "core/support/text.hpp"
#include "ui/kit/kit.hpp"
#include "ui/views/chrome.hpp"

namespace signatory::ui {
namespace {

using study::CardFilter;
using study::State;
using study::StudySet;
using study::StudyWay;

constexpr std::array<Segment, 3> set_ways{{{"set.due", "What is due"}, {"set.ahead", "Ahead of time"}, {"set.cram", "Cram"}}};
constexpr std::array days_offered{1, 3, 7, 14, 30, 90};
constexpr std::size_t names_offered = 8;

// -- What the bank has to offer ----------------------------------------------------------------------------------

void learn_names(const fact::FactBank& bank, SetMemory& memory) {
    std::vector<std::string> ids;
    for (const fact::Fact& fact : bank.facts()) {
        ids.push_back(fact.subject);
        if (const auto* object = std::get_if<fact::EntityReference>(&fact.object)) ids.push_back(object->id);
    }
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
    for (const std::string& id : ids)
        if (const fact::Entity* entity = bank.entity(id))
            memory.entities.push_back({id, capitalised(generate::display_name(*entity, language_of(bank))), " " + folded(every_name(bank, id))});
}

void begin_with_bank(const std::shared_ptr<const fact::FactBank>& bank, SetMemory& memory) {
    if (memory.bank.lock() == bank) return;
    memory = {};
    memory.bank = bank;
    learn_names(*bank, memory);
    for (const fact::Relation& relation : bank->relations())
        if (!bank->facts_of(relation.id).empty() && std::ranges::find(memory.topics, relation.topic) == memory.topics.end())
            memory.topics.push_back(relation.topic);
}

bool has(const std::vector<std::string>& list, const std::string& word) { return std::ranges::find(list, word) != list.end(); }

void switch_over(std::vector<std::string>& list, const std::string& word) {
    has(list, word) ? void(std::erase(list, word)) : list.push_back(word);
}

// -- How ---------------------------------------------------------------------------------------------------------

std::string_view meaning_of(StudyWay way) {
    switch (way) {
    case StudyWay::due: return "What today asks of it, within the day’s limits. The answers are reviews like any other.";
    case StudyWay::ahead: return "What is due of it, then what comes up in the next days. The answers are reviews; that they came early is reckoned with.";
    case StudyWay::cram: break;
    }
    return "Every card of it, until each was known once. It does not count: no answer is logged, no card moves.";
}

void draw_way(Frame& frame, StudySet& set) {
    if (const auto way = choice(frame, {.label = "How", .segments = set_ways, .chosen = static_cast<std::size_t>(set.way)})) set.way = static_cast<StudyWay>(*way);
    gap(frame, 8);
    caption(frame, meaning_of(set.way));
    if (set.way != StudyWay::ahead) return;
    gap(frame, 12);
    const int days = set.days_ahead;
    const int step = stepper(frame, {.id = "set.days", .label = "Ahead", .value = counted(static_cast<std::size_t>(days), "day", "days"),
                                     .can_lessen = days > days_offered.front(), .can_grow = days < days_offered.back()});
    if (step > 0) set.days_ahead = *std::ranges::find_if(days_offered, [=](int offered) { return offered > days; });
    if (step < 0) set.days_ahead = *std::find_if(days_offered.rbegin(), days_offered.rend(), [=](int offered) { return offered < days; });
}

// -- Of what -----------------------------------------------------------------------------------------------------

void set_part(Frame& frame, std::string_view words, std::string_view detail) {
    gap(frame, 20);
    rich_text(frame, {{words, Face::body_strong}, {"   ", Face::caption}, {detail, Face::caption, Tone::text_quiet}});
    gap(frame, 8);
}

// A relation of a topic that is chosen no longer narrows the set.
void drop_strangers(const fact::FactBank& bank, CardFilter& filter) {
    std::erase_if(filter.relations, [&](const std::string& id) {
        const fact::Relation* relation = bank.relation(id);
        return relation == nullptr || !has(filter.topics, relation->topic);
    });
}

void draw_set_topics(Frame& frame, const fact::FactBank& bank, const SetMemory& memory, CardFilter& filter) {
    set_part(frame, "Topics", "None chosen means all of them.");
    across(frame, {.gap = 8}, [&] {
        for (const std::string& topic : memory.topics) {
            const std::string id = "set.topic." + topic, name = name_of_topic(bank, topic);
            if (chip(frame, {.id = id, .label = name, .chosen = has(filter.topics, topic) ? Chosen::yes : Chosen::no})) switch_over(filter.topics, topic);
        }
    });
    drop_strangers(bank, filter);
}

std::string name_of_relation(const fact::FactBank& bank, const fact::Relation& relation) {
    const std::string_view label = generate::slot_text(relation, "label", language_of(bank));
    return std::string(label.empty() ? std::string_view(relation.id) : label);
}

void draw_relations(Frame& frame, const fact::FactBank& bank, CardFilter& filter) {
    if (filter.topics.empty()) return;
    set_part(frame, "What is said of them", "None chosen means everything of the topics above.");
    across(frame, {.gap = 8}, [&] {
        for (const fact::Relation& relation : bank.relations()) {
            if (!has(filter.topics, relation.topic) || bank.facts_of(relation.id).empty()) continue;
            const std::string id = "set.relation." + relation.id, name = name_of_relation(bank, relation);
            if (chip(frame, {.id = id, .label = name, .chosen = has(filter.relations, relation.id) ? Chosen::yes : Chosen::no}))
                switch_over(filter.relations, relation.id);
        }
    });
}

bool goes_by(const SetMemory::Named& entity, const std::vector<std::string>& asked) {
    return std::ranges::all_of(asked, [&](const std::string& word) { return entity.findable.find(" " + word) != std::string::npos; });
}

// Those chosen, then those that go by what is typed.
std::vector<const SetMemory::Named*> names_shown(const SetMemory& memory, const CardFilter& filter) {
    std::vector<const SetMemory::Named*> shown;
    for (const SetMemory::Named& entity : memory.entities)
        if (has(filter.entities, entity.id)) shown.push_back(&entity);
    const auto asked = words(memory.name_text);
    if (asked.empty()) return shown;
    const std::size_t chosen = shown.size();
    for (const SetMemory::Named& entity : memory.entities)
        if (shown.size() < chosen + names_offered && !has(filter.entities, entity.id) && goes_by(entity, asked)) shown.push_back(&entity);
    return shown;
}

void draw_names(Frame& frame, SetMemory& memory, CardFilter& filter) {
    set_part(frame, "Names", "None chosen means all of them.");
    const auto result = field(frame, {.id = "set.name", .label = "A name to choose", .placeholder = "Type a name", .key = "/",
                                      .icon = Icon::search}, memory.name_text);
    const auto shown = names_shown(memory, filter);
    const auto first = std::ranges::find_if(shown, [&](const auto* entity) { return !has(filter.entities, entity->id); });
    if (result.submitted && first != shown.end()) {
        filter.entities.push_back((*first)->id);
        memory.name_text.clear();
        take_up_text();
        return;
    }
    gap(frame, 8);
    if (shown.empty() && !memory.name_text.empty()) return caption(frame, "Nothing in this bank goes by these words.");
    across(frame, {.gap = 8}, [&] {
        for (const SetMemory::Named* entity : shown)
            if (const std::string id = "set.name." + entity->id;
                chip(frame, {.id = id, .label = entity->name, .chosen = has(filter.entities, entity->id) ? Chosen::yes : Chosen::no}))
                switch_over(filter.entities, entity->id);
    });
}

// -- The way on --------------------------------------------------------------------------------------------------

std::string_view nothing_to_ask(StudyWay way) {
    switch (way) {
    case StudyWay::due: return "Nothing of it is due now. Study it ahead of time, or cram.";
    case StudyWay::ahead: return "Nothing of it comes up in these days. Take more days, or cram.";
    case StudyWay::cram: break;
    }
    return "No card is all of this at once. Choose less.";
}

void draw_set_head(Frame& frame, const State& state, Commands& commands) {
    const bool some = state.in_set > 0;
    columns(frame, {.tracks = {share(), share()}, .gap = 16, .narrowest = 150}, [&](std::size_t column) {
        if (column == 0) return text(frame, "A set", Face::display);
        across(frame, {.gap = 12, .align = Align::right}, [&] {
            const std::string label = some ? fmt::format("Start, {}", counted(state.in_set, "card", "cards")) : "Start";
            if (button(frame, {.id = "set.start", .label = label, .key = "Enter", .look = ButtonLook::primary, .enabled = some ? Enabled::yes : Enabled::no}))
                commands.push_back(study::StartSet{});
        });
    });
    gap(frame, 8);
    caption(frame, some ? "A part of the deck, when you want it." : nothing_to_ask(state.set.way), some ? Tone::text_quiet : Tone::text);
    gap(frame, 16);
}

void draw_set_of_bank(Frame& frame, const State& state, SetMemory& memory, Commands& commands) {
    begin_with_bank(state.bank, memory);
    StudySet set = state.set;
    card(frame, {.padding = 28}, [&] {
        draw_set_head(frame, state, commands);
        draw_way(frame, set);
        draw_set_topics(frame, *state.bank, memory, set.filter);
        draw_relations(frame, *state.bank, set.filter);
        draw_names(frame, memory, set.filter);
    });
    if (set != state.set) commands.push_back(study::ChooseSet{set});
}

} // namespace

void draw_set(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    draw_navigation(frame, study::Screen::set, memory, commands);
    if (state.bank != nullptr) footer(frame, {{"Enter", "start"}, {"/", "a name"}, {"Tab", "next"}, {"?", "all keys"}, {"Esc", "back"}});
    else footer(frame, {{"Tab", "next"}, {"?", "all keys"}, {"Esc", "back"}});
    page(frame, {.id = "set", .column = length::column_home, .top = 12}, [&] {
        if (state.bank != nullptr) return draw_set_of_bank(frame, state, memory.set, commands);
        card(frame, {.padding = 40}, [&] {
            if (empty_state(frame, {.icon = Icon::book, .sentence = "A set is a part of a bank. Open one first.",
                                    .action = {.id = "set.library", .label = "Open a bank", .look = ButtonLook::primary}}))
                commands.push_back(study::OpenScreen{study::Screen::library});
        });
    });
    frame.prefer_focus(state.bank == nullptr ? "set.library" : state.in_set > 0 ? "set.start" : "set.due");
}

} // namespace signatory::ui
