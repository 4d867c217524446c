// The web server phones talk to: the page, WebSocket, and long polling for networks that let no WebSocket through, on one
// port, in one thread. It knows nothing of rooms: it carries text to and from connections.
//
// A request is answered only when its Host is the very address it came to (or this computer's name), and a message only
// taken when its Origin is that host: a page of another site can neither read nor write here (DNS rebinding, cross-site
// WebSockets). No connection may say more than `longest_message` bytes at once or more than a few messages a second, nor
// let what it is sent pile up.
#pragma once

#include <chrono>
#include <cstdint>
#include <expected>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "core/support/problem.hpp"

namespace signatory::classroom {

using Connection = std::uint64_t;
using Payload = std::shared_ptr<const std::string>; // one for all it is sent to

inline constexpr std::size_t longest_message = 4096; // bytes, from a phone

struct ServerOptions {
    std::string address = "127.0.0.1"; // IPv4 or IPv6 of this computer; "0.0.0.0": all of them
    std::uint16_t port = 0;            // 0: any that is free
    std::string page;                  // HTML; {{nonce}} stands for what lets its own script and style run
    std::size_t most_connections = 1000; // beyond it the oldest that has not been kept makes room
};

// Called on the server's thread.
class ServerEvents {
public:
    virtual void opened(Connection connection, const std::string& address) = 0; // of the other side, without the port
    virtual void received(Connection connection, std::string_view message) = 0;
    virtual void closed(Connection connection) = 0;
    virtual void ticked() = 0; // five times a second

protected:
    ~ServerEvents() = default;
};

class Server {
public:
    static std::expected<std::unique_ptr<Server>, Problem> listen(ServerOptions options, ServerEvents& events);
    ~Server(); // stops
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    std::uint16_t port() const;
    void start(); // the thread
    void stop();  // says goodbye to every connection and ends the thread; no event comes after it

    // From any thread; runs on the server's.
    void post(std::function<void()> job);

    // On the server's thread only.
    void send(Connection connection, Payload message);
    void keep(Connection connection);  // has joined: stays however many come
    void close(Connection connection); // after what it was sent

    class Inside;

private:
    explicit Server(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

} // namespace signatory::classroom
