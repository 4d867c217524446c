// The live room of the window. It is opened and closed on the worker's thread, led and listened to on the frame's; the room
// itself runs on a thread of its own and wakes the window when there is something to tell.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "core/study/command.hpp"
#include "core/study/effect.hpp"

namespace signatory::classroom {
class LiveRoom;
}

namespace signatory::runtime {

class Lesson {
public:
    Lesson(std::filesystem::path content, std::filesystem::path rooms, std::function<void()> wake);
    ~Lesson(); // the phones are told, the log stays

    std::vector<study::Command> look_for(const study::LookForClass& effect) const;
    std::vector<study::Command> open(const study::OpenRoom& effect);
    void lead(const classroom::Command& command);
    std::optional<study::ClassReported> take_reports(); // none: nothing has happened
    void close();
    std::vector<study::Command> remove(const study::DeleteRoom& effect);

private:
    std::filesystem::path content_, rooms_;
    std::function<void()> wake_;
    std::atomic<bool> woken_ = false;
    std::mutex mutex_; // held for moments only
    std::unique_ptr<classroom::LiveRoom> live_;
};

std::vector<study::Command> write_results(const study::WriteResults& effect);

} // namespace signatory::runtime
