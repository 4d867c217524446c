// Aiken: a stem, lettered options, the letter of the key (docs.moodle.org, "Aiken format"; question/format/aiken).
#include <fmt/format.h>

#include "adapters/transfer/item_words.hpp"
#include "adapters/transfer/writers.hpp"

namespace signatory::transfer {

std::optional<std::string> aiken_obstacle(const item::Item& item) {
    const auto looks_like_an_option = [](std::string_view line) {
        return line.size() > 1 && line[0] >= 'A' && line[0] <= 'Z' && (line[1] == '.' || line[1] == ')');
    };
    if (looks_like_an_option(item.stem)) return "Aiken takes a stem that begins with a letter and a stop for an option";
    if (item.stem.starts_with("ANSWER:")) return "Aiken takes this stem for the line of the key";
    if (letters_of(item.stem) < 2) return "Aiken passes over lines of one letter";
    if (item.options.size() > 26) return "Aiken letters its options A to Z";
    for (const item::Option& option : item.options)
        if (option.text.find_first_of("<>&") != std::string::npos)
            return "Moodle's reader of Aiken spoils <, > and & in options";
    return std::nullopt;
}

std::string write_aiken(const Quiz& quiz) {
    std::string text;
    for (const item::Item& item : quiz.items) {
        text += one_line(item.stem) + "\n";
        for (std::size_t option = 0; option < item.options.size(); ++option)
            text += fmt::format("{}) {}\n", letter_of(option), one_line(item.options[option].text));
        text += fmt::format("ANSWER: {}\n\n", letter_of(item.key.front()));
    }
    return text;
}

} // namespace signatory::transfer
