#include "runtime/runtime.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <iterator>
#include <map>
#include <random>
#include <set>

#include <fmt/format.h>

#include "adapters/bank/bank_watch.hpp"
#include "adapters/library/library.hpp"
#include "adapters/system/clock.hpp"
#include "core/support/random.hpp"
#include "runtime/effects.hpp"
#include "runtime/worker.hpp"

namespace signatory::runtime {
namespace {

constexpr std::uint64_t seed_mask = (std::uint64_t{1} << 53) - 1; // fits a JSON number

study::Moment system_moment() { return {system::now(), system::steady_milliseconds(), 0}; }

std::uint64_t fresh_seed() {
    std::random_device device; // only here, at the program's edge
    return (std::uint64_t{device()} << 32) | device();
}

// What takes seconds and neither reads nor writes the profile.
bool stores_nothing(const study::Effect& effect) {
    return std::holds_alternative<study::MakeDeck>(effect) || std::holds_alternative<study::MakeForecast>(effect) ||
           std::holds_alternative<study::MakeWorkload>(effect) || std::holds_alternative<study::LoadAtlas>(effect) ||
           std::holds_alternative<study::ListFormats>(effect) || std::holds_alternative<study::MakeExport>(effect) ||
           std::holds_alternative<study::MakePrint>(effect) || std::holds_alternative<study::MakeTableBank>(effect);
}

// A look at what a plan would make: only the latest is wanted.
bool is_sample(const study::Effect& effect) {
    const auto* exported = std::get_if<study::MakeExport>(&effect);
    const auto* printed = std::get_if<study::MakePrint>(&effect);
    return (exported != nullptr && exported->handing == study::Handing::sample) || (printed != nullptr && printed->handing == study::Handing::sample);
}

// Told four times a second, however fast the steps are.
struct Steps {
    std::chrono::steady_clock::time_point next = std::chrono::steady_clock::now() + between;
    static constexpr std::chrono::milliseconds between{250};

