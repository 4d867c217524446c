// The learner's profile: one SQLite file that takes every answer as it is given. A kill of the program loses
// at most the answer in hand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/study/profile.hpp"
#include "core/support/problem.hpp"

namespace signatory::store {

inline constexpr int recent_banks_kept = 10;

struct TakenHistory {
    std::size_t cards = 0, reviews = 0; // that were new
};

// Used by one thread at a time. Nothing here throws; each method is one transaction, done wholly or not at
// all.
class Store {
public:
    // Creates the file and its folders where they are missing, backs up an existing profile once a day and
    // brings an older one up to date. Refuses, and leaves the file as it is: one open elsewhere, of a newer
    // version of the program, damaged (see backup.hpp for the way back), or not a profile.
    static std::expected<Store, Problem> open(const std::filesystem::path& file, std::int64_t now_unix);

    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

    // Why today's backup could not be made. No reason to keep a learner from studying.
    const std::optional<Problem>& backup_problem() const;

    std::expected<study::Profile, Problem> load(std::string_view bank, std::int64_t today_local_day) const;

    // The log of a bank in the order it was written.
    std::expected<std::vector<study::Review>, Problem> reviews(std::string_view bank) const;

    // The log of all banks: memory is the learner's, whatever is learnt.
    std::expected<std::vector<study::Review>, Problem> all_reviews() const;

    // The log line and the card's new state. Precondition: review.before is the card as it is stored.
    std::expected<void, Problem> append(const study::Review& review);

    // Reviews and cards of another program, their ids given here. What is known already, by card, time and grade, and every
    // card studied here, stay as they are.
    std::expected<TakenHistory, Problem> take_in(const std::map<study::CardKey, schedule::Card>& cards, std::vector<study::Review> reviews);

    // Undo: the line goes, the card is as before. Only the latest review of its card can be removed.
    std::expected<void, Problem> remove(const study::Review& review);

    std::expected<void, Problem> save(const study::Settings& settings);
    std::expected<void, Problem> remember(const study::RecentBank& bank);

    std::expected<void, Problem> save(const study::CardKey& key, const schedule::CardFlags& flags);
    std::expected<void, Problem> save(std::string_view bank, const std::optional<schedule::Exam>& exam); // none: no exam

    // Precondition: its id is new.
    std::expected<void, Problem> append(const study::FittedParameters& fit);
    // From now on these parameters count (0: the defaults), and the cards have the memories they give.
    std::expected<void, Problem> use_fit(std::int64_t id, const std::map<study::CardKey, schedule::Memory>& memories);

    // Replaces all that is stored of the attempt.
    std::expected<void, Problem> save(const study::StoredAttempt& attempt);

    // `position` counts from 0 and has to be the next one.
    std::expected<void, Problem> append_response(std::int64_t attempt, std::size_t position,
                                                 const item::Response& response);
    // Undo: only the latest response can be removed. A finished quiz is open again.
    std::expected<void, Problem> remove_response(std::int64_t attempt, std::size_t position);
    std::expected<void, Problem> save_time(std::int64_t attempt, int minutes, std::int64_t spent_ms);
    std::expected<void, Problem> finish_attempt(std::int64_t attempt, std::int64_t at);

private:
    struct Inside;
    explicit Store(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

} // namespace signatory::store
