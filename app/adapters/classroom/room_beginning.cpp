#include "adapters/classroom/room_beginning.hpp"

#include <fstream>
#include <iterator>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "adapters/classroom/event_json.hpp"
#include "adapters/classroom/room_clock.hpp"
#include "core/classroom/standings.hpp"
#include "core/verify/verify.hpp"

namespace signatory::classroom {
namespace {

using Json = nlohmann::ordered_json;

constexpr int log_version = 1;

struct Kept { // what a log held
    Json header;
    std::vector<Event> events;
};

Problem at_line(Problem problem, const std::filesystem::path& file, std::size_t line) {
    problem.where = fmt::format("{}:{}", file.string(), line);
    return problem;
}

bool is_header(const Json& json) {
    const auto is = [&](const char* name, const Json& value) { return json.contains(name) && json[name] == value; };
    return json.is_object() && is("signatory", "room") && is("version", log_version) && json.contains("bank") && json["bank"].is_string() &&
           json.contains("port") && json["port"].is_number_unsigned();
}

std::expected<Kept, Problem> read_log(const LiveOptions& options, const std::vector<std::string>& lines) {
    Kept kept;
    if (lines.empty()) return kept;
    kept.header = Json::parse(lines.front(), nullptr, false);
    if (!is_header(kept.header))
        return std::unexpected(Problem{"this is no log of a room", options.log.string(), "Give another file with --log."});
    if (kept.header.value("bank", "") != options.bank->header().id)
        return std::unexpected(Problem{"the log is of a room with another bank, " + kept.header.value("bank", ""), options.log.string(), "Give that bank, or another --log."});
    for (std::size_t line = 1; line < lines.size(); ++line) {
        auto event = event_in(*options.bank, lines[line]);
        if (!event) return std::unexpected(at_line(event.error(), options.log, line + 1));
        kept.events.push_back(*std::move(event));
    }
    return kept;
}

std::expected<Room, Problem> room_of(const LiveOptions& options, const std::vector<Event>& events) {
    auto room = replay(events);
    if (room) return *std::move(room);
    const Problem problem{room.error().refusal.says, {}, "The log was changed by hand: give another --log."};
    return std::unexpected(at_line(problem, options.log, room.error().event + 2));
}

// A new room, or the one that was left: had it a question open, the time it was away does not count.
std::optional<Problem> go_on(const LiveOptions& options, std::vector<Event>& events) {
    if (events.empty()) {
        auto created = options.create();
        if (!created) return created.error();
        events.push_back({RoomClock(0).now(), *std::move(created)});
        return std::nullopt;
    }
    const auto room = room_of(options, events);
    if (!room) return room.error();
    if (room->phase != Phase::asking || room->paused_at) return std::nullopt;
    const Milliseconds left_at = events.back().at;
    events.push_back({left_at, Paused{}});
    events.push_back({RoomClock(left_at).now(), Resumed{}});
    return std::nullopt;
}

std::optional<Problem> unproven(const fact::FactBank& bank, const Room& room) {
    for (std::size_t question = 0; question < room.questions.size(); ++question)
        if (const auto refusals = verify::verify(bank, room.questions[question].item); !refusals.empty())
            return Problem{fmt::format("question {} is not proven by the bank: {}", question + 1, refusals.front().what), {},
                           "The bank has changed since: give the bank as it was, or begin a new room with another --log."};
    return std::nullopt;
}

std::string escaped(std::string_view text) {
    std::string html;
    for (const char letter : text) {
        if (letter == '<') html += "&lt;";
        else if (letter == '&') html += "&amp;";
        else if (letter == '"') html += "&quot;";
        else html += letter;
    }
    return html;
}

// What a phone chooses from before it joins; nothing where teams are dealt.
std::string teams_in_line(const Settings& settings) {
    std::string line;
    if (settings.team_choice == TeamChoice::own)
        for (int team = 0; team < settings.teams; ++team) line.append(line.empty() ? "" : ",").append(team_name(team));
    return line;
}

} // namespace

std::expected<Beginning, Problem> beginning_of(const LiveOptions& options, const std::vector<std::string>& lines) {
    auto kept = read_log(options, lines);
    if (!kept) return std::unexpected(kept.error());
    Beginning beginning;
    beginning.events = std::move(kept->events);
    beginning.held = beginning.events.size();
    if (kept->header.is_object()) {
        beginning.port = kept->header.value("port", usual_port);
        beginning.address = kept->header.value("address", "");
    }
    if (auto problem = go_on(options, beginning.events)) return std::unexpected(*std::move(problem));
    auto room = room_of(options, beginning.events);
    if (!room) return std::unexpected(room.error());
    if (auto problem = unproven(*options.bank, *room)) return std::unexpected(*std::move(problem));
    beginning.room = *std::move(room);
    return beginning;
}

std::string log_header(const fact::FactBank& bank, const std::string& address, std::uint16_t port) {
    return Json{{"signatory", "room"}, {"version", log_version}, {"bank", bank.header().id}, {"address", address}, {"port", port}}.dump();
}

std::expected<std::string, Problem> page_of(const std::filesystem::path& content, const Settings& settings) {
    const auto file = content / "classroom" / "page.html";
    std::ifstream stream(file, std::ios::binary);
    std::string page{std::istreambuf_iterator<char>(stream), {}};
    if (page.empty()) return std::unexpected(Problem{"the page for the phones is missing", file.string(), "Install Signatory again."});
    const auto put = [&](std::string_view mark, const std::string& words) {
        for (std::size_t at = page.find(mark); at != std::string::npos; at = page.find(mark, at + words.size())) page.replace(at, mark.size(), words);
    };
    put("{{title}}", escaped(settings.title));
    put("{{names}}", settings.names == Names::own ? "own" : "generated");
    put("{{teams}}", teams_in_line(settings));
    return page;
}

} // namespace signatory::classroom
