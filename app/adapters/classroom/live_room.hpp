// A live room on this computer: the log, the server and the room they keep, for whoever holds it (a window, the command
// line). Everything that happens comes out as events, so that the holder folds a room of their own: Room = fold(events).
//
// The teacher's part exists in this process alone. No message of a phone becomes a command of the teacher.
#pragma once

#include <expected>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/classroom/decide.hpp"
#include "core/fact/bank.hpp"
#include "core/support/problem.hpp"

namespace signatory::classroom {

struct LiveOptions {
    std::shared_ptr<const fact::FactBank> bank;
    std::filesystem::path content; // the installed folder, with classroom/ in it
    std::filesystem::path log;     // goes on with the room it holds, if any
    std::string address = "127.0.0.1";
    std::optional<std::uint16_t> port; // none: that of the log, else usual_port
    std::function<std::expected<Created, Problem>()> create; // called when the log holds no room
    std::function<void()> wake; // from another thread: reports are there. Answers wake at most five times a second
};

inline constexpr std::uint16_t usual_port = 8090;

struct Reports {
    std::vector<Event> events;           // since the last time, in order; of a room that goes on, first all of the log
    std::vector<std::string> sentences;  // for the teacher: a command that was refused, and why; a warning
    std::size_t connected = 0;           // players whose phone is there now
    Milliseconds now = 0;                // by the clock of the room
};

class LiveRoom {
public:
    // Every item is verified against the bank before anybody can join.
    static std::expected<std::unique_ptr<LiveRoom>, Problem> start(LiveOptions options);
    ~LiveRoom(); // phones are told, the log stays
    LiveRoom(const LiveRoom&) = delete;
    LiveRoom& operator=(const LiveRoom&) = delete;

    std::string address() const; // "http://192.168.1.20:8090/"
    void command(Command command); // one of the teacher's; what comes of it is reported
    Reports take_reports();

private:
    class Inside;
    explicit LiveRoom(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

// IPv4 addresses of this computer that others can reach: what a teacher picks from.
std::vector<std::string> addresses_of_this_computer();

} // namespace signatory::classroom
