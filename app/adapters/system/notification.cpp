#include "adapters/system/notification.hpp"

#include "adapters/system/other_program.hpp"

namespace signatory::system {

std::expected<void, Problem> notify(const std::string& title, const std::string& sentence) {
    if (run_program({"notify-send", "--app-name=Signatory", "--", title, sentence}) == 0) return {};
    return std::unexpected(Problem{"the desktop shows no notifications", "notify-send",
                                   "Install libnotify-bin, and run this within a desktop session."});
}

} // namespace signatory::system
