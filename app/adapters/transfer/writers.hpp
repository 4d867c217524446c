// What each format's file provides; formats.cpp is the table of them.
#pragma once

#include "adapters/transfer/anki_package.hpp"
#include "adapters/transfer/formats.hpp"

namespace signatory::transfer {

std::string write_aiken(const Quiz& quiz);
std::string write_amc_text(const Quiz& quiz);
std::string write_anki_package(const Quiz& quiz);
std::string write_anki_text(const Quiz& quiz);
std::string write_common_cartridge(const Quiz& quiz);
std::string write_csv(const Quiz& quiz);
std::string write_gift(const Quiz& quiz);
std::string write_h5p(const Quiz& quiz);
std::string write_html(const Quiz& quiz);
std::string write_json_lines(const Quiz& quiz);
std::string write_kahoot(const Quiz& quiz);
std::string write_moodle_xml(const Quiz& quiz);
std::string write_qti_2_1(const Quiz& quiz);
std::string write_qti_2_2(const Quiz& quiz);
std::string write_qti_3(const Quiz& quiz);
std::string write_quizlet(const Quiz& quiz);
std::string write_xapi(const Quiz& quiz);

// An item as a note, and the deck that such notes belong to.
AnkiNote note_of(const Quiz& quiz, const item::Item& item);
AnkiDeck empty_deck(const Quiz& quiz);

std::optional<std::string> aiken_obstacle(const item::Item& item);
std::optional<std::string> amc_obstacle(const item::Item& item);
std::optional<std::string> cartridge_obstacle(const item::Item& item);
std::optional<std::string> h5p_obstacle(const item::Item& item);
std::optional<std::string> kahoot_obstacle(const item::Item& item);
std::optional<std::string> moodle_obstacle(const item::Item& item);

// What one right option of several is worth, in percent, as Moodle's list of weights has it; empty above ten.
std::string moodle_weight(std::size_t keys);

} // namespace signatory::transfer
