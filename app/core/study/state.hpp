// One value that holds everything a screen may show. Only update() changes it.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/fact/bank.hpp"
#include "core/generate/pool.hpp"
#include "core/item/item.hpp"
#include "core/item/mark.hpp"
#include "core/schedule/outcomes.hpp"
#include "core/schedule/queue.hpp"
#include "core/study/card_filter.hpp"
#include "core/study/class_host.hpp"
#include "core/study/editing.hpp"
#include "core/study/forecast.hpp"
#include "core/study/in_out.hpp"
#include "core/study/learner.hpp"
#include "core/study/profile.hpp"
#include "core/study/progress.hpp"
#include "core/support/problem.hpp"

namespace signatory::atlas {
struct Atlas;
}

namespace signatory::study {

enum class Screen { home, review, quiz_setup, quiz, result, bank, library, settings, author, exam, progress, map, time_line, workload, set, host, export_, print, table };

// The card in hand: a fresh item that asks exactly this card's fact and direction.
struct CardOnScreen {
    CardKey key;
    schedule::Card card;
    item::Item item;
    std::string draft;         // typed so far
    item::Arrangement arrangement; // chosen, ordered or matched so far
    item::Response response;   // given, or monostate
    std::optional<item::Mark> mark;
    std::optional<Reading> reading; // of the response, for the grade it proposes; none: nothing was answered
    bool revealed = false;
    std::array<schedule::Outcome, 4> outcomes; // what each grade would do; labels and the stored review read it
    std::int64_t shown_at_ms = 0;
};

// Good where nothing was answered: then only the learner knows.
schedule::Grade proposed_grade(const CardOnScreen& card);

// What of a set is asked: what is due today, that and what comes up, or all of it without consequences.
enum class StudyWay { due, ahead, cram };

// A part of the deck the learner chose to study.
struct StudySet {
    StudyWay way = StudyWay::due;
    int days_ahead = 3; // 1 … most_days_ahead
    CardFilter filter = {};

