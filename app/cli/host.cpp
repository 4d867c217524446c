// signatory host BANK: a live quiz for a class, with the teacher at the terminal.
#include <array>
#include <chrono>
#include <memory>

#include <fmt/format.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "adapters/classroom/kept_rooms.hpp"
#include "adapters/classroom/live_room.hpp"
#include "adapters/classroom/results_file.hpp"
#include "adapters/classroom/secrets.hpp"
#include "adapters/system/paths.hpp"
#include "cli/class_report.hpp"
#include "cli/host_commands.hpp"
#include "cli/host_lines.hpp"
#include "cli/report.hpp"
#include "cli/wishes.hpp"
#include "core/classroom/question.hpp"
#include "core/classroom/results.hpp"
#include "core/quiz/paper.hpp"

namespace signatory::cli {
namespace {

using namespace classroom;

struct HostArguments {
    std::string bank, address = "127.0.0.1", log;
    std::vector<std::string> results;
    std::optional<std::uint16_t> port;
    Wishes wishes;
    Settings settings;
    bool generated_names = false, own_pace = false, speed = false, shuffle = false, choose_team = false;
    std::string board = "own";
};

constexpr int usual_questions = 10;

std::filesystem::path usual_log() { return new_log(system::default_profile_path().parent_path() / "rooms"); }

Settings settings_of(const HostArguments& arguments, const fact::FactBank& bank, std::uint64_t seed) {
    Settings settings = arguments.settings;
    const auto& titles = bank.header().title;
    const auto title = titles.find(bank.header().language);
    settings.title = title == titles.end() ? bank.header().id : title->second;
    settings.code = room_code();
    settings.seed = seed;
    settings.names = arguments.generated_names ? Names::generated : Names::own;
    settings.pace = arguments.own_pace ? Pace::own : Pace::together;
    settings.tie_break = arguments.speed ? TieBreak::speed : TieBreak::none;
    settings.option_order = arguments.shuffle ? OptionOrder::by_phone : OptionOrder::same;
    settings.team_choice = arguments.choose_team ? TeamChoice::own : TeamChoice::dealt;
    settings.board = arguments.board == "off" ? Board::off : arguments.board == "top" ? Board::top : arguments.board == "all" ? Board::all : Board::own;
    return settings;
}

std::expected<Created, Problem> create(const HostArguments& arguments, const std::shared_ptr<const fact::FactBank>& bank) {
    const auto blueprint = blueprint_of(arguments.wishes, *bank);
    if (!blueprint) return std::unexpected(blueprint.error());
    auto paper = quiz::assemble(bank, *blueprint);
    if (!paper) return std::unexpected(paper.error());
    for (const std::string& sentence : paper->lacking) fmt::print(stderr, "{}\n", sentence);
    if (paper->items.empty()) return std::unexpected(Problem{"the bank yields no question for this", {}, "Choose more topics or kinds."});
    return Created{settings_of(arguments, *bank, blueprint->seed), questions_of(*bank, std::move(paper->items))};
}

// -- The terminal -----------------------------------------------------------------------------------------------------

class Wakeup { // from the room's thread to the loop below
public:
    Wakeup() : descriptor_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}
    ~Wakeup() { ::close(descriptor_); }
    Wakeup(const Wakeup&) = delete;
    Wakeup& operator=(const Wakeup&) = delete;

    void wake() const { static_cast<void>(::eventfd_write(descriptor_, 1)); }
    void taken() const {
        eventfd_t count = 0;
        static_cast<void>(::eventfd_read(descriptor_, &count));
    }
    int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

class Terminal {
public:
    Terminal(LiveRoom& live, const Wakeup& wakeup, std::vector<std::string> results) : live_(live), wakeup_(wakeup), results_(std::move(results)) {}

    void begin() {
        Reports reports = live_.take_reports();
        for (const Event& event : reports.events) apply(room_, event);
        fmt::print("listening on {}\ncode {}\n", live_.address(), room_.settings.code);
        if (reports.events.size() > 1)
            fmt::print("goes on: {} players, {}, question {} of {}\n", room_.present, name_of(room_.phase), room_.question + 1, room_.questions.size());
        std::fflush(stdout);
    }
    void run() {
        std::array<pollfd, 2> waiting{pollfd{STDIN_FILENO, POLLIN, 0}, pollfd{wakeup_.descriptor(), POLLIN, 0}};
        while (!leaving_) {
            if (::poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR) return;
            if (waiting[1].revents != 0) tell();
            if (waiting[0].revents != 0) read();
        }
        tell();
    }

private:
    void tell() {
        wakeup_.taken();
        const Reports reports = live_.take_reports();
        bool answered = false;
        for (const Event& event : reports.events) {
            apply(room_, event);
            fmt::print("{}", host_text(room_, event));
            answered = answered || std::holds_alternative<Answered>(event.what);
            if (std::holds_alternative<Ended>(event.what)) write_results();
        }
        if (answered) fmt::print("{}", progress_line(room_, reports.connected));
        for (const std::string& sentence : reports.sentences) fmt::print("! {}\n", sentence);
        std::fflush(stdout);
    }
    void read() {
        std::array<char, 4096> part{};
        const auto count = ::read(STDIN_FILENO, part.data(), part.size());
        if (count <= 0) leaving_ = true;
        else typed_.append(part.data(), static_cast<std::size_t>(count));
        for (std::size_t end = typed_.find('\n'); end != std::string::npos && !leaving_; end = typed_.find('\n')) {
            take(typed_.substr(0, end));
            typed_.erase(0, end + 1);
        }
    }
    void take(const std::string& line) {
        if (line.find_first_not_of(" \t\r") == std::string::npos) return;
        const auto read = host_line(line);
        if (!read) fmt::print("! {}\n", read.error());
        else if (const auto* wish = std::get_if<HostWish>(&*read)) grant(*wish);
        else live_.command(std::get<Command>(*read));
        std::fflush(stdout);
    }
    void grant(HostWish wish) {
        switch (wish) {
        case HostWish::help: return fmt::print("{}", host_help());
        case HostWish::players: return fmt::print("{}", players_text(room_));
        case HostWish::standing: return fmt::print("{}", standing_text(room_));
        case HostWish::statistics: return fmt::print("{}", statistics_text(table_of(room_)));
        case HostWish::quit: leaving_ = true;
        }
    }
    void write_results() const {
        fmt::print("{}", statistics_text(table_of(room_)));
        for (const std::string& file : results_) {
            if (classroom::write_results(file, room_)) fmt::print("results in {}\n", file);
            else fmt::print("! The results cannot be written to {}: the log still has them.\n", file);
        }
    }

