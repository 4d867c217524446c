// The only file that includes Boost.Beast, which takes long to compile.
#include "adapters/classroom/server.hpp"

#include <algorithm>
#include <cctype>
#include <deque>
#include <map>
#include <optional>
#include <thread>
#include <unordered_map>
#include <utility>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/host_name.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>
#include <fmt/format.h>
#include <sys/resource.h>

#include "adapters/classroom/secrets.hpp"

namespace signatory::classroom {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using asio::ip::tcp;
using std::chrono::milliseconds;
using std::chrono::seconds;
using Clock = std::chrono::steady_clock;

constexpr seconds for_a_request{10}, for_joining{30}, for_a_pong{30}, of_a_poll{25}, between_polls{40};
constexpr milliseconds tick{200}, after_no_descriptor{100}, to_say_goodbye{500};
constexpr std::size_t longest_header = 8192, most_waiting = 64, most_bytes_waiting = 256 * 1024, part_of_a_frame = 512;
constexpr double messages_a_second = 10, messages_at_once = 30;
constexpr int bytes_of_the_system = 32 * 1024; // for what a phone has not taken yet
constexpr const char* session_header = "X-Signatory-Session";

// So many at once, then so many a second.
class Allowance {
public:
    bool take() {
        const auto now = Clock::now();
        const std::chrono::duration<double> passed = now - last_;
        last_ = now;
        left_ = std::min(messages_at_once, left_ + passed.count() * messages_a_second);
        if (left_ < 1) return false;
        left_ -= 1;
        return true;
    }

private:
    Clock::time_point last_ = Clock::now();
    double left_ = messages_at_once;
};

// What can be thrown out to make room.
struct Young {
    virtual void abort() = 0;

protected:
    ~Young() = default;
};

class Peer {
public:
    explicit Peer(Connection id) : id_(id) {}
    virtual ~Peer() = default;
    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;

    virtual void send(Payload message) = 0;
    virtual void keep() = 0;
    virtual void close() = 0;
    Connection id() const { return id_; }
    bool may_speak() { return allowance_.take(); }

private:
    Connection id_;
    Allowance allowance_;
};

// Messages on their way out; none when they pile up.
class Outbox {
public:
    bool add(Payload message) {
        bytes_ += message->size();
        waiting_.push_back(std::move(message));
        return waiting_.size() <= most_waiting && bytes_ <= most_bytes_waiting;
    }
    bool empty() const { return waiting_.empty(); }
    const Payload& first() const { return waiting_.front(); }
    void drop_first() {
        bytes_ -= waiting_.front()->size();
        waiting_.pop_front();
    }
    std::string as_list() {
        std::string list = "[";
        for (; !empty(); drop_first()) list.append(list.size() > 1 ? "," : "").append(*first());
        return list + "]";
    }

private:
    std::deque<Payload> waiting_;
    std::size_t bytes_ = 0;
};

std::string_view plain(beast::string_view text) { return {text.data(), text.size()}; }

} // namespace

class Server::Inside {
public:
    Inside(ServerOptions options, ServerEvents& events) : options_(std::move(options)), events_(events) {}
    ~Inside() { stop(); }

    std::optional<Problem> listen();
    void start();
    void stop();
    void accept();

    // Sockets and polls, oldest first, until they are kept.
    std::uint64_t add_young(std::weak_ptr<Young> young);
    void is_kept(std::uint64_t number) { young_.erase(number); }

    void add(const std::shared_ptr<Peer>& peer, const std::string& address);
    void forget(Connection id);
    void hear(Peer& peer, std::string_view message) {
        if (!ending_) events_.received(peer.id(), message);
    }
    std::shared_ptr<Peer> peer(Connection id) const;

    bool is_own_host(std::string_view host, const tcp::socket& socket) const;

