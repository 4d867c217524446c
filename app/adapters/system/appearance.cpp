#include "adapters/system/appearance.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace signatory::system {
namespace {

std::filesystem::path configuration_folder() {
    if (const char* folder = std::getenv("XDG_CONFIG_HOME"); folder != nullptr && *folder != '\0') return folder;
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home != nullptr ? home : "/") / ".config";
}

bool says_dark(const std::filesystem::path& settings) {
    std::ifstream file(settings);
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("gtk-application-prefer-dark-theme"))
            return line.ends_with('1') || line.ends_with("true");
    return false;
}

} // namespace

bool prefers_dark() {
    if (const char* theme = std::getenv("GTK_THEME"); theme != nullptr)
        return std::string_view(theme).find("dark") != std::string_view::npos;
    const auto folder = configuration_folder();
    return says_dark(folder / "gtk-4.0" / "settings.ini") || says_dark(folder / "gtk-3.0" / "settings.ini");
}

} // namespace signatory::system
