#include "core/quiz/fact_list.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace signatory::quiz {
namespace {

std::string_view without_spaces(std::string_view text) {
    constexpr std::string_view spaces = " \t\r";
    const auto first = text.find_first_not_of(spaces);
    return first == std::string_view::npos ? std::string_view{} : text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

} // namespace

std::string fact_list(const std::vector<ListedFact>& facts) {
    std::string list = "# Facts to ask: signatory host, paper, print, generate and export take them by --facts.\n";
    for (const ListedFact& fact : facts) list += fmt::format("{}  # {}\n", fact.id, fact.note);
    return list;
}

std::vector<std::string> facts_in(std::string_view list) {
    if (list.starts_with("\xEF\xBB\xBF")) list.remove_prefix(3); // as some editors begin a file
    std::vector<std::string> facts;
    while (!list.empty()) {
        const std::string_view line = list.substr(0, list.find('\n'));
        list.remove_prefix(std::min(list.size(), line.size() + 1));
        const std::string_view id = without_spaces(line.substr(0, line.find('#')));
        if (!id.empty()) facts.emplace_back(id);
    }
    std::ranges::sort(facts);
    facts.erase(std::ranges::unique(facts).begin(), facts.end());
    return facts;
}

} // namespace signatory::quiz
