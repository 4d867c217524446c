// Words spoken through speech-dispatcher. Where it is not installed or does not answer, silence.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace signatory::speech {

// One a program: speech-dispatcher reports through plain functions.
class Speaker {
public:
    Speaker();
    Speaker(const Speaker&) = delete;
    Speaker& operator=(const Speaker&) = delete;
    ~Speaker();

    // Neither waits for anything: a thread, begun with the first words, speaks. `language` is ISO 639's: "en".
    void say(std::string words, std::string language); // instead of what is being said
    void stop();
    [[nodiscard]] bool speaking() const;

private:
    struct Order {
        std::string words, language; // no words: silence
    };
    class Connection;
    void give(Order order);
    void run(const std::stop_token& stop);
    void carry_out(const Order& order);

    std::unique_ptr<Connection> connection_; // the thread's own
    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    std::optional<Order> order_; // the latest; one that was never begun is forgotten
    std::jthread thread_;        // last: it must end before what it uses
};

} // namespace signatory::speech
