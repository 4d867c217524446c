// The log of a room on disk: appended to before anything is acknowledged.
#pragma once

#include <expected>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/support/problem.hpp"

namespace signatory::classroom {

// One process at a time has it; its owner alone may read it, since it holds the players' secrets.
class EventLog {
public:
    struct Opened {
        std::unique_ptr<EventLog> log;
        std::vector<std::string> lines; // kept so far, without their ends
    };
    // A last line that was not finished, as a kill leaves it, is taken out: it was never acknowledged.
    static std::expected<Opened, Problem> open(const std::filesystem::path& file);

    ~EventLog();
    EventLog(const EventLog&) = delete;
    EventLog& operator=(const EventLog&) = delete;

    // All the lines or none, handed to the system: they survive a kill of the program. False: they could not be kept.
    bool append(const std::vector<std::string>& lines);
    void sync() const; // to the disk itself: they survive a loss of power

private:
    explicit EventLog(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
    std::int64_t length_ = 0;
};

} // namespace signatory::classroom
