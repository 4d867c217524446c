// One thread that runs what may take time, in order; results come back to the frame's thread when it asks.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "core/study/command.hpp"

namespace signatory::runtime {

class Worker {
public:
    using Job = std::function<std::vector<study::Command>()>;

    // `wake` is called from the worker's thread whenever results are ready.
    explicit Worker(std::function<void()> wake);
    ~Worker(); // runs what is queued to its end: no answer is lost by closing

    void enqueue(Job job);
    void report(study::Command command); // from a job under way
    std::vector<study::Command> take_results();
    void wait_until_idle();
    bool is_idle() const;

private:
    void run(const std::stop_token& stop);

    std::function<void()> wake_;
    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<Job> jobs_;                // protected by mutex_, as the two below
    std::vector<study::Command> results_;
    bool busy_ = false;
    std::jthread thread_; // last: it must end before what it uses
};

} // namespace signatory::runtime
