// signatory remind: waits for the time set in the window and, on days without a review, has the desktop say so.
#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <thread>
#include <utility>

#include <fmt/format.h>

#include "adapters/store/glance.hpp"
#include "adapters/store/lock.hpp"
#include "adapters/system/clock.hpp"
#include "adapters/system/notification.hpp"
#include "adapters/system/paths.hpp"
#include "cli/report.hpp"
#include "cli/verb.hpp"
#include "core/schedule/reminder.hpp"

namespace signatory::cli {
namespace {

constexpr std::int64_t longest_sleep = 300; // seconds: the time may be changed meanwhile, or the computer have slept

struct RemindArguments {
    std::string profile;
    bool now = false;
};

std::string sentence_of(const store::Glance& glance) {
    if (glance.due == 0) return "Nothing has to be repeated yet; a few new facts take two minutes.";
    return fmt::format("{} {} come back. A short session keeps {}.", glance.due, glance.due == 1 ? "card has" : "cards have", glance.due == 1 ? "it" : "them");
}

void remind(const store::Glance& glance, Context& context) {
    if (glance.reviews_today > 0) return;
    if (const auto told = system::notify("Signatory", sentence_of(glance)); !told) refuse(context, told.error());
}

// Until the time has come; false: no reminder is wanted any more, or the profile is gone.
bool wait(const std::filesystem::path& profile) {
    std::optional<int> minute;
    std::int64_t last = 0; // seconds that were left when looked at last
    for (;;) {
        const auto now = system::now();
        const auto seen = store::glance(profile, now);
        if (!seen || !seen->reminder_minute) return false;
        const std::int64_t left = schedule::seconds_until(now, *seen->reminder_minute);
        if (std::exchange(minute, seen->reminder_minute) == seen->reminder_minute && left > last) return true; // it went by
        last = left;
        std::this_thread::sleep_for(std::chrono::seconds(std::min(left, longest_sleep)));
    }
}

void keep_reminding(const std::filesystem::path& profile, Context& context) {
    const auto alone = store::Lock::take(profile.string() + ".reminder");
    if (!alone) return; // one is enough
    while (wait(profile))
        if (const auto seen = store::glance(profile, system::now())) remind(*seen, context);
}

void run_remind(const RemindArguments& arguments, Context& context) {
    const std::filesystem::path profile = arguments.profile.empty() ? system::default_profile_path() : std::filesystem::path(arguments.profile);
    const auto seen = store::glance(profile, system::now());
    if (!seen) return refuse(context, seen.error());
    arguments.now ? remind(*seen, context) : keep_reminding(profile, context);
}

} // namespace

void add_remind(CLI::App& program, Context& context) {
    auto* verb = program.add_subcommand("remind", "Wait for the time set in the window; on a day without a review, remind of it");
    auto arguments = std::make_shared<RemindArguments>();
    verb->add_option("--profile", arguments->profile, "The learner's file; default: the window's");
    verb->add_flag("--now", arguments->now, "Do not wait: remind if nothing was reviewed today");
    verb->callback([arguments, &context] { run_remind(*arguments, context); });
}

} // namespace signatory::cli
