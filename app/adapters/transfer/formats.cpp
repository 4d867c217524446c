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
    {"gift", "Moodle GIFT", ".gift", moodle, "", moodle_obstacle, write_gift},
    {"moodle-xml", "Moodle XML", ".xml", moodle, "", moodle_obstacle, write_moodle_xml},
    {"aiken", "Aiken", ".txt", aiken, bare, aiken_obstacle, write_aiken},
    {"qti21", "QTI 2.1 package", ".zip", all, "", nullptr, write_qti_2_1},
    {"qti22", "QTI 2.2 package", ".zip", all, "", nullptr, write_qti_2_2},
    {"qti3", "QTI 3.0 package", ".zip", all, "", nullptr, write_qti_3},
    {"common-cartridge", "Common Cartridge 1.1", ".imscc", cartridge, "", cartridge_obstacle, write_common_cartridge},
    {"h5p", "H5P question set", ".h5p", h5p, "", h5p_obstacle, write_h5p},
    {"kahoot", "Kahoot spreadsheet", ".xlsx", kahoot, bare, kahoot_obstacle, write_kahoot},
    {"quizlet", "Quizlet text", ".txt", flashcards, no_reasons, nullptr, write_quizlet},
    {"anki-text", "Anki text", ".txt", flashcards, "", nullptr, write_anki_text},
    {"apkg", "Anki package", ".apkg", flashcards, "", nullptr, write_anki_package},
    {"amc-txt", "auto-multiple-choice text", ".txt", amc, "", amc_obstacle, write_amc_text},
    {"xapi", "xAPI activities, or statements of answers", ".json", all, no_reasons, nullptr, write_xapi},
    {"csv", "CSV", ".csv", all, "", nullptr, write_csv},
    {"html", "Web page that marks itself", ".html", all, "", nullptr, write_html},
    {"json", "Signatory's own, without loss", ".jsonl", all, "", nullptr, write_json_lines},
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
