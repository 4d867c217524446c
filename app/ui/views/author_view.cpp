// A bank being written: the list of its records, the form of one of them, and how it stands with the files.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "core/author/ids.hpp"
#include "core/author/problems.hpp"
#include "core/support/text.hpp"
#include "ui/views/author_forms.hpp"
#include "ui/views/author_orders.hpp"
#include "ui/views/chrome.hpp"

namespace signatory::ui {
namespace {

using fact::Section;
using study::Editing;
using study::State;

constexpr std::size_t rows_beside = 40;

std::string title_words(const Editing& editing) {
    const fact::Header& header = editing.draft.records.header;
    const auto title = header.title.find(header.language);
    return title == header.title.end() || title->second.empty() ? std::string("A new bank") : title->second;
}

std::string standing_words(const Editing& editing) {
    if (editing.saving) return "Saving …";
    if (editing.draft.saved == nullptr) return "Not saved yet";
    return editing.changed ? "Unsaved edits" : "Saved";
}

void draw_problem_count(Frame& frame, const Editing& editing, Commands& commands) {
    const std::size_t count = editing.problems.size();
    if (count == 0) return tag(frame, "No problems", Icon::check);
    if (chip(frame, {.id = "author.problems", .label = counted(count, "problem", "problems"), .icon = Icon::warning})) commands.push_back(next_problem(editing));
}

void draw_standing(Frame& frame, const Editing& editing, Commands& commands) {
    caption(frame, title_words(editing));
    gap(frame, 8);
    across(frame, {.gap = 8}, [&] {
        const Enabled can_save = editing.changed && !editing.saving ? Enabled::yes : Enabled::no;
        if (button(frame, {.id = "author.save", .label = "Save", .key = "Ctrl S", .look = ButtonLook::primary, .size = ButtonSize::small, .enabled = can_save}))
            commands.push_back(study::SaveBank{});
        const auto enabled = [](const auto& steps) { return steps.empty() ? Enabled::no : Enabled::yes; };
        if (button(frame, {.id = "author.undo", .label = "Undo", .size = ButtonSize::small, .icon = Icon::undo, .enabled = enabled(editing.draft.undo)})) commands.push_back(study::UndoEdit{});
        if (button(frame, {.id = "author.redo", .label = "Redo", .size = ButtonSize::small, .enabled = enabled(editing.draft.redo)})) commands.push_back(study::RedoEdit{});
        tag(frame, standing_words(editing), editing.changed ? Icon::none : Icon::check);
        draw_problem_count(frame, editing, commands);
    });
}

// -- The form ----------------------------------------------------------------------------------------------------

// What was typed and is no value goes with the record it was typed for.
void show_record(const Editing& editing, AuthorMemory& memory) {
    const auto place = place_shown(editing);
    const std::string shown = place ? fmt::format("{} {}", static_cast<int>(place->section), place->index) : std::string{};
    if (std::exchange(memory.shown, shown) != shown) memory.typed.clear();
}

std::string form_title(const Editing& editing, const fact::Place& place) {
    const std::string& id = editing.record;
    const fact::Records& records = editing.draft.records;
    switch (place.section) {
    case Section::entities: return author::label_of_entity(records, id);
    case Section::relations: return capitalised(author::label_of_relation(records, id));
    case Section::sources: return author::label_of_source(records, id);
    case Section::facts: return capitalised(author::label_of_entity(records, records.facts[place.index].subject));
    case Section::claims: return "A claim";
    default: return "The bank";
    }
}

void draw_fields(const Form& form, const State& state) {
    switch (form.place.section) {
    case Section::entities: return draw_entity_form(form);
    case Section::relations: return draw_relation_form(form);
    case Section::sources: return draw_source_form(form);
    case Section::facts: return draw_fact_form(form);
    case Section::claims: return draw_claim_form(form);
    default: return draw_header_form(form, state);
    }
}

void draw_no_record(Frame& frame, const Editing& editing, Commands& commands) {
    const std::string sentence = fmt::format("The bank has no {} yet.", author::noun_of(editing.section));
    card(frame, {.padding = 40}, [&] {
        if (empty_state(frame, {.icon = Icon::plus, .sentence = sentence, .action = {.id = "author.first", .label = "Write the first", .key = "Ctrl N", .look = ButtonLook::primary}}))
            commands.push_back(add_record(editing));
    });
}

void draw_form(Frame& frame, const State& state, AuthorMemory& memory, Commands& commands) {
    const Editing& editing = *state.editing;
    const auto place = place_shown(editing);
    if (!place) return draw_no_record(frame, editing, commands);
    const Form form{frame, editing, memory, commands, *place};
    card(frame, {.padding = units(frame, frame.width()) >= 560 ? 40.0F : 24.0F}, [&] {
        const std::string title = form_title(editing, *place);
        text(frame, title.empty() ? fmt::format("A new {}", author::noun_of(place->section)) : title, Face::prompt);
        gap(frame, 16);
        draw_fields(form, state);
        if (place->section == Section::header) return;
        gap(frame, 24);
        if (button(frame, {.id = "author.remove", .label = fmt::format("Remove this {}", author::noun_of(place->section)), .key = "Ctrl Del", .look = ButtonLook::plain, .size = ButtonSize::small}))
            commands.push_back(remove_record(editing));
    });
}

// -- The screen --------------------------------------------------------------------------------------------------

void draw_side_by_side(Frame& frame, const State& state, AuthorMemory& memory, Commands& commands) {
    const Rect left = frame.free.take_left(frame.px(list_width));
    scroll(frame, {.id = "author.list", .area = left, .margin = 24, .top = 12}, [&] {
        draw_standing(frame, *state.editing, commands);
        gap(frame, 20);
        draw_author_list(frame, *state.editing, memory, rows_beside, commands);
    });
    scroll(frame, {.id = "author.form", .area = frame.free, .margin = 24, .top = 12, .about = memory.shown}, [&] { draw_form(frame, state, memory, commands); });
}

void draw_one_column(Frame& frame, const State& state, AuthorMemory& memory, Commands& commands) {
    page(frame, {.id = "author", .column = length::column_home}, [&] {
        draw_standing(frame, *state.editing, commands);
        gap(frame, 12);
        draw_author_list(frame, *state.editing, memory, rows_above, commands);
        gap(frame, 16);
        draw_form(frame, state, memory, commands);
    });
}

void draw_nothing_to_edit(Frame& frame, const State& state, Commands& commands) {
    footer(frame, {{"L", "library"}, {"?", "all keys"}, {"Esc", "back"}});
    page(frame, {.id = "author", .column = 560, .vertical = Align::centre}, [&] {
        card(frame, {.padding = 40}, [&] {
            const bool has_bank = state.bank != nullptr && state.homes != nullptr;
            if (empty_state(frame, {.icon = Icon::book, .sentence = has_bank ? "The bank can be edited here." : "A bank of your own is written here.",
                                    .action = {.id = "author.begin", .label = has_bank ? "Edit this bank" : "New bank", .look = ButtonLook::primary}}))
                commands.push_back(has_bank ? study::Command{study::OpenEditor{}} : study::Command{study::NewBank{}});
        });
    });
    frame.prefer_focus("author.begin");
}

// Where the keyboard is when nothing else has it: the field a new record begins with.
std::string_view first_field(const Editing& editing) {
    if (editing.record.empty() && editing.section != Section::header) return "author.first";
    switch (editing.section) {
    case Section::entities: return "author.name";
    case Section::relations: return "author.subject_type";
    case Section::sources: return "author.title";
    case Section::facts: return "author.relation";
    case Section::claims: return "author.claim_source";
    default: return "author.bank_title";
    }
}

} // namespace

void draw_author(Frame& frame, const State& state, ViewMemory& memory, Commands& commands) {
    draw_navigation(frame, study::Screen::bank, memory, commands);
    if (!state.editing) return draw_nothing_to_edit(frame, state, commands);
    footer(frame, {{"Ctrl S", "save"}, {"Ctrl N", "new"}, {"Alt ↑|Alt ↓", "record"}, {"F8", "next problem"}, {"Ctrl Z", "undo"}, {"Esc", "back"}});
    const std::string shown = memory.author.shown;
    show_record(*state.editing, memory.author);
    if (shown != memory.author.shown) frame.ask_focus(first_field(*state.editing));
    if (units(frame, frame.size.width) >= wide_window)
        draw_side_by_side(frame, state, memory.author, commands);
    else
        draw_one_column(frame, state, memory.author, commands);
    frame.prefer_focus(first_field(*state.editing));
    draw_author_questions(frame, *state.editing, commands);
}

} // namespace signatory::ui
