#include "cli/part_words.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace signatory::cli {
namespace {

constexpr std::string_view example = "Write it like “topic=clauses,level=reason,kind=typed_year,count=4”.";

std::unexpected<Problem> unreadable(std::string_view what, std::string_view words) {
    return std::unexpected(Problem{fmt::format("{} “{}”", what, words), "--part", std::string(example)});
}

bool set_count(quiz::Part& part, std::string_view words) {
    const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), part.count);
    return error == std::errc{} && end == words.data() + words.size() && part.count > 0;
}

bool set_level(quiz::Part& part, std::string_view words) { return (part.level = quiz::level_named(words)).has_value(); }

bool add(std::vector<std::string>& list, std::string_view words) { return list.emplace_back(words), !words.empty(); }

bool set(quiz::Part& part, std::string_view name, std::string_view words) {
    if (name == "topic") return add(part.topics, words);
    if (name == "kind") return add(part.kinds, words);
    if (name == "level") return set_level(part, words);
    return name == "count" && set_count(part, words);
}

} // namespace

std::expected<quiz::Part, Problem> part_of(std::string_view words) {
    quiz::Part part;
    part.count = 1;
    while (!words.empty()) {
        const std::string_view member = words.substr(0, words.find(','));
        const std::size_t equals = member.find('=');
        if (equals == std::string_view::npos || !set(part, member.substr(0, equals), member.substr(equals + 1)))
            return unreadable("a part of a paper cannot be", member);
        words.remove_prefix(std::min(words.size(), member.size() + 1));
    }
    return part;
}

} // namespace signatory::cli
