#include "adapters/transfer/csv_rows.hpp"

namespace signatory::transfer {
namespace {

// A spreadsheet takes what begins with these for a formula, also behind spaces (OWASP, "CSV Injection"); an apostrophe
// in front makes it a text.
bool looks_like_a_formula(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    return first != std::string_view::npos &&
           std::string_view("=+-@\t\r\n").find(text[first]) != std::string_view::npos;
}

std::string cell(std::string_view text) {
    std::string quoted = looks_like_a_formula(text) ? "\"'" : "\"";
    for (const char character : text) quoted += character == '"' ? std::string("\"\"") : std::string(1, character);
    return quoted + '"';
}

} // namespace

std::string csv_row(const std::vector<std::string>& cells) {
    std::string line;
    for (const std::string& each : cells) line += (line.empty() ? "" : ",") + cell(each);
    return line + "\r\n";
}

} // namespace signatory::transfer
