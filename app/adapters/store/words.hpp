// How enumerators are written in the tables. These words are the file's own: a label may be renamed, a word
// on disk may not.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "core/item/item.hpp"
#include "core/schedule/card.hpp"
#include "core/study/profile.hpp"

namespace signatory::store {

template <class Enum> using Word = std::pair<Enum, std::string_view>;
template <class Enum> inline constexpr std::array<Word<Enum>, 0> words{};

template <>
inline constexpr std::array words<item::Direction>{
    Word<item::Direction>{item::Direction::subject, "subject"},
    Word<item::Direction>{item::Direction::object, "object"},
    Word<item::Direction>{item::Direction::from, "from"},
    Word<item::Direction>{item::Direction::until, "until"},
};

template <>
inline constexpr std::array words<schedule::Phase>{
    Word<schedule::Phase>{schedule::Phase::new_, "new"},
    Word<schedule::Phase>{schedule::Phase::learning, "learning"},
    Word<schedule::Phase>{schedule::Phase::review, "review"},
    Word<schedule::Phase>{schedule::Phase::relearning, "relearning"},
};

template <>
inline constexpr std::array words<study::Appearance>{
    Word<study::Appearance>{study::Appearance::system, "system"},
    Word<study::Appearance>{study::Appearance::light, "light"},
    Word<study::Appearance>{study::Appearance::dark, "dark"},
    Word<study::Appearance>{study::Appearance::contrast, "contrast"},
};

template <>
inline constexpr std::array words<study::Motion>{
    Word<study::Motion>{study::Motion::full, "full"},
    Word<study::Motion>{study::Motion::reduced, "reduced"},
};

template <>
inline constexpr std::array words<study::Typeface>{
    Word<study::Typeface>{study::Typeface::inter, "inter"},
    Word<study::Typeface>{study::Typeface::open_dyslexic, "open_dyslexic"},
};

template <>
inline constexpr std::array words<study::ReadAloud>{
    Word<study::ReadAloud>{study::ReadAloud::no, "no"},
    Word<study::ReadAloud>{study::ReadAloud::yes, "yes"},
};

template <>
inline constexpr std::array words<study::AnswersAs>{
    Word<study::AnswersAs>{study::AnswersAs::reviews, "reviews"},
    Word<study::AnswersAs>{study::AnswersAs::practice, "practice"},
};

template <>
inline constexpr std::array words<study::Marking>{
    Word<study::Marking>{study::Marking::at_once, "at_once"},
    Word<study::Marking>{study::Marking::at_the_end, "at_the_end"},
};

template <>
inline constexpr std::array words<schedule::NewOrder>{
    Word<schedule::NewOrder>{schedule::NewOrder::mixed, "mixed"},
    Word<schedule::NewOrder>{schedule::NewOrder::one_topic_at_a_time, "one_topic_at_a_time"},
};

template <>
inline constexpr std::array words<schedule::ModelName>{
    Word<schedule::ModelName>{schedule::ModelName::fsrs6, "fsrs6"},
    Word<schedule::ModelName>{schedule::ModelName::fsrs7, "fsrs7"},
};

template <class Enum> constexpr std::string_view word(Enum value) {
    return std::ranges::find(words<Enum>, value, &Word<Enum>::first)->second;
}

template <class Enum> constexpr std::optional<Enum> from_word(std::string_view text) {
    const auto found = std::ranges::find(words<Enum>, text, &Word<Enum>::second);
    return found == words<Enum>.end() ? std::nullopt : std::optional(found->first);
}

} // namespace signatory::store
