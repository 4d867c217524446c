#include "adapters/classroom/event_log.hpp"

#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace signatory::classroom {
namespace {

namespace fs = std::filesystem;

Problem failed(const fs::path& file, std::string advice) {
    return {"the log of the room cannot be written: " + std::system_category().message(errno), file.string(), std::move(advice)};
}

std::string content_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = text.find('\n', start);
        lines.emplace_back(text.substr(start, end - start));
        start = end + 1;
    }
    return lines;
}

bool write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ::ssize_t count = ::write(descriptor, text.data(), text.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

} // namespace

std::expected<EventLog::Opened, Problem> EventLog::open(const fs::path& file) {
    std::error_code ignored; // opening says what is wrong
    if (file.has_parent_path()) fs::create_directories(file.parent_path(), ignored);
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (descriptor < 0) return std::unexpected(failed(file, "Give another file with --log."));
    std::unique_ptr<EventLog> log(new EventLog(descriptor));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0)
        return std::unexpected(Problem{"another room is being held with this log", file.string(), "End that one, or give another --log."});
    if (!fs::is_regular_file(file, ignored)) return Opened{std::move(log), {}};
    std::string text = content_of(file);
    text.resize(text.rfind('\n') == std::string::npos ? 0 : text.rfind('\n') + 1);
    log->length_ = static_cast<std::int64_t>(text.size());
    if (::ftruncate(descriptor, log->length_) != 0) return std::unexpected(failed(file, "Give another file with --log."));
    return Opened{std::move(log), lines_of(text)};
}

EventLog::~EventLog() { ::close(descriptor_); }

bool EventLog::append(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text.append(line).push_back('\n');
    if (write_all(descriptor_, text)) {
        length_ += static_cast<std::int64_t>(text.size());
        return true;
    }
    static_cast<void>(::ftruncate(descriptor_, length_)); // half a line must not stay before a whole one
    return false;
}

void EventLog::sync() const { static_cast<void>(::fdatasync(descriptor_)); }

} // namespace signatory::classroom
