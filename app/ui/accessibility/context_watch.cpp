#include "ui/accessibility/context_watch.hpp"

#include <algorithm>
#include <utility>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace signatory::ui {

ContextWatch::ContextWatch(void (*wake)())
    : wake_(wake), interruption_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)), thread_([this] { run(); }) {
    // GLib signals its own descriptor only while some thread owns the context.
    g_main_context_acquire(g_main_context_default());
}

ContextWatch::~ContextWatch() {
    {
        const std::lock_guard lock(guard_);
        stopping_ = true;
    }
    changed_.notify_one();
    interrupt();
    thread_.join();
    close(interruption_);
    g_main_context_release(g_main_context_default());
}

bool ContextWatch::serve() {
    const bool woken = woken_.exchange(false);
    while (g_main_context_iteration(nullptr, FALSE) != FALSE) {
    }
    watch(next_wait());
    return woken;
}

ContextWatch::Wait ContextWatch::next_wait() {
    Wait wait;
    GMainContext* context = g_main_context_default();
    int priority = 0;
    if (g_main_context_prepare(context, &priority) != FALSE) wait.milliseconds = 0;
    int timeout = -1;
    wait.descriptors.resize(static_cast<std::size_t>(g_main_context_query(context, priority, &timeout, nullptr, 0)));
    g_main_context_query(context, priority, &timeout, wait.descriptors.data(), static_cast<int>(wait.descriptors.size()));
    if (wait.milliseconds != 0) wait.milliseconds = timeout;
    return wait;
}

bool ContextWatch::same(const Wait& one, const Wait& other) {
    return one.milliseconds == other.milliseconds &&
           std::ranges::equal(one.descriptors, other.descriptors,
                              [](const GPollFD& left, const GPollFD& right) { return left.fd == right.fd && left.events == right.events; });
}

void ContextWatch::watch(Wait wait) {
    {
        const std::lock_guard lock(guard_);
        if (watching_ && wait.milliseconds < 0 && same(wait, wait_)) return; // the thread waits for just that
        wait_ = std::move(wait);
        watching_ = true;
    }
    changed_.notify_one();
    interrupt();
}

void ContextWatch::interrupt() const {
    const std::uint64_t one = 1;
    static_cast<void>(!write(interruption_, &one, sizeof one));
}

void ContextWatch::run() {
    std::unique_lock lock(guard_);
    while (true) {
        changed_.wait(lock, [&] { return watching_ || stopping_; });
        if (stopping_) return;
        std::vector<pollfd> descriptors{{interruption_, POLLIN, 0}};
        for (const GPollFD& each : wait_.descriptors)
            descriptors.push_back({each.fd, static_cast<short>(each.events), 0});
        const int milliseconds = wait_.milliseconds;
        lock.unlock();
        poll(descriptors.data(), descriptors.size(), milliseconds);
        std::uint64_t count = 0;
        const bool interrupted = read(interruption_, &count, sizeof count) > 0;
        lock.lock();
        if (interrupted) continue; // there is something else to wait for
        watching_ = false;
        woken_ = true;
        wake_();
    }
}

} // namespace signatory::ui
