#include "adapters/store/plans.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include "adapters/store/inside.hpp"
#include "adapters/store/rows.hpp"
#include "adapters/store/store.hpp"
#include "adapters/store/transaction.hpp"

namespace signatory::store {
namespace {

std::vector<double> parameters_of(const SQLite::Database& database, std::int64_t fit) {
    std::vector<double> values;
    Query query(database, "SELECT value FROM fit_parameter WHERE fit = ? ORDER BY position");
    (query << fit).each([&](Reading row) { row >> values.emplace_back(); });
    return values;
}

void put_exam(SQLite::Database& database, std::string_view bank, const schedule::Exam& exam) {
    (Query(database, insertion("exam", "bank, day")) << bank << exam.day).run();
    for (std::size_t weekday = 0; weekday < exam.minutes.size(); ++weekday) {
        Query row(database, insertion("exam_minutes", "bank, weekday, minutes"));
        (row << bank << static_cast<std::int64_t>(weekday) << exam.minutes[weekday]).run();
    }
    for (const std::int64_t day : exam.free_days)
        (Query(database, "INSERT OR IGNORE INTO exam_free_day (bank, day) VALUES (?, ?)") << bank << day).run();
    for (const auto& [topic, weight] : exam.weights)
        (Query(database, insertion("exam_weight", "bank, topic, weight")) << bank << std::string_view(topic) << weight).run();
}

void use(SQLite::Database& database, std::int64_t fit) {
    database.exec("DELETE FROM fit_in_use");
    if (fit != 0) (Query(database, insertion("fit_in_use", "id, fit")) << std::int64_t{1} << fit).run();
}

} // namespace

std::map<study::CardKey, schedule::CardFlags> flags_of(const SQLite::Database& database, std::string_view bank) {
    std::map<study::CardKey, schedule::CardFlags> all;
    Query query(database, "SELECT bank, fact, direction, suspended, buried_on, mark FROM card_flags WHERE bank = ?");
    (query << bank).each([&](Reading row) {
        study::CardKey key;
        std::int32_t suspended = 0, mark = 0;
        row >> key;
        schedule::CardFlags& flags = all[key];
        row >> suspended >> flags.buried_on >> mark;
        flags.suspended = suspended != 0;
        flags.mark = static_cast<std::uint8_t>(mark);
    });
    return all;
}

std::optional<schedule::Exam> exam_of(const SQLite::Database& database, std::string_view bank) {
    std::optional<schedule::Exam> exam;
    Query day(database, "SELECT day FROM exam WHERE bank = ?");
    (day << bank).each([&](Reading row) { row >> exam.emplace().day; });
    if (!exam) return exam;
    Query minutes(database, "SELECT weekday, minutes FROM exam_minutes WHERE bank = ?");
    (minutes << bank).each([&](Reading row) {
        std::int32_t weekday = 0;
        row >> weekday;
        row >> exam->minutes.at(static_cast<std::size_t>(weekday));
    });
    Query free_days(database, "SELECT day FROM exam_free_day WHERE bank = ? ORDER BY day");
    (free_days << bank).each([&](Reading row) { row >> exam->free_days.emplace_back(); });
    Query weights(database, "SELECT topic, weight FROM exam_weight WHERE bank = ?");
    (weights << bank).each([&](Reading row) {
        std::string topic;
        row >> topic;
        row >> exam->weights[topic];
    });
    return exam;
}

std::vector<study::FittedParameters> fits_of(const SQLite::Database& database) {
    std::vector<study::FittedParameters> fits;
    Query query(database, "SELECT id, fitted_at, model, reviews, log_loss, default_log_loss FROM fit ORDER BY id DESC");
    query.each([&](Reading row) {
        study::FittedParameters fit;
        schedule::ModelName name{};
        row >> fit.id >> fit.fitted_at >> name >> fit.reviews >> fit.log_loss >> fit.default_log_loss;
        auto model = schedule::model_from(name, parameters_of(database, fit.id));
        if (!model) throw Damaged(model.error());
        fit.model = *model;
        fits.push_back(fit);
    });
    return fits;
}

std::int64_t fit_in_use(const SQLite::Database& database) {
    std::int64_t fit = 0;
    Query(database, "SELECT fit FROM fit_in_use").each([&](Reading row) { row >> fit; });
    return fit;
}

std::expected<void, Problem> Store::save(const study::CardKey& key, const schedule::CardFlags& flags) {
    return in_transaction(*inside_, [&](SQLite::Database& database) {
        (Query(database, "DELETE FROM card_flags WHERE bank = ? AND fact = ? AND direction = ?") << key).run();
        if (flags == schedule::CardFlags{}) return;
        Query row(database, insertion("card_flags", "bank, fact, direction, suspended, buried_on, mark"));
        row << key << std::int64_t{flags.suspended} << flags.buried_on << std::int64_t{flags.mark};
        row.run();
    });
}

std::expected<void, Problem> Store::save(std::string_view bank, const std::optional<schedule::Exam>& exam) {
    return in_transaction(*inside_, [&](SQLite::Database& database) {
        (Query(database, "DELETE FROM exam WHERE bank = ?") << bank).run(); // its lists go with it
        if (exam) put_exam(database, bank, *exam);
    });
}

std::expected<void, Problem> Store::append(const study::FittedParameters& fit) {
    return in_transaction(*inside_, [&](SQLite::Database& database) {
        Query row(database, insertion("fit", "id, fitted_at, model, reviews, log_loss, default_log_loss"));
        row << fit.id << fit.fitted_at << schedule::name_of(fit.model) << fit.reviews << fit.log_loss << fit.default_log_loss;
        row.run();
        std::int64_t position = 0;
        for (const double value : schedule::parameters_of(fit.model)) {
            Query parameter(database, insertion("fit_parameter", "fit, position, value"));
            (parameter << fit.id << position++ << value).run();
        }
    });
}

std::expected<void, Problem> Store::use_fit(std::int64_t id, const std::map<study::CardKey, schedule::Memory>& memories) {
    return in_transaction(*inside_, [&](SQLite::Database& database) {
        use(database, id);
        Query row(database, "UPDATE card SET stability = ?, difficulty = ?, stability_short = ? "
                            "WHERE bank = ? AND fact = ? AND direction = ?");
        for (const auto& [key, memory] : memories)
            row.again() << memory.stability << memory.difficulty << memory.stability_short << key, row.run();
    });
}

} // namespace signatory::store
