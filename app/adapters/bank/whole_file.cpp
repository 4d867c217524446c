#include "adapters/bank/whole_file.hpp"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace signatory::bank {
namespace {

namespace fs = std::filesystem;

// Closed at the latest when it goes; errno tells of the first call that failed.
class Descriptor {
public:
    Descriptor(const fs::path& path, int flags) : number_(::open(path.c_str(), flags | O_CLOEXEC, 0666)) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    bool is_open() const { return number_ >= 0; }
    bool write(std::string_view text) const {
        while (!text.empty()) {
            const ::ssize_t count = ::write(number_, text.data(), text.size());
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) return false;
            text.remove_prefix(static_cast<std::size_t>(count));
        }
        return true;
    }
    bool sync() const { return ::fsync(number_) == 0; }
    void set_mode_of(const fs::path& other) const {
        struct stat old {};
        if (::stat(other.c_str(), &old) == 0) static_cast<void>(::fchmod(number_, old.st_mode & 07777)); // a wish, no more
    }

private:
    int number_;
};

bool write_part(const fs::path& part, const fs::path& target, std::string_view text) {
    const Descriptor file(part, O_WRONLY | O_CREAT | O_TRUNC);
    if (!file.is_open()) return false;
    file.set_mode_of(target);
    return file.write(text) && file.sync();
}

bool sync_folder(const fs::path& folder) {
    const Descriptor descriptor(folder, O_RDONLY | O_DIRECTORY);
    return descriptor.is_open() && descriptor.sync();
}

// Not *.json, or a bank's folder would take it for a part of the bank.
fs::path part_of(const fs::path& target) { return target.parent_path() / fmt::format(".{}.part", target.filename().string()); }

std::unexpected<Problem> refused(const fs::path& file, int error, std::string_view thing, std::string_view advice) {
    return std::unexpected(Problem{fmt::format("{} cannot be saved: {}", thing, std::generic_category().message(error)), file.string(), std::string(advice)});
}

} // namespace

std::expected<void, Problem> write_whole(const fs::path& file, std::string_view text, std::string_view thing, std::string_view advice) {
    std::error_code error;
    fs::path target = fs::weakly_canonical(fs::absolute(file, error), error);
    if (error) target = file;
    const fs::path part = part_of(target);
    const bool done = write_part(part, target, text) && ::rename(part.c_str(), target.c_str()) == 0 && sync_folder(target.parent_path());
    if (done) return {};
    const int reason = errno;
    ::unlink(part.c_str());
    return refused(file, reason, thing, advice);
}

} // namespace signatory::bank
