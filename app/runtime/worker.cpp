#include "runtime/worker.hpp"

#include <iterator>
#include <utility>

namespace signatory::runtime {

Worker::Worker(std::function<void()> wake)
    : wake_(std::move(wake)), thread_([this](const std::stop_token& stop) { run(stop); }) {}

Worker::~Worker() {
    thread_.request_stop();
    changed_.notify_all();
}

void Worker::enqueue(Job job) {
    {
        const std::scoped_lock lock(mutex_);
        jobs_.push_back(std::move(job));
    }
    changed_.notify_all();
}

void Worker::report(study::Command command) {
    {
        const std::scoped_lock lock(mutex_);
        results_.push_back(std::move(command));
    }
    if (wake_) wake_();
}

std::vector<study::Command> Worker::take_results() {
    const std::scoped_lock lock(mutex_);
    return std::exchange(results_, {});
}

void Worker::wait_until_idle() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return jobs_.empty() && !busy_; });
}

bool Worker::is_idle() const {
    const std::scoped_lock lock(mutex_);
    return jobs_.empty() && !busy_ && results_.empty();
}

void Worker::run(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, stop, [this] { return !jobs_.empty(); });
        if (jobs_.empty()) return; // asked to stop, and all is done
        const Job job = std::move(jobs_.front());
        jobs_.pop_front();
        busy_ = true;
        lock.unlock();
        auto results = job();
        lock.lock();
        busy_ = false;
        std::ranges::move(results, std::back_inserter(results_));
        changed_.notify_all();
        if (wake_) wake_();
    }
}

} // namespace signatory::runtime