    bool operator==(const StudySet&) const = default;
};

inline constexpr int most_days_ahead = 365;

struct ReviewSession {
    std::optional<CardOnScreen> current; // none: all done for now
    schedule::QueueCounts counts;        // left, the current card included
    int done = 0;                        // graded in this session
    int recalled = 0;                    // of them not "again"
    std::optional<std::int64_t> next_due; // unix seconds, when nothing is left but something comes later
    std::optional<StudySet> set = {};     // none: today's cards
    schedule::Cram cram = {};             // the round, when the set is crammed
};

// Cramming does not count: no answer is logged and no card moves.
inline bool is_cram(const ReviewSession& session) { return session.set && session.set->way == StudyWay::cram; }

struct Answer {
    item::Response response;
    item::Mark mark;
};

// A run through a paper. items.size() == the blueprint's count, or less when the bank has not enough.
struct QuizRun {
    std::int64_t attempt_id = 0;
    QuizBlueprint blueprint;
    std::shared_ptr<const std::vector<item::Item>> items;
    std::vector<Answer> answers; // one per item answered, in order
    std::size_t current = 0;     // the item on screen: answers.size(), or the one before while its feedback shows
    std::string draft;           // typed so far
    item::Arrangement arrangement; // chosen, ordered or matched so far
    std::int64_t started_at = 0; // unix seconds
    std::int64_t shown_at_ms = 0;
    std::int64_t spent_ms = 0;      // at the paper, while it lay on the screen
    std::int64_t seen_at_ms = 0;    // up to when the time was counted
    std::int64_t spent_kept_ms = 0; // as the profile has it
    bool answered() const { return current < answers.size(); }
    bool finished() const { return items != nullptr && answers.size() == items->size(); }
};

// The facts that the answers so far did not know, in the order asked, none twice.
std::vector<std::string> facts_missed(const QuizRun& run);

bool is_timed(const QuizRun& run);
// Milliseconds there are still, not below 0. Precondition: it is timed.
std::int64_t time_left(const QuizRun& run);
// The time is up: no answer is taken until the paper is handed in or has more time.
bool is_time_up(const QuizRun& run);

// A mock exam being set up.
struct MockExam {
    int questions = 30; // 1 … 100
    int minutes = 30;   // 0: as many as it takes
};

struct Toast {
    std::string text;            // "Grade undone"
    std::int64_t shown_at_ms = 0;
    bool offers_undo = true; // of grades and answers
};

// Something that takes time, shown with its name; views offer to cancel it.
struct Job {
    std::int64_t id = 0;
    std::string label; // "Opening alliances.json"
    std::size_t done = 0, all = 0; // of its steps; 0: they are not counted
};

// A card set aside, marked, or taken back.
struct SetCardFlags { CardKey key; schedule::CardFlags flags; };

// What a grade, a quiz answer or a flag changed, and the screen as it was before it.
struct UndoStep {
    std::string label;             // "grade good"
    Screen screen = Screen::review;
    std::optional<Review> review;  // the log line to take back
    ReviewSession session;
    std::optional<QuizRun> quiz;   // where an answer is taken back
    std::shared_ptr<const Learner> learner = {}; // before the review
    std::optional<SetCardFlags> flags = {};      // as they were
};

struct LibraryEntry {
    std::string path;
    std::string title; // or the file name
    std::string detail; // "214 facts", or nothing
};

struct FolderEntry {
    std::string name;
    std::string path;
    bool folder = false;
};

// What the library screen lists beside the recent banks.
struct Library {
    std::vector<LibraryEntry> installed;
    std::string folder;                // of our own file list
    std::vector<FolderEntry> entries;  // its folders and *.json files
};

// The cards of a deck by their words, as queues have them. Views into `deck`, which lives as long.
struct DeckWords {
    std::shared_ptr<const std::vector<CardKey>> deck;
    std::vector<std::string> words = {};     // one a card, in the order of the deck
    std::vector<std::size_t> by_key = {};    // places in the deck, in the order of the keys
    std::unordered_map<std::string_view, std::size_t> places = {}; // of a word, in the deck
};

struct State {
    Screen screen = Screen::home;
    std::vector<Screen> history; // for Back
    std::shared_ptr<const fact::FactBank> bank; // none: nothing opened yet
    std::shared_ptr<const generate::Pool> pool; // what cards are drawn from; none until the first, or of an older bank
    std::string bank_path;
    std::vector<Problem> bank_problems; // of the last bank that could not be opened
    std::string refused_bank;           // its path
    std::shared_ptr<const author::Version> mendable; // what can be read of it: the editor takes it
    std::shared_ptr<const author::Homes> homes;      // the files of the open bank
    std::optional<Editing> editing;
    std::shared_ptr<const atlas::Atlas> atlas; // none: not wanted yet
    bool atlas_asked = false;                  // it is being loaded, or could not be
    Profile profile;
    std::shared_ptr<const std::vector<CardKey>> deck; // every card the bank yields, in bank order; set_deck() sets it
    std::shared_ptr<const DeckWords> deck_words;      // of the deck
    std::shared_ptr<const Learner> learner = std::make_shared<const Learner>();
    std::vector<analysis::ChosenOption> choices; // options chosen of this bank's items in the last year, latest last
    std::vector<analysis::MixedUpPair> mixed_up; // by those choices
    std::set<std::string> doubtful;            // ids of this bank's items that were reported
    std::shared_ptr<const ExamForecast> forecast; // none: no exam to come, or it is being made
    std::shared_ptr<const Progress> progress;     // as of when the screen was opened
    std::shared_ptr<const Workload> workload;     // of the settings last tried
    std::int64_t latest_forecast = 0;             // the number of the one asked for last
    schedule::QueueCounts today;  // what home offers
    ReviewSession review;
    StudySet set;                 // being chosen
    std::size_t in_set = 0;       // cards it would begin with
    QuizBlueprint blueprint;      // being set up
    MockExam mock;
    std::optional<QuizRun> quiz;
    std::optional<std::size_t> result_item; // the item opened on the result screen
    std::string selected_fact;    // on the bank screen
    Library library;
    ClassPlan class_plan;               // being set up
    bool class_opening = false;
    std::vector<std::string> addresses; // of this computer, that phones can reach
    std::optional<KeptClass> kept_class; // of this bank, to go on with
    std::optional<ClassHost> host;      // the class being held
    std::vector<FormatOffer> formats;   // that items can be exported in; none: not wanted yet
    ExportPlan export_plan;             // being set up, as the two below
    std::shared_ptr<const ExportSample> export_sample;
    PrintPlan print_plan;
    std::shared_ptr<const PrintSample> print_sample;
    std::optional<HandedOut> handed_out; // the file written last, until the plan changes
    std::optional<TakenIn> taken_in;     // told until dismissed
    std::optional<TableDesk> table;      // that is to become a bank
    std::vector<Job> jobs;
    std::optional<Toast> toast;
    std::optional<Problem> problem; // a failure of the program's surroundings, shown until dismissed
    std::vector<UndoStep> undo;     // latest last, at most undo_limit
    std::vector<UndoStep> redo;
    std::int64_t today_day = 0;     // the learner's day
    bool quitting = false;

    // In held_values.cpp, compiled once.
    State();
    State(const State&);
    State(State&&) noexcept;
    State& operator=(const State&);
    State& operator=(State&&) noexcept;
    ~State();
};

inline constexpr std::size_t undo_limit = 100;

// Of a review, a quiz or a result; none: no item is shown.
const item::Item* item_shown(const State& state);

schedule::Settings scheduling(const Profile& profile);
schedule::Model model_in_use(const Profile& profile);

} // namespace signatory::study