    ServerOptions options_;
    ServerEvents& events_;
    std::size_t sockets_ = 0;
    Connection next_ = 1;
    std::map<std::uint64_t, std::pair<Clock::time_point, std::weak_ptr<Young>>> young_;
    std::uint64_t next_young_ = 0;
    asio::io_context context_{1};
    std::unordered_map<Connection, std::shared_ptr<Peer>> peers_;
    std::unordered_map<std::string, Connection> polls_; // by session
    tcp::acceptor acceptor_{context_};
    asio::steady_timer timer_{context_}, accept_timer_{context_};
    std::uint16_t port_ = 0;
    bool ending_ = false;
    std::thread thread_;

private:
    void say_goodbye();
    void make_room();
    void tick_on();
    void end_oldest(Clock::time_point before);
    void end_silent_polls();
};

namespace {

using Inside = Server::Inside;

// -- WebSocket --------------------------------------------------------------------------------------------------------

class SocketPeer final : public Peer, public Young, public std::enable_shared_from_this<SocketPeer> {
public:
    SocketPeer(Inside& server, Connection id, beast::tcp_stream&& stream) : Peer(id), server_(server), socket_(std::move(stream)) {
        ++server_.sockets_;
    }
    ~SocketPeer() override {
        --server_.sockets_;
        server_.is_kept(young_);
    }

    void accept(const http::request<http::string_body>& request, std::string address) {
        young_ = server_.add_young(weak_from_this());
        beast::get_lowest_layer(socket_).expires_never();
        socket_.set_option(websocket::stream_base::timeout{for_a_request, for_a_pong, true});
        socket_.read_message_max(longest_message);
        socket_.write_buffer_bytes(part_of_a_frame);
        socket_.auto_fragment(false);
        socket_.text(true);
        socket_.control_callback([this](websocket::frame_type, beast::string_view) { // pings are speech too
            if (!may_speak()) abort();
        });
        socket_.async_accept(request, [self = shared_from_this(), address = std::move(address)](beast::error_code error) {
            if (error) return;
            self->server_.add(self, address);
            self->read();
        });
    }

    void send(Payload message) override {
        if (closing_) return;
        const bool idle = outbox_.empty();
        if (!outbox_.add(std::move(message))) return abort(); // too slow a reader
        if (idle) write();
    }
    void keep() override { server_.is_kept(young_); }
    void close() override {
        closing_ = true;
        if (outbox_.empty()) say_goodbye(websocket::close_code::normal);
    }
    void abort() override { beast::get_lowest_layer(socket_).close(); }

private:
    void read() {
        socket_.async_read(buffer_, [self = shared_from_this()](beast::error_code error, std::size_t) {
            if (error) return self->server_.forget(self->id());
            self->take();
        });
    }
    void take() {
        if (!socket_.got_text()) return say_goodbye(websocket::close_code::unknown_data), read_on();
        if (!may_speak()) return say_goodbye(websocket::close_code::policy_error), read_on();
        const auto data = buffer_.cdata();
        if (!closing_) server_.hear(*this, {static_cast<const char*>(data.data()), data.size()});
        read_on();
    }
    void read_on() {
        buffer_.consume(buffer_.size());
        read();
    }
    void write() {
        socket_.async_write(asio::buffer(*outbox_.first()), [self = shared_from_this()](beast::error_code error, std::size_t) {
            if (error) return; // the reader is told too
            self->outbox_.drop_first();
            if (!self->outbox_.empty()) self->write();
            else if (self->closing_) self->say_goodbye(websocket::close_code::normal);
        });
    }
    void say_goodbye(websocket::close_code code) {
        closing_ = true;
        if (std::exchange(said_goodbye_, true)) return;
        socket_.async_close(code, [self = shared_from_this()](beast::error_code) { self->abort(); });
    }

