#include "runtime/runtime.hpp"

#include <algorithm>
#include <atomic>
#include <iterator>
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
           std::holds_alternative<study::MakeWorkload>(effect) || std::holds_alternative<study::LoadAtlas>(effect);
}

// What is worth a line in the log: what went wrong, and which bank was opened before it did.
std::string log_text(const study::Command& command) {
    if (const auto* failed = std::get_if<study::EffectFailed>(&command)) return line_of(failed->problem);
    const auto* opened = std::get_if<study::BankOpened>(&command);
    if (opened == nullptr) return {};
    if (opened->bank != nullptr) return fmt::format("opened {}: {} facts", opened->path, opened->bank->facts().size());
    return fmt::format("refused {}: {} problems; first: {}", opened->path, opened->problems.size(),
                       opened->problems.empty() ? "" : line_of(opened->problems.front()));
}

} // namespace

struct Runtime::Surroundings {
    Surroundings(store::Store opened, const Options& options)
        : store(std::move(opened)), lesson(options.content, options.profile.parent_path() / "rooms", options.wake), worker(options.wake),
          decks(options.wake) {}
    store::Store store;            // used by the worker alone once it runs
    Lesson lesson;
    std::set<std::int64_t> given_up; // jobs whose result is no longer wanted
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
        return;
    }
    if (const auto* lead = std::get_if<study::LeadRoom>(&effect)) return surroundings_->lesson.lead(lead->command); // takes no time
    if (stores_nothing(effect)) {
        surroundings_->decks.enqueue([this, effect] { return runtime::run({surroundings_->store, surroundings_->lesson, options_.content, options_.profile, 0}, effect); });
        return;
    }
    const std::int64_t id = ++jobs_begun_;
    const std::string label = label_of(effect);
    if (!label.empty()) dispatch(study::JobStarted{{id, label}});
    const study::Moment now = options_.clock();
    const std::int64_t today = schedule::local_day(now.now.unix_seconds, now.now.utc_offset_seconds,
                                                   state_.profile.settings.rollover_hour);
    surroundings_->worker.enqueue([this, effect, today, id, named = !label.empty()] {
        auto commands = runtime::run({surroundings_->store, surroundings_->lesson, options_.content, options_.profile, today}, effect);
        if (named) commands.insert(commands.begin(), study::JobEnded{id});
        return commands;
    });
}

bool Runtime::poll() {
    auto results = surroundings_->worker.take_results();
    std::ranges::move(surroundings_->decks.take_results(), std::back_inserter(results));
    bool dropping = false; // between the end of a job given up and the next job's
    for (const study::Command& result : results) {
        if (const auto* ended = std::get_if<study::JobEnded>(&result)) dropping = surroundings_->given_up.erase(ended->id) > 0;
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
