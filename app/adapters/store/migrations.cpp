#include "adapters/store/migrations.hpp"

#include <array>
#include <string>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

namespace signatory::store {
namespace {

// Times are unix seconds (`at`, `…_at`, `due`, `last_review`) and learner's days since 1970 (`local_day`).
// Seeds use all 64 bits, so large ones look negative here. AUTOINCREMENT, because the number of a review that
// was undone is not given to another.
constexpr std::string_view first_tables = R"sql(
CREATE TABLE settings (
  id                INTEGER PRIMARY KEY CHECK (id = 1),  -- one row
  appearance        TEXT    NOT NULL CHECK (appearance IN ('system', 'light', 'dark', 'contrast')),
  motion            TEXT    NOT NULL CHECK (motion IN ('full', 'reduced')),
  text_scale        INTEGER NOT NULL CHECK (text_scale BETWEEN 85 AND 200),        -- per cent
  new_per_day       INTEGER NOT NULL CHECK (new_per_day BETWEEN 0 AND 999),
  desired_retention INTEGER NOT NULL CHECK (desired_retention BETWEEN 70 AND 99),  -- per cent
  rollover_hour     INTEGER NOT NULL CHECK (rollover_hour BETWEEN 0 AND 23)
) STRICT;

CREATE TABLE recent_bank (
  path      TEXT    PRIMARY KEY,
  title     TEXT    NOT NULL,
  opened_at INTEGER NOT NULL
) STRICT;

CREATE TABLE card (
  bank          TEXT    NOT NULL,
  fact          TEXT    NOT NULL,
  direction     TEXT    NOT NULL CHECK (direction IN ('subject', 'object', 'from', 'until')),
  stability     REAL    NOT NULL CHECK (stability >= 0),   -- days
  difficulty    REAL    NOT NULL CHECK (difficulty >= 0),  -- 1 … 10, or 0 before the first review
  phase         TEXT    NOT NULL CHECK (phase IN ('new', 'learning', 'review', 'relearning')),
  due           INTEGER NOT NULL,
  last_review   INTEGER,
  interval_days INTEGER NOT NULL,
  step          INTEGER NOT NULL,
  lapses        INTEGER NOT NULL,
  repetitions   INTEGER NOT NULL,
  PRIMARY KEY (bank, fact, direction)
) STRICT, WITHOUT ROWID;

CREATE TABLE review (
  id                   INTEGER PRIMARY KEY AUTOINCREMENT,
  bank                 TEXT    NOT NULL,
  fact                 TEXT    NOT NULL,
  direction            TEXT    NOT NULL CHECK (direction IN ('subject', 'object', 'from', 'until')),
  at                   INTEGER NOT NULL,
  local_day            INTEGER NOT NULL,
  grade                INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4),  -- again, hard, good, easy
  proposed             INTEGER          CHECK (proposed BETWEEN 1 AND 4),
  question_kind        TEXT    NOT NULL,
  item                 TEXT    NOT NULL,
  item_seed            INTEGER NOT NULL,
  response             TEXT    NOT NULL,
  milliseconds         INTEGER NOT NULL,
  before_stability     REAL    NOT NULL CHECK (before_stability >= 0),
  before_difficulty    REAL    NOT NULL CHECK (before_difficulty >= 0),
  before_phase         TEXT    NOT NULL CHECK (before_phase IN ('new', 'learning', 'review', 'relearning')),
  before_due           INTEGER NOT NULL,
  before_last_review   INTEGER,
  before_interval_days INTEGER NOT NULL,
  before_step          INTEGER NOT NULL,
  before_lapses        INTEGER NOT NULL,
  before_repetitions   INTEGER NOT NULL,
  after_stability      REAL    NOT NULL CHECK (after_stability >= 0),
  after_difficulty     REAL    NOT NULL CHECK (after_difficulty >= 0),
  after_phase          TEXT    NOT NULL CHECK (after_phase IN ('new', 'learning', 'review', 'relearning')),
  after_due            INTEGER NOT NULL,
  after_last_review    INTEGER,
  after_interval_days  INTEGER NOT NULL,
  after_step           INTEGER NOT NULL,
  after_lapses         INTEGER NOT NULL,
  after_repetitions    INTEGER NOT NULL
) STRICT;

-- Both answer what load() asks without touching the table.
CREATE INDEX review_of_card ON review (bank, fact, direction, local_day);
CREATE INDEX review_of_day ON review (local_day, bank, before_phase);

CREATE TABLE attempt (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  bank        TEXT    NOT NULL,
  started_at  INTEGER NOT NULL,
  finished_at INTEGER,
  count       INTEGER NOT NULL CHECK (count BETWEEN 1 AND 100),
  answers_as  TEXT    NOT NULL CHECK (answers_as IN ('reviews', 'practice')),
  as_of       TEXT,  -- 1992, 1992-05 or 1992-05-15; NULL: the bank's own date
  seed        INTEGER NOT NULL
) STRICT;

CREATE TABLE attempt_topic (
  attempt  INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  topic    TEXT    NOT NULL,
  PRIMARY KEY (attempt, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE attempt_kind (
  attempt  INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind     TEXT    NOT NULL,
  PRIMARY KEY (attempt, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE attempt_item (
  attempt  INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  item     TEXT    NOT NULL,
  PRIMARY KEY (attempt, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE attempt_response (
  attempt  INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind     TEXT    NOT NULL CHECK (kind IN ('none', 'choice', 'typed', 'arrangement')),
  text     TEXT    NOT NULL,  -- choice: an option, from 0; arrangement: options, separated by blanks
  PRIMARY KEY (attempt, position)
) STRICT, WITHOUT ROWID;
)sql";

// What was answered is told apart from what was known: see schedule/grading.hpp. Columns that older logs cannot fill have
// the value of a plain grade. `options` has what the options of a single choice mean, one a line, the key first.
constexpr std::string_view memory_tables = R"sql(
ALTER TABLE card ADD COLUMN stability_short REAL NOT NULL DEFAULT 0 CHECK (stability_short >= 0);
ALTER TABLE review ADD COLUMN before_stability_short REAL NOT NULL DEFAULT 0 CHECK (before_stability_short >= 0);
ALTER TABLE review ADD COLUMN after_stability_short REAL NOT NULL DEFAULT 0 CHECK (after_stability_short >= 0);
ALTER TABLE review ADD COLUMN known REAL NOT NULL DEFAULT 1 CHECK (known BETWEEN 0 AND 1);
ALTER TABLE review ADD COLUMN recall REAL CHECK (recall BETWEEN 0 AND 1);
ALTER TABLE review ADD COLUMN chance REAL NOT NULL DEFAULT 0 CHECK (chance BETWEEN 0 AND 1);
ALTER TABLE review ADD COLUMN seconds REAL CHECK (seconds >= 0);
ALTER TABLE review ADD COLUMN options TEXT NOT NULL DEFAULT '';
ALTER TABLE review ADD COLUMN chosen INTEGER CHECK (chosen >= 0);

ALTER TABLE settings ADD COLUMN reviews_per_day INTEGER CHECK (reviews_per_day BETWEEN 0 AND 9999);  -- NULL: no limit
ALTER TABLE settings ADD COLUMN minutes_per_day INTEGER CHECK (minutes_per_day BETWEEN 1 AND 1440);  -- NULL: no limit
ALTER TABLE settings ADD COLUMN new_order TEXT NOT NULL DEFAULT 'mixed' CHECK (new_order IN ('mixed', 'one_topic_at_a_time'));
ALTER TABLE settings ADD COLUMN memory_model TEXT NOT NULL DEFAULT 'fsrs6' CHECK (memory_model IN ('fsrs6', 'fsrs7'));

CREATE TABLE day_share (
  weekday INTEGER PRIMARY KEY CHECK (weekday BETWEEN 0 AND 6),      -- 0 Monday; one that is missing has 100
  share   INTEGER NOT NULL CHECK (share BETWEEN 0 AND 100)         -- per cent of a usual day's reviews
) STRICT;

CREATE TABLE card_flags (
  bank      TEXT    NOT NULL,
  fact      TEXT    NOT NULL,
  direction TEXT    NOT NULL CHECK (direction IN ('subject', 'object', 'from', 'until')),
  suspended INTEGER NOT NULL CHECK (suspended IN (0, 1)),
  buried_on INTEGER,  -- a learner's day
  mark      INTEGER NOT NULL CHECK (mark BETWEEN 0 AND 7),
  PRIMARY KEY (bank, fact, direction)
) STRICT, WITHOUT ROWID;

CREATE TABLE exam (
  bank TEXT    PRIMARY KEY,
  day  INTEGER NOT NULL  -- a learner's day
) STRICT;

CREATE TABLE exam_minutes (
  bank    TEXT    NOT NULL REFERENCES exam (bank) ON DELETE CASCADE,
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),  -- 0 Monday
  minutes REAL    NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
  PRIMARY KEY (bank, weekday)
) STRICT, WITHOUT ROWID;

CREATE TABLE exam_free_day (
  bank TEXT    NOT NULL REFERENCES exam (bank) ON DELETE CASCADE,
  day  INTEGER NOT NULL,
  PRIMARY KEY (bank, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE exam_weight (
  bank   TEXT NOT NULL REFERENCES exam (bank) ON DELETE CASCADE,
  topic  TEXT NOT NULL,
  weight REAL NOT NULL CHECK (weight >= 0),
  PRIMARY KEY (bank, topic)
) STRICT, WITHOUT ROWID;

CREATE TABLE fit (
  id               INTEGER PRIMARY KEY,
  fitted_at        INTEGER NOT NULL,
  model            TEXT    NOT NULL CHECK (model IN ('fsrs6', 'fsrs7')),
  reviews          INTEGER NOT NULL,
  log_loss         REAL    NOT NULL,
  default_log_loss REAL    NOT NULL
) STRICT;

CREATE TABLE fit_parameter (
  fit      INTEGER NOT NULL REFERENCES fit (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  value    REAL    NOT NULL,
  PRIMARY KEY (fit, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE fit_in_use (
  id  INTEGER PRIMARY KEY CHECK (id = 1),  -- one row, or none: the defaults
  fit INTEGER NOT NULL REFERENCES fit (id)
) STRICT;
)sql";

// A mock exam has minutes, shares of topics, and is marked at the end.
constexpr std::string_view mock_tables = R"sql(
ALTER TABLE attempt ADD COLUMN marking TEXT NOT NULL DEFAULT 'at_once' CHECK (marking IN ('at_once', 'at_the_end'));
ALTER TABLE attempt ADD COLUMN minutes INTEGER NOT NULL DEFAULT 0 CHECK (minutes BETWEEN 0 AND 1440);  -- 0: no limit
ALTER TABLE attempt ADD COLUMN spent_ms INTEGER NOT NULL DEFAULT 0 CHECK (spent_ms >= 0);

CREATE TABLE attempt_share (
  attempt   INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
  topic     TEXT    NOT NULL,
  questions INTEGER NOT NULL CHECK (questions >= 1),
  PRIMARY KEY (attempt, topic)
) STRICT, WITHOUT ROWID;
)sql";

constexpr std::string_view reading_columns = R"sql(
ALTER TABLE settings ADD COLUMN typeface TEXT NOT NULL DEFAULT 'inter' CHECK (typeface IN ('inter', 'open_dyslexic'));
ALTER TABLE settings ADD COLUMN read_aloud TEXT NOT NULL DEFAULT 'no' CHECK (read_aloud IN ('no', 'yes'));
ALTER TABLE settings ADD COLUMN reminder_minute INTEGER CHECK (reminder_minute BETWEEN 0 AND 1439);  -- NULL: no reminder
)sql";

// A quiz may ask again what was answered wrong.
constexpr std::string_view fact_table = R"sql(
CREATE TABLE attempt_fact (
  attempt  INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  fact     TEXT    NOT NULL,
  PRIMARY KEY (attempt, position)
) STRICT, WITHOUT ROWID;
)sql";

constexpr std::array registry{
    Migration{1, "cards, the log of reviews, quiz attempts, settings and recent banks", first_tables},
    Migration{2, "guesses told from memory, flags, exams, fitted parameters", memory_tables},
    Migration{3, "mock exams: their minutes, shares of topics, marking at the end", mock_tables},
    Migration{4, "a choice of typeface, reading aloud, a reminder", reading_columns},
    Migration{5, "quizzes about certain facts only", fact_table},
};

// The version lies in the file's header and changes with the tables, in one transaction.
void apply(SQLite::Database& database, const Migration& step) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    database.exec(std::string(step.sql));
    database.exec(fmt::format("PRAGMA application_id = {}", application_id));
    database.exec(fmt::format("PRAGMA user_version = {}", step.number));
    transaction.commit();
}

} // namespace

std::span<const Migration> migrations() { return registry; }
int latest_version() { return registry.back().number; }

void migrate(SQLite::Database& database, std::span<const Migration> steps) {
    const int version = database.execAndGet("PRAGMA user_version").getInt();
    for (const Migration& step : steps)
        if (step.number > version) apply(database, step);
}

} // namespace signatory::store
