// A learner's history from another program: what is known already stays as it is.
#include <set>
#include <tuple>

#include "adapters/store/columns.hpp"
#include "adapters/store/inside.hpp"
#include "adapters/store/put.hpp"
#include "adapters/store/transaction.hpp"

namespace signatory::store {
namespace {

using Known = std::set<std::tuple<study::CardKey, std::int64_t, schedule::Grade>>;

Known known_reviews(SQLite::Database& database) {
    Known known;
    Query(database, "SELECT bank, fact, direction, at, grade FROM review").each([&](Reading row) {
        study::CardKey key;
        std::int64_t at = 0;
        schedule::Grade grade{};
        row >> key >> at >> grade;
        known.emplace(key, at, grade);
    });
    return known;
}

std::set<study::CardKey> known_cards(SQLite::Database& database) {
    std::set<study::CardKey> known;
    Query(database, "SELECT bank, fact, direction FROM card").each([&](Reading row) {
        study::CardKey key;
        row >> key;
        known.insert(key);
    });
    return known;
}

std::int64_t last_review(SQLite::Database& database) {
    std::int64_t last = 0;
    Query(database, "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'review'), 0)").each([&](Reading row) { row >> last; });
    return last;
}

} // namespace

std::expected<TakenHistory, Problem> Store::take_in(const std::map<study::CardKey, schedule::Card>& cards, std::vector<study::Review> reviews) {
    TakenHistory taken;
    const auto done = in_transaction(*inside_, [&](SQLite::Database& database) {
        const Known known = known_reviews(database);
        const auto studied = known_cards(database);
        std::int64_t id = last_review(database);
        for (study::Review& review : reviews) {
            if (known.contains({review.key, review.at, review.grade})) continue;
            review.id = ++id;
            put_review(database, review);
            ++taken.reviews;
        }
        for (const auto& [key, card] : cards) {
            if (studied.contains(key)) continue;
            put_card(database, key, card);
            ++taken.cards;
        }
    });
    if (!done) return std::unexpected(done.error());
    return taken;
}

} // namespace signatory::store
