// The parts of update(): each changes the state for one kind of command and returns the effects it needs.
#pragma once

#include <vector>

#include "core/study/update.hpp"

namespace signatory::study {

using Effects = std::vector<Effect>;

// Review
Effects apply(State& state, const StartReview& command, const Moment& moment);
Effects apply(State& state, const ChooseSet& command, const Moment& moment);
Effects apply(State& state, const StartSet& command, const Moment& moment);
Effects apply(State& state, const Reveal& command, const Moment& moment);
Effects apply(State& state, const GradeCard& command, const Moment& moment);
Effects apply(State& state, const Undo& command, const Moment& moment);
Effects apply(State& state, const Redo& command, const Moment& moment);

// Cards set aside, the exam, what lies ahead
Effects apply(State& state, const SetCardFlags& command, const Moment& moment);
Effects apply(State& state, const SetExam& command, const Moment& moment);
Effects apply(State& state, const ForecastMade& command, const Moment& moment);
Effects apply(State& state, const ShowProgress& command, const Moment& moment);
Effects apply(State& state, const ProgressMade& command, const Moment& moment);
Effects apply(State& state, const TryWorkload& command, const Moment& moment);
Effects apply(State& state, const WorkloadMade& command, const Moment& moment);
Effects apply(State& state, const FitMemory& command, const Moment& moment);
Effects apply(State& state, const MemoryFitted& command, const Moment& moment);
Effects apply(State& state, const UseParameters& command, const Moment& moment);
Effects apply(State& state, const MemoriesChanged& command, const Moment& moment);
Effects renew_progress(const State& state, const Moment& moment);
Effects plan_ahead(State& state, const Moment& moment); // asks for the forecast when an exam is to come

// Both review and quiz, by the screen
Effects apply(State& state, const SetDraft& command, const Moment& moment);
Effects apply(State& state, const SetArrangement& command, const Moment& moment);
Effects apply(State& state, const Respond& command, const Moment& moment);

// The item shown is doubtful, or its source is to be read
Effects apply(State& state, const OpenAddress& command, const Moment& moment);
Effects apply(State& state, const ReportItem& command, const Moment& moment);
Effects apply(State& state, const DoubtKept& command, const Moment& moment);

// Quiz
Effects apply(State& state, const SetBlueprint& command, const Moment& moment);
Effects apply(State& state, const StartQuiz& command, const Moment& moment);
Effects apply(State& state, const ResumeQuiz& command, const Moment& moment);
Effects apply(State& state, const NextItem& command, const Moment& moment);
Effects apply(State& state, const SetMockExam& command, const Moment& moment);
Effects apply(State& state, const StartMockExam& command, const Moment& moment);
Effects apply(State& state, const AddMinutes& command, const Moment& moment);
Effects apply(State& state, const HandIn& command, const Moment& moment);
// Counts the time the paper lay on the screen since the last command; keeps it now and then.
Effects keep_paper_time(State& state, const Moment& moment);
void put_back_quiz(State& state, const QuizRun& run); // as it was, but for the time, which has gone by
Effects apply(State& state, const OpenResultItem& command, const Moment& moment);
Effects apply(State& state, const AskWrongAgain& command, const Moment& moment);

// Going about, library, settings
Effects apply(State& state, const OpenScreen& command, const Moment& moment);
Effects apply(State& state, const GoBack& command, const Moment& moment);
Effects apply(State& state, const DismissToast& command, const Moment& moment);
Effects apply(State& state, const DismissProblem& command, const Moment& moment);
Effects apply(State& state, const Quit& command, const Moment& moment);
Effects apply(State& state, const SelectFact& command, const Moment& moment);
Effects apply(State& state, const OpenBank& command, const Moment& moment);
Effects apply(State& state, const BrowseFolder& command, const Moment& moment);
Effects apply(State& state, const CancelJob& command, const Moment& moment);
Effects apply(State& state, const ChangeSettings& command, const Moment& moment);

// Editing
bool leaves_edits(const State& state, const Command& command); // then the author is asked first
Effects hold(State& state, const Command& command);
Effects apply(State& state, const OpenEditor& command, const Moment& moment);
Effects apply(State& state, const MendBank& command, const Moment& moment);
Effects apply(State& state, const NewBank& command, const Moment& moment);
Effects apply(State& state, const NameNewBank& command, const Moment& moment);
Effects apply(State& state, const EditBank& command, const Moment& moment);
Effects apply(State& state, const SelectRecord& command, const Moment& moment);
Effects apply(State& state, const UndoEdit& command, const Moment& moment);
Effects apply(State& state, const RedoEdit& command, const Moment& moment);
Effects apply(State& state, const SaveBank& command, const Moment& moment);
Effects apply(State& state, const DiscardEdits& command, const Moment& moment);
Effects apply(State& state, const AnswerLeaving& command, const Moment& moment);
Effects apply(State& state, const AnswerOutside& command, const Moment& moment);
Effects apply(State& state, const BankWritten& command, const Moment& moment);
Effects apply(State& state, const BankChanged& command, const Moment& moment);
Effects apply(State& state, const DeckMade& command, const Moment& moment);
// The open bank in a newer version. Precondition: there is a bank, and now.bank and now.version are there.
Effects adopt(State& state, const BankOnDisk& now, const Moment& moment);

// A class held from the window
bool leaves_class(const State& state, const Command& command); // then the teacher is asked first
Effects hold_class(State& state, const Command& command);
Effects close_class(State& state);
Effects look_for_class(const State& state);
Effects apply(State& state, const SetClassPlan& command, const Moment& moment);
Effects apply(State& state, const OpenClass& command, const Moment& moment);
Effects apply(State& state, const GoOnWithClass& command, const Moment& moment);
Effects apply(State& state, const LeadClass& command, const Moment& moment);
Effects apply(State& state, const ChoosePlayer& command, const Moment& moment);
Effects apply(State& state, const ListPlayers& command, const Moment& moment);
Effects apply(State& state, const AnswerLeavingClass& command, const Moment& moment);
Effects apply(State& state, const SaveClassResults& command, const Moment& moment);
Effects apply(State& state, const AskClassAgain& command, const Moment& moment);
Effects apply(State& state, const DeleteClass& command, const Moment& moment);
Effects apply(State& state, const ClassLookedFor& command, const Moment& moment);
Effects apply(State& state, const ClassOpened& command, const Moment& moment);
Effects apply(State& state, const ClassRefused& command, const Moment& moment);
Effects apply(State& state, const ClassReported& command, const Moment& moment);
Effects apply(State& state, const ResultsWritten& command, const Moment& moment);

// In and out
Effects open_export(State& state, const Moment& moment); // what the screens need when they are opened
Effects open_print(State& state, const Moment& moment);
Effects apply(State& state, const TakeInFiles& command, const Moment& moment);
Effects apply(State& state, const DismissTakenIn& command, const Moment& moment);
Effects apply(State& state, const SetExportPlan& command, const Moment& moment);
Effects apply(State& state, const SaveExport& command, const Moment& moment);
Effects apply(State& state, const SetPrintPlan& command, const Moment& moment);
Effects apply(State& state, const SavePrint& command, const Moment& moment);
Effects apply(State& state, const OpenHandedOut& command, const Moment& moment);
Effects apply(State& state, const SetTablePlan& command, const Moment& moment);
Effects apply(State& state, const SaveTableBank& command, const Moment& moment);
Effects apply(State& state, const FormatsListed& command, const Moment& moment);
Effects apply(State& state, const ExportSampled& command, const Moment& moment);
Effects apply(State& state, const PrintSampled& command, const Moment& moment);
Effects apply(State& state, const FileHandedOut& command, const Moment& moment);
Effects apply(State& state, const FilesTakenIn& command, const Moment& moment);
Effects apply(State& state, const TableRead& command, const Moment& moment);
Effects apply(State& state, const TableBankMade& command, const Moment& moment);
Effects apply(State& state, const JobWentOn& command, const Moment& moment);

// Reports
Effects apply(State& state, const BankOpened& command, const Moment& moment);
Effects apply(State& state, const LibraryListed& command, const Moment& moment);
Effects apply(State& state, const FolderListed& command, const Moment& moment);
Effects apply(State& state, const AtlasLoaded& command, const Moment& moment);
Effects apply(State& state, const EffectFailed& command, const Moment& moment);
Effects apply(State& state, const JobStarted& command, const Moment& moment);
Effects apply(State& state, const JobEnded& command, const Moment& moment);
Effects apply(State& state, const ClockTicked& command, const Moment& moment);

// Shared by review and quiz: one review, from the grade to the log line, the card and the day's counts.
Review record_review(State& state, Review review, const Moment& moment);
void take_back(State& state, const UndoStep& step);
void remember_step(State& state, UndoStep step);
void renew_card_in_hand(State& state, const Moment& moment); // another card when a quiz has moved the one in hand
void draw_next_card(State& state, const Moment& moment);     // the next of today's queue, drawn afresh
void count_today(State& state, const Moment& moment);
void count_set(State& state, const Moment& moment);         // the cards of the set being chosen
void show(State& state, Screen screen); // pushes the screen left onto the history
schedule::Card card_of(const State& state, const CardKey& key);
std::optional<double> recall_foretold(const State& state, const schedule::Card& card, const Moment& moment);
schedule::Circumstances circumstances(const schedule::Balance& balance, const std::optional<Reading>& reading);
schedule::Balance balance(const State& state, const CardKey& key, const Moment& moment);
void keep_reading(Review& review, const item::Item& item, const item::Response& response, const std::optional<Reading>& reading);
std::uint64_t fuzz_seed(const CardKey& key, const schedule::Card& card);
StoredAttempt stored_attempt(const State& state); // of the quiz under way
Effects answer_quiz(State& state, const item::Response& response, const Moment& moment);
Effects answer_card(State& state, const item::Response& response, const Moment& moment);

} // namespace signatory::study
