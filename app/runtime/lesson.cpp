#include "runtime/lesson.hpp"

#include <cstdlib>
#include <ctime>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "adapters/classroom/join_code.hpp"
#include "adapters/classroom/kept_rooms.hpp"
#include "adapters/classroom/live_room.hpp"
#include "adapters/classroom/results_file.hpp"
#include "adapters/classroom/secrets.hpp"

namespace signatory::runtime {
namespace {

using study::Command;
using Commands = std::vector<Command>;
using Opened = std::expected<std::unique_ptr<classroom::LiveRoom>, Problem>;

// Where a teacher looks for a file: at home, named after the hour.
std::string usual_results() {
    const char* home = std::getenv("HOME");
    const auto folder = std::filesystem::path(home != nullptr ? home : ".");
    return (folder / fmt::format("class-{:%Y-%m-%d-%H%M}.csv", fmt::localtime(std::time(nullptr)))).string();
}

std::string code_of(const std::vector<classroom::Event>& events) {
    const auto* created = events.empty() ? nullptr : std::get_if<classroom::Created>(&events.front().what);
    return created != nullptr ? created->settings.code : std::string{};
}

// The usual port may be another program's; the phones of a room that goes on know no other.
Opened started(const classroom::LiveOptions& options, bool anew) {
    Opened live = classroom::LiveRoom::start(options);
    if (live || !anew) return live;
    classroom::LiveOptions elsewhere = options;
    elsewhere.port = 0;
    return classroom::LiveRoom::start(std::move(elsewhere));
}

} // namespace

Lesson::Lesson(std::filesystem::path content, std::filesystem::path rooms, std::function<void()> wake)
    : content_(std::move(content)), rooms_(std::move(rooms)), wake_(std::move(wake)) {}

Lesson::~Lesson() = default;

Commands Lesson::look_for(const study::LookForClass& effect) const {
    std::vector<std::string> addresses = classroom::addresses_of_this_computer();
    addresses.emplace_back("127.0.0.1"); // to try it alone
    return {study::ClassLookedFor{std::move(addresses), classroom::room_to_go_on_with(rooms_, effect.bank)}};
}

Commands Lesson::open(const study::OpenRoom& effect) {
    close();
    const bool anew = effect.created != nullptr;
    classroom::LiveOptions options;
    options.bank = effect.bank;
    options.content = content_;
    options.log = anew ? classroom::new_log(rooms_) : std::filesystem::path(effect.log);
    options.address = effect.address;
    options.create = [&effect]() -> std::expected<classroom::Created, Problem> {
        if (effect.created == nullptr) return std::unexpected(Problem{"the log of the class is empty", effect.log, "Begin a new class."});
        classroom::Created created = *effect.created;
        created.settings.code = classroom::room_code();
        return created;
    };
    options.wake = [this] {
        woken_ = true;
        if (wake_) wake_();
    };
    auto live = started(options, anew);
    if (!live) {
        std::error_code ignored;
        if (anew) std::filesystem::remove(options.log, ignored);
        return {study::ClassRefused{live.error()}};
    }
    classroom::Reports first = (*live)->take_reports();
    study::ClassOpened opened{(*live)->address(), options.log.string(), usual_results(), effect.sentence, {}, std::move(first.events), first.now};
    opened.squares = classroom::join_squares(opened.address, code_of(opened.events));
    const std::scoped_lock lock(mutex_);
    live_ = *std::move(live);
    return {std::move(opened)};
}

void Lesson::lead(const classroom::Command& command) {
    const std::scoped_lock lock(mutex_);
    if (live_ != nullptr) live_->command(command);
}

std::optional<study::ClassReported> Lesson::take_reports() {
    if (!woken_.exchange(false)) return std::nullopt;
    const std::scoped_lock lock(mutex_);
    if (live_ == nullptr) return std::nullopt;
    classroom::Reports reports = live_->take_reports();
    return study::ClassReported{std::move(reports.events), std::move(reports.sentences), reports.connected, reports.now};
}

void Lesson::close() {
    std::unique_ptr<classroom::LiveRoom> closing; // takes its time to say goodbye, once the lock is given back
    const std::scoped_lock lock(mutex_);
    closing = std::move(live_);
}

Commands Lesson::remove(const study::DeleteRoom& effect) {
    close();
    std::error_code failed;
    std::filesystem::remove(effect.log, failed);
    if (!failed) return {};
    return {study::EffectFailed{{"the class cannot be deleted: " + failed.message(), effect.log, "Delete the file yourself."}}};
}

Commands write_results(const study::WriteResults& effect) {
    if (const auto written = classroom::write_results(effect.path, *effect.room); !written) return {study::EffectFailed{written.error()}};
    return {study::ResultsWritten{effect.path}};
}

} // namespace signatory::runtime
