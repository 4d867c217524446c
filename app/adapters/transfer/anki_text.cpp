// Anki's text import (Anki manual, "Text files"): headers, then front, back and tags, parted by tabs.
#include <fmt/format.h>

#include "adapters/transfer/item_words.hpp"
#include "adapters/transfer/writers.hpp"

namespace signatory::transfer {
namespace {

// Quoted always, so that nothing in a field can end it. Escaped text is HTML already.
std::string field(const std::string& html) {
    std::string quoted = "\"";
    for (const char character : html) quoted += character == '"' ? std::string("\"\"") : std::string(1, character);
    return quoted + '"';
}

std::string back_of(const Quiz& quiz, const item::Item& item) {
    std::vector<std::string> lines{card_back(item), ""};
    for (const std::string& line : general_feedback(quiz.bank, item)) lines.push_back(line);
    for (const std::string& line : reasons_against(item)) lines.push_back("Not " + line);
    return html_text(joined(lines, "\n"));
}

} // namespace

std::string write_anki_text(const Quiz& quiz) {
    std::string text = fmt::format("#separator:tab\n#html:true\n#notetype:Basic\n#deck:{}\n#tags column:3\n",
                                   one_line(title_of(quiz)));
    for (const item::Item& item : quiz.items)
        text += fmt::format("{}\t{}\t{}\n", field(html_text(joined(card_front(item), "\n"))), field(back_of(quiz, item)),
                            field(fmt::format("{} {}", item.topic, item.question_kind)));
    return text;
}

} // namespace signatory::transfer
