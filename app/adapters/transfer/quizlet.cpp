// Quizlet's import: a term, a tab, its definition; one card a line.
#include <fmt/format.h>

#include "adapters/transfer/item_words.hpp"
#include "adapters/transfer/writers.hpp"

namespace signatory::transfer {

std::string write_quizlet(const Quiz& quiz) {
    std::string text;
    for (const item::Item& item : quiz.items) {
        const std::string back = joined({card_back(item), item.explanation, joined(source_lines(quiz.bank, item), "; "),
                                         fmt::format("As of {}.", fact::to_string(item.as_of))},
                                        " — ");
        text += fmt::format("{}\t{}\n", one_line(joined(card_front(item), " ")), one_line(back));
    }
    return text;
}

} // namespace signatory::transfer
