#include "adapters/bank/bank_watch.hpp"

#include <array>
#include <string_view>
#include <utility>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace signatory::bank {
namespace {

namespace fs = std::filesystem;

constexpr int stillness_ms = 120;
constexpr std::uint32_t events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE;

// Saving by a new file of the same name leaves no file to watch: its folder tells.
fs::path folder_of(const fs::path& path) {
    std::error_code error;
    if (fs::is_directory(path, error)) return path;
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

} // namespace

BankWatch::BankWatch(const fs::path& path, std::function<void()> changed) : changed_(std::move(changed)) {
    std::error_code error;
    if (!fs::is_directory(path, error)) only_ = path.filename().string();
    notices_ = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    stop_ = ::eventfd(0, EFD_CLOEXEC);
    const bool watched = notices_ >= 0 && stop_ >= 0 && ::inotify_add_watch(notices_, folder_of(path).c_str(), events) >= 0;
    if (watched) thread_ = std::thread([this] { run(); });
}

BankWatch::~BankWatch() {
    const std::uint64_t one = 1;
    if (thread_.joinable()) {
        static_cast<void>(!::write(stop_, &one, sizeof one));
        thread_.join();
    }
    if (notices_ >= 0) ::close(notices_);
    if (stop_ >= 0) ::close(stop_);
}

bool BankWatch::concerns_bank() const {
    alignas(inotify_event) std::array<char, 4096> buffer;
    bool concerns = false;
    for (::ssize_t length = 0; (length = ::read(notices_, buffer.data(), buffer.size())) > 0;)
        for (std::size_t at = 0; at < static_cast<std::size_t>(length);) {
            const auto* event = reinterpret_cast<const inotify_event*>(buffer.data() + at); // as inotify(7) has it
            const std::string_view name = event->len > 0 ? std::string_view(event->name) : std::string_view{};
            concerns |= only_.empty() ? name.ends_with(".json") : name == only_;
            at += sizeof(inotify_event) + event->len;
        }
    return concerns;
}

void BankWatch::run() {
    bool pending = false;
    while (true) {
        std::array<pollfd, 2> waits{{{notices_, POLLIN, 0}, {stop_, POLLIN, 0}}};
        const int ready = ::poll(waits.data(), waits.size(), pending ? stillness_ms : -1);
        if ((waits[1].revents & POLLIN) != 0) return;
        if (ready > 0 && concerns_bank()) pending = true;
        else if (ready == 0 && std::exchange(pending, false)) changed_();
    }
}

} // namespace signatory::bank
