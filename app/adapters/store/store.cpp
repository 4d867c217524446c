#include "adapters/store/store.hpp"

#include <string>
#include <utility>

#include <fmt/format.h>

#include "adapters/store/columns.hpp"
#include "adapters/store/failure.hpp"
#include "adapters/store/inside.hpp"
#include "adapters/store/put.hpp"
#include "adapters/store/rows.hpp"
#include "adapters/store/transaction.hpp"

namespace signatory::store {
// Cards never studied are absent, so that undoing the first review leaves no trace.
void put_card(SQLite::Database& database, const study::CardKey& key, const schedule::Card& card) {
    Query removal(database, "DELETE FROM card WHERE bank = ? AND fact = ? AND direction = ?");
    (removal << key).run();
    if (card == schedule::Card{}) return;
    Query row(database, insertion("card", card_columns));
    (row << key << card).run();
}

void put_review(SQLite::Database& database, const study::Review& review) {
    Query row(database, insertion("review", review_columns));
    row << review.id << review.key << review.at << review.local_day << review.grade << review.proposed
        << std::string_view(review.question_kind) << std::string_view(review.item) << review.item_seed
        << std::string_view(review.response) << review.milliseconds << review.before << review.after << review.known
        << review.recall << review.chance << review.seconds << std::string_view(lines_of(review.options));
    row << (review.chosen ? std::optional(static_cast<std::int64_t>(*review.chosen)) : std::nullopt);
    row.run();
}

namespace {

void take_review(SQLite::Database& database, const study::Review& review) {
    Query removal(database, "DELETE FROM review WHERE id = ? AND id = "
                            "(SELECT max(id) FROM review WHERE bank = ? AND fact = ? AND direction = ?)");
    if ((removal << review.id << review.key).run() != 1)
        throw Refused("only the latest review of a card can be taken back");
}

void put_list(SQLite::Database& database, std::string_view table, std::string_view column,
              std::int64_t attempt, const std::vector<std::string>& values) {
    for (std::size_t position = 0; position < values.size(); ++position) {
        Query row(database, insertion(table, fmt::format("attempt, position, {}", column)));
        (row << attempt << static_cast<std::int64_t>(position) << std::string_view(values[position])).run();
    }
}

// Responses stand in the order given: a gap or a second answer to one item is refused.
void put_response(SQLite::Database& database, std::int64_t attempt, std::size_t position,
                  const item::Response& response) {
    Query row(database, "INSERT INTO attempt_response (attempt, position, kind, text) SELECT ?1, ?2, ?3, ?4 "
                        "WHERE ?2 = (SELECT count(*) FROM attempt_response WHERE attempt = ?1)");
    const ResponseText text = text_of(response);
    row << attempt << static_cast<std::int64_t>(position) << std::string_view(text.kind)
        << std::string_view(text.text);
    if (row.run() != 1) throw Refused(fmt::format("response {} is not the next one of its quiz", position));
}

void put_attempt(SQLite::Database& database, const study::StoredAttempt& attempt) {
    const study::QuizBlueprint& blueprint = attempt.blueprint;
    (Query(database, "DELETE FROM attempt WHERE id = ?") << attempt.id).run(); // its lists go with it
    Query row(database, insertion("attempt", attempt_columns));
    row << attempt.id << std::string_view(attempt.bank) << attempt.started_at << attempt.finished_at
        << blueprint.count << blueprint.answers_as << blueprint.as_of << blueprint.seed << blueprint.marking << blueprint.minutes
        << attempt.spent_ms;
    row.run();
    for (const auto& [topic, questions] : blueprint.shares) {
        Query share(database, insertion("attempt_share", "attempt, topic, questions"));
        (share << attempt.id << std::string_view(topic) << questions).run();
    }
    put_list(database, "attempt_topic", "topic", attempt.id, blueprint.topics);
    put_list(database, "attempt_kind", "kind", attempt.id, blueprint.kinds);
    put_list(database, "attempt_fact", "fact", attempt.id, blueprint.facts);
    put_list(database, "attempt_item", "item", attempt.id, attempt.items);
    for (std::size_t position = 0; position < attempt.responses.size(); ++position)
        put_response(database, attempt.id, position, attempt.responses[position]);
}

void put_settings(SQLite::Database& database, const study::Settings& settings) {
    database.exec("DELETE FROM settings");
    Query row(database, insertion("settings", settings_columns));
    row << settings.appearance << settings.motion << settings.text_scale << settings.new_per_day
        << settings.desired_retention << settings.rollover_hour << settings.reviews_per_day
        << settings.minutes_per_day << settings.new_order << settings.memory_model << settings.typeface
        << settings.read_aloud << settings.reminder_minute;
    row.run();
    database.exec("DELETE FROM day_share");
    for (std::size_t weekday = 0; weekday < settings.day_shares.size(); ++weekday) {
        if (settings.day_shares[weekday] == usual_share) continue;
        Query share(database, insertion("day_share", "weekday, share"));
        (share << static_cast<std::int64_t>(weekday) << settings.day_shares[weekday]).run();
    }
}

void put_recent(SQLite::Database& database, const study::RecentBank& bank) {
    (Query(database, "DELETE FROM recent_bank WHERE path = ?") << std::string_view(bank.path)).run();
    Query row(database, insertion("recent_bank", recent_bank_columns));
    (row << std::string_view(bank.path) << std::string_view(bank.title) << bank.opened_at).run();
    Query older(database, "DELETE FROM recent_bank WHERE path NOT IN "
                          "(SELECT path FROM recent_bank ORDER BY opened_at DESC, path LIMIT ?)");
    (older << recent_banks_kept).run();
}

} // namespace

Store::Store(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

const std::optional<Problem>& Store::backup_problem() const { return inside_->backup_problem; }

std::expected<void, Problem> Store::append(const study::Review& review) {
    return in_transaction(*inside_, [&](SQLite::Database& database) {
        put_review(database, review);
        put_card(database, review.key, review.after);
    });
}

std::expected<void, Problem> Store::remove(const study::Review& review) {
    return in_transaction(*inside_, [&](SQLite::Database& database) {
        take_review(database, review);
        put_card(database, review.key, review.before);
    });
}

std::expected<void, Problem> Store::save(const study::Settings& settings) {
    return in_transaction(*inside_, [&](SQLite::Database& database) { put_settings(database, settings); });
}

std::expected<void, Problem> Store::remember(const study::RecentBank& bank) {
    return in_transaction(*inside_, [&](SQLite::Database& database) { put_recent(database, bank); });
}

std::expected<void, Problem> Store::save(const study::StoredAttempt& attempt) {
    return in_transaction(*inside_, [&](SQLite::Database& database) { put_attempt(database, attempt); });
}

std::expected<void, Problem> Store::append_response(std::int64_t attempt, std::size_t position,
                                                    const item::Response& response) {
    return in_transaction(
        *inside_, [&](SQLite::Database& database) { put_response(database, attempt, position, response); });
}

std::expected<void, Problem> Store::remove_response(std::int64_t attempt, std::size_t position) {
    return in_transaction(*inside_, [&](SQLite::Database& database) {
        Query row(database, "DELETE FROM attempt_response WHERE attempt = ?1 AND position = ?2 "
                            "AND ?2 + 1 = (SELECT count(*) FROM attempt_response WHERE attempt = ?1)");
        if ((row << attempt << static_cast<std::int64_t>(position)).run() != 1)
            throw Refused(fmt::format("response {} is not the latest one of its quiz", position));
        (Query(database, "UPDATE attempt SET finished_at = NULL WHERE id = ?") << attempt).run();
    });
}

std::expected<void, Problem> Store::save_time(std::int64_t attempt, int minutes, std::int64_t spent_ms) {
    return in_transaction(*inside_, [&](SQLite::Database& database) {
        Query row(database, "UPDATE attempt SET minutes = ?, spent_ms = ? WHERE id = ?");
        if ((row << minutes << spent_ms << attempt).run() != 1) throw Refused(fmt::format("there is no quiz {}", attempt));
    });
}

std::expected<void, Problem> Store::finish_attempt(std::int64_t attempt, std::int64_t at) {
    return in_transaction(*inside_, [&](SQLite::Database& database) {
        Query row(database, "UPDATE attempt SET finished_at = ? WHERE id = ?");
        if ((row << at << attempt).run() != 1) throw Refused(fmt::format("there is no quiz {}", attempt));
    });
}

} // namespace signatory::store
