// Questions that others wrote, read from their files as plain cards: nothing proves them.
#pragma once

#include <cstddef>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/transfer/anki_package.hpp"
#include "core/support/problem.hpp"

namespace signatory::transfer {

struct CardOption {
    std::string text;
    bool is_key = false;
    std::string reason; // why it is right or wrong; may be empty
};

// Plain text throughout. A choice has options, everything else accepted answers, the first the one to show.
struct Card {
    std::string id;
    std::string question;
    std::vector<CardOption> options;
    std::vector<std::string> accepted;
    std::string explanation;
    std::vector<std::string> tags;
    std::optional<AnkiProgress> progress = {}; // where its learner stands
    std::vector<AnkiReview> reviews = {};      // oldest first
};

struct PassedOver {
    std::string where; // "line 12", "question 3"
    std::string why;
};

struct Imported {
    std::vector<Card> cards;
    std::vector<PassedOver> passed_over;
};

using Reading = std::expected<Imported, Problem>; // a problem's `where` is within the file

// One file an importer, one line in import.cpp.
struct Importer {
    std::string_view name;
    std::string_view label;
    std::string_view extensions; // with their dots, parted by spaces
    Reading (*read)(const std::string& bytes);
};

std::span<const Importer> importers();
const Importer* importer_named(std::string_view name);

// By the extension; a .txt is told by what it holds. None: say the format.
const Importer* importer_for(std::string_view file_name, std::string_view bytes);

// Whether some importer reads files of this name.
bool is_importable(std::string_view file_name);

// As a hand-written item, which `signatory lint` reads: one line without its end.
std::string card_to_json(const Card& card);

Reading read_anki_package(const std::string& bytes); // .apkg and .colpkg, of schema 11 and of the newer ones
Reading read_gift(const std::string& bytes);
Reading read_moodle_xml(const std::string& bytes);
Reading read_kvtml(const std::string& bytes);
Reading read_mnemosyne(const std::string& bytes);
Reading read_table(const std::string& bytes); // question, answer, tags: parted by tabs, commas or semicolons

} // namespace signatory::transfer
