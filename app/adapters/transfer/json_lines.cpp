// Our own form, without loss: one item a line.
#include "adapters/transfer/item_json.hpp"
#include "adapters/transfer/writers.hpp"

namespace signatory::transfer {

std::string write_json_lines(const Quiz& quiz) {
    std::string text;
    for (const item::Item& item : quiz.items) text += item_to_json(quiz.bank, item) + "\n";
    return text;
}

} // namespace signatory::transfer
