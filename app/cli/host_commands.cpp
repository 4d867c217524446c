#include "cli/host_commands.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include <fmt/format.h>

#include "core/support/nearest.hpp"

namespace signatory::cli {
namespace {

using namespace classroom;
using ReadLine = std::expected<HostLine, std::string>;

template <class Made> ReadLine plain(std::string_view) { return Command{Made{}}; }
template <HostWish wish> ReadLine wished(std::string_view) { return wish; }

template <class Made> ReadLine named(std::string_view name) {
    if (name.empty()) return std::unexpected("Say whom: the name as the list of players has it.");
    return Command{Made{std::string(name)}};
}

ReadLine extended(std::string_view seconds) {
    int number = 0;
    const auto [end, error] = std::from_chars(seconds.data(), seconds.data() + seconds.size(), number);
    if (error != std::errc{} || end != seconds.data() + seconds.size()) return std::unexpected("Say by how many seconds: extend 30.");
    return Command{Extend{number}};
}

struct Row {
    std::string_view name, argument, help;
    ReadLine (*read)(std::string_view argument);
};

constexpr std::array command_rows{
    Row{"next", "", "ask the next question", plain<Next>},
    Row{"close", "", "take no more answers", plain<Close>},
    Row{"reveal", "", "show the answer (closes first)", plain<Reveal>},
    Row{"again", "", "a second vote on the question, after a discussion", plain<Again>},
    Row{"reopen", "", "take answers again, before the reveal", plain<Reopen>},
    Row{"skip", "", "leave the question out; it counts for nobody", plain<Skip>},
    Row{"back", "", "show the answer of the question before", plain<Back>},
    Row{"pause", "", "stop the clock and take no answers", plain<Pause>},
    Row{"resume", "", "go on", plain<Resume>},
    Row{"extend", "SECONDS", "more time", extended},
    Row{"lock", "", "let nobody join any more; who has joined comes back in", plain<Lock>},
    Row{"unlock", "", "let players join again", plain<Unlock>},
    Row{"kick", "NAME", "take a player out of the room for good", named<Kick>},
    Row{"rename", "NAME", "give a player a made-up name instead", named<Rename>},
    Row{"players", "", "who has joined", wished<HostWish::players>},
    Row{"standing", "", "who stands where", wished<HostWish::standing>},
    Row{"statistics", "", "what the answers say of the questions", wished<HostWish::statistics>},
    Row{"end", "", "end the quiz; the results are written", plain<End>},
    Row{"quit", "", "leave; the same --log goes on later", wished<HostWish::quit>},
    Row{"help", "", "this list", wished<HostWish::help>},
};

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view spaces = " \t\r";
    const auto first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

} // namespace

std::expected<HostLine, std::string> host_line(std::string_view line) {
    line = trimmed(line);
    const std::string_view name = line.substr(0, line.find(' '));
    const auto* row = std::ranges::find(command_rows, name, &Row::name);
    if (row != command_rows.end()) return row->read(trimmed(line.substr(name.size())));
    std::vector<std::string_view> known;
    for (const Row& one : command_rows) known.push_back(one.name);
    return std::unexpected(did_you_mean(name, known, "Type help for the list."));
}

std::string host_help() {
    std::string text;
    for (const Row& row : command_rows) text += fmt::format("  {:<15} {}\n", fmt::format("{} {}", row.name, row.argument), row.help);
    return text;
}

} // namespace signatory::cli
