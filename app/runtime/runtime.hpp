// The loop body, independent of any window: takes Commands, calls update, runs Effects on a worker, turns what
// they bring back into Commands.
#pragma once

#include <expected>
#include <filesystem>
#include <functional>
#include <memory>
#include <string_view>

#include "core/study/update.hpp"
#include "core/support/problem.hpp"

namespace signatory::runtime {

class Worker;

struct Options {
    std::filesystem::path profile; // the learner's file
    std::filesystem::path content; // the folder of installed banks and of the schema
    std::uint64_t seed = 0;        // 0: from the clock; else every draw repeats (tests, pictures)
    std::function<study::Moment()> clock; // none: the system's
    std::function<void()> wake;           // called from another thread when results are ready
    std::function<void(std::string_view)> log; // what happened, one line each; none: dropped
};

class Runtime {
public:
    // The problem says why the profile cannot be used, and what to do about it.
    static std::expected<std::unique_ptr<Runtime>, Problem> start(Options options);
    ~Runtime(); // stores everything that was answered

    const study::State& state() const { return state_; }
    void dispatch(const study::Command& command);
    bool poll();   // dispatches what the worker has brought; whether there was any
    void settle(); // waits until the worker has nothing left, dispatching its results

private:
    struct Surroundings; // the store and the worker
    Runtime(Options options, std::unique_ptr<Surroundings> surroundings);
    study::Moment moment();
    void run(const study::Effect& effect);
    void run_on(Worker& worker, const study::Effect& effect);
    void watch_bank();
    void log(const study::Command& command) const;

    Options options_;
    study::State state_;
    std::uint64_t draws_ = 0;
    std::int64_t jobs_begun_ = 0;
    std::unique_ptr<Surroundings> surroundings_;
};

// The bank to open when none is named: the last one used, else the first installed.
std::string bank_to_open(const study::State& state, const std::filesystem::path& content);

} // namespace signatory::runtime
