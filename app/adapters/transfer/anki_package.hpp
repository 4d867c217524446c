// An Anki package of schema 11, which every Anki since 2.0 reads: a zip of an SQLite file (Anki manual, "Packaged
// decks").
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace signatory::transfer {

enum class AnkiStage { learning = 1, review = 2, relearning = 3 };

// How far a learner is with a card.
struct AnkiProgress {
    std::int64_t due_day = 0; // days since 1 January 1970
    int interval = 1;         // days, from 1
    int ease = 2500;          // per mille
    int reviews = 0, lapses = 0;
    double stability = 0;  // days, of FSRS; 0: not known
    double difficulty = 0; // 1 … 10, of FSRS
    AnkiStage stage = AnkiStage::review;
    std::int64_t due_at = 0; // unix seconds, while a card is learnt in steps
};

struct AnkiReview {
    std::int64_t at = 0;   // milliseconds since 1 January 1970
    int grade = 3;         // 1 again, 2 hard, 3 good, 4 easy
    int interval = 1;      // days, after it
    int last_interval = 0; // days, before it
    int ease = 2500;       // per mille
    int took = 0;          // milliseconds
    bool was_new = false;
};

struct AnkiNote {
    std::string guid;                     // the same: imported again, it takes the place of the old one
    std::vector<std::string> fields;      // HTML, as many as the deck's
    std::vector<std::string> tags;        // without spaces
    std::optional<AnkiProgress> progress; // none: a new card
    std::vector<AnkiReview> reviews;      // oldest first
};

struct AnkiDeck {
    std::string id; // of the bank: its deck and its note type keep their numbers
    std::string title;
    std::int64_t modified = 0;       // seconds since 1 January 1970
    std::vector<std::string> fields; // names; the first tells notes apart
    std::string front, back, style;  // templates in Anki's field language, and CSS
    std::vector<AnkiNote> notes;     // one card each
};

std::string anki_package(const AnkiDeck& deck);

} // namespace signatory::transfer
