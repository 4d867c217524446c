#include "core/generate/wording.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/support/text.hpp"

namespace signatory::generate {

const Wording& wording(std::string_view) {
    static constexpr Wording english{"True", "False", "True or false?", "Give the year.", "year",
                                     "An answer within 10 % counts.",
                                     "Select all that apply.", "An answer may be used more than once.", "None of these", "_____"};
    return english;
}

namespace {

constexpr std::array<std::string_view, 5> ordinals{"first", "second", "third", "fourth", "fifth"};

} // namespace

bool says_ordinal(std::string_view text, std::string_view) {
    return contains_words(text, "last") || std::ranges::any_of(ordinals, [&](std::string_view one) { return contains_words(text, one); });
}

std::string stem_of_place(std::string_view words, std::size_t place, std::size_t places, std::string_view) {
    return fmt::format("Of these, which {} {}?", words, place + 1 == places ? "last" : ordinals.at(place));
}

std::string stem_of_order(std::string_view words, std::string_view) {
    return fmt::format("Put these in order of time: which {} first, and which last?", words);
}

std::string stem_between(std::string_view start, std::string_view end, std::string_view) {
    return fmt::format("Which of these happened between {} and {}?", start, end);
}

std::string stem_of_clues(std::string_view type, std::span<const std::string> clues, std::string_view) {
    return fmt::format("Of these, which {} is meant? {}", type, fmt::join(clues, " "));
}

std::string none_of_them(std::string_view name, std::string_view) { return capitalised(fmt::format("{} is not one of them.", name)); }

std::string told_in_order(std::span<const std::string> dated, std::string_view) {
    return fmt::format("In order of time: {}.", fmt::join(dated, ", "));
}

} // namespace signatory::generate
