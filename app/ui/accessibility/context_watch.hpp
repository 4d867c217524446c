// GLib's main context beside GLFW's: a thread waits for its descriptors and wakes the window, which then serves it.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include <glib.h>

namespace signatory::ui {

class ContextWatch {
public:
    explicit ContextWatch(void (*wake)());
    ContextWatch(const ContextWatch&) = delete;
    ContextWatch& operator=(const ContextWatch&) = delete;
    ~ContextWatch();

    // Does all that is ready, and watches for more. True when it had woken the window.
    bool serve();

private:
    struct Wait {
        std::vector<GPollFD> descriptors;
        int milliseconds = -1; // for ever
    };
    [[nodiscard]] static Wait next_wait();
    [[nodiscard]] static bool same(const Wait& one, const Wait& other);
    void watch(Wait wait);
    void run();
    void interrupt() const;

    void (*wake_)();
    int interruption_; // an eventfd
    std::mutex guard_ = {};
    std::condition_variable changed_ = {};
    Wait wait_ = {};
    bool watching_ = false, stopping_ = false;
    std::atomic<bool> woken_ = false;
    std::thread thread_; // last: it uses all the others
};

} // namespace signatory::ui
