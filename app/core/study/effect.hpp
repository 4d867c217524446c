// Everything the outside must do for a command. Run in order, on a worker.
#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "core/author/draft.hpp"
#include "core/classroom/command.hpp"
#include "core/classroom/room.hpp"
#include "core/schedule/day.hpp"
#include "core/study/in_out.hpp"
#include "core/study/profile.hpp"

namespace signatory::study {

struct LoadBank { std::string path; };
struct ListFolder { std::string path; };
struct ListLibrary {};
struct AppendReview { Review review; };           // the log line and the card's new state: one transaction
struct RemoveReview { Review review; };           // undo: the line goes, the card is as before
struct SaveSettings { Settings settings; };
struct VisitAddress { std::string url; }; // https or http, in the browser; or a file that was written here, in its program
struct SetReminder { std::optional<int> minute; }; // of the day; none: no reminder any more
struct RememberBank { RecentBank bank; };
struct SaveAttempt { StoredAttempt attempt; };    // begun, or changed
struct AppendResponse { std::int64_t attempt = 0; std::size_t position = 0; item::Response response; };
struct RemoveResponse { std::int64_t attempt = 0; std::size_t position = 0; }; // undo
struct SaveAttemptTime { std::int64_t attempt = 0; int minutes = 0; std::int64_t spent_ms = 0; };
struct FinishAttempt { std::int64_t attempt = 0; std::int64_t at = 0; };
struct WriteBank {
    std::string path; // to read it again from
    std::shared_ptr<const author::Version> wanted;
    std::shared_ptr<const author::Version> before; // as the files have it; none: a new bank
};
struct MakeDeck { std::shared_ptr<const fact::FactBank> bank; }; // takes seconds for a large bank
struct SaveCardFlags { CardKey key; schedule::CardFlags flags; };
struct SaveExam { std::string bank; std::optional<schedule::Exam> exam; };
struct MakeForecast { // takes up to a second
    std::int64_t number = 0;
    std::shared_ptr<const fact::FactBank> bank;
    std::shared_ptr<const std::vector<CardKey>> deck;
    std::shared_ptr<const Profile> profile;
    schedule::Now now;
};
struct MakeProgress {
    std::shared_ptr<const fact::FactBank> bank;
    std::shared_ptr<const std::vector<CardKey>> deck;
    std::shared_ptr<const Profile> profile;
    schedule::Now now;
};
struct MakeWorkload { // takes seconds
    std::shared_ptr<const std::vector<CardKey>> deck;
    std::shared_ptr<const Profile> profile; // with the settings to try
    schedule::Now now;
};
struct FitToLog { std::string bank; schedule::ModelName model{}; schedule::Now now; std::int64_t id = 0; }; // takes seconds
struct ChangeMemories { std::string bank; std::int64_t fit = 0; schedule::ModelName model{}; }; // 0: the model's defaults
struct LookForClass { std::shared_ptr<const fact::FactBank> bank; }; // one that was left, and the addresses of this computer
struct OpenRoom {
    std::shared_ptr<const fact::FactBank> bank;
    std::string address, log;                          // log: of the room that goes on; empty: a new one
    std::shared_ptr<const classroom::Created> created; // its code is still to be drawn; none: the log has it
    std::string sentence;                              // for the teacher, once it is open
};
struct LeadRoom { classroom::Command command; };
struct CloseRoom {};
struct WriteResults { std::string path; std::shared_ptr<const classroom::Room> room; };
struct DeleteRoom { std::string log; }; // closed first, if it is that one
struct KeepDoubt { // with its certificate, for the author
    std::shared_ptr<const fact::FactBank> bank;
    item::Item item;
    item::Response response;
    std::int64_t local_day = 0;
};
struct DropDoubt { std::string bank, item; };
struct ImportFiles { std::vector<std::string> paths; schedule::Now now; };
struct ListFormats {};
enum class Handing { sample, save };
struct MakeExport { std::shared_ptr<const fact::FactBank> bank; ExportPlan plan; Handing handing = Handing::sample; };
struct MakePrint { std::shared_ptr<const fact::FactBank> bank; PrintPlan plan; Handing handing = Handing::sample; };
struct MakeTableBank { TableDesk desk; schedule::Now now; Handing handing = Handing::sample; };
struct LoadAtlas {};
struct AbandonJob { std::int64_t id = 0; };

using AnyEffect = std::variant<LoadBank, ListFolder, ListLibrary, AppendReview, RemoveReview, SaveSettings, RememberBank,
                            SaveAttempt, AppendResponse, RemoveResponse, SaveAttemptTime, FinishAttempt, AbandonJob, WriteBank, MakeDeck, SaveCardFlags, SaveExam, MakeForecast, MakeProgress,
                            MakeWorkload, FitToLog, ChangeMemories, LoadAtlas, LookForClass, OpenRoom, LeadRoom, CloseRoom, WriteResults, DeleteRoom, KeepDoubt, DropDoubt, VisitAddress, SetReminder,
                            ImportFiles, ListFormats, MakeExport, MakePrint, MakeTableBank>;

// Compiled once, as commands are.
struct Effect : AnyEffect {
    template <class Kind>
        requires(!std::derived_from<Kind, AnyEffect>)
    Effect(Kind kind) : AnyEffect(std::in_place_type<Kind>, std::move(kind)) {}
    Effect(const Effect&);
    Effect(Effect&&) noexcept;
    Effect& operator=(const Effect&);
    Effect& operator=(Effect&&) noexcept;
    ~Effect();
};

} // namespace signatory::study
