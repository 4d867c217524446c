#include "adapters/transfer/formats.hpp"

#include <algorithm>

#include "adapters/transfer/writers.hpp"
#include "core/generate/phrase.hpp"

namespace signatory::transfer {
namespace {

constexpr Hold native{};
constexpr Hold as_card{Holding::converted, "asked as a card, its options in front"};
constexpr Hold places{Holding::converted, "an order is asked as matching each with its place"};
constexpr Hold letters{Holding::converted, "a number is compared letter by letter, each that is right listed"};
constexpr Hold by_hand{Holding::converted, "asked as an open question that is marked by hand"};

constexpr Hold not_held(std::string_view why) { return {Holding::none, why}; }

constexpr Hold one_key = not_held("it holds questions with one right option only");
constexpr Hold options_only = not_held("it holds questions with options only");
constexpr Hold no_order = not_held("it cannot ask for an order");
constexpr Hold no_match = not_held("it cannot ask for a matching");

// In the order of ResponseKind: one option, several options, a name typed, a number typed, an order, a matching.
constexpr Holds all{native, native, native, native, native, native};
constexpr Holds moodle{native, native, native, native, places, native};
constexpr Holds aiken{native, one_key, options_only, options_only, options_only, options_only};
constexpr Holds cartridge{native, native, native, letters, no_order, no_match};
constexpr Holds h5p{native, native, native, letters, places, native};
constexpr Holds kahoot{native, native, options_only, options_only, options_only, options_only};
constexpr Holds flashcards{as_card, as_card, native, native, as_card, as_card};
constexpr Holds amc{native, native, by_hand, by_hand, no_order, no_match};

constexpr std::string_view no_reasons = "why an option is wrong";
constexpr std::string_view bare = "explanations, why an option is wrong, sources and the date";

constexpr Format all_formats[] = {
    {"gift", "Moodle GIFT", ".gift", "For Moodle: import it into a question bank.",
     moodle, "", moodle_obstacle, write_gift},
    {"moodle-xml", "Moodle XML", ".xml", "For Moodle, with everything it can hold.",
     moodle, "", moodle_obstacle, write_moodle_xml},
    {"aiken", "Aiken", ".txt", "Plain text that Moodle and others read.",
     aiken, bare, aiken_obstacle, write_aiken},
    {"qti21", "QTI 2.1 package", ".zip", "For learning platforms and item banks, with its manifest.",
     all, "", nullptr, write_qti_2_1},
    {"qti22", "QTI 2.2 package", ".zip", "For learning platforms and item banks, with its manifest.",
     all, "", nullptr, write_qti_2_2},
    {"qti3", "QTI 3.0 package", ".zip", "For platforms that read the newest QTI.",
     all, "", nullptr, write_qti_3},
    {"common-cartridge", "Common Cartridge 1.1", ".imscc", "For learning platforms that import cartridges.",
     cartridge, "", cartridge_obstacle, write_common_cartridge},
    {"h5p", "H5P question set", ".h5p", "For H5P in a course or on a web site that has its content types.",
     h5p, "", h5p_obstacle, write_h5p},
    {"kahoot", "Kahoot spreadsheet", ".xlsx", "For Kahoot: upload the spreadsheet to a new kahoot.",
     kahoot, bare, kahoot_obstacle, write_kahoot},
    {"quizlet", "Quizlet text", ".txt", "For Quizlet: paste the text into a new set.",
     flashcards, no_reasons, nullptr, write_quizlet},
    {"anki-text", "Anki text", ".txt", "For Anki or Mnemosyne: import it as text.",
     flashcards, "", nullptr, write_anki_text},
    {"apkg", "Anki package", ".apkg", "For Anki: open it, and its cards are a deck.",
     flashcards, "", nullptr, write_anki_package},
    {"amc-txt", "auto-multiple-choice text", ".txt", "For sheets that a scanner reads and auto-multiple-choice marks.",
     amc, "", amc_obstacle, write_amc_text},
    {"xapi", "xAPI activities, or statements of answers", ".json", "For learning record stores.",
     all, no_reasons, nullptr, write_xapi},
    {"csv", "CSV", ".csv", "For spreadsheets; no cell can act as a formula.",
     all, "", nullptr, write_csv},
    {"html", "Web page that marks itself", ".html", "One file for any browser: it marks itself and loads nothing from elsewhere.",
     all, "", nullptr, write_html},
    {"json", "Signatory’s own, without loss", ".jsonl", "Signatory’s own: nothing is lost.",
     all, "", nullptr, write_json_lines},
};

} // namespace

std::string title_of(const Quiz& quiz) {
    const fact::Header& header = quiz.bank.header();
    return std::string(generate::in_language(header.title, header.language));
}

std::span<const Format> formats() { return all_formats; }

const Format* format_named(std::string_view name) {
    const auto found = std::ranges::find(all_formats, name, &Format::name);
    return found == std::end(all_formats) ? nullptr : found;
}

} // namespace signatory::transfer
