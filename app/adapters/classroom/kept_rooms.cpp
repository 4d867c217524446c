#include "adapters/classroom/kept_rooms.hpp"

#include <algorithm>
#include <ctime>
#include <functional>
#include <vector>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "adapters/classroom/event_log.hpp"
#include "adapters/classroom/room_beginning.hpp"

namespace signatory::classroom {
namespace {

constexpr std::size_t most_looked_at = 20; // of other banks
constexpr Milliseconds milliseconds_a_second = 1000;

std::vector<std::filesystem::path> latest_first(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> logs;
    std::error_code ignored; // no folder, no rooms
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored))
        if (entry.path().extension() == ".log") logs.push_back(entry.path());
    std::ranges::sort(logs, std::greater{});
    if (logs.size() > most_looked_at) logs.resize(most_looked_at);
    return logs;
}

std::optional<study::KeptClass> kept(const std::filesystem::path& log, const Beginning& beginning) {
    const Room& room = beginning.room;
    if (room.present == 0 || room.phase == Phase::ended) return std::nullopt;
    study::KeptClass kept{log.string(), beginning.address, room.present, 0, room.questions.size(), beginning.events.front().at / milliseconds_a_second};
    kept.asked = static_cast<std::size_t>(std::ranges::count_if(room.turns, [](const Turn& turn) { return turn.round > 0; }));
    return kept;
}

} // namespace

std::filesystem::path new_log(const std::filesystem::path& folder) {
    return folder / fmt::format("{:%Y-%m-%d-%H%M%S}.log", fmt::localtime(std::time(nullptr)));
}

std::optional<study::KeptClass> room_to_go_on_with(const std::filesystem::path& folder, const std::shared_ptr<const fact::FactBank>& bank) {
    for (const std::filesystem::path& log : latest_first(folder)) {
        const auto opened = EventLog::open(log);
        if (!opened || opened->lines.size() < 2) continue; // a line about the room, and its beginning
        LiveOptions options;
        options.bank = bank;
        options.log = log;
        if (const auto beginning = beginning_of(options, opened->lines)) return kept(log, *beginning);
    }
    return std::nullopt;
}

} // namespace signatory::classroom
