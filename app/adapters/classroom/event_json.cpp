#include "adapters/classroom/event_json.hpp"

#include <array>

#include <nlohmann/json.hpp>

#include "adapters/classroom/response_json.hpp"
#include "adapters/transfer/item_json.hpp"

namespace signatory::classroom {
namespace {

using Json = nlohmann::ordered_json;

// In the order of the alternatives of Happening.
constexpr std::array<const char*, std::variant_size_v<Happening>> names{
    "created", "joined",   "kicked", "renamed",  "locked",   "unlocked", "asked",     "answered", "paused",
    "resumed", "extended", "closed", "reopened", "revealed", "skipped",  "went_back", "ended"};

Json settings_json(const Settings& settings) {
    return {{"code", settings.code},
            {"title", settings.title},
            {"seed", settings.seed},
            {"seconds", settings.seconds},
            {"reading_seconds", settings.reading_seconds},
            {"teams", settings.teams},
            {"most_players", settings.most_players},
            {"pace", static_cast<int>(settings.pace)},
            {"board", static_cast<int>(settings.board)},
            {"tie_break", static_cast<int>(settings.tie_break)},
            {"names", static_cast<int>(settings.names)},
            {"option_order", static_cast<int>(settings.option_order)},
            {"team_choice", static_cast<int>(settings.team_choice)}};
}

template <class Enumeration> Enumeration one_of(const Json& json, const char* name, int count) {
    const int value = json.at(name).get<int>();
    return static_cast<Enumeration>(value >= 0 && value < count ? value : 0);
}

Settings settings_in(const Json& json) {
    Settings settings;
    settings.code = json.at("code").get<std::string>();
    settings.title = json.at("title").get<std::string>();
    settings.seed = json.at("seed").get<std::uint64_t>();
    settings.seconds = json.at("seconds").get<int>();
    settings.reading_seconds = json.at("reading_seconds").get<int>();
    settings.teams = json.at("teams").get<int>();
    settings.most_players = json.at("most_players").get<int>();
    settings.pace = one_of<Pace>(json, "pace", 2);
    settings.board = one_of<Board>(json, "board", 4);
    settings.tie_break = one_of<TieBreak>(json, "tie_break", 2);
    settings.names = one_of<Names>(json, "names", 2);
    settings.option_order = one_of<OptionOrder>(json, "option_order", 2);
    if (json.contains("team_choice")) settings.team_choice = one_of<TeamChoice>(json, "team_choice", 2); // older rooms have none
    return settings;
}

struct Writer {
    const fact::FactBank& bank;
    Json& json;

    void operator()(const Created& event) const {
        json["settings"] = settings_json(event.settings);
        json["questions"] = Json::array();
        for (const Question& question : event.questions)
            json["questions"].push_back({{"item", Json::parse(transfer::item_to_json(bank, question.item))}, {"sources", question.sources}});
    }
    void operator()(const Joined& event) const {
        json.update({{"player", event.player}, {"token", event.token}, {"name", event.name}, {"team", event.team}});
    }
    void operator()(const Kicked& event) const { json["player"] = event.player; }
    void operator()(const Renamed& event) const { json.update({{"player", event.player}, {"name", event.name}}); }
    void operator()(const Asked& event) const { json.update({{"question", event.question}, {"round", event.round}}); }
    void operator()(const Answered& event) const {
        json.update({{"player", event.player}, {"question", event.question}, {"round", event.round}});
        put_response(json, event.response);
    }
    void operator()(const Extended& event) const { json["seconds"] = event.seconds; }
    void operator()(const WentBack& event) const { json["question"] = event.question; }
    template <class Plain> void operator()(const Plain&) const {}
};

std::expected<Created, Problem> created_in(const fact::FactBank& bank, const Json& json) {
    Created created{settings_in(json.at("settings")), {}};
    for (const Json& question : json.at("questions")) {
        auto item = transfer::item_from_json(bank, question.at("item").dump());
        if (!item) return std::unexpected(item.error());
        created.questions.push_back({*std::move(item), question.at("sources").get<std::vector<std::string>>()});
    }
    return created;
}

item::Response kept_response(const Json& json) { return response_in(json).value_or(item::Response{}); }

template <std::size_t... Numbers> Happening plain(std::size_t number, std::index_sequence<Numbers...>) {
    Happening what;
    static_cast<void>(((number == Numbers ? (what.emplace<Numbers>(), true) : false) || ...));
    return what;
}

std::expected<Happening, Problem> happening_in(const fact::FactBank& bank, const Json& json, std::size_t kind) {
    const auto number = [&](const char* name) { return json.at(name).get<std::size_t>(); };
    Happening what = plain(kind, std::make_index_sequence<std::variant_size_v<Happening>>{});
    if (std::holds_alternative<Created>(what)) {
        auto created = created_in(bank, json);
        if (!created) return std::unexpected(created.error());
        return *std::move(created);
    }
    if (auto* event = std::get_if<Joined>(&what))
        *event = {number("player"), json.at("token").get<std::string>(), json.at("name").get<std::string>(), json.at("team").get<int>()};
    if (auto* event = std::get_if<Kicked>(&what)) event->player = number("player");
    if (auto* event = std::get_if<Renamed>(&what)) *event = {number("player"), json.at("name").get<std::string>()};
    if (auto* event = std::get_if<Asked>(&what)) *event = {number("question"), json.at("round").get<int>()};
    if (auto* event = std::get_if<Answered>(&what))
        *event = {number("player"), number("question"), json.at("round").get<int>(), kept_response(json)};
    if (auto* event = std::get_if<Extended>(&what)) event->seconds = json.at("seconds").get<int>();
    if (auto* event = std::get_if<WentBack>(&what)) event->question = number("question");
    return what;
}

Problem unreadable(std::string what) {
    return {std::move(what), {}, "The log was written by another program or changed by hand: give another --log."};
}

} // namespace

std::string event_line(const fact::FactBank& bank, const Event& event) {
    Json json{{"at", event.at}, {"event", names[event.what.index()]}};
    std::visit(Writer{bank, json}, event.what);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::expected<Event, Problem> event_in(const fact::FactBank& bank, std::string_view line) {
    try {
        const Json json = Json::parse(line);
        const auto name = json.at("event").get<std::string>();
        const auto* found = std::ranges::find(names, name);
        if (found == names.end()) return std::unexpected(unreadable("there is no event “" + name + "”"));
        auto what = happening_in(bank, json, static_cast<std::size_t>(found - names.begin()));
        if (!what) return std::unexpected(what.error());
        return Event{json.at("at").get<Milliseconds>(), *std::move(what)};
    } catch (const Json::exception&) {
        return std::unexpected(unreadable("this is no event of a room"));
    }
}

} // namespace signatory::classroom
