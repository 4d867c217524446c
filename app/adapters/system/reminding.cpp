#include "adapters/system/reminding.hpp"

#include <fstream>
#include <string_view>

#include <fmt/format.h>

#include "adapters/bank/whole_file.hpp"
#include "adapters/system/other_program.hpp"
#include "adapters/system/paths.hpp"

namespace signatory::system {
namespace {

std::filesystem::path entry_file() { return autostart_folder() / "signatory-reminder.desktop"; }

// Quoted, and once more for the backslashes of a string; a percent sign would begin a field code.
std::string exec_argument(std::string_view argument) {
    std::string text = "\"";
    for (const char sign : argument) {
        if (sign == '\\') text += "\\\\\\\\";
        else if (sign == '"' || sign == '`' || sign == '$') (text += "\\\\") += sign;
        else if (sign == '%') text += "%%";
        else text += sign;
    }
    return text += '"';
}

} // namespace

std::string autostart_entry(const std::filesystem::path& program, const std::filesystem::path& profile) {
    return fmt::format("[Desktop Entry]\nType=Application\nName=Signatory’s reminder\nExec={} remind --profile {}\nNoDisplay=true\n",
                       exec_argument(program.string()), exec_argument(profile.string()));
}

std::expected<void, Problem> start_reminding(const std::filesystem::path& profile) {
    std::error_code failed;
    std::filesystem::create_directories(autostart_folder(), failed); // writing tells what is wrong, if anything
    const auto program = program_file(), whose = std::filesystem::absolute(profile, failed);
    auto written = bank::write_whole(entry_file(), autostart_entry(program, whose), "the reminder", "Change the folder’s permissions, then set the time again.");
    if (written) run_program({"setsid", "--fork", program.string(), "remind", "--profile", whose.string()}); // else with the next start
    return written;
}

std::expected<void, Problem> stop_reminding() {
    std::error_code failed;
    std::filesystem::remove(entry_file(), failed);
    if (!failed) return {};
    return std::unexpected(Problem{"the reminder cannot be taken out of what the desktop starts", entry_file().string(), "Remove the file by hand."});
}

} // namespace signatory::system
