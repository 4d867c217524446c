// How a live room begins: from its log, or made anew; and the page its phones get.
#pragma once

#include <cstdint>
#include <expected>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "adapters/classroom/live_room.hpp"

namespace signatory::classroom {

struct Beginning {
    Room room;
    std::vector<Event> events;         // of the log, and then what begins the room or takes it up again
    std::size_t held = 0;              // so many of them the log has already
    std::string address;               // where it was held before
    std::optional<std::uint16_t> port;
};

// Every item is verified against the bank. Had the room a question open when it was left, the time it was away does not
// count. `lines`: of the log.
std::expected<Beginning, Problem> beginning_of(const LiveOptions& options, const std::vector<std::string>& lines);

// The first line of a log.
std::string log_header(const fact::FactBank& bank, const std::string& address, std::uint16_t port);

std::expected<std::string, Problem> page_of(const std::filesystem::path& content, const Settings& settings);

} // namespace signatory::classroom
