// What Store::load and Store::reviews read, one function a part of the profile.
#include <string>

#include <fmt/format.h>

#include "adapters/store/columns.hpp"
#include "adapters/store/failure.hpp"
#include "adapters/store/inside.hpp"
#include "adapters/store/plans.hpp"
#include "adapters/store/rows.hpp"

namespace signatory::store {
namespace {

study::Settings settings_of(const SQLite::Database& database) {
    study::Settings settings;
    Query(database, fmt::format("SELECT {} FROM settings", settings_columns)).each([&](Reading row) {
        row >> settings.appearance >> settings.motion >> settings.text_scale >> settings.new_per_day >>
            settings.desired_retention >> settings.rollover_hour >> settings.reviews_per_day >>
            settings.minutes_per_day >> settings.new_order >> settings.memory_model >> settings.typeface >>
            settings.read_aloud >> settings.reminder_minute;
    });
    Query(database, "SELECT weekday, share FROM day_share").each([&](Reading row) {
        std::int32_t weekday = 0;
        row >> weekday;
        row >> settings.day_shares.at(static_cast<std::size_t>(weekday));
    });
    return settings;
}

std::vector<study::RecentBank> recent_of(const SQLite::Database& database) {
    std::vector<study::RecentBank> banks;
    const auto sql =
        fmt::format("SELECT {} FROM recent_bank ORDER BY opened_at DESC, path", recent_bank_columns);
    Query(database, sql).each([&](Reading row) {
        study::RecentBank& bank = banks.emplace_back();
        row >> bank.path >> bank.title >> bank.opened_at;
    });
    return banks;
}

std::map<study::CardKey, schedule::Card> cards_of(const SQLite::Database& database, std::string_view bank) {
    std::map<study::CardKey, schedule::Card> cards;
    Query query(database, fmt::format("SELECT {} FROM card WHERE bank = ?", card_columns));
    (query << bank).each([&](Reading row) {
        study::CardKey key;
        row >> key;
        row >> cards[key];
    });
    return cards;
}

std::map<std::int64_t, int> reviews_by_day(const SQLite::Database& database) {
    std::map<std::int64_t, int> days;
    Query(database, "SELECT local_day, count(*) FROM review GROUP BY local_day").each([&](Reading row) {
        std::int64_t day = 0;
        row >> day;
        row >> days[day];
    });
    return days;
}

// What was done on a day, into the profile.
void read_day(const SQLite::Database& database, std::string_view bank, std::int64_t day, study::Profile& profile) {
    profile.introduced_on = day;
    Query query(database, "SELECT count(*) FILTER (WHERE before_phase = 'new'), "
                          "count(*) FILTER (WHERE before_phase = 'review'), "
                          "coalesce(sum(min(milliseconds, ?)), 0) FROM review WHERE local_day = ? AND bank = ?");
    (query << study::longest_answer_ms << day << bank).each([&](Reading row) {
        row >> profile.introduced >> profile.reviewed >> profile.milliseconds;
    });
}

// The highest number ever given, also when its row is gone.
std::int64_t last_id(const SQLite::Database& database, std::string_view table) {
    std::int64_t id = 0;
    Query query(database, "SELECT seq FROM sqlite_sequence WHERE name = ?");
    (query << table).each([&](Reading row) { row >> id; });
    return id;
}

std::vector<std::string> list_of(const SQLite::Database& database, std::string_view table,
                                 std::string_view column, std::int64_t attempt) {
    std::vector<std::string> values;
    Query query(database,
                fmt::format("SELECT {} FROM {} WHERE attempt = ? ORDER BY position", column, table));
    (query << attempt).each([&](Reading row) { row >> values.emplace_back(); });
    return values;
}

std::vector<item::Response> responses_of(const SQLite::Database& database, std::int64_t attempt) {
    std::vector<item::Response> responses;
    Query query(database, "SELECT kind, text FROM attempt_response WHERE attempt = ? ORDER BY position");
    (query << attempt).each([&](Reading row) {
        ResponseText stored;
        row >> stored.kind >> stored.text;
        responses.push_back(response_of(stored));
    });
    return responses;
}

study::StoredAttempt attempt_of(Reading row) {
    study::StoredAttempt attempt;
    row >> attempt.id >> attempt.bank >> attempt.started_at >> attempt.finished_at >>
        attempt.blueprint.count >> attempt.blueprint.answers_as >> attempt.blueprint.as_of >> attempt.blueprint.seed >>
        attempt.blueprint.marking >> attempt.blueprint.minutes >> attempt.spent_ms;
    return attempt;
}

std::optional<study::StoredAttempt> open_attempt(const SQLite::Database& database, std::string_view bank) {
    std::optional<study::StoredAttempt> found;
    Query query(database, fmt::format("SELECT {} FROM attempt WHERE bank = ? AND finished_at IS NULL "
                                      "ORDER BY id DESC LIMIT 1",
                                      attempt_columns));
    (query << bank).each([&](Reading row) { found = attempt_of(row); });
    if (!found) return found;
    found->blueprint.topics = list_of(database, "attempt_topic", "topic", found->id);
    Query shares(database, "SELECT topic, questions FROM attempt_share WHERE attempt = ?");
    (shares << found->id).each([&](Reading row) {
        std::string topic;
        int questions = 0;
        row >> topic >> questions;
        found->blueprint.shares[topic] = questions;
    });
    found->blueprint.kinds = list_of(database, "attempt_kind", "kind", found->id);
    found->blueprint.facts = list_of(database, "attempt_fact", "fact", found->id);
    found->items = list_of(database, "attempt_item", "item", found->id);
    found->responses = responses_of(database, found->id);
    return found;
}

study::Review review_of(Reading row) {
    study::Review review;
    row >> review.id >> review.key >> review.at >> review.local_day >> review.grade >> review.proposed >>
        review.question_kind >> review.item >> review.item_seed >> review.response >> review.milliseconds >>
        review.before >> review.after >> review.known >> review.recall >> review.chance >> review.seconds;
    std::string options;
    std::optional<std::int64_t> chosen;
    row >> options >> chosen;
    review.options = texts_of(options);
    if (chosen) review.chosen = static_cast<std::size_t>(*chosen);
    return review;
}

} // namespace

std::expected<study::Profile, Problem> Store::load(std::string_view bank,
                                                   std::int64_t today_local_day) const {
    return guarded(inside_->file, [&] {
        const SQLite::Database& database = inside_->database;
        study::Profile profile;
        profile.settings = settings_of(database);
        profile.recent = recent_of(database);
        profile.cards = cards_of(database, bank);
        profile.flags = flags_of(database, bank);
        profile.reviews_by_day = reviews_by_day(database);
        read_day(database, bank, today_local_day, profile);
        profile.last_review_id = last_id(database, "review");
        profile.last_attempt_id = last_id(database, "attempt");
        profile.open_attempt = open_attempt(database, bank);
        profile.exam = exam_of(database, bank);
        profile.fitted = fits_of(database);
        profile.parameters_in_use = fit_in_use(database);
        return profile;
    });
}

std::expected<std::vector<study::Review>, Problem> Store::reviews(std::string_view bank) const {
    return guarded(inside_->file, [&] {
        std::vector<study::Review> log;
        Query query(inside_->database,
                    fmt::format("SELECT {} FROM review WHERE bank = ? ORDER BY id", review_columns));
        (query << bank).each([&](Reading row) { log.push_back(review_of(row)); });
        return log;
    });
}

std::expected<std::vector<study::Review>, Problem> Store::all_reviews() const {
    return guarded(inside_->file, [&] {
        std::vector<study::Review> log;
        Query query(inside_->database, fmt::format("SELECT {} FROM review ORDER BY id", review_columns));
        query.each([&](Reading row) { log.push_back(review_of(row)); });
        return log;
    });
}

} // namespace signatory::store
