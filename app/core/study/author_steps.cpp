// Editing a bank: edits and their undo, saving, leaving, and what other programs write meanwhile.
#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "core/author/beginnings.hpp"
#include "core/author/problems.hpp"
#include "core/study/steps.hpp"

namespace signatory::study {
namespace {

using author::Draft;
using fact::Section;

void look_again(Editing& editing) {
    editing.problems = author::problems(editing.draft.records);
    editing.changed = author::is_changed(editing.draft);
    ++editing.revision;
}

void select(Editing& editing, Section section, std::size_t index) {
    editing.section = section == Section::topics ? Section::header : section;
    const std::size_t count = author::count_of(editing.draft.records, section);
    if (count == 0) return editing.record.clear();
    editing.record = author::id_of(author::record_at(editing.draft.records, section, std::min(index, count - 1)));
}

// A record that was renamed keeps its place; where one was removed the next one moves up.
void keep_selection(Editing& editing, std::optional<std::size_t> index) {
    if (editing.section != Section::header && author::index_of(editing.draft.records, editing.section, editing.record)) return;
    select(editing, editing.section, index.value_or(0));
}

Effects begin(State& state, Draft draft, std::string path) {
    Editing editing{std::move(draft), std::move(path)};
    look_again(editing);
    select(editing, editing.draft.records.facts.empty() ? Section::header : Section::facts, 0);
    state.editing = std::move(editing);
    show(state, Screen::author);
    return {};
}

// Where a new bank goes: beside what the library shows, under its own id.
std::string path_of_new(const State& state) {
    const std::string& id = state.editing->draft.records.header.id;
    const std::string& folder = state.library.folder;
    return fmt::format("{}{}{}.json", folder, folder.empty() || folder.ends_with('/') ? "" : "/", id);
}

void take_stamps(author::Homes& homes, const author::Homes& now) {
    for (author::BankFile& file : homes.files) {
        const auto found = std::ranges::find(now.files, file.path, &author::BankFile::path);
        file.stamp = found == now.files.end() ? 0 : found->stamp;
    }
}

void show_toast(State& state, std::string text, const Moment& moment) {
    state.toast = Toast{std::move(text), moment.milliseconds, false};
}

std::string saved_words(const Editing& editing) {
    if (editing.problems.empty()) return "Saved";
    const std::size_t count = editing.problems.size();
    return fmt::format("Saved. {} {} left: until {} mended, it cannot be studied.", count, count == 1 ? "problem is" : "problems are",
                       count == 1 ? "it is" : "they are");
}

Effects go_on(State& state, const Moment& moment) {
    const auto held = state.editing->held;
    if (held == nullptr) return {};
    state.editing.reset();
    Updated updated = update(std::move(state), held->command, moment);
    state = std::move(updated.state);
    return updated.effects;
}

// A bank just written is opened for study, unless the author is on the way to another or out.
bool stays_with_bank(const Editing& editing) {
    if (editing.held == nullptr) return true;
    return std::holds_alternative<GoBack>(editing.held->command) || std::holds_alternative<OpenScreen>(editing.held->command);
}

Problem in_use_still(const BankOnDisk& now) {
    const Problem first = now.problems.empty() ? Problem{} : now.problems.front();
    return {fmt::format("the bank has changed on disk and cannot be used now: {}", first.what), first.where,
            first.advice + " Until then the version read before stays in use."};
}

bool is_same(const author::Homes& left, const author::Homes& right) { return left.files == right.files; }

Effects follow_into_editor(State& state, const BankOnDisk& now, const Moment& moment) {
    Editing& editing = *state.editing;
    if (editing.saving) return {}; // the writer will find out
    if (now.version == nullptr) {
        state.problem = in_use_still(now);
        return {};
    }
    if (editing.changed) {
        editing.theirs = now;
        return {};
    }
    editing.draft = author::draft_of(now.version);
    look_again(editing);
    keep_selection(editing, 0);
    show_toast(state, "The bank was changed by another program: this is its version", moment);
    return {};
}

} // namespace

bool leaves_edits(const State& state, const Command& command) {
    if (!state.editing || !state.editing->changed || state.screen != Screen::author) return false;
    if (const auto* open = std::get_if<OpenScreen>(&command)) return open->screen != Screen::author;
    return std::holds_alternative<GoBack>(command) || std::holds_alternative<OpenBank>(command) || std::holds_alternative<TakeInFiles>(command) || std::holds_alternative<Quit>(command) ||
           std::holds_alternative<StartReview>(command) || std::holds_alternative<StartQuiz>(command) ||
           std::holds_alternative<ResumeQuiz>(command) || std::holds_alternative<NewBank>(command) ||
           std::holds_alternative<MendBank>(command);
}

// Escape takes the question back; while the other question is open it has no meaning.
Effects hold(State& state, const Command& command) {
    Editing& editing = *state.editing;
    if (editing.theirs && !std::holds_alternative<Quit>(command)) return {};
    const bool takes_back = editing.held != nullptr && std::holds_alternative<GoBack>(command);
    editing.held = takes_back ? nullptr : std::make_shared<const HeldCommand>(command);
    return {};
}

Effects apply(State& state, const OpenEditor& command, const Moment&) {
    if (state.bank == nullptr || state.homes == nullptr) return {};
    if (state.screen != Screen::author) {
        const auto version = std::make_shared<const author::Version>(state.bank->records(), *state.homes);
        begin(state, author::draft_of(version), state.bank_path);
    }
    const std::string wanted = command.fact.empty() ? state.selected_fact : command.fact;
    if (const auto index = author::index_of(state.editing->draft.records, Section::facts, wanted)) select(*state.editing, Section::facts, *index);
    return {};
}

Effects apply(State& state, const MendBank&, const Moment&) {
    if (state.mendable == nullptr) return {};
    return begin(state, author::draft_of(state.mendable), state.refused_bank);
}

Effects apply(State& state, const NewBank& command, const Moment& moment) {
    const auto today = schedule::local_day(moment.now.unix_seconds, moment.now.utc_offset_seconds, 0);
    begin(state, author::new_draft(command.path, fact::date_of(today)), command.path);
    if (!state.library.folder.empty()) return {};
    return {ListFolder{}};
}

Effects apply(State& state, const NameNewBank& command, const Moment&) {
    if (state.editing && state.editing->draft.saved == nullptr) state.editing->path = command.path;
    return {};
}

Effects apply(State& state, const EditBank& command, const Moment&) {
    if (!state.editing) return {};
    Editing& editing = *state.editing;
    const auto index = author::index_of(editing.draft.records, editing.section, editing.record);
    if (!author::commit(editing.draft, command.edit)) return {};
    look_again(editing);
    const author::Change& first = command.edit.changes.front();
    if (command.shows == Shows::changed) select(editing, first.section, first.index);
    else keep_selection(editing, index);
    return {};
}

Effects apply(State& state, const SelectRecord& command, const Moment&) {
    if (!state.editing) return {};
    const auto index = author::index_of(state.editing->draft.records, command.section, command.record);
    select(*state.editing, command.section, index.value_or(0));
    return {};
}

Effects apply(State& state, const UndoEdit&, const Moment& moment) {
    if (!state.editing) return {};
    const auto place = author::undo(state.editing->draft);
    if (!place) return {};
    show_toast(state, fmt::format("Undone: {}", state.editing->draft.redo.back().label), moment);
    look_again(*state.editing);
    select(*state.editing, place->section, place->index);
    return {};
}

Effects apply(State& state, const RedoEdit&, const Moment& moment) {
    if (!state.editing) return {};
    const auto place = author::redo(state.editing->draft);
    if (!place) return {};
    show_toast(state, fmt::format("Done again: {}", state.editing->draft.undo.back().label), moment);
    look_again(*state.editing);
    select(*state.editing, place->section, place->index);
    return {};
}

Effects apply(State& state, const SaveBank&, const Moment& moment) {
    if (!state.editing || state.editing->saving || !state.editing->changed) return {};
    Editing& editing = *state.editing;
    const auto bad = std::ranges::find_if(editing.problems, author::is_unwritable);
    if (bad != editing.problems.end()) {
        select(editing, bad->place.section, bad->place.index);
        editing.held.reset();
        show_toast(state, "Not saved yet: " + author::in_words(*bad), moment);
        return {};
    }
    if (editing.draft.saved == nullptr) editing.draft.homes.files.front().path = editing.path.empty() ? path_of_new(state) : editing.path;
    if (editing.path.empty()) editing.path = editing.draft.homes.files.front().path;
    editing.saving = true;
    const auto wanted = std::make_shared<const author::Version>(editing.draft.records, editing.draft.homes);
    return {WriteBank{editing.path, wanted, editing.draft.saved}};
}

Effects apply(State& state, const DiscardEdits&, const Moment& moment) {
    if (!state.editing || state.editing->draft.saved == nullptr) return {};
    Editing& editing = *state.editing;
    editing.draft = author::draft_of(editing.draft.saved);
    look_again(editing);
    keep_selection(editing, 0);
    show_toast(state, "As saved last", moment);
    return {};
}

Effects apply(State& state, const AnswerLeaving& command, const Moment& moment) {
    if (!state.editing || state.editing->held == nullptr) return {};
    if (command.answer == Leaving::save) return apply(state, SaveBank{}, moment); // and on, once it is written
    if (command.answer == Leaving::discard) return go_on(state, moment);
    state.editing->held.reset();
    return {};
}

Effects apply(State& state, const AnswerOutside& command, const Moment& moment) {
    if (!state.editing || !state.editing->theirs) return {};
    Editing& editing = *state.editing;
    const BankOnDisk theirs = *std::exchange(editing.theirs, std::nullopt);
    if (command.answer == Outside::take_theirs) {
        editing.draft = author::draft_of(theirs.version);
        look_again(editing);
        keep_selection(editing, 0);
        if (theirs.bank && state.bank_path == editing.path) return adopt(state, theirs, moment);
        return {};
    }
    editing.draft.saved = theirs.version;
    take_stamps(editing.draft.homes, theirs.version->homes);
    for (const author::BankFile& file : theirs.version->homes.files) // new ones lose what mine does not have
        if (std::ranges::find(editing.draft.homes.files, file.path, &author::BankFile::path) == editing.draft.homes.files.end())
            editing.draft.homes.files.push_back(file);
    look_again(editing);
    return {};
}

Effects apply(State& state, const BankWritten& command, const Moment& moment) {
    if (!state.editing || !state.editing->saving) return {};
    Editing& editing = *state.editing;
    editing.saving = false;
    if (command.problem) {
        editing.held.reset();
        if (editing.draft.saved == nullptr) editing.path.clear(); // a new bank may go elsewhere
        if (command.outcome == Written::changed_outside && command.now.version) editing.theirs = command.now;
        else state.problem = command.problem;
        return {};
    }
    editing.draft.saved = command.version;
    take_stamps(editing.draft.homes, command.version->homes);
    look_again(editing);
    show_toast(state, saved_words(editing), moment);
    const bool in_use = state.bank && command.now.bank && state.bank_path == command.path &&
                        state.bank->header().id == command.now.bank->header().id;
    Effects effects;
    if (in_use) effects = adopt(state, command.now, moment);
    else if (command.now.bank && stays_with_bank(editing)) effects = {LoadBank{command.path}};
    if (!state.editing->changed) std::ranges::move(go_on(state, moment), std::back_inserter(effects));
    return effects;
}

Effects apply(State& state, const BankChanged& command, const Moment& moment) {
    const bool edited = state.editing && state.editing->path == command.path;
    if (edited && command.now.version && is_same(state.editing->draft.homes, command.now.version->homes)) return {}; // written here
    Effects effects;
    if (edited) effects = follow_into_editor(state, command.now, moment);
    if (state.bank == nullptr || state.bank_path != command.path || state.homes == nullptr) return effects;
    if (command.now.version && is_same(*state.homes, command.now.version->homes)) return effects;
    if (state.editing && (state.editing->saving || state.editing->theirs)) return effects;
    if (command.now.bank) return adopt(state, command.now, moment);
    state.problem = in_use_still(command.now);
    return effects;
}

} // namespace signatory::study
