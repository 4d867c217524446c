// Everything a person can ask for, and everything the surroundings report back.
#pragma once

#include <concepts>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "core/classroom/command.hpp"
#include "core/study/state.hpp"

namespace signatory::study {

// Going about
struct OpenScreen { Screen screen = Screen::home; };
struct GoBack {};
struct DismissToast {};
struct DismissProblem {};
struct Quit {};

// Review
struct StartReview {};
struct ChooseSet { StudySet set; };
struct StartSet {};                              // the set chosen
struct SetDraft { std::string text; };           // what is typed so far, in review or quiz
struct SetArrangement { item::Arrangement arrangement; }; // what is chosen, ordered or matched so far
struct Respond { item::Response response; };     // choose an option, or give the typed answer
struct Reveal {};
struct GradeCard { schedule::Grade grade = schedule::Grade::good; };
struct Undo {};
struct Redo {};

struct OpenAddress { std::string url; }; // of a source, in the browser
struct ReportItem {}; // the item shown is doubtful, or is no longer

// Cards set aside, the exam, memory: SetCardFlags is in state.hpp
struct SetExam { std::optional<schedule::Exam> exam; }; // none: no exam any more
struct ShowProgress {};                                 // reads the log and opens the screen
struct TryWorkload { Settings settings; };              // what they would mean
struct FitMemory {};                                    // to the log, with the model of the settings
struct UseParameters { std::int64_t fit = 0; };         // one fitted before; 0: the defaults

// Quiz
struct SetBlueprint { QuizBlueprint blueprint; };
struct StartQuiz {};
struct ResumeQuiz {};
struct NextItem {};
struct SetMockExam { MockExam mock; };
struct StartMockExam {};                    // over what the exam set asks
struct AddMinutes { int minutes = 5; };     // to the paper on the desk
struct HandIn {};                           // what is not answered stays open
struct OpenResultItem { std::optional<std::size_t> item; };

// Bank and library
struct AskWrongAgain {}; // a quiz about the facts answered wrong in the one just ended
struct SelectFact { std::string fact; };
struct OpenBank { std::string path; };
struct BrowseFolder { std::string path; }; // empty: the home folder
struct CancelJob { std::int64_t id = 0; };

// Editing
enum class Shows { same, changed }; // which record the form shows afterwards
struct OpenEditor { std::string fact; }; // of the open bank, at this fact or at that selected
struct MendBank {};                      // the editor for the bank that was refused
struct NewBank { std::string path; };    // empty: named after its id, where the library is
struct NameNewBank { std::string path; };
struct EditBank { author::Edit edit; Shows shows = Shows::same; };
struct SelectRecord { fact::Section section = fact::Section::facts; std::string record; };
struct UndoEdit {};
struct RedoEdit {};
struct SaveBank {};
struct DiscardEdits {}; // back to what the files have
enum class Leaving { save, discard, stay };
struct AnswerLeaving { Leaving answer = Leaving::stay; };
enum class Outside { keep_mine, take_theirs };
struct AnswerOutside { Outside answer = Outside::keep_mine; };

// A class held from the window
struct SetClassPlan { ClassPlan plan; };
struct OpenClass {};     // phones can join from then on
struct GoOnWithClass {}; // the one that was left
struct LeadClass { classroom::Command command; };
struct ChoosePlayer { std::optional<classroom::Player> player; }; // whose place in the room is in question
struct ListPlayers {}; // who is here, or no longer
enum class LeavingClass { leave, stay };
struct AnswerLeavingClass { LeavingClass answer = LeavingClass::stay; };
struct SaveClassResults { std::string path; };
struct AskClassAgain {}; // sets up a class of what this one, at its end, has answered badly
struct DeleteClass {};   // that has ended, or was left: its log, with names and answers

// In and out
struct TakeInFiles { std::vector<std::string> paths; }; // dropped: banks are opened, all else is imported
struct DismissTakenIn {};
struct SetExportPlan { ExportPlan plan; };
struct SaveExport {};
struct SetPrintPlan { PrintPlan plan; };
struct SavePrint {};
struct OpenHandedOut {}; // what was saved last, with the program that this computer has for it
struct SetTablePlan { author::TablePlan plan; };
struct SaveTableBank {};

// Settings
struct ChangeSettings { Settings settings; };

// Reports of the surroundings
struct BankOpened {
    std::string path;
    std::shared_ptr<const fact::FactBank> bank; // none: see problems
    std::shared_ptr<const std::vector<CardKey>> deck; // every card the bank yields
    std::vector<Problem> problems;
    Profile profile;
    std::shared_ptr<const author::Homes> homes = {};
    std::shared_ptr<const author::Version> mendable = {}; // of a bank that keeps the format and yet has problems
    std::shared_ptr<const Learner> learner = {};
    std::vector<analysis::ChosenOption> choices = {};
    std::vector<analysis::MixedUpPair> mixed_up = {}; // as the log has it
    std::set<std::string> doubtful = {}; // ids of items reported before
};
struct ForecastMade { std::shared_ptr<const ExamForecast> forecast; };
struct ProgressMade { std::shared_ptr<const Progress> progress; };
struct WorkloadMade { std::shared_ptr<const Workload> workload; };
struct MemoryFitted { FittedParameters fit; };
struct MemoriesChanged { std::int64_t fit = 0; std::map<CardKey, schedule::Card> cards; }; // of the bank
enum class Written { well, failed, changed_outside };
struct BankWritten {
    std::string path;
    Written outcome = Written::well;
    std::shared_ptr<const author::Version> version; // what was written, with the stamps of the files
    BankOnDisk now;                                 // as it was read again
    std::optional<Problem> problem;
};
struct BankChanged { std::string path; BankOnDisk now; }; // its files are not as they were: somebody wrote them
struct DeckMade { // every card the bank yields
    std::shared_ptr<const fact::FactBank> bank;
    std::shared_ptr<const std::vector<CardKey>> deck;
};
struct LibraryListed { std::vector<LibraryEntry> installed; };
struct FolderListed { std::string folder; std::vector<FolderEntry> entries; };
struct AtlasLoaded { std::shared_ptr<const atlas::Atlas> atlas; };
struct EffectFailed { Problem problem; };
struct FormatsListed { std::vector<FormatOffer> formats; std::string folder; }; // folder: where files are put unless told
struct ExportSampled { std::shared_ptr<const ExportSample> sample; };
struct PrintSampled { std::shared_ptr<const PrintSample> sample; };
struct FileHandedOut { HandedOut file; };
struct FilesTakenIn { TakenIn told; std::string bank; }; // bank: to be opened; empty: none
struct TableRead { TableDesk desk; };
struct TableBankMade { std::shared_ptr<const author::TableBank> made; };
struct JobStarted { Job job; };
struct JobWentOn { std::int64_t id = 0; std::size_t done = 0, all = 0; };
struct JobEnded { std::int64_t id = 0; };
struct ClassLookedFor {
    std::vector<std::string> addresses;
    std::optional<KeptClass> kept; // of the bank in use
};
struct ClassOpened {
    std::string address, log, results, sentence; // results: where they could be saved
    SquareCode squares;
    std::vector<classroom::Event> events;
    classroom::Milliseconds now = 0; // by the room's clock
};
struct ClassRefused { Problem problem; };
struct ClassReported {
    std::vector<classroom::Event> events; // since the last time
    std::vector<std::string> sentences;
    std::size_t connected = 0;
    classroom::Milliseconds now = 0;
};
struct ResultsWritten { std::string path; };
struct DoubtKept {};
struct ClockTicked {}; // a minute or a day may have begun

using AnyCommand =
    std::variant<OpenScreen, GoBack, DismissToast, DismissProblem, Quit, StartReview, SetDraft, Respond, Reveal,
                 GradeCard, Undo, Redo, SetBlueprint, StartQuiz, ResumeQuiz, NextItem, OpenResultItem, AskWrongAgain, SelectFact,
                 OpenBank, BrowseFolder, CancelJob, ChangeSettings, ChooseSet, StartSet, SetMockExam, StartMockExam, AddMinutes, HandIn, BankOpened, LibraryListed, FolderListed,
                 EffectFailed, JobStarted, JobEnded, ClockTicked, OpenEditor, MendBank, NewBank, NameNewBank, EditBank,
                 SelectRecord, UndoEdit, RedoEdit, SaveBank, DiscardEdits, AnswerLeaving, AnswerOutside, BankWritten,
                 BankChanged, DeckMade, SetArrangement, SetCardFlags, SetExam, ShowProgress, TryWorkload, FitMemory,
                 UseParameters, ForecastMade, ProgressMade, WorkloadMade, MemoryFitted, MemoriesChanged, AtlasLoaded,
                 SetClassPlan, OpenClass, GoOnWithClass, LeadClass, ChoosePlayer, ListPlayers, AnswerLeavingClass, SaveClassResults, AskClassAgain, DeleteClass, ClassLookedFor,
                 ClassOpened, ClassRefused, ClassReported, ResultsWritten, OpenAddress, ReportItem, DoubtKept, TakeInFiles, DismissTakenIn, SetExportPlan, SaveExport, SetPrintPlan, SavePrint, OpenHandedOut,
                 SetTablePlan, SaveTableBank, FormatsListed, ExportSampled, PrintSampled, FileHandedOut, FilesTakenIn, TableRead, TableBankMade, JobWentOn>;

// What makes, copies and ends so many kinds is compiled once, in held_values.cpp, not wherever one is passed on.
struct Command : AnyCommand {
    template <class Kind>
        requires(!std::derived_from<Kind, AnyCommand>)
    Command(Kind kind) : AnyCommand(std::in_place_type<Kind>, std::move(kind)) {}
    Command(const Command&);
    Command(Command&&) noexcept;
    Command& operator=(const Command&);
    Command& operator=(Command&&) noexcept;
    ~Command();
};

struct HeldCommand {
    Command command;
};

} // namespace signatory::study
