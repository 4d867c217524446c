#include "ui/actions/actions.hpp"

#include <array>

#include "core/item/arrangement.hpp"
#include "ui/explain/option_map.hpp"
#include "ui/views/author_orders.hpp"
#include "ui/views/chrome.hpp"
#include "ui/views/classroom/class_steps.hpp"
#include "ui/views/exam_parts.hpp"

namespace signatory::ui {
namespace {

using item::ResponseKind;
using schedule::Grade;
using study::Screen;
using study::State;

using When = bool (*)(const Situation&);
using Does = Order (*)(const Situation&);

// -- When --------------------------------------------------------------------------------------------------------

bool has_bank(const Situation& now) { return now.state.bank != nullptr; }
bool is_studying(const Situation& now) { return now.state.screen == Screen::review || now.state.screen == Screen::quiz; }

const study::CardOnScreen* card_of(const Situation& now) {
    return now.state.screen == Screen::review && now.state.review.current ? &*now.state.review.current : nullptr;
}
bool is_hidden(const Situation& now) { return card_of(now) != nullptr && !card_of(now)->revealed; }
bool is_revealed(const Situation& now) { return card_of(now) != nullptr && card_of(now)->revealed; }
bool is_all_done(const Situation& now) { return now.state.screen == Screen::review && !now.state.review.current; }

bool is_choosing_set(const Situation& now) { return has_bank(now) && now.state.screen == Screen::set; }
bool can_start_set(const Situation& now) { return is_choosing_set(now) && now.state.in_set > 0; }
// While a class is held its keys are the only ones, but while something is asked.
bool is_hosting(const Situation& now) { return now.state.screen == Screen::host && now.state.host; }
bool is_setting_up_class(const Situation& now) { return has_bank(now) && now.state.screen == Screen::host && !now.state.host; }
bool can_open_class(const Situation& now) { return is_setting_up_class(now) && !now.state.class_opening && !now.state.class_plan.address.empty(); }
bool can_list_players(const Situation& now) {
    return is_hosting(now) && !now.state.host->held && !now.state.host->chosen && now.state.host->room.present > 0 &&
           now.state.host->room.phase != classroom::Phase::ended;
}
template <ClassStep step> bool can_lead(const Situation& now) {
    return is_hosting(now) && !now.state.host->held && !now.state.host->chosen && !now.state.host->listing && class_command(now.state.host->room, step);
}

bool is_setting_up(const Situation& now) { return has_bank(now) && now.state.screen == Screen::quiz_setup; }

bool quiz_is_answered(const Situation& now) {
    return now.state.screen == Screen::quiz && now.state.quiz && now.state.quiz->answered();
}

const item::Item* open_item(const Situation& now) {
    if (is_hidden(now)) return &card_of(now)->item;
    const auto& quiz = now.state.quiz;
    const bool open = now.state.screen == Screen::quiz && quiz && !quiz->answered() && !is_time_up(*quiz) && quiz->items && quiz->current < quiz->items->size();
    return open ? &(*quiz->items)[quiz->current] : nullptr;
}

template <std::size_t option> bool has_option(const Situation& now) {
    const item::Item* item = open_item(now);
    const bool choice = item != nullptr && (item->response_kind == ResponseKind::single_choice || item->response_kind == ResponseKind::multiple_choice);
    return choice && option < item->options.size();
}

bool can_choose_on_map(const Situation& now) {
    const item::Item* item = open_item(now);
    return item != nullptr && can_be_chosen_on_map(now.state, *item);
}

const item::Arrangement& arrangement_of(const Situation& now) {
    return card_of(now) != nullptr ? card_of(now)->arrangement : now.state.quiz->arrangement;
}

// What is chosen, ordered or matched so far, if it can be handed in.
item::Response arranged(const Situation& now) {
    const item::Item* item = open_item(now);
    if (item == nullptr || !item::is_arranged(item->response_kind)) return {};
    return item::drafted(*item, {}, arrangement_of(now));
}
bool can_check(const Situation& now) { return !std::holds_alternative<std::monostate>(arranged(now)); }

// With an answer begun, Enter is not to throw it away.
bool is_begun(const Situation& now) {
    return is_hidden(now) && item::is_arranged(card_of(now)->item.response_kind) && (can_check(now) || !card_of(now)->arrangement.options.empty());
}
bool is_untouched(const Situation& now) { return is_hidden(now) && !is_begun(now); }

bool can_start(const Situation& now) {
    const auto& today = now.state.today;
    const bool offered = now.state.screen == Screen::home || now.state.screen == Screen::progress ||
                         (now.state.screen == Screen::exam && now.state.profile.exam);
    return has_bank(now) && offered && today.new_ + today.learning + today.due > 0;
}
bool has_exam(const Situation& now) {
    return has_bank(now) && now.state.screen == Screen::exam && now.state.profile.exam && now.state.profile.exam->day > now.state.today_day;
}
bool can_set_date(const Situation& now) {
    return has_exam(now) || (has_bank(now) && now.state.screen == Screen::exam && !now.state.profile.exam);
}
bool is_mock_exam_open(const Situation& now) {
    const auto& quiz = now.state.quiz;
    return now.state.screen == Screen::quiz && quiz && !quiz->finished() && quiz->blueprint.marking == study::Marking::at_the_end;
}
bool has_time_to_add(const Situation& now) { return is_mock_exam_open(now) && is_timed(*now.state.quiz); }
bool shows_item(const Situation& now) { return study::item_shown(now.state) != nullptr; }
bool has_wrong(const Situation& now) {
    return has_bank(now) && now.state.screen == Screen::result && !now.state.result_item && now.state.quiz && !study::facts_missed(*now.state.quiz).empty();
}
// Before the answer its fact would give it away.
const item::Item* told_item(const Situation& now) {
    const bool told = is_revealed(now) || quiz_is_answered(now) || now.state.screen == Screen::result;
    return told ? study::item_shown(now.state) : nullptr;
}
bool tells_fact(const Situation& now) { return has_bank(now) && told_item(now) != nullptr && !told_item(now)->asks.empty(); }
std::string address_of(const Situation& now) {
    const item::Item* item = has_bank(now) ? told_item(now) : nullptr;
    if (item == nullptr) return {};
    for (const fact::SourceReference& reference : item->sources)
        if (const fact::Source* source = now.state.bank->source(reference.source); source != nullptr && !source->url.empty()) return source->url;
    return {};
}
bool has_address(const Situation& now) { return !address_of(now).empty(); }
bool has_card(const Situation& now) { return card_of(now) != nullptr; }
bool can_resume(const Situation& now) {
    const bool begun = now.state.quiz && !now.state.quiz->finished();
    return has_bank(now) && !is_studying(now) && !is_hosting(now) && (begun || now.state.profile.open_attempt);
}
bool is_authoring(const Situation& now) { return now.state.screen == Screen::author && now.state.editing; }
bool can_undo(const Situation& now) { return !is_authoring(now) && !is_hosting(now) && !now.state.undo.empty(); }
bool can_redo(const Situation& now) { return !is_authoring(now) && !is_hosting(now) && !now.state.redo.empty(); }
bool can_edit(const Situation& now) { return has_bank(now) && now.state.homes && !is_authoring(now) && !is_hosting(now) && (!is_studying(now) || is_all_done(now)); }
bool can_mend(const Situation& now) { return now.state.screen == Screen::library && now.state.mendable; }
bool can_undo_edit(const Situation& now) { return is_authoring(now) && !now.state.editing->draft.undo.empty(); }
bool can_redo_edit(const Situation& now) { return is_authoring(now) && !now.state.editing->draft.redo.empty(); }
bool has_problem(const Situation& now) { return is_authoring(now) && !now.state.editing->problems.empty(); }
bool can_save(const Situation& now) { return is_authoring(now) && now.state.editing->changed; }
bool can_go_back(const Situation& now) { return now.state.screen != Screen::home; }
bool can_leave(const Situation& now) { return !is_hosting(now) && (!is_studying(now) || is_all_done(now)); }
bool can_leave_with_bank(const Situation& now) { return has_bank(now) && can_leave(now); }
bool can_try_settings(const Situation& now) { return can_leave_with_bank(now) && now.state.screen != Screen::result; }
bool can_open_map(const Situation& now) { return can_leave_with_bank(now) && !can_mend(now); }
bool is_on_time_line(const Situation& now) { return has_bank(now) && now.state.screen == Screen::time_line; }
bool can_save_export(const Situation& now) {
    return has_bank(now) && now.state.screen == Screen::export_ && study::is_sample_of(now.state.export_sample, now.state.export_plan) && !now.state.export_sample->problem;
}
bool can_save_print(const Situation& now) {
    return has_bank(now) && now.state.screen == Screen::print && study::is_sample_of(now.state.print_sample, now.state.print_plan) && !now.state.print_sample->problem;
}
bool can_save_table(const Situation& now) {
    return now.state.screen == Screen::table && now.state.table && author::lack_of(now.state.table->plan).empty();
}
bool is_on_map(const Situation& now) { return has_bank(now) && now.state.screen == Screen::map; }

// -- What --------------------------------------------------------------------------------------------------------

template <class Command> Order does(const Situation&) { return study::Command{Command{}}; }
template <Screen screen> Order opens(const Situation&) { return study::Command{study::OpenScreen{screen}}; }
template <auto order> Order orders(const Situation&) { return order; } // of the map or the time line
template <Grade grade> Order grades(const Situation&) { return study::Command{study::GradeCard{grade}}; }
template <std::size_t option> Order chooses(const Situation& now) {
    if (open_item(now)->response_kind == ResponseKind::single_choice) return study::Command{study::Respond{item::Choice{option}}};
    return study::Command{study::SetArrangement{item::toggled(arrangement_of(now), option)}};
}
template <ClassStep step> Order leads(const Situation& now) { return study::Command{study::LeadClass{*class_command(now.state.host->room, step)}}; }
Order checks(const Situation& now) { return study::Command{study::Respond{arranged(now)}}; }

Order grades_as_proposed(const Situation& now) {
    return study::Command{study::GradeCard{study::proposed_grade(*card_of(now))}};
}

Order changed(const Situation& now, auto&& change) {
    study::Settings settings = now.state.profile.settings;
    change(settings);
    return study::Command{study::ChangeSettings{settings}};
}
template <int step> Order sizes_text(const Situation& now) {
    return changed(now, [](study::Settings& settings) { settings.text_scale = next_text_size(settings.text_scale, step); });
}
Order resets_text(const Situation& now) {
    return changed(now, [](study::Settings& settings) { settings.text_scale = 100; });
}
Order toggles_theme(const Situation& now) {
    const auto other = now.theme == Theme::light ? study::Appearance::dark : study::Appearance::light;
    return changed(now, [other](study::Settings& settings) { settings.appearance = other; });
}

template <int step> Order changes_minutes(const Situation& now) {
    return study::Command{study::SetExam{with_minutes(*now.state.profile.exam, step)}};
}

Order flagged(const Situation& now, auto&& change) {
    const study::CardKey& key = card_of(now)->key;
    const auto known = now.state.profile.flags.find(key);
    schedule::CardFlags flags = known == now.state.profile.flags.end() ? schedule::CardFlags{} : known->second;
    change(flags);
    return study::Command{study::SetCardFlags{key, flags}};
}
Order buries(const Situation& now) {
    return flagged(now, [&](schedule::CardFlags& flags) { flags.buried_on = now.state.today_day; });
}
Order suspends(const Situation& now) {
    return flagged(now, [](schedule::CardFlags& flags) { flags.suspended = true; });
}
Order marks(const Situation& now) {
    return flagged(now, [](schedule::CardFlags& flags) { flags.mark = flags.mark == 0 ? 1 : 0; });
}

const std::array rows{
    AppAction{"home.start", "Start today’s review", {"Space", "Enter"}, can_start, does<study::StartReview>},
    AppAction{"review.reveal", "Show the answer", {"Space", "Enter"}, is_untouched, does<study::Reveal>},
    AppAction{"review.give_up", "Show the answer instead", {"Space"}, is_begun, does<study::Reveal>},
    AppAction{"review.grade", "Grade as proposed", {"Space", "Enter"}, is_revealed, grades_as_proposed},
    AppAction{"review.grade.again", "Grade: again", {"1"}, is_revealed, grades<Grade::again>},
    AppAction{"review.grade.hard", "Grade: hard", {"2"}, is_revealed, grades<Grade::hard>},
    AppAction{"review.grade.good", "Grade: good", {"3"}, is_revealed, grades<Grade::good>},
    AppAction{"review.grade.easy", "Grade: easy", {"4"}, is_revealed, grades<Grade::easy>},
    AppAction{"review.bury", "Put the card off until tomorrow", {"-"}, has_card, buries},
    AppAction{"review.suspend", "Suspend the card: do not ask it any more", {"@"}, has_card, suspends},
    AppAction{"review.mark", "Mark the card, or take its mark off", {"*"}, has_card, marks},
    AppAction{"item.report", "Report the item as doubtful, or take that back", {"!"}, shows_item, does<study::ReportItem>},
    AppAction{"item.fact", "The fact in the bank", {"F"}, tells_fact, [](const Situation& now) -> Order { return ShowFact{told_item(now)->asks.front()}; }},
    AppAction{"item.source", "Open the source in the browser", {"O"}, has_address, [](const Situation& now) -> Order { return study::Command{study::OpenAddress{address_of(now)}}; }},
    AppAction{"review.home", "Back to today", {"Space", "Enter"}, is_all_done, opens<Screen::home>},
    AppAction{"answer.option.1", "Choose option 1", {"1"}, has_option<0>, chooses<0>},
    AppAction{"answer.option.2", "Choose option 2", {"2"}, has_option<1>, chooses<1>},
    AppAction{"answer.option.3", "Choose option 3", {"3"}, has_option<2>, chooses<2>},
    AppAction{"answer.option.4", "Choose option 4", {"4"}, has_option<3>, chooses<3>},
    AppAction{"answer.option.5", "Choose option 5", {"5"}, has_option<4>, chooses<4>},
    AppAction{"answer.option.6", "Choose option 6", {"6"}, has_option<5>, chooses<5>},
    AppAction{"answer.option.7", "Choose option 7", {"7"}, has_option<6>, chooses<6>},
    AppAction{"answer.option.8", "Choose option 8", {"8"}, has_option<7>, chooses<7>},
    AppAction{"answer.option.9", "Choose option 9", {"9"}, has_option<8>, chooses<8>},
    AppAction{"answer.map", "Choose among the states on a map, or in the list", {"G"}, can_choose_on_map, [](const Situation&) -> Order { return ToggleAnswerMap{}; }},
    AppAction{"answer.check", "Check the answer", {"Enter"}, can_check, checks},
    AppAction{"quiz.start", "Start the quiz", {"Enter", "Space"}, is_setting_up, does<study::StartQuiz>},
    AppAction{"set.start", "Start the set", {"Enter", "Space"}, can_start_set, does<study::StartSet>},
    AppAction{"set.name", "Choose by name", {"/"}, is_choosing_set, [](const Situation&) -> Order { return AskFocus{"set.name"}; }},
    AppAction{"quiz.next", "Next question", {"Enter", "Space"}, quiz_is_answered, does<study::NextItem>},
    AppAction{"quiz.hand_in", "Hand in the mock exam", {"H"}, is_mock_exam_open, does<study::HandIn>},
    AppAction{"quiz.more_time", "Five minutes more", {"+", "="}, has_time_to_add, does<study::AddMinutes>},
    AppAction{"result.wrong", "A quiz of the wrong ones", {"W"}, has_wrong, does<study::AskWrongAgain>},
    AppAction{"host.start", "Open the room", {"Enter", "Space"}, can_open_class, does<study::OpenClass>},
    AppAction{"host.go_on", "Class: the next step", {"Space", "Enter"}, can_lead<ClassStep::go_on>, leads<ClassStep::go_on>},
    AppAction{"host.close", "Class: take no more answers", {"C"}, can_lead<ClassStep::close>, leads<ClassStep::close>},
    AppAction{"host.again", "Class: a second vote, after a discussion", {"V"}, can_lead<ClassStep::again>, leads<ClassStep::again>},
    AppAction{"host.pause", "Class: pause, or go on", {"P"}, can_lead<ClassStep::pause>, leads<ClassStep::pause>},
    AppAction{"host.extend", "Class: 30 seconds more", {"+", "="}, can_lead<ClassStep::extend>, leads<ClassStep::extend>},
    AppAction{"host.reopen", "Class: take answers again", {"O"}, can_lead<ClassStep::reopen>, leads<ClassStep::reopen>},
    AppAction{"host.skip", "Class: skip the question", {"S"}, can_lead<ClassStep::skip>, leads<ClassStep::skip>},
    AppAction{"host.back", "Class: show the answer before", {"B"}, can_lead<ClassStep::back>, leads<ClassStep::back>},
    AppAction{"host.lock", "Class: let nobody join, or let them again", {"L"}, can_lead<ClassStep::lock>, leads<ClassStep::lock>},
    AppAction{"host.players", "Class: who is here, to rename or take out", {"N"}, can_list_players, does<study::ListPlayers>},
    AppAction{"host.end", "Class: end", {"E"}, can_lead<ClassStep::end>, leads<ClassStep::end>},
    AppAction{"undo", "Undo", {"U", "Ctrl+Z"}, can_undo, does<study::Undo>},
    AppAction{"redo", "Redo", {"Ctrl+Y", "Ctrl+Shift+Z"}, can_redo, does<study::Redo>},
    AppAction{"back", "Back", {"Esc"}, can_go_back, does<study::GoBack>},
    AppAction{"quiz.setup", "Set up a quiz", {"Q"}, can_leave_with_bank, opens<Screen::quiz_setup>},
    AppAction{"set.open", "Study a set: by topic or name, ahead of time, or cram", {"S"}, can_leave_with_bank, opens<Screen::set>},
    AppAction{"quiz.resume", "Resume the quiz", {"R"}, can_resume, does<study::ResumeQuiz>},
    AppAction{"host.open", "Host a class", {"H"}, can_leave_with_bank, opens<Screen::host>},
    AppAction{"progress.open", "See your progress", {"P"}, can_leave_with_bank, opens<Screen::progress>},
    AppAction{"exam.open", "Exam", {"X"}, can_leave_with_bank, opens<Screen::exam>},
    AppAction{"exam.more", "A minute more a day", {"+", "="}, has_exam, changes_minutes<1>},
    AppAction{"exam.less", "A minute less a day", {"-"}, has_exam, changes_minutes<-1>},
    AppAction{"exam.mock", "Take a mock exam", {"K"}, has_exam, does<study::StartMockExam>},
    AppAction{"exam.date", "Type the date of the exam", {"D"}, can_set_date, [](const Situation&) -> Order { return AskFocus{"exam.date"}; }},
    AppAction{"workload", "What settings would mean", {"W"}, can_try_settings, opens<Screen::workload>},
    AppAction{"bank.open", "Look through the bank", {"B"}, can_leave_with_bank, opens<Screen::bank>},
    AppAction{"bank.search", "Search the bank", {"/"}, can_leave_with_bank, [](const Situation&) -> Order { return SearchBank{}; }},
    AppAction{"map.open", "Open the map", {"M"}, can_open_map, opens<Screen::map>},
    AppAction{"map.closer", "Map: closer", {"+", "="}, is_on_map, orders<MapOrder::zoom_in>},
    AppAction{"map.farther", "Map: farther", {"-"}, is_on_map, orders<MapOrder::zoom_out>},
    AppAction{"map.whole", "Map: the whole organisation", {"0"}, is_on_map, orders<MapOrder::whole>},
    AppAction{"map.next_change", "Map: the next change", {"Shift+→"}, is_on_map, orders<MapOrder::next_change>},
    AppAction{"map.previous_change", "Map: the change before", {"Shift+←"}, is_on_map, orders<MapOrder::previous_change>},
    AppAction{"map.next_body", "Map: the next organisation", {"O"}, is_on_map, orders<MapOrder::next_body>},
    AppAction{"time.open", "Open the time line", {"Y"}, can_leave_with_bank, opens<Screen::time_line>},
    AppAction{"time.closer", "Time line: closer", {"+", "="}, is_on_time_line, orders<TimeOrder::zoom_in>},
    AppAction{"time.farther", "Time line: farther", {"-"}, is_on_time_line, orders<TimeOrder::zoom_out>},
    AppAction{"time.whole", "Time line: all of it", {"0"}, is_on_time_line, orders<TimeOrder::whole>},
    AppAction{"author.open", "Edit this bank", {"E"}, can_edit, does<study::OpenEditor>},
    AppAction{"author.mend", "Mend the bank that cannot be opened", {"M"}, can_mend, does<study::MendBank>},
    AppAction{"author.new", "New bank …", {"Ctrl+Shift+N"}, can_leave, does<study::NewBank>},
    AppAction{"author.save", "Save the bank", {"Ctrl+S"}, can_save, does<study::SaveBank>},
    AppAction{"author.undo", "Undo the last edit", {"Ctrl+Z", "U"}, can_undo_edit, does<study::UndoEdit>},
    AppAction{"author.redo", "Make the edit again", {"Ctrl+Y", "Ctrl+Shift+Z"}, can_redo_edit, does<study::RedoEdit>},
    AppAction{"author.add", "New record of the list shown", {"Ctrl+N"}, is_authoring, [](const Situation& now) -> Order { return add_record(*now.state.editing); }},
    AppAction{"author.remove", "Remove the record shown", {"Ctrl+Del"}, is_authoring, [](const Situation& now) -> Order { return remove_record(*now.state.editing); }},
    AppAction{"author.next", "Next record", {"Alt+↓"}, is_authoring, [](const Situation& now) -> Order { return record_beside(*now.state.editing, 1); }},
    AppAction{"author.previous", "Record before", {"Alt+↑"}, is_authoring, [](const Situation& now) -> Order { return record_beside(*now.state.editing, -1); }},
    AppAction{"author.problem", "Next problem of the bank", {"F8"}, has_problem, [](const Situation& now) -> Order { return next_problem(*now.state.editing); }},
    AppAction{"author.discard", "Back to the bank as saved", {}, can_save, does<study::DiscardEdits>},
    AppAction{"library.open", "Open another bank", {"Ctrl+O"}, nullptr, opens<Screen::library>},
    AppAction{"export.save", "Save the export", {"Enter"}, can_save_export, does<study::SaveExport>},
    AppAction{"print.save", "Save the paper", {"Enter"}, can_save_print, does<study::SavePrint>},
    AppAction{"table.save", "Make the bank of the table", {"Enter"}, can_save_table, does<study::SaveTableBank>},
    AppAction{"export.open", "Export questions: for Moodle, Anki, Kahoot, the web …", {"Ctrl+E"}, can_leave_with_bank, opens<Screen::export_>},
    AppAction{"print.open", "Print a test or cards", {"Ctrl+P"}, can_leave_with_bank, opens<Screen::print>},
    AppAction{"library", "Library", {"L"}, can_leave, opens<Screen::library>},
    AppAction{"settings", "Settings", {"Ctrl+,"}, nullptr, opens<Screen::settings>},
    AppAction{"palette", "Find an action or a fact", {"Ctrl+K"}, nullptr, [](const Situation&) -> Order { return OpenPalette{}; }},
    AppAction{"keys", "All keys", {"?"}, nullptr, [](const Situation&) -> Order { return OpenKeySheet{}; }},
    AppAction{"aloud", "Read this aloud, or stop", {"A", "Alt+A"}, nullptr, [](const Situation&) -> Order { return ReadScreen{}; }},
    AppAction{"text.larger", "Larger text", {"Ctrl++", "Ctrl+=", "Ctrl+Shift++"}, nullptr, sizes_text<1>},
    AppAction{"text.smaller", "Smaller text", {"Ctrl+-"}, nullptr, sizes_text<-1>},
    AppAction{"text.usual", "Text at its usual size", {"Ctrl+0"}, nullptr, resets_text},
    AppAction{"theme", "Light or dark", {"T"}, nullptr, toggles_theme},
    AppAction{"full_screen", "Full screen", {"F11"}, nullptr, [](const Situation&) -> Order { return ToggleFullScreen{}; }},
    AppAction{"quit", "Quit", {"Ctrl+Q"}, nullptr, does<study::Quit>},
};

} // namespace

std::span<const AppAction> actions() { return rows; }

std::vector<const AppAction*> available_actions(const Situation& situation) {
    std::vector<const AppAction*> available;
    for (const AppAction& action : rows)
        if (is_available(action, situation)) available.push_back(&action);
    return available;
}

} // namespace signatory::ui
