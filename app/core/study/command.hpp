// Everything a person can ask for, and everything the surroundings report back.
#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

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
struct SetDraft { std::string text; };           // what is typed so far, in review or quiz
struct Respond { item::Response response; };     // choose an option, or give the typed answer
struct Reveal {};
struct GradeCard { schedule::Grade grade = schedule::Grade::good; };
struct Undo {};
struct Redo {};

// Quiz
struct SetBlueprint { QuizBlueprint blueprint; };
struct StartQuiz {};
struct ResumeQuiz {};
struct NextItem {};
struct OpenResultItem { std::optional<std::size_t> item; };

// Bank and library
struct SelectFact { std::string fact; };
struct OpenBank { std::string path; };
struct BrowseFolder { std::string path; }; // empty: the home folder
struct CancelJob { std::int64_t id = 0; };

// Settings
struct ChangeSettings { Settings settings; };

// Reports of the surroundings
struct BankOpened {
    std::string path;
    std::shared_ptr<const fact::FactBank> bank; // none: see problems
    std::shared_ptr<const std::vector<CardKey>> deck; // every card the bank yields
    std::vector<Problem> problems;
    Profile profile;
};
struct LibraryListed { std::vector<LibraryEntry> installed; };
struct FolderListed { std::string folder; std::vector<FolderEntry> entries; };
struct EffectFailed { Problem problem; };
struct JobStarted { Job job; };
struct JobEnded { std::int64_t id = 0; };
struct ClockTicked {}; // a minute or a day may have begun

using Command =
    std::variant<OpenScreen, GoBack, DismissToast, DismissProblem, Quit, StartReview, SetDraft, Respond, Reveal,
                 GradeCard, Undo, Redo, SetBlueprint, StartQuiz, ResumeQuiz, NextItem, OpenResultItem, SelectFact,
                 OpenBank, BrowseFolder, CancelJob, ChangeSettings, BankOpened, LibraryListed, FolderListed,
                 EffectFailed, JobStarted, JobEnded, ClockTicked>;

} // namespace signatory::study
