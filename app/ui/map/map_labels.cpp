#include "ui/map/map_labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace signatory::ui {
namespace {

bool meets(const Rect& a, const Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

Rect around(Point centre, Size size) { return {centre.x - size.width / 2, centre.y - size.height / 2, size.width, size.height}; }

// Whole pixels, so that the words are sharp.
Rect snapped(Rect box) {
    box.x = std::round(box.x);
    box.y = std::round(box.y);
    return box;
}

class Board {
  public:
    Board(const Rect& area, const std::vector<Rect>& taken, const LabelSpacing& spacing) : area_(area), taken_(taken), spacing_(spacing) {}

    void mark(const std::vector<LabelWish>& wishes) {
        for (const LabelWish& wish : wishes)
            marks_.push_back(wish.kept.width > 0 ? wish.kept : around(wish.anchor, {2 * spacing_.mark, 2 * spacing_.mark}));
    }
    [[nodiscard]] bool has_room(const Rect& box, std::size_t own) const {
        if (!area_.encloses(box)) return false;
        const auto in_the_way = [&](const Rect& other) { return meets(box, other); };
        if (std::ranges::any_of(taken_, in_the_way)) return false;
        for (std::size_t other = 0; other < marks_.size(); ++other)
            if (other != own && meets(box, marks_[other])) return false;
        return true;
    }
    void take(const Rect& box) { taken_.push_back(box.grown(spacing_.apart)); }

  private:
    Rect area_;
    std::vector<Rect> taken_, marks_;
    LabelSpacing spacing_;
};

// Around the anchor, near ones first.
std::optional<LabelPlace> beside(const Board& board, const LabelWish& wish, std::size_t own, const LabelSpacing& spacing) {
    constexpr std::array angles{0.0F, 180.0F, -35.0F, 215.0F, 35.0F, 145.0F, -65.0F, 245.0F, 65.0F, 115.0F, -90.0F, 90.0F}; // degrees, clockwise from the right
    for (const float reach : {1.0F, 1.9F, 3.0F, 4.5F})
        for (const float angle : angles) {
            const float radians = angle * std::numbers::pi_v<float> / 180, across = std::cos(radians), down = std::sin(radians);
            const float away = std::max(wish.room * 0.5F, spacing.away) * reach;
            const Point near{wish.anchor.x + across * away, wish.anchor.y + down * away};
            const Point centre{near.x + across * wish.size.width / 2, near.y + down * wish.size.height / 2};
            const Rect box = snapped(around(centre, wish.size));
            if (board.has_room(box, own) && !meets(box, wish.kept)) return LabelPlace{box, true};
        }
    return std::nullopt;
}

} // namespace

bool fits_within(const LabelWish& wish) {
    constexpr float wide = 2.5F; // times its room may a name be wide and still read as the state's
    return wish.size.width <= wide * wish.room && wish.size.height <= 2 * wish.room;
}

Rect within(const LabelWish& wish) { return snapped(around(wish.anchor, wish.size)); }

std::vector<std::optional<LabelPlace>> placed(const std::vector<LabelWish>& wishes, const Rect& area, const std::vector<Rect>& taken,
                                              const LabelSpacing& spacing) {
    Board board(area, taken, spacing);
    board.mark(wishes);
    std::vector<std::optional<LabelPlace>> places;
    for (std::size_t wish = 0; wish < wishes.size(); ++wish) {
        const LabelWish& one = wishes[wish];
        std::optional<LabelPlace> place;
        if (fits_within(one) && board.has_room(within(one), wish)) place = LabelPlace{within(one), false};
        else place = beside(board, one, wish, spacing);
        if (place) board.take(place->box);
        places.push_back(place);
    }
    return places;
}

} // namespace signatory::ui
