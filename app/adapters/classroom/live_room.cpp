#include "adapters/classroom/live_room.hpp"

#include <algorithm>
#include <iterator>
#include <mutex>
#include <span>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "adapters/classroom/event_json.hpp"
#include "adapters/classroom/event_log.hpp"
#include "adapters/classroom/messages.hpp"
#include "adapters/classroom/names.hpp"
#include "adapters/classroom/room_beginning.hpp"
#include "adapters/classroom/room_clock.hpp"
#include "adapters/classroom/secrets.hpp"
#include "adapters/classroom/server.hpp"

namespace signatory::classroom {
namespace {

constexpr double wrong_codes_at_once = 30, wrong_codes_a_second = 1, joins_a_second = 50;
constexpr std::size_t most_addresses = 10'000, wrong_codes_of_a_connection = 5, shortest_attempt = 16, longest_attempt = 64;

// So many at once, then so many a second.
struct Bucket {
    double left = 0;
    Milliseconds last = 0;

    bool take(Milliseconds now, double most, double a_second) {
        left = last == 0 ? most : std::min(most, left + static_cast<double>(now - last) / 1000 * a_second);
        last = now;
        if (left < 1) return false;
        left -= 1;
        return true;
    }
};

struct Guest { // a connection
    std::string address;
    std::optional<Player> player;
    std::size_t wrong_codes = 0;
};

} // namespace

class LiveRoom::Inside final : public ServerEvents {
public:
    Inside(LiveOptions options, Room room, std::vector<Event> kept, std::unique_ptr<EventLog> log)
        : options_(std::move(options)), clock_(kept.back().at), log_(std::move(log)), room_(std::move(room)),
          refused_(refused_words(options_.content / "classroom" / "refused-names.txt")) {
        reports_.events = std::move(kept);
    }

    void opened(Connection connection, const std::string& address) override { guests_[connection].address = address; }
    void received(Connection connection, std::string_view message) override;
    void closed(Connection connection) override;
    void ticked() override;

    std::optional<Problem> begin_log(std::span<const Event> fresh, bool without_header);
    void run(const Command& command);
    Reports take_reports();
    std::string address() const;

    LiveOptions options_;
    std::unique_ptr<Server> server_;

private:
    struct FromPhone;

    std::optional<Refusal> commit(const Command& command);
    void tell(std::string sentence);
    void wake();

    void join(Connection connection, Guest& guest, const JoinMessage& message);
    std::optional<Refusal> may_join(Guest& guest, const JoinMessage& message);
    void rejoin(Connection connection, Guest& guest, const std::string& token);
    void welcome(Connection connection, Guest& guest, Player player);
    void answer(Connection connection, const Guest& guest, const AnswerMessage& message);
    void say_goodbye(Player player, std::string_view reason);

    void send(Connection connection, std::string message) { server_->send(connection, std::make_shared<const std::string>(std::move(message))); }
    std::string state_for(Player player, Milliseconds now) const;
    void send_state();

    RoomClock clock_;
    std::unique_ptr<EventLog> log_;
    Room room_;
    std::vector<std::string> refused_;
    std::unordered_map<Connection, Guest> guests_;
    std::unordered_map<Player, Connection> phones_;
    std::unordered_map<std::string, Player> attempts_;
    std::unordered_map<std::string, std::pair<Bucket, Bucket>> by_address_; // joins, wrong codes
    std::mutex mutex_;
    Reports reports_; // protected by mutex_
    bool unwoken_ = false;
};

std::optional<Problem> LiveRoom::Inside::begin_log(std::span<const Event> fresh, bool without_header) {
    std::vector<std::string> lines;
    if (without_header) lines.push_back(log_header(*options_.bank, options_.address, server_->port()));
    for (const Event& event : fresh) lines.push_back(event_line(*options_.bank, event));
    if (lines.empty() || log_->append(lines)) return std::nullopt;
    return Problem{"the log of the room cannot be written", options_.log.string(), "Make room on the disk, or give another file with --log."};
}

// -- What happens -----------------------------------------------------------------------------------------------------

// Kept on disk first, then so.
std::optional<Refusal> LiveRoom::Inside::commit(const Command& command) {
    auto events = decide(room_, command, clock_.now());
    if (!events) return events.error();
    if (events->empty()) return std::nullopt;
    std::vector<std::string> lines;
    for (const Event& event : *events) lines.push_back(event_line(*options_.bank, event));
    if (!log_->append(lines)) {
        tell("The log cannot be written, so nothing is taken: make room on the disk.");
        return Refusal{"disk", "Your teacher's computer cannot keep answers. Try again."};
    }
    for (const Event& event : *events) apply(room_, event);
    const std::scoped_lock lock(mutex_);
    std::ranges::move(*events, std::back_inserter(reports_.events));
    unwoken_ = true;
    return std::nullopt;
}

void LiveRoom::Inside::tell(std::string sentence) {
    {
        const std::scoped_lock lock(mutex_);
        if (std::ranges::find(reports_.sentences, sentence) == reports_.sentences.end()) reports_.sentences.push_back(std::move(sentence));
    }
    unwoken_ = true;
}

void LiveRoom::Inside::wake() {
    {
        const std::scoped_lock lock(mutex_);
        reports_.connected = phones_.size();
    }
    if (std::exchange(unwoken_, false) && options_.wake) options_.wake();
}

void LiveRoom::Inside::run(const Command& command) {
    const std::uint64_t before = room_.version;
    std::optional<Player> out;
    if (const auto* kick = std::get_if<Kick>(&command)) out = player_named(room_, kick->name);
    if (auto refusal = commit(command)) tell(refusal->says);
    else if (out) say_goodbye(*out, "kicked");
    else if (const auto* rename = std::get_if<Rename>(&command))
        if (const auto player = player_named(room_, rename->name); player && phones_.contains(*player)) send(phones_[*player], welcome_message(room_, *player));
    if (room_.version != before) {
        send_state();
        log_->sync(); // after the phones: it may take a while
    }
    wake();
}

void LiveRoom::Inside::ticked() {
    const std::uint64_t before = room_.version;
    commit(Tick{});
    if (room_.version != before) send_state();
    wake();
}

// -- Phones -----------------------------------------------------------------------------------------------------------

struct LiveRoom::Inside::FromPhone {
    Inside& room;
    Connection connection;
    Guest& guest;