    Inside& server_;
    websocket::stream<beast::tcp_stream> socket_;
    beast::flat_buffer buffer_;
    Outbox outbox_;
    std::uint64_t young_ = 0;
    bool closing_ = false, said_goodbye_ = false;
};

// -- HTTP -------------------------------------------------------------------------------------------------------------

class PollPeer;

class Request final : public Young, public std::enable_shared_from_this<Request> {
public:
    Request(Inside& server, tcp::socket&& socket) : server_(server), stream_(std::move(socket)) { ++server_.sockets_; }
    ~Request() {
        --server_.sockets_;
        server_.is_kept(young_);
    }
    void begin() {
        young_ = server_.add_young(weak_from_this());
        read();
    }
    void abort() override { stream_.close(); }
    void keep() { server_.is_kept(young_); }
    void answer(http::status status, std::string_view type, std::string body);

private:
    using Message = http::request<http::string_body>;
    using Answer = http::response<http::string_body>;

    void read();
    Answer made(http::status status, std::string_view type, std::string body) const;
    void write(Answer&& response);
    void route();
    bool is_from_here(const Message& request) const; // by its Host
    bool is_own_page(const Message& request) const;  // by its Origin
    void send_page();
    void open_poll();
    void say_poll(PollPeer& peer);
    std::shared_ptr<PollPeer> poll_peer() const;
    std::string address() const;

    Inside& server_;
    beast::tcp_stream stream_;
    beast::flat_buffer buffer_{longest_header + longest_message};
    std::optional<http::request_parser<http::string_body>> parser_;
    Message request_;
    std::unique_ptr<Answer> response_;
    std::unique_ptr<http::response_serializer<http::string_body>> head_;
    std::uint64_t young_ = 0;
};

// -- Long polling -----------------------------------------------------------------------------------------------------

class PollPeer final : public Peer, public Young, public std::enable_shared_from_this<PollPeer> {
public:
    PollPeer(Inside& server, Connection id, std::string session) : Peer(id), server_(server), session_(std::move(session)) {}
    ~PollPeer() override { server_.is_kept(young_); }

    void begin(const std::string& address) {
        young_ = server_.add_young(weak_from_this());
        server_.polls_[session_] = id();
        server_.add(shared_from_this(), address);
    }
    void send(Payload message) override {
        if (closing_) return;
        if (!outbox_.add(std::move(message))) return abort();
        flush_soon();
    }
    void keep() override {
        kept_ = true;
        server_.is_kept(young_);
    }
    void close() override {
        closing_ = true;
        if (outbox_.empty()) abort();
    }
    void abort() override {
        if (waiting_) std::exchange(waiting_, nullptr)->answer(http::status::gone, "text/plain", "");
        server_.polls_.erase(session_);
        asio::post(server_.context_, [self = shared_from_this()] { self->server_.forget(self->id()); });
    }
    void wait(std::shared_ptr<Request> request) {
        if (kept_) request->keep();
        seen_ = Clock::now();
        if (waiting_) std::exchange(waiting_, nullptr)->answer(http::status::ok, "application/json", "[]");
        waiting_ = std::move(request);
        if (!outbox_.empty()) flush();
    }
    void look(Clock::time_point now) { // whether it is still there
        if (waiting_ && now - seen_ > of_a_poll) flush();
        else if (!waiting_ && now - seen_ > between_polls) abort();
    }
    bool is_kept() const { return kept_; }

private:
    void flush_soon() { // what is sent in one go comes in one answer
        if (std::exchange(flushing_, true)) return;
        asio::post(server_.context_, [self = shared_from_this()] {
            self->flushing_ = false;
            if (self->waiting_ && !self->outbox_.empty()) self->flush();
        });
    }
    void flush() {
        seen_ = Clock::now();
        std::exchange(waiting_, nullptr)->answer(http::status::ok, "application/json", outbox_.as_list());
        if (closing_) abort();
    }

