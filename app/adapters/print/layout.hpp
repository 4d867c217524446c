// How a paper is to lie on its pages. All lengths are points, 72 to the inch, as PDF counts them.
#pragma once

#include <string>

namespace signatory::print {

enum class Size { a4, letter };
enum class Print { usual, large }; // large: 18 points without serifs, as for readers with low vision
enum class Answers { on_sheet, on_paper };
enum class Keys { full, brief, none }; // brief: the right answers alone
enum class Sides { one, both };        // both: every copy begins on a front

struct Layout {
    Size size = Size::a4;
    Print print = Print::usual;
    int columns = 1; // 1 or 2
    Answers answers = Answers::on_sheet;
    Keys keys = Keys::full;
    Sides sides = Sides::one;
};

inline constexpr double millimetre = 72.0 / 25.4;

struct Extent {
    double width = 0, height = 0;
};

constexpr Extent extent_of(Size size) { return size == Size::a4 ? Extent{595.276, 841.89} : Extent{612, 792}; }

} // namespace signatory::print