    bool is_time() {
        const auto now = std::chrono::steady_clock::now();
        if (now < next) return false;
        next = now + between;
        return true;
    }
};

// What is worth a line in the log: what went wrong, and which bank was opened before it did.
std::string log_text(const study::Command& command) {
    if (const auto* failed = std::get_if<study::EffectFailed>(&command)) return line_of(failed->problem);
    if (const auto* taken = std::get_if<study::FilesTakenIn>(&command)) return fmt::format("{} {}", taken->told.what, taken->told.details);
    const auto* opened = std::get_if<study::BankOpened>(&command);
    if (opened == nullptr) return {};
    if (opened->bank != nullptr) return fmt::format("opened {}: {} facts", opened->path, opened->bank->facts().size());
    return fmt::format("refused {}: {} problems; first: {}", opened->path, opened->problems.size(),
                       opened->problems.empty() ? "" : line_of(opened->problems.front()));
}

} // namespace

struct Runtime::Surroundings {
    Surroundings(store::Store opened, const Options& options)
        : store(std::move(opened)), lesson(options.content, options.profile.parent_path() / "rooms", options.wake),
          banks(options.profile.parent_path() / "banks"), worker(options.wake), decks(options.wake) {}
    store::Store store;            // used by the worker alone once it runs
    Lesson lesson;
    std::filesystem::path banks;   // of one's own
    std::set<std::int64_t> given_up; // jobs whose result is no longer wanted
    std::map<std::int64_t, std::shared_ptr<std::atomic<bool>>> stops; // of the jobs named, by which they are told so
    std::atomic<std::int64_t> latest_sample = 0; // older ones are given up
    Worker worker;                 // it ends before the store
    Worker decks;                  // what takes seconds and stores nothing: saving and reloading do not wait for it
    std::string watched;           // the bank whose files are watched
    std::optional<bank::BankWatch> watch; // last: it gives jobs to the worker
};

std::expected<std::unique_ptr<Runtime>, Problem> Runtime::start(Options options) {
    if (!options.clock) options.clock = system_moment;
    if (options.seed == 0) options.seed = fresh_seed();
    const study::Moment begun = options.clock();
    auto opened = store::Store::open(options.profile, begun.now.unix_seconds);
    if (!opened) return std::unexpected(opened.error());
    auto profile = opened->load("", schedule::local_day(begun.now.unix_seconds, begun.now.utc_offset_seconds));
    if (!profile) return std::unexpected(profile.error());
    auto surroundings = std::make_unique<Surroundings>(std::move(*opened), options);
    auto runtime = std::unique_ptr<Runtime>(new Runtime(std::move(options), std::move(surroundings)));
    runtime->state_.profile = std::move(*profile);
    return runtime;
}

Runtime::Runtime(Options options, std::unique_ptr<Surroundings> surroundings)
    : options_(std::move(options)), surroundings_(std::move(surroundings)) {}

Runtime::~Runtime() = default;

study::Moment Runtime::moment() {
    study::Moment now = options_.clock();
    now.seed = mixed(options_.seed + ++draws_) & seed_mask;
    return now;
}

void Runtime::log(const study::Command& command) const {
    if (!options_.log) return;
    if (const std::string text = log_text(command); !text.empty()) options_.log(text);
}

void Runtime::dispatch(const study::Command& command) {
    log(command);
    study::Updated updated = study::update(std::move(state_), command, moment());
    state_ = std::move(updated.state);
    for (const study::Effect& effect : updated.effects) run(effect);
    watch_bank();
}

// The files of the bank that is edited, else of that in use.
void Runtime::watch_bank() {
    const std::string& wanted = state_.editing && state_.editing->draft.saved ? state_.editing->path : state_.bank_path;
    if (surroundings_->watched == wanted) return;
    surroundings_->watched = wanted;
    surroundings_->watch.reset();
    if (wanted.empty()) return;
    surroundings_->watch.emplace(wanted, [this, path = wanted] {
        surroundings_->worker.enqueue([this, path]() -> std::vector<study::Command> {
            return {study::BankChanged{path, bank_on_disk(path, options_.content)}};
        });
    });
}

void Runtime::run(const study::Effect& effect) {
    if (const auto* abandon = std::get_if<study::AbandonJob>(&effect)) {
        surroundings_->given_up.insert(abandon->id);
        if (const auto stop = surroundings_->stops.find(abandon->id); stop != surroundings_->stops.end()) stop->second->store(true);
        return;
    }
    if (const auto* lead = std::get_if<study::LeadRoom>(&effect)) return surroundings_->lesson.lead(lead->command); // takes no time
    run_on(stores_nothing(effect) ? surroundings_->decks : surroundings_->worker, effect);
}

// A job with a name is shown while it lasts, tells how far it is, and can be given up.
void Runtime::run_on(Worker& worker, const study::Effect& effect) {
    const std::int64_t id = ++jobs_begun_;
    const std::string label = label_of(effect);
    const auto stop = std::make_shared<std::atomic<bool>>(false);
    if (!label.empty()) {
        surroundings_->stops[id] = stop;
        dispatch(study::JobStarted{{id, label}});
    }
    if (is_sample(effect)) surroundings_->latest_sample = id;
    const study::Moment now = options_.clock();
    const std::int64_t today = schedule::local_day(now.now.unix_seconds, now.now.utc_offset_seconds,
                                                   state_.profile.settings.rollover_hour);
    worker.enqueue([this, &worker, effect, today, id, stop, named = !label.empty()] {
        Steps steps;
        const Going going = [&](std::size_t done, std::size_t all) {
            if (named && steps.is_time()) worker.report(study::JobWentOn{id, done, all});
            return !stop->load() && !(is_sample(effect) && surroundings_->latest_sample != id);
        };
        auto commands = runtime::run({surroundings_->store, surroundings_->lesson, options_.content, options_.profile, surroundings_->banks, today, going}, effect);
        if (named) commands.insert(commands.begin(), study::JobEnded{id});
        return commands;
    });
}

bool Runtime::poll() {
    auto results = surroundings_->worker.take_results();
    std::ranges::move(surroundings_->decks.take_results(), std::back_inserter(results));
    bool dropping = false; // between the end of a job given up and the next job's
    for (const study::Command& result : results) {
        const auto* ended = std::get_if<study::JobEnded>(&result);
        if (ended != nullptr) surroundings_->stops.erase(ended->id);
        if (ended != nullptr) dropping = surroundings_->given_up.erase(ended->id) > 0;
        else if (dropping && std::holds_alternative<study::BankOpened>(result)) continue;
        dispatch(result);
    }
    const auto reported = surroundings_->lesson.take_reports();
    if (reported) dispatch(*reported);
    return reported || !results.empty();
}

void Runtime::settle() {
    do {
        surroundings_->worker.wait_until_idle();
        surroundings_->decks.wait_until_idle();
    } while (poll());
}

std::string bank_to_open(const study::State& state, const std::filesystem::path& content) {
    for (const study::RecentBank& bank : state.profile.recent)
        if (std::filesystem::exists(bank.path)) return bank.path;
    const auto installed = library::installed_banks(content);
    return installed.empty() ? std::string{} : installed.front().path;
}

} // namespace signatory::runtime
