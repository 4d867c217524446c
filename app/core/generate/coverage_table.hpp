// Coverage counted: topic × question kind.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/generate/coverage.hpp"

namespace signatory::generate {

struct Cell {
    std::size_t possible = 0;           // facts of which this kind makes an item
    std::map<Why, std::size_t> refused; // the others it fits, by what stood in the way

    std::size_t fitting() const; // possible and refused
};

struct TopicRow {
    std::size_t facts = 0, yielding = 0;
    std::map<Why, std::size_t> unaskable; // never asked, by why
    std::map<std::string_view, Cell> kinds;
};

// By topic. A kind that can ask a fact in two directions counts it once.
std::map<std::string, TopicRow> coverage_table(const fact::FactBank& bank, const std::vector<FactCoverage>& facts);

} // namespace signatory::generate