    Inside& server_;
    std::string session_;
    Outbox outbox_;
    std::shared_ptr<Request> waiting_;
    Clock::time_point seen_ = Clock::now();
    std::uint64_t young_ = 0;
    bool kept_ = false, closing_ = false, flushing_ = false;
};

// -- One request after another ----------------------------------------------------------------------------------------

void Request::read() {
    parser_.emplace();
    parser_->header_limit(longest_header);
    parser_->body_limit(longest_message);
    stream_.expires_after(for_a_request);
    http::async_read(stream_, buffer_, *parser_, [self = shared_from_this()](beast::error_code error, std::size_t) {
        if (error == http::error::end_of_stream) self->stream_.socket().shutdown(tcp::socket::shutdown_both, error);
        if (error) return;
        self->request_ = self->parser_->release();
        self->route();
    });
}

void Request::route() {
    const std::string_view target = plain(request_.target());
    const std::string_view path = target.substr(0, target.find_first_of("?#"));
    if (!is_from_here(request_)) return answer(http::status::misdirected_request, "text/plain", "Open the address as your teacher shows it.");
    const bool get = request_.method() == http::verb::get, post = request_.method() == http::verb::post;
    if (path == "/live" && websocket::is_upgrade(request_)) {
        if (!is_own_page(request_)) return answer(http::status::forbidden, "text/plain", "");
        const std::string from = address();
        return std::make_shared<SocketPeer>(server_, server_.next_++, std::move(stream_))->accept(request_, from);
    }
    if (path == "/" && (get || request_.method() == http::verb::head)) return send_page();
    if (path != "/open" && path != "/hear" && path != "/say") return answer(http::status::not_found, "text/plain", "");
    if (path == "/hear" ? !get : !post) return answer(http::status::method_not_allowed, "text/plain", "");
    if (post && !is_own_page(request_)) return answer(http::status::forbidden, "text/plain", "");
    if (path == "/open") return open_poll();
    const auto peer = poll_peer();
    if (peer == nullptr) return answer(http::status::gone, "text/plain", "");
    if (path == "/hear") peer->wait(shared_from_this());
    else say_poll(*peer);
}

bool Request::is_from_here(const Message& request) const {
    return request.count(http::field::host) == 1 && server_.is_own_host(plain(request[http::field::host]), stream_.socket());
}

bool Request::is_own_page(const Message& request) const {
    return request.count(http::field::origin) == 1 &&
           plain(request[http::field::origin]) == "http://" + std::string(plain(request[http::field::host]));
}

// Nothing but the page's own script and style runs, and it can talk to nobody but this server.
std::string policy(const std::string& nonce, std::string_view host) {
    return fmt::format("default-src 'none'; script-src 'nonce-{0}'; style-src 'nonce-{0}'; img-src data:; connect-src 'self' ws://{1}; "
                       "base-uri 'none'; form-action 'none'; frame-ancestors 'none'", nonce, host);
}

void Request::send_page() {
    const std::string nonce = secret();
    std::string page = server_.options_.page;
    constexpr std::string_view mark = "{{nonce}}";
    for (std::size_t at = page.find(mark); at != std::string::npos; at = page.find(mark, at)) page.replace(at, mark.size(), nonce);
    Answer response = made(http::status::ok, "text/html; charset=utf-8", std::move(page));
    response.set("Content-Security-Policy", policy(nonce, plain(request_[http::field::host])));
    write(std::move(response));
}

void Request::open_poll() {
    std::string session = secret();
    auto peer = std::make_shared<PollPeer>(server_, server_.next_++, session);
    peer->begin(address());
    answer(http::status::ok, "application/json", fmt::format(R"({{"session":"{}"}})", session));
}

void Request::say_poll(PollPeer& peer) {
    if (!peer.may_speak()) return answer(http::status::too_many_requests, "text/plain", "");
    const auto alive = peer.shared_from_this();
    server_.hear(peer, request_.body());
    answer(http::status::no_content, {}, {});
}

std::shared_ptr<PollPeer> Request::poll_peer() const {
    const auto found = server_.polls_.find(std::string(plain(request_[session_header])));
    if (found == server_.polls_.end()) return nullptr;
    return std::dynamic_pointer_cast<PollPeer>(server_.peer(found->second));
}

std::string Request::address() const {
    beast::error_code error;
    const auto end = stream_.socket().remote_endpoint(error);
    return error ? "unknown" : end.address().to_string();
}

Request::Answer Request::made(http::status status, std::string_view type, std::string body) const {
    Answer response(status, request_.version());
    response.set(http::field::cache_control, "no-store");
    response.set("X-Content-Type-Options", "nosniff");
    response.set("Referrer-Policy", "no-referrer");
    response.set("Cross-Origin-Resource-Policy", "same-origin");
    response.set("X-Frame-Options", "DENY");
    if (!type.empty()) response.set(http::field::content_type, beast::string_view(type.data(), type.size()));
    response.keep_alive(request_.keep_alive());
    if (status != http::status::no_content) response.content_length(body.size());
    if (request_.method() != http::verb::head) response.body() = std::move(body);
    return response;
}

void Request::answer(http::status status, std::string_view type, std::string body) { write(made(status, type, std::move(body))); }

void Request::write(Answer&& response) {
    response_ = std::make_unique<Answer>(std::move(response));
    stream_.expires_after(for_a_request);
    const bool head = request_.method() == http::verb::head;
    auto written = [self = shared_from_this()](beast::error_code error, std::size_t) {
        beast::error_code ignored;
        if (!error && self->response_->keep_alive()) return self->read();
        self->stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
    };
    if (!head) return http::async_write(stream_, *response_, std::move(written));
    head_ = std::make_unique<http::response_serializer<http::string_body>>(*response_);
    http::async_write_header(stream_, *head_, std::move(written));
}

// A name or an address and its port, as a Host header has them.
std::pair<std::string, std::string> split_host(std::string_view host) {
    std::string lower(host);
    std::ranges::transform(lower, lower.begin(), [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    const std::size_t colon = lower.rfind(':');
    const bool has_port = colon != std::string::npos && lower.find(']', colon) == std::string::npos;
    if (!has_port) return {lower, "80"};
    return {lower.substr(0, colon), lower.substr(colon + 1)};
}

// As many files as the system lets us have: each phone is one.
void raise_descriptors() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    static_cast<void>(::setrlimit(RLIMIT_NOFILE, &limit));
}

} // namespace

// -- The server -------------------------------------------------------------------------------------------------------

std::optional<Problem> Server::Inside::listen() {
    raise_descriptors();
    beast::error_code error;
    const auto address = asio::ip::make_address(options_.address, error);
    if (error) return Problem{"“" + options_.address + "” is no address", "--address", "Give an address of this computer, such as 192.168.1.20."};
    const tcp::endpoint end(address, options_.port);
    acceptor_.open(end.protocol(), error);
    if (!error) acceptor_.set_option(asio::socket_base::reuse_address(true), error);
    if (!error) acceptor_.bind(end, error);
    if (!error) acceptor_.listen(asio::socket_base::max_listen_connections, error);
    if (error == asio::error::address_in_use)
        return Problem{fmt::format("another program has port {}", options_.port), "--port", "Give another port, or 0 for any that is free."};
    if (error)
        return Problem{fmt::format("nobody can be let in at {}: {}", options_.address, error.message()), "--address",
                       "Give an address of this computer and a port from 1024 to 65535."};
    port_ = acceptor_.local_endpoint().port();
    return std::nullopt;
}

void Server::Inside::start() {
    accept();
    tick_on();
    thread_ = std::thread([this] { context_.run(); });
}

void Server::Inside::stop() {
    if (thread_.joinable()) {
        asio::post(context_, [this] { say_goodbye(); });
        thread_.join();
    }
    peers_.clear();
}

void Server::Inside::say_goodbye() {
    ending_ = true;
    beast::error_code ignored;
    acceptor_.close(ignored);
    const auto peers = peers_;
    for (const auto& [id, peer] : peers) peer->close();
    if (peers_.empty()) return context_.stop();
    timer_.expires_after(to_say_goodbye);
    timer_.async_wait([this](beast::error_code) { context_.stop(); });
}

void Server::Inside::accept() {
    acceptor_.async_accept([this](beast::error_code error, tcp::socket socket) {
        if (!acceptor_.is_open()) return;
        if (error) { // out of descriptors, mostly: a moment later some are back
            accept_timer_.expires_after(after_no_descriptor);
            return accept_timer_.async_wait([this](beast::error_code) { accept(); });
        }
        beast::error_code ignored;
        socket.set_option(tcp::no_delay(true), ignored);
        socket.set_option(asio::socket_base::send_buffer_size(bytes_of_the_system), ignored);
        make_room();
        std::make_shared<Request>(*this, std::move(socket))->begin();
        accept();
    });
}

std::uint64_t Server::Inside::add_young(std::weak_ptr<Young> young) {
    young_.emplace(++next_young_, std::pair(Clock::now(), std::move(young)));
    return next_young_;
}

void Server::Inside::make_room() {
    if (sockets_ + polls_.size() < options_.most_connections || young_.empty()) return;
    const auto oldest = young_.begin()->second.second.lock();
    young_.erase(young_.begin());
    if (oldest) oldest->abort();
}

void Server::Inside::end_oldest(Clock::time_point before) {
    while (!young_.empty() && young_.begin()->second.first < before) {
        const auto oldest = young_.begin()->second.second.lock();
        young_.erase(young_.begin());
        if (oldest) oldest->abort();
    }
}

void Server::Inside::end_silent_polls() {
    const auto sessions = polls_;
    for (const auto& [session, id] : sessions)
        if (const auto poll = std::dynamic_pointer_cast<PollPeer>(peer(id))) poll->look(Clock::now());
}

void Server::Inside::tick_on() {
    timer_.expires_after(tick);
    timer_.async_wait([this](beast::error_code error) {
        if (error || ending_) return;
        end_oldest(Clock::now() - for_joining);
        end_silent_polls();
        events_.ticked();
        tick_on();
    });
}

void Server::Inside::add(const std::shared_ptr<Peer>& peer, const std::string& address) {
    peers_[peer->id()] = peer;
    events_.opened(peer->id(), address);
}

void Server::Inside::forget(Connection id) {
    if (peers_.erase(id) == 0) return;
    if (!ending_) events_.closed(id);
    else if (peers_.empty()) context_.stop();
}

std::shared_ptr<Peer> Server::Inside::peer(Connection id) const {
    const auto found = peers_.find(id);
    return found == peers_.end() ? nullptr : found->second;
}

bool Server::Inside::is_own_host(std::string_view host, const tcp::socket& socket) const {
    beast::error_code error;
    const auto here = socket.local_endpoint(error).address();
    if (error) return false;
    const auto [name, port] = split_host(host);
    if (port != std::to_string(port_)) return false;
    const std::string own = here.is_v6() ? "[" + here.to_string() + "]" : here.to_string();
    std::string computer = asio::ip::host_name(error);
    computer = split_host(computer).first;
    return name == own || (here.is_loopback() && name == "localhost") || (!computer.empty() && (name == computer || name == computer + ".local"));
}

Server::Server(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Server::~Server() = default;

std::expected<std::unique_ptr<Server>, Problem> Server::listen(ServerOptions options, ServerEvents& events) {
    auto inside = std::make_unique<Inside>(std::move(options), events);
    if (auto problem = inside->listen()) return std::unexpected(*std::move(problem));
    return std::unique_ptr<Server>(new Server(std::move(inside)));
}

std::uint16_t Server::port() const { return inside_->port_; }
void Server::start() { inside_->start(); }
void Server::stop() { inside_->stop(); }
void Server::post(std::function<void()> job) { asio::post(inside_->context_, std::move(job)); }

void Server::send(Connection connection, Payload message) {
    if (const auto peer = inside_->peer(connection)) peer->send(std::move(message));
}
void Server::keep(Connection connection) {
    if (const auto peer = inside_->peer(connection)) peer->keep();
}
void Server::close(Connection connection) {
    if (const auto peer = inside_->peer(connection)) peer->close();
}

} // namespace signatory::classroom
