#include "core/fact/value.hpp"

#include <fmt/format.h>

namespace signatory::fact {
namespace {

struct Written {
    std::string operator()(const EntityReference& entity) const { return entity.id; }
    std::string operator()(const Date& date) const { return to_string(date); }
    std::string operator()(double number) const { return fmt::format("{}", number); } // shortest that reads back
    std::string operator()(const Text& text) const { return text.text; }
};

} // namespace

std::string to_string(const Value& value) { return std::visit(Written{}, value); }

} // namespace signatory::fact
