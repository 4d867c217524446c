#include "adapters/speech/speaker.hpp"

#include <atomic>
#include <utility>

#include <csignal>
#include <libspeechd.h>

namespace signatory::speech {
namespace {

// The numbers of messages grow: what is being said is the last, unless it has ended.
std::atomic<int> last_said = 0, last_ended = 0;
std::atomic<bool> ordered = false; // words are on their way to the thread

void ended(std::size_t message, std::size_t, SPDNotificationType) { last_ended = static_cast<int>(message); }

} // namespace

class Speaker::Connection {
public:
    Connection() : speech_(spd_open("signatory", "window", nullptr, SPD_MODE_THREADED)) {
        if (speech_ == nullptr) return;
        speech_->callback_end = speech_->callback_cancel = ended;
        spd_set_notification_on(speech_, SPD_END);
        spd_set_notification_on(speech_, SPD_CANCEL);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection() {
        if (speech_ != nullptr) spd_close(speech_);
    }

    // False when nobody is there any more.
    bool say(const Order& order) {
        if (speech_ == nullptr) return false;
        if (spd_cancel(speech_) < 0) return false;
        if (order.words.empty()) return true;
        spd_set_language(speech_, order.language.c_str());
        const int message = spd_say(speech_, SPD_TEXT, order.words.c_str());
        if (message > 0) last_said = message;
        return message > 0;
    }

private:
    SPDConnection* speech_;
};

Speaker::Speaker() = default;

Speaker::~Speaker() {
    thread_.request_stop();
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void Speaker::say(std::string words, std::string language) {
    ordered = true;
    give({std::move(words), std::move(language)});
}

void Speaker::stop() {
    if (thread_.joinable()) give({});
}

bool Speaker::speaking() const { return ordered || last_ended < last_said; }

void Speaker::give(Order order) {
    {
        const std::scoped_lock lock(mutex_);
        order_ = std::move(order);
    }
    if (!thread_.joinable()) thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
    changed_.notify_all();
}

void Speaker::run(const std::stop_token& stop) {
    // A server that has gone must not take the program with it.
    sigset_t broken_pipe;
    sigemptyset(&broken_pipe);
    sigaddset(&broken_pipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &broken_pipe, nullptr);
    std::unique_lock lock(mutex_);
    while (changed_.wait(lock, stop, [this] { return order_.has_value(); })) {
        const Order order = *std::exchange(order_, std::nullopt);
        lock.unlock();
        carry_out(order);
        lock.lock();
        if (!order_) ordered = false;
    }
}

// A server that was started again gets a second try.
void Speaker::carry_out(const Order& order) {
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (connection_ == nullptr && order.words.empty()) return;
        if (connection_ == nullptr) connection_ = std::make_unique<Connection>();
        if (connection_->say(order)) return;
        connection_.reset();
        last_ended = last_said.load();
    }
}

} // namespace signatory::speech