    void operator()(const JoinMessage& message) const { room.join(connection, guest, message); }
    void operator()(const RejoinMessage& message) const { room.rejoin(connection, guest, message.token); }
    void operator()(const AnswerMessage& message) const { room.answer(connection, guest, message); }
};

void LiveRoom::Inside::received(Connection connection, std::string_view text) {
    const auto guest = guests_.find(connection);
    if (guest == guests_.end()) return;
    const auto message = message_in(text);
    if (!message) return server_->close(connection);
    std::visit(FromPhone{*this, connection, guest->second}, *message);
}

void LiveRoom::Inside::closed(Connection connection) {
    const auto guest = guests_.find(connection);
    if (guest == guests_.end()) return;
    if (const auto player = guest->second.player; player && phones_.contains(*player) && phones_[*player] == connection) {
        phones_.erase(*player);
        unwoken_ = true;
    }
    guests_.erase(guest);
}

std::optional<Refusal> LiveRoom::Inside::may_join(Guest& guest, const JoinMessage& message) {
    if (by_address_.size() > most_addresses) by_address_.clear(); // nobody has so many but who makes them up
    auto& [joins, wrong] = by_address_[guest.address];
    const Milliseconds now = clock_.now();
    const Refusal slowly{"slowly", "Many are joining. Try again in a moment."};
    if (!joins.take(now, room_.settings.most_players, joins_a_second)) return slowly;
    if (message.code == room_.settings.code) return std::nullopt;
    ++guest.wrong_codes;
    if (wrong.take(now, wrong_codes_at_once, wrong_codes_a_second)) return Refusal{"code", "There is no room with this code. Look at the board again."};
    tell(fmt::format("Many wrong codes come from {}.", guest.address));
    return slowly;
}

void LiveRoom::Inside::join(Connection connection, Guest& guest, const JoinMessage& message) {
    if (guest.player) return server_->close(connection);
    const auto refuse = [&](const Refusal& refusal) { send(connection, refused_message(refusal)); };
    if (auto refusal = may_join(guest, message)) {
        refuse(*refusal);
        if (guest.wrong_codes >= wrong_codes_of_a_connection) server_->close(connection);
        return;
    }
    const bool is_attempt = message.attempt.size() >= shortest_attempt && message.attempt.size() <= longest_attempt;
    if (const auto before = attempts_.find(message.attempt); is_attempt && before != attempts_.end())
        return room_.players[before->second].kicked ? refuse({"kicked", "You are not in this room."}) : welcome(connection, guest, before->second);
    auto name = clean_name(message.name, refused_);
    if (!name) return refuse(name.error());
    const Player player = room_.players.size();
    if (auto refusal = commit(Join{secret(), *std::move(name), message.team})) return refuse(*refusal);
    if (is_attempt) attempts_[message.attempt] = player;
    welcome(connection, guest, player);
}

void LiveRoom::Inside::rejoin(Connection connection, Guest& guest, const std::string& token) {
    if (guest.player) return server_->close(connection);
    const auto player = player_of(room_, token);
    if (!player) return send(connection, refused_message({"unknown", "This room does not know you. Join with its code."}));
    if (room_.players[*player].kicked) return send(connection, refused_message({"kicked", "You are not in this room."}));
    welcome(connection, guest, *player);
}

void LiveRoom::Inside::welcome(Connection connection, Guest& guest, Player player) {
    if (const auto before = phones_.find(player); before != phones_.end()) say_goodbye(player, "elsewhere");
    guest.player = player;
    phones_[player] = connection;
    unwoken_ = true;
    server_->keep(connection);
    send(connection, welcome_message(room_, player));
    send(connection, state_for(player, clock_.now()));
    send(connection, own_message(room_, player, room_.phase == Phase::revealed || room_.phase == Phase::ended ? standings(room_) : std::vector<Standing>{}));
}

void LiveRoom::Inside::answer(Connection connection, const Guest& guest, const AnswerMessage& message) {
    if (!guest.player) return server_->close(connection);
    if (auto refusal = commit(Answer{*guest.player, message.question, message.round, message.response}))
        return send(connection, not_taken_message(message.question, message.round, *refusal));
    send(connection, ack_message(message.question, message.round));
    if (room_.settings.pace == Pace::own) send(connection, state_for(*guest.player, clock_.now()));
}

void LiveRoom::Inside::say_goodbye(Player player, std::string_view reason) {
    const auto phone = phones_.find(player);
    if (phone == phones_.end()) return;
    const Connection connection = phone->second;
    phones_.erase(phone);
    guests_.erase(connection); // what it still says is not heard
    send(connection, goodbye_message(reason));
    server_->close(connection);
}

std::string LiveRoom::Inside::state_for(Player player, Milliseconds now) const {
    return state_message(room_, own_question(room_, room_.players[player]), now);
}

void LiveRoom::Inside::send_state() {
    const Milliseconds now = clock_.now();
    const bool each = room_.settings.pace == Pace::own && room_.phase == Phase::asking;
    const bool revealed = room_.phase == Phase::revealed || room_.phase == Phase::ended;
    const auto all = std::make_shared<const std::string>(state_message(room_, std::nullopt, now));
    const auto ranking = revealed ? standings(room_) : std::vector<Standing>{};
    const auto phones = phones_; // a slow one may fall out on the way
    for (const auto& [player, connection] : phones) {
        if (each) send(connection, state_for(player, now));
        else server_->send(connection, all);
        if (revealed) send(connection, own_message(room_, player, ranking));
    }
}

// -- For the holder ---------------------------------------------------------------------------------------------------

Reports LiveRoom::Inside::take_reports() {
    const std::scoped_lock lock(mutex_);
    const std::size_t connected = reports_.connected;
    reports_.now = clock_.now();
    return std::exchange(reports_, Reports{{}, {}, connected, 0});
}

std::string LiveRoom::Inside::address() const {
    const auto others = addresses_of_this_computer();
    const std::string& host = options_.address == "0.0.0.0" && !others.empty() ? others.front() : options_.address;
    const bool six = host.find(':') != std::string::npos;
    return fmt::format("http://{}:{}/", six ? "[" + host + "]" : host, server_->port());
}

LiveRoom::LiveRoom(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
LiveRoom::~LiveRoom() { inside_->server_->stop(); }

std::expected<std::unique_ptr<LiveRoom>, Problem> LiveRoom::start(LiveOptions options) {
    auto opened = EventLog::open(options.log);
    if (!opened) return std::unexpected(opened.error());
    auto beginning = beginning_of(options, opened->lines);
    if (!beginning) return std::unexpected(beginning.error());
    const Settings& settings = beginning->room.settings;
    auto page = page_of(options.content, settings);
    if (!page) return std::unexpected(page.error());
    const auto most = static_cast<std::size_t>(settings.most_players) * 2 + 64; // a phone may hold two for a moment
    const ServerOptions server_options{options.address, options.port.value_or(beginning->port.value_or(usual_port)), *std::move(page), most};
    auto inside = std::make_unique<Inside>(std::move(options), std::move(beginning->room), beginning->events, std::move(opened->log));
    auto server = Server::listen(server_options, *inside);
    if (!server) return std::unexpected(server.error());
    inside->server_ = *std::move(server);
    const auto fresh = std::span<const Event>(beginning->events).subspan(beginning->held);
    if (auto problem = inside->begin_log(fresh, opened->lines.empty())) return std::unexpected(*std::move(problem));
    inside->server_->start();
    return std::unique_ptr<LiveRoom>(new LiveRoom(std::move(inside)));
}

std::string LiveRoom::address() const { return inside_->address(); }
void LiveRoom::command(Command command) {
    inside_->server_->post([inside = inside_.get(), command = std::move(command)] { inside->run(command); });
}
Reports LiveRoom::take_reports() { return inside_->take_reports(); }

} // namespace signatory::classroom
