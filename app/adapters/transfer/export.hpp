// Items written in a format, with what had to be converted or left out.
#pragma once

#include "adapters/transfer/formats.hpp"

namespace signatory::transfer {

struct Change {
    std::string item;      // its id
    bool left_out = false; // else converted
    std::string why;       // what it was converted to, or why it was left out
};

struct Exported {
    std::string bytes;
    std::size_t items = 0; // that are in it
    std::vector<Change> changes;
};

// Nothing: the format holds the item, if need be converted.
std::optional<std::string> why_left_out(const Format& format, const item::Item& item);

// A problem when nothing of the quiz can be held.
std::expected<Exported, Problem> exported(const Format& format, Quiz quiz);

} // namespace signatory::transfer
