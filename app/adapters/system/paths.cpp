#include "adapters/system/paths.hpp"

#include <array>
#include <cstdlib>
#include <pwd.h>
#include <system_error>
#include <unistd.h>

namespace signatory::system {
namespace {

namespace fs = std::filesystem;

fs::path home() {
    if (const char* set = std::getenv("HOME"); set != nullptr && *set != '\0') return set;
    const passwd* entry = ::getpwuid(::getuid());
    return entry != nullptr ? fs::path(entry->pw_dir) : fs::path("/tmp");
}

// "All paths set in these environment variables must be absolute. If … relative … ignore it." (XDG)
fs::path base_folder(const char* variable, const char* below_home) {
    const char* set = std::getenv(variable);
    const fs::path folder = set != nullptr ? set : "";
    return folder.is_absolute() ? folder : home() / below_home;
}

bool holds_our_data(const fs::path& folder) {
    std::error_code unreadable;
    return fs::is_directory(folder / "content", unreadable) &&
           fs::is_directory(folder / "shaders", unreadable);
}

} // namespace

fs::path default_profile_path() {
    return base_folder("XDG_DATA_HOME", ".local/share") / "signatory/profile.sqlite";
}
fs::path default_log_path() {
    return base_folder("XDG_STATE_HOME", ".local/state") / "signatory/signatory.log";
}

fs::path autostart_folder() { return base_folder("XDG_CONFIG_HOME", ".config") / "autostart"; }

fs::path program_file() {
    std::error_code unknown;
    return fs::read_symlink("/proc/self/exe", unknown);
}

std::expected<fs::path, Problem> data_folder() {
    const std::array candidates{(program_file().parent_path() / "../share/signatory").lexically_normal(),
                                fs::path(SIGNATORY_SOURCE_DIR)};
    return data_folder_among(candidates);
}

std::expected<fs::path, Problem> data_folder_among(std::span<const fs::path> candidates) {
    for (const fs::path& candidate : candidates)
        if (holds_our_data(candidate)) return candidate;
    return std::unexpected(Problem{"the folders content and shaders are missing",
                                   candidates.empty() ? "" : candidates.front().string(),
                                   "Install Signatory again."});
}

} // namespace signatory::system