    LiveRoom& live_;
    const Wakeup& wakeup_;
    std::vector<std::string> results_;
    std::string typed_;
    Room room_;
    bool leaving_ = false;
};

void advise_addresses(const HostArguments& arguments) {
    if (arguments.address != "127.0.0.1") return;
    const auto addresses = addresses_of_this_computer();
    if (!addresses.empty()) fmt::print(stderr, "Only this computer can join. For phones: --address {}\n", addresses.front());
}

void host(const HostArguments& arguments, Context& context) {
    const auto bank = load_or_report(arguments.bank, context);
    if (bank == nullptr) return;
    const Wakeup wakeup;
    LiveOptions options;
    options.bank = bank;
    options.content = context.content;
    options.log = arguments.log.empty() ? usual_log() : std::filesystem::path(arguments.log);
    options.address = arguments.address;
    options.port = arguments.port;
    options.create = [&] { return create(arguments, bank); };
    options.wake = [&wakeup] { wakeup.wake(); };
    const auto log = options.log;
    const auto live = LiveRoom::start(std::move(options));
    if (!live) return refuse(context, live.error());
    Terminal terminal(**live, wakeup, arguments.results);
    terminal.begin();
    fmt::print("log {}\n", log.string());
    std::fflush(stdout);
    advise_addresses(arguments);
    terminal.run();
}

void add_settings(CLI::App& verb, HostArguments& arguments) {
    verb.add_option("--seconds", arguments.settings.seconds, "For each question; 0: until you close it")->check(CLI::Range(0, most_seconds))->capture_default_str();
    verb.add_option("--reading", arguments.settings.reading_seconds, "Seconds to read before answers are taken")->check(CLI::Range(0, most_seconds))->capture_default_str();
    verb.add_option("--teams", arguments.settings.teams, "So many teams, filled in turn; a team has the mean of its players’ scores")->check(CLI::Range(0, most_teams));
    verb.add_option("--most", arguments.settings.most_players, "How many may join")->check(CLI::Range(1, most_players_of_a_room))->capture_default_str();
    verb.add_option("--board", arguments.board, "What phones are told of the ranks, after each question and at the end; all: at the end")->check(CLI::IsMember({"off", "own", "top", "all"}))->capture_default_str();
    verb.add_flag("--own-pace", arguments.own_pace, "Everybody goes from question to question alone");
    verb.add_flag("--speed", arguments.speed, "Among equal scores the faster stands first; speed gives no points");
    verb.add_flag("--anonymous", arguments.generated_names, "Made-up names only: no name of a person is stored");
    verb.add_flag("--choose-team", arguments.choose_team, "Players choose their team as they join; who does not is put where the fewest are")->needs("--teams");
    verb.add_flag("--shuffle", arguments.shuffle, "Each phone has the options in an order of its own");
}

} // namespace

void add_host(CLI::App& program, Context& context) {
    auto* verb = program.add_subcommand("host", "A live quiz: phones join over Wi-Fi, you lead it from here");
    auto arguments = std::make_shared<HostArguments>();
    verb->add_option("BANK", arguments->bank, "A bank: one JSON file, or a folder of them")->required();
    verb->add_option("--address", arguments->address, "The address of this computer that phones reach it by")->capture_default_str();
    verb->add_option("--port", arguments->port, "0: any that is free; default: that of the log, else 8090");
    verb->add_option("--log", arguments->log, "Keeps the room; given again, the room goes on; default: in the XDG data folder");
    verb->add_option("--results", arguments->results, "Writes the results there at the end: a name in .xlsx makes a workbook, in .txt a list of the facts to ask again (for --facts), any other CSV; may be repeated")
        ->allow_extra_args(false);
    arguments->wishes.usual_count = usual_questions;
    arguments->wishes.seed = std::nullopt;
    add_wishes(*verb, arguments->wishes);
    add_settings(*verb, *arguments);
    verb->callback([arguments, &context] { host(*arguments, context); });
}

} // namespace signatory::cli
